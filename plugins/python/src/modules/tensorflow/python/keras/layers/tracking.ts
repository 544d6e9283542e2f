// What of a layer's attributes is its state.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/utils/tracking.py, keras/src/layers/input_spec.py. */
export const tracking: PythonFile = {
  name: 'keras.src.utils.tracking',
  source: `
import inspect as _inspect
import math as _math
from functools import wraps as _wraps
import tensorflow as tf
from tensorflow.keras import activations, constraints, initializers, regularizers, random
from tensorflow.keras.backend import (
    _scopes, KerasTensor, Variable, any_symbolic, auto_name, current_path, flatten, is_nested, make_variable, map_structure,
    name_scope, standardize_dtype, standardize_shape)

class Tracker:
    def __init__(self):
        self.locked = False
        self.stores = {name: [] for name in ('trainable_variables', 'non_trainable_variables', 'metrics', 'layers', 'seed_generators')}

    def store_of(self, value):
        if isinstance(value, (Variable, tf.Variable)):
            return 'trainable_variables' if value.trainable else 'non_trainable_variables'
        if isinstance(value, Layer):
            return 'layers'
        if getattr(value, '_is_metric', False):
            return 'metrics'
        return 'seed_generators' if isinstance(value, random.SeedGenerator) else None

    def track(self, value):
        kind = self.store_of(value)
        if kind is not None:
            self.add(kind, value)
        elif type(value) is list:
            return TrackedList(value, self)
        elif type(value) is dict:
            return TrackedDict(value, self)
        elif type(value) is tuple:
            return tuple([self.track(item) for item in value])
        return value

    def add(self, kind, value):
        store = self.stores[kind]
        if any(one is value for one in store) or kind == 'non_trainable_variables' and any(one is value for one in self.stores['trainable_variables']):
            return
        if self.locked and kind != 'metrics':
            raise ValueError('You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the \`__init__()\` method or in the \`build()\` method.')
        store.append(value)

    def untrack(self, value):
        for store in self.stores.values():
            for i, one in enumerate(store):
                if one is value:
                    del store[i]
                    break

class TrackedList(list):
    def __init__(self, values=(), tracker=None):
        self.tracker = tracker
        super().__init__([tracker.track(value) for value in values] if tracker else values)

    @property
    def layers(self):
        return [value for value in self if isinstance(value, Layer)]

    def _track(self, value):
        return self.tracker.track(value) if self.tracker else value

    def append(self, value):
        super().append(self._track(value))

    def insert(self, index, value):
        super().insert(index, self._track(value))

    def extend(self, values):
        super().extend([self._track(value) for value in values])

    def __iadd__(self, values):
        self.extend(values)
        return self

    def __setitem__(self, key, value):
        super().__setitem__(key, self._track(value))

class TrackedDict(dict):
    def __init__(self, values=(), tracker=None):
        self.tracker = tracker
        super().__init__({key: tracker.track(value) for key, value in dict(values).items()} if tracker else values)

    def __setitem__(self, key, value):
        super().__setitem__(key, self.tracker.track(value) if self.tracker else value)

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

class InputSpec:
    """https://keras.io/api/layers/base_layer/"""
    def __init__(self, dtype=None, shape=None, ndim=None, max_ndim=None, min_ndim=None, axes=None, allow_last_axis_squeeze=False, name=None, optional=False):
        self.dtype = None if dtype is None else standardize_dtype(dtype)
        self.shape = None if shape is None else standardize_shape(shape)
        self.ndim = ndim if shape is None else len(self.shape)
        self.max_ndim = max_ndim
        self.min_ndim = min_ndim
        self.name = name
        self.optional = optional
        self.axes = axes or {}

    def check(self, index, x, layer):
        if not hasattr(x, 'shape'):
            raise ValueError(f"Inputs to a layer should be tensors. Got '{x}' (of type {type(x)}) as input for layer '{layer}'.")
        shape = tuple(x.shape)
        ndim = len(shape)
        start = f"Input {index} with name '{self.name}' of layer '{layer}' is incompatible with the layer: "
        if self.ndim is not None and ndim != self.ndim:
            raise ValueError(start + f'expected ndim={self.ndim}, found ndim={ndim}. Full shape received: {shape}')
        if self.max_ndim is not None and ndim > self.max_ndim:
            raise ValueError(start + f'expected max_ndim={self.max_ndim}, found ndim={ndim}')
        if self.min_ndim is not None and ndim < self.min_ndim:
            raise ValueError(start + f'expected min_ndim={self.min_ndim}, found ndim={ndim}. Full shape received: {shape}')
        for axis, value in self.axes.items():
            if value is not None and shape[axis] not in (value, None):
                raise ValueError(start + f'expected axis {axis} of input shape to have value {value}, but received input with shape {shape}')
        if self.shape is not None:
            for wanted, size in zip(self.shape, shape):
                if wanted is not None and size is not None and wanted != size:
                    raise ValueError(start + f'expected shape={self.shape}, found shape={shape}')
`,
}
