// `scipy.stats`, in Python: a few distributions, with the random numbers that scipy draws.
import type {PythonFile} from '../../engine/framework-module.ts'

export const stats: PythonFile = {
  name: 'scipy.stats',
  source: String.raw`
import math
import numpy as np
from scipy import special

def _source(random_state):
    if random_state is None:
        return np.random
    return np.random.RandomState(random_state) if isinstance(random_state, int) else random_state

class _Distribution:
    """Moved by loc and stretched by scale; the shape comes first."""
    _shapes = ()
    def __call__(self, *args, **kwargs):
        return _Frozen(self, *self._taken(args, kwargs))
    def _taken(self, args, kwargs):
        names = list(self._shapes) + ['loc', 'scale']
        given = dict(zip(names, args))
        given.update(kwargs)
        missing = [name for name in self._shapes if name not in given]
        if missing:
            raise TypeError(f"_parse_args() missing {len(missing)} required positional argument{'s' if len(missing) > 1 else ''}: " + ' and '.join([repr(x) for x in missing]))
        return [given[name] for name in self._shapes], given.get('loc', 0), given.get('scale', 1)
    def pdf(self, x, *args, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        return self._pdf((np.asarray(x) - loc) / scale, *shape) / scale
    def logpdf(self, x, *args, **kwargs):
        return np.log(self.pdf(x, *args, **kwargs))
    def cdf(self, x, *args, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        return self._cdf((np.asarray(x) - loc) / scale, *shape)
    def sf(self, x, *args, **kwargs):
        return 1 - self.cdf(x, *args, **kwargs)
    def ppf(self, q, *args, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        return self._ppf(np.asarray(q, dtype='float64'), *shape) * scale + loc
    def rvs(self, *args, size=None, random_state=None, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        drawn = self._draw(_source(random_state), size, *shape)
        return drawn * scale + loc
    def _draw(self, source, size, *shape):
        return self._ppf(source.uniform(size=size), *shape)
    def mean(self, *args, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        return np.float64(self._mean(*shape) * scale + loc)
    def std(self, *args, **kwargs):
        shape, loc, scale = self._taken(args, kwargs)
        return np.float64(self._std(*shape) * scale)
    def var(self, *args, **kwargs):
        return self.std(*args, **kwargs) ** 2
    def interval(self, confidence, *args, **kwargs):
        return (self.ppf((1 - confidence) / 2, *args, **kwargs), self.ppf((1 + confidence) / 2, *args, **kwargs))

class _Frozen:
    def __init__(self, dist, shape, loc, scale):
        self.dist, self.args, self.kwds = dist, tuple(shape), {'loc': loc, 'scale': scale}
    def rvs(self, size=None, random_state=None):
        return self.dist.rvs(*self.args, size=size, random_state=random_state, **self.kwds)
    def __getattr__(self, name):
        method = getattr(self.dist, name)
        return lambda *args: method(*args, *self.args, **self.kwds)

class norm_gen(_Distribution):
    def _pdf(self, x):
        return np.exp(-x ** 2 / 2.0) / np.sqrt(2 * np.pi)
    def _cdf(self, x):
        return 0.5 * special.erfc(-np.asarray(x) / math.sqrt(2))
    def _ppf(self, q):
        return special.ndtri(q)
    def _draw(self, source, size):
        return source.standard_normal(size)
    def _mean(self):
        return 0.0
    def _std(self):
        return 1.0

class uniform_gen(_Distribution):
    def _pdf(self, x):
        return ((x >= 0) & (x <= 1)) * 1.0
    def _cdf(self, x):
        return np.clip(x, 0.0, 1.0)
    def _ppf(self, q):
        return q
    def _draw(self, source, size):
        return source.uniform(0.0, 1.0, size)
    def _mean(self):
        return 0.5
    def _std(self):
        return math.sqrt(1 / 12)

class expon_gen(_Distribution):
    def _pdf(self, x):
        return np.exp(-x) * (x >= 0)
    def _cdf(self, x):
        return 1 - np.exp(-np.maximum(x, 0.0))
    def _ppf(self, q):
        return -np.log(1 - q)
    def _draw(self, source, size):
        return source.standard_exponential(size)
    def _mean(self):
        return 1.0
    def _std(self):
        return 1.0

class loguniform_gen(_Distribution):
    _shapes = ('a', 'b')
    def _pdf(self, x, a, b):
        return ((x >= a) & (x <= b)) / (x * math.log(b / a))
    def _cdf(self, x, a, b):
        return (np.log(x) - math.log(a)) / (math.log(b) - math.log(a))
    def _ppf(self, q, a, b):
        return np.exp(math.log(a) + q * (math.log(b) - math.log(a)))
    def _mean(self, a, b):
        return (b - a) / math.log(b / a)
    def _std(self, a, b):
        return math.sqrt((b * b - a * a) / 2 / math.log(b / a) - self._mean(a, b) ** 2)

class _Discrete(_Distribution):
    def _taken(self, args, kwargs):
        shape, loc, _ = super()._taken(args, kwargs)
        return shape, loc, 1
    def pmf(self, k, *args, **kwargs):
        shape, loc, _ = self._taken(args, kwargs)
        return self._pmf(np.asarray(k) - loc, *shape)

class randint_gen(_Discrete):
    _shapes = ('low', 'high')
    def _draw(self, source, size, low, high):
        return source.randint(low, high, size)
    def _pmf(self, k, low, high):
        return ((k >= low) & (k < high)) / (high - low)
    def _cdf(self, k, low, high):
        return np.clip((np.floor(k) - low + 1.0) / (high - low), 0.0, 1.0)
    def _mean(self, low, high):
        return (low + high - 1) / 2
    def _std(self, low, high):
        return math.sqrt(((high - low) ** 2 - 1) / 12)

class binom_gen(_Discrete):
    _shapes = ('n', 'p')
    def _draw(self, source, size, n, p):
        return source.binomial(n, p, size)
    def _pmf(self, k, n, p):
        return special._each(lambda x: math.comb(n, int(x)) * p ** int(x) * (1 - p) ** (n - int(x)) if 0 <= x <= n else 0.0)(k)
    def _cdf(self, k, n, p):
        return special._each(lambda x: sum([float(self._pmf(i, n, p)) for i in range(int(x) + 1)]))(k)
    def _mean(self, n, p):
        return n * p
    def _std(self, n, p):
        return math.sqrt(n * p * (1 - p))

class poisson_gen(_Discrete):
    _shapes = ('mu',)
    def _draw(self, source, size, mu):
        return source.poisson(mu, size)
    def _pmf(self, k, mu):
        return special._each(lambda x: math.exp(x * math.log(mu) - mu - math.lgamma(x + 1)) if x >= 0 else 0.0)(k)
    def _cdf(self, k, mu):
        return special._each(lambda x: sum([float(self._pmf(i, mu)) for i in range(int(x) + 1)]))(k)
    def _mean(self, mu):
        return mu
    def _std(self, mu):
        return math.sqrt(mu)

norm, uniform, expon, loguniform = norm_gen(), uniform_gen(), expon_gen(), loguniform_gen()
reciprocal = loguniform
randint, binom, poisson = randint_gen(), binom_gen(), poisson_gen()

def zscore(a, axis=0, ddof=0):
    a = np.asarray(a, dtype='float64')
    return (a - a.mean(axis=axis, keepdims=True)) / a.std(axis=axis, ddof=ddof, keepdims=True)

def sem(a, axis=0, ddof=1):
    a = np.asarray(a, dtype='float64')
    return a.std(axis=axis, ddof=ddof) / math.sqrt(a.shape[axis])
`,
}
