import functools
import operator

@functools.lru_cache(maxsize=None)
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info(), fib.__name__, fib.__doc__)
print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [], 7))
double = functools.partial(pow, 2)
print(double(5), double.args, double.keywords, functools.partial(int, base=2)('101'))

def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

@logged
def area(r):
    'of a circle'

print(area.__name__, area.__doc__, area.__wrapped__.__name__)

@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n

print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

class Circle:
    @functools.cached_property
    def size(self):
        print('computed')
        return 42

c = Circle()
print(c.size, c.size)

@functools.singledispatch
def show(x):
    return 'object'

@show.register
def _(x: int):
    return 'int'

@show.register(list)
def _(x):
    return 'list'

print(show(1), show([]), show('a'), show(True))
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('n')(Version(3)), operator.methodcaller('upper')('a'))
