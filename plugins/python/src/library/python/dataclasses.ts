// `dataclasses`, in Python.
export default String.raw`
import copy as _copy
from collections import _names_in_words

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']

class FrozenInstanceError(AttributeError):
    pass

class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'

MISSING = _Missing()

class _KwOnly:
    pass

KW_ONLY = _KwOnly()

class InitVar:
    def __init__(self, type):
        self.type = type
    def __class_getitem__(cls, type):
        return InitVar(type)

class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._is_init_var = False
    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        return f"Field({','.join([f'{n}={getattr(self, n)!r}' for n in names])})"

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)

def _is_class_var(annotation):
    text = annotation if isinstance(annotation, str) else repr(annotation)
    return text.startswith(('ClassVar', 'typing.ClassVar'))

def _annotations_of(cls):
    return cls.__annotations__ if '__annotations__' in cls.__dict__ else {}

def _own_fields(cls, kw_only):
    found = {}
    for name, annotation in _annotations_of(cls).items():
        if annotation is KW_ONLY or annotation == 'KW_ONLY':
            kw_only = True
            continue
        if _is_class_var(annotation):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            f = default
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
        else:
            f = field(default=default)
        f.name, f.type = name, annotation
        f._is_init_var = isinstance(annotation, InitVar) or annotation is InitVar
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if f.default.__class__.__hash__ is None:
            raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
        found[name] = f
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in found:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found

def _bind(owner, in_order, by_name, args, kwds):
    values = {f.name: value for f, value in zip(in_order, args)}
    known = [f.name for f in in_order + by_name]
    if len(args) > len(in_order):
        n = len(in_order) + 1
        least = n - len([f for f in in_order if _has_default(f)])
        takes = f'{n}' if least == n else f'from {least} to {n}'
        raise TypeError(f"{owner}.__init__() takes {takes} positional argument{'' if n == 1 else 's'} but {len(args) + 1} were given")
    for name, value in kwds.items():
        if name not in known:
            raise TypeError(f"{owner}.__init__() got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{owner}.__init__() got multiple values for argument '{name}'")
        values[name] = value
    for group, kind in ((in_order, 'positional'), (by_name, 'keyword-only')):
        missing = [f.name for f in group if f.name not in values and not _has_default(f)]
        if missing:
            raise TypeError(f"{owner}.__init__() missing {len(missing)} required {kind} argument{'s' if len(missing) > 1 else ''}: {_names_in_words(missing)}")
    return values

def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING

def _default_of(f):
    return f.default_factory() if f.default_factory is not MISSING else f.default

def _make_init(cls, all_fields):
    in_order = [f for f in all_fields if f.init and not f.kw_only]
    by_name = [f for f in all_fields if f.init and f.kw_only]
    seen = None
    for f in in_order:
        if _has_default(f):
            seen = f
        elif seen is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    def __init__(self, *args, **kwds):
        values = _bind(cls.__qualname__, in_order, by_name, args, kwds)
        init_vars = []
        for f in all_fields:
            if f.name in values:
                value = values[f.name]
            elif _has_default(f):
                value = _default_of(f)
            else:
                continue
            if f._is_init_var:
                init_vars.append(value)
            else:
                object.__setattr__(self, f.name, value)
        post = getattr(self, '__post_init__', None)
        if post is not None:
            post(*init_vars)
    __init__.__qualname__ = f'{cls.__qualname__}.__init__'
    __init__.__annotations__ = {f.name: f.type for f in in_order + by_name}
    return __init__

def _set_new(cls, name, value, is_forced=False):
    if is_forced or name not in cls.__dict__:
        setattr(cls, name, value)
        return True
    return False

def _compare_with(cls, names, name, compare):
    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(tuple([getattr(self, n) for n in names]), tuple([getattr(other, n) for n in names]))
    method.__name__ = name
    return method

def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    all_fields = {}
    has_frozen_base = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get('__dataclass_fields__')
        if base_fields is not None:
            all_fields.update(base_fields)
            has_frozen_base = has_frozen_base or base.__dataclass_params__['frozen']
            if frozen and not base.__dataclass_params__['frozen']:
                raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    if has_frozen_base and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    all_fields.update(_own_fields(cls, kw_only))
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = {'frozen': frozen}
    real = [f for f in all_fields.values() if not f._is_init_var]
    if init:
        _set_new(cls, '__init__', _make_init(cls, list(all_fields.values())), True)
    if repr_:
        shown = [f.name for f in real if f.repr]
        running = []
        def __repr__(self):
            if any(one is self for one in running):
                return '...'
            running.append(self)
            try:
                return f"{self.__class__.__qualname__}({', '.join([f'{n}={getattr(self, n)!r}' for n in shown])})"
            finally:
                running.pop()
        _set_new(cls, '__repr__', __repr__)
    compared = [f.name for f in real if f.compare]
    has_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    if eq:
        _set_new(cls, '__eq__', _compare_with(cls, compared, '__eq__', lambda a, b: a == b))
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        for name, compare in (('__lt__', lambda a, b: a < b), ('__le__', lambda a, b: a <= b), ('__gt__', lambda a, b: a > b), ('__ge__', lambda a, b: a >= b)):
            if not _set_new(cls, name, _compare_with(cls, compared, name, compare)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering')
    if frozen:
        names = [f.name for f in real]
        def __setattr__(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot assign to field {name!r}')
            super(cls, self).__setattr__(name, value)
        def __delattr__(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError(f'cannot delete field {name!r}')
            super(cls, self).__delattr__(name)
        for name, method in (('__setattr__', __setattr__), ('__delattr__', __delattr__)):
            if not _set_new(cls, name, method):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_hash):
        hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = lambda self: hash(tuple([getattr(self, n) for n in hashed]))
    elif eq and not has_hash:
        cls.__hash__ = None
    if match_args:
        _set_new(cls, '__match_args__', tuple([f.name for f in all_fields.values() if f.init and not f.kw_only]))
    return cls

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)

def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in found.values() if not f._is_init_var])

def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')

def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')

def _converted(obj, convert, make):
    if _is_instance(obj):
        return make(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_converted(v, convert, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_converted(v, convert, make) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_converted(k, convert, make), _converted(v, convert, make)) for k, v in obj.items()])
    return _copy.deepcopy(obj)

def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    def make(one):
        return dict_factory([(f.name, _converted(getattr(one, f.name), None, make)) for f in fields(one)])
    return make(obj)

def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    def make(one):
        return tuple_factory([_converted(getattr(one, f.name), None, make) for f in fields(one)])
    return make(obj)

def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes and not f._is_init_var:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    names = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = 'typing.Any'
        else:
            annotations[item[0]] = item[1]
            if len(item) > 2:
                names[item[0]] = item[2]
    names['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, names), **options)
`
