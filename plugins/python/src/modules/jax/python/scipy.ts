import type {PythonFile} from '../../../engine/framework-module.ts'

/** The few functions of `jax.scipy` and the small modules beside it that books use, each in its module. */
export const scipy: Readonly<Record<string, PythonFile>> = {
  'jax.scipy.special': {
    name: 'jax.scipy.special',
    source: `
import jax as _jax
import jax.numpy as _np
from jax.nn import logsumexp, softmax, log_softmax, sigmoid as expit

def erfinv(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.erfinv.html"""
    return _jax.random._erf_inv(x)

def erf(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.erf.html"""
    return _jax.lax.erf(x)

def logit(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.logit.html"""
    return _np.log(x / (1 - x))

def xlogy(x, y):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.xlogy.html"""
    return _np.where(x == 0, 0.0, x * _np.log(_np.where(x == 0, 1.0, y)))

def entr(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.special.entr.html"""
    return -xlogy(x, x)
`,
  },
  'jax.scipy.stats.norm': {
    name: 'jax.scipy.stats.norm',
    source: `
import math as _math
import jax as _jax
import jax.numpy as _np

def logpdf(x, loc=0, scale=1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.stats.norm.logpdf.html"""
    return (_np.log(2 * _math.pi * _np.square(_np.asarray(scale, _np.float32))) + _np.square((x - loc) / scale)) / -2

def pdf(x, loc=0, scale=1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.stats.norm.pdf.html"""
    return _np.exp(logpdf(x, loc, scale))

def cdf(x, loc=0, scale=1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.scipy.stats.norm.cdf.html"""
    return (1 + _jax.lax.erf((_np.asarray(x, _np.float32) - loc) / scale / _math.sqrt(2))) / 2
`,
  },
  'jax.flatten_util': {
    name: 'jax.flatten_util',
    source: `
import jax.numpy as _np
from jax.tree_util import tree_flatten as _flatten, tree_unflatten as _unflatten

def ravel_pytree(pytree):
    """https://docs.jax.dev/en/latest/_autosummary/jax.flatten_util.ravel_pytree.html"""
    leaves, tree = _flatten(pytree)
    leaves = [_np.asarray(leaf) for leaf in leaves]
    def unravel(flat):
        parts, at = [], 0
        for leaf in leaves:
            parts.append(flat[at:at + leaf.size].reshape(leaf.shape).astype(leaf.dtype))
            at += leaf.size
        return _unflatten(tree, parts)
    flat = _np.concatenate([_np.ravel(leaf) for leaf in leaves]) if leaves else _np.zeros(0)
    return flat, unravel
`,
  },
  'jax.typing': {
    name: 'jax.typing',
    source: `
from typing import Any as ArrayLike, Any as DTypeLike
`,
  },
  'jax.dtypes': {
    name: 'jax.dtypes',
    source: `
import jax.numpy as _np
prng_key = 'prng_key'
def canonicalize_dtype(dtype, allow_extended_dtype=False):
    return _np.dtype(dtype)
def issubdtype(a, b):
    return repr(a).startswith('key<') if b == prng_key else _np.issubdtype(a, b)
`,
  },
  'jax.ops': {
    name: 'jax.ops',
    source: `
import jax.numpy as _np
def segment_sum(data, segment_ids, num_segments=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.ops.segment_sum.html"""
    count = int(segment_ids.max()) + 1 if num_segments is None else num_segments
    return _np.zeros((count,) + data.shape[1:], data.dtype).at[segment_ids].add(data)
`,
  },
}
