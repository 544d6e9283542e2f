import type {PythonFile} from '../../../engine/framework-module.ts'

/** Functions of networks that are made of others. Source: jax/_src/nn/functions.py. */
export const nn: PythonFile = {
  name: 'jax._src.nn.functions',
  source: `
import jax.numpy as _np
from jax import nn as _nn
from jax.nn import initializers

def _missing(name, function):
    if name not in globals():
        globals()[name] = function

def identity(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.identity.html"""
    return x

def squareplus(x, b=4):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.squareplus.html"""
    return (x + _np.sqrt(_np.square(x) + b)) / 2

def celu(x, alpha=1.0):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.celu.html"""
    return _np.maximum(x, 0.0) + alpha * (_np.exp(_np.minimum(x, 0.0) / alpha) - 1)

def glu(x, axis=-1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.glu.html"""
    a, b = _np.split(x, 2, axis)
    return a * _nn.sigmoid(b)

def sparse_plus(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.sparse_plus.html"""
    return _np.where(x <= -1, 0.0, _np.where(x >= 1, x, (x + 1) ** 2 / 4))

def sparse_sigmoid(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.sparse_sigmoid.html"""
    return 0.5 * _np.clip(x + 1, 0.0, 2.0)

def hard_silu(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.hard_silu.html"""
    return x * _nn.hard_sigmoid(x)

hard_swish = hard_silu

def tanh(x):
    return _np.tanh(x)

def standardize(x, axis=-1, mean=None, variance=None, epsilon=1e-5, where=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.standardize.html"""
    mean = _np.mean(x, axis, keepdims=True) if mean is None else mean
    variance = _np.mean(_np.square(x), axis, keepdims=True) - _np.square(mean) if variance is None else variance
    return (x - mean) / _np.sqrt(variance + epsilon)

def one_hot(x, num_classes, *, dtype=None, axis=-1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.one_hot.html"""
    x = _np.asarray(x)
    hot = (x[..., None] == _np.arange(num_classes)).astype(_np.float32 if dtype is None else dtype)
    return _np.moveaxis(hot, -1, axis)

def softmax(x, axis=-1, where=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.softmax.html"""
    from jax import lax
    if where is not None:
        x = _np.where(where, x, -_np.inf)
    unnormalized = _np.exp(x - lax.stop_gradient(_np.max(x, axis, keepdims=True)))
    result = unnormalized / _np.sum(unnormalized, axis, keepdims=True)
    return result if where is None else _np.where(where, result, 0.0)

def log_softmax(x, axis=-1, where=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.log_softmax.html"""
    from jax import lax
    shifted = x - lax.stop_gradient(_np.max(x, axis, keepdims=True))
    return shifted - _np.log(_np.sum(_np.exp(shifted), axis, keepdims=True))

def logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False, where=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.logsumexp.html"""
    from jax import lax
    top = lax.stop_gradient(_np.max(a, axis, keepdims=True))
    terms = _np.exp(a - top)
    if b is not None:
        terms = terms * b
    out = _np.log(_np.sum(terms, axis, keepdims=keepdims))
    return out + (top if keepdims else top.reshape(out.shape))

def dot_product_attention(query, key, value, bias=None, mask=None, *, scale=None, is_causal=False, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.dot_product_attention.html"""
    scale = query.shape[-1] ** -0.5 if scale is None else scale
    logits = _np.einsum('...thd,...shd->...hts', query, key) * scale
    if bias is not None:
        logits = logits + bias
    if is_causal:
        causal = _np.tril(_np.ones(logits.shape[-2:], dtype=bool))
        mask = causal if mask is None else _np.logical_and(mask, causal)
    if mask is not None:
        logits = _np.where(mask, logits, -0.7 * 3.4028235e38)
    return _np.einsum('...hts,...shd->...thd', softmax(logits), value)
`,
}
