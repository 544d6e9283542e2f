// `Series`: other rows, other labels, arithmetic. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const seriesRows: PythonFile = {
  name: 'pandas',
  source: String.raw`
class Series(_SeriesValues):
    # other rows, other labels
    def reindex(self, index=None, fill_value=nan, **kwargs):
        index = index if isinstance(index, Index) else Index(index)
        if self.index.equals(index):
            return Series._made(self._column, index, self.name)
        places = self.index.get_indexer(index).tolist()
        column = _take_or_missing(self._column, places)
        made = Series._made(column, index, self.name)
        return made if _is_missing(fill_value) else made.fillna(fill_value)
    def reset_index(self, level=None, *, drop=False, name=None, inplace=False):
        if drop:
            made = Series._made(self._column, RangeIndex(len(self)), self.name)
            return _replaced_in_place(self, made) if inplace else made
        return self.to_frame(name).reset_index()
    def set_axis(self, labels, axis=0):
        return Series._made(self._column, _index_of(labels, len(self)), self.name)
    def rename(self, index=None, *, axis=None, copy=None, inplace=False):
        if isinstance(index, dict) or callable(index):
            change = (lambda x: index.get(x, x)) if isinstance(index, dict) else index
            return Series._made(self._column, Index([change(x) for x in self.index], name=self.index.name), self.name)
        made = Series._made(self._column, self.index, index)
        return _replaced_in_place(self, made) if inplace else made
    def rename_axis(self, name):
        return Series._made(self._column, self.index.copy(name=name), self.name)
    def drop(self, labels=None, *, axis=0, index=None, columns=None, inplace=False, errors='raise'):
        labels = index if index is not None else labels
        kept = _kept(self.index, labels, errors)
        made = self._at(kept)
        return _replaced_in_place(self, made) if inplace else made
    def sort_values(self, *, axis=0, ascending=True, inplace=False, kind=None, na_position='last', ignore_index=False, key=None):
        values = self.tolist() if key is None else key(self).tolist()
        made = self._at(_order(values, ascending, na_position))
        made = made.reset_index(drop=True) if ignore_index else made
        return _replaced_in_place(self, made) if inplace else made
    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, **kwargs):
        made = self._at(_order(self.index.tolist(), ascending))
        return _replaced_in_place(self, made) if inplace else made
    def argsort(self, axis=0, kind=None, order=None):
        return self._like(np.array(_order(self.tolist()), dtype='int64'))
    def nlargest(self, n=5, keep='first'):
        return self.sort_values(ascending=False).head(n)
    def nsmallest(self, n=5, keep='first'):
        return self.sort_values().head(n)
    def explode(self, ignore_index=False):
        labels, values = [], []
        for label, x in self.items():
            for one in (x if isinstance(x, (list, tuple)) and x else [nan if isinstance(x, (list, tuple)) else x]):
                labels.append(label)
                values.append(one)
        return Series(values, index=labels, name=self.name, dtype='object')
    def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, **kwargs):
        keys = self.index.to_series() if level is not None else by
        return _SeriesGroups(self, _key_series(keys, self), sort)
    def dot(self, other):
        return (self * other).sum()
    def equals(self, other):
        return isinstance(other, Series) and self.index.equals(other.index) and self.dtype == other.dtype and all(
            a == b or _is_missing(a) and _is_missing(b) for a, b in zip(self.tolist(), other.tolist()))
    def to_csv(self, path_or_buf=None, **kwargs):
        return self.to_frame().to_csv(path_or_buf, **kwargs)
    def to_string(self, **kwargs):
        return _series_text(self).rpartition('\n')[0]
    def plot(self, *args, **kwargs):
        from matplotlib import pyplot
        return pyplot.plot(self.index.tolist(), self.tolist())
    def hist(self, bins=10, **kwargs):
        from matplotlib import pyplot
        return pyplot.hist([x for x in self.tolist() if not _is_missing(x)], bins=bins)
    def __repr__(self):
        return _series_text(self, _options['display.max_rows'], _options['display.min_rows'])
    # arithmetic
    def _computed(self, other, op, swapped=False):
        other = _foreign(other)
        if isinstance(other, DataFrame):
            return NotImplemented
        if isinstance(other, Series):
            left, right = self, other
            if not left.index.equals(right.index):
                if op in _tests:
                    raise ValueError('Can only compare identically-labeled Series objects')
                index = left.index.union(right.index)
                left, right = left.reindex(index), right.reindex(index)
            name = self.name if self.name == other.name else None
            return Series._made(_binary(left._column, right._column, op, swapped), left.index, name)
        if isinstance(other, Index):
            other = other._labels
        if isinstance(other, (list, tuple)):
            other = _infer(other)
        if isinstance(other, (np.ndarray, ObjectArray)) and other.shape != () and len(other) != len(self):
            raise ValueError(f'operands could not be broadcast together with shapes ({len(self)},) ({len(other)},)'
                             if op not in _tests else f'Lengths must match to compare')
        return self._like(_binary(self._column, other, op, swapped))
    def __neg__(self):
        return self._like(-self._column)
    def __pos__(self):
        return self.copy()
    def __abs__(self):
        return self.abs()
    def __invert__(self):
        return self._like(~self._column if _is_array(self._column) else ObjectArray([not x for x in self._column.items]))
    def __matmul__(self, other):
        return self.dot(other)
    def __float__(self):
        return float(self.item())
    def __int__(self):
        return int(self.item())
    def __round__(self, decimals=0):
        return self.round(decimals)
    def __hash__(self):
        raise TypeError("unhashable type: 'Series'")
`,
}
