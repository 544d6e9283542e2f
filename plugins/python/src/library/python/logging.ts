// `logging`, in Python: to the cell's standard error.
export default String.raw`
import sys as _sys

CRITICAL, FATAL, ERROR, WARNING, WARN, INFO, DEBUG, NOTSET = 50, 50, 40, 30, 30, 20, 10, 0
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_format = '%(levelname)s:%(name)s:%(message)s'
_loggers = {}

def getLevelName(level):
    return _names.get(level, f'Level {level}')

class Handler:
    def setLevel(self, level):
        pass
    def setFormatter(self, fmt):
        pass

class StreamHandler(Handler):
    def __init__(self, stream=None):
        self.stream = stream

class NullHandler(Handler):
    pass

class Formatter:
    def __init__(self, fmt=None, datefmt=None, style='%'):
        self.fmt = fmt

class Logger:
    def __init__(self, name, parent=None):
        self.name, self.level, self.parent, self.disabled = name, NOTSET, parent, False
        self.handlers = []
        self.propagate = True
    def setLevel(self, level):
        self.level = {name: number for number, name in _names.items()}[level] if isinstance(level, str) else level
    def getEffectiveLevel(self):
        return self.level or (self.parent.getEffectiveLevel() if self.parent else WARNING)
    def isEnabledFor(self, level):
        return not self.disabled and level >= self.getEffectiveLevel()
    def addHandler(self, handler):
        self.handlers.append(handler)
    def removeHandler(self, handler):
        self.handlers.remove(handler)
    def log(self, level, msg, *args, **kwargs):
        if not self.isEnabledFor(level):
            return
        text = str(msg) % args if args else str(msg)
        _sys.stderr.write(_format % {'levelname': getLevelName(level), 'name': self.name, 'message': text, 'asctime': '', 'filename': '', 'lineno': 0} + '\n')
    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args)
    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args)
    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args)
    warn = warning
    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args)
    exception = error
    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args)

root = Logger('root')

def getLogger(name=None):
    if not name or name == 'root':
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name, root)
    return _loggers[name]

def basicConfig(*, level=None, format=None, **kwargs):
    global _format
    if level is not None:
        root.setLevel(level)
    if format is not None:
        _format = format

def disable(level=CRITICAL):
    root.disabled = True

debug, info, warning, error, critical, exception, log = root.debug, root.info, root.warning, root.error, root.critical, root.exception, root.log
`
