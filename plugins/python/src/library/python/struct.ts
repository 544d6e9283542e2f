// `struct`, in Python.
export default String.raw`
from _struct import float_bytes as _float_bytes, bytes_float as _bytes_float

class error(Exception):
    pass

_sizes = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8, 'O': 8}

def _items(format):
    if isinstance(format, bytes):
        format = format.decode()
    order, native = 'little', True
    i = 0
    if format[:1] in ('@', '=', '<', '>', '!') and format:
        native = format[0] == '@'
        order = 'big' if format[0] in '>!' else 'little'
        i = 1
    items = []
    offset = 0
    while i < len(format):
        count = ''
        while i < len(format) and format[i].isdigit():
            count += format[i]
            i += 1
        if i >= len(format):
            raise error('repeat count given without format specifier')
        code = format[i]
        i += 1
        if code.isspace():
            continue
        if code not in _sizes or (code in 'nNPO' and not native):
            raise error('bad char in struct format')
        size = 8 if native and code in 'lL' else _sizes[code]
        if native and code not in 'sp':
            pad = -offset % size
            if pad:
                items.append(('x', pad, 1))
                offset += pad
        number = int(count) if count else 1
        items.append((code, number, size))
        offset += number * size
    return order, items

def calcsize(format, /):
    return sum([number * size for _, number, size in _items(format)[1]])

def pack(format, /, *values):
    order, items = _items(format)
    needed = sum([0 if code == 'x' else 1 if code in 'sp' else number for code, number, _ in items])
    if needed != len(values):
        raise error(f'pack expected {needed} items for packing (got {len(values)})')
    values = list(values)
    out = b''
    for code, number, size in items:
        if code == 'x':
            out += b'\0' * number
        elif code in 'sp':
            value = values.pop(0)
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            if code == 'p':
                value = bytes([min(len(value), number - 1)]) + bytes(value)[:number - 1]
            out += bytes(value)[:number].ljust(number, b'\0')
        else:
            for _ in range(number):
                out += _packed(code, size, order, values.pop(0))
    return out

def _packed(code, size, order, value):
    if code == 'c':
        if not isinstance(value, bytes) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return value
    if code == '?':
        return b'\1' if value else b'\0'
    if code in 'efd':
        if isinstance(value, (str, bytes)) or not hasattr(value, '__float__') and not hasattr(value, '__index__'):
            raise error('required argument is not a float')
        data = _float_bytes(float(value), size)
        return data if order == 'little' else data[::-1]
    if not hasattr(value, '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    signed = code in 'bhilqn'
    low = -(1 << (8 * size - 1)) if signed else 0
    high = (1 << (8 * size - 1)) - 1 if signed else (1 << (8 * size)) - 1
    if not low <= value <= high:
        if size == 8:
            raise error('argument out of range' if signed else 'int too large to convert')
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)

def unpack(format, buffer, /):
    size = calcsize(format)
    if len(buffer) != size:
        raise error(f'unpack requires a buffer of {size} bytes')
    return unpack_from(format, buffer)

def unpack_from(format, /, buffer, offset=0):
    order, items = _items(format)
    data = bytes(buffer)
    if offset < 0:
        offset += len(data)
    size = calcsize(format)
    if offset < 0 or len(data) - offset < size:
        raise error(f'unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at offset {offset} (actual buffer size is {len(data)})')
    result = []
    for code, number, size in items:
        if code == 's':
            result.append(data[offset:offset + number])
        elif code == 'p':
            result.append(data[offset + 1:offset + 1 + data[offset]])
        elif code != 'x':
            for i in range(number):
                result.append(_unpacked(code, order, data[offset + i * size:offset + (i + 1) * size]))
        offset += number * size
    return tuple(result)

def _unpacked(code, order, data):
    if code == 'c':
        return data
    if code == '?':
        return data != b'\0'
    if code in 'efd':
        return _bytes_float(data if order == 'little' else data[::-1])
    return int.from_bytes(data, order, signed=code in 'bhilqn')

def pack_into(format, /, buffer, offset, *values):
    data = pack(format, *values)
    if offset < 0:
        offset += len(buffer)
    if offset < 0 or offset + len(data) > len(buffer):
        raise error(f'pack_into requires a buffer of at least {offset + len(data)} bytes for packing {len(data)} bytes at offset {offset} (actual buffer size is {len(buffer)})')
    buffer[offset:offset + len(data)] = data

def iter_unpack(format, buffer, /):
    size = calcsize(format)
    for i in range(0, len(buffer), size):
        yield unpack(format, buffer[i:i + size])

class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)
    def pack(self, *values):
        return pack(self.format, *values)
    def unpack(self, buffer):
        return unpack(self.format, buffer)
    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)
    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)
    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)
`
