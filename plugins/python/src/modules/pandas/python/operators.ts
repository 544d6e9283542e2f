// Operators of series and frames, and what fills and exchanges values. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const operators: PythonFile = {
  name: 'pandas',
  source: String.raw`
_tests = (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)

_operators = {'add': operator.add, 'sub': operator.sub, 'mul': operator.mul, 'truediv': operator.truediv,
              'floordiv': operator.floordiv, 'mod': operator.mod, 'pow': operator.pow, 'and': operator.and_,
              'or': operator.or_, 'xor': operator.xor, 'eq': operator.eq, 'ne': operator.ne, 'lt': operator.lt,
              'le': operator.le, 'gt': operator.gt, 'ge': operator.ge}


def _add_operators(cls):
    def plain(op, swapped):
        def method(self, other):
            return self._computed(other, op, swapped)
        return method
    def named(op, swapped):
        def method(self, other, axis='columns', level=None, fill_value=None):
            if fill_value is not None:
                if isinstance(other, (Series, DataFrame)):
                    other = other.fillna(fill_value)
                return self.fillna(fill_value)._computed(other, op, swapped)
            if axis in (0, 'index') and isinstance(self, DataFrame) and isinstance(other, Series):
                return self._by_rows(other, op, swapped)
            return self._computed(other, op, swapped)
        return method
    for name, op in _operators.items():
        setattr(cls, f'__{name}__', plain(op, False))
        if op not in _tests:
            setattr(cls, f'__r{name}__', plain(op, True))
            setattr(cls, 'r' + name, named(op, True))
        setattr(cls, name, named(op, False))
    cls.div = cls.divide = cls.truediv
    cls.rdiv = cls.rtruediv
    cls.subtract, cls.multiply = cls.sub, cls.mul


def _add_reductions():
    def of_series(name):
        def method(self, axis=None, skipna=True, numeric_only=False, ddof=1, **kwargs):
            return _reduced(self._column, name, skipna, ddof)
        return method
    for name in _reductions:
        setattr(Series, name, of_series(name))
    Series.product = Series.prod
    Series.kurtosis = Series.kurt


_add_operators(Series)
_add_reductions()


def _written(column, places, values):
    """A column with other values at some places; its type may become a wider one."""
    old = column.tolist()
    for i, x in zip(places, values):
        old[i] = x
    if not _is_array(column):
        return ObjectArray(old)
    kind = str(column.dtype)
    if all(_is_number(x) for x in values) and kind != 'bool':
        if kind.startswith('float') or all(isinstance(x, int) for x in values):
            return np.array(old, dtype=kind)
        if all(isinstance(x, int) or x == x and x == int(x) for x in values):
            return np.array([int(x) for x in old], dtype=kind)
    elif kind.startswith('float') and all(x is None for x in values):
        return np.array([nan if x is None else x for x in old], dtype=kind)
    elif kind == 'bool' and all(isinstance(x, bool) for x in values):
        return np.array(old, dtype='bool')
    return _infer(old)


def _extreme(values, sign):
    there = [(x * sign, -i) for i, x in enumerate(values) if not _is_missing(x)]
    if not there:
        raise ValueError('attempt to get argmax of an empty sequence' if sign > 0 else 'attempt to get argmin of an empty sequence')
    return -max(there)[1]


def _described(column, percentiles=None):
    shares = sorted(set(percentiles or [0.25, 0.5, 0.75]) | {0.5})
    names = [f'{share * 100:g}%' for share in shares]
    numbers = [float(_reduced(column, name)) for name in ('count', 'mean', 'std', 'min')]
    numbers += [float(_reduced(column, 'quantile', q=share)) for share in shares]
    return ['count', 'mean', 'std', 'min'] + names + ['max'], numbers + [float(_reduced(column, 'max'))]


def _pairs(x, y):
    there = ~(_missing_in(x) | _missing_in(y))
    return x[there].astype('float64'), y[there].astype('float64')


def _covariance(x, y, ddof=1):
    x, y = _pairs(x, y)
    return ((x - x.mean()) * (y - y.mean())).sum() / (len(x) - ddof) if len(x) > ddof else nan


def _correlation(x, y):
    x, y = _pairs(x, y)
    if len(x) < 2:
        return nan
    a, b = x - x.mean(), y - y.mean()
    below = ((a ** 2).sum() * (b ** 2).sum()) ** 0.5
    return (a * b).sum() / below if below else nan


def _filled(column, value, index=None):
    gone = _missing_in(column).tolist()
    if not any(gone):
        return column.copy()
    values = column.tolist()
    if isinstance(value, (Series, dict)):
        known = value.to_dict() if isinstance(value, Series) else value
        labels = index.tolist()
        filled = [known.get(label, x) if is_gone else x for x, is_gone, label in zip(values, gone, labels)]
    else:
        if value is None:
            raise ValueError("Must specify a fill 'value' or 'method'.")
        value = _plain(value)
        filled = [value if is_gone else x for x, is_gone in zip(values, gone)]
    if _is_array(column) and all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in filled):
        return np.array(filled, dtype=str(column.dtype))
    return ObjectArray(filled) if not _is_array(column) else _infer(filled)


def _filled_along(column, step):
    values = column.tolist()[::step]
    last = None
    for i, x in enumerate(values):
        if not _is_missing(x):
            last = x
        elif last is not None:
            values[i] = last
    values = values[::step]
    return np.array(values, dtype=str(column.dtype)) if _is_array(column) else ObjectArray(values)


def _interpolated(column):
    values = column.tolist()
    known = [i for i, x in enumerate(values) if not _is_missing(x)]
    for a, b in zip(known, known[1:]):
        for i in range(a + 1, b):
            values[i] = values[a] + (values[b] - values[a]) * (i - a) / (b - a)
    if known:
        for i in range(known[-1] + 1, len(values)):
            values[i] = values[known[-1]]
    return np.array(values, dtype='float64')


def _exchanged(column, old, new):
    if isinstance(old, dict):
        known = old
    elif isinstance(old, (list, tuple)):
        known = dict(zip(old, new)) if isinstance(new, (list, tuple)) else {x: new for x in old}
    else:
        known = {old: new}
    values = column.tolist()
    missing = [y for x, y in known.items() if _is_missing(x)]
    result = [missing[0] if missing and _is_missing(x) else known.get(x, x) if not isinstance(x, list) else x for x in values]
    return _infer(result)


def _repeated(values, keep='first'):
    if keep == 'last':
        return _repeated(values[::-1])[::-1]
    seen, result = set(), []
    for x in values:
        key = 'nan' if _is_missing(x) else x
        result.append(key in seen)
        seen.add(key)
    if keep is False:
        again = {('nan' if _is_missing(x) else x) for x, is_again in zip(values, result) if is_again}
        result = [('nan' if _is_missing(x) else x) in again for x in values]
    return result


def _ranked(values, method, ascending):
    order = [i for i in _order(values, ascending) if not _is_missing(values[i])]
    ranks = [nan] * len(values)
    start, dense = 0, 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        dense += 1
        for k in range(start, end):
            ranks[order[k]] = {'average': (start + end + 1) / 2, 'min': start + 1, 'max': end, 'first': k + 1,
                               'dense': dense}[method]
        start = end
    return np.array([float(x) for x in ranks], dtype='float64')


def _kept(index, labels, errors='raise'):
    wanted = [labels] if isinstance(labels, (str, tuple)) or not hasattr(labels, '__iter__') else list(labels)
    missing = [x for x in wanted if x not in index]
    if missing and errors == 'raise':
        raise KeyError(f'{missing} not found in axis')
    gone = {i for x in wanted if x in index for i in index._all_places(x)}
    return [i for i in range(len(index)) if i not in gone]


def _replaced_in_place(old, new):
    old.__dict__.update(new.__dict__)
    return None


class _Rolling:
    def __init__(self, series, window, least):
        self._series, self._window, self._least = series, window, least
    def _each(self, name):
        values, result = self._series.tolist(), []
        for i in range(len(values)):
            part = [x for x in values[max(0, i + 1 - self._window):i + 1] if not _is_missing(x)]
            result.append(float(_reduced(np.array([float(x) for x in part], dtype='float64'), name)) if len(part) >= self._least else nan)
        return self._series._like(np.array(result, dtype='float64'))
    def mean(self):
        return self._each('mean')
    def sum(self):
        return self._each('sum')
    def std(self, ddof=1):
        return self._each('std')
    def min(self):
        return self._each('min')
    def max(self):
        return self._each('max')
    def median(self):
        return self._each('median')
`,
}
