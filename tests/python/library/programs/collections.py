from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

count = Counter('hello world')
print(count, count.most_common(2), count['z'], sum(count.values()), count.total())
print(Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) + Counter(b=2), Counter(a=3, b=1) & Counter(a=1, b=2))
print(sorted(Counter(a=2, b=1).elements()), Counter(a=1) == Counter(a=1, b=0))
words = defaultdict(list)
for word in 'apple avocado banana'.split():
    words[word[0]].append(word)
print(words, dict(words), words.get('z'), 'z' in words)
queue = deque([1, 2, 3], maxlen=3)
queue.append(4)
queue.appendleft(0)
print(queue, queue[0], queue[-1], list(reversed(queue)), queue.popleft(), queue.pop(), len(queue))
queue.extend('ab')
queue.rotate(1)
print(queue, deque([1, 2]) == deque([1, 2]), 2 in deque([1, 2]))
order = OrderedDict(a=1, b=2, c=3)
order.move_to_end('a')
print(order, order.popitem(last=False), list(order), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1)
print(p, p.x, p._replace(x=5), p == (1, 0), p._asdict(), Point._fields, Point._make([3, 4]))
x, y = p
print(x, y, isinstance(p, tuple), max(Point(1, 2), Point(1, 3)))
for args, kwargs in (((), {}), ((1, 2, 3), {}), ((1,), {'z': 1}), ((1,), {'x': 2})):
    try:
        Point(*args, **kwargs)
    except TypeError as error:
        print(error)
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3})
chain['c'] = 4
print(chain['a'], chain['b'], sorted(chain), chain, len(chain), chain.new_child({'a': 9})['a'])
try:
    deque([]).pop()
except IndexError as error:
    print(error)
