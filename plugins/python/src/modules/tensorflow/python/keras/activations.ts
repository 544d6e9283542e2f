// Activations, regularizers and constraints.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/activations/activations.py. */
export const activations: PythonFile = {
  name: 'keras.src.activations.activations',
  source: `
import tensorflow as tf

def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    x = tf.convert_to_tensor(x)
    if threshold == 0.0 and max_value is None:
        return tf.nn.leaky_relu(x, alpha=negative_slope) if negative_slope != 0.0 else tf.nn.relu(x)
    below = negative_slope * (x - threshold) if negative_slope != 0.0 else tf.zeros_like(x)
    out = tf.where(x >= threshold, x, below)
    return out if max_value is None else tf.minimum(out, max_value)

def leaky_relu(x, negative_slope=0.2):
    return tf.nn.leaky_relu(x, alpha=negative_slope)

def relu6(x):
    return tf.nn.relu6(x)

def softmax(x, axis=-1):
    return tf.nn.softmax(x, axis=axis)

def log_softmax(x, axis=-1):
    return tf.nn.log_softmax(x, axis=axis)

def elu(x, alpha=1.0):
    x = tf.convert_to_tensor(x)
    return tf.nn.elu(x) if alpha == 1.0 else tf.where(x > 0, x, alpha * (tf.exp(tf.minimum(x, 0.0)) - 1))

def selu(x):
    return tf.nn.selu(x)

def celu(x, alpha=1.0):
    x = tf.convert_to_tensor(x)
    return tf.maximum(x, 0.0) + alpha * (tf.exp(tf.minimum(x, 0.0) / alpha) - 1)

def softplus(x):
    return tf.nn.softplus(x)

def softsign(x):
    return tf.nn.softsign(x)

def silu(x):
    return tf.nn.silu(x)

swish = silu

def gelu(x, approximate=False):
    return tf.nn.gelu(x, approximate=approximate)

def tanh(x):
    return tf.nn.tanh(x)

def tanh_shrink(x):
    return x - tf.nn.tanh(x)

def sigmoid(x):
    return tf.nn.sigmoid(x)

def log_sigmoid(x):
    return tf.math.log_sigmoid(x)

def hard_sigmoid(x):
    return tf.nn.relu6(x + 3.0) / 6.0

def hard_silu(x):
    return x * hard_sigmoid(x)

hard_swish = hard_silu

def hard_tanh(x):
    return tf.clip_by_value(x, -1.0, 1.0)

def mish(x):
    return x * tf.nn.tanh(tf.nn.softplus(x))

def exponential(x):
    return tf.exp(x)

def linear(x):
    return x

_all = [relu, leaky_relu, relu6, softmax, log_softmax, elu, selu, celu, softplus, softsign, silu, gelu, tanh, tanh_shrink,
        sigmoid, log_sigmoid, hard_sigmoid, hard_silu, hard_tanh, mish, exponential, linear]
_by_name = {function.__name__: function for function in _all}
_by_name.update(swish=silu, hard_swish=hard_silu)

def get(identifier):
    if identifier is None:
        return linear
    if isinstance(identifier, str):
        if identifier not in _by_name:
            raise ValueError(f'Could not interpret activation function identifier: {identifier}')
        return _by_name[identifier]
    if callable(identifier):
        return identifier
    raise ValueError(f'Could not interpret activation function identifier: {identifier}')

def serialize(activation):
    return getattr(activation, '__name__', activation)

def deserialize(config, custom_objects=None):
    return get(config)
`,
}

/** Source: keras/src/regularizers/regularizers.py. */
export const regularizers: PythonFile = {
  name: 'keras.src.regularizers.regularizers',
  source: `
import tensorflow as tf

class Regularizer:
    """https://keras.io/api/layers/regularizers/"""
    def __call__(self, x):
        return 0.0

    @classmethod
    def from_config(cls, config):
        return cls(**config)

    def get_config(self):
        raise NotImplementedError(f'{self} does not implement get_config()')

class L1L2(Regularizer):
    """https://keras.io/api/layers/regularizers/#l1l2-class"""
    def __init__(self, l1=0.0, l2=0.0):
        self.l1 = _penalty(l1, 'L1L2')
        self.l2 = _penalty(l2, 'L1L2')

    def __call__(self, x):
        total = tf.constant(0.0, dtype=x.dtype)
        if self.l1:
            total += self.l1 * tf.reduce_sum(tf.abs(x))
        if self.l2:
            total += self.l2 * tf.reduce_sum(tf.square(x))
        return total

    def get_config(self):
        return {'l1': float(self.l1), 'l2': float(self.l2)}

class L1(Regularizer):
    """https://keras.io/api/layers/regularizers/#l1-class"""
    def __init__(self, l1=0.01):
        self.l1 = _penalty(l1, 'L1')

    def __call__(self, x):
        return self.l1 * tf.reduce_sum(tf.abs(x))

    def get_config(self):
        return {'l1': float(self.l1)}

class L2(Regularizer):
    """https://keras.io/api/layers/regularizers/#l2-class"""
    def __init__(self, l2=0.01):
        self.l2 = _penalty(l2, 'L2')

    def __call__(self, x):
        return self.l2 * tf.reduce_sum(tf.square(x))

    def get_config(self):
        return {'l2': float(self.l2)}

def _penalty(x, name):
    if not isinstance(x, (float, int)):
        raise ValueError(f'Value: {x} is not a valid regularization penalty number, expected an int or float value')
    return x

l1 = L1
l2 = L2
l1_l2 = L1L2
_by_name = {'l1': L1, 'l2': L2, 'l1_l2': L1L2, 'L1': L1, 'L2': L2, 'L1L2': L1L2}

def get(identifier):
    if identifier is None:
        return None
    if isinstance(identifier, str):
        identifier = _by_name.get(identifier, identifier)
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return identifier
    raise ValueError(f'Could not interpret regularizer identifier: {identifier}')
`,
}

/** Source: keras/src/constraints/constraints.py. */
export const constraints: PythonFile = {
  name: 'keras.src.constraints.constraints',
  source: `
import tensorflow as tf

class Constraint:
    """https://keras.io/api/layers/constraints/"""
    def __call__(self, w):
        raise NotImplementedError

    def get_config(self):
        return {}

class NonNeg(Constraint):
    """https://keras.io/api/layers/constraints/#nonneg-class"""
    def __call__(self, w):
        return w * tf.cast(w >= 0.0, w.dtype)

def _norms(w, axis):
    return tf.sqrt(tf.reduce_sum(tf.square(w), axis=axis, keepdims=True))

class MaxNorm(Constraint):
    """https://keras.io/api/layers/constraints/#maxnorm-class"""
    def __init__(self, max_value=2, axis=0):
        self.max_value = max_value
        self.axis = axis

    def __call__(self, w):
        norms = _norms(w, self.axis)
        return w * (tf.clip_by_value(norms, 0.0, self.max_value) / (1e-7 + norms))

class UnitNorm(Constraint):
    """https://keras.io/api/layers/constraints/#unitnorm-class"""
    def __init__(self, axis=0):
        self.axis = axis

    def __call__(self, w):
        return w / (1e-7 + _norms(w, self.axis))

max_norm = MaxNorm
non_neg = NonNeg
unit_norm = UnitNorm
_by_name = {'max_norm': MaxNorm, 'non_neg': NonNeg, 'unit_norm': UnitNorm, 'MaxNorm': MaxNorm, 'NonNeg': NonNeg, 'UnitNorm': UnitNorm}

def get(identifier):
    if isinstance(identifier, str):
        identifier = _by_name.get(identifier, identifier)
    if isinstance(identifier, type):
        return identifier()
    if identifier is None or callable(identifier):
        return identifier
    raise ValueError(f'Could not interpret constraint identifier: {identifier}')
`,
}
