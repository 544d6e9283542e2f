// `DataFrame`: how it is shown and written, arithmetic. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const frameOutput: PythonFile = {
  name: 'pandas',
  source: String.raw`
class DataFrame(_FrameRows):
    # out of it
    def to_dict(self, orient='dict'):
        if orient == 'list':
            return {series.name: series.tolist() for series in self._all()}
        if orient == 'records':
            labels = self.columns.tolist()
            return [dict(zip(labels, row)) for row in zip(*[part.tolist() for part in self._columns])]
        if orient == 'series':
            return {series.name: series for series in self._all()}
        if orient == 'index':
            return {label: row.to_dict() for label, row in self.iterrows()}
        return {series.name: series.to_dict() for series in self._all()}
    def to_records(self, index=True):
        return list(self.itertuples(index=index, name=None))
    def to_csv(self, path_or_buf=None, *, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True,
               index_label=None, mode='w', encoding=None, **kwargs):
        text = _csv_of(self if columns is None else self[list(columns)], sep, na_rep, float_format, header, index, index_label)
        return _given_out(text, path_or_buf, mode)
    def to_json(self, path_or_buf=None, orient='columns', **kwargs):
        import json
        made = self.to_dict({'columns': 'dict'}.get(orient, orient))
        def plain(x):
            if isinstance(x, dict):
                return {str(key): plain(value) for key, value in x.items()}
            return [plain(one) for one in x] if isinstance(x, list) else None if _is_missing(x) else x
        return _given_out(json.dumps(plain(made), separators=(',', ':')), path_or_buf, 'w')
    def to_pickle(self, path, **kwargs):
        self.to_csv(path)
    def to_string(self, buf=None, *, index=True, header=True, max_rows=None, max_cols=None, line_width=None, **kwargs):
        return _frame_text(self, max_rows, None, max_cols, line_width, header, index)
    def info(self, verbose=None, buf=None, **kwargs):
        print(_info_of(self), file=buf)
    def plot(self, *args, **kwargs):
        from matplotlib import pyplot
        for series in self._numeric()._all():
            pyplot.plot(self.index.tolist(), series.tolist(), label=series.name)
        return pyplot.legend()
    def __repr__(self):
        width = _options['display.width'] if _options['display.expand_frame_repr'] else None
        return _frame_text(self, _options['display.max_rows'], _options['display.min_rows'], _options['display.max_columns'],
                           width, show_dimensions='truncate')
    def _ipython_display_(self):
        frame, rows, columns = _cut_frame(self, _options['display.max_rows'], _options['display.min_rows'], _options['display.max_columns'])
        labels = [x.strip() for x in frame.columns._formatted()] if len(frame.columns) else []
        index = [x.strip() for x in frame.index._formatted()] if len(frame) else []
        cells = [[x.strip() for x in _format_column(part)] for part in frame._columns]
        if columns is not None:
            labels.insert(columns, '...')
            cells.insert(columns, ['...'] * len(frame))
        rows_of = [list(row) for row in zip(*cells)] if cells else [[] for _ in index]
        if rows is not None:
            rows_of.insert(rows, ['...'] * len(labels))
            index.insert(rows, '...')
        _show_table(labels, index, rows_of, repr(self))
    # arithmetic
    def _computed(self, other, op, swapped=False):
        other = _foreign(other)
        if isinstance(other, DataFrame):
            left, right = self, other
            if not left.index.equals(right.index) or not left.columns.equals(right.columns):
                if op in _tests:
                    raise ValueError('Can only compare identically-labeled (both index and columns) DataFrame objects')
                index, columns = left.index.union(right.index), left.columns.union(right.columns)
                left, right = left.reindex(index, columns=columns), right.reindex(index, columns=columns)
            return left._like([_binary(a, b, op, swapped) for a, b in zip(left._columns, right._columns)])
        if isinstance(other, Series):
            if not self.columns.equals(other.index):
                columns = self.columns.union(other.index)
                return self.reindex(columns=columns)._computed(other.reindex(columns), op, swapped)
            values = other.tolist()
            return self._like([_binary(part, x, op, swapped) for part, x in zip(self._columns, values)])
        if isinstance(other, (np.ndarray, ObjectArray)) and other.shape != ():
            if other.ndim == 2:
                return self._like([_binary(part, other[:, i], op, swapped) for i, part in enumerate(self._columns)])
            return self._like([_binary(part, x, op, swapped) for part, x in zip(self._columns, other.tolist())])
        if isinstance(other, (list, tuple)):
            return self._like([_binary(part, x, op, swapped) for part, x in zip(self._columns, other)])
        return self._like([_binary(part, _plain(other), op, swapped) for part in self._columns])
    def _by_rows(self, other, op, swapped):
        other = other.reindex(self.index)
        return self._like([_binary(part, other._column, op, swapped) for part in self._columns])
    def __neg__(self):
        return self._like([-part for part in self._columns])
    def __abs__(self):
        return self.abs()
    def __invert__(self):
        return self._like([~part for part in self._columns])
    def __matmul__(self, other):
        return self.dot(other)
    def __hash__(self):
        raise TypeError("unhashable type: 'DataFrame'")


_add_operators(DataFrame)


def _add_frame_reductions():
    def of_frame(name):
        def method(self, axis=0, skipna=True, numeric_only=False, ddof=1, **kwargs):
            return self._reduce(name, axis, skipna, bool(numeric_only), ddof=ddof)
        return method
    for name in _reductions:
        setattr(DataFrame, name, of_frame(name))


_add_frame_reductions()
`,
}
