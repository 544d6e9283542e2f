print(f'{42:d}|{42:5d}|{42:<5d}|{42:^5d}|{42:>5d}|{42:05d}|{42:+d}|{-42:+d}|{42: d}|{42:x}|{42:X}|{42:#x}|{42:o}|{42:#o}|{42:b}|{42:#b}|{42:08b}|{42:#010x}|{42:c}|{42:,}|{1234567:,}|{1234567:_}|{255:_x}|{65535:_b}|{42:e}|{42:.1f}|{42:g}|{42:%}')
print(f'{-42:06d}|{-42:=6d}|{-42:*=6d}|{-42:x}|{42:n}|{1234567:15,}|{1234567:015,}|{1234567:<15,}|{-1234567:+015,d}|{0:,}|{2**70:,}|{2**70:x}|{True:d}|{True}|{True:5}|{False:>7}')
print(f'{3.14159:f}|{3.14159:.2f}|{3.14159:8.3f}|{3.14159:<8.3f}|{3.14159:08.3f}|{3.14159:+.1f}|{-3.14159:.0f}|{2.5:.0f}|{3.5:.0f}|{0.125:.2f}|{2.675:.2f}|{1e10:f}|{1e22:f}|{1.5:.20f}')
print(f'{1234.5678:e}|{1234.5678:.2e}|{1234.5678:E}|{0:e}|{1e-10:e}|{1e100:.3e}|{9.9999e9:.2e}|{0.00012345:g}|{0.000012345:g}|{123456789:g}|{1234567.0:g}|{100000.0:g}|{1e6:g}|{1.0:g}|{0.1:.3g}|{1234.5:.2g}|{1e20:g}|{1e-5:G}|{123.456:#.3g}|{1.0:#g}')
print(f'{0.5:%}|{0.1234:.1%}|{1:.0%}|{12.3:10.1%}|{1234567.891:,.2f}|{1234567.891:_.1f}|{0.1:.17f}|{1e16}|{1e16:.1f}|{123.0}|{123.0:}|{123.0:5}|{123.456:10}|{1e-7:}|{1e20:.3}|{123.456:.2}|{123.456:.5}|{1.0:.3}|{100.0:.2}|{0.0:.1}|{12345.678:.10}')
print(f"{float('inf')}|{float('nan'):f}|{float('-inf'):.2f}|{float('inf'):05.1f}|{float('nan'):>8}|{float('inf'):F}|{-0.0:.1f}|{-0.001:.1f}|{-0.001:z.1f}|{0.0:+.1f}|{-0.0}|{1e300 * 1e10:%}")
print(f'{"abc":5}|{"abc":>5}|{"abc":^7}|{"abc":*<6}|{"abc":.2}|{"abc":5.1}|{"abc":s}|{"abc"!r:>7}|{"é":_^5}|{"😀":>3}|{"":5}|{"abc":05}')
w, p = 10, 3
print(f'{3.14159:{w}.{p}f}|{"x":{"*"}^{w}}|{w!r}|{w=}|{w = }|{w=:5}|{w=!r:>5}|{"a" + "b"=}|{w + 1 = :04d}|{{}}|{{{w}}}|{"{"}{"}"}')
print('{} {}'.format(1, 'a'), '{0} {1} {0}'.format('x', 'y'), '{a} {b!r}'.format(a=1, b='q'), '{:>5}|{:<5}|{:^5}'.format(1, 2, 3), '{0[1]} {0[-1]!s} {a[k]} {b.real}'.format({1: 'i', '-1': 'neg'}, a={'k': 'v'}, b=5), '{:{}}|{:{w}.{p}}'.format('a', 5, 3.14159, w=8, p=3), '{{}} {{{}}}'.format(5), '{!r:>6}'.format('a'), '{0.__class__.__name__}'.format(1), '{a:%}'.format(a=0.5), '{!a}'.format('é'), '{x[a b]}'.format(x={'a b': 1}))
print('%d %5d %-5d| %05d %+d % d %x %X %#x %o %#o %i %u' % (42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 7, 7))
print('%f %.2f %8.3f %-8.2f| %08.2f %+.1f %e %.3e %E %g %G %g %g' % (1.5, 2.675, 3.14159, 2.5, -3.14159, 2.0, 12345.678, 12345.678, 0.5, 0.0001, 1e-10, 1e20, 100000))
print('%s %r %a %10s %-10s| %.2s %c %c %%' % ('a', 'b', 'é', 'right', 'left', 'abc', 65, 'z'), '%s' % [1, 2], '%s' % (1,), '%(a)s %(b)05.1f' % {'a': 'x', 'b': 2.25}, '%*d' % (5, 42), '%.*f' % (2, 3.14159), '%-*d|' % (5, 42), '%s' % None, '%d' % 3.7, '%d' % True, '%x' % -255, '%.3d' % 5, '%5%|' if False else '%', '%s%s' % ('a', 'b'), 'no args' % (), '%d%%' % 50, '%s' % {'a': 1}, '%r' % 'x', '%i' % -5.9, '%5.1f%%' % 12.34, '%s %s' % ('é', '😀'))
print(format(3.14159, '.2f'), format('a', '>3'), format(5), format(None), format([1, 2]), format(255, '#x'), '{}'.format([1, 'a']), format(1234, ','), format(True, 'd'), format(1.5, ''), format('x', ''))
class V:
    def __format__(self, spec): return f'<{spec}>'
    def __str__(self): return 'V-str'
    def __repr__(self): return 'V-repr'
print(f'{V()}', f'{V():abc}', f'{V()!s}', f'{V()!r:>8}', '{:x y}'.format(V()), format(V(), 'q'), '%s %r' % (V(), V()), str(V()), [V()], f'{[V()]}')
for f in [lambda: f'{5:s}', lambda: f'{"a":d}', lambda: f'{1.5:d}', lambda: f'{1.5:x}', lambda: f'{[1]:5}', lambda: f'{None:5}', lambda: f'{"a":+}', lambda: f'{"a":,}', lambda: f'{"a":=5}', lambda: f'{5:.2d}', lambda: f'{5:q}', lambda: f'{5:,_}', lambda: f'{5:,x}', lambda: '{}'.format(), lambda: '{a}'.format(), lambda: '{0} {}'.format(1, 2), lambda: '{} {0}'.format(1, 2), lambda: '{'.format(1), lambda: '}'.format(1), lambda: '{0'.format(1), lambda: '{!x}'.format(1), lambda: '{0.foo}'.format(1), lambda: '{0[5]}'.format([1]), lambda: '%d' % 'a', lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: '%(a)s' % 5, lambda: '%(a)s' % {}, lambda: '%q' % 1, lambda: '%' % 1, lambda: '%c' % 'ab', lambda: '%f' % 'a', lambda: '%x' % 1.5, lambda: '%c' % 1114112, lambda: f'{5:c}' + f'{-1:c}', lambda: format(1, 2), lambda: f'{"a":#}', lambda: f'{5:.}', lambda: f'{1.5:,d}', lambda: f'{"x":5.2q}', lambda: f'{5:1$}', lambda: '%d' % None, lambda: '%.1f' % None, lambda: f'{V:>10}', lambda: '{:{}{}}'.format(1, 2), lambda: '{:d}'.format('x'), lambda: f'{3:+c}']:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
