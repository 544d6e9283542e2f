// `traceback`, in Python.
export default String.raw`
import sys as _sys
from _traceback import format_exception as _format

def format_exception(exc, value=None, tb=None, limit=None, chain=True, **kwargs):
    return _format(exc if value is None else value).splitlines(True)

def format_exception_only(exc, value=None):
    exc = exc if value is None else value
    text = str(exc)
    return [f'{type(exc).__name__}: {text}\n' if text else f'{type(exc).__name__}\n']

def format_exc(limit=None, chain=True):
    exc = _sys.exception()
    return 'NoneType: None\n' if exc is None else ''.join(format_exception(exc))

def print_exc(limit=None, file=None, chain=True):
    (file or _sys.stderr).write(format_exc())

def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    (file or _sys.stderr).write(''.join(format_exception(exc, value)))

def format_tb(tb, limit=None):
    return []

def extract_tb(tb, limit=None):
    return []

def print_tb(tb, limit=None, file=None):
    pass

def extract_stack(f=None, limit=None):
    return []

def format_stack(f=None, limit=None):
    return []

def print_stack(f=None, limit=None, file=None):
    pass
`
