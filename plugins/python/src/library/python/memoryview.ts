// `memoryview`, in Python: items of bytes or of an array, seen through a range.
export default String.raw`
class View(memoryview):
    def __init__(self, object):
        if isinstance(object, View):
            self.obj, self._range = object.obj, object._range
        elif isinstance(object, (bytes, bytearray)) or hasattr(object, 'typecode'):
            self.obj, self._range = object, range(len(object))
        else:
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")
    @property
    def format(self):
        return getattr(self.obj, 'typecode', 'B')
    @property
    def itemsize(self):
        return getattr(self.obj, 'itemsize', 1)
    @property
    def readonly(self):
        return isinstance(self.obj, bytes)
    @property
    def ndim(self):
        return 1
    @property
    def nbytes(self):
        return len(self._range) * self.itemsize
    @property
    def shape(self):
        return (len(self._range),)
    def _seen(self, places):
        view = View(self.obj)
        view._range = places
        return view
    def __len__(self):
        return len(self._range)
    def _place(self, i):
        try:
            return self._range[i]
        except IndexError:
            raise IndexError('index out of bounds on dimension 1') from None
        except TypeError:
            raise TypeError('memoryview: invalid slice key') from None
    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._seen(self._range[i])
        return self.obj[self._place(i)]
    def __setitem__(self, i, value):
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if not isinstance(i, slice):
            place = self._place(i)
            if self.format == 'B' and isinstance(value, int) and not 0 <= value < 256:
                raise ValueError("memoryview: invalid value for format 'B'")
            self.obj[place] = value
            return
        places = self._range[i]
        source = View(value)
        if len(source) != len(places) or source.format != self.format:
            raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
        for place, item in zip(places, list(source)):
            self.obj[place] = item
    def __iter__(self):
        return iter(self.tolist())
    def __contains__(self, value):
        return value in self.tolist()
    def tolist(self):
        return [self.obj[i] for i in self._range]
    def __bytes__(self):
        items = self.tolist()
        if self.itemsize == 1 and self.format == 'B':
            return bytes(items)
        return type(self.obj)(self.format, items).tobytes()
    def tobytes(self, order='C'):
        return bytes(self)
    def hex(self, *args):
        return bytes(self).hex(*args)
    def cast(self, format):
        return View(bytes(self)) if format == 'B' else self
    def release(self):
        pass
    def toreadonly(self):
        return View(bytes(self))
    def __enter__(self):
        return self
    def __exit__(self, *details):
        pass
    def __eq__(self, other):
        if isinstance(other, (bytes, bytearray, memoryview)) or hasattr(other, 'typecode'):
            other = View(other)
            return self.tolist() == other.tolist()
        return NotImplemented
    def __hash__(self):
        return hash(bytes(self))
    def __repr__(self):
        return f'<memory at {hex(id(self))}>'

View.__name__ = View.__qualname__ = 'memoryview'
`
