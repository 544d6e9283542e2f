import type {PythonFile} from '../../../engine/framework-module.ts'

/** Trees as dicts of their state, and these as bytes of MessagePack. Source: flax/serialization.py. */
export const serialization: PythonFile = {
  name: 'flax.serialization',
  source: `
import jax as _jax
import numpy as _np
from flax.core.frozen_dict import FrozenDict as _FrozenDict
from flax._msgpack import Extension as _Extension, pack as _pack, unpack as _unpack

_registry = {}
_path = []

class _NamedTuple:
    pass

def _dataclass_state(x):
    return {name: to_state_dict(getattr(x, name)) for name in x._flax_data}

def _restore_dataclass(x, states):
    kind = type(x).__name__
    for name in x._flax_data:
        if name not in states:
            raise ValueError(f'Missing field {name} in state dict while restoring an instance of {kind}, at path {current_path()}')
    unknown = ','.join([name for name in states if name not in x._flax_data])
    if unknown:
        raise ValueError(f'Unknown field(s) "{unknown}" in state dict while restoring an instance of {kind} at path {current_path()}')
    return x.replace(**{name: from_state_dict(getattr(x, name), states[name], name=name) for name in x._flax_data})

def _functions(target):
    kind = _NamedTuple if isinstance(target, tuple) and hasattr(target, '_fields') else type(target)
    if kind not in _registry and hasattr(kind, '_flax_data'):
        return _dataclass_state, _restore_dataclass
    return _registry.get(kind)

def current_path():
    return '/'.join(_path)

def from_state_dict(target, state, name='.'):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    functions = _functions(target)
    if functions is None:
        return state
    _path.append(name)
    try:
        return functions[1](target, state)
    finally:
        _path.pop()

def to_state_dict(target):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    functions = _functions(target)
    return target if functions is None else functions[0](target)

def is_serializable(target):
    kind = target if isinstance(target, type) else type(target)
    return kind in _registry or hasattr(kind, '_flax_data')

def register_serialization_state(ty, ty_to_state_dict, ty_from_state_dict, override=False):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    if ty in _registry and not override:
        raise ValueError(f'a serialization handler for "{ty.__name__}" is already registered')
    _registry[ty] = (ty_to_state_dict, ty_from_state_dict)

def _list_state(xs):
    return {str(i): to_state_dict(x) for i, x in enumerate(xs)}

def _restore_list(xs, states):
    if len(states) != len(xs):
        raise ValueError(f'The size of the list and the state dict do not match, got {len(xs)} and {len(states)} at path {current_path()}')
    return [from_state_dict(x, states[str(i)], name=str(i)) for i, x in enumerate(xs)]

def _dict_state(xs):
    keys = {str(k) for k in xs.keys()}
    if len(keys) != len(xs):
        raise ValueError(f'Dict keys do not have a unique string representation: {keys} vs given: {xs}')
    return {str(key): to_state_dict(value) for key, value in xs.items()}

def _restore_dict(xs, states):
    lacking = {str(k) for k in xs.keys()}.difference(states.keys())
    if lacking:
        raise ValueError(f'The target dict keys and state dict keys do not match, target dict contains keys {lacking} which are not present in state dict at path {current_path()}')
    return {key: from_state_dict(value, states[str(key)], name=str(key)) for key, value in xs.items()}

def _restore_namedtuple(xs, states):
    if set(states) != set(xs._fields):
        raise ValueError(f'The field names of the state dict and the named tuple do not match, got {set(states)} and {set(xs._fields)} at path {current_path()}')
    return type(xs)(**{k: from_state_dict(getattr(xs, k), v, name=k) for k, v in states.items()})

register_serialization_state(dict, _dict_state, _restore_dict)
register_serialization_state(list, _list_state, _restore_list)
register_serialization_state(tuple, _list_state, lambda xs, states: tuple(_restore_list(list(xs), states)))
register_serialization_state(_NamedTuple, lambda xs: {k: to_state_dict(getattr(xs, k)) for k in xs._fields}, _restore_namedtuple)
register_serialization_state(_FrozenDict, lambda xs: _dict_state(xs._dict), lambda xs, states: _FrozenDict(_restore_dict(xs._dict, states)))

def _array_bytes(x):
    flat = _np.asarray(x).reshape(-1)
    return _pack([list(x.shape), flat.dtype.name, flat.tobytes()], _extension)

def _extension(x):
    if isinstance(x, _np.generic):
        return _Extension(3, _array_bytes(x))
    if isinstance(x, (_np.ndarray, _jax.Array)):
        return _Extension(1, _array_bytes(x))
    return x

def _array(data):
    shape, dtype, content = _unpack(data, None)
    return _np.frombuffer(content, dtype=dtype).reshape(tuple(shape))

def _restored(code, data):
    if code == 1:
        return _array(data)
    if code == 3:
        return _array(data)[()]
    return _Extension(code, data)

def msgpack_serialize(pytree, in_place=False):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    return _pack(pytree if in_place else _jax.tree.map(lambda x: x, pytree), _extension)

def msgpack_restore(encoded_pytree):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    return _unpack(bytes(encoded_pytree), _restored)

def from_bytes(target, encoded_bytes):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    return from_state_dict(target, msgpack_restore(encoded_bytes))

def to_bytes(target):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.serialization.html"""
    return msgpack_serialize(to_state_dict(target), in_place=True)
`,
}

/** Source: https://github.com/msgpack/msgpack/blob/master/spec.md, as far as Flax writes it. */
export const msgpack: PythonFile = {
  name: 'flax._msgpack',
  source: `
import struct as _struct

class Extension:
    def __init__(self, code, data):
        self.code, self.data = code, data

def _head(size, few, few_limit, kinds):
    if few is not None and size < few_limit:
        return bytes([few | size])
    for kind, form, limit in kinds:
        if size < limit:
            return bytes([kind]) + _struct.pack('>' + form, size)
    raise ValueError('too large for MessagePack')

def _integer(x):
    if 0 <= x < 128 or -32 <= x < 0:
        return _struct.pack('>b', x)
    kinds = zip(range(0xcc, 0xd0), 'BHIQ') if x >= 0 else zip(range(0xd0, 0xd4), 'bhiq')
    for kind, form in kinds:
        bits = 8 * _struct.calcsize('>' + form)
        if (x < 1 << bits) if x >= 0 else (-x <= 1 << (bits - 1)):
            return bytes([kind]) + _struct.pack('>' + form, x)
    raise OverflowError('Integer value out of range')

def _sized(kind, forms):
    return [(kind + i, form, 1 << (8 * _struct.calcsize('>' + form))) for i, form in enumerate(forms)]

_strings, _bytes, _arrays, _maps, _extensions = _sized(0xd9, 'BHI'), _sized(0xc4, 'BHI'), _sized(0xdc, 'HI'), _sized(0xde, 'HI'), _sized(0xc7, 'BHI')
_fixed_extensions = {1: 0xd4, 2: 0xd5, 4: 0xd6, 8: 0xd7, 16: 0xd8}

def pack(x, default):
    parts = []
    _pack(x, default, parts)
    return b''.join(parts)

def _pack(x, default, parts):
    if x is None:
        parts.append(b'\\xc0')
    elif type(x) is bool:
        parts.append(b'\\xc3' if x else b'\\xc2')
    elif type(x) is int:
        parts.append(_integer(x))
    elif type(x) is float:
        parts.append(b'\\xcb' + _struct.pack('>d', x))
    elif type(x) is str:
        content = x.encode()
        parts += [_head(len(content), 0xa0, 32, _strings), content]
    elif type(x) in (bytes, bytearray):
        parts += [_head(len(x), None, 0, _bytes), bytes(x)]
    elif type(x) is list:
        parts.append(_head(len(x), 0x90, 16, _arrays))
        for one in x:
            _pack(one, default, parts)
    elif type(x) is dict:
        parts.append(_head(len(x), 0x80, 16, _maps))
        for key, value in x.items():
            _pack(key, default, parts)
            _pack(value, default, parts)
    else:
        made = default(x)
        if not isinstance(made, Extension):
            raise TypeError(f'can not serialize {type(x).__name__!r} object')
        size = len(made.data)
        head = bytes([_fixed_extensions[size]]) if size in _fixed_extensions else _head(size, None, 0, _extensions)
        parts += [head, bytes([made.code]), made.data]

def unpack(data, hook):
    value, end = _unpack(data, 0, hook)
    if end != len(data):
        raise ValueError('unpack(b) received extra data.')
    return value

_numbers = dict(zip([*range(0xca, 0xd4)], 'fdBHIQbhiq'))

def _number(data, at, form):
    size = _struct.calcsize('>' + form)
    return _struct.unpack('>' + form, data[at:at + size])[0], at + size

def _unpack(data, at, hook):
    kind = data[at]
    at += 1
    if kind < 0x80:
        return kind, at
    if kind >= 0xe0:
        return kind - 0x100, at
    if kind in (0xc0, 0xc2, 0xc3):
        return {0xc0: None, 0xc2: False, 0xc3: True}[kind], at
    if kind in _numbers:
        return _number(data, at, _numbers[kind])
    if kind < 0x90:
        return _unpack_map(data, at, kind & 15, hook)
    if kind < 0xa0:
        return _unpack_list(data, at, kind & 15, hook)
    if kind < 0xc0:
        return data[at:at + (kind & 31)].decode(), at + (kind & 31)
    if 0xd4 <= kind <= 0xd8:
        return _unpack_extension(data, at, 1 << (kind - 0xd4), hook)
    for first, forms, read in _readers:
        if first <= kind < first + len(forms):
            size, at = _number(data, at, forms[kind - first])
            return read(data, at, size, hook)
    raise ValueError('not MessagePack')

def _unpack_list(data, at, size, hook):
    found = []
    for _ in range(size):
        value, at = _unpack(data, at, hook)
        found.append(value)
    return found, at

def _unpack_map(data, at, size, hook):
    found = {}
    for _ in range(size):
        key, at = _unpack(data, at, hook)
        found[key], at = _unpack(data, at, hook)
    return found, at

def _unpack_extension(data, at, size, hook):
    return hook(data[at], data[at + 1:at + 1 + size]), at + 1 + size

_readers = [
    (0xd9, 'BHI', lambda data, at, size, hook: (data[at:at + size].decode(), at + size)),
    (0xc4, 'BHI', lambda data, at, size, hook: (data[at:at + size], at + size)),
    (0xdc, 'HI', _unpack_list),
    (0xde, 'HI', _unpack_map),
    (0xc7, 'BHI', _unpack_extension),
]
`,
}
