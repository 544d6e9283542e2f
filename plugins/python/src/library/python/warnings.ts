// `warnings`, in Python.
export default String.raw`
import sys as _sys

_ignored = [False]
_seen = set()
filters = []

def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    text = str(message)
    for action, kind in reversed(filters):
        if issubclass(category, kind):
            break
    else:
        action = 'ignore' if category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning) else 'default'
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    if action == 'ignore' or (action == 'default' and (text, category) in _seen):
        return
    _seen.add((text, category))
    if _recorded:
        _recorded[-1].append(WarningMessage(message if isinstance(message, Warning) else category(message), category))
    else:
        _sys.stderr.write(f'{category.__name__}: {text}\n')

class WarningMessage:
    def __init__(self, message, category, filename='', lineno=0, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno

_recorded = []

def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.append((action, category))

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    filters.append((action, category))

def resetwarnings():
    filters.clear()

def showwarning(message, category, filename='', lineno=0, file=None, line=None):
    (file or _sys.stderr).write(f'{category.__name__}: {message}\n')

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._action, self._category = record, action, category
    def __enter__(self):
        self._filters = filters[:]
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _recorded.append(log)
            return log
    def __exit__(self, *exc_info):
        filters[:] = self._filters
        if self._record:
            _recorded.pop()
`
