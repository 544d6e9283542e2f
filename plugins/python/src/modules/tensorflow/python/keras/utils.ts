// `keras.utils` and the like.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/utils/numerical_utils.py, rng_utils.py. */
export const utils: PythonFile = {
  name: 'keras.src.utils',
  source: `
import random as _python_random
import numpy as _np
import tensorflow as tf
from tensorflow.keras.backend import _state, clear_session
from tensorflow.keras.callbacks import CallbackList

def set_random_seed(seed):
    if not isinstance(seed, int):
        raise ValueError('Expected \`seed\` argument to be an integer. ' + f'Received: seed={seed} (of type {type(seed)})')
    from tensorflow.keras.random import SeedGenerator
    _python_random.seed(seed)
    _np.random.seed(seed)
    tf.random.set_seed(seed)
    _state['seed generator'] = SeedGenerator(seed)

def to_categorical(x, num_classes=None):
    x = _np.array(x, dtype='int64')
    shape = x.shape
    if shape and shape[-1] == 1 and len(shape) > 1:
        shape = tuple(shape[:-1])
    x = x.reshape(-1)
    if not num_classes:
        num_classes = int(_np.max(x)) + 1
    categorical = _np.zeros((x.shape[0], num_classes))
    categorical[_np.arange(x.shape[0]), x] = 1
    return _np.reshape(categorical, (*shape, num_classes))

def normalize(x, axis=-1, order=2):
    norms = _np.atleast_1d(_np.linalg.norm(x, order, axis))
    return x / _np.expand_dims(_np.where(norms == 0, 1, norms), axis)

def get_file(*args, **kwargs):
    raise OSError('files cannot be fetched from the network here')
`,
}

/** Source: keras/src/datasets. */
export const datasets: PythonFile = {
  name: 'keras.src.datasets',
  source: `
class _Images:
    def __init__(self, name):
        self._name = name

    def load_data(self, path=None):
        return _load_images(self._name)

mnist = _Images('mnist')
fashion_mnist = _Images('fashion_mnist')
`,
}
