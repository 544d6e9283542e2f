// Layers that need no window.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/layers/core/dense.py. */
export const dense: PythonFile = {
  name: 'keras.src.layers.core.dense',
  source: `
class Dense(Layer):
    """https://keras.io/api/layers/core_layers/dense/"""
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer='glorot_uniform', bias_initializer='zeros',
                 kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,
                 bias_constraint=None, **kwargs):
        if not isinstance(units, int) or units <= 0:
            raise ValueError(f'Received an invalid value for \`units\`, expected a positive integer. Received: units={units}')
        super().__init__(activity_regularizer=activity_regularizer, **kwargs)
        self.units = units
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.kernel_constraint = constraints.get(kernel_constraint)
        self.bias_constraint = constraints.get(bias_constraint)
        self.input_spec = InputSpec(min_ndim=2)
        self.supports_masking = True

    def build(self, input_shape):
        self._kernel = self.add_weight(name='kernel', shape=(input_shape[-1], self.units), initializer=self.kernel_initializer,
                                       regularizer=self.kernel_regularizer, constraint=self.kernel_constraint)
        self.bias = self.add_weight(name='bias', shape=(self.units,), initializer=self.bias_initializer,
                                    regularizer=self.bias_regularizer, constraint=self.bias_constraint) if self.use_bias else None
        self.input_spec = InputSpec(min_ndim=2, axes={-1: input_shape[-1]})

    @property
    def kernel(self):
        if not self.built:
            raise AttributeError('You must build the layer before accessing \`kernel\`.')
        return self._kernel

    def call(self, inputs, training=None):
        x = tf.cast(inputs, self._dtype)
        rank = len(x.shape)
        x = tf.matmul(x, self._kernel) if rank == 2 else tf.tensordot(x, self._kernel, [[rank - 1], [0]])
        if self.bias is not None:
            x = x + self.bias
        return self.activation(x)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        return {**super().get_config(), 'units': self.units, 'activation': activations.serialize(self.activation),
                'use_bias': self.use_bias, 'kernel_initializer': initializers.serialize(self.kernel_initializer),
                'bias_initializer': initializers.serialize(self.bias_initializer),
                'kernel_regularizer': self.kernel_regularizer, 'bias_regularizer': self.bias_regularizer,
                'kernel_constraint': self.kernel_constraint, 'bias_constraint': self.bias_constraint}
`,
}

/** Source: keras/src/layers/core/input_layer.py. */
export const inputLayer: PythonFile = {
  name: 'keras.src.layers.core.input_layer',
  source: `
class InputLayer(Layer):
    """https://keras.io/api/layers/core_layers/input/"""
    def __init__(self, shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, input_tensor=None, optional=False, name=None, **kwargs):
        super().__init__(name=name)
        if 'input_shape' in kwargs:
            shape = kwargs.pop('input_shape')
        if shape is None and batch_shape is None:
            raise ValueError('You must pass a \`shape\` argument.')
        if batch_shape is None:
            batch_shape = (batch_size, *standardize_shape((shape,) if isinstance(shape, int) else shape))
        self.batch_shape = tuple(batch_shape)
        self._dtype = standardize_dtype(dtype)
        tensor = KerasTensor(self.batch_shape, self._dtype)
        tensor._origin = (self, (), {}, 0)
        self.__dict__['_tensor'] = tensor
        self.__dict__['_output_shape'] = self.batch_shape
        self.built = True

    def call(self):
        pass

    @property
    def output(self):
        return self._tensor

def Input(shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, name=None, tensor=None, optional=False):
    """https://keras.io/api/layers/core_layers/input/"""
    return InputLayer(shape=shape, batch_size=batch_size, dtype=dtype, batch_shape=batch_shape, name=name).output
`,
}

/** Source: keras/src/layers/core/embedding.py. */
export const embedding: PythonFile = {
  name: 'keras.src.layers.core.embedding',
  source: `
class Embedding(Layer):
    """https://keras.io/api/layers/core_layers/embedding/"""
    def __init__(self, input_dim, output_dim, embeddings_initializer='uniform', embeddings_regularizer=None,
                 embeddings_constraint=None, mask_zero=False, weights=None, **kwargs):
        input_length = kwargs.pop('input_length', None)
        super().__init__(**kwargs)
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.embeddings_initializer = initializers.get(embeddings_initializer)
        self.embeddings_regularizer = regularizers.get(embeddings_regularizer)
        self.embeddings_constraint = constraints.get(embeddings_constraint)
        self.mask_zero = mask_zero
        self.supports_masking = mask_zero
        self.autocast = False
        self._given = weights
        if weights is not None:
            self.build()
            self.set_weights(weights if isinstance(weights, list) else [weights])

    def build(self, input_shape=None):
        if self.built:
            return
        self._embeddings = self.add_weight(name='embeddings', shape=(self.input_dim, self.output_dim),
                                           initializer=self.embeddings_initializer, regularizer=self.embeddings_regularizer,
                                           constraint=self.embeddings_constraint)

    @property
    def embeddings(self):
        return self._embeddings

    def call(self, inputs):
        places = inputs if inputs.dtype.name in ('int32', 'int64') else tf.cast(inputs, 'int32')
        return tf.gather(self._embeddings, places)

    def compute_mask(self, inputs, mask=None):
        return tf.not_equal(inputs, 0) if self.mask_zero else None

    def compute_output_shape(self, input_shape):
        return (*input_shape, self.output_dim)

    def get_config(self):
        return {**super().get_config(), 'input_dim': self.input_dim, 'output_dim': self.output_dim, 'mask_zero': self.mask_zero}
`,
}

/** Source: keras/src/layers/core/lambda_layer.py, identity.py, masking.py; keras/src/layers/activations. */
export const small: PythonFile = {
  name: 'keras.src.layers.core',
  source: `
class Lambda(Layer):
    """https://keras.io/api/layers/core_layers/lambda/"""
    def __init__(self, function, output_shape=None, mask=None, arguments=None, **kwargs):
        super().__init__(**kwargs)
        self.arguments = arguments or {}
        self.function = function

    def call(self, inputs, mask=None, training=None):
        return self.function(inputs, **self.arguments)

class Identity(Layer):
    """https://keras.io/api/layers/core_layers/identity/"""
    def call(self, inputs):
        return inputs

    def compute_output_shape(self, input_shape):
        return input_shape

class _Shapeless(Layer):
    """One that keeps the shape."""
    def compute_output_shape(self, input_shape):
        return input_shape
`,
}

/** Source: keras/src/layers/activations. */
export const activationLayers: PythonFile = {
  name: 'keras.src.layers.activations',
  source: `
class Activation(_Shapeless):
    """https://keras.io/api/layers/core_layers/activation_layer/"""
    def __init__(self, activation, **kwargs):
        super().__init__(**kwargs)
        self.activation = activations.get(activation)

    def call(self, inputs):
        return self.activation(inputs)

    def get_config(self):
        return {**super().get_config(), 'activation': activations.serialize(self.activation)}

class ReLU(_Shapeless):
    """https://keras.io/api/layers/activation_layers/relu/"""
    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0, **kwargs):
        super().__init__(**kwargs)
        for name, value in (('max_value', max_value), ('negative_slope', negative_slope), ('threshold', threshold)):
            if value is not None and value < 0.0:
                raise ValueError(f'{name} of a ReLU layer cannot be a negative value. Received: {name}={value}')
        self.max_value = max_value
        self.negative_slope = negative_slope
        self.threshold = threshold

    def call(self, inputs):
        return activations.relu(inputs, self.negative_slope, self.max_value, self.threshold)

class LeakyReLU(_Shapeless):
    """https://keras.io/api/layers/activation_layers/leaky_relu/"""
    def __init__(self, negative_slope=0.3, **kwargs):
        if 'alpha' in kwargs:
            negative_slope = kwargs.pop('alpha')
        super().__init__(**kwargs)
        if negative_slope is None or negative_slope < 0:
            raise ValueError(f'The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope={negative_slope}')
        self.negative_slope = negative_slope

    def call(self, inputs):
        return tf.nn.leaky_relu(inputs, alpha=self.negative_slope)

class ELU(_Shapeless):
    """https://keras.io/api/layers/activation_layers/elu/"""
    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    def call(self, inputs):
        return activations.elu(inputs, self.alpha)

class PReLU(_Shapeless):
    """https://keras.io/api/layers/activation_layers/prelu/"""
    def __init__(self, alpha_initializer='Zeros', alpha_regularizer=None, alpha_constraint=None, shared_axes=None, **kwargs):
        super().__init__(**kwargs)
        self.alpha_initializer = initializers.get(alpha_initializer)
        self.shared_axes = [shared_axes] if isinstance(shared_axes, int) else list(shared_axes or [])

    def build(self, input_shape):
        shape = [1 if axis + 1 in self.shared_axes else size for axis, size in enumerate(input_shape[1:])]
        self.alpha = self.add_weight(name='alpha', shape=shape, initializer=self.alpha_initializer)

    def call(self, inputs):
        return tf.nn.relu(inputs) - self.alpha * tf.nn.relu(-inputs)

class Softmax(_Shapeless):
    """https://keras.io/api/layers/activation_layers/softmax/"""
    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def call(self, inputs, mask=None):
        if mask is not None:
            inputs = inputs + (1.0 - tf.cast(mask, inputs.dtype)) * -3e38
        return tf.nn.softmax(inputs, axis=self.axis)
`,
}
