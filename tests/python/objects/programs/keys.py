# keys that are equal to keys of other types
class Name:
    def __init__(self, text): self.text = text
    def __hash__(self): return hash(self.text)
    def __eq__(self, other): return self.text == (other.text if isinstance(other, Name) else other)
    def __repr__(self): return f'Name({self.text!r})'
d = {'a': 1, 'b': 2}
print(d[Name('a')], Name('b') in d, Name('c') in d)
d[Name('a')] = 5; d[Name('c')] = 3
print(d, d['c'], 'c' in d, len(d)); del d['c']; print(d)
e = {Name(1): 'one'}
print(e[1], e[1.0], e[True], 2 in e, {1: 'x'}[Name(1)])
s = {Name('x'), 'x', 'y'}
print(len(s), 'x' in s, Name('y') in s)
d = {}
for i in range(1000): d[i] = i
print([d.popitem() for _ in range(3)], len(d)); d['new'] = 1; print(d.popitem(), d.popitem()); del d[0]; print(d.popitem(), next(iter(d)))
print({(1, 'a'): 1}[(1.0, 'a')], {frozenset({1, 2}): 'f'}[frozenset({2, 1})], {b'k': 1}[b'k'], {None: 1}[None], {range(3): 1}[range(3)], {1 + 0j: 'c'}[1])
print({float('nan'): 1}.get(float('nan')), {0.5: 'half'}[1 / 2], {2**64: 'big'}[float(2**64)], {-1: 'a', -2: 'b'}[-2])
k = (1, [2])
try: {k: 1}
except TypeError as error: print(error)
