// `csv`, in Python.
export default String.raw`
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3

class Error(Exception):
    pass

class Dialect:
    delimiter, quotechar, escapechar, doublequote = ',', '"', None, True
    skipinitialspace, lineterminator, quoting, strict = False, '\r\n', QUOTE_MINIMAL, False

class excel(Dialect):
    pass

class excel_tab(excel):
    delimiter = '\t'

class unix_dialect(Dialect):
    quoting, lineterminator = QUOTE_ALL, '\n'

_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}

def list_dialects():
    return list(_dialects)

def register_dialect(name, dialect=excel, **fmtparams):
    _dialects[name] = _made(dialect, fmtparams)

def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]

def _made(dialect, fmtparams):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    made = Dialect()
    for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace',
                 'lineterminator', 'quoting', 'strict'):
        setattr(made, name, fmtparams.pop(name, getattr(dialect, name)))
    if fmtparams:
        raise TypeError(f"{next(iter(fmtparams))!r} is an invalid keyword argument for this function")
    if not isinstance(made.delimiter, str) or len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return made

class _Reader:
    def __init__(self, lines, dialect):
        self.dialect, self.line_num, self._lines = dialect, 0, iter(lines)
    def __iter__(self):
        return self
    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
        self.line_num += 1
        return line
    def __next__(self):
        d = self.dialect
        line = self._line()
        plain = line.rstrip('\r\n')
        if (d.quotechar is None or d.quotechar not in plain) and d.escapechar is None and d.quoting != QUOTE_NONNUMERIC:
            if not plain:
                return []
            fields = plain.split(d.delimiter)
            return [field.lstrip(' ') for field in fields] if d.skipinitialspace else fields
        fields, field, quoted, inside, i = [], '', False, False, 0
        def end():
            fields.append(float(field) if d.quoting == QUOTE_NONNUMERIC and not quoted else field)
        while True:
            if i >= len(line):
                if inside:
                    try:
                        line, i = self._line(), 0
                        continue
                    except StopIteration:
                        if d.strict:
                            raise Error('unexpected end of data') from None
                if line.rstrip('\r\n') or fields or field or quoted:
                    end()
                return fields
            c = line[i]
            i += 1
            if d.escapechar is not None and c == d.escapechar:
                field += line[i:i + 1]
                i += 1
            elif inside:
                if c != d.quotechar:
                    field += c
                elif d.doublequote and line[i:i + 1] == d.quotechar:
                    field += c
                    i += 1
                else:
                    inside = False
            elif c == d.delimiter:
                end()
                field, quoted = '', False
            elif c in '\r\n':
                continue
            elif c == d.quotechar and field == '' and d.quoting != QUOTE_NONE:
                inside = quoted = True
            elif not (c == ' ' and d.skipinitialspace and field == '' and not quoted):
                field += c

def reader(csvfile, dialect='excel', **fmtparams):
    return _Reader(csvfile, _made(dialect, fmtparams))

class _Writer:
    def __init__(self, file, dialect):
        self.dialect, self._file = dialect, file
    def _field(self, value, is_only):
        d = self.dialect
        text = '' if value is None else repr(value) if isinstance(value, float) else str(value)
        special = [d.delimiter, '\n', '\r'] + [c for c in (d.quotechar, d.escapechar) if c]
        needs = any(c in text for c in special) or is_only and text == '' or text[:1] == ' ' and d.delimiter == ' '
        is_number = isinstance(value, (int, float))
        if d.quoting == QUOTE_NONE:
            if needs and d.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            return ''.join(d.escapechar + c if c in special else c for c in text)
        if needs or d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not is_number:
            doubled = d.quotechar * 2 if d.doublequote else (d.escapechar or '') + d.quotechar
            return d.quotechar + text.replace(d.quotechar, doubled) + d.quotechar
        return text
    def writerow(self, row):
        fields = list(row)
        text = self.dialect.delimiter.join([self._field(value, len(fields) == 1) for value in fields])
        return self._file.write(text + self.dialect.lineterminator)
    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

def writer(csvfile, dialect='excel', **fmtparams):
    return _Writer(csvfile, _made(dialect, fmtparams))

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        return self._fieldnames
    @property
    def line_num(self):
        return self.reader.line_num
    def __iter__(self):
        return self
    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found

class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames, self.restval, self.extrasaction = list(fieldnames), restval, extrasaction
        self.writer = writer(f, dialect, *args, **kwds)
    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))
    def _row(self, rowdict):
        wrong = [name for name in rowdict if name not in self.fieldnames]
        if self.extrasaction == 'raise' and wrong:
            raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]
    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))
    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(one) for one in rowdicts])
`
