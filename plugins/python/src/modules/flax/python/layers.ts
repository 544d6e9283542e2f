import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: flax/linen/normalization.py. */
export const normalization: PythonFile = {
  name: 'flax.linen.normalization',
  source: `
def _axes(rank, axes):
    return tuple([a % rank for a in _tuple(axes)])

def _compute_stats(x, axes, dtype, use_mean=True, use_fast_variance=True, mask=None):
    x = _np.asarray(x, _np.float32)
    if not use_mean:
        var = _np.mean(_np.square(x), axes)
        return _np.zeros_like(var), var
    mean = _np.mean(x, axes)
    if use_fast_variance:
        return mean, _np.maximum(0.0, _np.mean(_np.square(x), axes) - _np.square(mean))
    return mean, _np.mean(_np.square(x - _np.expand_dims(mean, axes)), axes)

def _normalize(module, x, mean, var, reduction, features, use_bias=None, use_scale=None):
    shape, reduced = [1] * x.ndim, []
    for a in features:
        shape[a] = x.shape[a]
        reduced.append(x.shape[a])
    mean, var = _np.expand_dims(mean, reduction), _np.expand_dims(var, reduction)
    y = x - mean
    mul = _lax.rsqrt(var + module.epsilon)
    if module.use_scale:
        mul = mul * module.param('scale', module.scale_init, tuple(reduced), module.param_dtype).reshape(shape)
    y = y * mul
    if module.use_bias:
        y = y + module.param('bias', module.bias_init, tuple(reduced), module.param_dtype).reshape(shape)
    return y if module.dtype is None else _np.asarray(y, module.dtype)

class BatchNorm(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.BatchNorm"""
    use_running_average: Any = None
    axis: int = -1
    momentum: float = 0.99
    epsilon: float = 1e-5
    dtype: Any = None
    param_dtype: Any = _np.float32
    use_bias: bool = True
    use_scale: bool = True
    bias_init: Callable = _initializers.zeros
    scale_init: Callable = _initializers.ones
    axis_name: Any = None
    axis_index_groups: Any = None
    use_fast_variance: bool = True
    force_float32_reductions: bool = True

    @compact
    def __call__(self, x, use_running_average=None, *, mask=None):
        use_running_average = merge_param('use_running_average', self.use_running_average, use_running_average)
        features = _axes(x.ndim, self.axis)
        reduction = tuple([i for i in range(x.ndim) if i not in features])
        shape = tuple([x.shape[a] for a in features])
        ra_mean = self.variable('batch_stats', 'mean', lambda s: _np.zeros(s, _np.float32), shape)
        ra_var = self.variable('batch_stats', 'var', lambda s: _np.ones(s, _np.float32), shape)
        if use_running_average:
            mean, var = ra_mean.value, ra_var.value
        else:
            mean, var = _compute_stats(x, reduction, self.dtype, use_fast_variance=self.use_fast_variance, mask=mask)
            if not self.is_initializing():
                ra_mean.value = self.momentum * ra_mean.value + (1 - self.momentum) * mean
                ra_var.value = self.momentum * ra_var.value + (1 - self.momentum) * var
        return _normalize(self, x, mean, var, reduction, features)

class LayerNorm(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.LayerNorm"""
    epsilon: float = 1e-6
    dtype: Any = None
    param_dtype: Any = _np.float32
    use_bias: bool = True
    use_scale: bool = True
    bias_init: Callable = _initializers.zeros
    scale_init: Callable = _initializers.ones
    reduction_axes: Any = -1
    feature_axes: Any = -1
    axis_name: Any = None
    axis_index_groups: Any = None
    use_fast_variance: bool = True
    force_float32_reductions: bool = True

    @compact
    def __call__(self, x, *, mask=None):
        reduction = _axes(x.ndim, self.reduction_axes)
        mean, var = _compute_stats(x, reduction, self.dtype, use_fast_variance=self.use_fast_variance)
        return _normalize(self, x, mean, var, reduction, _axes(x.ndim, self.feature_axes))

class RMSNorm(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.RMSNorm"""
    epsilon: float = 1e-6
    dtype: Any = None
    param_dtype: Any = _np.float32
    use_scale: bool = True
    scale_init: Callable = _initializers.ones
    reduction_axes: Any = -1
    feature_axes: Any = -1

    use_bias = False

    @compact
    def __call__(self, x, *, mask=None):
        reduction = _axes(x.ndim, self.reduction_axes)
        mean, var = _compute_stats(x, reduction, self.dtype, use_mean=False)
        return _normalize(self, x, mean, var, reduction, _axes(x.ndim, self.feature_axes))

class GroupNorm(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.GroupNorm"""
    num_groups: Any = 32
    group_size: Any = None
    epsilon: float = 1e-6
    dtype: Any = None
    param_dtype: Any = _np.float32
    use_bias: bool = True
    use_scale: bool = True
    bias_init: Callable = _initializers.zeros
    scale_init: Callable = _initializers.ones

    @compact
    def __call__(self, x, *, mask=None):
        channels = x.shape[-1]
        groups = self.num_groups if self.group_size is None else channels // self.group_size
        if channels % groups:
            raise ValueError(f'Number of groups ({groups}) does not divide the number of channels ({channels}).')
        parted = x.reshape(x.shape[:-1] + (groups, channels // groups))
        axes = tuple(range(1, parted.ndim - 2)) + (parted.ndim - 1,)
        mean, var = _compute_stats(parted, axes, self.dtype)
        mean, var = _np.repeat(mean, channels // groups, -1), _np.repeat(var, channels // groups, -1)
        return _normalize(self, x, mean, var, tuple(range(1, x.ndim - 1)), (x.ndim - 1,))
`,
}

/** Source: flax/linen/stochastic.py, combinators.py, pooling.py, activation.py. */
export const simple: PythonFile = {
  name: 'flax.linen.combinators',
  source: `
import jax.nn as _jax_nn
from jax import random as _random

class Dropout(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Dropout"""
    rate: float
    broadcast_dims: Sequence[int] = ()
    deterministic: Any = None
    rng_collection: str = 'dropout'

    @compact
    def __call__(self, inputs, deterministic=None, rng=None):
        deterministic = merge_param('deterministic', self.deterministic, deterministic)
        if self.rate == 0.0 or deterministic:
            return inputs
        if self.rate == 1.0:
            return _np.zeros_like(inputs)
        keep = 1.0 - self.rate
        if rng is None:
            rng = self.make_rng(self.rng_collection)
        shape = [1 if i in [d % inputs.ndim for d in self.broadcast_dims] else n for i, n in enumerate(inputs.shape)]
        mask = _np.broadcast_to(_random.bernoulli(rng, p=keep, shape=tuple(shape)), inputs.shape)
        return _lax.select(mask, inputs / keep, _np.zeros_like(inputs))

class Sequential(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Sequential"""
    layers: Sequence[Callable]

    def __post_init__(self):
        if not isinstance(self.layers, (list, tuple)):
            raise ValueError(f"'layers' must be a sequence, got '{type(self.layers).__name__}'.")
        super().__post_init__()

    @compact
    def __call__(self, *args, **kwargs):
        if not self.layers:
            raise ValueError(f'Empty Sequential module {self.name}.')
        outputs = self.layers[0](*args, **kwargs)
        for layer in self.layers[1:]:
            if isinstance(outputs, tuple):
                outputs = layer(*outputs)
            elif isinstance(outputs, dict):
                outputs = layer(**outputs)
            else:
                outputs = layer(outputs)
        return outputs

class PReLU(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.PReLU"""
    param_dtype: Any = _np.float32
    negative_slope_init: float = 0.01

    @compact
    def __call__(self, inputs):
        slope = self.param('negative_slope', lambda k: _np.asarray(self.negative_slope_init, self.param_dtype))
        return _np.where(inputs >= 0, inputs, _np.asarray(slope, inputs.dtype) * inputs)

def _pool(inputs, init, reduce, window_shape, strides, padding):
    window_shape = tuple(window_shape)
    strides = tuple(strides) if strides else (1,) * len(window_shape)
    if len(window_shape) != len(strides):
        raise AssertionError(f'len({window_shape}) must equal len({strides})')
    batch = inputs.ndim - len(window_shape) - 1
    is_single = batch == 0
    if is_single:
        inputs, batch = inputs[None], 1
    if not isinstance(padding, str):
        padding = ((0, 0),) * batch + tuple([tuple(p) for p in padding]) + ((0, 0),)
    y = _lax.reduce_window(inputs, init, reduce, (1,) * batch + window_shape + (1,), (1,) * batch + strides + (1,), padding)
    return _np.squeeze(y, 0) if is_single else y

def pool(inputs, init, reduce_fn, window_shape, strides, padding):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.pool"""
    return _pool(inputs, init, reduce_fn, window_shape, strides, padding)

def avg_pool(inputs, window_shape, strides=None, padding='VALID', count_include_pad=True):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.avg_pool"""
    y = _pool(inputs, 0.0, _lax.add, window_shape, strides, padding)
    if count_include_pad:
        return y / _math.prod(window_shape)
    return y / _pool(_np.ones(inputs.shape[:-1] + (1,)), 0.0, _lax.add, window_shape, strides, padding)

def max_pool(inputs, window_shape, strides=None, padding='VALID'):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.max_pool"""
    return _pool(inputs, -_np.inf, _lax.max, window_shape, strides, padding)

def min_pool(inputs, window_shape, strides=None, padding='VALID'):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.min_pool"""
    return _pool(inputs, _np.inf, _lax.min, window_shape, strides, padding)

for _name in ('celu elu gelu glu hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu log_sigmoid log_softmax logsumexp one_hot relu relu6 '
              'selu sigmoid silu soft_sign softmax softplus standardize swish').split():
    globals()[_name] = getattr(_jax_nn, _name)
tanh = _np.tanh

def tabulate(module, rngs, depth=None, show_repeated=False, mutable=None, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/module.html#flax.linen.tabulate"""
    return lambda *args, **kwargs: _table(module, rngs, depth, show_repeated, args, kwargs)
`,
}

/** Source: flax/linen/attention.py. */
export const attention: PythonFile = {
  name: 'flax.linen.attention',
  source: `
def dot_product_attention_weights(query, key, bias=None, mask=None, broadcast_dropout=True, dropout_rng=None, dropout_rate=0.0,
        deterministic=False, dtype=None, precision=None, module=None, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.dot_product_attention_weights"""
    query = query / _np.sqrt(query.shape[-1]).astype(query.dtype)
    weights = _np.einsum('...qhd,...khd->...hqk', query, key)
    if bias is not None:
        weights = weights + bias
    if mask is not None:
        weights = _np.where(mask, weights, _np.finfo(weights.dtype).min)
    weights = _jax_nn.softmax(weights)
    if module:
        module.sow('intermediates', 'attention_weights', weights)
    if not deterministic and dropout_rate > 0.0:
        keep = 1.0 - dropout_rate
        shape = (1,) * (key.ndim - 2) + weights.shape[-2:] if broadcast_dropout else weights.shape
        weights = weights * (_random.bernoulli(dropout_rng, keep, shape).astype(weights.dtype) / keep)
    return weights

def dot_product_attention(query, key, value, bias=None, mask=None, broadcast_dropout=True, dropout_rng=None, dropout_rate=0.0,
        deterministic=False, dtype=None, precision=None, module=None, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.dot_product_attention"""
    weights = dot_product_attention_weights(query, key, bias, mask, broadcast_dropout, dropout_rng, dropout_rate, deterministic, module=module)
    return _np.einsum('...hqk,...khd->...qhd', weights, value)

class MultiHeadDotProductAttention(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.MultiHeadDotProductAttention"""
    num_heads: int
    dtype: Any = None
    param_dtype: Any = _np.float32
    qkv_features: Any = None
    out_features: Any = None
    broadcast_dropout: bool = True
    dropout_rate: float = 0.0
    deterministic: Any = None
    precision: Any = None
    kernel_init: Callable = default_kernel_init
    out_kernel_init: Any = None
    bias_init: Callable = _initializers.zeros
    out_bias_init: Any = None
    use_bias: bool = True
    attention_fn: Callable = dot_product_attention
    decode: bool = False
    normalize_qk: bool = False

    @compact
    def __call__(self, inputs_q, inputs_k=None, inputs_v=None, *, inputs_kv=None, mask=None, deterministic=None,
            dropout_rng=None, sow_weights=False):
        if inputs_kv is not None:
            inputs_k = inputs_v = inputs_kv
        inputs_k = inputs_q if inputs_k is None else inputs_k
        inputs_v = inputs_k if inputs_v is None else inputs_v
        features = self.out_features or inputs_q.shape[-1]
        qkv_features = self.qkv_features or inputs_q.shape[-1]
        if qkv_features % self.num_heads:
            raise AssertionError(f'Memory dimension ({qkv_features}) must be divisible by number of heads ({self.num_heads}).')
        dense = _functools.partial(DenseGeneral, axis=-1, dtype=self.dtype, param_dtype=self.param_dtype,
            features=(self.num_heads, qkv_features // self.num_heads), kernel_init=self.kernel_init, bias_init=self.bias_init,
            use_bias=self.use_bias)
        query, key, value = dense(name='query')(inputs_q), dense(name='key')(inputs_k), dense(name='value')(inputs_v)
        if self.normalize_qk:
            query = LayerNorm(name='query_ln', use_bias=False)(query)
            key = LayerNorm(name='key_ln', use_bias=False)(key)
        is_still = True
        if self.dropout_rate > 0.0:
            is_still = merge_param('deterministic', self.deterministic, deterministic)
            if not is_still and dropout_rng is None:
                dropout_rng = self.make_rng('dropout')
        options = {'module': self} if sow_weights else {}
        x = self.attention_fn(query, key, value, mask=mask, dropout_rng=dropout_rng, dropout_rate=self.dropout_rate,
            broadcast_dropout=self.broadcast_dropout, deterministic=is_still, **options)
        return DenseGeneral(features=features, axis=(-2, -1), kernel_init=self.out_kernel_init or self.kernel_init,
            bias_init=self.out_bias_init or self.bias_init, use_bias=self.use_bias, dtype=self.dtype,
            param_dtype=self.param_dtype, name='out')(x)

MultiHeadAttention = MultiHeadDotProductAttention

class SelfAttention(MultiHeadDotProductAttention):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.SelfAttention"""
    @compact
    def __call__(self, inputs_q, mask=None, deterministic=None, dropout_rng=None, sow_weights=False):
        return super().__call__(inputs_q, mask=mask, deterministic=deterministic, dropout_rng=dropout_rng, sow_weights=sow_weights)

def make_attention_mask(query_input, key_input, pairwise_fn=_np.multiply, extra_batch_dims=0, dtype=_np.float32):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.make_attention_mask"""
    mask = pairwise_fn(_np.expand_dims(query_input, -1), _np.expand_dims(key_input, -2))
    return _np.expand_dims(mask, -3).astype(dtype)

def make_causal_mask(x, extra_batch_dims=0, dtype=_np.float32):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.make_causal_mask"""
    places = _np.broadcast_to(_np.arange(x.shape[-1], dtype=_np.int32), x.shape)
    return make_attention_mask(places, places, _np.greater_equal, dtype=dtype)

def combine_masks(*masks, dtype=_np.float32):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.combine_masks"""
    given = [m for m in masks if m is not None]
    return _functools.reduce(_np.logical_and, given).astype(dtype) if given else None
`,
}
