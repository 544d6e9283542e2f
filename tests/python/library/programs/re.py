import re

print(re.findall(r'\w+', 'a bc, d1'), re.findall(r'(\w)(\d)', 'a1 b2'), re.findall(r'(\w)\d', 'a1 b2'))
print(re.sub(r'(\w)(\d)', r'\2\1', 'a1 b2'), re.sub(r'(?P<x>\d+)', lambda m: str(int(m['x']) * 2), 'a1 b20'), re.sub('x*', '-', 'abxd'))
print(re.sub('[^A-Za-z]+', ' ', 'The Time-Machine, by').strip().lower(), re.subn('a', 'b', 'banana', count=2))
m = re.match(r'(?P<first>\w+) (?P<last>\w+)', 'Ada Lovelace!')
print(m, m.group(), m.group(1, 2), m.groups(), m.groupdict(), m.span('last'), m.start(), m.end(), m['first'], m.lastgroup)
print(re.split(r'[, ]+', 'a, b c'), re.split(r'(,)', 'a,b'), re.split(' ', 'a b c', maxsplit=1))
print(re.fullmatch(r'\d+', '12a'), re.search('b', 'abc').span(), re.match('b', 'abc'))
print(re.compile('A', re.I).findall('aA'), re.findall('^a', 'a\na', re.M), re.findall('a.b', 'a\nb', re.S), re.findall(r"""a  # comment
  b""", 'ab', re.X))
print([x.group() for x in re.finditer(r'\d', '1a2')], re.escape('a.b*c'), re.compile('a'), re.compile('a', re.I | re.M))
print(re.findall(r'\bfoo\b', 'foo food'), re.findall(r'[\w.-]+@[\w.]+', 'x a.b@c.de y'), re.findall(r'(?<=a)b(?!c)', 'ab abc'))
print(re.findall(r'(a)|b', 'ab'), re.match(r'(a)?b', 'b').groups(), re.match(r'(a)?b', 'b').groups('-'), re.findall('é+', 'caféé'))
print(re.findall(r'\$\d+\.\d{2}', '$3.50 $4.5'), re.sub(r'\s+', ' ', 'a\t\n b'), re.findall(r'(\w)\1', 'aabbc'), re.match('a$', 'a\n'), re.match(r'a\Z', 'a\n'))
for pattern in ('(', ')', '*a', '[a', 'a**', '(?P<1>a)', r'\q', '(?P=x)'):
    try:
        re.compile(pattern)
    except re.error as error:
        print(error)
