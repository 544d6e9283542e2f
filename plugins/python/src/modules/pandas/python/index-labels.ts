// `Index`: labels of rows and columns. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const indexLabels: PythonFile = {
  name: 'pandas',
  source: String.raw`
class Index:
    """Labels of rows or columns."""
    def __new__(cls, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
        if cls is Index and isinstance(data, range):
            return RangeIndex(data, name=name)
        return object.__new__(cls)
    def __init__(self, data=None, dtype=None, copy=False, name=None, tupleize_cols=True):
        if isinstance(self, RangeIndex) and not isinstance(data, list):
            return
        self.name = name if name is not None else getattr(data, 'name', None)
        if isinstance(data, Index):
            self._labels = data._labels
        elif data is None:
            self._labels = ObjectArray([])
        else:
            self._labels = _column_of(data, dtype)
        self._found = None
    @property
    def values(self):
        return self._labels
    _values = values
    @property
    def array(self):
        return self._labels
    @property
    def dtype(self):
        return self._labels.dtype
    @property
    def shape(self):
        return (len(self),)
    @property
    def size(self):
        return len(self)
    ndim = 1
    @property
    def names(self):
        return [self.name]
    @property
    def empty(self):
        return len(self) == 0
    @property
    def str(self):
        return _TextMethods(Series(self._labels, index=self), lambda column: Index(column, name=self.name))
    def tolist(self):
        return self._labels.tolist()
    to_list = tolist
    def to_numpy(self, dtype=None):
        return self._labels if dtype is None else _as_type(self._labels, dtype)
    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)
    def to_series(self, index=None, name=None):
        return Series(self._labels, index=self if index is None else index, name=name or self.name)
    def __len__(self):
        return len(self._labels)
    def __iter__(self):
        return iter(self.tolist())
    def __contains__(self, key):
        try:
            return key in self._map()
        except TypeError:
            return False
    def _map(self):
        """Where each label stands first."""
        if self._found is None:
            self._found = {}
            for i, label in enumerate(self.tolist()):
                self._found.setdefault(label, []).append(i)
        return self._found
    @property
    def is_unique(self):
        return len(self._map()) == len(self)
    @property
    def has_duplicates(self):
        return not self.is_unique
    @property
    def is_monotonic_increasing(self):
        values = self.tolist()
        return all(a <= b for a, b in zip(values, values[1:]))
    def duplicated(self, keep='first'):
        seen, result = set(), []
        for label in self.tolist():
            result.append(label in seen)
            seen.add(label)
        return np.array(result, dtype='bool')
    def _all_places(self, label):
        label = _plain(label)
        try:
            found = self._map().get(label)
        except TypeError:
            raise InvalidIndexError(label) from None
        if found is None:
            raise KeyError(label)
        return found
    def get_loc(self, key):
        found = self._all_places(key)
        return found[0] if len(found) == 1 else slice(found[0], found[-1] + 1)
    def get_indexer(self, target):
        known = self._map()
        return np.array([known.get(label, [-1])[0] for label in target], dtype='int64')
    def __getitem__(self, key):
        if isinstance(key, (int, np.generic)) and not isinstance(key, bool):
            return self.tolist()[_plain(key)]
        if isinstance(key, slice):
            return self._with(self._labels[key] if _is_array(self._labels) else ObjectArray(self._labels.items[key]))
        return self._taken(_places(key, len(self)))
    def _with(self, labels):
        made = object.__new__(Index)
        made._labels, made.name, made._found = labels, self.name, None
        return made
    def _taken(self, places):
        return self._with(_take(self._labels, places))
    def equals(self, other):
        if self is other:
            return True
        return isinstance(other, Index) and len(self) == len(other) and all(
            a == b or _is_missing(a) and _is_missing(b) for a, b in zip(self.tolist(), other.tolist()))
    def identical(self, other):
        return self.equals(other) and self.name == other.name
    def append(self, other):
        others = other if isinstance(other, list) else [other]
        return self._with(_concatenated([self._labels] + [one._labels for one in others]))
    def union(self, other, sort=None):
        other = other if isinstance(other, Index) else Index(other)
        if self.equals(other):
            return self
        return Index(_sorted_or_not(_distinct(self.tolist() + other.tolist())), name=self.name)
    def intersection(self, other, sort=False):
        known = set(other)
        return Index([x for x in _distinct(self.tolist()) if x in known], name=self.name)
    def difference(self, other, sort=None):
        known = set(other)
        return Index(_sorted_or_not([x for x in _distinct(self.tolist()) if x not in known]), name=self.name)
    def isin(self, values):
        known = set(values)
        return np.array([x in known for x in self.tolist()], dtype='bool')
    def unique(self):
        return Index(_distinct(self.tolist()), name=self.name)
    def drop(self, labels, errors='raise'):
        wanted = [labels] if isinstance(labels, str) or not hasattr(labels, '__iter__') else list(labels)
        missing = [x for x in wanted if x not in self]
        if missing and errors == 'raise':
            raise KeyError(f'{missing} not found in axis')
        gone = {i for x in wanted if x in self for i in self._all_places(x)}
        return self._taken([i for i in range(len(self)) if i not in gone])
    def delete(self, loc):
        gone = {loc + len(self) if loc < 0 else loc}
        return self._taken([i for i in range(len(self)) if i not in gone])
    def insert(self, loc, item):
        values = self.tolist()
        values.insert(loc, item)
        return Index(values, name=self.name)
    def map(self, mapper, na_action=None):
        change = mapper.get if isinstance(mapper, dict) else mapper
        return Index([change(x) for x in self.tolist()], name=self.name)
    def astype(self, dtype, copy=True):
        return self._with(_as_type(self._labels, dtype))
    def copy(self, name=None, deep=False):
        made = self._with(self._labels)
        made.name = name if name is not None else self.name
        return made
    def rename(self, name, *, inplace=False):
        return self.copy(name=name)
    def sort_values(self, *, return_indexer=False, ascending=True, **kwargs):
        return self._taken(_order(self.tolist(), ascending))
    def argsort(self):
        return np.array(_order(self.tolist()), dtype='int64')
    def min(self):
        return min(self.tolist())
    def max(self):
        return max(self.tolist())
    def isna(self):
        return _missing_in(self._labels)
    isnull = isna
    def value_counts(self, **kwargs):
        return self.to_series().value_counts(**kwargs)
    def _compared(self, other, op):
        if isinstance(other, Index):
            other = other._labels
        if _is_array(self._labels) and not isinstance(other, (ObjectArray, str)):
            return op(self._labels, np.asarray(other) if isinstance(other, list) else other)
        return _elementwise(self._labels.tolist(), other, op)
    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)
    def __ne__(self, other):
        return self._compared(other, lambda a, b: a != b)
    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)
    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)
    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)
    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)
    def _computed(self, other, op):
        return Index([op(x, other) for x in self.tolist()], name=self.name)
    def __add__(self, other):
        return self._computed(other, lambda a, b: a + b)
    def __sub__(self, other):
        return self._computed(other, lambda a, b: a - b)
    def __mul__(self, other):
        return self._computed(other, lambda a, b: a * b)
    def __hash__(self):
        raise TypeError(f'unhashable type: {type(self).__name__!r}')
    def _formatted(self, name=None):
        """As the first column of a frame, a header first where there is one."""
        head = [] if name is None else [name]
        if _is_array(self._labels):
            # text of numbers stands to the left
            return head + _trimmed_front(_justified(_value_texts(self._labels), 'left'))
        return head + _trimmed_front(_format_column(self._labels))
    def __repr__(self):
        values = self.tolist()
        name = f', name={self.name!r}' if self.name is not None else ''
        length = f', length={len(values)}' if len(values) > 100 else ''
        tail = f"dtype='{self.dtype}'{name}{length})"
        if _is_array(self._labels):
            shown = [str(x) for x in values]
        else:
            shown = [repr(x) if isinstance(x, str) else 'nan' if _is_missing(x) and x is not None else str(x) for x in values]
        return 'Index(' + _listed(shown, 7, len(values) > 100, _is_array(self._labels)) + ('\n      ' if _wraps(shown) else ' ')[:0] + _joint(shown) + tail


def _wraps(shown):
    return len(', '.join(shown)) > 70


def _joint(shown):
    return ',\n      ' if _wraps(shown) else ', '


def _listed(shown, indent, is_cut, justifies):
    """Texts in brackets, in lines of 80 signs."""
    pad = ' ' * (indent - 1)
    if not _wraps(shown):
        return '[' + ', '.join(shown) + ']'
    if is_cut:
        width = max(len(x) for x in shown[:10] + shown[-10:])
    else:
        width = max(len(x) for x in shown)
    lines, line = [], pad
    def add(texts):
        nonlocal line
        for text in texts:
            cell = text.rjust(width) + ','
            if len(line.rstrip()) + 1 + len(cell) > 80 and line.strip():
                lines.append(line.rstrip())
                line = pad
            line += ' ' + cell
    if is_cut:
        add(shown[:10])
        lines.append(line)
        lines.append(pad + ' ...')
        line = pad
        add(shown[-10:])
    else:
        add(shown)
    lines.append(line)
    return '[' + '\n'.join(lines)[len(pad) + 1:].rstrip(',') + ']'
`,
}
