// `keras.layers.Layer`.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/layers/layer.py, keras/src/ops/operation.py. */
export const layer: PythonFile = {
  name: 'keras.src.layers.layer',
  source: `
class _Context:
    """What the outermost layer that is being called was told."""
    entry = None
    training = None
    tracing = False

_parameters = {}

def _parameters_of(layer):
    function = getattr(layer.call, '__func__', layer.call)
    if function not in _parameters:
        _parameters[function] = list(_inspect.signature(layer.call).parameters.values())
    return _parameters[function]

def _as_tensor(x, dtype):
    if tf.is_tensor(x):
        name = x.dtype if isinstance(x.dtype, str) else x.dtype.name
        return tf.cast(x, dtype) if 'float' in name and name != dtype else x
    if isinstance(x, KerasTensor) or not hasattr(x, '__array__'):
        return x
    x = tf.convert_to_tensor(x)
    return tf.cast(x, dtype) if x.dtype.is_floating and x.dtype.name != dtype else x

def _told(value):
    if tf.is_tensor(value):
        return f'tf.Tensor(shape={tuple(value.shape)}, dtype={standardize_dtype(value.dtype)})'
    return repr(value)

def _wrapped(build):
    """Whoever calls it, a layer is built in its own scope."""
    @_wraps(build)
    def build_wrapper(self, *args, **kwargs):
        if self.__dict__.get('_is_building'):
            return build(self, *args, **kwargs)
        self._check_super_called()
        self.__dict__['_is_building'] = True
        try:
            with name_scope(self.name):
                self.__dict__['_path'] = current_path()
                build(self, *args, **kwargs)
        finally:
            self.__dict__['_is_building'] = False
        self._finish_building()
    return build_wrapper

class Layer:
    """https://keras.io/api/layers/base_layer/"""
    _locks = True

    def _finish_building(self):
        self.__dict__['built'] = True
        self._tracker.locked = self._locks

    def __init__(self, *, activity_regularizer=None, trainable=True, dtype=None, autocast=True, name=None, **kwargs):
        self._lock = False
        self._auto_config = None
        self.name = auto_name(self.__class__.__name__) if name is None else name
        if not isinstance(self.name, str) or '/' in self.name:
            raise ValueError(f'Argument \`name\` must be a string and cannot contain character \`/\`. Received: name={name} (of type {type(name)})')
        self._dtype = 'float32' if dtype is None else getattr(dtype, 'name', None) or standardize_dtype(dtype)
        self.activity_regularizer = regularizers.get(activity_regularizer)
        self._input_shape_arg = kwargs.pop('input_shape', None)
        dimension = kwargs.pop('input_dim', None)
        if dimension is not None:
            self._input_shape_arg = (dimension,)
        if kwargs:
            raise ValueError(f'Unrecognized keyword arguments passed to {self.__class__.__name__}: {kwargs}')
        self._path = None
        self.built = False
        self.autocast = autocast
        self.input_spec = None
        self._called = False
        self._trainable = trainable
        self.supports_masking = False
        self._output_shape = None
        self._input_shapes = None
        self._convert_input_args = True
        if '_tracker' not in self.__dict__:
            self._initialize_tracker()

    def _initialize_tracker(self):
        tracker = Tracker()
        self.__dict__['_tracker'] = tracker
        for name, store in tracker.stores.items():
            self.__dict__['_' + name] = store
        self.__dict__['_losses'] = []

    def __setattr__(self, name, value):
        if '_tracker' not in self.__dict__:
            if not isinstance(value, (bool, int, float, str)) and value is not None:
                self._initialize_tracker()
                value = self._tracker.track(value)
        else:
            value = self._tracker.track(value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        if '_tracker' in self.__dict__:
            self._tracker.untrack(getattr(self, name))
        super().__delattr__(name)

    def _check_super_called(self):
        if '_lock' not in self.__dict__:
            raise RuntimeError(f"In layer '{self.__class__.__name__}', you forgot to call \`super().__init__()\` as the first statement in the \`__init__()\` method. Go add it!")

    @property
    def path(self):
        return self._path

    @property
    def dtype(self):
        return self._dtype

    @property
    def compute_dtype(self):
        return self._dtype

    @property
    def variable_dtype(self):
        return self._dtype

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if 'build' in cls.__dict__:
            cls.build = _wrapped(cls.__dict__['build'])

    def build(self, input_shape):
        self.built = True

    def add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, regularizer=None, constraint=None, aggregation='none', name=None):
        self._check_super_called()
        if isinstance(shape, str):
            raise ValueError(f"\`name\` must be passed as a keyword argument. Received: add_weight('{shape}', ...). Use: add_weight(shape=..., name='{shape}').")
        shape = () if shape is None else shape
        dtype = self._dtype if dtype is None else standardize_dtype(dtype)
        if initializer is None:
            initializer = 'glorot_uniform' if 'float' in dtype else 'zeros'
        path = current_path().split('/')
        scopes = [] if path[-1] == self.name else [self.name]
        for scope in scopes:
            _scopes.append(scope)
        try:
            variable = make_variable(initializers.get(initializer), shape, dtype, trainable, name)
        finally:
            for scope in scopes:
                _scopes.pop()
        variable.regularizer = regularizers.get(regularizer)
        variable.constraint = constraints.get(constraint)
        self._tracker.track(variable)
        if not self.trainable:
            variable.trainable = False
        return variable

    add_variable = add_weight

    @property
    def trainable(self):
        return self._trainable

    @trainable.setter
    def trainable(self, value):
        value = bool(value)
        self.__dict__['_trainable'] = value
        for variable in self._trainable_variables:
            if isinstance(variable, Variable):
                variable.trainable = value
        for layer in self._layers:
            layer.trainable = value

    def _collect(self, with_seeds):
        found = {}
        for variable in self._trainable_variables + self._non_trainable_variables:
            found.setdefault(id(variable), variable)
        if with_seeds:
            for generator in self._seed_generators:
                found.setdefault(id(generator.state), generator.state)
        for layer in self._layers:
            for variable in layer._collect(with_seeds):
                found.setdefault(id(variable), variable)
        return list(found.values())

    @property
    def variables(self):
        return self._collect(True)

    @property
    def trainable_variables(self):
        return [v for v in self.variables if v.trainable] if self.trainable else []

    @property
    def non_trainable_variables(self):
        return [v for v in self.variables if not v.trainable] if self.trainable else self.variables

    @property
    def weights(self):
        return self._collect(False)

    @property
    def trainable_weights(self):
        return [v for v in self.weights if v.trainable] if self.trainable else []

    @property
    def non_trainable_weights(self):
        return [v for v in self.weights if not v.trainable] if self.trainable else self.weights

    @property
    def metrics(self):
        found = list(self._metrics)
        for layer in self._layers:
            found.extend(layer.metrics)
        return found

    def get_weights(self):
        return [variable.numpy() for variable in self.weights]

    def set_weights(self, weights):
        own = self.weights
        if len(own) != len(weights):
            raise ValueError(f"You called \`set_weights(weights)\` on layer '{self.name}' with a weight list of length {len(weights)}, but the layer was expecting {len(own)} weights.")
        for variable, value in zip(own, weights):
            if tuple(variable.shape) != tuple(value.shape):
                raise ValueError(f'Layer {self.name} weight shape {variable.shape} is not compatible with provided weight shape {value.shape}.')
            variable.assign(value)

    def count_params(self):
        if not self.built:
            raise ValueError(f"You tried to call \`count_params\` on layer '{self.name}', but the layer isn't built. You can build it manually via: \`layer.build(input_shape)\`.")
        return sum(int(tf.size(weight)) for weight in self.weights)

    def add_loss(self, loss):
        for x in flatten(loss):
            if not tf.is_tensor(x):
                raise ValueError(f'\`add_loss()\` can only be called from inside \`build()\` or \`call()\`, on a tensor input. Received invalid value: {x}')
            self._losses.append(x)

    def _flatten_layers(self, include_self=True, recursive=True):
        found = [self] if include_self else []
        for layer in self._layers:
            if all(one is not layer for one in found):
                found.append(layer)
                if recursive:
                    found.extend(one for one in layer._flatten_layers(False) if all(one is not other for other in found))
        return found

    @property
    def losses(self):
        losses = list(self._losses)
        for layer in self._flatten_layers(include_self=False):
            losses.extend(layer._losses)
        losses.extend(v.regularizer(v) for v in self.trainable_weights if getattr(v, 'regularizer', None) is not None)
        return losses

    def _clear_losses(self):
        self._losses.clear()
        for layer in self._layers:
            layer._clear_losses()

    def call(self, *args, **kwargs):
        raise NotImplementedError(f'Layer {self.__class__.__name__} does not have a \`call()\` method implemented.')

    def compute_mask(self, inputs, previous_mask):
        return previous_mask

    def stateless_call(self, *args, **kwargs):
        raise NotImplementedError('stateless_call is not part of this page')

    def __call__(self, *args, **kwargs):
        self._check_super_called()
        dtype = self._dtype
        if self._convert_input_args:
            convert = lambda x: _as_tensor(x, dtype)
            args = tuple([map_structure(convert, arg) for arg in args])
            if kwargs:
                kwargs = {name: map_structure(convert, value) for name, value in kwargs.items()}
        parameters = _parameters_of(self)
        has_training = any(parameter.name == 'training' for parameter in parameters)
        positional = args[0] if args else next(iter(kwargs.values()), None)
        if self.input_spec is not None:
            self._check_inputs(positional)
        training = kwargs.get('training')
        if not has_training:
            kwargs.pop('training', None)
        isolated = _Context.entry is None
        before = _Context.training
        if isolated:
            _Context.entry = self
            self._clear_losses()
        if training is None:
            training = before
            if training is None and has_training:
                training = next((p.default for p in parameters if p.name == 'training'), None)
                training = training if isinstance(training, bool) else None
        _Context.training = training
        if has_training and training is not None and len([p for p in parameters if p.name != 'training']) >= len(args):
            kwargs['training'] = training
        try:
            if not self.built:
                self._build_from(args, kwargs, parameters)
            symbolic = any_symbolic(args) or bool(kwargs) and any_symbolic(list(kwargs.values()))
            with name_scope(self.name):
                outputs = self._trace(args, kwargs) if symbolic else self._run(args, kwargs, parameters)
            if not self.built:
                self._finish_building()
            if self.activity_regularizer is not None and not symbolic:
                for output in flatten(outputs):
                    self.add_loss(self.activity_regularizer(output) / tf.cast(output.shape[0], output.dtype))
        finally:
            _Context.training = before
            if isolated:
                _Context.entry = None
        if self._output_shape is None:
            self.__dict__['_output_shape'] = (map_structure(lambda x: tuple(x.shape) if hasattr(x, 'shape') else None, outputs))
        return outputs

    def _check_inputs(self, inputs):
        specs = flatten(self.input_spec)
        given = flatten(inputs)
        if len(given) != len(specs):
            raise ValueError(f'Layer "{self.name}" expects {len(specs)} input(s), but it received {len(given)} input tensors. Inputs received: {given}')
        for index, (spec, x) in enumerate(zip(specs, given)):
            if spec is not None:
                spec.check(index, x, self.name)

    def _build_from(self, args, kwargs, parameters):
        names = [parameter.name for parameter in parameters if parameter.kind.name in ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD')]
        shapes = {}
        for name, value in [*zip(names, args), *kwargs.items()]:
            leaves = flatten(value)
            if leaves and name != 'mask' and all(tf.is_tensor(leaf) or isinstance(leaf, KerasTensor) or leaf is None for leaf in leaves) and not all(leaf is None for leaf in leaves):
                shapes[name + '_shape'] = map_structure(lambda leaf: None if leaf is None else standardize_shape(leaf.shape), value)
        if not shapes and args:
            shapes['input_shape'] = map_structure(lambda leaf: standardize_shape(leaf.shape), args[0])
        if type(self).build is Layer.build:
            with name_scope(self.name):
                self.__dict__['_path'] = current_path()
            if not self._layers:
                self.__dict__['built'] = True
            return
        wanted = [p for p in list(_inspect.signature(type(self).build.__wrapped__).parameters.values())[1:] if p.kind.name in ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD')]
        if len(wanted) > 1 and all(p.name in shapes for p in wanted if p.default is _inspect.Parameter.empty):
            self.build(**{p.name: shapes[p.name] for p in wanted if p.name in shapes})
        else:
            self.build(next(iter(shapes.values()), None))
        if self.input_spec is not None and args:
            self._check_inputs(args[0])

    def _run(self, args, kwargs, parameters):
        try:
            return self.call(*args, **kwargs)
        except Exception as error:
            if getattr(error, '_keras_call_info_injected', False) or not error.args:
                raise
            values = dict(zip([p.name for p in parameters], args))
            values.update(kwargs)
            known = [(p.name, map_structure(_told, values[p.name]) if p.name in values else p.default) for p in parameters]
            told = f'{self.__class__.__name__}.call()'
            lines = [f'  • {name}={value}' for name, value in known]
            message = f'Exception encountered when calling {told}.\\n\\n\\x1b[1m{error.args[0]}\\x1b[0m\\n\\nArguments received by {told}:\\n' + '\\n'.join(lines)
            try:
                told_error = type(error)(message)
                told_error._keras_call_info_injected = True
            except (TypeError, AttributeError):
                raise error
        raise told_error from None

    def _trace(self, args, kwargs):
        outputs = self.compute_output_spec(*args, **kwargs)
        for index, output in enumerate(flatten(outputs)):
            output._origin = (self, args, kwargs, index)
        return outputs

    def compute_output_spec(self, *args, **kwargs):
        function = getattr(type(self), 'compute_output_shape', None)
        if function is not None:
            shape = self.compute_output_shape(map_structure(lambda x: x.shape if isinstance(x, KerasTensor) else tuple(x.shape), args[0]))
            if isinstance(shape, tuple) and (not shape or isinstance(shape[0], (int, type(None)))):
                return KerasTensor(shape, self._dtype)
            return [KerasTensor(one, self._dtype) for one in shape]
        return self._shapes_by_running(args, kwargs)

    def _shapes_by_running(self, args, kwargs):
        tracing, _Context.tracing = _Context.tracing, True
        try:
            first, second = [
                self.call(*map_structure(_example(size), args), **{name: map_structure(_example(size), value) for name, value in kwargs.items()})
                for size in (2, 3)]
        finally:
            _Context.tracing = tracing
        return map_structure(lambda x, y: KerasTensor([m if m == n else None for m, n in zip(x.shape, y.shape)], standardize_dtype(x.dtype)), first, second)

    def __repr__(self):
        return f'<{self.__class__.__name__} name={self.name}, built={self.built}>'

    @property
    def output(self):
        return KerasTensor(self._output_shape, self._dtype)

    def get_config(self):
        config = {'name': self.name, 'trainable': self.trainable, 'dtype': {
            'module': 'keras', 'class_name': 'DTypePolicy', 'config': {'name': self._dtype}, 'registered_name': None}}
        if self.activity_regularizer is not None:
            config['activity_regularizer'] = self.activity_regularizer
        return config

    @classmethod
    def from_config(cls, config):
        config = {name: value for name, value in config.items() if name != 'dtype' or not isinstance(value, dict)}
        return cls(**config)

def _example(size):
    """Numbers in the shape of a symbolic tensor, with so many where it does not say."""
    return lambda x: tf.zeros([size if n is None else n for n in x.shape], x.dtype) if isinstance(x, KerasTensor) else x

`,
}
