// Where random numbers of Keras come from.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/random/seed_generator.py, keras/src/backend/tensorflow/random.py. */
export const seedGenerator: PythonFile = {
  name: 'keras.src.random.seed_generator',
  source: `
import random as python_random
import tensorflow as tf
from tensorflow.keras.backend import _state, auto_name, floatx, make_variable, name_scope, standardize_dtype

def make_default_seed():
    return python_random.randint(1, int(1e9))

class SeedGenerator:
    """https://keras.io/api/random/seed_generator/"""
    def __init__(self, seed=None, name=None):
        self.name = auto_name(self.__class__.__name__) if name is None else name
        self._initial_seed = seed
        if seed is None:
            seed = make_default_seed()
        if not isinstance(seed, int):
            raise ValueError(f'Argument \`seed\` must be an integer. Received: seed={seed}')
        with name_scope(self.name):
            self.state = make_variable([seed, 0], dtype='int64', trainable=False, name='seed_generator_state')

    def next(self, ordered=True):
        value = self.state.value * 1
        if ordered:
            self.state.assign(self.state + tf.constant([0, 1], dtype='int64'))
        else:
            self.state.assign((self.state + 1) * 5387 % 933199)
        return value

    def get_config(self):
        return {'seed': self._initial_seed, 'name': self.name}

    @classmethod
    def from_config(cls, config):
        return cls(**config)

def draw_seed(seed):
    if isinstance(seed, SeedGenerator):
        return seed.next() % 2147483646
    if isinstance(seed, int):
        return [seed % 2147483646, 0]
    if seed is None:
        if 'seed generator' not in _state:
            _state['seed generator'] = SeedGenerator()
        return _state['seed generator'].next(ordered=False) % 2147483646
    raise ValueError(f'Argument \`seed\` must be either an integer or an instance of \`SeedGenerator\`. Received: seed={seed} (of type {type(seed)})')

def normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    return tf.random.stateless_normal(shape, draw_seed(seed), mean, stddev, dtype or floatx())

def uniform(shape, minval=0.0, maxval=1.0, dtype=None, seed=None):
    dtype = dtype or floatx()
    return tf.random.stateless_uniform(shape, draw_seed(seed), tf.cast(minval, dtype), tf.cast(maxval, dtype), dtype)

def truncated_normal(shape, mean=0.0, stddev=1.0, dtype=None, seed=None):
    return tf.random.stateless_truncated_normal(shape, draw_seed(seed), mean, stddev, dtype or floatx())

def randint(shape, minval, maxval, dtype='int32', seed=None):
    return tf.random.stateless_uniform(shape, draw_seed(seed), minval, maxval, dtype)

def categorical(logits, num_samples, dtype='int64', seed=None):
    return tf.random.stateless_categorical(logits, num_samples, draw_seed(seed), dtype)

def shuffle(x, axis=0, seed=None):
    order = tf.argsort(tf.random.stateless_uniform([tf.shape(x)[axis]], draw_seed(seed)))
    return tf.gather(x, order, axis=axis)

def dropout(inputs, rate, noise_shape=None, seed=None):
    if rate == 1.0:
        return tf.zeros_like(inputs)
    if rate == 0.0:
        return inputs
    shape = list(inputs.shape)
    if noise_shape is not None:
        shape = [size if given is None else given for size, given in zip(shape, noise_shape)]
    kept = tf.random.stateless_uniform(shape, draw_seed(seed), dtype=inputs.dtype) >= rate
    return tf.where(kept, inputs * (1 / (1 - rate)), tf.zeros_like(inputs))
`,
}
