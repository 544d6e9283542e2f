// Layers that look through windows, and those that normalise.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/layers/convolutional. */
export const convolutional: PythonFile = {
  name: 'keras.src.layers.convolutional',
  source: `
def _tuple_of(value, rank, name):
    if isinstance(value, int):
        return (value,) * rank
    value = tuple(value)
    if len(value) != rank or not all(isinstance(one, int) for one in value):
        raise ValueError(f'The \`{name}\` argument must be a tuple of {rank} integers. Received {name}={value}')
    return value

def _windows(size, kernel, stride, padding, dilation=1):
    if size is None:
        return None
    if padding in ('same', 'causal'):
        return -(-size // stride)
    return (size - dilation * (kernel - 1) - 1) // stride + 1

class _Convolution(Layer):
    _rank = 2

    def __init__(self, filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, groups=1,
                 activation=None, use_bias=True, kernel_initializer='glorot_uniform', bias_initializer='zeros',
                 kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,
                 bias_constraint=None, **kwargs):
        super().__init__(activity_regularizer=activity_regularizer, **kwargs)
        rank = self._rank
        self.rank = rank
        self.filters = filters
        self.groups = groups
        self.kernel_size = _tuple_of(kernel_size, rank, 'kernel_size')
        self.strides = _tuple_of(strides, rank, 'strides')
        self.dilation_rate = _tuple_of(dilation_rate, rank, 'dilation_rate')
        self.padding = padding.lower()
        if self.padding not in ('valid', 'same', 'causal'):
            raise ValueError(f"The \`padding\` argument must be one of {{'valid', 'same'}}. Received: {padding}")
        self.data_format = data_format or 'channels_last'
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(min_ndim=rank + 2)

    @property
    def _channels(self):
        return -1 if self.data_format == 'channels_last' else 1

    def _kernel_shape(self, channels):
        return (*self.kernel_size, channels // self.groups, self.filters)

    def build(self, input_shape):
        channels = input_shape[self._channels]
        if channels % self.groups != 0:
            raise ValueError(f'The number of input channels must be evenly divisible by the number of groups. Received groups={self.groups}, but the input has {channels} channels (full input shape is {input_shape}).')
        self._kernel = self.add_weight(name='kernel', shape=self._kernel_shape(channels), initializer=self.kernel_initializer,
                                       regularizer=self.kernel_regularizer, constraint=self.kernel_constraint)
        self.bias = self.add_weight(name='bias', shape=(self.filters,), initializer=self.bias_initializer,
                                    regularizer=self.bias_regularizer, constraint=self.bias_constraint) if self.use_bias else None
        self.input_spec = InputSpec(min_ndim=self.rank + 2, axes={self._channels: channels})

    @property
    def kernel(self):
        if not self.built:
            raise AttributeError('You must build the layer before accessing \`kernel\`.')
        return self._kernel

    def call(self, inputs):
        inputs = tf.cast(inputs, self._dtype)
        if self.data_format == 'channels_first':
            inputs = tf.transpose(inputs, (0, *range(2, self.rank + 2), 1))
        outputs = self._convolve(inputs)
        if self.bias is not None:
            outputs = outputs + self.bias
        outputs = self.activation(outputs)
        return outputs if self.data_format == 'channels_last' else tf.transpose(outputs, (0, self.rank + 1, *range(1, self.rank + 1)))

    def _convolve(self, inputs):
        padding = self.padding
        if padding == 'causal':
            inputs = tf.pad(inputs, ((0, 0), (self.dilation_rate[0] * (self.kernel_size[0] - 1), 0), (0, 0)))
            padding = 'valid'
        function = tf.nn.conv1d if self.rank == 1 else tf.nn.conv2d
        strides = self.strides[0] if self.rank == 1 else list(self.strides)
        dilations = self.dilation_rate[0] if self.rank == 1 else list(self.dilation_rate)
        if self.groups > 1:
            parts = zip(tf.split(inputs, self.groups, axis=-1), tf.split(self._kernel, self.groups, axis=-1))
            return tf.concat([function(x, k, strides, padding.upper(), dilations=dilations) for x, k in parts], axis=-1)
        return function(inputs, self._kernel, strides, padding.upper(), dilations=dilations)

    def compute_output_shape(self, input_shape):
        first = self.data_format == 'channels_first'
        space = input_shape[2:] if first else input_shape[1:-1]
        sizes = [_windows(n, k, s, self.padding, d) for n, k, s, d in zip(space, self.kernel_size, self.strides, self.dilation_rate)]
        return (input_shape[0], self.filters, *sizes) if first else (input_shape[0], *sizes, self.filters)

    def get_config(self):
        return {**super().get_config(), 'filters': self.filters, 'kernel_size': self.kernel_size, 'strides': self.strides,
                'padding': self.padding, 'data_format': self.data_format, 'dilation_rate': self.dilation_rate, 'groups': self.groups,
                'activation': activations.serialize(self.activation), 'use_bias': self.use_bias}

class Conv1D(_Convolution):
    """https://keras.io/api/layers/convolution_layers/convolution1d/"""
    _rank = 1

class Conv2D(_Convolution):
    """https://keras.io/api/layers/convolution_layers/convolution2d/"""

class _Transposed(_Convolution):
    def __init__(self, filters, kernel_size, strides=1, padding='valid', output_padding=None, **kwargs):
        super().__init__(filters, kernel_size, strides, padding, **kwargs)
        self.output_padding = None if output_padding is None else _tuple_of(output_padding, self._rank, 'output_padding')

    def _kernel_shape(self, channels):
        return (*self.kernel_size, self.filters, channels)

    def _lengths(self, space):
        extra = self.output_padding or (None,) * self.rank
        return [None if n is None else
                n * s + (max(k - s, 0) if self.padding == 'valid' else 0) if p is None else
                (n - 1) * s + k - (0 if self.padding == 'valid' else 2 * (k // 2)) + p
                for n, k, s, p in zip(space, self.kernel_size, self.strides, extra)]

    def _convolve(self, inputs):
        shape = [inputs.shape[0], *self._lengths(inputs.shape[1:-1]), self.filters]
        function = tf.nn.conv2d_transpose if self.rank == 2 else tf.nn.conv1d_transpose
        return function(inputs, self._kernel, output_shape=shape, strides=list(self.strides), padding=self.padding.upper())

    def compute_output_shape(self, input_shape):
        first = self.data_format == 'channels_first'
        sizes = self._lengths(input_shape[2:] if first else input_shape[1:-1])
        return (input_shape[0], self.filters, *sizes) if first else (input_shape[0], *sizes, self.filters)

class Conv2DTranspose(_Transposed):
    """https://keras.io/api/layers/convolution_layers/convolution2d_transpose/"""

class Conv1DTranspose(_Transposed):
    """https://keras.io/api/layers/convolution_layers/convolution1d_transpose/"""
    _rank = 1

class DepthwiseConv2D(_Convolution):
    """https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/"""
    def __init__(self, kernel_size, strides=(1, 1), padding='valid', depth_multiplier=1, depthwise_initializer='glorot_uniform', **kwargs):
        super().__init__(None, kernel_size, strides, padding, kernel_initializer=depthwise_initializer, **kwargs)
        self.depth_multiplier = depth_multiplier

    def build(self, input_shape):
        self.filters = input_shape[-1] * self.depth_multiplier
        super().build(input_shape)

    def _kernel_shape(self, channels):
        return (*self.kernel_size, channels, self.depth_multiplier)

    def _convolve(self, inputs):
        return tf.nn.depthwise_conv2d(inputs, self._kernel, strides=[1, *self.strides, 1], padding=self.padding.upper(), dilations=list(self.dilation_rate))

Convolution1D = Conv1D
Convolution2D = Conv2D
Convolution2DTranspose = Conv2DTranspose
`,
}

/** Source: keras/src/layers/pooling. */
export const pooling: PythonFile = {
  name: 'keras.src.layers.pooling',
  source: `
class _Pooling(Layer):
    _rank = 2
    _function = 'max'

    def __init__(self, pool_size=2, strides=None, padding='valid', data_format=None, name=None, **kwargs):
        super().__init__(name=name, **kwargs)
        rank = self._rank
        self.pool_size = _tuple_of(pool_size, rank, 'pool_size')
        self.strides = self.pool_size if strides is None else _tuple_of(strides, rank, 'strides')
        self.padding = padding.lower()
        self.data_format = data_format or 'channels_last'
        self.input_spec = InputSpec(ndim=rank + 2)

    def call(self, inputs):
        rank = self._rank
        if self.data_format == 'channels_first':
            inputs = tf.transpose(inputs, (0, *range(2, rank + 2), 1))
        outputs = getattr(tf.nn, f'{self._function}_pool{rank}d')(inputs, list(self.pool_size), list(self.strides), self.padding.upper())
        return outputs if self.data_format == 'channels_last' else tf.transpose(outputs, (0, rank + 1, *range(1, rank + 1)))

    def compute_output_shape(self, input_shape):
        first = self.data_format == 'channels_first'
        space = input_shape[2:] if first else input_shape[1:-1]
        sizes = [_windows(n, k, s, self.padding) for n, k, s in zip(space, self.pool_size, self.strides)]
        return (*input_shape[:2], *sizes) if first else (input_shape[0], *sizes, input_shape[-1])

    def get_config(self):
        return {**super().get_config(), 'pool_size': self.pool_size, 'padding': self.padding, 'strides': self.strides, 'data_format': self.data_format}

class MaxPooling1D(_Pooling):
    """https://keras.io/api/layers/pooling_layers/max_pooling1d/"""
    _rank = 1

class MaxPooling2D(_Pooling):
    """https://keras.io/api/layers/pooling_layers/max_pooling2d/"""

class AveragePooling1D(_Pooling):
    """https://keras.io/api/layers/pooling_layers/average_pooling1d/"""
    _rank = 1
    _function = 'avg'

class AveragePooling2D(_Pooling):
    """https://keras.io/api/layers/pooling_layers/average_pooling2d/"""
    _function = 'avg'

class _GlobalPooling(Layer):
    _rank = 2

    def __init__(self, data_format=None, keepdims=False, **kwargs):
        super().__init__(**kwargs)
        self.data_format = data_format or 'channels_last'
        self.keepdims = keepdims
        self.input_spec = InputSpec(ndim=self._rank + 2)

    @property
    def _axes(self):
        start = 1 if self.data_format == 'channels_last' else 2
        return list(range(start, start + self._rank))

    def compute_output_shape(self, input_shape):
        if self.keepdims:
            return tuple(1 if axis in self._axes else n for axis, n in enumerate(input_shape))
        return tuple(n for axis, n in enumerate(input_shape) if axis not in self._axes)

class _GlobalAverage(_GlobalPooling):
    def call(self, inputs):
        return tf.reduce_mean(inputs, axis=self._axes, keepdims=self.keepdims)

class _GlobalMax(_GlobalPooling):
    def call(self, inputs):
        return tf.reduce_max(inputs, axis=self._axes, keepdims=self.keepdims)

class GlobalAveragePooling2D(_GlobalAverage):
    """https://keras.io/api/layers/pooling_layers/global_average_pooling2d/"""

class GlobalMaxPooling2D(_GlobalMax):
    """https://keras.io/api/layers/pooling_layers/global_max_pooling2d/"""

class GlobalAveragePooling1D(_GlobalAverage):
    """https://keras.io/api/layers/pooling_layers/global_average_pooling1d/"""
    _rank = 1

class GlobalMaxPooling1D(_GlobalMax):
    """https://keras.io/api/layers/pooling_layers/global_max_pooling1d/"""
    _rank = 1

MaxPool1D = MaxPooling1D
MaxPool2D = MaxPooling2D
AvgPool1D = AveragePooling1D
AvgPool2D = AveragePooling2D
GlobalAvgPool1D = GlobalAveragePooling1D
GlobalAvgPool2D = GlobalAveragePooling2D
GlobalMaxPool1D = GlobalMaxPooling1D
GlobalMaxPool2D = GlobalMaxPooling2D
`,
}

/** Source: keras/src/layers/normalization. */
export const normalization: PythonFile = {
  name: 'keras.src.layers.normalization',
  source: `
class _Normalization(_Shapeless):
    def __init__(self, axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis
        self.epsilon = epsilon
        self.center = center
        self.scale = scale
        self.beta_initializer = initializers.get(beta_initializer)
        self.gamma_initializer = initializers.get(gamma_initializer)
        self.beta_regularizer = regularizers.get(beta_regularizer)
        self.gamma_regularizer = regularizers.get(gamma_regularizer)
        self.supports_masking = True

    def _add_scales(self, shape):
        self.gamma = self.add_weight(name='gamma', shape=shape, initializer=self.gamma_initializer, regularizer=self.gamma_regularizer) if self.scale else None
        self.beta = self.add_weight(name='beta', shape=shape, initializer=self.beta_initializer, regularizer=self.beta_regularizer) if self.center else None

    def _normalize(self, inputs, mean, variance, shape):
        factor = tf.math.rsqrt(variance + self.epsilon)
        if self.gamma is not None:
            factor = factor * tf.reshape(self.gamma, shape)
        shift = -mean * factor
        if self.beta is not None:
            shift = tf.reshape(self.beta, shape) - mean * factor
        return inputs * factor + shift

    def get_config(self):
        return {**super().get_config(), 'axis': self.axis, 'epsilon': self.epsilon, 'center': self.center, 'scale': self.scale}

class BatchNormalization(_Normalization):
    """https://keras.io/api/layers/normalization_layers/batch_normalization/"""
    def __init__(self, axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', gamma_initializer='ones',
                 moving_mean_initializer='zeros', moving_variance_initializer='ones', beta_regularizer=None, gamma_regularizer=None,
                 beta_constraint=None, gamma_constraint=None, synchronized=False, **kwargs):
        super().__init__(axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer, **kwargs)
        self.momentum = float(momentum)
        self.moving_mean_initializer = initializers.get(moving_mean_initializer)
        self.moving_variance_initializer = initializers.get(moving_variance_initializer)

    def build(self, input_shape):
        shape = (input_shape[self.axis],)
        self._add_scales(shape)
        self.moving_mean = self.add_weight(name='moving_mean', shape=shape, initializer=self.moving_mean_initializer, trainable=False)
        self.moving_variance = self.add_weight(name='moving_variance', shape=shape, initializer=self.moving_variance_initializer, trainable=False)
        self.input_spec = InputSpec(ndim=len(input_shape), axes={self.axis: input_shape[self.axis]})

    def call(self, inputs, training=None, mask=None):
        inputs = tf.cast(inputs, self._dtype)
        rank = len(inputs.shape)
        own = self.axis % rank
        shape = [n if axis == own else 1 for axis, n in enumerate(inputs.shape)]
        if training and self.trainable and not _Context.tracing:
            mean, variance = tf.nn.moments(inputs, [axis for axis in range(rank) if axis != own])
            self.moving_mean.assign(self.moving_mean * self.momentum + mean * (1.0 - self.momentum))
            self.moving_variance.assign(self.moving_variance * self.momentum + variance * (1.0 - self.momentum))
        else:
            mean, variance = self.moving_mean, self.moving_variance
        return self._normalize(inputs, tf.reshape(mean, shape), tf.reshape(variance, shape), shape)

    def get_config(self):
        return {**super().get_config(), 'momentum': self.momentum}

class LayerNormalization(_Normalization):
    """https://keras.io/api/layers/normalization_layers/layer_normalization/"""
    def __init__(self, axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', gamma_initializer='ones',
                 beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, **kwargs):
        super().__init__(axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer, **kwargs)
        self.axis = list(axis) if isinstance(axis, (list, tuple)) else axis

    def build(self, input_shape):
        axes = self.axis if isinstance(self.axis, list) else [self.axis]
        self._add_scales(tuple([input_shape[axis] for axis in axes]))

    def call(self, inputs):
        inputs = tf.cast(inputs, self._dtype)
        rank = len(inputs.shape)
        axes = [axis % rank for axis in (self.axis if isinstance(self.axis, list) else [self.axis])]
        shape = [n if axis in axes else 1 for axis, n in enumerate(inputs.shape)]
        mean, variance = tf.nn.moments(inputs, axes, keepdims=True)
        return self._normalize(inputs, mean, variance, shape)

class GroupNormalization(_Normalization):
    """https://keras.io/api/layers/normalization_layers/group_normalization/"""
    def __init__(self, groups=32, axis=-1, epsilon=0.001, center=True, scale=True, beta_initializer='zeros', gamma_initializer='ones',
                 beta_regularizer=None, gamma_regularizer=None, **kwargs):
        super().__init__(axis, epsilon, center, scale, beta_initializer, gamma_initializer, beta_regularizer, gamma_regularizer, **kwargs)
        self.groups = groups

    def build(self, input_shape):
        self._add_scales((input_shape[self.axis],))

    def call(self, inputs):
        *outer, channels = inputs.shape
        groups = channels if self.groups == -1 else self.groups
        parted = tf.reshape(inputs, (*outer, groups, channels // groups))
        rank = len(parted.shape)
        mean, variance = tf.nn.moments(parted, [*range(1, rank - 2), rank - 1], keepdims=True)
        normed = tf.reshape((parted - mean) * tf.math.rsqrt(variance + self.epsilon), inputs.shape)
        if self.gamma is not None:
            normed = normed * self.gamma
        return normed if self.beta is None else normed + self.beta

class UnitNormalization(_Shapeless):
    """https://keras.io/api/layers/normalization_layers/unit_normalization/"""
    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def call(self, inputs):
        return inputs * tf.math.rsqrt(tf.maximum(tf.reduce_sum(tf.square(inputs), axis=self.axis, keepdims=True), 1e-12))
`,
}
