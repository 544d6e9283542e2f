// `typing`, in Python.
export default String.raw`
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
import collections as _collections
import collections.abc as _abc

TYPE_CHECKING = False

def _text(item):
    if item is ...:
        return '...'
    if item is None or item is type(None):
        return 'None'
    if isinstance(item, type):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if isinstance(item, list):
        return f"[{', '.join([_text(one) for one in item])}]"
    return repr(item)

class _Alias:
    def __init__(self, name, origin, args):
        self._name, self.__origin__, self.__args__ = name, origin, args
        self.__parameters__ = tuple([a for a in args if isinstance(a, TypeVar)])
    def __repr__(self):
        return f"typing.{self._name}[{', '.join([_text(a) for a in self.__args__])}]"
    def __getitem__(self, item):
        args = item if isinstance(item, tuple) else (item,)
        return _Alias(self._name, self.__origin__, args)
    def __eq__(self, other):
        return isinstance(other, _Alias) and (self._name, self.__args__) == (other._name, other.__args__)
    def __hash__(self):
        return hash((self._name, self.__args__))
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)
    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()
    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

class _Special:
    def __init__(self, name, origin=None):
        self._name, self.__origin__ = name, origin
    def __repr__(self):
        return f'typing.{self._name}'
    def __getitem__(self, item):
        return _Alias(self._name, self.__origin__, item if isinstance(item, tuple) else (item,))
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        return self.__origin__(*args, **kwargs)
    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()
    def __instancecheck__(self, instance):
        if self.__origin__ is None:
            raise TypeError(f'{self!r} cannot be used with isinstance()')
        return isinstance(instance, self.__origin__)

class _Union(_Special):
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        flat = []
        for one in items:
            for part in (one.__args__ if isinstance(one, _UnionAlias) else (one,)):
                part = type(None) if part is None else part
                if part not in flat:
                    flat.append(part)
        return flat[0] if len(flat) == 1 else _UnionAlias('Union', None, tuple(flat))

class _UnionAlias(_Alias):
    def __repr__(self):
        return ' | '.join([_text(a) for a in self.__args__])

class _Optional(_Special):
    def __getitem__(self, item):
        return Union[item, None]

class _Annotated(_Special):
    def __getitem__(self, item):
        return item[0]

Union = _Union('Union')
Optional = _Optional('Optional')
Annotated = _Annotated('Annotated')

for _name in 'Any NoReturn Never Self LiteralString Final ClassVar Literal TypeGuard TypeIs Required NotRequired ReadOnly Concatenate Unpack TypeAlias Generator AsyncGenerator AsyncIterator AsyncIterable Coroutine Awaitable ContextManager AsyncContextManager Pattern Match IO TextIO BinaryIO'.split():
    globals()[_name] = _Special(_name)
for _name, _origin in {
    'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple, 'Type': type,
    'DefaultDict': _collections.defaultdict, 'OrderedDict': _collections.OrderedDict, 'Counter': _collections.Counter,
    'ChainMap': _collections.ChainMap, 'Deque': _collections.deque, 'Callable': _abc.Callable, 'Iterable': _abc.Iterable,
    'Iterator': _abc.Iterator, 'Sequence': _abc.Sequence, 'MutableSequence': _abc.MutableSequence, 'Mapping': _abc.Mapping,
    'MutableMapping': _abc.MutableMapping, 'AbstractSet': _abc.Set, 'MutableSet': _abc.MutableSet, 'Hashable': _abc.Hashable,
    'Sized': _abc.Sized, 'Container': _abc.Container, 'Collection': _abc.Collection, 'Reversible': _abc.Reversible,
}.items():
    globals()[_name] = _Special(_name, _origin)

Text = str
AnyStr = None

class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
    def __repr__(self):
        return f'~{self.__name__}'
    def __or__(self, other):
        return Union[self, other]

AnyStr = TypeVar('AnyStr', bytes, str)

class ParamSpec(TypeVar):
    args = kwargs = None

class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self

class Generic:
    def __class_getitem__(cls, item):
        return _Generic(cls, item if isinstance(item, tuple) else (item,))

class _Generic(_Alias):
    def __init__(self, cls, args):
        super().__init__(cls.__name__, cls, args)
    def __repr__(self):
        return f"{_text(self.__origin__)}[{', '.join([_text(a) for a in self.__args__])}]"
    def __getattr__(self, name):
        return getattr(self.__origin__, name)

class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, '_is_runtime', False):
            names = [n for n in cls.__dict__ if not n.startswith('_')]
            return all(hasattr(instance, n) for n in names)
        return super().__instancecheck__(instance)

class Protocol(Generic, metaclass=_ProtocolMeta):
    pass

def runtime_checkable(cls):
    cls._is_runtime = True
    return cls

def cast(typ, val):
    return val

def overload(func):
    return func

def final(f):
    return f

def override(f):
    return f

def no_type_check(f):
    return f

def assert_type(val, typ):
    return val

def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')

def reveal_type(obj):
    return obj

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(getattr(base, '__annotations__', {}) if '__annotations__' in base.__dict__ else {})
    else:
        hints.update(getattr(obj, '__annotations__', {}))
    return hints

def get_origin(tp):
    return getattr(tp, '__origin__', None)

def get_args(tp):
    return getattr(tp, '__args__', ())

def NewType(name, tp):
    def new_type(x):
        return x
    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type

class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        annotations = type('annotated', (), {'__annotations__': ns.get('__annotations__', {})}).__annotations__
        fields = list(annotations)
        defaults = [ns[f] for f in fields if f in ns]
        made = _collections.namedtuple(name, fields, defaults=defaults, module=ns.get('__module__'))
        made.__annotations__ = dict(annotations)
        for key, value in ns.items():
            if key not in fields and key not in ('__annotations__', '__module__', '__qualname__', '__dict__', '__weakref__', '__annotate__', '__annotate_func__', '__classcell__'):
                setattr(made, key, value)
        return made

class _NamedTupleMaker:
    def __call__(self, typename, fields=(), /, **kwargs):
        pairs = list(fields) + list(kwargs.items())
        made = _collections.namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made
    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)

NamedTuple = _NamedTupleMaker()
_NamedTupleBase = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})

class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        made = type.__new__(mcls, name, (dict,), ns)
        return made
    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

class _TypedDictMaker:
    def __call__(self, typename, fields=(), /, *, total=True, **kwargs):
        return type.__new__(_TypedDictMeta, typename, (dict,), {'__annotations__': dict(fields)})
    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

TypedDict = _TypedDictMaker()
_TypedDictBase = type.__new__(_TypedDictMeta, 'TypedDict', (dict,), {})

class SupportsInt(Protocol):
    _is_runtime = True
    def __int__(self): ...

class SupportsFloat(Protocol):
    _is_runtime = True
    def __float__(self): ...
`
