// Layers that change shapes, leave numbers out, or put several arrays together.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/layers/reshaping, keras/src/layers/preprocessing. */
export const reshaping: PythonFile = {
  name: 'keras.src.layers.reshaping',
  source: `
class Flatten(Layer):
    """https://keras.io/api/layers/reshaping_layers/flatten/"""
    def __init__(self, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = data_format or 'channels_last'
        self.input_spec = InputSpec(min_ndim=1)

    def call(self, inputs):
        return tf.reshape(inputs, (inputs.shape[0], -1) if inputs.shape[0] else (0, _math.prod(inputs.shape[1:])))

    def compute_output_shape(self, input_shape):
        rest = input_shape[1:]
        return (input_shape[0], None if None in rest else _math.prod(rest))

class Reshape(Layer):
    """https://keras.io/api/layers/reshaping_layers/reshape/"""
    def __init__(self, target_shape, **kwargs):
        super().__init__(**kwargs)
        self.target_shape = tuple([target_shape] if isinstance(target_shape, int) else target_shape)

    def call(self, inputs):
        return tf.reshape(inputs, (inputs.shape[0], *self.target_shape))

    def compute_output_shape(self, input_shape):
        known = -_math.prod(self.target_shape)
        rest = input_shape[1:]
        missing = None if None in rest else _math.prod(rest) // known if known else 0
        return (input_shape[0], *(missing if size == -1 else size for size in self.target_shape))

class Permute(Layer):
    """https://keras.io/api/layers/reshaping_layers/permute/"""
    def __init__(self, dims, **kwargs):
        super().__init__(**kwargs)
        self.dims = tuple(dims)

    def call(self, inputs):
        return tf.transpose(inputs, (0, *self.dims))

    def compute_output_shape(self, input_shape):
        return (input_shape[0], *(input_shape[axis] for axis in self.dims))

class RepeatVector(Layer):
    """https://keras.io/api/layers/reshaping_layers/repeat_vector/"""
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.n = n

    def call(self, inputs):
        return tf.repeat(tf.expand_dims(inputs, 1), self.n, axis=1)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.n, input_shape[1])

def _pairs(value, rank=2):
    if isinstance(value, int):
        return ((value, value),) * rank
    return tuple((one, one) if isinstance(one, int) else tuple(one) for one in value)

class ZeroPadding2D(Layer):
    """https://keras.io/api/layers/reshaping_layers/zero_padding2d/"""
    def __init__(self, padding=(1, 1), data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.padding = _pairs(padding)

    def call(self, inputs):
        return tf.pad(inputs, ((0, 0), *self.padding, (0, 0)))

    def compute_output_shape(self, input_shape):
        sizes = [None if n is None else n + sum(pad) for n, pad in zip(input_shape[1:3], self.padding)]
        return (input_shape[0], *sizes, input_shape[3])

class Cropping2D(Layer):
    """https://keras.io/api/layers/reshaping_layers/cropping2d/"""
    def __init__(self, cropping=((0, 0), (0, 0)), data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.cropping = _pairs(cropping)

    def call(self, inputs):
        (top, bottom), (left, right) = self.cropping
        return inputs[:, top:inputs.shape[1] - bottom, left:inputs.shape[2] - right, :]

class UpSampling2D(Layer):
    """https://keras.io/api/layers/reshaping_layers/up_sampling2d/"""
    def __init__(self, size=(2, 2), data_format=None, interpolation='nearest', **kwargs):
        super().__init__(**kwargs)
        self.size = (size, size) if isinstance(size, int) else tuple(size)
        self.interpolation = interpolation

    def call(self, inputs):
        if self.interpolation != 'nearest':
            sizes = [n * times for n, times in zip(inputs.shape[1:3], self.size)]
            return tf.image.resize(inputs, sizes, method=self.interpolation)
        return tf.repeat(tf.repeat(inputs, self.size[0], axis=1), self.size[1], axis=2)

class Rescaling(_Shapeless):
    """https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/"""
    def __init__(self, scale, offset=0.0, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale
        self.offset = offset

    def call(self, inputs):
        return tf.cast(inputs, self._dtype) * self.scale + self.offset
`,
}

/** Source: keras/src/layers/regularization. */
export const regularization: PythonFile = {
  name: 'keras.src.layers.regularization',
  source: `
class Dropout(_Shapeless):
    """https://keras.io/api/layers/regularization_layers/dropout/"""
    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate <= 1:
            raise ValueError(f'Invalid value received for argument \`rate\`. Expected a float value between 0 and 1. Received: rate={rate}')
        self.rate = rate
        self.seed = seed
        self.noise_shape = noise_shape
        if rate > 0:
            self.seed_generator = random.SeedGenerator(seed)
        self.supports_masking = True
        self.built = True

    def call(self, inputs, training=False):
        if training and self.rate > 0 and not _Context.tracing:
            return random.dropout(inputs, self.rate, self.noise_shape, self.seed_generator)
        return inputs

    def get_config(self):
        return {**super().get_config(), 'rate': self.rate, 'seed': self.seed, 'noise_shape': self.noise_shape}

class SpatialDropout2D(Dropout):
    """https://keras.io/api/layers/regularization_layers/spatial_dropout2d/"""
    def __init__(self, rate, data_format=None, seed=None, **kwargs):
        super().__init__(rate, noise_shape=(None, 1, 1, None), seed=seed, **kwargs)

class GaussianNoise(_Shapeless):
    """https://keras.io/api/layers/regularization_layers/gaussian_noise/"""
    def __init__(self, stddev, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.stddev = stddev
        self.seed_generator = random.SeedGenerator(seed)
        self.built = True

    def call(self, inputs, training=False):
        if training and self.stddev > 0:
            return inputs + random.normal(inputs.shape, 0.0, self.stddev, inputs.dtype, self.seed_generator)
        return inputs

class ActivityRegularization(_Shapeless):
    """https://keras.io/api/layers/regularization_layers/activity_regularization/"""
    def __init__(self, l1=0.0, l2=0.0, **kwargs):
        super().__init__(activity_regularizer=regularizers.L1L2(l1, l2), **kwargs)

    def call(self, inputs):
        return inputs
`,
}

/** Source: keras/src/layers/merging. */
export const merging: PythonFile = {
  name: 'keras.src.layers.merging',
  source: `
class _Merge(Layer):
    def call(self, inputs):
        if not isinstance(inputs, (list, tuple)) or len(inputs) < 1:
            raise ValueError(f'A merge layer should be called on a list of at least 1 input. Received {inputs}')
        return self._merge(inputs)

    def _merge(self, inputs):
        output = inputs[0]
        for x in inputs[1:]:
            output = self._combine(output, x)
        return output

class Add(_Merge):
    """https://keras.io/api/layers/merging_layers/add/"""
    def _combine(self, x, y):
        return x + y

class Subtract(_Merge):
    """https://keras.io/api/layers/merging_layers/subtract/"""
    def _combine(self, x, y):
        return x - y

class Multiply(_Merge):
    """https://keras.io/api/layers/merging_layers/multiply/"""
    def _combine(self, x, y):
        return x * y

class Maximum(_Merge):
    """https://keras.io/api/layers/merging_layers/maximum/"""
    def _combine(self, x, y):
        return tf.maximum(x, y)

class Minimum(_Merge):
    """https://keras.io/api/layers/merging_layers/minimum/"""
    def _combine(self, x, y):
        return tf.minimum(x, y)

class Average(Add):
    """https://keras.io/api/layers/merging_layers/average/"""
    def _merge(self, inputs):
        return super()._merge(inputs) / len(inputs)

class Concatenate(_Merge):
    """https://keras.io/api/layers/merging_layers/concatenate/"""
    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def _merge(self, inputs):
        return tf.concat(inputs, axis=self.axis)

class Dot(_Merge):
    """https://keras.io/api/layers/merging_layers/dot/"""
    def __init__(self, axes, normalize=False, **kwargs):
        super().__init__(**kwargs)
        self.axes = axes

    def _merge(self, inputs):
        x, y = inputs
        m, n = (self.axes, self.axes) if isinstance(self.axes, int) else self.axes
        if len(x.shape) == 2:
            return tf.reduce_sum(x * y, axis=m, keepdims=True)
        return tf.stack([tf.tensordot(a, b, [[m - 1], [n - 1]]) for a, b in zip(tf.unstack(x), tf.unstack(y))])

def add(inputs, **kwargs):
    return Add(**kwargs)(inputs)

def subtract(inputs, **kwargs):
    return Subtract(**kwargs)(inputs)

def multiply(inputs, **kwargs):
    return Multiply(**kwargs)(inputs)

def average(inputs, **kwargs):
    return Average(**kwargs)(inputs)

def maximum(inputs, **kwargs):
    return Maximum(**kwargs)(inputs)

def minimum(inputs, **kwargs):
    return Minimum(**kwargs)(inputs)

def concatenate(inputs, axis=-1, **kwargs):
    return Concatenate(axis=axis, **kwargs)(inputs)

def dot(inputs, axes=-1, **kwargs):
    return Dot(axes, **kwargs)(inputs)
`,
}
