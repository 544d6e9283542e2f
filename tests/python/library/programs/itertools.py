import itertools
from itertools import *

print(list(product('ab', repeat=2)), list(product([1, 2], 'x')), list(permutations([1, 2, 3], 2)))
print(list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)))
print(list(islice(count(5, 2), 3)), list(islice('abcdef', 2, None, 2)), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], max, initial=2)))
print([(key, list(group)) for key, group in groupby('aabbca')], list(chain('ab', [1])), list(chain.from_iterable([[1], [2, 3]])))
print(list(zip_longest('abc', [1], fillvalue='-')), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(compress('abcd', [1, 0, 1, 0])), list(filterfalse(lambda x: x % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(pairwise('abc')), list(batched('abcde', 2)), list(repeat('x', 3)), [next(c) for c in [cycle('ab')] for _ in range(3)])
first, second = tee([1, 2, 3])
print(list(first), list(second), count(3), repeat(1, 2))
source = iter(range(10))
print(list(islice(source, 3)), next(source))
