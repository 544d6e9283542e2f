// Functions of functions, limits of types, settings, texts and files. Source: numpy/lib, numpy/_core of NumPy 2.4.
export const tools = {
  name: 'numpy',
  source: String.raw`
class vectorize:
    """https://numpy.org/doc/stable/reference/generated/numpy.vectorize.html"""

    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc = pyfunc
        self.otypes = otypes
        self.signature = signature
        self.excluded = set(excluded or ())
        self.__doc__ = doc or (pyfunc.__doc__ if pyfunc is not None else None)
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')

    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            self.pyfunc = args[0]
            return self
        names = [name for name in kwargs if name not in self.excluded]
        places = [i for i in range(len(args)) if i not in self.excluded]
        arrays = broadcast_arrays(*[asarray(args[i]) for i in places], *[asarray(kwargs[name]) for name in names])
        rows = [ravel(one).tolist() for one in arrays]
        given, named, made = list(args), dict(kwargs), []
        for values in zip(*rows):
            for place, value in zip(places, values):
                given[place] = value
            for name, value in zip(names, values[len(places):]):
                named[name] = value
            made.append(self.pyfunc(*given, **named))
        if not made and self.otypes is None:
            raise ValueError('cannot call \x60vectorize\x60 on size 0 inputs unless \x60otypes\x60 is set')
        shape = arrays[0].shape if arrays else ()
        if made and isinstance(made[0], tuple):
            return tuple(self._array(column, shape, i) for i, column in enumerate(zip(*made)))
        return self._array(made, shape, 0)

    def _array(self, values, shape, i):
        kinds = {'d': 'float64', 'f': 'float32', 'i': 'int32', 'l': 'int64', '?': 'bool'}
        dtype = self.otypes[i] if self.otypes is not None else None
        values = list(values)
        if shape == ():
            return array(values[0])
        made = array(values, dtype=kinds.get(dtype, dtype) if isinstance(dtype, str) else dtype)
        return made.reshape(shape + made.shape[1:])


class finfo:
    """https://numpy.org/doc/stable/reference/generated/numpy.finfo.html"""

    def __init__(self, type):
        kind = dtype(type if not isinstance(type, ndarray) else type.dtype)
        bits, mantissa, exponent = {'float16': (16, 10, 5), 'float32': (32, 23, 8), 'float64': (64, 52, 11)}[kind.name]
        number = kind.type
        most = 2 ** (exponent - 1)
        self.dtype, self.bits, self.nmant, self.nexp = kind, bits, mantissa, exponent
        self.eps, self.epsneg = number(2.0 ** -mantissa), number(2.0 ** -(mantissa + 1))
        self.max = number((2 - 2.0 ** -mantissa) * 2.0 ** (most - 1))
        self.min = -self.max
        self.tiny = self.smallest_normal = number(2.0 ** (2 - most))
        self.smallest_subnormal = number(2.0 ** (2 - most - mantissa))
        self.precision = {16: 3, 32: 6, 64: 15}[bits]
        self.resolution = number(10.0 ** -self.precision)

    def __repr__(self):
        return (f'finfo(resolution={self.resolution}, min={self.min}, max={self.max}, dtype={self.dtype})')


class iinfo:
    """https://numpy.org/doc/stable/reference/generated/numpy.iinfo.html"""

    def __init__(self, type):
        kind = dtype(type if not isinstance(type, ndarray) else type.dtype)
        if kind.kind not in 'iu':
            raise ValueError(f'Invalid integer data type {kind.kind!r}.')
        self.dtype, self.kind, self.bits = kind, kind.kind, 8 * kind.itemsize
        self.min = 0 if kind.kind == 'u' else -2 ** (self.bits - 1)
        self.max = 2 ** self.bits - 1 if kind.kind == 'u' else 2 ** (self.bits - 1) - 1

    def __repr__(self):
        return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'


_errors = {'divide': 'warn', 'over': 'warn', 'under': 'ignore', 'invalid': 'warn'}


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    before = dict(_errors)
    for name, value in (('divide', divide), ('over', over), ('under', under), ('invalid', invalid)):
        _errors[name] = value or all or _errors[name]
    return before


def geterr():
    return dict(_errors)


class errstate:
    """https://numpy.org/doc/stable/reference/generated/numpy.errstate.html"""

    def __init__(self, **kwargs):
        self._wanted = kwargs

    def __enter__(self):
        self._before = seterr(**{name: value for name, value in self._wanted.items() if name != 'call'})

    def __exit__(self, *args):
        seterr(**self._before)

    def __call__(self, function):
        def within(*args, **kwargs):
            with errstate(**self._wanted):
                return function(*args, **kwargs)
        return within


class printoptions:
    """https://numpy.org/doc/stable/reference/generated/numpy.printoptions.html"""

    def __init__(self, **kwargs):
        self._wanted = kwargs

    def __enter__(self):
        self._before = get_printoptions()
        set_printoptions(**self._wanted)
        return get_printoptions()

    def __exit__(self, *args):
        set_printoptions(**self._before)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *,
                 formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.array2string.html"""
    a = asarray(a)
    if formatter:
        kind = {'f': ('float', 'float_kind'), 'i': ('int', 'int_kind'), 'b': ('bool',)}.get(a.dtype.kind, ())
        for name in (*kind, 'numpystr', 'all'):
            if name in formatter:
                return _formatted(a, formatter[name], separator, prefix)
    options = {'precision': precision, 'threshold': threshold, 'edgeitems': edgeitems, 'linewidth': max_line_width,
               'suppress': suppress_small}
    with printoptions(**{name: value for name, value in options.items() if value is not None}):
        return _array_text(a, separator, prefix)


def _formatted(a, function, separator, prefix):
    if a.ndim == 0:
        return function(a[()])
    if a.ndim == 1:
        return '[' + separator.join(function(one) for one in a) + ']'
    glue = separator.rstrip() + '\n' * (a.ndim - 1) + ' ' * (len(prefix) + 1)
    return '[' + glue.join(_formatted(row, function, separator, prefix + ' ') for row in a) + ']'


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    return array2string(a, max_line_width, precision, suppress_small)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    options = {'precision': precision, 'linewidth': max_line_width, 'suppress': suppress_small}
    with printoptions(**{name: value for name, value in options.items() if value is not None}):
        return repr(arr)


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def require(a, dtype=None, requirements=None):
    return asarray(a, dtype=dtype)


def promote_types(type1, type2):
    return result_type(type1, type2)


def result_type(*arrays_and_dtypes):
    """https://numpy.org/doc/stable/reference/generated/numpy.result_type.html"""
    def sample(one):
        if isinstance(one, (ndarray, int, float, bool, generic)):
            return one
        return ones(1, dtype=one)
    made = sample(arrays_and_dtypes[0])
    for one in arrays_and_dtypes[1:]:
        other = sample(one)
        is_truth = asarray(made).dtype == bool_ and asarray(other).dtype == bool_
        made = logical_or(made, other) if is_truth else made + other
    return asarray(made).dtype


def can_cast(from_, to, casting='safe'):
    source, target = dtype(from_), dtype(to)
    if casting == 'unsafe' or source == target:
        return True
    if casting == 'same_kind':
        order = 'buif'
        return order.index(target.kind) >= order.index(source.kind)
    return result_type(source, target) == target


def shares_memory(a, b, max_work=None):
    return a is b


def _text_rows(fname, comments, skip, encoding='utf-8'):
    if isinstance(fname, (list, tuple)):
        lines = list(fname)
    elif hasattr(fname, 'read'):
        lines = fname.read()
        lines = (lines.decode() if isinstance(lines, bytes) else lines).splitlines()
    else:
        with open(fname) as file:
            lines = file.read().splitlines()
    marks = [comments] if isinstance(comments, str) else list(comments or ())
    for line in lines[skip:]:
        for mark in marks:
            line = line.split(mark)[0]
        if line.strip():
            yield line


def _table(rows, dtype, ndmin, usecols, unpack):
    if usecols is not None:
        columns = [usecols] if isinstance(usecols, int) else list(usecols)
        rows = [[row[i] for i in columns] for row in rows]
    made = array(rows, dtype=dtype)
    if ndmin < 2:
        made = squeeze(made)
    if ndmin > made.ndim:
        made = atleast_1d(made) if ndmin == 1 else atleast_2d(made)
    return made.T if unpack else made


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None,
            unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.loadtxt.html"""
    lines = list(_text_rows(fname, comments, skiprows))[:max_rows]
    rows = [[float(cell) for cell in line.split(delimiter)] for line in lines]
    return _table(rows, dtype, ndmin, usecols, unpack)


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, names=None, unpack=None, max_rows=None,
               encoding=None, **kwargs):
    """https://numpy.org/doc/stable/reference/generated/numpy.genfromtxt.html"""
    lines = list(_text_rows(fname, comments, skip_header))
    lines = lines[:len(lines) - skip_footer][:max_rows]
    missing = nan if filling_values is None else filling_values

    def number(cell):
        try:
            return float(cell)
        except ValueError:
            return missing
    rows = [[number(cell) for cell in line.split(delimiter)] for line in lines]
    return _table(rows, dtype, 0, usecols, unpack)


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.savetxt.html"""
    X = asarray(X)
    rows = [[one] for one in X.tolist()] if X.ndim == 1 else X.tolist()
    lines = [comments + header.replace('\n', '\n' + comments)] if header else []
    for row in rows:
        formats = fmt if isinstance(fmt, (list, tuple)) else [fmt] * len(row)
        lines.append(fmt % tuple(row) if isinstance(fmt, str) and fmt.count('%') > 1
                     else delimiter.join(one % value for one, value in zip(formats, row)))
    if footer:
        lines.append(comments + footer.replace('\n', '\n' + comments))
    text = ''.join(line + newline for line in lines)
    if hasattr(fname, 'write'):
        fname.write(text)
    else:
        with open(fname, 'w') as file:
            file.write(text)


def fromstring(string, dtype=float, count=-1, sep=''):
    values = [float(one) for one in string.split(None if sep.isspace() else sep) if one.strip()]
    return array(values[:count] if count >= 0 else values, dtype=dtype)


def einsum_path(subscripts, *operands, optimize='greedy'):
    return ['einsum_path', tuple(range(len(operands)))], ''


def typename(char):
    return dtype(char).name
`,
}
