// `mxnet.np.random`. Source: python/mxnet/numpy/random.py of MXNet 2.
const link = 'https://mxnet.apache.org/versions/master/api/python/docs/api/np/random/index.html'

export const random = {
  name: 'mxnet.numpy.random',
  source: String.raw`
"""${link}"""
import math
from mxnet import np


def _sizes(size, *parameters):
    if size is not None:
        return size
    shape = ()
    for one in parameters:
        if isinstance(one, np.ndarray):
            shape = np.broadcast_arrays(np.ones(shape), one)[0].shape if shape else one.shape
    return shape


def _given(drawn, dtype=None, out=None):
    if dtype is not None:
        drawn = drawn.astype(dtype)
    if out is not None:
        out[:] = drawn
        return out
    return drawn


def uniform(low=0.0, high=1.0, size=None, dtype=None, device=None, out=None, ctx=None):
    return _given(_unit(_sizes(size, low, high)) * (high - low) + low, dtype, out)


def normal(loc=0.0, scale=1.0, size=None, dtype=None, device=None, out=None, ctx=None):
    return _given(_normal(_sizes(size, loc, scale)) * scale + loc, dtype, out)


def rand(*size, **kwargs):
    return uniform(size=size, **kwargs)


def randn(*size, **kwargs):
    return normal(size=size, **kwargs)


def lognormal(mean=0.0, sigma=1.0, size=None, dtype=None, device=None, out=None, ctx=None):
    return _given(np.exp(normal(mean, sigma, size)), dtype, out)


def randint(low, high=None, size=None, dtype=None, device=None, out=None, ctx=None):
    if high is None:
        low, high = 0, low
    if low >= high:
        raise ValueError('low >= high')
    return _given(_integers(low, high, size), dtype, out)


def _positive(size, *parameters):
    """Numbers above 0 and up to 1."""
    return 1 - _unit(_sizes(size, *parameters))


def exponential(scale=1.0, size=None, device=None, out=None, ctx=None):
    return _given(-np.log(_positive(size, scale)) * scale, None, out)


def weibull(a, size=None, device=None, out=None, ctx=None):
    return _given((-np.log(_positive(size, a)))**(1 / a), None, out)


def pareto(a, size=None, device=None, out=None, ctx=None):
    return _given(_positive(size, a)**(-1 / a) - 1, None, out)


def power(a, size=None, device=None, out=None, ctx=None):
    return _given(_positive(size, a)**(1 / a), None, out)


def rayleigh(scale=1.0, size=None, device=None, out=None, ctx=None):
    return _given(np.sqrt(-2 * np.log(_positive(size, scale))) * scale, None, out)


def logistic(loc=0.0, scale=1.0, size=None, device=None, out=None, ctx=None):
    drawn = _positive(size, loc, scale) * (1 - 2e-7) + 1e-7
    return _given(loc + scale * np.log(drawn / (1 - drawn)), None, out)


def gumbel(loc=0.0, scale=1.0, size=None, device=None, out=None, ctx=None):
    return _given(loc - scale * np.log(-np.log(_positive(size, loc, scale) * (1 - 1e-7))), None, out)


def laplace(loc=0.0, scale=1.0, size=None, dtype=None, device=None, out=None, ctx=None):
    side = _unit(_sizes(size, loc, scale)) - 0.5
    return _given(loc - scale * np.sign(side) * np.log(1 - 2 * np.abs(side) + 1e-20), dtype, out)


def _gamma_of(shape):
    """By Marsaglia and Tsang, 2000."""
    raised = shape + 1 if shape < 1 else shape
    d = raised - 1 / 3
    c = 1 / math.sqrt(9 * d)
    while True:
        x = _normal(None).item()
        v = (1 + c * x)**3
        u = 1 - _unit(None).item()
        if v > 0 and math.log(u) < 0.5 * x * x + d * (1 - v + math.log(v)):
            drawn = d * v
            return drawn if shape >= 1 else drawn * (1 - _unit(None).item())**(1 / shape)


def gamma(shape, scale=1.0, size=None, dtype=None, device=None, out=None, ctx=None):
    wanted = _sizes(size, shape, scale)
    wanted = (wanted,) if isinstance(wanted, int) else tuple(wanted)
    shapes = np.broadcast_to(shape, wanted).reshape(-1).tolist() if isinstance(shape, np.ndarray) else \
        [shape] * math.prod(wanted)
    drawn = np.array([_gamma_of(one) for one in shapes]).reshape(wanted)
    return _given(drawn * scale, dtype, out)


def beta(a, b, size=None, dtype=None, device=None, ctx=None):
    wanted = _sizes(size, a, b)
    x, y = gamma(a, size=wanted), gamma(b, size=wanted)
    return _given(x / (x + y), dtype)


def chisquare(df, size=None, dtype=None, device=None, ctx=None):
    return _given(gamma(df / 2, 2.0, size), dtype)


def f(dfnum, dfden, size=None, device=None, ctx=None):
    return (chisquare(dfnum, size) / dfnum) / (chisquare(dfden, size) / dfden)


def multinomial(n, pvals, size=None, **kwargs):
    if not isinstance(pvals, np.ndarray):
        pvals = np.array(pvals)
    if size is None:
        return _multinomial(n, pvals)
    sizes = (size,) if isinstance(size, int) else tuple(size)
    drawn = [_multinomial(n, pvals) for _ in range(math.prod(sizes))]
    return np.stack(drawn).reshape(*sizes, pvals.size)


def multivariate_normal(mean, cov, size=None, check_valid=None, tol=None):
    sizes = () if size is None else (size,) if isinstance(size, int) else tuple(size)
    factor = np.linalg.cholesky(cov)
    return mean + np.dot(_normal((*sizes, mean.shape[-1])), factor.T)


def choice(a, size=None, replace=True, p=None, device=None, out=None, ctx=None):
    count = a if isinstance(a, int) else len(a)
    sizes = () if size is None else (size,) if isinstance(size, int) else tuple(size)
    drawn = math.prod(sizes)
    if not replace and drawn > count:
        raise ValueError('Cannot take a larger sample than population when \'replace=False\'')
    if p is None:
        places = _integers(0, count, sizes) if replace else _permutation(count)[:drawn].reshape(sizes)
    else:
        places = _weighted(p, drawn, replace).reshape(sizes)
    return _given(places if isinstance(a, int) else a[places], None, out)


def _weighted(p, count, replace):
    weights = list(p.tolist() if isinstance(p, np.ndarray) else p)
    places = []
    for _ in range(count):
        left = _unit(None).item() * sum(weights)
        for place, weight in enumerate(weights):
            left -= weight
            if left < 0:
                break
        places.append(place)
        if not replace:
            weights[place] = 0
    return np.array(places, dtype=np.int64)


def shuffle(x):
    x[:] = x[_permutation(len(x))]


def permutation(x):
    return _permutation(x) if isinstance(x, int) else x[_permutation(len(x))]


def bernoulli(prob=None, logit=None, size=None, dtype=None, device=None, out=None, ctx=None):
    if (prob is None) == (logit is None):
        raise ValueError('Either \'prob\' or \'logit\' must be specified, but not both.')
    chance = prob if prob is not None else 1 / (1 + np.exp(-logit))
    return _given((_unit(_sizes(size, chance)) < chance).astype('float32'), dtype, out)


def binomial(n, p, size=None, dtype=None, device=None, ctx=None):
    wanted = _sizes(size, n, p)
    wanted = (wanted,) if isinstance(wanted, int) else tuple(wanted)
    most = int(n.max()) if isinstance(n, np.ndarray) else n
    steps = np.arange(most).reshape(-1, *[1] * len(wanted))
    hits = (_unit((most, *wanted)) < p) * (steps < n)
    return _given(hits.sum(axis=0).astype('int64'), dtype)


def poisson(lam=1.0, size=None, dtype=None, device=None, ctx=None):
    wanted = _sizes(size, lam)
    wanted = (wanted,) if isinstance(wanted, int) else tuple(wanted)
    rates = np.broadcast_to(lam, wanted).reshape(-1).tolist() if isinstance(lam, np.ndarray) else \
        [lam] * math.prod(wanted)
    return _given(np.array([_poisson_of(rate) for rate in rates], dtype=np.int64).reshape(wanted), dtype)


def _poisson_of(rate):
    if rate > 500:
        return max(0, round(rate + math.sqrt(rate) * _normal(None).item()))
    bound, product, count = math.exp(-rate), 1.0, 0
    while True:
        product *= _unit(None).item()
        if product <= bound:
            return count
        count += 1


def uniform_n(low=0.0, high=1.0, batch_shape=None, dtype=None, device=None):
    return uniform(low, high, tuple(batch_shape or ()) + tuple(_sizes(None, low, high)), dtype)


def normal_n(loc=0.0, scale=1.0, batch_shape=None, dtype=None, device=None):
    return normal(loc, scale, tuple(batch_shape or ()) + tuple(_sizes(None, loc, scale)), dtype)
`,
}
