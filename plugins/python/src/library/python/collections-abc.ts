// `collections.abc`, in Python.
export default String.raw`
from abc import ABCMeta, abstractmethod

class _Checked(ABCMeta):
    # a class is one of these where it has the methods
    def __subclasscheck__(cls, other):
        needed = cls.__dict__.get('_needed')
        if needed is not None:
            if all(any(name in base.__dict__ and base.__dict__[name] is not None for base in other.__mro__) for name in needed):
                return True
        return super().__subclasscheck__(other)
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))
    def __getitem__(cls, item):
        return cls

def _abstract(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(name)
    method.__name__ = name
    return abstractmethod(method)

def _simple(name, methods, *bases):
    members = {method: _abstract(method) for method in methods}
    needed = list(methods)
    for base in bases:
        needed += base._needed
    return _Checked(name, bases, {**members, '_needed': needed, '__module__': 'collections.abc', '__slots__': ()})

Hashable = _simple('Hashable', ['__hash__'])
Iterable = _simple('Iterable', ['__iter__'])
Sized = _simple('Sized', ['__len__'])
Container = _simple('Container', ['__contains__'])
Callable = _simple('Callable', ['__call__'])
Reversible = _simple('Reversible', ['__reversed__'], Iterable)
Collection = _simple('Collection', [], Sized, Iterable, Container)
Awaitable = _simple('Awaitable', ['__await__'])
Coroutine = _simple('Coroutine', ['send', 'throw', 'close'], Awaitable)
AsyncIterable = _simple('AsyncIterable', ['__aiter__'])
AsyncIterator = _simple('AsyncIterator', ['__anext__'], AsyncIterable)

class Iterator(Iterable):
    _needed = ['__iter__', '__next__']
    __next__ = _abstract('__next__')
    def __iter__(self):
        return self

class Generator(Iterator):
    _needed = ['__iter__', '__next__', 'send', 'throw', 'close']
    send = _abstract('send')
    throw = _abstract('throw')
    def __next__(self):
        return self.send(None)
    def close(self):
        pass

class Sequence(Reversible, Collection):
    _needed = None
    __getitem__ = _abstract('__getitem__')
    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return
    def __contains__(self, value):
        return any(v is value or v == value for v in self)
    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]
    def index(self, value, start=0, stop=None):
        for i in range(start, len(self) if stop is None else stop):
            if self[i] is value or self[i] == value:
                return i
        raise ValueError
    def count(self, value):
        return sum(1 for v in self if v is value or v == value)

class MutableSequence(Sequence):
    _needed = None
    __setitem__ = _abstract('__setitem__')
    __delitem__ = _abstract('__delitem__')
    insert = _abstract('insert')
    def append(self, value):
        self.insert(len(self), value)
    def clear(self):
        while len(self):
            self.pop()
    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]
    def extend(self, values):
        for v in list(values):
            self.append(v)
    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v
    def remove(self, value):
        del self[self.index(value)]
    def __iadd__(self, values):
        self.extend(values)
        return self

class Set(Collection):
    _needed = None
    @classmethod
    def _from_iterable(cls, it):
        return cls(it)
    def __le__(self, other):
        return len(self) <= len(other) and all(e in other for e in self)
    def __lt__(self, other):
        return len(self) < len(other) and self <= other
    def __ge__(self, other):
        return len(self) >= len(other) and all(e in self for e in other)
    def __gt__(self, other):
        return len(self) > len(other) and self >= other
    def __eq__(self, other):
        return len(self) == len(other) and self <= other
    def __and__(self, other):
        return self._from_iterable(v for v in other if v in self)
    def __or__(self, other):
        return self._from_iterable(e for s in (self, other) for e in s)
    def __sub__(self, other):
        return self._from_iterable(v for v in self if v not in other)
    def __xor__(self, other):
        return (self - other) | self._from_iterable(v for v in other if v not in self)
    def isdisjoint(self, other):
        return not any(v in self for v in other)

class MutableSet(Set):
    _needed = None
    add = _abstract('add')
    discard = _abstract('discard')
    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)
    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError
    def clear(self):
        for value in list(self):
            self.discard(value)

class MappingView(Sized):
    _needed = None
    def __init__(self, mapping):
        self._mapping = mapping
    def __len__(self):
        return len(self._mapping)
    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'

class KeysView(MappingView, Set):
    _needed = None
    def __contains__(self, key):
        return key in self._mapping
    def __iter__(self):
        yield from self._mapping

class ItemsView(MappingView, Set):
    _needed = None
    def __contains__(self, item):
        key, value = item
        return key in self._mapping and self._mapping[key] == value
    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

class ValuesView(MappingView, Collection):
    _needed = None
    def __contains__(self, value):
        return any(v is value or v == value for v in self)
    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

class Mapping(Collection):
    _needed = None
    __getitem__ = _abstract('__getitem__')
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True
    def keys(self):
        return KeysView(self)
    def items(self):
        return ItemsView(self)
    def values(self):
        return ValuesView(self)
    def __eq__(self, other):
        if not isinstance(other, (Mapping, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

_nothing = object()

class MutableMapping(Mapping):
    _needed = None
    __setitem__ = _abstract('__setitem__')
    __delitem__ = _abstract('__delitem__')
    def pop(self, key, default=_nothing):
        try:
            value = self[key]
        except KeyError:
            if default is _nothing:
                raise
            return default
        del self[key]
        return value
    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError
    def clear(self):
        for key in list(self):
            del self[key]
    def update(self, other=(), /, **kwds):
        if hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value
    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

for _type in (list, tuple, str, range, bytes):
    Sequence.register(_type)
MutableSequence.register(list)
for _type in (set, frozenset, type({}.keys()), type({}.items())):
    Set.register(_type)
MutableSet.register(set)
Mapping.register(dict)
MutableMapping.register(dict)
`
