// Arrays of objects, and types of numbers. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const arrays: PythonFile = {
  name: 'pandas',
  source: String.raw`
import numpy as np
import math

nan = float('nan')


class ObjectDtype:
    name, kind, itemsize, type = 'object', 'O', 8, object
    def __str__(self):
        return 'object'
    def __repr__(self):
        return "dtype('O')"
    def __eq__(self, other):
        return other is object or isinstance(other, ObjectDtype) or isinstance(other, str) and other in ('object', 'O')
    def __hash__(self):
        return hash('object')


object_dtype = ObjectDtype()


def _shape_of(items):
    return (len(items), len(items[0])) if items and isinstance(items[0], list) else (len(items),)


class ObjectArray:
    """What NumPy has as an array of objects: values of any kind in one or two dimensions."""
    dtype = object_dtype
    def __init__(self, items):
        self.items = items
    @property
    def shape(self):
        return _shape_of(self.items)
    @property
    def ndim(self):
        return len(self.shape)
    @property
    def size(self):
        return math.prod(self.shape)
    @property
    def T(self):
        return ObjectArray([list(row) for row in zip(*self.items)]) if self.ndim == 2 else self
    def __len__(self):
        return len(self.items)
    def __iter__(self):
        for item in self.items:
            yield ObjectArray(item) if isinstance(item, list) else item
    def __getitem__(self, key):
        if isinstance(key, tuple):
            rows, columns = key
            picked = self.items[rows]
            if not isinstance(rows, slice):
                return picked[columns] if not isinstance(columns, slice) else ObjectArray(picked[columns])
            return ObjectArray([row[columns] for row in picked])
        if isinstance(key, (list, np.ndarray)):
            return ObjectArray(_take(self, _places(key, len(self.items))).items)
        found = self.items[key]
        return ObjectArray(found) if isinstance(found, list) else found
    def __setitem__(self, key, value):
        if isinstance(key, tuple):
            self.items[key[0]][key[1]] = value
        else:
            self.items[key] = value
    def __eq__(self, other):
        return _elementwise(self.items, other, lambda a, b: a == b)
    def __ne__(self, other):
        return _elementwise(self.items, other, lambda a, b: a != b)
    def tolist(self):
        return [list(item) if isinstance(item, list) else item for item in self.items]
    def astype(self, dtype, copy=True):
        return np.array([[_cast(x, dtype) for x in row] if isinstance(row, list) else _cast(row, dtype)
                         for row in self.items], dtype=dtype)
    def copy(self):
        return ObjectArray(self.tolist())
    def reshape(self, *shape):
        shape = list(shape[0]) if len(shape) == 1 and isinstance(shape[0], tuple) else list(shape)
        flat = [x for row in self.items for x in row] if self.ndim == 2 else list(self.items)
        if -1 in shape:
            rest = math.prod([n for n in shape if n != -1])
            shape[shape.index(-1)] = len(flat) // rest
        if len(shape) == 1:
            return ObjectArray(flat)
        return ObjectArray([flat[i * shape[1]:(i + 1) * shape[1]] for i in range(shape[0])])
    def flatten(self):
        return self.reshape(-1)
    ravel = flatten
    def _text(self, separator):
        if self.ndim == 2:
            return '[' + ('\n ' if separator == ' ' else ',\n       ').join(
                ['[' + separator.join([repr(x) for x in row]) + ']' for row in self.items]) + ']'
        return '[' + separator.join([repr(x) for x in self.items]) + ']'
    def __repr__(self):
        return f"array({self._text(', ')}, dtype=object)"
    def __str__(self):
        return self._text(' ')


def _elementwise(items, other, op):
    others = other.items if isinstance(other, ObjectArray) else other
    if isinstance(others, (list, np.ndarray)):
        return np.array([op(a, b) for a, b in zip(items, others)], dtype='bool')
    return np.array([op(a, others) for a in items], dtype='bool')


def _cast(x, dtype):
    name = _dtype_name(dtype)
    if name.startswith('float'):
        return float(x)
    if name == 'bool':
        return bool(x)
    return int(x)


def _dtype_name(dtype):
    if isinstance(dtype, str):
        return {'float': 'float64', 'int': 'int64', 'str': 'object', 'O': 'object', 'f4': 'float32', 'f8': 'float64',
                'i4': 'int32', 'i8': 'int64', 'string': 'object', 'Int64': 'int64', 'u1': 'uint8'}.get(dtype, dtype)
    known = {float: 'float64', int: 'int64', bool: 'bool', str: 'object', object: 'object'}
    if isinstance(dtype, type) and dtype in known:
        return known[dtype]
    return str(np.dtype(dtype)) if isinstance(dtype, type) else str(dtype)
`,
}
