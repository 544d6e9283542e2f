a = [3, 1, 2]
a.append(5); a.extend([7, 8]); a.insert(0, 'x'); a.insert(-1, 'y'); a.insert(100, 'z')
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(5); print(a, a.index(7), a.count(1), len(a)); a.reverse(); print(a); b = a.copy(); a.clear(); print(a, b)
a = list(range(10))
print(a[2:5], a[::-1], a[-3:], a[:0], a[5:2], a[::3], a[8:1:-2], a[-100:100])
a[2:5] = ['a', 'b']; print(a); a[::2] = [0] * len(a[::2]); print(a); a[1:1] = [9, 9]; print(a); a[5:2] = ['q']; print(a)
del a[0], a[1:3]; print(a); del a[::2]; print(a); a[:] = []; print(a)
a = [1]; a += (2, 3); a += 'ab'; print(a); a *= 2; print(a, [1, 2] + [3], [0] * 3, 2 * [1], [[]] * 2)
b = a; b += [1]; print(a is b, a == b)
x = [3, 1, 2]; x.sort(); print(x); x.sort(reverse=True); print(x); x = ['bb', 'a', 'ccc']; x.sort(key=len); print(x, sorted(x, key=lambda s: -len(s)), sorted('bca', reverse=True))
print(sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([1, 1.0, True, 0]), sorted([(2, 'x'), (1, 'y'), (2, 'a')], key=lambda p: p[0], reverse=True), sorted({'b': 1, 'a': 2}))
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [] < [1], [1, 'a'] == [1, 'a'], [1] != [1], [1, 2] == (1, 2), [1.0] == [1])
print(1 in [1, 2], 3 not in [1], [1] in [[1]], None in [None], 1.0 in [1], 'a' in ['ab'])
a = [1, 2]; a.append(a); print(a, repr(a), [a], a == a)
print(list('abc'), list((1, 2)), list({1: 2}), list(x * 2 for x in range(3)), list(), [*range(3), *'ab'], list(map(str, [1])), list(zip([1], [2])))
print(any([0, 1]), all([1, 1]), any([]), all([]), max([1, 5, 2]), min([3, 2]), sum([1, 2]), max([], default=7), min([3, -4], key=abs), max('a', 'b'), max([1, 2], key=lambda v: -v))
it = iter([1, 2, 3]); print(next(it), list(it), next(it, 'end'))
a = [1, 2, 3]
for v in a:
    if v < 3: a.append(v + 10)
    if len(a) > 8: break
print(a)
print(list(reversed([1, 2, 3])), list(enumerate(['a', 'b'], 1)), list(zip([1, 2, 3], 'ab')), list(filter(None, [0, 1, '', 'a'])), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
for f in [lambda: [1][5], lambda: [1]['a'], lambda: [1][1.0], lambda: [1] + (2,), lambda: [1] + 1, lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] * 'a', lambda: [1] - [2], lambda: [1] < 1, lambda: [1] < (1,), lambda: sorted([1, 'a']), lambda: list(5), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].insert(1), lambda: [].sort(1), lambda: hash([]), lambda: {[]: 1}, lambda: max([]), lambda: sum(['a']), lambda: sum('ab'), lambda: [1].foo, lambda: list(1, 2), lambda: next(iter([])), lambda: next([]), lambda: iter(5), lambda: len(iter([])), lambda: min(1), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: reversed(5), lambda: enumerate(), lambda: map(), lambda: map(str), lambda: [1, 2].index(3, 0, 1), lambda: [].sort(foo=1), lambda: sorted(), lambda: max(1, 2, default=3), lambda: [1, 2][None], lambda: sorted([1], None), lambda: [] @ []]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def setit(): [1][3] = 1
def setsl(): [1][0:1] = 5
def setst():
    a = [1, 2, 3]; a[::2] = [1]
def delit(): del [1][3]
for f in [setit, setsl, setst, delit]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = 't'
    def __getitem__(self, i): return 'got ' + str(super().__getitem__(i))
    def append(self, x): super().append(x * 2)
l = L(1, 2)
l.append(5)
print(l, l[0], len(l), l.tag, isinstance(l, list), l == [1, 2, 10], [v for v in l], l + [1], type(l + [1]), type(l[:1]), sorted(l), sum(l), 2 in l)
print((1, 2, 3).index(2), (1, 1).count(1), (1, 2) + (3,), (1,) * 2, (1, 2)[0], (1, 2)[::-1], (1,), (), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)), tuple('ab'), (1, (2, [3])), {(1, 2): 'x'}[1, 2], () == (), (1,) == [1])
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(1, 2)
print(p, p.x, p == (1, 2), type(p), isinstance(p, tuple), p + (3,), {p: 1}[(1, 2)])
for f in [lambda: (1, 2)[5], lambda: (1,) + [1], lambda: (1,).index(5), lambda: tuple(5), lambda: hash(([],)), lambda: (1,).append]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
