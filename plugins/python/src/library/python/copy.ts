// `copy`, in Python.
export default String.raw`
class Error(Exception):
    pass

_atomic = (type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property)

def _is_atomic(x):
    return type(x) in _atomic or isinstance(x, type) or type(x).__name__ in ('function', 'builtin_function_or_method', 'method', 'module')

def copy(x):
    cls = type(x)
    if _is_atomic(x) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _rebuilt(x, lambda value: value)

def deepcopy(x, memo=None):
    if _is_atomic(x):
        return x
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)]
    cls = type(x)
    if cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        result = x if all(a is b for a, b in zip(items, x)) else tuple(items)
    elif cls in (set, frozenset):
        result = cls([deepcopy(item, memo) for item in x])
    else:
        copier = getattr(cls, '__deepcopy__', None)
        if copier is not None:
            result = copier(x, memo)
        else:
            result = _rebuilt(x, lambda value: deepcopy(value, memo), memo)
    memo[id(x)] = result
    return result

def _rebuilt(x, change, memo=None):
    cls = type(x)
    state = None
    if hasattr(cls, '__getnewargs__'):
        result = cls.__new__(cls, *x.__getnewargs__())
    elif isinstance(x, tuple):
        result = cls.__new__(cls, [change(item) for item in x])
    elif isinstance(x, (int, float, str)):
        result = cls.__new__(cls, x)
    else:
        result = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = result
    if isinstance(x, list):
        result.extend([change(item) for item in x])
    elif isinstance(x, dict):
        for key, value in x.items():
            dict.__setitem__(result, change(key), change(value))
        if hasattr(x, 'default_factory'):
            result.default_factory = x.default_factory
    elif isinstance(x, set):
        result.update([change(item) for item in x])
    elif hasattr(x, 'maxlen') and hasattr(x, 'appendleft'):
        return cls([change(item) for item in x], x.maxlen)
    if '__getstate__' in dir(cls) and getattr(cls, '__getstate__') is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
        if hasattr(result, '__setstate__'):
            result.__setstate__(change(state))
            return result
    if state is None:
        state = getattr(x, '__dict__', None)
    for name, value in (state or {}).items():
        object.__setattr__(result, name, change(value))
    for base in cls.__mro__:
        for name in base.__dict__.get('__slots__', ()):
            if hasattr(x, name):
                object.__setattr__(result, name, change(getattr(x, name)))
    return result

def replace(obj, /, **changes):
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)
`
