// What is done to columns: made of values, picked from, counted. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const columns: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _MixedArray(ObjectArray):
    """Columns of several kinds side by side: rows are made when somebody asks for them."""
    def __init__(self, parts):
        self._parts, self._rows = list(parts), None
    @property
    def items(self):
        if self._rows is None:
            self._rows = [list(row) for row in zip(*[part.tolist() for part in self._parts])]
        return self._rows
    def astype(self, dtype, copy=True):
        if self._rows is not None or not self._parts or _dtype_name(dtype) == 'object':
            return ObjectArray.astype(self, dtype, copy)
        return np.stack([_as_type(part, dtype) for part in self._parts], 1)


def _is_missing(x):
    return x is None or isinstance(x, float) and x != x


def _is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)


def _is_array(x):
    return isinstance(x, np.ndarray)


def _plain(x):
    """A number of a framework as one of Python."""
    if isinstance(x, np.generic):
        return x.item()
    if hasattr(x, 'item') and getattr(x, 'shape', None) == ():
        return x.item()
    return x


def _foreign(x):
    """An array of another framework as one of NumPy; anything else as it is."""
    if _is_array(x) or isinstance(x, (str, list, tuple, dict, ObjectArray, type(None))):
        return x
    for name in ('asnumpy', 'numpy'):
        if hasattr(x, name) and hasattr(x, 'shape'):
            return getattr(x.detach() if hasattr(x, 'detach') else x, name)()
    if hasattr(x, '__array__') and hasattr(x, 'shape') and not hasattr(x, '_column') and not hasattr(x, '_columns'):
        return np.asarray(x)
    return x


def _infer(values):
    """A list of values as a column: numbers as an array, else objects."""
    values = [_plain(x) for x in values]
    kinds = set()
    for x in values:
        if isinstance(x, bool):
            kinds.add('bool')
        elif isinstance(x, int):
            kinds.add('int')
        elif isinstance(x, float):
            kinds.add('float')
        elif x is None:
            kinds.add('none')
        else:
            return ObjectArray(values)
    if not kinds or kinds == {'none'} or 'bool' in kinds and len(kinds) > 1:
        return ObjectArray(values)
    if kinds == {'bool'}:
        return np.array(values, dtype='bool')
    if kinds == {'int'}:
        return np.array(values, dtype='int64')
    return np.array([nan if x is None else float(x) for x in values], dtype='float64')


def _column_of(values, dtype=None):
    """Anything with values as a column. Columns share nothing with what they were made of."""
    values = _foreign(values)
    if hasattr(values, '_column'):
        values = values._column
    if hasattr(values, '_labels'):
        values = values._labels
    if _is_array(values):
        made = values.copy()
    elif isinstance(values, ObjectArray):
        made = ObjectArray(list(values.items))
    else:
        made = _infer(list(values))
    return made if dtype is None else _as_type(made, dtype)


def _as_type(column, dtype):
    name = _dtype_name(dtype)
    if name in ('category', 'datetime64[ns]'):
        raise NotImplementedError(f'the dtype {name} is not part of this page\'s pandas')
    if name == 'object':
        values = column.tolist()
        return ObjectArray([x if _is_missing(x) and not dtype is str else str(x) for x in values]
                           if dtype in (str, 'str') else values)
    if _is_array(column):
        if name.startswith('int') and str(column.dtype).startswith('float'):
            if any(x != x or x in (math.inf, -math.inf) for x in column.tolist()):
                raise IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer')
        return column.astype(name)
    if name.startswith('float'):
        made = []
        for x in column.items:
            try:
                made.append(nan if x is None else float(x))
            except ValueError:
                raise ValueError(f'could not convert string to float: {x!r}') from None
        return np.array(made, dtype=name)
    return np.array([_cast(x, name) for x in column.items], dtype=name)


class IntCastingNaNError(ValueError):
    pass


def _take(column, places):
    if _is_array(column):
        return column[np.array(places, dtype='int64')] if len(places) else column[:0]
    items = column.items
    return ObjectArray([items[i] for i in places])


def _take_or_missing(column, places):
    """-1 is for nothing."""
    if -1 not in places:
        return _take(column, places)
    values = column.tolist()
    picked = [nan if i < 0 else values[i] for i in places]
    if _is_array(column) and str(column.dtype) != 'bool':
        name = str(column.dtype)
        return np.array([float(x) for x in picked], dtype=name if name.startswith('float') else 'float64')
    return ObjectArray(picked)


def _places(key, length):
    """What picks rows, truths or places, as places."""
    values = [_plain(x) for x in (key.tolist() if hasattr(key, 'tolist') else key)]
    if values and isinstance(values[0], bool):
        if len(values) != length:
            raise IndexError(f'Boolean index has wrong length: {len(values)} instead of {length}')
        return [i for i, x in enumerate(values) if x]
    return [i + length if i < 0 else i for i in values]


def _missing_in(column):
    if _is_array(column):
        if str(column.dtype).startswith('float'):
            return np.isnan(column)
        return np.zeros(len(column), dtype='bool')
    return np.array([_is_missing(x) for x in column.items], dtype='bool')


def _has_missing(column):
    return bool(_missing_in(column).any()) if len(column) else False


def _common_dtype(names):
    """In which several columns are one array."""
    kinds = set(names)
    if len(kinds) == 1:
        return names[0]
    if 'object' in kinds or 'bool' in kinds:
        return 'object'
    if 'float64' in kinds:
        return 'float64'
    if 'float32' in kinds:
        return 'float64' if kinds & {'int64', 'int32'} else 'float32'
    return max(kinds, key=lambda name: (int(''.join(filter(str.isdigit, name))), name))


def _concatenated(columns):
    name = _common_dtype([str(column.dtype) for column in columns if len(column)] or ['object'])
    values = [x for column in columns for x in column.tolist()]
    if name == 'object':
        return ObjectArray(values)
    return np.array(values, dtype=name)


def _distinct(values):
    """In the order in which they come; all that is missing is one."""
    seen, found, has_missing = set(), [], False
    for x in values:
        if _is_missing(x):
            if not has_missing:
                has_missing = True
                found.append(x)
        elif x not in seen:
            seen.add(x)
            found.append(x)
    return found


def _order(values, ascending=True, na_position='last'):
    """Places in the order of their values; equal ones stay as they are, what is missing comes last."""
    there = [i for i, x in enumerate(values) if not _is_missing(x)]
    gone = [i for i, x in enumerate(values) if _is_missing(x)]
    there.sort(key=lambda i: values[i], reverse=not ascending)
    return there + gone if na_position == 'last' else gone + there
`,
}
