// Models.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/models/model.py, keras/src/utils/summary_utils.py. */
export const model: PythonFile = {
  name: 'keras.src.models.model',
  source: `
import tensorflow as tf
from tensorflow.keras import losses as _losses, metrics as _metrics, optimizers as _optimizers, callbacks as _callbacks
from tensorflow.keras.backend import (
    KerasTensor, Variable as _Variable, current_path as _current_path, flatten as _flatten, map_structure as _map_structure,
    name_scope as _name_scope, pack_sequence_as as _pack, standardize_shape as _standardize_shape)
from tensorflow.keras.layers import Layer, InputLayer, Input, _Context

class Model(Layer):
    """https://keras.io/api/models/model/"""
    def __new__(cls, *args, **kwargs):
        is_graph = cls is Model and (len(args) >= 2 or 'inputs' in kwargs or 'outputs' in kwargs)
        return object.__new__(Functional if is_graph else cls)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stop_training = False
        self.compiled = False

    @property
    def layers(self):
        return list(self._flatten_layers(include_self=False, recursive=False))

    def get_layer(self, name=None, index=None):
        if index is not None:
            if len(self.layers) <= index:
                raise ValueError(f'Was asked to retrieve layer at index {index} but model only has {len(self.layers)} layers.')
            return self.layers[index]
        for layer in self.layers:
            if layer.name == name:
                return layer
        raise ValueError(f'No such layer: {name}. Existing layers are: {[layer.name for layer in self.layers]}.')

    def _build_from(self, args, kwargs, parameters):
        if type(self).build is Model.build:
            self.__dict__['_path'] = _current_path() or self.name
        else:
            super()._build_from(args, kwargs, parameters)

    def __call__(self, *args, **kwargs):
        outputs = super().__call__(*args, **kwargs)
        pending = self.__dict__.pop('_pending', None)
        if pending is not None:
            self.set_weights(pending)
            outputs = super().__call__(*args, **kwargs)
        return outputs

    def build(self, input_shape):
        if type(self).call is Model.call:
            return
        shapes = _standardize_shape(input_shape) if not isinstance(input_shape, list) else input_shape
        self._shapes_by_running((KerasTensor(shapes),), {})

    def summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False, show_trainable=False, layer_range=None):
        text = _summary(self, line_length or 80)
        (print_fn or print)(text)

    def save_weights(self, filepath, overwrite=True):
        _save_arrays(str(filepath), [weight.numpy() for weight in self.weights])

    def load_weights(self, filepath, skip_mismatch=False):
        arrays = _load_arrays(str(filepath))
        if self.built:
            self.set_weights(arrays)
        else:
            self.__dict__['_pending'] = arrays

    def get_config(self):
        return {'name': self.name, 'trainable': self.trainable}

def _count(weights):
    return sum(int(tf.size(weight)) for weight in weights)

def _size(count):
    size = count * 4
    for unit in ('B', 'KB', 'MB', 'GB'):
        if size < 1024 or unit == 'GB':
            return f'{size:.2f} {unit}'
        size /= 1024

def _rows_of(model):
    for layer in model.layers:
        shape = layer._output_shape
        text = '?' if shape is None else str(shape) if isinstance(shape, tuple) and not (shape and isinstance(shape[0], tuple)) else ', '.join(map(str, shape))
        count = f'{_count(layer.weights):,}' if layer.built else '0 (unbuilt)'
        yield f'{layer.name} ({layer.__class__.__name__})', text, count

def _wrap(text, width):
    return [text[i:i + width] for i in range(0, max(len(text), 1), width)]

def _summary(model, length):
    widths = [33, 24, 15]
    def line(left, fill, cross, right):
        return left + cross.join(fill * width for width in widths) + right
    def row(cells, bar):
        parts = [_wrap(cell, width - 2) for cell, width in zip(cells, widths)]
        height = max(len(part) for part in parts)
        lines = []
        for i in range(height):
            texts = [part[i] if i < len(part) else '' for part in parts]
            lines.append(bar + bar.join(f' {text:>{w - 2}} ' if k == 2 else f' {text:<{w - 2}} ' for k, (text, w) in enumerate(zip(texts, widths))) + bar)
        return lines
    rows = list(_rows_of(model))
    lines = [f'Model: "{model.name}"', line('┏', '━', '┳', '┓'), *row(('Layer (type)', 'Output Shape', 'Param #'), '┃'), line('┡', '━', '╇', '┩')]
    for i, cells in enumerate(rows):
        if i:
            lines.append(line('├', '─', '┼', '┤'))
        lines += row(cells, '│')
    lines.append(line('└', '─', '┴', '┘'))
    trainable, frozen = _count(model.trainable_weights), _count(model.non_trainable_weights)
    for label, count in (('Total', trainable + frozen), ('Trainable', trainable), ('Non-trainable', frozen)):
        lines.append(f' {label} params: {count:,} ({_size(count)})')
    return '\\n'.join(lines)
`,
}

/** Source: keras/src/models/sequential.py. */
export const sequential: PythonFile = {
  name: 'keras.src.models.sequential',
  source: `
class Sequential(Model):
    """https://keras.io/api/models/sequential/"""
    _locks = False

    def __init__(self, layers=None, trainable=True, name=None):
        super().__init__(trainable=trainable, name=name)
        if layers is not None and not isinstance(layers, (list, tuple)):
            layers = [layers]
        if layers:
            for layer in layers:
                self._append(layer)
            self._maybe_rebuild()

    def _append(self, layer):
        if not self._layers and getattr(layer, '_input_shape_arg', None) is not None:
            self._layers.append(InputLayer(shape=layer._input_shape_arg))
        if isinstance(layer, KerasTensor) and isinstance(layer._origin[0], InputLayer):
            layer = layer._origin[0]
        if not isinstance(layer, Layer):
            raise ValueError(f'Only instances of \`keras.Layer\` can be added to a Sequential model. Received: {layer} (of type {type(layer)})')
        if any(one.name == layer.name and one is not layer for one in self._layers):
            raise ValueError(f"All layers added to a Sequential model should have unique names. Name '{layer.name}' is already the name of a layer in this model. Update the \`name\` argument to pass a unique name.")
        if isinstance(layer, InputLayer) and self._layers and isinstance(self._layers[0], InputLayer):
            raise ValueError(f"Sequential model '{self.name}' has already been configured to use input shape {self._layers[0].batch_shape}. You cannot add a different Input layer to it.")
        self._layers.append(layer)

    def add(self, layer, rebuild=True):
        self._append(layer)
        self._maybe_rebuild()

    def pop(self, rebuild=True):
        layer = self._layers.pop()
        self.__dict__['built'] = False
        return layer

    def _maybe_rebuild(self):
        self.__dict__['built'] = False
        if isinstance(self._layers[0], InputLayer) and len(self._layers) > 1:
            self.build(self._layers[0].batch_shape)

    @property
    def layers(self):
        layers = self._layers
        return layers[1:] if layers and isinstance(layers[0], InputLayer) else layers[:]

    @layers.setter
    def layers(self, _):
        raise AttributeError('\`Sequential.layers\` attribute is reserved and should not be used. Use \`add()\` and \`pop()\` to change the layers in this model.')

    def build(self, input_shape=None):
        if not self._layers:
            raise ValueError(f'Sequential model {self.name} cannot be built because it has no layers. Call \`model.add(layer)\`.')
        x = KerasTensor(_standardize_shape(input_shape))
        self.__dict__['_inputs'] = [x]
        for layer in self.layers:
            if layer.built or type(layer).build is not Layer.build or layer._layers:
                x = layer(x)
            else:
                x = layer(x)
        self.__dict__['_outputs'] = [x]

    def _build_from(self, args, kwargs, parameters):
        # its layers are built as they are called
        self.__dict__['_path'] = self.name
        self._finish_building()

    def call(self, inputs, training=None, mask=None, **kwargs):
        for layer in self.layers:
            inputs = layer(inputs, training=training)
        return inputs

    def compute_output_spec(self, inputs, training=None, mask=None):
        for layer in self.layers:
            inputs = layer(inputs)
        return inputs

    def compute_output_shape(self, input_shape):
        return self.compute_output_spec(KerasTensor(input_shape)).shape

    @property
    def inputs(self):
        return self._inputs

    @property
    def outputs(self):
        return self._outputs

    @property
    def input_shape(self):
        return self._inputs[0].shape

    @property
    def output_shape(self):
        return self._outputs[0].shape

    def get_config(self):
        return {**super().get_config(), 'layers': [layer.get_config() for layer in self._layers]}
`,
}

/** Source: keras/src/models/functional.py. */
export const functional: PythonFile = {
  name: 'keras.src.models.functional',
  source: `
class Functional(Model):
    """https://keras.io/api/models/model/"""
    _locks = False

    def __init__(self, inputs, outputs, name=None, **kwargs):
        super().__init__(name=name, **kwargs)
        self.__dict__['_input_structure'] = inputs
        self.__dict__['_output_structure'] = outputs
        order = []
        def visit(tensor):
            if tensor._origin is None:
                raise ValueError('Output tensors to a Functional model must be the output of a Keras layer.')
            layer, args, kwargs, _ = tensor._origin
            if any(one is layer for one in order):
                return
            for source in _flatten([list(args), kwargs]):
                if isinstance(source, KerasTensor) and all(source is not one for one in _flatten(inputs)):
                    visit(source)
            if all(one is not layer for one in order):
                order.append(layer)
        first = [tensor._origin[0] for tensor in _flatten(inputs) if tensor._origin is not None]
        order.extend(first)
        for tensor in _flatten(outputs):
            visit(tensor)
        self._layers.extend(order)
        self.__dict__['_output_shape'] = _map_structure(lambda tensor: tensor.shape, outputs)
        self.built = True

    @property
    def inputs(self):
        return _flatten(self._input_structure)

    @property
    def outputs(self):
        return _flatten(self._output_structure)

    @property
    def input(self):
        return self._input_structure

    @property
    def output(self):
        return self._output_structure

    @property
    def input_shape(self):
        return _map_structure(lambda tensor: tensor.shape, self._input_structure)

    @property
    def output_shape(self):
        return _map_structure(lambda tensor: tensor.shape, self._output_structure)

    def call(self, inputs, training=None, mask=None):
        if isinstance(inputs, dict):
            inputs = [inputs[tensor._origin[0].name] for tensor in self.inputs]
        known = {id(tensor): value for tensor, value in zip(self.inputs, _flatten(inputs))}
        results = {}
        def value_of(x):
            if not isinstance(x, KerasTensor):
                return x
            if id(x) not in known:
                layer, args, kwargs, index = x._origin
                key = (id(layer), id(args))
                if key not in results:
                    given = {name: _map_structure(value_of, value) for name, value in kwargs.items() if name != 'training'}
                    results[key] = layer(*[_map_structure(value_of, arg) for arg in args], training=training, **given)
                known[id(x)] = _flatten(results[key])[index]
            return known[id(x)]
        return _map_structure(value_of, self._output_structure)

    def compute_output_spec(self, inputs, training=None, mask=None):
        return _map_structure(lambda tensor: KerasTensor(tensor.shape, tensor.dtype), self._output_structure)
`,
}
