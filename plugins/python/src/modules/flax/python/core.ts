import type {PythonFile} from '../../../engine/framework-module.ts'

/** Dicts that do not change. Source: flax/core/frozen_dict.py. */
export const frozenDict: PythonFile = {
  name: 'flax.core.frozen_dict',
  source: `
from collections.abc import Mapping as _Mapping
from jax.tree_util import register_pytree_with_keys as _register, DictKey as _DictKey

def _indent(text, spaces):
    lines = text.split('\\n')
    return '\\n'.join([' ' * spaces + line for line in lines[:-1]]) + '\\n'

class FrozenDict(_Mapping):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.core.frozen_dict.html"""
    def __init__(self, *args, **kwargs):
        self._dict = _thawed(dict(*args, **kwargs))
        self._hash = None
    def __getitem__(self, key):
        value = self._dict[key]
        return FrozenDict(value) if isinstance(value, dict) else value
    def __setitem__(self, key, value):
        raise ValueError('FrozenDict is immutable.')
    def __contains__(self, key):
        return key in self._dict
    def __iter__(self):
        return iter(self._dict)
    def __len__(self):
        return len(self._dict)
    def __eq__(self, other):
        return isinstance(other, FrozenDict) and self._dict == other._dict
    def __hash__(self):
        if self._hash is None:
            self._hash = hash(tuple([(k, hash(v)) for k, v in self.items()]))
        return self._hash
    def __repr__(self):
        return self.pretty_repr()
    def __reduce__(self):
        return FrozenDict, (self.unfreeze(),)
    def pretty_repr(self, num_spaces=4):
        return f'FrozenDict({_pretty(self._dict, num_spaces)})'
    def keys(self):
        return self._dict.keys()
    def values(self):
        return [self[k] for k in self._dict]
    def items(self):
        return [(k, self[k]) for k in self._dict]
    def get(self, key, default=None):
        return self[key] if key in self._dict else default
    def copy(self, add_or_replace={}):
        return type(self)({**self, **unfreeze(add_or_replace)})
    def pop(self, key):
        rest = dict(self._dict)
        value = self[key]
        del rest[key]
        return type(self)(rest), value
    def unfreeze(self):
        return unfreeze(self)

def _thawed(x):
    if isinstance(x, FrozenDict):
        x = x._dict
    return {k: _thawed(v) for k, v in x.items()} if isinstance(x, dict) else x

def _pretty(x, spaces=4):
    if not isinstance(x, dict):
        return repr(x)
    text = ''.join([f'{k}: {_pretty(v, spaces)},\\n' for k, v in x.items()])
    return '{\\n' + _indent(text, spaces) + '}' if text else '{}'

def freeze(xs):
    return FrozenDict(xs)

def unfreeze(x):
    return _thawed(x)

def copy(x, add_or_replace={}):
    return x.copy(add_or_replace) if isinstance(x, FrozenDict) else {**x, **add_or_replace}

def pop(x, key):
    if isinstance(x, FrozenDict):
        return x.pop(key)
    rest = dict(x)
    return rest, rest.pop(key) if key in rest else None

def pretty_repr(x, num_spaces=4):
    return x.pretty_repr() if isinstance(x, FrozenDict) else _pretty(x, num_spaces)

def _flatten(d):
    keys = sorted(d._dict)
    return [(_DictKey(k), d._dict[k]) for k in keys], tuple(keys)

_register(FrozenDict, _flatten, lambda keys, values: FrozenDict(dict(zip(keys, values))))
`,
}

/** Dataclasses that are trees. Source: flax/struct.py. */
export const struct: PythonFile = {
  name: 'flax.struct',
  source: `
import dataclasses as _dataclasses
from jax.tree_util import register_pytree_with_keys as _register, GetAttrKey as _Key

def field(pytree_node=True, *, metadata=None, **kwargs):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.struct.html"""
    return _dataclasses.field(metadata={**(metadata or {}), 'pytree_node': pytree_node}, **kwargs)

def dataclass(clz=None, **kwargs):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.struct.html"""
    if clz is None:
        return lambda cls: dataclass(cls, **kwargs)
    if '_flax_dataclass' in clz.__dict__:
        return clz
    kwargs.setdefault('frozen', True)
    made = _dataclasses.dataclass(clz, **kwargs)
    names = [f for f in _dataclasses.fields(made) if f.init]
    data = [f.name for f in names if f.metadata.get('pytree_node', True)]
    meta = [f.name for f in names if not f.metadata.get('pytree_node', True)]
    made.replace = lambda self, **updates: _dataclasses.replace(self, **updates)
    made._flax_dataclass = True
    made._flax_data = data
    def flatten(x):
        return [(_Key(n), getattr(x, n)) for n in data], tuple([getattr(x, n) for n in meta])
    def unflatten(extra, values):
        return made(**dict(zip(data, values)), **dict(zip(meta, extra)))
    _register(made, flatten, unflatten)
    return made

class PyTreeNode:
    """https://flax.readthedocs.io/en/latest/api_reference/flax.struct.html"""
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        dataclass(cls, **kwargs)
`,
}

/** Source: flax/errors.py. */
export const errors: PythonFile = {
  name: 'flax.errors',
  source: `
class FlaxError(Exception):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.errors.html"""
    def __init__(self, message):
        page = 'https://flax.readthedocs.io/en/latest/api_reference/flax.errors.html'
        super().__init__(f'{message} ({page}#{self.__class__.__module__}.{self.__class__.__name__})')

class InvalidRngError(FlaxError):
    pass

class ApplyScopeInvalidVariablesTypeError(FlaxError):
    def __init__(self):
        super().__init__('The first argument passed to an apply function should be a dictionary of collections. Each collection should be a dictionary with string keys.')

class ApplyScopeInvalidVariablesStructureError(FlaxError):
    def __init__(self, variables):
        super().__init__(f'Expected the first argument passed to an apply function to be a dictionary containing a \\'params\\' key at the root level, but got "{variables}".')

class ScopeParamNotFoundError(FlaxError):
    def __init__(self, param_name, scope_path):
        super().__init__(f'Could not find parameter named "{param_name}" in scope "{scope_path}".')

class ScopeCollectionNotFound(FlaxError):
    def __init__(self, col_name, var_name, scope_path):
        super().__init__(f'Tried to access "{var_name}" from collection "{col_name}" in "{scope_path}" but the collection is empty.')

class ScopeParamShapeError(FlaxError):
    def __init__(self, param_name, scope_path, value_shape, init_shape):
        super().__init__(f'For parameter "{param_name}" in "{scope_path}", the given initializer is expected to generate shape {init_shape}, but the existing parameter it received has shape {value_shape}.')

class ScopeVariableNotFoundError(FlaxError):
    def __init__(self, name, col, scope_path):
        super().__init__(f'No Variable named "{name}" for collection "{col}" exists in "{scope_path}".')

class ModifyScopeVariableError(FlaxError):
    def __init__(self, col, variable_name, scope_path):
        super().__init__(f'Cannot update variable "{variable_name}" in "{scope_path}" because collection "{col}" is immutable.')

class NameInUseError(FlaxError):
    def __init__(self, key_type, value, module_name):
        super().__init__(f'Could not create {key_type} "{value}" in Module {module_name}: Name in use.')

class AssignSubModuleError(FlaxError):
    def __init__(self, cls):
        super().__init__(f'Submodule {cls} must be defined in \`setup()\` or in a method wrapped in \`@compact\`')

class SetAttributeInModuleSetupError(FlaxError):
    def __init__(self):
        super().__init__('Module construction attributes are frozen.')

class SetAttributeFrozenModuleError(FlaxError):
    def __init__(self, module_cls, attr_name, attr_val):
        super().__init__(f"Can't set {attr_name}={attr_val} for Module of type {module_cls}: Module instance is frozen outside of setup method.")

class MultipleMethodsCompactError(FlaxError):
    def __init__(self):
        super().__init__('Only one method per class can be @nn.compact')

class ApplyModuleInvalidMethodError(FlaxError):
    def __init__(self, method):
        super().__init__(f'Cannot call apply(): {method} is not a valid function for apply().')

class CallCompactUnboundModuleError(FlaxError):
    def __init__(self):
        super().__init__("Can't call compact methods on unbound modules")

class CallSetupUnboundModuleError(FlaxError):
    def __init__(self):
        super().__init__("Can't call setup on unbound modules")

class InvalidCheckpointError(FlaxError):
    def __init__(self, path, step):
        super().__init__(f'Trying to save an outdated checkpoint at step: "{step}" and path: "{path}".')

class IncorrectPostInitOverrideError(FlaxError):
    def __init__(self):
        super().__init__('Overrode \`.__post_init__()\` without calling \`super().__post_init__()\`')
`,
}

/** Source: flax/configurations.py. */
export const configuration: PythonFile = {
  name: 'flax.configurations',
  source: `
class Config:
    flax_use_orbax_checkpointing = False
    flax_always_shard_variable = True
    flax_max_repr_depth = None
    flax_profile = True
    flax_return_frozendict = False

    def update(self, name_or_holder, value):
        """https://flax.readthedocs.io/en/latest/api_reference/flax.config.html"""
        if not hasattr(self, name_or_holder):
            raise LookupError(f'Unrecognized config option: {name_or_holder}')
        setattr(self, name_or_holder, value)

config = Config()
`,
}
