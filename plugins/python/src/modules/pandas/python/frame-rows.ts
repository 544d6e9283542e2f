// `DataFrame`: other rows and columns. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const frameRows: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _FrameRows(_FrameValues):
    # other rows and columns
    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'):
        if labels is not None:
            index, columns = (labels, columns) if axis in (0, 'index') else (index, labels)
        if index is None and columns is None:
            raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
        made = self
        if index is not None:
            made = made._rows_at(_kept(self.index, index, errors))
        if columns is not None:
            made = made._columns_at(_kept(self.columns, columns, errors))
        made = made.copy() if made is self else made
        return _replaced_in_place(self, made) if inplace else made
    def rename(self, mapper=None, *, index=None, columns=None, axis=None, copy=None, inplace=False, errors='ignore'):
        if mapper is not None:
            index, columns = (index, mapper) if axis in (1, 'columns') else (mapper, columns)
        def renamed(labels, change):
            if change is None:
                return labels
            change = (lambda x, known=change: known.get(x, x)) if isinstance(change, dict) else change
            return Index([change(x) for x in labels.tolist()], name=labels.name)
        made = DataFrame._made(list(self._columns), renamed(self.columns, columns), renamed(self.index, index))
        return _replaced_in_place(self, made) if inplace else made
    def rename_axis(self, mapper=None, *, index=None, columns=None, axis=0):
        rows = mapper if mapper is not None and axis in (0, 'index') else index
        names = mapper if mapper is not None and axis in (1, 'columns') else columns
        return DataFrame._made(list(self._columns), self.columns.copy(name=names) if names is not None else self.columns,
                               self.index.copy(name=rows) if rows is not None else self.index)
    def add_prefix(self, prefix):
        return self.rename(columns=lambda x: f'{prefix}{x}')
    def add_suffix(self, suffix):
        return self.rename(columns=lambda x: f'{x}{suffix}')
    def set_axis(self, labels, *, axis=0, copy=None):
        made = self.copy()
        setattr(made, 'index' if axis in (0, 'index') else 'columns', labels)
        return made
    def set_index(self, keys, *, drop=True, append=False, inplace=False, verify_integrity=False):
        if isinstance(keys, list) and len(keys) == 1:
            keys = keys[0]
        if isinstance(keys, list):
            index = Index(list(zip(*[self[key].tolist() for key in keys])), dtype='object')
            used = keys
        elif isinstance(keys, (Index, Series, np.ndarray)):
            index, used = Index(keys), []
        else:
            index, used = Index(self[keys]._column, name=keys), [keys]
        kept = [i for i, label in enumerate(self.columns) if not (drop and label in used)]
        made = self._columns_at(kept)._with_index(index)
        return _replaced_in_place(self, made) if inplace else made
    def reset_index(self, level=None, *, drop=False, inplace=False, names=None):
        made = DataFrame._made(list(self._columns), self.columns, RangeIndex(len(self)))
        if not drop:
            name = names if names is not None else self.index.name if self.index.name is not None else 'index'
            made.insert(0, name, _column_of(self.index._labels))
        return _replaced_in_place(self, made) if inplace else made
    def reindex(self, labels=None, *, index=None, columns=None, axis=None, fill_value=nan, **kwargs):
        if labels is not None:
            index, columns = (index, labels) if axis in (1, 'columns') else (labels, columns)
        made = self
        if index is not None:
            index = index if isinstance(index, Index) else Index(index)
            places = self.index.get_indexer(index).tolist()
            parts = [_take_or_missing(part, places) for part in self._columns]
            made = DataFrame._made(parts, self.columns, index)
        if columns is not None:
            columns = columns if isinstance(columns, Index) else Index(columns)
            parts = [made._columns[i] if i >= 0 else np.array([nan] * len(made), dtype='float64')
                     for i in made.columns.get_indexer(columns).tolist()]
            made = DataFrame._made(parts, columns, made.index)
        return made if _is_missing(fill_value) else made.fillna(fill_value)
    def sort_values(self, by, *, axis=0, ascending=True, inplace=False, kind=None, na_position='last', ignore_index=False, key=None):
        keys = [by] if isinstance(by, str) or not isinstance(by, list) else by
        directions = ascending if isinstance(ascending, list) else [ascending] * len(keys)
        places = list(range(len(self)))
        for label, up in list(zip(keys, directions))[::-1]:
            series = self[label] if key is None else key(self[label])
            values = series.tolist()
            order = _order([values[i] for i in places], up, na_position)
            places = [places[i] for i in order]
        made = self._rows_at(places)
        made = made.reset_index(drop=True) if ignore_index else made
        return _replaced_in_place(self, made) if inplace else made
    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, **kwargs):
        if axis in (1, 'columns'):
            made = self._columns_at(_order(self.columns.tolist(), ascending))
        else:
            made = self._rows_at(_order(self.index.tolist(), ascending))
        return _replaced_in_place(self, made) if inplace else made
    def nlargest(self, n, columns, keep='first'):
        return self.sort_values(columns, ascending=False).head(n)
    def nsmallest(self, n, columns, keep='first'):
        return self.sort_values(columns).head(n)
    def duplicated(self, subset=None, keep='first'):
        frame = self if subset is None else self[[subset] if isinstance(subset, str) else list(subset)]
        rows = list(zip(*[part.tolist() for part in frame._columns]))
        return Series._made(np.array(_repeated(rows, keep), dtype='bool'), self.index)
    def drop_duplicates(self, subset=None, *, keep='first', inplace=False, ignore_index=False):
        again = self.duplicated(subset, keep).tolist()
        made = self._rows_at([i for i, x in enumerate(again) if not x])
        made = made.reset_index(drop=True) if ignore_index else made
        return _replaced_in_place(self, made) if inplace else made
    def query(self, expr, *, inplace=False, **kwargs):
        names = {str(label): self[label] for label in self.columns}
        text = re.sub(r'\band\b', '&', re.sub(r'\bor\b', '|', re.sub(r'\bnot\b', '~', expr)))
        parts = re.split(r'([&|])', text)
        text = ''.join([part if part in '&|' else f'({part})' for part in parts])
        return self[eval(text, {}, names)]
    def eval(self, expr, *, inplace=False, **kwargs):
        return eval(expr, {}, {str(label): self[label] for label in self.columns})
    def melt(self, id_vars=None, value_vars=None, var_name=None, value_name='value', **kwargs):
        ids = [id_vars] if isinstance(id_vars, str) else list(id_vars or [])
        values = list(value_vars) if value_vars is not None else [x for x in self.columns if x not in ids]
        parts = {label: _concatenated([self[label]._column] * len(values)) for label in ids}
        parts[var_name or 'variable'] = ObjectArray([label for label in values for _ in range(len(self))])
        parts[value_name] = _concatenated([self[label]._column for label in values])
        return DataFrame(parts)
    def pivot(self, *, columns, index, values):
        rows, labels = _sorted_or_not(_distinct(self[index].tolist())), _sorted_or_not(_distinct(self[columns].tolist()))
        known = {(a, b): x for a, b, x in zip(self[index].tolist(), self[columns].tolist(), self[values].tolist())}
        made = DataFrame({b: [known.get((a, b), nan) for a in rows] for b in labels}, index=Index(rows, name=index))
        made.columns = Index(labels, name=columns)
        return made
    def pivot_table(self, values=None, index=None, columns=None, aggfunc='mean', fill_value=None, **kwargs):
        if columns is None:
            return self.groupby(index)[[values] if isinstance(values, str) else list(values)].agg(aggfunc)
        groups = {}
        for a, b, x in zip(self[index].tolist(), self[columns].tolist(), self[values].tolist()):
            groups.setdefault((a, b), []).append(x)
        rows, labels = _sorted_or_not(_distinct([a for a, _ in groups])), _sorted_or_not(_distinct([b for _, b in groups]))
        made = DataFrame({b: [_plain(Series(groups[a, b]).agg(aggfunc)) if (a, b) in groups else nan for a in rows] for b in labels},
                         index=Index(rows, name=index))
        made.columns = Index(labels, name=columns)
        return made if fill_value is None else made.fillna(fill_value)
    def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True):
        return _FrameGroups(self, by, sort, as_index)
    def merge(self, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
              suffixes=('_x', '_y'), **kwargs):
        return merge(self, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes)
    def join(self, other, on=None, how='left', lsuffix='', rsuffix='', **kwargs):
        other = other.to_frame() if isinstance(other, Series) else other
        index = {'left': self.index, 'right': other.index, 'outer': self.index.union(other.index),
                 'inner': self.index.intersection(other.index)}[how]
        left, right = self.reindex(index), other.reindex(index)
        both = set(left.columns) & set(right.columns)
        if both and not (lsuffix or rsuffix):
            raise ValueError(f'columns overlap but no suffix specified: {Index(_sorted_or_not(list(both)))!r}')
        return concat([left.rename(columns={x: f'{x}{lsuffix}' for x in both}), right.rename(columns={x: f'{x}{rsuffix}' for x in both})], axis=1)
    def dot(self, other):
        values = np.matmul(self.to_numpy(), other.to_numpy() if hasattr(other, 'to_numpy') else np.asarray(other))
        if isinstance(other, DataFrame):
            return DataFrame(values, index=self.index, columns=other.columns)
        return Series(values, index=self.index)
    def equals(self, other):
        return isinstance(other, DataFrame) and self.columns.equals(other.columns) and all(
            a.equals(b) for a, b in zip(self._all(), other._all()))
    def squeeze(self, axis=None):
        if len(self._columns) == 1:
            return self._series(0) if len(self) != 1 else self._series(0).item()
        return self._row(0) if len(self) == 1 else self
    def explode(self, column, ignore_index=False):
        long = self[column]._with_counted().explode()
        made = self._rows_at(long.index.tolist())
        made[column] = long._column
        return made
`,
}
