print(1.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.1, 1/3, 100.0, 1e22, 1e21, 1e100, 5e-324, 1.7976931348623157e308, -0.0, 2.5e-7)
print(float('inf'), -float('inf'), float('nan'), float('1e5'), float(' 12.5 '), float('1_000.5'), float('-.5'), float('Infinity'), float('+nan'), float(3), float(True), float())
print(0.1 + 0.2, 1e308 * 10, 3.0 * 2, 7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 % 3, 5.0 % float('inf'), -5.0 % float('inf'), 1e300 * 1e10)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(0.0, -3), 2.0**3, 2**0.5, 4**-0.5, (-8.0)**3, 2.0**-1074, 1.0**float('nan'), float('nan')**0)
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(2.5, 0), round(1234.5678, -2), round(0.125, 2), round(0.375, 2), round(1e20, 2), round(-0.4), round(5.015, 2), round(1e300), type(round(2.5)), type(round(2.5, 0)))
print((0.5).as_integer_ratio(), (3.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.0).as_integer_ratio(), (1e20).as_integer_ratio())
print((3.75).hex(), (0.1).hex(), (-0.0).hex(), float.fromhex('0x1.8p1'), float.fromhex('-0x1p-3'), (5e-324).hex(), (1.0).hex())
print((2.0).is_integer(), (2.5).is_integer(), float('inf').is_integer(), (2.5).real, (2.5).imag, (1.5).conjugate())
print(int(2.9), int(-2.9), abs(-2.5), -2.5, +2.5, bool(0.0), bool(-0.0), bool(0.1), not 0.0)
print(1.0 == 1, 1.5 < 2, 2.0 >= 2, float('nan') == float('nan'), 0.0 == -0.0, 1e16 == 10**16, 0.1 + 0.2 == 0.3, 1.5 > True, 3 < 3.5)
nan = float('nan')
print(nan in [nan], nan != nan, nan is nan, [nan] == [nan], max(1.0, nan), min(nan, 1.0), sorted([3.0, 1.5, 2]))
print(hash(1.0) == hash(1), hash(0.5), hash(1.5), hash(float('inf')), hash(-float('inf')), hash(0.1), hash(-2.5), hash(1e300), {1: 'a', 1.0: 'b', True: 'c'})
print(sum([0.1] * 3), sum([1, 2.5]), sum([]), sum([1.5], 2))
print(str(1.0), repr(1e-10), '%s' % 2.0, f'{2.0}', f'{1e20}', f'{0.1!r}')
for f in [lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: float('abc'), lambda: float([]), lambda: float(None), lambda: 0.0**-1, lambda: 10.0**400, lambda: float(10**400), lambda: 1.0 + 10**400, lambda: 1.0 + '1', lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: round(float('nan')), lambda: round(float('inf')), lambda: float('nan').as_integer_ratio(), lambda: float('1e'), lambda: float(''), lambda: [1][1.0], lambda: range(1.5), lambda: 1.5 < 'a', lambda: 'a' * 1.5, lambda: 1.5.foo, lambda: float(1, 2), lambda: chr(1.5), lambda: float(x=1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class F(float):
    def __repr__(self): return f'F({float(self)})'
x = F(2.5)
print(x, x + 1, type(x + 1), x == 2.5, F('3'), hash(x) == hash(2.5), isinstance(x, float), f'{x:.1f}', x * 2, 2 * x, round(x), x.is_integer(), -x, x < 3, float(x))
print((-8)**(1/3), (2+3j) * (1-1j), abs(3+4j), (1+2j).conjugate(), 1j**2, complex(1, 2), complex('1+2j'), (1+2j) == (1+2j), 2j, -2j, 1+0j, complex(0, -1), (3+4j)/(1+2j), (1+2j).real, (1+2j).imag, 1.5 - 2j, hash(1+0j) == hash(1))
