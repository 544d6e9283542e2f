// `numpy.random`: generators as Python sees them. Source: numpy/random/mtrand.pyx, _generator.pyx, bit_generator.pyx of NumPy 2.4.

/** Methods that are a law and no more. */
const laws = [
  'beta(a, b)',
  'chisquare(df)',
  'exponential(scale=1.0)',
  'f(dfnum, dfden)',
  'geometric(p)',
  'gumbel(loc=0.0, scale=1.0)',
  'laplace(loc=0.0, scale=1.0)',
  'logistic(loc=0.0, scale=1.0)',
  'lognormal(mean=0.0, sigma=1.0)',
  'logseries(p)',
  'negative_binomial(n, p)',
  'normal(loc=0.0, scale=1.0)',
  'pareto(a)',
  'poisson(lam=1.0)',
  'power(a)',
  'rayleigh(scale=1.0)',
  'standard_cauchy()',
  'standard_t(df)',
  'vonmises(mu, kappa)',
  'wald(mean, scale)',
  'weibull(a)',
  'zipf(a)',
] as const

function method(text: string): string {
  const [name = '', list = ''] = text.slice(0, -1).split('(')
  const parameters = list === '' ? [] : list.split(', ')
  const names = parameters.map((parameter) => parameter.split('=')[0])
  return `    def ${name}(${['self', ...parameters, 'size=None'].join(', ')}):
        return _draw(self._source, ${[`'${name}'`, 'size', ...names].join(', ')})
`
}

export const random = {
  name: 'numpy.random',
  source: `
import math
import numpy as _np


class SeedSequence:
    """https://numpy.org/doc/stable/reference/random/bit_generators/generated/numpy.random.SeedSequence.html"""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        self.entropy = entropy
        self.spawn_key = tuple(spawn_key)
        self.pool_size = pool_size
        self.n_children_spawned = n_children_spawned

    def __repr__(self):
        lines = [f'{self.__class__.__name__}(', f'    entropy={self.entropy!r},']
        if self.spawn_key:
            lines.append(f'    spawn_key={self.spawn_key!r},')
        if self.n_children_spawned:
            lines.append(f'    n_children_spawned={self.n_children_spawned!r},')
        return '\\n'.join([*lines, ')'])

    def _words(self, count):
        entropy = self.entropy if isinstance(self.entropy, (list, tuple, _np.ndarray)) else [self.entropy]
        return _seed_words(entropy, self.spawn_key, count)

    def generate_state(self, n_words, dtype='uint32'):
        if dtype == 'uint32':
            return _np.array(self._words(n_words))
        words = self._words(2 * n_words)
        return [words[i] + (words[i + 1] << 32) for i in range(0, 2 * n_words, 2)]

    def spawn(self, n_children):
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [type(self)(self.entropy, spawn_key=self.spawn_key + (i,), pool_size=self.pool_size)
                for i in range(first, first + n_children)]


class BitGenerator:
    def __init__(self, seed=None):
        self.seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)

    def spawn(self, n_children):
        return [type(self)(child) for child in self.seed_seq.spawn(n_children)]


class PCG64(BitGenerator):
    """https://numpy.org/doc/stable/reference/random/bit_generators/pcg64.html"""

    def __init__(self, seed=None):
        super().__init__(seed)
        self._source = _pcg64(None if self.seed_seq.entropy is None else self.seed_seq._words(8))


class MT19937(BitGenerator):
    """https://numpy.org/doc/stable/reference/random/bit_generators/mt19937.html"""

    def __init__(self, seed=None):
        super().__init__(seed)
        self._source = _legacy(None)
        if self.seed_seq.entropy is not None:
            words = list(self.seed_seq._words(624))
            words[0] = 0x80000000
            _set_state(self._source, ('MT19937', words, 624, 0, 0.0))


def _cumulative(p, count, text="a and p must have same size"):
    p = _np.asarray(p, dtype=_np.float64)
    if p.ndim != 1:
        raise ValueError('p must be 1-dimensional')
    if p.size != count:
        raise ValueError(text)
    if (p < 0).any():
        raise ValueError('probabilities are not non-negative')
    if abs(p.sum() - 1.0) > 1e-8:
        raise ValueError('probabilities do not sum to 1')
    sums = p.cumsum()
    return sums / sums[-1]


def _count_of(size):
    return 1 if size is None else size if isinstance(size, int) else math.prod(size)


class _Laws:
    """What both kinds of generators have in common."""

${laws.map(method).join('\n')}
    def uniform(self, low=0.0, high=1.0, size=None):
        return _draw(self._source, 'uniform', size, low, _np.subtract(high, low))

    def standard_exponential(self, size=None, dtype=None, method='zig', out=None):
        return _draw(self._source, 'exponential', size, 1.0)

    def standard_gamma(self, shape, size=None, dtype=None, out=None):
        return _draw(self._source, 'gamma', size, shape, 1.0)

    def gamma(self, shape, scale=1.0, size=None):
        return _draw(self._source, 'gamma', size, shape, scale)

    def triangular(self, left, mode, right, size=None):
        if _np.any(_np.greater(left, mode)):
            raise ValueError('left > mode')
        if _np.any(_np.greater(mode, right)):
            raise ValueError('mode > right')
        if _np.any(_np.equal(left, right)):
            raise ValueError('left == right')
        return _draw(self._source, 'triangular', size, left, mode, right)

    def binomial(self, n, p, size=None):
        return _draw(self._source, 'binomial', size, n, p)

    def multinomial(self, n, pvals, size=None):
        pvals = _np.asarray(pvals, dtype=_np.float64)
        if pvals[:-1].sum() > 1.0 + 1e-12:
            raise ValueError('sum(pvals[:-1].astype(np.float64)) > 1.0. The pvals array is cast to 64-bit floating '
                             'point prior to checking the sum. Precision changes when casting may cause problems '
                             'even if the sum of the original pvals is valid.')
        if n < 0:
            raise ValueError('n < 0')
        return _multinomial(self._source, n, pvals, size)

    def dirichlet(self, alpha, size=None):
        alpha = _np.asarray(alpha, dtype=_np.float64)
        if (alpha <= 0).any():
            raise ValueError('alpha <= 0')
        sizes = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        drawn = _draw(self._source, 'gamma', (*sizes, alpha.size), alpha, 1.0)
        return drawn * (1 / drawn.sum(axis=-1, keepdims=True))

    def _normals(self, mean, cov, size, factor):
        mean, cov = _np.asarray(mean, dtype=_np.float64), _np.asarray(cov, dtype=_np.float64)
        if mean.ndim != 1:
            raise ValueError('mean must be 1 dimensional')
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError('cov must be 2 dimensional and square')
        if mean.shape[0] != cov.shape[0]:
            raise ValueError('mean and cov must have same length')
        sizes = () if size is None else (size,) if isinstance(size, int) else tuple(size)
        drawn = self.standard_normal((*sizes, mean.shape[0])).reshape(-1, mean.shape[0])
        return (mean + drawn @ factor(cov)).reshape((*sizes, mean.shape[0]))

    def shuffle(self, x, axis=0):
        if isinstance(x, list):
            x[:] = [x[i] for i in self._permuted(len(x)).tolist()]
        elif isinstance(x, _np.ndarray):
            if x.ndim == 0:
                raise TypeError('shuffle requires a sequence of at least one dimension')
            x[...] = _np.take(x, self._permuted(x.shape[axis]), axis=axis)
        else:
            for i in range(len(x) - 1, 0, -1):
                j = int(_integers(self._source, 0, i, None, _np.int64))
                x[i], x[j] = x[j], x[i]

    def _permuted(self, count):
        return _order(self._source, count, 1)

    def permutation(self, x, axis=0):
        if isinstance(x, (int, _np.integer)):
            return self._permuted(int(x))
        x = _np.array(x)
        return _np.take(x, self._permuted(x.shape[axis]), axis=axis)

    def bytes(self, length):
        return bytes(_integers(self._source, 0, 255, length, _np.int64).tolist())

    def _population(self, a, axis=0):
        if isinstance(a, (int, _np.integer)):
            if a <= 0:
                raise ValueError(self._empty_text)
            return None, int(a)
        a = _np.asarray(a)
        return a, a.shape[axis]

    def _chosen(self, a, places):
        return places if a is None else a[places]

    def _without_replacement(self, sums, p, count, population, draw):
        """With chances: again and again, until enough different ones came."""
        p = _np.array(p, dtype=_np.float64)
        if (p > 0).sum() < count:
            raise ValueError('Fewer non-zero entries in p than size')
        found = []
        while len(found) < count:
            x = draw(count - len(found))
            if found:
                p[_np.array(found)] = 0
            sums = p.cumsum()
            sums = sums / sums[-1]
            new = _np.searchsorted(sums, x, side='right').tolist()
            found += list(dict.fromkeys(new))
        return _np.array(found)


class Generator(_Laws):
    """https://numpy.org/doc/stable/reference/random/generator.html"""
    _empty_text = 'a must be a positive integer unless no samples are taken'

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._source = bit_generator._source

    def __repr__(self):
        return f'Generator({self.bit_generator.__class__.__name__}) at 0x7F0000000000'

    def __str__(self):
        return f'Generator({self.bit_generator.__class__.__name__})'

    def spawn(self, n_children):
        return [Generator(one) for one in self.bit_generator.spawn(n_children)]

    def random(self, size=None, dtype=_np.float64, out=None):
        return _typed(_draw(self._source, 'random', size), dtype, out)

    def standard_normal(self, size=None, dtype=_np.float64, out=None):
        return _typed(_draw(self._source, 'standard_normal', size), dtype, out)

    def integers(self, low, high=None, size=None, dtype=_np.int64, endpoint=False):
        if high is None:
            low, high = 0, low
        last = high if endpoint else _np.subtract(high, 1)
        if _np.any(_np.greater(low, last)):
            raise ValueError('low > high' if endpoint else 'low >= high')
        return _integers(self._source, low, last, size, dtype)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        a, population = self._population(a, axis)
        count = _count_of(size)
        sums = None if p is None else _cumulative(p, population)
        if replace:
            if p is None:
                places = self.integers(0, population, size)
            else:
                places = _np.searchsorted(sums, self.random(size), side='right')
        else:
            if count > population:
                raise ValueError('Cannot take a larger sample than population when replace is False')
            if p is not None:
                places = self._without_replacement(sums, p, count, population, self.random)
            elif population > 10000 and count > population // (50 if shuffle else 20):
                places = _order(self._source, population, max(population - count, 1))[population - count:]
            else:
                places = _few(self._source, population, count, shuffle)
            places = places[0] if size is None else places.reshape(size)
        if size is None and not isinstance(places, int):
            places = places.item()
        if a is None or axis == 0:
            return self._chosen(a, places)
        return _np.take(a, places, axis=axis)

    def permuted(self, x, *, axis=None, out=None):
        x = _np.array(x)
        if axis is None:
            return self.permutation(x.reshape(-1)).reshape(x.shape)
        rows = _np.moveaxis(x, axis, -1)
        flat = rows.reshape(-1, rows.shape[-1])
        mixed = _np.stack([self.permutation(row) for row in flat]).reshape(rows.shape)
        return _np.moveaxis(mixed, -1, axis)

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8, *, method='svd'):
        def factor(cov):
            if method == 'cholesky':
                return _np.linalg.cholesky(cov).T
            if method == 'eigh':
                s, u = _np.linalg.eigh(cov)
                return (u * _np.sqrt(abs(s))).T
            u, s, _ = _np.linalg.svd(cov)
            return (u * _np.sqrt(s)).T
        return self._normals(mean, cov, size, factor)


def _typed(drawn, dtype, out):
    if dtype is not _np.float64 and dtype not in ('float64', 'd', float):
        drawn = _np.asarray(drawn).astype(dtype)
    if out is None:
        return drawn
    out[...] = drawn
    return out


class RandomState(_Laws):
    """https://numpy.org/doc/stable/reference/random/legacy.html"""
    _empty_text = 'a must be greater than 0 unless no samples are taken'

    def __init__(self, seed=None):
        self._source = seed._source if isinstance(seed, BitGenerator) else _legacy(seed)

    def __repr__(self):
        return 'RandomState(MT19937) at 0x7F0000000000'

    def __str__(self):
        return 'RandomState(MT19937)'

    def seed(self, seed=None):
        _reseed(self._source, seed)

    def get_state(self, legacy=True):
        return _state(self._source)

    def set_state(self, state):
        _set_state(self._source, state)

    def random_sample(self, size=None):
        return _draw(self._source, 'random', size)

    def random(self, size=None):
        return _draw(self._source, 'random', size)

    def rand(self, *args):
        return _draw(self._source, 'random', args if args else None)

    def randn(self, *args):
        return _draw(self._source, 'standard_normal', args if args else None)

    def standard_normal(self, size=None):
        return _draw(self._source, 'standard_normal', size)

    def randint(self, low, high=None, size=None, dtype=int):
        if high is None:
            low, high = 0, low
        last = _np.subtract(high, 1)
        if _np.any(_np.greater(low, last)):
            raise ValueError('low >= high')
        drawn = _integers(self._source, low, last, size, dtype)
        return drawn.item() if dtype is int and not isinstance(drawn, _np.ndarray) else drawn

    def random_integers(self, low, high=None, size=None):
        return self.randint(1, low + 1, size) if high is None else self.randint(low, high + 1, size)

    def choice(self, a, size=None, replace=True, p=None):
        a, population = self._population(a)
        count = _count_of(size)
        sums = None if p is None else _cumulative(p, population, "'a' and 'p' must have same size")
        if replace:
            if p is None:
                places = self.randint(0, population, size)
            else:
                places = _np.searchsorted(sums, self.random_sample(size), side='right')
                places = int(places) if size is None else places
        else:
            if count > population:
                raise ValueError("Cannot take a larger sample than population when 'replace=False'")
            if p is not None:
                places = self._without_replacement(sums, p, count, population, self.rand)
            else:
                places = self.permutation(population)[:count]
            places = places[0].item() if size is None else places.reshape(size)
        return self._chosen(a, places)

    def multivariate_normal(self, mean, cov, size=None, check_valid='warn', tol=1e-8):
        def factor(cov):
            _, s, v = _np.linalg.svd(cov)
            return _np.sqrt(s)[:, None] * v
        return self._normals(mean, cov, size, factor)


def default_rng(seed=None):
    """https://numpy.org/doc/stable/reference/random/generator.html#numpy.random.default_rng"""
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, BitGenerator) else PCG64(seed))


_shared = RandomState()


def _publish(names):
    for name in dir(RandomState):
        if not name.startswith('_'):
            names[name] = getattr(_shared, name)
    names['ranf'] = names['sample'] = _shared.random_sample


_publish(globals())
`,
}
