for e in [ValueError('a'), ValueError(), ValueError('a', 1), KeyError('k'), KeyError(1), KeyError(), KeyError('a', 'b'), IndexError('i'), OSError(2, 'No such file'), OSError(2, 'No', 'f.txt'), OSError('x'), StopIteration(5), SystemExit(3), Exception(None), ZeroDivisionError('z'), AttributeError('at'), NameError('n'), TypeError(['l']), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), ImportError('imp', name='m'), AssertionError('x'), NotImplementedError(), RuntimeError("it's"), Exception('multi\nline')]:
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, OSError(2, 'No', 'f').errno, OSError(2, 'No', 'f').filename, OSError(2, 'x').strerror, type(OSError(2, 'x')), type(OSError(13, 'x')), ImportError('a', name='m').name)
class MyErr(Exception): pass
class Coded(ValueError):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
class NoSuper(Exception):
    def __init__(self, a, b): self.a = a
class Strd(Exception):
    def __str__(self): return 'custom ' + str(self.args)
for e in [MyErr('m'), MyErr(), Coded('bad', 42), NoSuper(1, 2), Strd('q')]:
    print(str(e), repr(e), e.args, isinstance(e, ValueError), type(e).__mro__[1].__name__)
try: raise Coded('c', 7)
except ValueError as e: print(e.code, e)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError('k') from z
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('k')
except KeyError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('k') from None
except KeyError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
e = ValueError('x'); e.add_note('note1'); e.add_note('n2'); print(e.__notes__, e.with_traceback(None) is e); e.args = (1, 2); print(e, e.args); e.extra = 5; print(e.extra, e.__dict__)
for f in [lambda: ValueError(a=1), lambda: int('x'), lambda: (_ for _ in ()).throw(ValueError('t'))]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
for bad in [5, int, 'str', None]:
    try: raise bad
    except TypeError as e: print(e)
try: raise ValueError
except ValueError as e: print(repr(e), e.args)
print(issubclass(KeyError, LookupError), issubclass(ModuleNotFoundError, ImportError), issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(BrokenPipeError, ConnectionError), KeyError.__mro__, issubclass(RecursionError, RuntimeError), issubclass(UnboundLocalError, NameError), issubclass(TabError, IndentationError))
def f():
    try: return 'try'
    finally: print('finally')
print(f())
g = ExceptionGroup('grp', [ValueError('a'), TypeError('b'), ExceptionGroup('in', [KeyError('k')])])
print(g, repr(g), g.message, g.exceptions, g.subgroup(ValueError), g.split((TypeError, KeyError)), isinstance(g, Exception))
try: ExceptionGroup('x', [])
except ValueError as e: print(e)
try: raise AttributeError('q', name='nm', obj=5)
except AttributeError as e: print(e.name, e.obj)
try: (5).foo
except AttributeError as e: print(e.name, e.obj)
try: undefined_name
except NameError as e: print(e.name)
print(ValueError('a') == ValueError('a'), {ValueError: 1}[ValueError], hash(ValueError) is not None, ValueError.__name__, ValueError, Exception.__doc__ is None or True)
class Multi(KeyError, AttributeError): pass
print(repr(Multi('x')), str(Multi('x')), isinstance(Multi('x'), AttributeError))
def gen():
    try: yield 1
    except ValueError as e: yield 'caught ' + str(e)
    return 'ret'
it = gen(); next(it); print(it.throw(ValueError('v')))
try: next(it)
except StopIteration as e: print(e.value)
