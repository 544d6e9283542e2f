import type {PythonFile} from '../../../engine/framework-module.ts'

/** Layers with kernels. Source: flax/linen/linear.py. */
export const linear: PythonFile = {
  name: 'flax.linen.linear',
  source: `
import functools as _functools
import math as _math
from typing import Any, Callable, Sequence
import jax.numpy as _np
from jax import lax as _lax
from jax.nn import initializers as _initializers

default_kernel_init = _initializers.lecun_normal()
default_embed_init = _initializers.variance_scaling(1.0, 'fan_in', 'normal', out_axis=0)
zeros_init = lambda: _initializers.zeros

def promote_dtype(*args, dtype=None, inexact=True):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/index.html"""
    if dtype is None:
        given = [a for a in args if a is not None]
        if all([getattr(a, 'dtype', None) == _np.float32 for a in given]):
            return list(args)
        dtype = _np.result_type(*given)
        if inexact and not _np.issubdtype(dtype, _np.inexact):
            dtype = _np.float32
    return [None if a is None else _np.asarray(a, dtype) for a in args]

def _tuple(x):
    return tuple(x) if isinstance(x, (tuple, list)) else (x,)

class Dense(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Dense"""
    features: int
    use_bias: bool = True
    dtype: Any = None
    param_dtype: Any = _np.float32
    precision: Any = None
    kernel_init: Callable = default_kernel_init
    bias_init: Callable = _initializers.zeros
    promote_dtype: Callable = promote_dtype
    dot_general: Any = None
    dot_general_cls: Any = None

    @compact
    def __call__(self, inputs):
        kernel = self.param('kernel', self.kernel_init, (_np.shape(inputs)[-1], self.features), self.param_dtype)
        bias = self.param('bias', self.bias_init, (self.features,), self.param_dtype) if self.use_bias else None
        inputs, kernel, bias = promote_dtype(inputs, kernel, bias, dtype=self.dtype)
        y = _np.dot(inputs, kernel)
        return y if bias is None else y + _np.reshape(bias, (1,) * (y.ndim - 1) + (-1,))

class DenseGeneral(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.DenseGeneral"""
    features: Any
    axis: Any = -1
    batch_dims: Sequence[int] = ()
    use_bias: bool = True
    dtype: Any = None
    param_dtype: Any = _np.float32
    kernel_init: Callable = default_kernel_init
    bias_init: Callable = _initializers.zeros
    precision: Any = None
    promote_dtype: Callable = promote_dtype
    dot_general: Any = None
    dot_general_cls: Any = None

    @compact
    def __call__(self, inputs):
        features, batch = _tuple(self.features), _tuple(self.batch_dims)
        axis = tuple([a % inputs.ndim for a in _tuple(self.axis)])
        n_batch, n_axis, n_features = len(batch), len(axis), len(features)
        batch_shape = tuple([inputs.shape[a] for a in batch])
        shape = batch_shape + tuple([inputs.shape[a] for a in axis]) + features
        def kernel_init(rng, shape, dtype=_np.float32):
            flat = (_math.prod(shape[:n_batch + n_axis]), _math.prod(shape[-n_features:]))
            return _np.reshape(self.kernel_init(rng, flat, dtype), shape)
        def bias_init(rng, shape, dtype=_np.float32):
            flat = (_math.prod(shape[:n_batch]) * _math.prod(shape[-n_features:]),)
            return _np.reshape(self.bias_init(rng, flat, dtype), shape)
        kernel = self.param('kernel', kernel_init, shape, self.param_dtype)
        bias = self.param('bias', bias_init, batch_shape + features, self.param_dtype) if self.use_bias else None
        inputs, kernel, bias = promote_dtype(inputs, kernel, bias, dtype=self.dtype)
        contracting = tuple(range(n_batch, n_axis + n_batch))
        out = _lax.dot_general(inputs, kernel, ((axis, contracting), (batch, tuple(range(n_batch)))))
        if bias is None:
            return out
        wide = tuple([inputs.shape[a] if a in batch else 1 for a in range(inputs.ndim) if a not in axis])
        return out + _np.reshape(bias, wide + features)

class Einsum(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Einsum"""
    shape: Sequence[int]
    einsum_str: Any = None
    use_bias: bool = True
    dtype: Any = None
    param_dtype: Any = _np.float32
    kernel_init: Callable = default_kernel_init
    bias_init: Callable = _initializers.zeros

    @compact
    def __call__(self, inputs, einsum_str=None):
        einsum_str = merge_param('einsum_str', self.einsum_str, einsum_str).replace(' ', '')
        kernel = self.param('kernel', self.kernel_init, tuple(self.shape), self.param_dtype)
        y = _np.einsum(einsum_str, inputs, kernel)
        if not self.use_bias:
            return y
        given, result = einsum_str.split('->')
        letters = given.split(',')[1]
        sizes = dict(zip(letters, self.shape))
        shape = tuple([sizes[c] for c in result if c in sizes])
        bias = self.param('bias', self.bias_init, shape, self.param_dtype)
        return y + bias.reshape(tuple([sizes[c] if c in sizes else 1 for c in result if c != '.']))

class Embed(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Embed"""
    num_embeddings: int
    features: int
    dtype: Any = None
    param_dtype: Any = _np.float32
    embedding_init: Callable = default_embed_init
    promote_dtype: Callable = promote_dtype

    def setup(self):
        self.embedding = self.param('embedding', self.embedding_init, (self.num_embeddings, self.features), self.param_dtype)

    def __call__(self, inputs):
        if not _np.issubdtype(inputs.dtype, _np.integer):
            raise ValueError('Input type must be an integer or unsigned integer.')
        (embedding,) = promote_dtype(self.embedding, dtype=self.dtype, inexact=False)
        return _np.take(embedding, inputs, axis=0)

    def attend(self, query):
        query, embedding = promote_dtype(query, self.embedding, dtype=self.dtype)
        return _np.dot(query, embedding.T)

def canonicalize_padding(padding, rank):
    if isinstance(padding, str):
        return padding
    if isinstance(padding, int):
        return [(padding, padding)] * rank
    if isinstance(padding, (list, tuple)) and len(padding) == rank:
        return [(p, p) if isinstance(p, int) else tuple(p) for p in padding]
    raise ValueError(f'Invalid padding format: {padding}, should be str, int, or a sequence of len {rank} where each element is an int or pair of ints.')

_letters = {1: ('NHC', 'HIO', 'NHC'), 2: ('NHWC', 'HWIO', 'NHWC'), 3: ('NHWDC', 'HWDIO', 'NHWDC')}

class Conv(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Conv"""
    features: int
    kernel_size: Any
    strides: Any = 1
    padding: Any = 'SAME'
    input_dilation: Any = 1
    kernel_dilation: Any = 1
    feature_group_count: int = 1
    use_bias: bool = True
    mask: Any = None
    dtype: Any = None
    param_dtype: Any = _np.float32
    precision: Any = None
    kernel_init: Callable = default_kernel_init
    bias_init: Callable = _initializers.zeros
    promote_dtype: Callable = promote_dtype
    conv_general_dilated: Any = None
    conv_general_dilated_cls: Any = None

    def _padded(self, inputs, size, dilation):
        padding = canonicalize_padding(self.padding, len(size))
        wide = [(k - 1) * d + 1 for k, d in zip(size, dilation)]
        if padding in ('CIRCULAR', 'REFLECT'):
            pads = [(0, 0)] + [((k - 1) // 2, k // 2) for k in wide] + [(0, 0)]
            return _np.pad(inputs, pads, mode='wrap' if padding == 'CIRCULAR' else 'reflect'), 'VALID'
        if padding == 'CAUSAL':
            if len(size) != 1:
                raise ValueError('Causal padding is only implemented for 1D convolutions.')
            return _np.pad(inputs, [(0, 0), (dilation[0] * (size[0] - 1), 0), (0, 0)]), 'VALID'
        return inputs, padding

    @compact
    def __call__(self, inputs):
        size = _tuple(self.kernel_size)
        def each(x):
            return (1 if x is None else x,) * len(size) if x is None or isinstance(x, int) else tuple(x)
        batch = inputs.ndim - len(size) - 1
        batch_shape = inputs.shape[:batch]
        if batch != 1:
            inputs = _np.reshape(inputs, (-1,) + inputs.shape[batch:])
        dilation = each(self.kernel_dilation)
        inputs, padding = self._padded(inputs, size, dilation)
        shape = size + (inputs.shape[-1] // self.feature_group_count, self.features)
        if self.mask is not None and self.mask.shape != shape:
            raise ValueError(f'Mask needs to have the same shape as weights. Shapes are: {self.mask.shape}, {shape}')
        kernel = self.param('kernel', self.kernel_init, shape, self.param_dtype)
        if self.mask is not None:
            kernel = kernel * self.mask
        bias = self.param('bias', self.bias_init, (self.features,), self.param_dtype) if self.use_bias else None
        inputs, kernel, bias = promote_dtype(inputs, kernel, bias, dtype=self.dtype)
        y = _lax.conv_general_dilated(inputs, kernel, each(self.strides), padding, lhs_dilation=each(self.input_dilation),
            rhs_dilation=dilation, dimension_numbers=_letters[len(size)], feature_group_count=self.feature_group_count)
        if bias is not None:
            y = y + bias.reshape((1,) * (y.ndim - 1) + (-1,))
        return y if batch == 1 else _np.reshape(y, batch_shape + y.shape[1:])

class ConvTranspose(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.ConvTranspose"""
    features: int
    kernel_size: Any
    strides: Any = None
    padding: Any = 'SAME'
    kernel_dilation: Any = None
    use_bias: bool = True
    mask: Any = None
    dtype: Any = None
    param_dtype: Any = _np.float32
    precision: Any = None
    kernel_init: Callable = default_kernel_init
    bias_init: Callable = _initializers.zeros
    transpose_kernel: bool = False
    promote_dtype: Callable = promote_dtype

    @compact
    def __call__(self, inputs):
        size = _tuple(self.kernel_size)
        def each(x):
            return (1 if x is None else x,) * len(size) if x is None or isinstance(x, int) else tuple(x)
        batch = inputs.ndim - len(size) - 1
        batch_shape = inputs.shape[:batch]
        if batch != 1:
            inputs = _np.reshape(inputs, (-1,) + inputs.shape[batch:])
        strides, dilation = each(self.strides), each(self.kernel_dilation)
        ends = (self.features, inputs.shape[-1]) if self.transpose_kernel else (inputs.shape[-1], self.features)
        kernel = self.param('kernel', self.kernel_init, size + ends, self.param_dtype)
        bias = self.param('bias', self.bias_init, (self.features,), self.param_dtype) if self.use_bias else None
        inputs, kernel, bias = promote_dtype(inputs, kernel, bias, dtype=self.dtype)
        padding = canonicalize_padding(self.padding, len(size))
        if isinstance(padding, str):
            padding = [_transposed_padding((k - 1) * d + 1, s, padding) for k, s, d in zip(size, strides, dilation)]
        if self.transpose_kernel:
            kernel = _np.swapaxes(_np.flip(kernel, tuple(range(len(size)))), -1, -2)
        y = _lax.conv_general_dilated(inputs, kernel, (1,) * len(size), padding, lhs_dilation=strides, rhs_dilation=dilation,
            dimension_numbers=_letters[len(size)])
        if bias is not None:
            y = y + bias.reshape((1,) * (y.ndim - 1) + (-1,))
        return y if batch == 1 else _np.reshape(y, batch_shape + y.shape[1:])

def _transposed_padding(k, s, padding):
    if padding == 'SAME':
        total = k + s - 2
        before = k - 1 if s > k - 1 else -(-total // 2)
    elif padding in ('VALID', 'CIRCULAR'):
        total, before = k + s - 2 + max(k - s, 0), k - 1
    else:
        raise ValueError('Padding mode must be \`SAME\` or \`VALID\`.')
    return before, total - before
`,
}
