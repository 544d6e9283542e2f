// Functions on frames: joined, counted, made of one another. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const reshape: PythonFile = {
  name: 'pandas',
  source: String.raw`
def isna(obj):
    if isinstance(obj, (Series, DataFrame, Index)):
        return obj.isna()
    obj = _foreign(obj)
    if isinstance(obj, (list, np.ndarray, ObjectArray)):
        return _missing_in(_column_of(obj))
    return _is_missing(obj)


isnull = isna


def notna(obj):
    found = isna(obj)
    return not found if isinstance(found, bool) else ~found


notnull = notna


def concat(objs, *, axis=0, join='outer', ignore_index=False, keys=None, names=None, sort=False, verify_integrity=False, copy=None):
    if isinstance(objs, (Series, DataFrame, str)):
        raise TypeError(f'first argument must be an iterable of pandas objects, you passed an object of type "{type(objs).__name__}"')
    if isinstance(objs, dict):
        keys, objs = list(objs), list(objs.values())
    objs = [one for one in objs if one is not None]
    if not objs:
        raise ValueError('No objects to concatenate')
    if axis in (1, 'columns'):
        return _beside(objs, join, ignore_index, keys)
    if all(isinstance(one, Series) for one in objs):
        index = RangeIndex(sum([len(one) for one in objs])) if ignore_index else objs[0].index.append([one.index for one in objs[1:]])
        names = {one.name for one in objs}
        return Series._made(_concatenated([one._column for one in objs]), index, objs[0].name if len(names) == 1 else None)
    frames = [one.to_frame() if isinstance(one, Series) else one for one in objs]
    labels = []
    for frame in frames:
        labels += [x for x in frame.columns.tolist() if x not in labels]
    if join == 'inner':
        labels = [x for x in labels if all(x in frame.columns for frame in frames)]
    if sort:
        labels = _sorted_or_not(labels)
    parts = []
    for label in labels:
        pieces = [frame[label]._column if label in frame.columns else None for frame in frames]
        if all(piece is not None for piece in pieces):
            parts.append(_concatenated(pieces))
            continue
        there = _common_dtype([str(piece.dtype) for piece in pieces if piece is not None and len(piece)] or ['object'])
        values = [x for piece, frame in zip(pieces, frames) for x in (piece.tolist() if piece is not None else [nan] * len(frame))]
        parts.append(ObjectArray(values) if there in ('object', 'bool') else np.array([float(x) for x in values], dtype='float64'))
    index = RangeIndex(sum([len(frame) for frame in frames])) if ignore_index else frames[0].index.append([frame.index for frame in frames[1:]])
    if keys is not None:
        index = Index([(key, label) for key, frame in zip(keys, frames) for label in frame.index], dtype='object')
    return DataFrame._made(parts, Index(labels, name=frames[0].columns.name), index)


def _beside(objs, join, ignore_index, keys):
    index = objs[0].index
    for one in objs[1:]:
        if not index.equals(one.index):
            index = index.union(one.index) if join == 'outer' else index.intersection(one.index)
    labels, parts, unnamed = [], [], 0
    for at, one in enumerate(objs):
        one = one.reindex(index)
        if isinstance(one, Series):
            name = keys[at] if keys is not None else one.name
            if name is None:
                name, unnamed = unnamed, unnamed + 1
            labels.append(name)
            parts.append(one._column.copy())
        else:
            labels += one.columns.tolist()
            parts += [part.copy() for part in one._columns]
    return DataFrame._made(parts, RangeIndex(len(parts)) if ignore_index else Index(labels), index)


def merge(left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
          suffixes=('_x', '_y'), **kwargs):
    def listed(x):
        return None if x is None else x if isinstance(x, list) else [x]
    right = right.to_frame() if isinstance(right, Series) else right
    if how == 'cross':
        places = [(i, j) for i in range(len(left)) for j in range(len(right))]
        shared, lefts, rights = [], [], []
    else:
        if on is None and left_on is None and right_on is None and not (left_index or right_index):
            on = [x for x in left.columns if x in right.columns]
            if not on:
                raise MergeError('No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False')
        shared = listed(on) or []
        lefts, rights = shared or listed(left_on), shared or listed(right_on)
        for frame, names in ((left, lefts), (right, rights)):
            for name in names or []:
                if name not in frame.columns:
                    raise KeyError(name)
        keys_left = list(zip(*[left[x].tolist() for x in lefts])) if not left_index else [(x,) for x in left.index]
        keys_right = list(zip(*[right[x].tolist() for x in rights])) if not right_index else [(x,) for x in right.index]
        places = _matches(keys_left, keys_right, how)
    at_left, at_right = [i for i, _ in places], [j for _, j in places]
    both = [x for x in left.columns if x in right.columns and x not in shared]
    parts, labels = [], []
    for series in left._all():
        column = _take_or_missing(series._column, at_left)
        if series.name in shared and -1 in at_left:
            ours, theirs = series.tolist(), right[series.name].tolist()
            column = _column_like([ours[i] if i >= 0 else theirs[j] for i, j in places], series._column)
        labels.append(f'{series.name}{suffixes[0]}' if series.name in both else series.name)
        parts.append(column)
    for series in right._all():
        if series.name not in shared:
            labels.append(f'{series.name}{suffixes[1]}' if series.name in both else series.name)
            parts.append(_take_or_missing(series._column, at_right))
    index = left.index._taken(at_left) if left_index and right_index and -1 not in at_left else RangeIndex(len(places))
    made = DataFrame._made(parts, Index(labels), index)
    return made.sort_values(shared).reset_index(drop=True) if sort or how == 'outer' and shared else made


class MergeError(ValueError):
    pass


def _column_like(values, column):
    return np.array(values, dtype=str(column.dtype)) if _is_array(column) else ObjectArray(values)


def _matches(lefts, rights, how):
    known = {}
    for j, key in enumerate(rights):
        known.setdefault(key, []).append(j)
    if how == 'right':
        swapped = {}
        for i, key in enumerate(lefts):
            swapped.setdefault(key, []).append(i)
        return [(i, j) for j, key in enumerate(rights) for i in swapped.get(key, [-1])]
    places = [(i, j) for i, key in enumerate(lefts) for j in known.get(key, [-1] if how in ('left', 'outer') else [])]
    if how == 'outer':
        there = set(lefts)
        places += [(-1, j) for j, key in enumerate(rights) if key not in there]
    return places


def get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None):
    kind = _dtype_name(dtype) if dtype is not None else 'uint8' if _is_legacy() else 'bool'
    if not isinstance(data, DataFrame):
        series = data if isinstance(data, Series) else Series(data)
        labels, parts = _dummies(series._column, dummy_na, drop_first, kind)
        names = [x if prefix is None else f'{prefix}{prefix_sep}{x}' for x in labels]
        return DataFrame._made(parts, Index(names), series.index)
    wanted = [x for x, part in zip(data.columns, data._columns) if not _is_array(part)] if columns is None else list(columns)
    names = [x for x in data.columns if x not in wanted]
    parts = [data[x]._column for x in names]
    for i, label in enumerate(wanted):
        own = prefix[i] if isinstance(prefix, list) else prefix[label] if isinstance(prefix, dict) else prefix if prefix is not None else label
        labels, made = _dummies(data[label]._column, dummy_na, drop_first, kind)
        names += [f'{own}{prefix_sep}{x}' for x in labels]
        parts += made
    return DataFrame._made(parts, Index(names), data.index)


def _dummies(column, dummy_na, drop_first, kind):
    values = column.tolist()
    levels = _sorted_or_not([x for x in _distinct(values) if not _is_missing(x)])
    places = {x: i for i, x in enumerate(levels)}
    codes = np.array([-1 if _is_missing(x) else places[x] for x in values], dtype='int64')
    parts = [(codes == i).astype(kind) for i in range(len(levels))]
    if dummy_na:
        levels = levels + [nan]
        parts.append((codes == -1).astype(kind))
    return (levels[1:], parts[1:]) if drop_first else (levels, parts)


def factorize(values, sort=False):
    as_index = isinstance(values, (Series, Index))
    values = values.tolist() if hasattr(values, 'tolist') else list(values)
    levels = [x for x in _distinct(values) if not _is_missing(x)]
    levels = _sorted_or_not(levels) if sort else levels
    places = {x: i for i, x in enumerate(levels)}
    return np.array([-1 if _is_missing(x) else places[x] for x in values], dtype='int64'), Index(levels) if as_index else _infer(levels)


def unique(values):
    return Series(values).unique()


def value_counts(values, **kwargs):
    return Series(values).value_counts(**kwargs)


def to_numeric(arg, errors='raise', downcast=None):
    series = arg if isinstance(arg, Series) else Series(arg)
    if _is_array(series._column):
        return series
    made = []
    for i, x in enumerate(series.tolist()):
        try:
            made.append(nan if _is_missing(x) else int(x) if isinstance(x, str) and x.strip().lstrip('+-').isdigit() else x if isinstance(x, int) else float(x))
        except (ValueError, TypeError):
            if errors == 'coerce':
                made.append(nan)
            elif errors == 'ignore':
                return arg
            else:
                raise ValueError(f'Unable to parse string "{x}" at position {i}') from None
    return series._like(_infer(made))


def crosstab(index, columns, **kwargs):
    rows, labels = _sorted_or_not(_distinct(list(index))), _sorted_or_not(_distinct(list(columns)))
    counts = {}
    for pair in zip(index, columns):
        counts[pair] = counts.get(pair, 0) + 1
    made = DataFrame({b: [counts.get((a, b), 0) for a in rows] for b in labels}, index=Index(rows, name=getattr(index, 'name', 'row_0')))
    made.columns = Index(labels, name=getattr(columns, 'name', 'col_0'))
    return made


def cut(x, bins, right=True, labels=None, **kwargs):
    if labels is None:
        raise NotImplementedError('cut without labels gives intervals, which are not part of this page\'s pandas')
    values = list(x)
    if isinstance(bins, int):
        low, high = min(values), max(values)
        edges = [low + (high - low) * i / bins for i in range(bins + 1)]
        edges[0] -= (high - low) * 0.001
    else:
        edges = list(bins)
    def place(value):
        for i in range(len(edges) - 1):
            if (edges[i] < value <= edges[i + 1]) if right else (edges[i] <= value < edges[i + 1]):
                return i if labels is False else labels[i]
        return nan
    return Series([place(value) for value in values], index=getattr(x, 'index', None), name=getattr(x, 'name', None))
`,
}
