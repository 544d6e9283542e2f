import type {PythonFile} from '../../../engine/framework-module.ts'

/** Where variables lie, and the keys that new ones are drawn with. Source: flax/core/scope.py. */
export const scope: PythonFile = {
  name: 'flax.core.scope',
  source: `
import hashlib as _hashlib
from jax import random as _random
from flax import errors as _errors
from flax.core.frozen_dict import FrozenDict, freeze, unfreeze, _thawed

class DenyList:
    """https://flax.readthedocs.io/en/latest/api_reference/flax.core.html"""
    def __init__(self, deny):
        self.deny = deny

def in_filter(filter_like, col):
    if isinstance(filter_like, str):
        return col == filter_like
    if isinstance(filter_like, DenyList):
        return not in_filter(filter_like.deny, col)
    if isinstance(filter_like, bool):
        return filter_like
    return col in filter_like

def _fold_in_static(rng, data):
    if not data:
        return rng
    m = _hashlib.sha1()
    for x in data:
        m.update(x.encode('utf-8') if isinstance(x, str) else x.to_bytes((x.bit_length() + 7) // 8, 'big'))
    return _random.fold_in(rng, int.from_bytes(m.digest()[:4], 'big'))

class Variable:
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/module.html"""
    def __init__(self, scope, collection, name, unbox=True):
        self.scope, self.collection, self.name = scope, collection, name
    @property
    def value(self):
        return self.scope.get_variable(self.collection, self.name)
    @value.setter
    def value(self, value):
        self.scope.put_variable(self.collection, self.name, value)
    def is_mutable(self):
        return in_filter(self.scope.mutable, self.collection)

class Scope:
    """https://flax.readthedocs.io/en/latest/api_reference/flax.core.html"""
    def __init__(self, variables, rngs=None, name=None, mutable=False, parent=None, path=(), flags=None):
        self._variables = variables
        self.parent, self.name, self.path, self.mutable = parent, name, path, mutable
        # a key, and what is folded into it when it is needed
        self.rngs = rngs or {}
        self.flags = flags or {}
        self.rng_counters = {key: 0 for key in self.rngs}
        self.child_counters = {}
        self.reservations = set()
        self.root = self if parent is None else parent.root

    @property
    def path_text(self):
        return '/' + '/'.join(self.path)

    def rewound(self):
        scope = Scope(self._variables, self.rngs, self.name, self.mutable, self.parent, self.path, self.flags)
        scope.rng_counters, scope.child_counters = self.rng_counters, self.child_counters
        if self.parent is None:
            scope.root = self.root
        return scope

    def push(self, name):
        self.reservations.add((name, None))
        rngs = {key: (rng, suffix + (name,)) for key, (rng, suffix) in self.rngs.items()}
        scope = Scope(None, rngs, name, self.mutable, self, self.path + (name,), self.flags)
        scope.rng_counters = self.child_counters.setdefault(name, scope.rng_counters)
        return scope

    def is_reserved(self, name, col=None):
        return any([n == name and (col is None or c is None or c == col) for n, c in self.reservations])

    def _collection(self, col):
        if self.parent is None:
            return self._variables.get(col, {})
        return self.parent._collection(col).get(self.name, {})

    def _mutable_collection(self, col):
        around = self._variables if self.parent is None else self.parent._mutable_collection(col)
        return around.setdefault(col if self.parent is None else self.name, {})

    def has_rng(self, name):
        return name in self.rngs

    def make_rng(self, name='params'):
        if name not in self.rngs:
            if 'params' not in self.rngs:
                raise _errors.InvalidRngError(f'{self.name} needs PRNG for "{name}"')
            name = 'params'
        self.rng_counters[name] += 1
        rng, suffix = self.rngs[name]
        return _fold_in_static(rng, suffix + (self.rng_counters[name],))

    def get_variable(self, col, name, default=None):
        return self._collection(col).get(name, default)

    def has_variable(self, col, name):
        return name in self._collection(col)

    def put_variable(self, col, name, value):
        if not in_filter(self.mutable, col):
            raise _errors.ModifyScopeVariableError(col, name, self.path_text)
        self._mutable_collection(col)[name] = value

    def param(self, name, init_fn, *args, **kwargs):
        self.reservations.add((name, 'params'))
        if self.has_variable('params', name):
            value = self.get_variable('params', name)
            shape = next((tuple(a) for a in args if isinstance(a, (tuple, list)) and all([isinstance(n, int) for n in a])), None)
            if shape is not None and hasattr(value, 'shape') and value.shape != shape:
                raise _errors.ScopeParamShapeError(name, self.path_text, value.shape, shape)
            return value
        if not in_filter(self.mutable, 'params'):
            if not self.root._collection('params'):
                raise _errors.ScopeCollectionNotFound('params', name, self.path_text)
            raise _errors.ScopeParamNotFoundError(name, self.path_text)
        value = init_fn(self.make_rng('params'), *args, **kwargs)
        self.put_variable('params', name, value)
        return value

    def variable(self, col, name, init_fn=None, *args, **kwargs):
        self.reservations.add((name, col))
        if not self.has_variable(col, name):
            if not in_filter(self.mutable, col) or init_fn is None:
                if not self.root._collection(col):
                    raise _errors.ScopeCollectionNotFound(col, name, self.path_text)
                raise _errors.ScopeVariableNotFoundError(name, col, self.path_text)
            self.put_variable(col, name, init_fn(*args, **kwargs))
        return Variable(self, col, name)

    def variables(self):
        cols = self.root._variables
        return {col: self._collection(col) for col in cols if self._collection(col)}

    def mutable_variables(self):
        return {col: value for col, value in self._variables.items() if in_filter(self.mutable, col)}

def bind(variables, rngs=None, mutable=False, flags=None):
    if not hasattr(variables, 'items') or not all([isinstance(k, str) and isinstance(v, (dict, FrozenDict)) for k, v in variables.items()]):
        raise _errors.ApplyScopeInvalidVariablesTypeError()
    if rngs is not None and not isinstance(rngs, (dict, FrozenDict)):
        rngs = {'params': rngs}
    params = variables.get('params')
    if isinstance(params, (dict, FrozenDict)) and 'params' in params:
        raise _errors.ApplyScopeInvalidVariablesStructureError(variables)
    own = {col: _thawed(value) for col, value in variables.items()}
    return Scope(own, {key: (rng, ()) for key, rng in (rngs or {}).items()}, mutable=mutable, flags=flags)
`,
}
