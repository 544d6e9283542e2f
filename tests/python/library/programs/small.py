import bisect, copy, heapq, io, operator, os.path, pprint, statistics, string, sys, textwrap, time, types

heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.nlargest(2, heap), heapq.nsmallest(2, heap), list(heapq.merge([1, 4], [2, 3])))
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3))
a = [[1], 2]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append(9)
print(b, c)
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.mode('aab'))
print(string.ascii_lowercase, string.digits, string.Template('$a is ${b} $$').substitute(a=1, b='x'), string.capwords('a bc'))
print(os.path.join('a', 'b', '/c', 'd'), os.path.splitext('x.tar.gz'), os.path.basename('/a/b'), os.path.dirname('/a/b'), os.path.normpath('a/../b//c'))
print(textwrap.dedent("""
    a
      b
"""), textwrap.fill('the quick brown fox', 10), textwrap.indent('a\nb', '> '))
pprint.pprint({'b': list(range(30)), 'a': 'x' * 40, 'c': {'d': 1}})
print(types.SimpleNamespace(a=1, b='x'), sys.maxsize, sys.version_info >= (3, 8), operator.mul(3, 4))
buffer = io.StringIO()
print('to the buffer', file=buffer)
print(buffer.getvalue().strip(), len(list(io.StringIO('a\nb\n'))))
start = time.time()
time.sleep(0)
print(time.time() >= start, time.strftime('%Y-%m-%d', time.gmtime(0)))
