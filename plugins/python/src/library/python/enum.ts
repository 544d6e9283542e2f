// `enum`, in Python.
export default String.raw`
_property = property

__all__ = ['Enum', 'EnumMeta', 'EnumType', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto', 'unique']

class auto:
    def __init__(self, value=None):
        self.value = value

class nonmember:
    def __init__(self, value):
        self.value = value

class member:
    def __init__(self, value):
        self.value = value

def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'

def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'

def _is_descriptor(value):
    return any(hasattr(type(value), name) for name in ('__get__', '__set__', '__delete__')) or type(value).__name__ == 'builtin_function_or_method'

class _EnumDict(dict):
    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._generate = None
    def __setitem__(self, key, value):
        if key == '_generate_next_value_':
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif _is_dunder(key) or _is_sunder(key) or (key.startswith('_') and self._cls_name and key.startswith(f'_{self._cls_name}__')):
            pass
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value) or isinstance(value, member):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)
    def _resolved(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                generate = self._generate or _next_value
                value.value = generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(one, auto) for one in value):
            return tuple([self._resolved(key, one) if isinstance(one, auto) else one for one in value])
        return value

def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        return sorted(last_values)[-1] + 1
    except TypeError:
        raise TypeError('unable to sort non-numeric values') from None

class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        names = _EnumDict(cls)
        for base in bases:
            generate = getattr(base, '_generate_next_value_', None)
            if generate is not None:
                names._generate = generate
                break
        return names
    def __new__(metacls, cls, bases, classdict, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        member_names = list(classdict._member_names)
        values = {name: classdict[name] for name in member_names}
        names = {k: v for k, v in classdict.items() if k not in values}
        if '_generate_next_value_' in names and not isinstance(names['_generate_next_value_'], staticmethod):
            names['_generate_next_value_'] = staticmethod(names['_generate_next_value_'])
        save_new = names.get('__new__')
        enum_class = super().__new__(metacls, cls, bases, names)
        enum_class._member_names_ = []
        enum_class._member_map_ = {}
        enum_class._value2member_map_ = {}
        member_type = _member_type(bases)
        enum_class._member_type_ = member_type
        new_member = _find_new(bases, save_new)
        for name in member_names:
            value = values[name]
            args = value if isinstance(value, tuple) else (value,)
            if member_type is tuple:
                args = (args,)
            if new_member is not None:
                enum_member = new_member(enum_class, *args)
                if '_value_' not in enum_member.__dict__:
                    enum_member._value_ = value if member_type is object else member_type(*args)
            elif member_type is object:
                enum_member = object.__new__(enum_class)
                enum_member._value_ = value
            else:
                enum_member = member_type.__new__(enum_class, *args)
                enum_member._value_ = member_type(*args)
            value = enum_member._value_
            enum_member._name_ = name
            enum_member.__objclass__ = enum_class
            enum_member._sort_order_ = len(enum_class._member_names_)
            if '__init__' in dir(enum_class) and enum_class.__init__ is not object.__init__ and enum_class.__init__ is not Enum_init():
                enum_member.__init__(*args)
                value = enum_member._value_
            for canonical in enum_class._member_map_.values():
                if canonical._value_ == value:
                    enum_member = canonical
                    break
            else:
                if enum_class._is_canonical(value):
                    enum_class._member_names_.append(name)
            type.__setattr__(enum_class, name, enum_member)
            enum_class._member_map_[name] = enum_member
            try:
                enum_class._value2member_map_.setdefault(value, enum_member)
            except TypeError:
                pass
        return enum_class
    def __init__(cls, *args, **kwds):
        pass
    def _is_canonical(cls, value):
        return True
    def __bool__(cls):
        return True
    def __call__(cls, value=..., names=None, *values, module=None, qualname=None, type=None, start=1):
        if cls._member_map_ or names is None:
            if values or names is not None:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        return cls._create(value, names, start, type)
    def _create(cls, class_name, names, start, type_):
        bases = (cls,) if type_ is None else (type_, cls)
        classdict = EnumType.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        last = []
        for i, item in enumerate(names.items() if isinstance(names, dict) else names):
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, i, last[:])
                last.append(value)
                classdict[item] = value
            else:
                classdict[item[0]] = item[1]
        return EnumType(class_name, bases, classdict)
    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return False
    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)
    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)
    def __dir__(cls):
        return ['__class__', '__doc__', '__members__', '__module__', *cls._member_names_]
    def __getitem__(cls, name):
        return cls._member_map_[name]
    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)
    def __len__(cls):
        return len(cls._member_names_)
    @_property
    def __members__(cls):
        return dict(cls._member_map_)
    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'
    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

EnumMeta = EnumType
Flag = None

def Enum_init():
    return Enum.__dict__.get('__init__') if 'Enum' in globals() else None

def _member_type(bases):
    for base in bases:
        for one in base.__mro__:
            if one is object:
                continue
            if isinstance(one, EnumType):
                if one._member_type_ is not object:
                    return one._member_type_
                continue
            if '__new__' in one.__dict__ and one.__module__ == 'builtins':
                return one
    return object

def _find_new(bases, save_new):
    if save_new is not None:
        return save_new.__func__ if isinstance(save_new, staticmethod) else save_new
    for base in bases:
        found = base.__dict__.get('_new_member_')
        if found is not None:
            return found.__func__ if isinstance(found, staticmethod) else found
    return None

class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        if result is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        raise TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return _next_value(name, start, count, last_values)
    @classmethod
    def _missing_(cls, value):
        return None
    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'
    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'
    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)
    def __hash__(self):
        return hash(self._name_)
    def __copy__(self):
        return self
    def __deepcopy__(self, memo):
        return self
    @_property
    def name(self):
        return self._name_
    @_property
    def value(self):
        return self._value_

class IntEnum(int, Enum):
    def __repr__(self):
        return Enum.__repr__(self)
    def __str__(self):
        return int.__repr__(self._value_)
    def __format__(self, spec):
        return int.__format__(self._value_, spec)
    def __hash__(self):
        return hash(self._value_)

class StrEnum(str, Enum):
    def __repr__(self):
        return Enum.__repr__(self)
    def __str__(self):
        return self._value_
    def __format__(self, spec):
        return str.__format__(self._value_, spec)
    def __hash__(self):
        return hash(self._value_)
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

def _bits(value):
    while value:
        low = value & -value
        yield low
        value ^= low

class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 2 ** max(last_values).bit_length()
    @classmethod
    def _is_canonical(cls, value):
        return isinstance(value, int) and value > 0 and value & (value - 1) == 0
    @classmethod
    def _all(cls):
        mask = 0
        for one in cls._member_map_.values():
            mask |= one._value_
        return mask
    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask = cls._all()
        if value < 0:
            value = mask & value
        if value & ~mask and not issubclass(cls, int):
            raise ValueError(f'{cls!r} invalid value {value!r}')
        made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        made._name_ = '|'.join([one._name_ for one in cls if one._value_ & value]) or None
        made._value_ = value
        cls._value2member_map_[value] = made
        return made
    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
            return int(other)
        return None
    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_
    def __iter__(self):
        return (one for one in type(self) if one._value_ & self._value_)
    def __len__(self):
        return self._value_.bit_count()
    def __bool__(self):
        return bool(self._value_)
    def __repr__(self):
        name = self._name_
        cls = self.__class__.__name__
        return f'<{cls}: {self._value_!r}>' if name is None else f'<{cls}.{name}: {self._value_!r}>'
    def __str__(self):
        name = self._name_
        return f'{self.__class__.__name__}({self._value_!r})' if name is None else f'{self.__class__.__name__}.{name}'
    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)
    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)
    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)
    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__
    def __invert__(self):
        return self.__class__(self._all() & ~self._value_)

class IntFlag(int, Flag):
    def __repr__(self):
        return Flag.__repr__(self)
    def __str__(self):
        return int.__repr__(self._value_)
    def __format__(self, spec):
        return int.__format__(self._value_, spec)
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    def __hash__(self):
        return hash(self._value_)

def unique(enumeration):
    duplicates = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if duplicates:
        details = ', '.join([f'{alias} -> {name}' for alias, name in duplicates])
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration
`
