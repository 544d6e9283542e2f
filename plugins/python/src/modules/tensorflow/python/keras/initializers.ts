// Initializers.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/initializers/initializer.py. */
export const initializer: PythonFile = {
  name: 'keras.src.initializers.initializer',
  source: `
import math as _math
import tensorflow as tf
from tensorflow.keras import random as _random
from tensorflow.keras.backend import _snake_case, standardize_dtype as _standardize_dtype

class Initializer:
    """https://keras.io/api/layers/initializers/"""
    def __call__(self, shape, dtype=None):
        raise NotImplementedError('Initializer subclasses must implement the \`__call__()\` method.')

    def get_config(self):
        return {}

    @classmethod
    def from_config(cls, config):
        return cls(**config)

    def clone(self):
        return self.__class__.from_config(self.get_config())
`,
}

/** Source: keras/src/initializers/constant_initializers.py. */
export const constantInitializers: PythonFile = {
  name: 'keras.src.initializers.constant_initializers',
  source: `
class Constant(Initializer):
    """https://keras.io/api/layers/initializers/#constant-class"""
    def __init__(self, value=0.0):
        self.value = value

    def __call__(self, shape, dtype=None):
        dtype = _standardize_dtype(dtype)
        return tf.cast(self.value, dtype) * tf.ones(shape, dtype)

    def get_config(self):
        return {'value': self.value}

class Zeros(Initializer):
    """https://keras.io/api/layers/initializers/#zeros-class"""
    def __call__(self, shape, dtype=None):
        return tf.zeros(shape, _standardize_dtype(dtype))

class Ones(Initializer):
    """https://keras.io/api/layers/initializers/#ones-class"""
    def __call__(self, shape, dtype=None):
        return tf.ones(shape, _standardize_dtype(dtype))

class Identity(Initializer):
    """https://keras.io/api/layers/initializers/#identity-class"""
    def __init__(self, gain=1.0):
        self.gain = gain

    def __call__(self, shape, dtype=None):
        if len(shape) != 2:
            raise ValueError(f'Identity matrix initializer can only be used for 2D matrices. Received: shape={shape} of rank {len(shape)}.')
        return self.gain * tf.eye(shape[0], shape[1], dtype=_standardize_dtype(dtype))

    def get_config(self):
        return {'gain': self.gain}
`,
}

/** Source: keras/src/initializers/random_initializers.py. */
export const randomInitializers: PythonFile = {
  name: 'keras.src.initializers.random_initializers',
  source: `
class RandomInitializer(Initializer):
    def __init__(self, seed=None):
        self._init_seed = seed
        if seed is None:
            seed = _random.make_default_seed()
        elif not isinstance(seed, (int, _random.SeedGenerator)):
            raise ValueError(f'\`seed\` argument should be an instance of \`keras.random.SeedGenerator()\` or an integer. Received: seed={seed}')
        self.seed = seed

    def get_config(self):
        return {'seed': self._init_seed}

class RandomNormal(RandomInitializer):
    """https://keras.io/api/layers/initializers/#randomnormal-class"""
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        self.mean = mean
        self.stddev = stddev
        super().__init__(seed=seed)

    def __call__(self, shape, dtype=None):
        return _random.normal(shape, self.mean, self.stddev, dtype, self.seed)

    def get_config(self):
        return {**super().get_config(), 'mean': self.mean, 'stddev': self.stddev}

class TruncatedNormal(RandomInitializer):
    """https://keras.io/api/layers/initializers/#truncatednormal-class"""
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        self.mean = mean
        self.stddev = stddev
        super().__init__(seed=seed)

    def __call__(self, shape, dtype=None):
        return _random.truncated_normal(shape, self.mean, self.stddev, dtype, self.seed)

    def get_config(self):
        return {**super().get_config(), 'mean': self.mean, 'stddev': self.stddev}

class RandomUniform(RandomInitializer):
    """https://keras.io/api/layers/initializers/#randomuniform-class"""
    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        self.minval = minval
        self.maxval = maxval
        super().__init__(seed=seed)

    def __call__(self, shape, dtype=None):
        return _random.uniform(shape, self.minval, self.maxval, dtype, self.seed)

    def get_config(self):
        return {**super().get_config(), 'minval': self.minval, 'maxval': self.maxval}

class VarianceScaling(RandomInitializer):
    """https://keras.io/api/layers/initializers/#variancescaling-class"""
    def __init__(self, scale=1.0, mode='fan_in', distribution='truncated_normal', seed=None, input_axes=None, output_axes=None):
        if scale <= 0.0:
            raise ValueError(f'Argument \`scale\` must be positive float. Received: scale={scale}')
        allowed_modes = {'fan_in', 'fan_out', 'fan_avg'}
        if mode not in allowed_modes:
            raise ValueError(f'Invalid \`mode\` argument: {mode}. Please use one of {allowed_modes}')
        distribution = distribution.lower()
        if distribution == 'normal':
            distribution = 'truncated_normal'
        allowed_distributions = {'uniform', 'truncated_normal', 'untruncated_normal'}
        if distribution not in allowed_distributions:
            raise ValueError(f'Invalid \`distribution\` argument: {distribution}.Please use one of {allowed_distributions}')
        self.scale = scale
        self.mode = mode
        self.distribution = distribution
        self.input_axes = input_axes
        self.output_axes = output_axes
        super().__init__(seed=seed)

    def __call__(self, shape, dtype=None):
        scale = self.scale
        fan_in, fan_out = compute_fans(shape, self.input_axes, self.output_axes)
        if self.mode == 'fan_in':
            scale /= max(1.0, fan_in)
        elif self.mode == 'fan_out':
            scale /= max(1.0, fan_out)
        else:
            scale /= max(1.0, (fan_in + fan_out) / 2.0)
        if self.distribution == 'truncated_normal':
            stddev = _math.sqrt(scale) / 0.87962566103423978
            return _random.truncated_normal(shape, 0.0, stddev, dtype, self.seed)
        if self.distribution == 'untruncated_normal':
            return _random.normal(shape, 0.0, _math.sqrt(scale), dtype, self.seed)
        limit = _math.sqrt(3.0 * scale)
        return _random.uniform(shape, -limit, limit, dtype, self.seed)

    def get_config(self):
        return {**super().get_config(), 'scale': self.scale, 'mode': self.mode, 'distribution': self.distribution,
                'input_axes': self.input_axes, 'output_axes': self.output_axes}

class _Scaled(VarianceScaling):
    _scaling = (1.0, 'fan_avg', 'uniform')

    def __init__(self, seed=None, input_axes=None, output_axes=None):
        super().__init__(*self._scaling, seed=seed, input_axes=input_axes, output_axes=output_axes)

    def get_config(self):
        return {'seed': self._init_seed, 'input_axes': self.input_axes, 'output_axes': self.output_axes}

class GlorotUniform(_Scaled):
    """https://keras.io/api/layers/initializers/#glorotuniform-class"""
    _scaling = (1.0, 'fan_avg', 'uniform')

class GlorotNormal(_Scaled):
    """https://keras.io/api/layers/initializers/#glorotnormal-class"""
    _scaling = (1.0, 'fan_avg', 'truncated_normal')

class LecunNormal(_Scaled):
    """https://keras.io/api/layers/initializers/#lecunnormal-class"""
    _scaling = (1.0, 'fan_in', 'truncated_normal')

class LecunUniform(_Scaled):
    """https://keras.io/api/layers/initializers/#lecununiform-class"""
    _scaling = (1.0, 'fan_in', 'uniform')

class HeNormal(_Scaled):
    """https://keras.io/api/layers/initializers/#henormal-class"""
    _scaling = (2.0, 'fan_in', 'truncated_normal')

class HeUniform(_Scaled):
    """https://keras.io/api/layers/initializers/#heuniform-class"""
    _scaling = (2.0, 'fan_in', 'uniform')

class Orthogonal(RandomInitializer):
    """https://keras.io/api/layers/initializers/#orthogonal-class"""
    def __init__(self, gain=1.0, seed=None):
        self.gain = gain
        super().__init__(seed=seed)

    def __call__(self, shape, dtype=None):
        if len(shape) < 2:
            raise ValueError(f'The tensor to initialize must be at least two-dimensional. Received: shape={shape} of rank {len(shape)}.')
        rows = _math.prod(shape[:-1])
        columns = shape[-1]
        flat = (max(columns, rows), min(columns, rows))
        q, r = tf.linalg.qr(_random.normal(flat, seed=self.seed, dtype=dtype))
        q *= tf.sign(tf.linalg.diag_part(r))
        if rows < columns:
            q = tf.transpose(q)
        return self.gain * tf.reshape(q, shape)

    def get_config(self):
        return {**super().get_config(), 'gain': self.gain}

def compute_fans(shape, input_axes=None, output_axes=None):
    shape = tuple(shape)
    if input_axes is not None and output_axes is not None:
        return _math.prod(shape[axis] for axis in input_axes), _math.prod(shape[axis] for axis in output_axes)
    if len(shape) < 1:
        return 1, 1
    if len(shape) == 1:
        return shape[0], shape[0]
    field = _math.prod(shape[:-2])
    return shape[-2] * field, shape[-1] * field

_all = [Initializer, Constant, Identity, Ones, Zeros, GlorotNormal, GlorotUniform, HeNormal, HeUniform, LecunNormal,
        LecunUniform, Orthogonal, RandomNormal, RandomUniform, TruncatedNormal, VarianceScaling]
_by_name = {'normal': RandomNormal, 'one': Ones, 'uniform': RandomUniform, 'zero': Zeros}
for _class in _all:
    _by_name[_class.__name__] = _class
    _by_name[_snake_case(_class.__name__)] = _class
for _class in _all[1:]:
    globals()[_snake_case(_class.__name__)] = _class

def get(identifier):
    if identifier is None:
        return None
    if isinstance(identifier, dict):
        return _by_name[identifier['class_name']].from_config(identifier['config'])
    if isinstance(identifier, str):
        if identifier not in _by_name:
            raise ValueError(f"Could not interpret initializer identifier: {identifier}")
        return _by_name[identifier]()
    if tf.is_tensor(identifier) or hasattr(identifier, '__array__'):
        return lambda shape, dtype=None: tf.cast(identifier, _standardize_dtype(dtype))
    if callable(identifier):
        return identifier() if isinstance(identifier, type) else identifier
    raise ValueError(f'Could not interpret initializer identifier: {identifier}')

def serialize(initializer):
    return {'class_name': initializer.__class__.__name__, 'config': initializer.get_config()}

def deserialize(config, custom_objects=None):
    return get(config)
`,
}
