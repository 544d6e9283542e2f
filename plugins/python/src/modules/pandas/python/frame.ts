// `DataFrame`: how it is made, and its columns. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const frame: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _FrameColumns(_Common):
    _located = _FrameLocated
    ndim = 2
    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        data = _foreign(data)
        if isinstance(data, zip) or hasattr(data, '__next__'):
            data = list(data)
        if isinstance(data, DataFrame):
            made = data.copy() if index is None else data.reindex(index)
            made = made if columns is None else made.reindex(columns=columns)
            labels, parts, rows = made.columns, made._columns, made.index
        elif isinstance(data, Series):
            made = data.to_frame(None if columns is None else list(columns)[0])
            made = made if index is None else made.reindex(index)
            labels, parts, rows = made.columns, made._columns, made.index
        elif isinstance(data, dict):
            labels, parts, rows = _from_dict(data, index, columns)
        elif data is None or isinstance(data, (list, tuple)) and len(data) == 0:
            labels = Index([] if columns is None else columns) if columns is not None else RangeIndex(0)
            rows = RangeIndex(0) if index is None else _index_of(index, len(index))
            parts = [ObjectArray([nan] * len(rows)) for _ in labels]
        elif isinstance(data, (list, tuple, range, Index)) :
            labels, parts, rows = _from_rows(list(data), index, columns)
        elif isinstance(data, (np.ndarray, ObjectArray)):
            labels, parts, rows = _from_array(data, index, columns)
        else:
            raise ValueError('DataFrame constructor not properly called!')
        if dtype is not None:
            parts = [_as_type(part, dtype) for part in parts]
        self._columns, self.__dict__['columns'], self.__dict__['index'] = list(parts), labels, rows
    @classmethod
    def _made(cls, parts, columns, index):
        made = object.__new__(DataFrame)
        made.__dict__.update(_columns=parts, columns=columns, index=index)
        return made
    @classmethod
    def from_dict(cls, data, orient='columns', dtype=None, columns=None):
        if orient == 'index':
            return DataFrame(list(data.values()), index=list(data), columns=columns)
        return DataFrame(data, dtype=dtype)
    @classmethod
    def from_records(cls, data, index=None, columns=None, **kwargs):
        return DataFrame(data, index=index, columns=columns)
    def __setattr__(self, name, value):
        if name in ('columns', 'index'):
            length = len(self._columns) if name == 'columns' else len(self)
            made = value if isinstance(value, Index) else Index(value)
            if len(made) != length:
                raise ValueError(f'Length mismatch: Expected axis has {length} elements, new values have {len(made)} elements')
            self.__dict__[name] = made
        elif name != '_columns' and name in self.__dict__.get('columns', ()):
            self[name] = value
        else:
            self.__dict__[name] = value
    def _like(self, parts):
        return DataFrame._made(parts, self.columns, self.index)
    def _series(self, place):
        return Series._made(self._columns[place], self.index, self.columns.tolist()[place])
    def _all(self):
        return [Series._made(part, self.index, label) for part, label in zip(self._columns, self.columns.tolist())]
    def _row(self, place, columns=None):
        places = range(len(self._columns)) if columns is None else columns
        parts = [self._columns[i] for i in places]
        values = [part[place] if _is_array(part) else part.items[place] for part in parts]
        name = _common_dtype([str(part.dtype) for part in parts] or ['object'])
        column = ObjectArray([_plain(x) for x in values]) if name == 'object' else np.array([_plain(x) for x in values], dtype=name)
        return Series._made(column, self.columns if columns is None else self.columns._taken(places), self.index.tolist()[place])
    def _rows_at(self, places):
        return DataFrame._made([_take(part, places) for part in self._columns], self.columns, self.index._taken(places))
    _at = _rows_at
    def _columns_at(self, places):
        return DataFrame._made([self._columns[i] for i in places], self.columns._taken(places), self.index)
    def _place(self, label):
        return self.columns._all_places(label)[0]
    @property
    def shape(self):
        return (len(self.index), len(self._columns))
    @property
    def dtypes(self):
        return Series._made(ObjectArray([part.dtype for part in self._columns]), self.columns)
    @property
    def axes(self):
        return [self.index, self.columns]
    @property
    def values(self):
        return self.to_numpy()
    _values = values
    def to_numpy(self, dtype=None, copy=False, na_value=None):
        parts = self._columns if na_value is None else self.fillna(na_value)._columns
        name = _dtype_name(dtype) if dtype is not None else _common_dtype([str(part.dtype) for part in parts] or ['object'])
        if name == 'object':
            return _MixedArray(parts)
        if not parts:
            return np.zeros((len(self), 0), dtype=name)
        return np.stack([_as_type(part, name) for part in parts], 1)
    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)
    @property
    def T(self):
        return self.transpose()
    def transpose(self, *args, copy=False):
        values = self.to_numpy()
        rows = values.items if isinstance(values, ObjectArray) else None
        parts = [ObjectArray(list(row)) for row in rows] if rows is not None else [values[i] for i in range(len(self))]
        return DataFrame._made(parts, self.index, self.columns)
    def __len__(self):
        return len(self.__dict__['index'])
    def __iter__(self):
        return iter(self.columns)
    def __contains__(self, key):
        return key in self.columns
    def keys(self):
        return self.columns
    def items(self):
        for series in self._all():
            yield series.name, series
    def iterrows(self):
        for i, label in enumerate(self.index.tolist()):
            yield label, self._row(i)
    def itertuples(self, index=True, name='Pandas'):
        from collections import namedtuple
        fields = [str(x) for x in self.columns]
        made = namedtuple(name, (['Index'] if index else []) + fields, rename=True) if name else None
        parts = ([self.index.tolist()] if index else []) + [part.tolist() for part in self._columns]
        for row in zip(*parts):
            yield made(*row) if made else tuple(row)
    def get(self, key, default=None):
        return self[key] if key in self.columns else default
    def __getitem__(self, key):
        if callable(key) and not isinstance(key, (Series, Index, DataFrame)):
            key = key(self)
        if isinstance(key, slice):
            if all(x is None or isinstance(x, int) for x in (key.start, key.stop)):
                return self._rows_at(list(range(len(self)))[key])._with_index(self.index[key])
            return self.loc[key]
        if isinstance(key, DataFrame):
            return self.where(key)
        if isinstance(key, (list, Index, Series, np.ndarray, ObjectArray)):
            values = key.tolist() if hasattr(key, 'tolist') else key
            if values and isinstance(_plain(values[0]), bool):
                return self.loc[key]
            missing = [x for x in values if x not in self.columns]
            if missing:
                raise KeyError(f"None of [{Index(values)!r}] are in the [columns]" if len(missing) == len(values)
                               else f'{missing} not in index')
            return self._columns_at([i for x in values for i in self.columns._all_places(x)])
        found = self.columns._all_places(key)
        return self._series(found[0]) if len(found) == 1 else self._columns_at(found)
    def _with_index(self, index):
        return DataFrame._made(self._columns, self.columns, index)
    def __setitem__(self, key, value):
        value = _foreign(value)
        if isinstance(key, (list, Index, np.ndarray)) or isinstance(key, Series) and str(key.dtype) != 'bool':
            keys = list(key.tolist() if hasattr(key, 'tolist') else key)
            if keys and isinstance(_plain(keys[0]), bool):
                self.loc[key] = value
                return
            for i, label in enumerate(keys):
                self[label] = (value._series(i) if isinstance(value, DataFrame) else value[:, i] if getattr(value, 'ndim', 1) == 2
                               else value[i] if isinstance(value, (list, tuple)) else value)
            return
        if isinstance(key, DataFrame):
            for i, truths in enumerate(key._columns):
                places = [k for k, x in enumerate(truths.tolist()) if x]
                others = value._columns[i].tolist() if isinstance(value, DataFrame) else None
                new = [others[k] for k in places] if others else [value] * len(places)
                self._columns[i] = _written(self._columns[i], places, new)
            return
        if isinstance(key, Series):
            self.loc[key] = value
            return
        column = self._fitting(value)
        if key in self.columns:
            self._columns[self._place(key)] = column
        else:
            self.insert(len(self._columns), key, column)
    def _fitting(self, value):
        if isinstance(value, DataFrame):
            value = value._series(0)
        if not self._columns and len(self) == 0 and hasattr(value, '__len__') and not isinstance(value, str):
            self.__dict__['index'] = value.index if isinstance(value, Series) else RangeIndex(len(value))
        if isinstance(value, Series):
            return value.reindex(self.index)._column.copy()
        if isinstance(value, str) or not hasattr(value, '__len__') or getattr(value, 'shape', None) == ():
            if hasattr(value, '__iter__') and not isinstance(value, str) and getattr(value, 'shape', None) != ():
                value = list(value)
            else:
                return _infer([value] * len(self))
        if len(value) != len(self):
            raise ValueError(f'Length of values ({len(value)}) does not match length of index ({len(self)})')
        if getattr(value, 'ndim', 1) == 2 and value.shape[1] == 1:
            value = value.reshape(-1)
        return _column_of(value)
    def __delitem__(self, key):
        self.pop(key)
    def pop(self, item):
        found = self[item]
        at = self._place(item)
        del self._columns[at]
        self.__dict__['columns'] = self.columns.delete(at)
        return found
    def insert(self, loc, column, value, allow_duplicates=False):
        if column in self.columns and not allow_duplicates:
            raise ValueError(f'cannot insert {column}, already exists')
        part = value if isinstance(value, ObjectArray) else self._fitting(value)
        labels = self.columns.tolist()
        labels.insert(loc, column)
        self._columns.insert(loc, part)
        self.__dict__['columns'] = Index(labels, name=self.columns.name)
    def assign(self, **kwargs):
        made = self.copy()
        for name, value in kwargs.items():
            made[name] = value(made) if callable(value) and not isinstance(value, Series) else value
        return made
    def __getattr__(self, name):
        if not name.startswith('_') and name in self.__dict__.get('columns', ()):
            return self[name]
        raise AttributeError(f"'DataFrame' object has no attribute '{name}'")
`,
}
