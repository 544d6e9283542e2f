// `inspect`, in Python.
export default String.raw`
import _inspect
from _inspect import currentframe
from collections import namedtuple as _namedtuple

ArgInfo = _namedtuple('ArgInfo', ['args', 'varargs', 'keywords', 'locals'])
FullArgSpec = _namedtuple('FullArgSpec', ['args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations'])

def getargvalues(frame):
    args, varargs, varkw = _inspect.argument_names(frame)
    return ArgInfo(args, varargs, varkw, frame.f_locals)

class _empty:
    pass

class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = super().__new__(cls, value)
        self.name = name
        self.description = description
        return self
    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'
    def __str__(self):
        return self.name

_kinds = [
    _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only'),
    _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword'),
    _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional'),
    _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only'),
    _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword'),
]

def formatannotation(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', '__main__'):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')

class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds
    empty = _empty
    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _kinds[kind]
        self.default = default
        self.annotation = annotation
    def replace(self, **changes):
        values = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation, **changes}
        return Parameter(values.pop('name'), values.pop('kind'), **values)
    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text += f' = {self.default!r}' if self.annotation is not _empty else f'={self.default!r}'
        return {2: '*', 4: '**'}.get(int(self.kind), '') + text
    def __repr__(self):
        return f'<Parameter "{self}">'
    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, self.kind, self.default, self.annotation) == (other.name, other.kind, other.default, other.annotation)
    def __hash__(self):
        return hash((self.name, int(self.kind)))

class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments
    @property
    def args(self):
        values = []
        for name, parameter in self.signature.parameters.items():
            if name not in self.arguments or parameter.kind in (3, 4):
                continue
            if parameter.kind == 2:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)
    @property
    def kwargs(self):
        values = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                if parameter.kind == 3:
                    values[name] = self.arguments[name]
                elif parameter.kind == 4:
                    values.update(self.arguments[name])
        return values
    def apply_defaults(self):
        values = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                values[name] = self.arguments[name]
            elif parameter.default is not _empty:
                values[name] = parameter.default
            elif parameter.kind == 2:
                values[name] = ()
            elif parameter.kind == 4:
                values[name] = {}
        self.arguments = values
    def __repr__(self):
        return f"<BoundArguments ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"

class Signature:
    empty = _empty
    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {p.name: p for p in parameters or ()}
        self.return_annotation = return_annotation
    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(list(self.parameters.values()) if parameters is None else parameters, return_annotation=self.return_annotation if return_annotation is None else return_annotation)
    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)
    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)
    def _bind(self, args, kwargs, is_partial):
        values = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if args:
                    values[name] = tuple(args)
                args = []
            elif p.kind == 4:
                if kwargs:
                    values[name] = kwargs
                kwargs = {}
            elif args and p.kind != 3:
                if name in kwargs and p.kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                values[name] = args.pop(0)
            elif name in kwargs and p.kind != 0:
                values[name] = kwargs.pop(name)
            elif p.default is _empty and not is_partial:
                raise TypeError(f'missing a required{" keyword-only" if p.kind == 3 else ""} argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, values)
    def __str__(self):
        parts = []
        has_star = False
        positional_only = False
        for p in self.parameters.values():
            if p.kind == 0:
                positional_only = True
            elif positional_only:
                parts.append('/')
                positional_only = False
            if p.kind == 2:
                has_star = True
            elif p.kind == 3 and not has_star:
                parts.append('*')
                has_star = True
            parts.append(str(p))
        if positional_only:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text
    def __repr__(self):
        return f'<Signature {self}>'
    def __eq__(self, other):
        return isinstance(other, Signature) and list(self.parameters.values()) == list(other.parameters.values())

def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    while follow_wrapped and hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    own = getattr(obj, '__signature__', None)
    if own is not None:
        return own
    if isinstance(obj, type):
        for name in ('__init__', '__new__'):
            method = getattr(obj, name)
            if method is not getattr(object, name):
                made = signature(method)
                return made.replace(parameters=list(made.parameters.values())[1:])
        return Signature()
    rows = _inspect.rows(obj)
    if rows is None:
        call = getattr(type(obj), '__call__', None)
        if call is None:
            raise ValueError(f'no signature found for {obj!r}')
        made = signature(call)
        return made.replace(parameters=list(made.parameters.values())[1:])
    annotations = getattr(obj, '__annotations__', None) or {}
    parameters = [Parameter(name, kind, default=default if has_default else _empty, annotation=annotations.get(name, _empty)) for name, kind, has_default, default in rows]
    return Signature(parameters, return_annotation=annotations.get('return', _empty))

def getfullargspec(func):
    parameters = list(signature(func).parameters.values())
    args = [p.name for p in parameters if p.kind in (0, 1)]
    defaults = tuple([p.default for p in parameters if p.kind in (0, 1) and p.default is not _empty]) or None
    varargs = next((p.name for p in parameters if p.kind == 2), None)
    varkw = next((p.name for p in parameters if p.kind == 4), None)
    kwonly = [p for p in parameters if p.kind == 3]
    return FullArgSpec(args, varargs, varkw, defaults, [p.name for p in kwonly], {p.name: p.default for p in kwonly if p.default is not _empty} or None, getattr(func, '__annotations__', {}))

def isclass(object):
    return isinstance(object, type)

def isfunction(object):
    return _inspect.is_function(object)

def ismethod(object):
    return _inspect.is_method(object)

def isbuiltin(object):
    return _inspect.is_builtin(object)

def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)

def isgeneratorfunction(object):
    return _inspect.is_generator_function(object)

def isgenerator(object):
    return _inspect.is_generator(object)

def ismodule(object):
    return type(object).__name__ == 'module'

def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))

def getmembers(object, predicate=None):
    pairs = []
    for name in _inspect.members(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            pairs.append((name, value))
    return pairs

def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return None if doc is None else cleandoc(doc)

def cleandoc(doc):
    import textwrap
    first, _, rest = doc.expandtabs().partition('\n')
    return (first.lstrip() + ('\n' + textwrap.dedent(rest) if rest else '')).strip('\n')

def getmro(cls):
    return cls.__mro__

def getmodule(object):
    import sys
    return sys.modules.get(getattr(object, '__module__', None))

def getsource(object):
    raise OSError('could not get source code')

def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    return func
`
