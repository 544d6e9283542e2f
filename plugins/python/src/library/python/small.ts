// Modules that are a few lines each.

/** Nothing is collected by hand here. */
export const gc = String.raw`
_enabled = True
def collect(generation=2):
    return 0
def enable():
    global _enabled
    _enabled = True
def disable():
    global _enabled
    _enabled = False
def isenabled():
    return _enabled
def get_count():
    return (0, 0, 0)
def get_objects(generation=None):
    return []
def freeze():
    pass
`

export const errno = String.raw`
errorcode = {1: 'EPERM', 2: 'ENOENT', 5: 'EIO', 9: 'EBADF', 11: 'EAGAIN', 12: 'ENOMEM', 13: 'EACCES', 17: 'EEXIST', 19: 'ENODEV', 20: 'ENOTDIR', 21: 'EISDIR', 22: 'EINVAL', 28: 'ENOSPC', 32: 'EPIPE', 33: 'EDOM', 34: 'ERANGE', 39: 'ENOTEMPTY', 95: 'EOPNOTSUPP', 98: 'EADDRINUSE', 103: 'ECONNABORTED', 104: 'ECONNRESET', 105: 'ENOBUFS', 107: 'ENOTCONN', 110: 'ETIMEDOUT', 111: 'ECONNREFUSED', 113: 'EHOSTUNREACH', 114: 'EALREADY', 115: 'EINPROGRESS'}
globals().update({name: number for number, name in errorcode.items()})
`

/** Everything that a program has a reference to stays; so do these. */
export const weakref = String.raw`
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

_atomic = (int, float, str, bytes, tuple, list, dict, type(None), type(...), type(NotImplemented), range, slice)

class ref:
    def __init__(self, object, callback=None):
        if type(object) in _atomic or type(object) is bool:
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback
    def __call__(self):
        return self._object
    def __eq__(self, other):
        return isinstance(other, ref) and self._object == other._object
    def __hash__(self):
        return hash(self._object)

ReferenceType = ref

class WeakMethod(ref):
    pass

class finalize:
    def __init__(self, obj, func, /, *args, **kwargs):
        self._info = (ref(obj), func, args, kwargs)
        self.atexit = True
    def __call__(self, _=None):
        if self._info is not None:
            _, func, args, kwargs = self._info
            self._info = None
            return func(*args, **kwargs)
    def detach(self):
        info, self._info = self._info, None
        return info and (info[0](), *info[1:])
    def peek(self):
        return self._info and (self._info[0](), *self._info[1:])
    @property
    def alive(self):
        return self._info is not None

def proxy(object, callback=None):
    return object

def getweakrefcount(object):
    return 0

class WeakKeyDictionary(dict):
    pass

class WeakValueDictionary(dict):
    pass

class WeakSet(set):
    pass
`

/** Features that are all there; annotations are evaluated when they are asked for, and stay what they are. */
export const future = String.raw`
all_feature_names = ['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement', 'print_function', 'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations']
globals().update({name: name for name in all_feature_names if name != 'barry_as_FLUFL'})
`
