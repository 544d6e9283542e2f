// Frames of dictionaries, rows and arrays. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const construction: PythonFile = {
  name: 'pandas',
  source: String.raw`
_number_types = [getattr(np, name, None) for name in ('number', 'floating', 'integer')]


def _enough(rows, how, thresh):
    """Places of the rows of truths in which not too much is missing."""
    if thresh is not None:
        return [i for i, row in enumerate(rows) if len(row) - sum(row) >= thresh]
    if how == 'all':
        return [i for i, row in enumerate(rows) if not all(row)]
    return [i for i, row in enumerate(rows) if not any(row)]


def _from_dict(data, index, columns):
    if columns is not None:
        labels = columns if isinstance(columns, Index) else Index(columns)
        data = {label: data.get(label, nan) for label in labels}
    else:
        labels = Index(list(data)) if data else RangeIndex(0)
    values = {key: _foreign(value) for key, value in data.items()}
    if index is None:
        series = [value for value in values.values() if isinstance(value, (Series, dict))]
        lengths = [len(value) for value in values.values() if not isinstance(value, (Series, dict, str)) and hasattr(value, '__len__')
                   and getattr(value, 'shape', None) != ()]
        if series:
            index = series[0].index if isinstance(series[0], Series) else Index(list(series[0]))
            for one in series[1:]:
                index = index.union(one.index if isinstance(one, Series) else Index(list(one)))
        elif lengths:
            if len(set(lengths)) > 1:
                raise ValueError('All arrays must be of the same length')
            index = RangeIndex(lengths[0])
        elif values:
            values_are_iterable = [value for value in values.values() if hasattr(value, '__iter__') and not isinstance(value, str)]
            if not values_are_iterable:
                raise ValueError('If using all scalar values, you must pass an index')
            values = {key: list(value) for key, value in values.items()}
            index = RangeIndex(len(next(iter(values.values()))))
        else:
            index = RangeIndex(0)
    index = index if isinstance(index, Index) else Index(index)
    parts = []
    for value in values.values():
        if isinstance(value, dict):
            value = Series(value)
        if isinstance(value, Series):
            parts.append(value.reindex(index)._column.copy())
        elif isinstance(value, str) or not hasattr(value, '__iter__') or getattr(value, 'shape', None) == ():
            parts.append(_infer([value] * len(index)))
        else:
            column = _column_of(value)
            if len(column) != len(index):
                raise ValueError(f'Length of values ({len(column)}) does not match length of index ({len(index)})')
            parts.append(column)
    return labels, parts, index


def _from_rows(rows, index, columns):
    rows = [_foreign(row) for row in rows]
    first = rows[0]
    if isinstance(first, dict):
        names = []
        for row in rows:
            names += [key for key in row if key not in names]
        labels = names if columns is None else list(columns)
        table = [[row.get(name, nan) for name in labels] for row in rows]
    elif isinstance(first, Series):
        labels = first.index.tolist() if columns is None else list(columns)
        table = [row.reindex(labels).tolist() for row in rows]
        index = [row.name for row in rows] if index is None and all(row.name is not None for row in rows) else index
    elif hasattr(first, '__iter__') and not isinstance(first, str):
        table = [row.tolist() if hasattr(row, 'tolist') else list(row) for row in rows]
        width = max([len(row) for row in table])
        if columns is None:
            labels = list(first._fields) if hasattr(first, '_fields') else range(width)
        else:
            labels = columns
            if len(labels) != width:
                raise ValueError(f'{len(labels)} columns passed, passed data had {width} columns')
        table = [row + [None] * (width - len(row)) for row in table]
    else:
        labels, table = range(1) if columns is None else columns, [[x] for x in rows]
    labels = labels if isinstance(labels, Index) else Index(labels)
    parts = [_infer(list(column)) for column in zip(*table)] if table and table[0] else [ObjectArray([]) for _ in labels]
    return labels, parts, _index_of(index, len(rows))


def _from_array(data, index, columns):
    if data.ndim == 1:
        data = data.reshape(-1, 1)
    if data.ndim != 2:
        raise ValueError(f'Must pass 2-d input. shape={tuple(data.shape)}')
    width = data.shape[1]
    labels = RangeIndex(width) if columns is None else columns if isinstance(columns, Index) else Index(columns)
    if len(labels) != width or index is not None and len(index) != data.shape[0]:
        rows = data.shape[0] if index is None else len(index)
        raise ValueError(f'Shape of passed values is {tuple(data.shape)}, indices imply ({rows}, {len(labels)})')
    parts = [ObjectArray([row[i] for row in data.items]) for i in range(width)] if isinstance(data, ObjectArray) else [
        data[:, i].copy() for i in range(width)]
    return labels, parts, _index_of(index, data.shape[0])


def _info_of(frame):
    count = len(frame)
    lines = ["<class 'pandas.core.frame.DataFrame'>"]
    index = frame.index
    ends = f', {index.tolist()[0]} to {index.tolist()[-1]}' if count else ''
    kind = 'RangeIndex' if isinstance(index, RangeIndex) else 'Index'
    lines.append(f'{kind}: {count} entries{ends}')
    lines.append(f'Data columns (total {len(frame.columns)} columns):')
    texts = [[str(i), str(label), f'{count - sum(_missing_in(part).tolist())} non-null', str(part.dtype)]
             for i, (label, part) in enumerate(zip(frame.columns, frame._columns))]
    heads = [' # ', 'Column', 'Non-Null Count', 'Dtype']
    widths = [max([len(head)] + [len(row[i]) + (1 if i == 0 else 0) for row in texts]) for i, head in enumerate(heads)]
    lines.append('  '.join([head.ljust(width) for head, width in zip(heads, widths)]))
    lines.append('  '.join(['---'.ljust(widths[0])] + [('-' * len(head)).ljust(width) for head, width in zip(heads[1:], widths[1:])]))
    for row in texts:
        row[0] = ' ' + row[0]
        lines.append('  '.join([text.ljust(width) for text, width in zip(row, widths)]))
    kinds = {}
    for part in frame._columns:
        kinds[str(part.dtype)] = kinds.get(str(part.dtype), 0) + 1
    lines.append('dtypes: ' + ', '.join([f'{name}({kinds[name]})' for name in sorted(kinds)]))
    sizes = sum([len(part) * (8 if not _is_array(part) else part.itemsize) for part in frame._columns])
    sizes += 132 if isinstance(index, RangeIndex) else 8 * count
    more = '+' if 'object' in kinds else ''
    lines.append(f'memory usage: {sizes:.1f}{more} bytes' if sizes < 1024 else f'memory usage: {sizes / 1024:.1f}{more} KB' if sizes < 1024 ** 2 else f'memory usage: {sizes / 1024 ** 2:.1f}{more} MB')
    return '\n'.join([line.rstrip() if i < 2 else line for i, line in enumerate(lines)])
`,
}
