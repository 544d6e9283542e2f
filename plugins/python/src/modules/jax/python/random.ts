import type {PythonFile} from '../../../engine/framework-module.ts'

/** Distributions, each of the draws that JAX makes for it. Source: jax/_src/random/core.py. */
export const random: PythonFile = {
  name: 'jax._src.random',
  source: `
import jax.numpy as _np
import math as _math

_TINY = 1.1754943508222875e-38
_EPS = 1.1920928955078125e-07

def _float(dtype):
    return _np.float32 if dtype is None else dtype

def uniform(key, shape=(), dtype=None, minval=0.0, maxval=1.0, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.uniform.html"""
    if isinstance(minval, (int, float)) and isinstance(maxval, (int, float)):
        if minval == 0 and maxval == 1:
            return _uniform(key, shape, dtype)
        return _uniform_between(key, shape, dtype, minval, maxval)
    if _np.ndim(minval) == 0 and _np.ndim(maxval) == 0:
        return _uniform_between(key, shape, dtype, float(minval), float(maxval))
    low, high = _np.asarray(minval, _float(dtype)), _np.asarray(maxval, _float(dtype))
    return _np.maximum(low, _uniform(key, shape, dtype) * (high - low) + low)

def _integers(value):
    value = _np.asarray(value)
    return value if _np.issubdtype(value.dtype, _np.integer) else value.astype(int)

def randint(key, shape, minval, maxval, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.randint.html"""
    dtype = _np.dtype(_np.int32 if dtype is None else dtype)
    width = dtype.itemsize * 8
    unsigned = {8: _np.uint8, 32: _np.uint32}[width]
    info = _np.iinfo(dtype)
    minval, maxval = _integers(minval), _integers(maxval)
    is_beyond = maxval > info.max
    minval = _np.clip(minval, max(info.min, -2**31), info.max).astype(dtype)
    maxval = _np.clip(maxval, max(info.min, -2**31), info.max).astype(dtype)
    k1, k2 = split(key)
    higher, lower = bits(k1, shape, unsigned), bits(k2, shape, unsigned)
    span = (maxval - minval).astype(unsigned)
    span = _np.where(maxval <= minval, _np.ones_like(span), span)
    span = _np.where(_np.logical_and(is_beyond, maxval > minval), span + 1, span).astype(unsigned)
    return minval + _offset(higher, lower, span, width).astype(dtype)

def permutation(key, x, axis=0, independent=False, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.permutation.html"""
    if _np.ndim(x) == 0:
        return _places(key, int(x))
    x = _np.asarray(x)
    if not independent:
        return _np.take(x, _places(key, x.shape[axis]), axis=axis)
    return _shuffle(key, x, axis)

def _shuffle(key, x, axis):
    rounds = int(_math.ceil(3 * _math.log(max(1, x.size)) / _math.log(2**32 - 1)))
    for _ in range(rounds):
        key, subkey = split(key)
        order = _np.argsort(bits(subkey, x.shape), axis=axis)
        x = _np.take_along_axis(x, order, axis=axis)
    return x

def choice(key, a, shape=(), replace=True, p=None, axis=0, mode=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.choice.html"""
    if not isinstance(shape, (tuple, list)):
        raise TypeError(f'shape argument of jax.random.choice must be a sequence, got {shape}')
    arr = _np.asarray(a)
    count = int(arr) if arr.ndim == 0 else arr.shape[axis]
    draws = _math.prod(shape)
    if draws == 0:
        return _np.zeros(shape, dtype=arr.dtype)
    if count <= 0:
        raise ValueError('a must be greater than 0 unless no samples are taken')
    if not replace and draws > count:
        raise ValueError(f"Cannot take a larger sample (size {draws}) than population (size {count}) when 'replace=False'")
    if p is None and not replace:
        result = permutation(key, count if arr.ndim == 0 else arr, axis)[(slice(None),) * axis + (slice(draws),)]
    else:
        ind = randint(key, shape, 0, count) if p is None else _weighted(key, _np.asarray(p), count, shape, draws, replace, mode)
        result = ind if arr.ndim == 0 else _np.take(arr, ind, axis)
    return result.reshape(shape if arr.ndim == 0 else arr.shape[:axis] + tuple(shape) + arr.shape[axis + 1:])

def _weighted(key, p, count, shape, draws, replace, mode):
    if p.shape != (count,):
        raise ValueError(f'p must be None or a 1D vector with the same size as a.shape[axis]. p has shape {p.shape} and a.shape[axis] is {count}.')
    if not replace:
        g = gumbel(key, (count,), mode=mode) + _log(p)
        return _np.argsort(-g)[:draws]
    total = _np.cumsum(p)
    return _np.searchsorted(total, total[-1] * (1 - uniform(key, shape)))

def truncated_normal(key, lower, upper, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.truncated_normal.html"""
    if shape is None:
        shape = _np.broadcast_shapes(_np.shape(lower), _np.shape(upper))
    root = _np.float32(2 ** 0.5)
    lower, upper = _np.asarray(lower, _np.float32), _np.asarray(upper, _np.float32)
    u = uniform(key, shape, _np.float32, _erf(lower / root), _erf(upper / root))
    return _np.clip(root * _erf_inv(u), _next(lower, float('inf')), _next(upper, float('-inf'))).astype(_float(dtype))

def bernoulli(key, p=0.5, shape=None, mode='low', *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.bernoulli.html"""
    p = _np.asarray(p)
    if not _np.issubdtype(p.dtype, _np.floating):
        raise TypeError(f'bernoulli probability \`p\` must have a floating dtype, got {p.dtype}.')
    return _uniform(key, p.shape if shape is None else shape, p.dtype) < p

def exponential(key, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.exponential.html"""
    return -_log1p(-_uniform(key, shape, dtype))

def gumbel(key, shape=(), dtype=None, mode=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.gumbel.html"""
    if mode in ('high', 'highest'):
        high, low = _uniform(key, (2,) + tuple(shape), dtype)
        x = _np.where(high >= 0.5, high, high + 2.0 ** -23 * low + _TINY)
        return -_log(-_log1p(-x))
    return -_log(-_log(_uniform_between(key, shape, dtype, _TINY, 1.0)))

def categorical(key, logits, axis=-1, shape=None, replace=True, mode=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.categorical.html"""
    logits = _np.asarray(logits)
    axis = axis % logits.ndim - logits.ndim
    batch = tuple([n for i, n in enumerate(logits.shape) if i != axis % logits.ndim])
    shape = batch if shape is None else tuple(shape)
    prefix = shape[:len(shape) - len(batch)]
    if not replace:
        order = _np.argsort(-_np.moveaxis(logits + gumbel(key, logits.shape, mode=mode), axis, -1), axis=-1)
        return _np.moveaxis(order[..., :_math.prod(prefix)], -1, 0).reshape(shape)
    sizes = list(shape[len(shape) - len(batch):])
    sizes.insert(axis % logits.ndim, logits.shape[axis])
    return _np.argmax(gumbel(key, prefix + tuple(sizes), logits.dtype, mode=mode) + logits, axis=axis)

def laplace(key, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.laplace.html"""
    u = _uniform_between(key, shape, dtype, -1.0 + _EPS / 2, 1.0)
    return _np.sign(u) * _log1p(-_np.abs(u))

def logistic(key, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.logistic.html"""
    x = _uniform_between(key, shape, dtype, _TINY, 1.0)
    return _log(x) - _log1p(-x)

def cauchy(key, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.cauchy.html"""
    u = _uniform_between(key, shape, dtype, _EPS, 1.0)
    return _np.tan(_math.pi * (u - 0.5))

def rademacher(key, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.rademacher.html"""
    dtype = int if dtype is None else dtype
    return (2 * bernoulli(key, 0.5, shape).astype(dtype) - 1).astype(dtype)

def lognormal(key, sigma=1.0, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.lognormal.html"""
    shape = _np.shape(sigma) if shape is None else shape
    return _np.exp(normal(key, shape, dtype) * sigma)

def rayleigh(key, scale, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.rayleigh.html"""
    shape = _np.shape(scale) if shape is None else shape
    return _np.sqrt(-2 * _log(uniform(key, shape, dtype))) * scale

def weibull_min(key, scale, concentration, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.weibull_min.html"""
    return (-_log1p(-_uniform(key, shape, dtype))) ** (1.0 / concentration) * scale

def multivariate_normal(key, mean, cov, shape=None, dtype=None, method='cholesky', *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.multivariate_normal.html"""
    mean, cov = _np.asarray(mean, _np.float32), _np.asarray(cov, _np.float32)
    if mean.ndim < 1:
        raise ValueError(f'multivariate_normal requires mean.ndim >= 1, got mean.ndim == {mean.ndim}')
    if cov.ndim < 2:
        raise ValueError(f'multivariate_normal requires cov.ndim >= 2, got cov.ndim == {cov.ndim}')
    n = mean.shape[-1]
    if cov.shape[-2:] != (n, n):
        raise ValueError(f'multivariate_normal requires cov.shape == (..., n, n) for n={n}, but got cov.shape == {cov.shape}.')
    shape = mean.shape[:-1] if shape is None else tuple(shape)
    draws = normal(key, shape + (n,), dtype)
    if method == 'cholesky':
        factor = _np.linalg.cholesky(cov)
    else:
        values, vectors = _np.linalg.eigh(cov)
        factor = vectors * _np.sqrt(values[..., None, :])
    return mean + (factor @ draws[..., None])[..., 0]

def _gamma_one(key, alpha, log_space):
    boosts = alpha < 1
    raised = alpha + 1 if boosts else alpha
    d = raised - _np.float32(1 / 3)
    c = _np.float32(1 / 3) / _np.sqrt(d)
    key, subkey = split(key)
    X, V, U = 0.0, 1.0, 2.0
    while U >= 1 - 0.0331 * (X * X) and _log(_np.float32(U)) >= X * 0.5 + d * (1 - V + _log(_np.float32(V))):
        key, x_key, u_key = split(key, 3)
        v = -1.0
        while v <= 0:
            x_key, own = split(x_key)
            x = normal(own)
            v = 1 + x * c
        X, V, U = x * x, v * v * v, _uniform(u_key, (), None)
    if log_space:
        samples = -exponential(subkey)
        boost = samples / alpha if boosts and samples != 0 else 0.0
        return _log(d) + _log(_np.float32(V)) + boost
    return d * V * ((1 - _uniform(subkey, (), None)) ** (1 / alpha) if boosts else 1.0)

def _gammas(key, a, shape, log_space):
    a = _np.asarray(a, _np.float32)
    shape = a.shape if shape is None else tuple(shape)
    flat = _np.broadcast_to(a, shape).reshape(-1)
    keys = split(key, flat.size)
    drawn = [_gamma_one(k, alpha, log_space) for k, alpha in zip(keys, flat)]
    return _np.array(drawn, dtype=_np.float32).reshape(shape)

def gamma(key, a, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.gamma.html"""
    return _gammas(key, a, shape, False)

def loggamma(key, a, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.loggamma.html"""
    return _gammas(key, a, shape, True)

def beta(key, a, b, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.beta.html"""
    shape = _np.broadcast_shapes(_np.shape(a), _np.shape(b)) if shape is None else shape
    key_a, key_b = split(key)
    first = loggamma(key_a, _np.broadcast_to(_np.asarray(a, _np.float32), shape))
    second = loggamma(key_b, _np.broadcast_to(_np.asarray(b, _np.float32), shape))
    most = _np.maximum(first, second)
    first, second = _np.exp(first - most), _np.exp(second - most)
    return first / (first + second)

def dirichlet(key, alpha, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.dirichlet.html"""
    from jax.nn import softmax
    alpha = _np.asarray(alpha, _np.float32)
    shape = alpha.shape[:-1] if shape is None else tuple(shape)
    return softmax(loggamma(key, alpha, shape + alpha.shape[-1:]), -1)

def chisquare(key, df, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.chisquare.html"""
    return 2 * _np.exp(loggamma(key, 0.5 * _np.asarray(df, _np.float32), shape))

def t(key, df, shape=(), dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.t.html"""
    df = _np.asarray(df, _np.float32)
    key_n, key_g = split(key)
    half = df / 2
    return normal(key_n, shape) * _np.sqrt(half / gamma(key_g, half, shape))

def poisson(key, lam, shape=None, dtype=None, *, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.poisson.html"""
    lam = _np.asarray(lam, _np.float32)
    shape = lam.shape if shape is None else tuple(shape)
    lam = _np.broadcast_to(lam, shape)
    if lam.size and float(lam.max()) >= 10:
        raise NotImplementedError('poisson: rates of 10 and more are not part of this page')
    k, total = _np.zeros(shape, _np.int32), _np.zeros(shape, _np.float32)
    while bool((total > -lam).any()):
        key, subkey = split(key)
        k = _np.where(total > -lam, k + 1, k)
        total = total + _log(_uniform(subkey, shape, None))
    return _np.where(lam == 0, 0, k - 1).astype(_np.int32)

def orthogonal(key, n, shape=(), dtype=None, m=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.random.orthogonal.html"""
    m = n if m is None else m
    z = normal(key, tuple(shape) + (max(n, m), min(n, m)), dtype)
    q, r = _np.linalg.qr(z)
    x = q * _np.sign(_np.diagonal(r, axis1=-2, axis2=-1))[..., None, :]
    return x if n >= m else _np.swapaxes(x, -1, -2)
`,
}
