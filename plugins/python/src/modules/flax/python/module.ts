import type {PythonFile} from '../../../engine/framework-module.ts'

/** What all layers are. Source: flax/linen/module.py. */
export const module: PythonFile = {
  name: 'flax.linen.module',
  source: `
import dataclasses as _dataclasses
import functools as _functools
from typing import Any, Callable, Optional
import jax as _jax
from flax import errors as _errors
from flax.core.frozen_dict import FrozenDict
from flax.core.scope import Scope, Variable, DenyList, bind as _bind, in_filter as _in_filter

class _Sentinel:
    def __repr__(self):
        return '<unspecified parent>'
    def __deepcopy__(self, memo):
        return self

_unspecified_parent = _Sentinel()
_module_stack = [None]
_calls = []

class _State:
    def __init__(self):
        self.in_compact_method = self.in_setup = self.is_setup = self.is_initialized = False
        self.autoname_cursor, self.children = {}, {}
    def reset(self):
        self.in_compact_method = self.in_setup = False
        self.autoname_cursor = {}

def compact(fun):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/decorators.html"""
    fun.compact = True
    return fun

def nowrap(fun):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/decorators.html"""
    fun.nowrap = True
    return fun

def merge_param(name, a, b):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/module.html"""
    if a is None and b is None:
        raise ValueError(f'Parameter "{name}" must be passed to the constructor or at call time.')
    if a is not None and b is not None:
        raise ValueError(f'Parameter "{name}" was passed to the constructor and at call time. Should be passed just once.')
    return b if a is None else a

def _is_function(value):
    return type(value) is type(compact)

def _wrapped(fun):
    if hasattr(fun, '_is_wrapped'):
        return fun
    @_functools.wraps(fun)
    def method(*args, **kwargs):
        if args and isinstance(args[0], Module):
            return args[0]._call_wrapped_method(fun, args[1:], kwargs)
        return fun(*args, **kwargs)
    method._is_wrapped = True
    return method

def _map_modules(fn, value, suffix=''):
    """Modules in lists, tuples and dicts, each with how it is reached."""
    if isinstance(value, (dict, FrozenDict)):
        made = {k: _map_modules(fn, v, f'{suffix}_{k}') for k, v in value.items()}
        return FrozenDict(made) if isinstance(value, FrozenDict) else made
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_map_modules(fn, v, f'{suffix}_{i}') for i, v in enumerate(value)])
    if isinstance(value, (list, tuple)):
        return type(value)([_map_modules(fn, v, f'{suffix}_{i}') for i, v in enumerate(value)])
    return fn(suffix, value) if isinstance(value, Module) else value

def _frozen(value):
    if isinstance(value, dict):
        return FrozenDict({k: _frozen(v) for k, v in value.items()}) if not _holds_modules(value) else {k: _frozen(v) for k, v in value.items()}
    return tuple([_frozen(v) for v in value]) if type(value) in (list, tuple) else value

def _holds_modules(value):
    if isinstance(value, Module):
        return True
    items = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return any([_holds_modules(v) for v in items])

def _indent(text, spaces):
    return ''.join([' ' * spaces + line + '\\n' for line in text.split('\\n')[:-1]])

def _value_text(value):
    if callable(value) and not isinstance(value, Module) and getattr(value, '__name__', None):
        return value.__name__
    return repr(value)

def _module_repr(module, spaces=4):
    text = ''
    shown = [f.name for f in _dataclasses.fields(type(module)) if f.name not in ('parent', 'name') and f.repr]
    children = {k: v for k, v in module._state.children.items() if isinstance(v, Module)}
    if shown:
        text += '# attributes\\n'
        for name in shown:
            text += f'{name} = {_value_text(module.__dict__.get(name, None))}\\n'
    if children:
        text += '# children\\n'
        for name, child in children.items():
            text += f'{name} = {_module_repr(child, spaces)}\\n'
    return f'{type(module).__name__}(\\n{_indent(text, spaces)})' if text else f'{type(module).__name__}()'

_own_methods = ('__eq__', '__repr__', '__init__', '__hash__', '__post_init__', '__setattr__', '__getattr__', '__init_subclass__', '__new__')

class Module:
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/module.html"""
    scope = None
    _state = _State()

    def __init_subclass__(cls, kw_only=False, **kwargs):
        super().__init_subclass__(**kwargs)
        annotations = dict(cls.__annotations__.items()) if '__annotations__' in cls.__dict__ else {}
        for name in annotations:
            own = cls.__dict__.get(name)
            if isinstance(own, _dataclasses.Field) and not own.init:
                own.compare, own.hash, own.repr = False, False, False
        annotations['parent'] = Any
        annotations['name'] = Optional[str]
        cls.__annotations__ = annotations
        cls.parent = _dataclasses.field(repr=False, default=_unspecified_parent, kw_only=True, compare=False)
        cls.name = _dataclasses.field(default=None, kw_only=True)
        _dataclasses.dataclass(unsafe_hash='__hash__' not in cls.__dict__, repr=False, kw_only=kw_only)(cls)
        fields = [f.name for f in _dataclasses.fields(cls)]
        names = [k for k, v in cls.__dict__.items() if _is_function(v) and k not in fields and k not in _own_methods]
        if len([k for k in names if hasattr(cls.__dict__[k], 'compact')]) > 1:
            raise _errors.MultipleMethodsCompactError()
        for key in names:
            if not hasattr(cls.__dict__[key], 'nowrap'):
                setattr(cls, key, _wrapped(cls.__dict__[key]))

    def __post_init__(self):
        object.__setattr__(self, '_state', _State())
        if self.parent is _unspecified_parent:
            object.__setattr__(self, 'parent', _module_stack[-1])
        if self.parent is None:
            return
        if isinstance(self.parent, Module):
            outer = self.parent
            if outer._state.in_setup and self.name is None:
                return
            if not outer._initialization_allowed:
                raise _errors.AssignSubModuleError(type(self).__name__)
            if self.name is None:
                prefix = type(self).__name__
                cursor = outer._state.autoname_cursor.get(prefix, 0)
                object.__setattr__(self, 'name', f'{prefix}_{cursor}')
                outer._state.autoname_cursor[prefix] = cursor + 1
            if outer.scope.is_reserved(self.name):
                raise _errors.NameInUseError('submodule', self.name, type(outer).__name__)
            outer._state.children[self.name] = self
            object.__setattr__(self, 'scope', outer.scope.push(self.name))
        elif isinstance(self.parent, Scope):
            object.__setattr__(self, 'scope', self.parent)
        else:
            raise ValueError('parent must be None, Module or Scope')
        self._register_fields()
        self._state.is_initialized = True

    def _register_fields(self):
        for f in _dataclasses.fields(self):
            if f.name not in ('parent', 'name') and f.init:
                self._register_submodules(f.name, getattr(self, f.name))

    def __repr__(self):
        return _module_repr(self)

    def __setattr__(self, name, value):
        fields = self.__dataclass_fields__
        if not self._state.in_setup:
            if not self._state.is_initialized or name.startswith('__'):
                object.__setattr__(self, name, value)
                return
            raise _errors.SetAttributeFrozenModuleError(type(self).__name__, name, value)
        if name in fields and fields[name].init:
            raise _errors.SetAttributeInModuleSetupError()
        self._register_submodules(name, value)

    def __getattr__(self, name):
        if name.startswith('__') or name in ('scope', '_state', 'parent'):
            raise AttributeError(name)
        self._try_setup()
        if name in self.__dict__:
            return self.__dict__[name]
        text = f'"{type(self).__name__}" object has no attribute "{name}".'
        if self.scope is None:
            text += f" If \\"{name}\\" is defined in '.setup()', remember these fields are only accessible from inside 'init' or 'apply'."
        raise AttributeError(text)

    def setup(self):
        pass

    def _register_submodules(self, name, value):
        root = self.scope.root
        if not hasattr(root, 'adopted'):
            root.adopted = {}
        queue = []
        def adopt(suffix, module):
            if module.parent is None:
                key = id(module)
                if key in root.adopted:
                    return root.adopted[key][1]
                made = module.clone(name=None)
                root.adopted[key] = (module, made)
                module = made
            if module.name is None:
                object.__setattr__(module, 'parent', self)
                object.__setattr__(module, 'name', f'{name}{suffix}')
                queue.append(module)
            return module
        object.__setattr__(self, name, _frozen(_map_modules(adopt, value)))
        for module in queue:
            module.__post_init__()

    def _try_setup(self):
        state = self._state
        if self.scope is None or state.in_setup or state.is_setup:
            return
        state.in_setup = True
        try:
            self._register_fields()
            self.setup()
        finally:
            state.in_setup = False
        state.is_setup = True

    @property
    def _initialization_allowed(self):
        return not self._state.is_initialized or self._state.in_setup or self._state.in_compact_method

    def _call_wrapped_method(self, fun, args, kwargs):
        is_compact, is_setup = hasattr(fun, 'compact'), fun.__name__ == 'setup'
        state = self._state
        if is_setup:
            if self.scope is None:
                raise _errors.CallSetupUnboundModuleError()
            is_again, state.in_setup = True, True
        else:
            self._try_setup()
        if is_compact:
            if self.scope is None:
                raise _errors.CallCompactUnboundModuleError()
            is_again, state.in_compact_method = state.in_compact_method, True
        _module_stack.append(self)
        try:
            place = None
            if _calls and not is_setup:
                place = len(_calls[-1])
                _calls[-1].append(None)
            y = fun(self, *args, **kwargs)
            if place is not None:
                _calls[-1][place] = (self.path, self, fun.__name__, args, kwargs, y)
            return y
        finally:
            _module_stack.pop()
            if is_compact:
                object.__setattr__(self, 'scope', self.scope.rewound())
                if not is_again:
                    state.reset()

    # variables

    def _required_scope(self, what):
        if self.scope is None:
            raise ValueError(f"Can't {what} on unbound modules")
        return self.scope

    def param(self, name, init_fn, *init_args, unbox=True, **init_kwargs):
        if not self._initialization_allowed:
            raise ValueError('Parameters must be initialized in \`setup()\` or in a method wrapped in \`@compact\`')
        if self.scope.is_reserved(name, 'params'):
            raise _errors.NameInUseError('param', name, type(self).__name__)
        value = self.scope.param(name, init_fn, *init_args, **init_kwargs)
        self._state.children[name] = 'params'
        return value

    def variable(self, col, name, init_fn=None, *init_args, unbox=True, **init_kwargs):
        if not self._initialization_allowed:
            raise ValueError('Variables must be initialized in \`setup()\` or in a method wrapped in \`@compact\`')
        if self.scope.is_reserved(name, col):
            raise _errors.NameInUseError('variable', name, type(self).__name__)
        value = self.scope.variable(col, name, init_fn, *init_args, **init_kwargs)
        self._state.children[name] = col
        return value

    def has_variable(self, col, name):
        return self._required_scope('access variables').has_variable(col, name)
    def get_variable(self, col, name, default=None):
        return self._required_scope('access variables').get_variable(col, name, default)
    def put_variable(self, col, name, value):
        self._required_scope('access variables').put_variable(col, name, value)
    def is_mutable_collection(self, col):
        return _in_filter(self._required_scope('check mutability').mutable, col)
    def has_rng(self, name):
        return self._required_scope('query for RNGs').has_rng(name)
    def make_rng(self, name='params'):
        return self._required_scope('call RNG methods').make_rng(name)
    def is_initializing(self):
        return self._required_scope('check if running under init()').flags.get('initializing', False)

    @property
    def variables(self):
        return self._required_scope('access variables').variables()

    @property
    def path(self):
        return self._required_scope('access module paths').path

    def sow(self, col, name, value, reduce_fn=lambda xs, x: xs + (x,), init_fn=lambda: ()):
        if self.scope is None or not _in_filter(self.scope.mutable, col):
            return False
        before = self.scope.get_variable(col, name) if self.scope.has_variable(col, name) else init_fn()
        self.scope.put_variable(col, name, reduce_fn(before, value))
        return True

    # running

    def clone(self, *, parent=None, **updates):
        attributes = {f.name: getattr(self, f.name) for f in _dataclasses.fields(self) if f.name != 'parent' and f.init}
        def unattached(suffix, module):
            return module.clone() if module.parent is not None else module
        attributes = {k: _map_modules(unattached, v) for k, v in attributes.items()}
        attributes.update(parent=parent, **updates)
        return type(self)(**attributes)

    def copy(self, *, parent=None, name=None, **updates):
        return self.clone(parent=parent, name=name, **updates)

    def bind(self, variables, *args, rngs=None, mutable=False):
        return self.clone(parent=_bind(variables, rngs=rngs, mutable=mutable))

    def unbind(self):
        return self.clone(), self.variables

    def _method(self, method):
        if method is None:
            return type(self).__call__
        if isinstance(method, str):
            found = getattr(type(self), method)
            if not callable(found):
                raise TypeError(f"'{type(self).__name__}.{method}' must be a callable, got {type(found)}.")
            return found
        method = getattr(method, '__func__', method)
        if not callable(method):
            raise _errors.ApplyModuleInvalidMethodError(method)
        return method

    def apply(self, variables, *args, rngs=None, method=None, mutable=False, capture_intermediates=False, **kwargs):
        fun = self._method(method)
        if capture_intermediates:
            names = ['intermediates']
            mutable = names if mutable is False else True if mutable is True else ([mutable] if isinstance(mutable, str) else list(mutable)) + names
        scope = _bind(variables, rngs=rngs, mutable=mutable)
        module = self.clone(parent=scope)
        y = fun(module, *args, **kwargs)
        return y if mutable is False else (y, scope.mutable_variables())

    def init_with_output(self, rngs, *args, method=None, mutable=DenyList('intermediates'), capture_intermediates=False, **kwargs):
        if not isinstance(rngs, (dict, FrozenDict)):
            if getattr(rngs, 'dtype', None) is None or not (getattr(rngs, 'shape', None) in ((), (2,))):
                raise _errors.InvalidRngError('RNGs should be of shape (2,) or PRNGKey in Module '
                    f'{type(self).__name__}, but rngs are: {rngs}')
            rngs = {'params': rngs}
        scope = _bind({}, rngs=rngs, mutable=mutable, flags={'initializing': True})
        y = self._method(method)(self.clone(parent=scope), *args, **kwargs)
        return y, scope.mutable_variables()

    def init(self, rngs, *args, method=None, mutable=DenyList('intermediates'), capture_intermediates=False, **kwargs):
        return self.init_with_output(rngs, *args, method=method, mutable=mutable, **kwargs)[1]

    def lazy_init(self, rngs, *args, method=None, mutable=DenyList('intermediates'), **kwargs):
        import jax.numpy as jnp
        def made(x):
            return jnp.zeros(x.shape, x.dtype) if isinstance(x, _jax.ShapeDtypeStruct) else x
        return self.init(rngs, *_jax.tree.map(made, args), method=method, mutable=mutable, **_jax.tree.map(made, kwargs))

    def tabulate(self, rngs, *args, depth=None, show_repeated=False, mutable=DenyList('intermediates'), console_kwargs=None, table_kwargs={}, column_kwargs={}, compute_flops=False, compute_vjp_flops=False, **kwargs):
        return tabulate(self, rngs, depth=depth, show_repeated=show_repeated, mutable=mutable)(*args, **kwargs)

def init(fn, module, mutable=DenyList('intermediates')):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/init_apply.html"""
    return lambda rngs, *args, **kwargs: module.init(rngs, *args, method=fn, mutable=mutable, **kwargs)

def apply(fn, module, mutable=False):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/init_apply.html"""
    return lambda variables, *args, rngs=None, **kwargs: module.apply(variables, *args, rngs=rngs, method=fn, mutable=mutable, **kwargs)

def share_scope(module, other, /):
    object.__setattr__(module, 'scope', other.scope)
`,
}
