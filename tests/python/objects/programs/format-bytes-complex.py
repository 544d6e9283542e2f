for f in [lambda: f'{1+2j:.2f}', lambda: f'{12.34 - 5.6j: }', lambda: f'{1j}', lambda: f'{1j:>10}', lambda: f'{1.5-2j:e}', lambda: f'{1j:d}', lambda: f'{3+4j:10.1f}|', lambda: b'%d %s %r' % (5, b'x', b'y'), lambda: b'%s' % 5, lambda: b'%b' % b'q', lambda: '%b' % 5, lambda: b'%c' % 65, lambda: b'%5d|' % 3, lambda: b'%a' % 'é', lambda: (1.5).__format__(5), lambda: 'a'.encode(5), lambda: f'{1+2j:.3}', lambda: f'{0j:.2}', lambda: (5).__format__(None)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
