s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), 'hello world'.title(), "they're bill's".title(), 'ß'.upper(), 'İ'.lower())
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.count(''), s.find('o', 5), s.find('', 20), s.find('', 12), 'aaa'.count('aa'), s.find('o', -5, -1))
print(s.startswith('Hell'), s.endswith('ld'), s.startswith(('a', 'H')), s.startswith('ello', 1), s.endswith(('x',)), ''.startswith(''), s.endswith('World', 8))
print(s.split(), s.split(', '), 'a,b,,c'.split(','), 'a b  c'.split(' '), '  a  b '.split(), ''.split(), ''.split(','), 'a,b,c'.split(',', 1), ' a b c '.split(None, 1), 'a b c d'.split(maxsplit=2))
print('a,b,c'.rsplit(',', 1), ' a b c '.rsplit(None, 1), 'abc'.rsplit(), 'a b c d'.rsplit(maxsplit=2), 'aXbXc'.rsplit('X'))
print('a\nb\r\nc\n'.splitlines(), 'a\nb'.splitlines(True), ''.splitlines(), 'a\n\nb'.splitlines(), 'a\x0bb\x0cc\u2028d'.splitlines())
print('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'))
print('  x '.strip() + '|', '  x '.lstrip() + '|', '  x '.rstrip() + '|', 'xxabcxx'.strip('x'), 'abcba'.strip('ab'), 'www.example.com'.lstrip('w.'), '\t\n x\u3000'.strip())
print('abc'.replace('b', 'X'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), 'a$&b'.replace('a', '$&'), 'aaa'.replace('a', '', -1), 'ab'.replace('x', 'y', 0))
print('abc'.removeprefix('a'), 'abc'.removesuffix('c'), 'abc'.removeprefix('x'), 'abc'.removesuffix(''))
print('abc'.ljust(6) + '|', 'abc'.rjust(6, '*'), 'abc'.center(7, '-'), 'abc'.center(6, '-'), 'ab'.center(5, '-'), '42'.zfill(5), '-42'.zfill(5), '+4'.zfill(4), 'abc'.zfill(2))
print('a\tb\tc'.expandtabs(), 'a\tb'.expandtabs(4), '\ta\nb\tc'.expandtabs(2))
print(','.join(['a', 'b']), ''.join(('x', 'y')), '-'.join('abc'), ','.join([]), '-'.join({'k': 1}), ', '.join(str(i) for i in range(3)))
print('abc'.isalpha(), 'ab1'.isalpha(), '123'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'ab1'.isalnum(), ' \t'.isspace(), ''.isspace(), 'ABC'.isupper(), 'AbC'.isupper(), 'A1'.isupper(), 'abc'.islower(), 'Hello World'.istitle(), 'Hello world'.istitle(), 'a_b'.isidentifier(), '1a'.isidentifier(), 'abc'.isascii(), 'é'.isascii(), 'a\n'.isprintable(), 'é'.isprintable(), ''.isalpha())
print(s[0], s[-1], s[2:5], s[::-1], s[::2], s[-3:], s[100:], s[5:2], s[:-7], s[10:0:-3])
print('abc' * 3, 3 * 'ab', 'abc' * 0, 'abc' * -1, 'a' + 'b', 'a' 'b')
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'a' == 'a', 'a' != 'b', 'a' == 1, 'Z' < 'a', '\uffff' < '\U00010000')
print('ell' in s, 'x' not in s, '' in s, len(s), len(''), len('é'), len('e\u0301'))
print(list('abc'), [c for c in 'ab'], dict(zip('ab', 'cd')), sorted('hello'), max('hello'), set('aa'), tuple('ab'), list(enumerate('ab')), list(reversed('abc')))
e = 'a😀b𝄞'
print(len(e), e[1], e[::-1], e[1:3], e.find('b'), e.index('𝄞'), list(e), e.center(8, '*'), e.upper(), ord('😀'), chr(128512), '😀' > 'z', e.replace('', '-'), e.rjust(6, '.'), e.count(''), e.split('b'), e.partition('😀'), repr(e), ascii(e))
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr('a\nb\t\\'), repr('\x00\x1f\x7f\x80\xa0\xad'), repr('é€'), repr('\u200b\u2028'), repr('\ud800'), ascii('é€😀'), repr(''))
print(str(123), str(None), str([1, 'a']), str(b'abc'), str(b'abc', 'utf-8'), str(), 'é'.encode(), 'é'.encode('latin-1'), b'\xc3\xa9'.decode(), '€'.encode('utf-8'), 'aé'.encode('ascii', 'ignore'), 'aé'.encode('ascii', 'replace'))
print('abc'.translate({97: 'X', 98: None}), 'abc'.translate(str.maketrans('ab', 'xy')), 'abc'.translate(str.maketrans({'a': 'Z'})), 'abc'.translate(str.maketrans('a', 'b', 'c')))
print('Straße'.casefold(), 'ΑΣ'.lower(), 'hello'.__len__(), 'a'.__add__('b'), str.upper('abc'), 'abc'.__contains__('b'), 'abc'.__getitem__(1), 'x'.__eq__(1))
for f in [lambda: 'abc'[5], lambda: 'abc'['a'], lambda: 'abc'[1.0], lambda: 'a' + 1, lambda: 'a' + None, lambda: 'a' - 'b', lambda: 'abc'.index('z'), lambda: ','.join([1]), lambda: ','.join(['a', 2]), lambda: 'a' in 1, lambda: 1 in 'a', lambda: 'abc'.foo, lambda: 'a'.split(''), lambda: ''.join(5), lambda: 'a'.center('b'), lambda: 'a'.center(5, 'ab'), lambda: ord('ab'), lambda: ord(''), lambda: ord(5), lambda: chr(-1), lambda: chr(0x110000), lambda: 'abc'.startswith(1), lambda: 'abc'.find(1), lambda: 'a' * 'b', lambda: 'a' < 1, lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a'.encode('foo'), lambda: str(1, 2), lambda: 'abc'.replace('a'), lambda: 'abc'.upper(1), lambda: 'abc'.split(1), lambda: str.upper(1), lambda: str.upper(), lambda: 'a'.partition(''), lambda: 'x'(), lambda: 'abc'.join(), lambda: len(1, 2), lambda: 'a'.strip(1), lambda: 'a'.zfill('x'), lambda: 'a'.encode(foo=1), lambda: b''.join(['a']), lambda: 'abc'.isalpha(1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s[0] = 'h'
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
class S(str):
    def shout(self): return self.upper() + '!'
    def __eq__(self, o): return str.__eq__(self, o)
    __hash__ = str.__hash__
t = S('abc')
print(t, t.shout(), t + 'd', type(t + 'd'), t == 'abc', {'abc': 1}[t], len(t), t[0], ','.join([t]), isinstance(t, str), 'x' + t, f'{t:>5}', t in ['abc'], '%s' % t, sorted([S('b'), S('a')]), repr(t), str(t), type(str(t)), t.startswith(S('a')), 'zabc'.replace(t, 'y'))
