// `collections`, in Python.
export default String.raw`
import _collections
from _collections import deque, defaultdict
from operator import itemgetter as _itemgetter
import keyword as _keyword

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']

class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
        else:
            rest = list(self.items())
            self.clear()
            self[key] = value
            self.update(rest)
    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)
    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)
    def __ne__(self, other):
        return not self == other
    def __repr__(self):
        return f'{type(self).__name__}({dict(self)!r})' if self else f'{type(self).__name__}()'
    def copy(self):
        return type(self)(self)
    __copy__ = copy
    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self
    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)
    def __missing__(self, key):
        return 0
    def total(self):
        return sum(self.values())
    def most_common(self, n=None):
        items = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return items if n is None else items[:n]
    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element
    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')
    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'keys'):
                for element, count in iterable.items():
                    self[element] = count + self.get(element, 0)
            else:
                _collections.count_elements(self, iterable)
        if kwds:
            self.update(kwds)
    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'keys'):
                for element, count in iterable.items():
                    self[element] = self.get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)
    def copy(self):
        return type(self)(self)
    __copy__ = copy
    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)
    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            d = dict(self.most_common())
        except TypeError:
            d = dict(self)
        return f'{type(self).__name__}({d!r})'
    def _all(self, other, compare):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(compare(self[e], other[e]) for c in (self, other) for e in c)
    def __eq__(self, other):
        return self._all(other, lambda a, b: a == b)
    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other
    def __le__(self, other):
        return self._all(other, lambda a, b: a <= b)
    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other
    def __ge__(self, other):
        return self._all(other, lambda a, b: a >= b)
    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other
    def _combine(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element in [*self, *(e for e in other if e not in self)]:
            count = combine(self[element], other[element])
            if count > 0:
                result[element] = count
        return result
    def __add__(self, other):
        return self._combine(other, lambda a, b: a + b)
    def __sub__(self, other):
        return self._combine(other, lambda a, b: a - b)
    def __or__(self, other):
        return self._combine(other, max)
    def __and__(self, other):
        return self._combine(other, min)
    def __pos__(self):
        return self + Counter()
    def __neg__(self):
        return Counter() - self
    def _keep(self, other):
        for element, count in list(self.items()):
            if not count > 0:
                del self[element]
        return self
    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep(other)
    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep(other)
    def __ior__(self, other):
        for element, count in other.items():
            self[element] = max(self[element], count)
        return self._keep(other)
    def __iand__(self, other):
        for element, count in list(self.items()):
            self[element] = min(count, other[element])
        return self._keep(other)

def _names_in_words(names):
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return ' and '.join(quoted)
    return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]

def _bind(owner, fields, defaults, args, kwds):
    values = dict(zip(fields, args))
    if len(args) > len(fields):
        least = len(fields) + 1 - len(defaults)
        takes = f'from {least} to {len(fields) + 1}' if defaults else f'{len(fields) + 1}'
        s = '' if not defaults and not fields else 's'
        raise TypeError(f'{owner}.__new__() takes {takes} positional argument{s} but {len(args) + 1} were given')
    for name, value in kwds.items():
        if name in values:
            raise TypeError(f"{owner}.__new__() got multiple values for argument '{name}'")
        if name not in fields:
            raise TypeError(f"{owner}.__new__() got an unexpected keyword argument '{name}'")
        values[name] = value
    missing = [name for name in fields if name not in values and name not in defaults]
    if missing:
        s = 's' if len(missing) > 1 else ''
        raise TypeError(f'{owner}.__new__() missing {len(missing)} required positional argument{s}: {_names_in_words(missing)}')
    return tuple([values[name] if name in values else defaults[name] for name in fields])

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for i, name in enumerate(field_names):
            if not name.isidentifier() or _keyword.iskeyword(name) or name.startswith('_') or name in seen:
                field_names[i] = f'_{i}'
            seen.add(name)
    for name in [typename, *field_names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _keyword.iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    fields = tuple(field_names)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(fields):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

    def __new__(cls, *args, **kwds):
        if not kwds and len(args) == len(fields):
            return tuple.__new__(cls, args)
        return tuple.__new__(cls, _bind(typename, fields, field_defaults, args, kwds))
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f'Expected {len(fields)} arguments, got {len(result)}')
        return result
    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result
    def __repr__(self):
        inner = ', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])
        return f'{type(self).__name__}({inner})'
    def _asdict(self):
        return dict(zip(fields, self))
    def __getnewargs__(self):
        return tuple(self)
    names = {
        '__doc__': f"{typename}({', '.join(fields)})",
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__match_args__': fields,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__replace__': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__module__': module or '__main__',
    }
    for i, name in enumerate(fields):
        names[name] = property(_itemgetter(i), doc=f'Alias for field number {i}')
    return type(typename, (tuple,), names)

from collections.abc import MutableMapping, MutableSequence, Sequence

class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]
    def __missing__(self, key):
        raise KeyError(key)
    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)
    def __len__(self):
        return len(set().union(*self.maps))
    def __iter__(self):
        d = {}
        for mapping in reversed(self.maps):
            d.update(dict.fromkeys(mapping))
        return iter(d)
    def __contains__(self, key):
        return any(key in m for m in self.maps)
    def __bool__(self):
        return any(self.maps)
    def __repr__(self):
        return f"{type(self).__name__}({', '.join([repr(m) for m in self.maps])})"
    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])
    def new_child(self, m=None, **kwargs):
        return type(self)({**(m or {}), **kwargs} if kwargs or m is None else m, *self.maps)
    @property
    def parents(self):
        return type(self)(*self.maps[1:])
    def __setitem__(self, key, value):
        self.maps[0][key] = value
    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}') from None

class UserDict(MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)
    def __len__(self):
        return len(self.data)
    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)
    def __setitem__(self, key, item):
        self.data[key] = item
    def __delitem__(self, key):
        del self.data[key]
    def __iter__(self):
        return iter(self.data)
    def __contains__(self, key):
        return key in self.data
    def __repr__(self):
        return repr(self.data)
    def copy(self):
        return type(self)(self.data)

class UserList(MutableSequence):
    def __init__(self, initlist=None):
        self.data = list(initlist.data if isinstance(initlist, UserList) else initlist or ())
    def __repr__(self):
        return repr(self.data)
    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserList) else other)
    def __contains__(self, item):
        return item in self.data
    def __len__(self):
        return len(self.data)
    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
    def __setitem__(self, i, item):
        self.data[i] = item
    def __delitem__(self, i):
        del self.data[i]
    def __add__(self, other):
        return type(self)(self.data + list(other))
    def __mul__(self, n):
        return type(self)(self.data * n)
    def insert(self, i, item):
        self.data.insert(i, item)
    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)
    def copy(self):
        return type(self)(self)

class UserString(Sequence):
    def __init__(self, seq):
        self.data = str(seq)
    def __str__(self):
        return self.data
    def __repr__(self):
        return repr(self.data)
    def __len__(self):
        return len(self.data)
    def __getitem__(self, index):
        return type(self)(self.data[index])
    def __eq__(self, other):
        return self.data == str(other)
    def __hash__(self):
        return hash(self.data)
    def __add__(self, other):
        return type(self)(self.data + str(other))
    def __getattr__(self, name):
        if name == 'data':
            raise AttributeError(name)
        return getattr(self.data, name)
`
