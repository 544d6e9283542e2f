// `string`, in Python.
export default String.raw`
import re as _re

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_' + chr(96) + '{|}~'
printable = digits + ascii_letters + punctuation + whitespace

def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])

class Template:
    delimiter = '$'
    idpattern = '[_a-zA-Z][_a-zA-Z0-9]*'
    def __init__(self, template):
        self.template = template
    def _pattern(self):
        d = _re.escape(self.delimiter)
        return _re.compile(f'{d}(?:(?P<escaped>{d})|(?P<named>{self.idpattern})|{{(?P<braced>{self.idpattern})}}|(?P<invalid>))')
    def _values(self, mapping, kws):
        return kws if mapping is None else {**mapping, **kws}
    def substitute(self, mapping=None, /, **kws):
        values = self._values(mapping, kws)
        def convert(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                return str(values[name])
            if match.group('escaped') is not None:
                return self.delimiter
            before = self.template[:match.start()]
            line = before.count('\n') + 1
            column = match.start() - before.rfind('\n')
            raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
        return self._pattern().sub(convert, self.template)
    def safe_substitute(self, mapping=None, /, **kws):
        values = self._values(mapping, kws)
        def convert(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                return str(values[name]) if name in values else match.group()
            return self.delimiter if match.group('escaped') is not None else match.group()
        return self._pattern().sub(convert, self.template)

class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)
    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
`
