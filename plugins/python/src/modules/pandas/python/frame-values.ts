// `DataFrame`: the same with other values, and numbers of it. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const frameValues: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _FrameValues(_FrameColumns):
    # the same with other values
    def copy(self, deep=True):
        return self._like([part.copy() for part in self._columns])
    def astype(self, dtype, copy=None, errors='raise'):
        if isinstance(dtype, dict):
            return self._like([_as_type(part, dtype[label]) if label in dtype else part
                               for part, label in zip(self._columns, self.columns)])
        return self._like([_as_type(part, dtype) for part in self._columns])
    def isna(self):
        return self._like([_missing_in(part) for part in self._columns])
    isnull = isna
    def notna(self):
        return self._like([~_missing_in(part) for part in self._columns])
    notnull = notna
    def fillna(self, value=None, *, method=None, axis=None, inplace=False, limit=None, downcast=None):
        if method is not None:
            return self.ffill() if method in ('ffill', 'pad') else self.bfill()
        if isinstance(value, (Series, dict)):
            known = value.to_dict() if isinstance(value, Series) else value
            parts = [_filled(part, known[label]) if label in known else part.copy() for part, label in zip(self._columns, self.columns)]
        elif isinstance(value, DataFrame):
            parts = [_filled(part, value[label], self.index) if label in value else part.copy() for part, label in zip(self._columns, self.columns)]
        else:
            parts = [_filled(part, value) for part in self._columns]
        made = self._like(parts)
        return _replaced_in_place(self, made) if inplace else made
    def ffill(self, **kwargs):
        return self._like([_filled_along(part, 1) for part in self._columns])
    def bfill(self, **kwargs):
        return self._like([_filled_along(part, -1) for part in self._columns])
    def interpolate(self, method='linear', **kwargs):
        return self._like([_interpolated(part) if _is_array(part) else part for part in self._columns])
    def replace(self, to_replace=None, value=None, *, inplace=False, regex=False):
        if isinstance(to_replace, dict) and any(isinstance(x, dict) for x in to_replace.values()):
            made = self._like([_exchanged(part, to_replace[label], None) if label in to_replace else part
                               for part, label in zip(self._columns, self.columns)])
        else:
            made = self._like([_exchanged(part, to_replace, value) for part in self._columns])
        return _replaced_in_place(self, made) if inplace else made
    def dropna(self, *, axis=0, how=None, thresh=None, subset=None, inplace=False, ignore_index=False):
        wanted = self if subset is None else self[[subset] if isinstance(subset, str) else list(subset)]
        gone = wanted.isna()
        if axis in (0, 'index'):
            rows = list(zip(*[part.tolist() for part in gone._columns])) if gone._columns else [()] * len(self)
            keep = _enough([list(row) for row in rows], how, thresh)
            made = self._rows_at(keep)
        else:
            made = self._columns_at(_enough([part.tolist() for part in gone._columns], how, thresh))
        made = made.reset_index(drop=True) if ignore_index else made
        return _replaced_in_place(self, made) if inplace else made
    def abs(self):
        return self._like([abs(part) for part in self._columns])
    def round(self, decimals=0):
        return self._like([np.round(part, decimals.get(label, 0) if isinstance(decimals, dict) else decimals)
                           if _is_array(part) and str(part.dtype).startswith('float') and (not isinstance(decimals, dict) or label in decimals)
                           else part for part, label in zip(self._columns, self.columns)])
    def clip(self, lower=None, upper=None, **kwargs):
        return self._like([series.clip(lower, upper)._column for series in self._all()])
    def isin(self, values):
        return self._like([series.isin(values[series.name] if isinstance(values, dict) and series.name in values else
                                       [] if isinstance(values, dict) else values)._column for series in self._all()])
    def _masked(self, cond, other, when):
        cond = cond(self) if callable(cond) and not isinstance(cond, DataFrame) else cond
        parts = cond._all() if isinstance(cond, DataFrame) else [cond] * len(self._columns)
        others = other._all() if isinstance(other, DataFrame) else [other] * len(self._columns)
        return self._like([series._masked(one, value, when)._column for series, one, value in zip(self._all(), parts, others)])
    def cumsum(self, axis=0, skipna=True):
        return self._like([series.cumsum()._column for series in self._all()])
    def cumprod(self, axis=0, skipna=True):
        return self._like([series.cumprod()._column for series in self._all()])
    def shift(self, periods=1, **kwargs):
        return self._like([series.shift(periods)._column for series in self._all()])
    def diff(self, periods=1, axis=0):
        return self._like([series.diff(periods)._column for series in self._all()])
    def rank(self, axis=0, method='average', ascending=True, **kwargs):
        return self._like([series.rank(method=method, ascending=ascending)._column for series in self._all()])
    def map(self, func, na_action=None, **kwargs):
        return self._like([series.map(lambda x: func(x, **kwargs), na_action)._column for series in self._all()])
    applymap = map
    # numbers of it
    def _numeric(self):
        return self._columns_at([i for i, part in enumerate(self._columns) if _is_array(part)])
    def select_dtypes(self, include=None, exclude=None):
        def matches(part, wanted):
            name = str(part.dtype)
            return any(name == _dtype_name(one) or one in ('number', _number_types[0]) and name not in ('object', 'bool')
                       or one in ('floating', _number_types[1]) and name.startswith('float')
                       or one in ('integer', _number_types[2]) and 'int' in name
                       for one in (wanted if isinstance(wanted, (list, tuple)) else [wanted]))
        return self._columns_at([i for i, part in enumerate(self._columns)
                                 if (include is None or matches(part, include)) and not (exclude is not None and matches(part, exclude))])
    def _reduce(self, name, axis=0, skipna=True, numeric_only=False, **options):
        frame = self._numeric() if numeric_only else self
        if axis in (1, 'columns'):
            values = frame.to_numpy()
            if isinstance(values, ObjectArray):
                results = [_reduced(_infer(row), name, skipna, **options) for row in values.items]
            else:
                results = [_reduced(values[i], name, skipna, **options) for i in range(len(frame))]
            return Series._made(_infer(results), frame.index)
        if axis is None:
            return _reduced(_concatenated(frame._columns), name, skipna, **options)
        if _is_legacy() and name in ('mean', 'std', 'var', 'median', 'prod', 'sem', 'skew', 'kurt', 'quantile'):
            frame = frame._numeric()
        results = [_reduced(part, name, skipna, **options) for part in frame._columns]
        kinds = [str(part.dtype) for part in frame._columns]
        column = _infer(results)
        if _is_array(column) and kinds and all(kind == 'float32' for kind in kinds) and name not in ('count', 'any', 'all'):
            column = column.astype('float32')
        return Series._made(column, frame.columns)
    def count(self, axis=0, numeric_only=False):
        return self._reduce('count', axis, numeric_only=numeric_only)
    def quantile(self, q=0.5, axis=0, numeric_only=False, interpolation='linear'):
        if isinstance(q, (list, tuple)):
            return DataFrame([self.quantile(one, numeric_only=numeric_only).tolist() for one in q], index=q, columns=self.columns)
        made = self._reduce('quantile', axis, numeric_only=numeric_only, q=q)
        made.name = q
        return made
    def nunique(self, axis=0, dropna=True):
        return Series({series.name: series.nunique(dropna) for series in self._all()})
    def idxmax(self, axis=0, skipna=True):
        return self._each_series(lambda series: series.idxmax(), axis)
    def idxmin(self, axis=0, skipna=True):
        return self._each_series(lambda series: series.idxmin(), axis)
    def _each_series(self, func, axis):
        frame = self if axis in (0, 'index') else self.T
        return Series([func(series) for series in frame._all()], index=frame.columns)
    def agg(self, func=None, axis=0, *args, **kwargs):
        if isinstance(func, dict):
            if any(isinstance(one, list) for one in func.values()):
                return DataFrame({label: self[label].agg(one if isinstance(one, list) else [one]) for label, one in func.items()})
            return Series({label: self[label].agg(one) for label, one in func.items()})
        if isinstance(func, (list, tuple)):
            return DataFrame({series.name: series.agg(func) for series in self._all()})
        return getattr(self, func)(axis=axis) if isinstance(func, str) else self.apply(func, axis)
    aggregate = agg
    def describe(self, percentiles=None, include=None, exclude=None):
        if include == 'all':
            names = []
            parts = [series.describe(percentiles) for series in self._all()]
            for part in sorted(parts, key=lambda one: len(one)):
                names += [x for x in part.index if x not in names]
            order = [x for x in ('count', 'unique', 'top', 'freq') if x in names] + [x for x in names if x not in ('count', 'unique', 'top', 'freq')]
            return DataFrame({series.name: part.reindex(order) for series, part in zip(self._all(), parts)}, index=order)
        chosen = self.select_dtypes(include, exclude) if include is not None or exclude is not None else self._numbers_or_all()
        parts = {series.name: series.describe(percentiles) for series in chosen._all()}
        return DataFrame._made([part._column for part in parts.values()], chosen.columns, next(iter(parts.values())).index)
    def _numbers_or_all(self):
        made = self._columns_at([i for i, part in enumerate(self._columns) if _is_array(part) and str(part.dtype) != 'bool'])
        return made if made._columns else self
    def corr(self, method='pearson', min_periods=1, numeric_only=False):
        return self._paired(_correlation, numeric_only)
    def cov(self, min_periods=None, ddof=1, numeric_only=False):
        return self._paired(_covariance, numeric_only)
    def _paired(self, func, numeric_only):
        frame = self._numeric() if numeric_only or _is_legacy() else self
        for part in frame._columns:
            if not _is_array(part):
                raise ValueError(f'could not convert string to float: {next(x for x in part.items if isinstance(x, str))!r}')
        parts = [np.array([float(func(x, y)) for x in frame._columns], dtype='float64') for y in frame._columns]
        return DataFrame._made(parts, frame.columns, frame.columns)
    def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
        frame = self if subset is None else self[list(subset)]
        counts = Series(list(zip(*[part.tolist() for part in frame._columns])), dtype='object').value_counts(normalize, sort, ascending)
        return counts
    def apply(self, func, axis=0, raw=False, result_type=None, args=(), **kwargs):
        if isinstance(func, str):
            return getattr(self, func)(axis=axis, *args, **kwargs)
        by_columns = axis in (0, 'index')
        series = self._all() if by_columns else [self._row(i) for i in range(len(self))]
        results = [func(one._column if raw else one, *args, **kwargs) for one in series]
        labels = self.columns if by_columns else self.index
        if results and isinstance(results[0], Series):
            if by_columns:
                index = results[0].index
                return DataFrame._made([one._column if one.index.equals(index) else one.reindex(index)._column for one in results], labels, index)
            return DataFrame._from_series_rows(results, labels)
        if results and by_columns and isinstance(results[0], (np.ndarray,)) and results[0].shape != ():
            return DataFrame._made([_column_of(one) for one in results], labels, self.index)
        return Series._made(_infer(results), labels)
    transform = apply
    @staticmethod
    def _from_series_rows(rows, index):
        labels = rows[0].index
        parts = [_infer([row.tolist()[i] for row in rows]) for i in range(len(labels))]
        return DataFrame._made(parts, labels, index)
`,
}
