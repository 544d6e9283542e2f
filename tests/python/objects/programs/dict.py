d = {'a': 1, 'b': 2}
d['c'] = 3; d.update(x=10, b=20); d.update([('y', 11)]); d.update({'z': 12})
print(d, len(d), d['a'], d.get('q'), d.get('q', 5), 'a' in d, 'q' not in d, list(d), list(d.items()), list(d.values()), d.keys(), d.values(), d.items())
print(d.pop('a'), d.pop('q', None), d.setdefault('n', []), d.setdefault('n', 5), d.popitem(), d); del d['x']; print(d, d.copy() == d, d.copy() is d)
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 'x', False: 'y', 0.0: 'z'}, {True: 1}, {1.0: 2}, {None: 1}, {(1, 2): 3, 'a': {}}, {2**70: 1}[2**70], {float(2**70): 5}[2**70])
print(dict(a=1), dict([(1, 2)]), dict({'a': 1}, b=2), dict(zip('ab', [1, 2])), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), dict(), {**{'a': 1}, 'b': 2, **{'a': 3}})
print({'a': 1} | {'b': 2}, {'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 2}, {'a': 1} == 5)
d = {'a': 1}; d |= {'b': 3}; d |= [('c', 4)]; print(d, list(reversed(d)), list(reversed(d.items())))
print(d.keys() & {'a', 'q'}, sorted(d.keys() | {'z'}), d.keys() - {'a'} == {'b', 'c'}, d.items() & {('a', 1)}, 'a' in d.keys(), ('a', 1) in d.items(), 1 in d.values(), d.keys() == {'a', 'b', 'c'}, {'a'} < d.keys())
d['self'] = d; print(d); del d['self']
print({k: v for k, v in d.items() if v > 1}, sorted(d, key=d.get, reverse=True), max(d, key=d.get), sum(d.values()), [k + str(v) for k, v in d.items()])
for f in [lambda: d['zz'], lambda: {}[1], lambda: {}[(1, 2)], lambda: {}.popitem(), lambda: {}.pop('a'), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {{1}: 1}, lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(['ab', 'c']), lambda: {} + {}, lambda: {} < {}, lambda: {}.foo, lambda: {}.get(), lambda: {} | [], lambda: hash({}), lambda: {}[[]], lambda: [] in {}, lambda: {}.get([]), lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.fromkeys(), lambda: d.keys()[0], lambda: {}()]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def grow():
    x = {1: 1}
    for k in x: x[k + 1] = 1
def dele():
    x = {1: 1}
    del x[5]
for f in [grow, dele]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class D(dict):
    def __missing__(self, key): return 'missing ' + str(key)
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
x = D(a=1)
x['b'] = 5
print(x, x['q'], x['b'], x.get('q'), len(x), isinstance(x, dict), x == {'a': 1, 'b': 10}, {**x}, dict(x), type(x.copy()), 'q' in x, list(x))
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K({self.v})'
m = {K(1): 'a', K(2): 'b'}
m[K(1)] = 'c'; print(m, m[K(2)], K(3) in m, len(m)); del m[K(1)]; print(m)
class E:
    def __eq__(self, o): return True
try:
    {E(): 1}
except TypeError as e:
    print(e)
class Attr(dict):
    def __getattr__(self, name):
        try: return self[name]
        except KeyError: raise AttributeError(name)
    def __setattr__(self, name, v): self[name] = v
o = Attr(a=1); o.b = 2; print(o.a, o.b, o, hasattr(o, 'c'), getattr(o, 'c', 'none'), o.keys())
s = {3, 1, 2}; s.add(5); s.discard(9); s.update([7], (8,)); s.remove(1)
print(sorted(s), len(s), 3 in s, s == {2, 3, 5, 7, 8}, sorted(s | {1}), sorted(s & {2, 3}), sorted(s - {2}), sorted(s ^ {2, 99}), s <= {2, 3, 5, 7, 8, 9}, {2} < s, s.issubset(s), s.issuperset({2}), s.isdisjoint({1}), set(), frozenset(), {1}, frozenset([1]), {'a'}, {(1, 2)})
print(sorted(s.union([1], [4])), sorted(s.intersection([2, 3])), sorted(s.difference([2])), sorted(s.symmetric_difference([2, 4])), frozenset([1, 2]) == {1, 2}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 'x'}[frozenset([1])], type(frozenset([1]) | {2}), type({2} | frozenset([1])), sorted({1, 1.0, True, 2}), {1.0, 1}, len({'a', 'b', 'a'}))
s |= {100}; s &= {100, 2}; s ^= {3}; s -= {100}; print(sorted(s), s.copy() == s)
for f in [lambda: {1} | [1], lambda: {1} + {2}, lambda: {[]}, lambda: set(5), lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}[0], lambda: {1}.add(), lambda: hash({1}), lambda: {1} < [1], lambda: frozenset().add(1), lambda: {1}.foo, lambda: {1} - 1, lambda: set([{}])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
