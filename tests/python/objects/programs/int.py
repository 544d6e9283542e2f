# arithmetic that is exact at any size
print(2**100, -2**100, 2**53, 2**53 + 1, 9007199254740993 - 1)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 0 // 5, -0)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3, 10**20 % 7, -10**20 % 7, 10**20 % -7)
print(10**20 // 3, -10**20 // 3, 10**20 // -3, divmod(-10**20, 10**10 + 1), divmod(-7, 2))
print(7 / 2, 10**20 / 3, 1 / 3, 2**70 / 2**69, (10**400) / (10**399), 3 / 10**330)
print(2**-1, 0**0, (-2)**3, (-2)**-3, pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 3, 5), pow(10**20, 3, 10**9 + 7))
print(1 << 70, 5 << 3, -5 >> 1, 2**70 >> 68, -1 >> 100, 1 >> 100, 3 << 0)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xff, 2**70 & (2**70 - 1), -1 & 2**64, ~2**64, 2**33 | 1, -2**40 ^ 1)
print(True + True, True * 3, -True, ~True, True & False, True | 2, True ^ True, type(True & True), type(True & 1))
print(1 == 1.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 10**30 > 1e29, 1 < True, 3 != 3.0)
print(int('42'), int('  -17 '), int('0x1f', 16), int('ff', 16), int('0b101', 0), int('1_000'), int('z', 36), int(3.99), int(-3.99), int(1e20), int(True))
print((5).bit_length(), (0).bit_length(), (2**70).bit_length(), (-8).bit_length(), (255).bit_count())
print((1024).to_bytes(2, 'big'), (-1).to_bytes(2, 'little', signed=True), int.from_bytes(b'\x00\x10', 'big'), int.from_bytes(b'\xfc\x00', 'big', signed=True))
print(hex(255), oct(8), bin(10), hex(-255), bin(-10), hex(2**64))
print(abs(-5), abs(-2**70), round(15, -1), round(25, -1), round(-15, -1), round(123456, -3), round(2**70, -5), round(5))
print((3).real, (3).imag, (3).numerator, (3).denominator, (3).conjugate(), (10).as_integer_ratio(), (3).is_integer() if hasattr(int, 'is_integer') else True)
print(int(), int(b'12'), hash(-1), hash(2**61 - 1), hash(2**61), hash(5), (2**64).__hash__(), (-1).__hash__(), -1 .__abs__())
print((5).__add__(3), (5).__add__(3.0), (5).__radd__(2), int.__mul__(3, 4), (7).__divmod__(2), (2).__rpow__(3))
for f in [lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: int('abc'), lambda: int('12', 1), lambda: int([]), lambda: int('1.5'), lambda: 1 << -1, lambda: 1 + 'a', lambda: 'a' + 1, lambda: 1 - None, lambda: -'a', lambda: ~1.5, lambda: int(float('nan')), lambda: int(float('inf')), lambda: 0**-1, lambda: [] < 1, lambda: 1 < 'a', lambda: int(None), lambda: 3 @ 4, lambda: pow(2, 3, 0), lambda: int('0x', 16), lambda: int('', 10), lambda: int('1', base='x'), lambda: (300).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (5)(), lambda: (5)[0], lambda: len(5), lambda: 5 .foo, lambda: pow(2, 3, 4.0), lambda: round(5, 'a'), lambda: bin(1.0)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class MyInt(int):
    def __repr__(self):
        return f'MyInt({int(self)})'
    def __add__(self, other):
        return MyInt(int(self) + int(other))
a = MyInt(5)
print(a, a + 1, 1 + a, a * 2, type(a * 2), a == 5, hash(a) == hash(5), {5: 'x'}[a], isinstance(a, int), str(a), f'{a:03d}', a.bit_length(), -a, a / 2, int(a), [0, 1, 2, 3, 4, 5, 6][a], a > 3, 3 < a)
a.note = 'hi'
print(a.note, MyInt('7'), MyInt() , abs(MyInt(-3)))
class Meters(int):
    def __new__(cls, value, unit='m'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
m = Meters(3, 'km')
print(m, m.unit, m + 1, repr(m), range(m), list(range(m)))
class Idx:
    def __index__(self):
        return 2
print([1, 2, 3][Idx()], hex(Idx()), range(Idx()), 'abc'[Idx()], int(Idx()))
class Num:
    def __int__(self): return 7
    def __float__(self): return 7.5
print(int(Num()), float(Num()))
