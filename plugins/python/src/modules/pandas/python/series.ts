// `Series`. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const series: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _SeriesValues(_Common):
    _located = _SeriesLocated
    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None, fastpath=None):
        data = _foreign(data)
        if isinstance(data, Series):
            name = data.name if name is None else name
            if index is not None and not data.index.equals(_index_of(index, len(index))):
                data = data.reindex(index)
            index = data.index if index is None else index
        elif isinstance(data, dict):
            if index is None:
                index, data = list(data), list(data.values())
            else:
                index = index if isinstance(index, Index) else Index(index)
                data = [data.get(label, nan) for label in index]
        elif isinstance(data, Index):
            name = data.name if name is None else name
        elif data is None:
            data = [] if index is None else [nan] * len(index)
        elif isinstance(data, str) or not hasattr(data, '__iter__') or getattr(data, 'shape', None) == ():
            data = [_plain(data)] * (1 if index is None else len(index))
        elif getattr(data, 'ndim', 1) != 1 and not isinstance(data, (list, tuple, range)):
            raise ValueError(f'Data must be 1-dimensional, got ndarray of shape {tuple(data.shape)} instead')
        self._column = _column_of(data, dtype)
        self.index = _index_of(index, len(self._column))
        self.name = name
    @classmethod
    def _made(cls, column, index, name=None):
        made = object.__new__(Series)
        made._column, made.index, made.name = column, index, name
        return made
    def _like(self, column):
        return Series._made(column, self.index, self.name)
    @property
    def dtype(self):
        return self._column.dtype
    dtypes = dtype
    @property
    def values(self):
        return self._column
    _values = array = values
    @property
    def shape(self):
        return (len(self._column),)
    ndim = 1
    @property
    def T(self):
        return self
    @property
    def str(self):
        return _TextMethods(self, self._like)
    @property
    def is_unique(self):
        return len(_distinct(self.tolist())) == len(self)
    @property
    def hasnans(self):
        return _has_missing(self._column)
    def __len__(self):
        return len(self._column)
    def __iter__(self):
        return iter(self.tolist())
    def __contains__(self, key):
        return key in self.index
    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)
    def tolist(self):
        return self._column.tolist()
    to_list = tolist
    def to_numpy(self, dtype=None, copy=False, na_value=None):
        column = self._column if na_value is None else self.fillna(na_value)._column
        return column if dtype is None else _as_type(column, dtype)
    def to_dict(self):
        return dict(zip(self.index.tolist(), self.tolist()))
    def to_frame(self, name=None):
        label = name if name is not None else self.name if self.name is not None else 0
        return DataFrame._made([self._column], Index([label]), self.index)
    def item(self):
        if len(self) != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self.tolist()[0]
    def items(self):
        return zip(self.index.tolist(), self.tolist())
    def keys(self):
        return self.index
    def _value(self, place):
        return self._column[place] if _is_array(self._column) else self._column.items[place]
    def _at(self, places):
        return Series._made(_take(self._column, places), self.index._taken(places), self.name)
    def _slice(self, key):
        column = self._column[key] if _is_array(self._column) else ObjectArray(self._column.items[key])
        return Series._made(column.copy(), self.index[key], self.name)
    def __getitem__(self, key):
        if callable(key) and not isinstance(key, (Series, Index)):
            key = key(self)
        if isinstance(key, slice):
            numbers = all(x is None or isinstance(x, int) for x in (key.start, key.stop))
            return self._slice(key) if numbers else self.loc[key]
        if isinstance(key, (list, np.ndarray, Series, Index, ObjectArray)):
            values = key.tolist() if hasattr(key, 'tolist') else key
            if values and isinstance(values[0], int) and not isinstance(values[0], bool) and not _is_array(self.index._labels):
                return self.iloc[values]
            return self.loc[key]
        key = _plain(key)
        if isinstance(key, int) and not _is_array(self.index._labels) and key not in self.index:
            return self.iloc[key]
        return self.loc[key]
    def __setitem__(self, key, value):
        if isinstance(key, slice):
            self._write(list(range(len(self)))[key], value)
        else:
            self.loc[key] = value
    def _write(self, places, value):
        places = [places] if isinstance(places, int) else list(places)
        if isinstance(value, Series):
            value = value.reindex(self.index._taken(places))._column if len(value) == len(places) else value._column
        value = _foreign(value)
        many = isinstance(value, (list, tuple, np.ndarray, ObjectArray)) and getattr(value, 'shape', None) != ()
        new = [_plain(x) for x in (value.tolist() if hasattr(value, 'tolist') else value)] if many else [_plain(value)] * len(places)
        self._column = _written(self._column, places, new)
    def __getattr__(self, name):
        if name.startswith('_') or name in ('index', 'name'):
            raise AttributeError(name)
        if name in self.index:
            return self.loc[name]
        raise AttributeError(f"'Series' object has no attribute '{name}'")
    # numbers of it
    def count(self):
        return np.int64(_reduced(self._column, 'count'))
    def quantile(self, q=0.5, interpolation='linear'):
        if isinstance(q, (list, tuple)):
            return Series([self.quantile(one) for one in q], index=q, name=self.name)
        return _reduced(self._column, 'quantile', q=q)
    def agg(self, func=None, axis=0, *args, **kwargs):
        if isinstance(func, (list, tuple)):
            return Series([self.agg(one) for one in func], index=[one if isinstance(one, str_type) else one.__name__ for one in func], name=self.name)
        if isinstance(func, dict):
            return Series({label: self.agg(one) for label, one in func.items()}, name=self.name)
        return getattr(self, func)(*args, **kwargs) if isinstance(func, str_type) else func(self, *args, **kwargs)
    aggregate = agg
    def idxmax(self, axis=0, skipna=True):
        return self.index.tolist()[_extreme(self.tolist(), 1)]
    def idxmin(self, axis=0, skipna=True):
        return self.index.tolist()[_extreme(self.tolist(), -1)]
    def argmax(self, axis=0, skipna=True):
        return _extreme(self.tolist(), 1)
    def argmin(self, axis=0, skipna=True):
        return _extreme(self.tolist(), -1)
    def unique(self):
        values = _distinct(self.tolist())
        return np.array(values, dtype=str_type(self.dtype)) if _is_array(self._column) else ObjectArray(values)
    def nunique(self, dropna=True):
        return len([x for x in _distinct(self.tolist()) if not (dropna and _is_missing(x))])
    def mode(self, dropna=True):
        counts = self.value_counts(dropna=dropna)
        most = max(counts.tolist(), default=0)
        return Series(_sorted_or_not([x for x, n in counts.items() if n == most]), name=self.name)
    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        counts = {}
        for x in self.tolist():
            if _is_missing(x):
                if dropna:
                    continue
                x = nan
            counts[x] = counts.get(x, 0) + 1
        pairs = list(counts.items())
        if sort:
            pairs.sort(key=lambda pair: pair[1], reverse=not ascending)
        numbers = [n for _, n in pairs]
        if normalize:
            total = sum(numbers)
            numbers = [n / total for n in numbers]
        return Series(numbers, index=Index([x for x, _ in pairs], name=self.name),
                      name='proportion' if normalize else 'count', dtype='float64' if normalize else 'int64')
    def describe(self, percentiles=None, include=None, exclude=None):
        if _is_array(self._column) and str_type(self.dtype) != 'bool':
            labels, values = _described(self._column, percentiles)
            return Series(values, index=labels, name=self.name, dtype='float64')
        there = [x for x in self.tolist() if not _is_missing(x)]
        counts = self.value_counts()
        return Series([len(there), len(counts), counts.index[0] if len(counts) else nan, counts.tolist()[0] if len(counts) else nan],
                      index=['count', 'unique', 'top', 'freq'], name=self.name, dtype='object')
    def corr(self, other, method='pearson', min_periods=None):
        return _correlation(self._column, other._column)
    def cov(self, other, min_periods=None, ddof=1):
        return _covariance(self._column, other._column, ddof)
    # the same with other values
    def astype(self, dtype, copy=None, errors='raise'):
        if isinstance(dtype, dict):
            dtype = dtype.get(self.name)
        return self._like(_as_type(self._column, dtype))
    def copy(self, deep=True):
        return self._like(self._column.copy())
    def isna(self):
        return self._like(_missing_in(self._column))
    isnull = isna
    def notna(self):
        return self._like(~_missing_in(self._column))
    notnull = notna
    def fillna(self, value=None, *, method=None, axis=None, inplace=False, limit=None, downcast=None):
        if method is not None:
            return self.ffill() if method in ('ffill', 'pad') else self.bfill()
        made = self._like(_filled(self._column, value, self.index))
        return _replaced_in_place(self, made) if inplace else made
    def ffill(self, **kwargs):
        return self._like(_filled_along(self._column, 1))
    def bfill(self, **kwargs):
        return self._like(_filled_along(self._column, -1))
    def dropna(self, *, axis=0, inplace=False, how=None, ignore_index=False):
        gone = _missing_in(self._column).tolist()
        made = self._at([i for i, is_gone in enumerate(gone) if not is_gone])
        made = made.reset_index(drop=True) if ignore_index else made
        return _replaced_in_place(self, made) if inplace else made
    def interpolate(self, method='linear', **kwargs):
        return self._like(_interpolated(self._column))
    def replace(self, to_replace=None, value=None, *, inplace=False, regex=False):
        return self._like(_exchanged(self._column, to_replace, value))
    def map(self, arg, na_action=None):
        if isinstance(arg, Series):
            arg = arg.to_dict()
        change = (lambda x: arg.get(x, nan)) if isinstance(arg, dict) else arg
        return self._like(_infer([x if na_action == 'ignore' and _is_missing(x) else change(x) for x in self.tolist()]))
    def apply(self, func, convert_dtype=None, args=(), **kwargs):
        if isinstance(func, str_type):
            return getattr(self, func)(*args, **kwargs)
        if self._is_ufunc(func):
            return func(self)
        values = [func(x, *args, **kwargs) for x in self.tolist()]
        if values and isinstance(values[0], Series):
            return DataFrame(values, index=self.index)
        return self._like(_infer(values))
    transform = apply
    def _is_ufunc(self, func):
        return False
    def abs(self):
        return self._like(abs(self._column))
    def round(self, decimals=0):
        return self._like(np.round(self._column, decimals)) if _is_array(self._column) else self.copy()
    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        values = self.tolist()
        if lower is not None:
            values = [x if _is_missing(x) else max(x, lower) for x in values]
        if upper is not None:
            values = [x if _is_missing(x) else min(x, upper) for x in values]
        return self._like(_infer(values))
    def between(self, left, right, inclusive='both'):
        low = self >= left if inclusive in ('both', 'left') else self > left
        return low & (self <= right if inclusive in ('both', 'right') else self < right)
    def isin(self, values):
        known = set(values)
        return self._like(np.array([x in known for x in self.tolist()], dtype='bool'))
    def duplicated(self, keep='first'):
        return self._like(np.array(_repeated(self.tolist(), keep), dtype='bool'))
    def drop_duplicates(self, *, keep='first', inplace=False, ignore_index=False):
        again = _repeated(self.tolist(), keep)
        made = self._at([i for i, x in enumerate(again) if not x])
        return made.reset_index(drop=True) if ignore_index else made
    def _cumulated(self, op):
        total, result = None, []
        for x in self.tolist():
            if _is_missing(x):
                result.append(nan)
                continue
            total = x if total is None else op(total, x)
            result.append(total)
        return self._like(_infer(result))
    def cumsum(self, axis=None, skipna=True):
        return self._cumulated(lambda a, b: a + b)
    def cumprod(self, axis=None, skipna=True):
        return self._cumulated(lambda a, b: a * b)
    def cummax(self, axis=None, skipna=True):
        return self._cumulated(max)
    def cummin(self, axis=None, skipna=True):
        return self._cumulated(min)
    def shift(self, periods=1, fill_value=None):
        count = len(self)
        places = [i - periods if 0 <= i - periods < count else -1 for i in range(count)]
        made = self._like(_take_or_missing(self._column, places))
        return made if fill_value is None else made.fillna(fill_value)
    def diff(self, periods=1):
        return self - self.shift(periods)
    def pct_change(self, periods=1):
        return self / self.shift(periods) - 1
    def rank(self, axis=0, method='average', ascending=True, **kwargs):
        return self._like(_ranked(self.tolist(), method, ascending))
    def rolling(self, window, min_periods=None, center=False):
        return _Rolling(self, window, window if min_periods is None else min_periods)
    def _masked(self, cond, other, when):
        cond = cond(self) if callable(cond) and not isinstance(cond, Series) else cond
        truths = [_plain(x) for x in cond]
        others = other.tolist() if isinstance(other, (Series, np.ndarray)) else [other] * len(self)
        return self._like(_infer([y if t == when else x for x, y, t in zip(self.tolist(), others, truths)]))
`,
}
