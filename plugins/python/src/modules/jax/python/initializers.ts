import type {PythonFile} from '../../../engine/framework-module.ts'

/** First values of parameters. Source: jax/_src/nn/initializers.py. */
export const initializers: PythonFile = {
  name: 'jax._src.nn.initializers',
  source: `
import math as _math
import jax.numpy as _np
from jax import random as _random

def zeros(key, shape, dtype=_np.float32, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.zeros.html"""
    return _np.zeros(shape, dtype)

def ones(key, shape, dtype=_np.float32, out_sharding=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.ones.html"""
    return _np.ones(shape, dtype)

def constant(value, dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.constant.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        return _np.full(shape, value, dtype=dtype)
    return init

def uniform(scale=1e-2, dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.uniform.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        return _random.uniform(key, shape, dtype) * _np.array(scale, dtype)
    return init

def normal(stddev=1e-2, dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.normal.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        return _random.normal(key, shape, dtype) * _np.array(stddev, dtype)
    return init

def truncated_normal(stddev=1e-2, dtype=_np.float32, lower=-2.0, upper=2.0):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.truncated_normal.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        return _random.truncated_normal(key, lower, upper, shape, dtype) * _np.array(stddev, dtype)
    return init

def _axes(axes):
    return (axes,) if isinstance(axes, int) else tuple(axes)

def _compute_fans(shape, in_axis=-2, out_axis=-1, batch_axis=()):
    if len(shape) <= 1:
        raise ValueError(f"Can't compute input and output sizes of a {len(shape)}-dimensional weights tensor with default in_axis. Must be at least 2D or specify in_axis explicitly.")
    in_size = _math.prod([shape[i] for i in _axes(in_axis)])
    out_size = _math.prod([shape[i] for i in _axes(out_axis)])
    batch = _math.prod([shape[i] for i in _axes(batch_axis)])
    field = _math.prod(shape) / in_size / out_size / batch
    return in_size * field, out_size * field

def variance_scaling(scale, mode, distribution, in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.variance_scaling.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        fan_in, fan_out = _compute_fans(shape, in_axis, out_axis, batch_axis)
        if mode == 'fan_in':
            denominator = fan_in
        elif mode == 'fan_out':
            denominator = fan_out
        elif mode == 'fan_avg':
            denominator = (fan_in + fan_out) / 2
        elif mode == 'fan_geo_avg':
            denominator = (fan_in * fan_out) ** 0.5
        else:
            raise ValueError(f'invalid mode for variance scaling initializer: {mode}')
        variance = _np.array(scale / denominator, dtype=dtype)
        if distribution == 'truncated_normal':
            stddev = _np.sqrt(variance) / _np.array(.87962566103423978, dtype)
            return _random.truncated_normal(key, -2, 2, shape, dtype) * stddev
        if distribution == 'normal':
            return _random.normal(key, shape, dtype) * _np.sqrt(variance)
        if distribution == 'uniform':
            return _random.uniform(key, shape, dtype, -1) * _np.sqrt(3 * variance)
        raise ValueError(f'invalid distribution for variance scaling initializer: {distribution}')
    return init

def glorot_uniform(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.glorot_uniform.html"""
    return variance_scaling(1.0, 'fan_avg', 'uniform', in_axis, out_axis, batch_axis, dtype)

def glorot_normal(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.glorot_normal.html"""
    return variance_scaling(1.0, 'fan_avg', 'truncated_normal', in_axis, out_axis, batch_axis, dtype)

def lecun_uniform(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.lecun_uniform.html"""
    return variance_scaling(1.0, 'fan_in', 'uniform', in_axis, out_axis, batch_axis, dtype)

def lecun_normal(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.lecun_normal.html"""
    return variance_scaling(1.0, 'fan_in', 'truncated_normal', in_axis, out_axis, batch_axis, dtype)

def he_uniform(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.he_uniform.html"""
    return variance_scaling(2.0, 'fan_in', 'uniform', in_axis, out_axis, batch_axis, dtype)

def he_normal(in_axis=-2, out_axis=-1, batch_axis=(), dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.he_normal.html"""
    return variance_scaling(2.0, 'fan_in', 'truncated_normal', in_axis, out_axis, batch_axis, dtype)

xavier_uniform, xavier_normal = glorot_uniform, glorot_normal
kaiming_uniform, kaiming_normal = he_uniform, he_normal

def orthogonal(scale=1.0, column_axis=-1, dtype=_np.float32):
    """https://docs.jax.dev/en/latest/_autosummary/jax.nn.initializers.orthogonal.html"""
    def init(key, shape, dtype=dtype, out_sharding=None):
        if len(shape) < 2:
            raise ValueError('orthogonal initializer requires at least a 2D shape')
        columns = shape[column_axis]
        rows = _math.prod(shape) // columns
        q = _random.orthogonal(key, rows, (), dtype, columns)
        q = q.reshape(tuple([n for i, n in enumerate(shape) if i != column_axis % len(shape)]) + (columns,))
        return _np.array(scale, dtype) * _np.moveaxis(q, -1, column_axis)
    return init
`,
}
