import contextlib
import io

@contextlib.contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        print(f'</{name}>')

with tag('p') as inner:
    print(inner)
try:
    with tag('q'):
        raise ValueError('inside')
except ValueError as error:
    print(error)
with contextlib.suppress(KeyError, ZeroDivisionError):
    1 / 0
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('hidden')
print(repr(out.getvalue()))
with contextlib.ExitStack() as stack:
    for name in 'ab':
        stack.enter_context(tag(name))
    stack.callback(print, 'callback')
with contextlib.nullcontext(5) as five:
    print(five)

@tag('decorated')
def f():
    print('body')

f()
