// `array`, in Python.
export default String.raw`
from collections.abc import MutableSequence as _MutableSequence

typecodes = 'bBuwhHiIlLqQfd'
_ranges = {'b': (1, -128, 127), 'B': (1, 0, 255), 'h': (2, -32768, 32767), 'H': (2, 0, 65535)}
_ranges.update({c: (4, -2 ** 31, 2 ** 31 - 1) for c in 'i'})
_ranges.update({c: (4, 0, 2 ** 32 - 1) for c in 'I'})
_ranges.update({c: (8, -2 ** 63, 2 ** 63 - 1) for c in 'lq'})
_ranges.update({c: (8, 0, 2 ** 64 - 1) for c in 'LQ'})
_names = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'short', 'H': 'unsigned short', 'i': 'int', 'I': 'unsigned int', 'l': 'int', 'L': 'int', 'q': 'int', 'Q': 'int'}

class array:
    def __init__(self, typecode, initializer=()):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not ' + type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self.itemsize = _ranges[typecode][0] if typecode in _ranges else 8 if typecode == 'd' else 4
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(list(initializer))
    def _checked(self, value):
        code = self.typecode
        if code in 'uw':
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError('array item must be a unicode character')
            return value
        if code in 'fd':
            if not hasattr(value, '__float__') and not hasattr(value, '__index__'):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            import struct
            return struct.unpack(code, struct.pack(code, value))[0]
        if isinstance(value, float) or not hasattr(value, '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = value.__index__()
        _, low, high = _ranges[code]
        if value < low:
            raise OverflowError(f'{_names[code]} is less than minimum')
        if value > high:
            raise OverflowError(f'{_names[code]} is greater than maximum')
        return value
    def append(self, x):
        self._items.append(self._checked(x))
    def extend(self, iterable):
        if isinstance(iterable, array) and iterable.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind')
        for x in list(iterable):
            self.append(x)
    fromlist = extend
    def insert(self, i, x):
        self._items.insert(i, self._checked(x))
    def pop(self, i=-1):
        if not self._items:
            raise IndexError('pop from empty array')
        return self._items.pop(i)
    def remove(self, x):
        if x not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(x)
    def index(self, x, start=0, stop=9223372036854775807):
        if x not in self._items:
            raise ValueError('array.index(x): x not in array')
        return self._items.index(x, start, stop)
    def count(self, x):
        return self._items.count(x)
    def reverse(self):
        self._items.reverse()
    def tolist(self):
        return self._items[:]
    def tounicode(self):
        return ''.join(self._items)
    def tobytes(self):
        import struct
        return struct.pack(f'={len(self)}{self.typecode.replace("l", "q").replace("L", "Q")}', *self._items)
    def frombytes(self, data):
        import struct
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        n = len(data) // self.itemsize
        self._items.extend(struct.unpack(f'={n}{self.typecode.replace("l", "q").replace("L", "Q")}', bytes(data)))
    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        self._items.clear()
        self.frombytes(b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)]))
    def buffer_info(self):
        return (id(self), len(self))
    def _like(self, items):
        made = array(self.typecode)
        made._items = items
        return made
    def __len__(self):
        return len(self._items)
    def __iter__(self):
        return iter(self._items)
    def __contains__(self, x):
        return x in self._items
    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None
    def __setitem__(self, i, x):
        if isinstance(i, slice):
            if not isinstance(x, array):
                raise TypeError(f'can only assign array (not "{type(x).__name__}") to array slice')
            if x.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            self._items[i] = x._items
        else:
            try:
                self._items[i] = self._checked(x)
            except IndexError:
                raise IndexError('array assignment index out of range') from None
    def __delitem__(self, i):
        del self._items[i]
    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self._items + other._items)
    def __radd__(self, other):
        if not isinstance(other, (bytes, bytearray)):
            return NotImplemented
        return other + self.tobytes()
    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self
    def __mul__(self, n):
        return self._like(self._items * n)
    __rmul__ = __mul__
    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented
    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented
    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented
    __hash__ = None
    def __bytes__(self):
        return self.tobytes()
    def __copy__(self):
        return self._like(self._items[:])
    def __deepcopy__(self, memo):
        return self._like(self._items[:])
    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        if self.typecode in 'uw':
            return f"array('{self.typecode}', {self.tounicode()!r})"
        return f"array('{self.typecode}', {self._items!r})"

ArrayType = array
_MutableSequence.register(array)
`
