// Names of objects, scopes, shapes and nested structures: what all of Keras stands on.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/backend/common/name_scope.py, keras/src/utils/naming.py, keras/src/tree. */
export const backend: PythonFile = {
  name: 'keras.src.backend',
  source: `
import tensorflow as tf

_names = {}
_scopes = []
_state = {'epsilon': 1e-7, 'floatx': 'float32', 'format': 'channels_last'}

def auto_name(prefix):
    prefix = _snake_case(prefix)
    count = _names.get(prefix, -1) + 1
    _names[prefix] = count
    return prefix if count == 0 else prefix + '_' + str(count)

def clear_session(free_memory=True):
    _names.clear()
    _state.pop('seed generator', None)

def epsilon():
    return _state['epsilon']

def set_epsilon(value):
    _state['epsilon'] = value

def floatx():
    return _state['floatx']

def set_floatx(value):
    if value not in ('float16', 'bfloat16', 'float32', 'float64'):
        raise ValueError(f"Unknown \`floatx\` value: {value}. Expected one of {{'bfloat16', 'float16', 'float32', 'float64'}}")
    _state['floatx'] = value

def image_data_format():
    return _state['format']

def set_image_data_format(data_format):
    _state['format'] = data_format

def backend():
    return 'tensorflow'

class name_scope:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        _scopes.append(self.name)
        return self

    def __exit__(self, *args):
        _scopes.pop()

def current_path():
    return '/'.join(_scopes)

def standardize_dtype(dtype):
    if dtype is None:
        return floatx()
    return dtype if isinstance(dtype, str) and dtype not in ('int', 'float') else tf.as_dtype(dtype).name

def standardize_shape(shape):
    if shape is None:
        raise ValueError('Undefined shapes are not supported.')
    if isinstance(shape, int):
        raise ValueError(f"Cannot convert '{shape}' to a shape.")
    return tuple(None if size is None else int(size) for size in shape)

def make_variable(initializer, shape=None, dtype=None, trainable=True, name=None):
    name = name or auto_name('Variable')
    if '/' in name:
        raise ValueError(f'Argument \`name\` must be a string and cannot contain character \`/\`. Received: name={name}')
    scope = current_path()
    path = scope + '/' + name if scope else name
    if callable(initializer):
        shape = standardize_shape(shape)
        if None in shape:
            raise ValueError(f"Shapes used to initialize variables must be fully-defined (no \`None\` dimensions). Received: shape={shape} for variable path='{path}'")
        dtype = standardize_dtype(dtype)
        initializer = initializer(shape, dtype=dtype)
    elif dtype is not None:
        dtype = standardize_dtype(dtype)
    return _make_variable(initializer, name, path, trainable, dtype)

def is_nested(value):
    return isinstance(value, (list, tuple, dict))

def flatten(value):
    if isinstance(value, dict):
        return [leaf for key in sorted(value) for leaf in flatten(value[key])]
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in flatten(item)]
    return [value]

def map_structure(function, value, *others):
    if isinstance(value, dict):
        return {key: map_structure(function, item, *[other[key] for other in others]) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        items = [map_structure(function, *parts) for parts in zip(value, *others)]
        if hasattr(value, '_fields'):
            return type(value)(*items)
        return items if isinstance(value, list) else tuple(items)
    return function(value, *others)

def pack_sequence_as(structure, flat):
    leaves = iter(flat)
    return map_structure(lambda leaf: next(leaves), structure)

class KerasTensor:
    """https://keras.io/api/utils/backend_utils/"""
    def __init__(self, shape, dtype='float32', name=None):
        self.shape = standardize_shape(shape)
        self.dtype = standardize_dtype(dtype)
        self.name = name or auto_name('KerasTensor')
        self._origin = None

    @property
    def ndim(self):
        return len(self.shape)

    def __repr__(self):
        return f'<KerasTensor shape={self.shape}, dtype={self.dtype}, sparse=False, ragged=False, name={self.name}>'

    def __len__(self):
        return self.shape[0]

    def __bool__(self):
        raise TypeError('A symbolic KerasTensor cannot be used as a boolean.')

def _symbolic(name):
    def operator(self, *others):
        from tensorflow.keras.layers import Lambda
        return Lambda(lambda values: getattr(values[0], name)(*values[1:]), name=auto_name(name.strip('_')))([self, *others])
    return operator

for _name in ('add', 'radd', 'sub', 'rsub', 'mul', 'rmul', 'truediv', 'rtruediv', 'pow', 'rpow', 'neg', 'matmul'):
    setattr(KerasTensor, f'__{_name}__', _symbolic(f'__{_name}__'))
KerasTensor.__getitem__ = lambda self, key: _symbolic('__getitem__')(self, key)

def is_keras_tensor(x):
    return isinstance(x, KerasTensor)

def any_symbolic(values):
    return any(isinstance(leaf, KerasTensor) for leaf in flatten(values))
`,
}
