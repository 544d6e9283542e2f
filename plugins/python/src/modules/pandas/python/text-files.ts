// Files of comma-separated values and the like. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const textFiles: PythonFile = {
  name: 'pandas',
  source: String.raw`
import csv
import io
import os

_missing_words = {'', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA',
                  'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'}


class EmptyDataError(ValueError):
    pass


class ParserError(ValueError):
    pass


def _text_at(place, encoding):
    if hasattr(place, 'read'):
        text = place.read()
        return text.decode(encoding) if isinstance(text, bytes) else text
    name = os.fspath(place)
    if name.startswith(('http://', 'https://')):
        import requests
        data = requests.get(name).content
    elif name.endswith('.zip'):
        import zipfile
        with zipfile.ZipFile(name) as archive:
            data = archive.read(archive.namelist()[0])
    else:
        with open(name, 'rb') as f:
            data = f.read()
    if data[:2] == b'\x1f\x8b':
        import gzip
        data = gzip.decompress(data)
    text = data.decode(encoding)
    return text[1:] if text.startswith(chr(0xfeff)) else text


def read_csv(filepath_or_buffer, sep=None, delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None,
             engine=None, converters=None, true_values=None, false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0,
             nrows=None, na_values=None, keep_default_na=True, na_filter=True, skip_blank_lines=True, quotechar='"', encoding='utf-8',
             comment=None, delim_whitespace=False, thousands=None, decimal='.', **kwargs):
    sep = delimiter if delimiter is not None else sep if sep is not None else ','
    lines = _text_at(filepath_or_buffer, encoding or 'utf-8').replace('\r\n', '\n').replace('\r', '\n').split('\n')
    if isinstance(skiprows, int):
        lines = lines[skiprows:]
    elif skiprows is not None:
        lines = [line for i, line in enumerate(lines) if i not in set(skiprows)]
    if comment is not None:
        lines = [line.split(comment)[0] for line in lines]
    if delim_whitespace or sep in (r'\s+', r'\s*'):
        rows = [line.split() for line in lines]
    elif len(sep) > 1:
        rows = [re.split(sep, line) for line in lines]
    else:
        rows = list(csv.reader([line + '\n' for line in lines], delimiter=sep, quotechar=quotechar, skipinitialspace=skipinitialspace))
    rows = [row for row in rows if row and (len(row) > 1 or row[0].strip() or not skip_blank_lines)]
    if skipfooter:
        rows = rows[:-skipfooter]
    if not rows and names is None:
        raise EmptyDataError('No columns to parse from file')
    header = (0 if names is None else None) if header == 'infer' else header
    labels = list(names) if names is not None else None
    start = 0
    if header is not None:
        if labels is None:
            labels = _unlike([x if x != '' else f'Unnamed: {i}' for i, x in enumerate(rows[header])])
        start = header + 1
    rows = rows[start:] if nrows is None else rows[start:start + nrows]
    width = max([len(row) for row in rows], default=len(labels or []))
    if labels is None:
        labels = list(range(width))
    first = len(rows[0]) if rows else len(labels)
    for i, row in enumerate(rows):
        if len(row) > max(first, len(labels)):
            raise ParserError(f'Error tokenizing data. C error: Expected {max(first, len(labels))} fields in line {i + start + 1}, saw {len(row)}\n')
    shift = width - len(labels) if width > len(labels) else 0
    for row in rows:
        if len(row) < width:
            row.extend([''] * (width - len(row)))
    missing = set(_missing_words) if keep_default_na else set()
    own = {}
    if isinstance(na_values, dict):
        own = {key: set([value] if isinstance(value, str) else [str(x) for x in value]) for key, value in na_values.items()}
    elif na_values is not None:
        missing |= {str(x) for x in ([na_values] if isinstance(na_values, (str, int, float)) else na_values)}
    missing = missing if na_filter else set()
    columns = list(zip(*rows)) if rows else [()] * (len(labels) + shift)
    def parsed(texts, label):
        kind = dtype.get(label) if isinstance(dtype, dict) else dtype
        if converters and label in converters:
            return _infer([converters[label](x) for x in texts])
        return _parsed(texts, missing | own.get(label, set()), kind, thousands, decimal)
    parts = {}
    for i, label in enumerate(labels):
        if usecols is None or (usecols(label) if callable(usecols) else label in usecols or i in usecols):
            parts[label] = parsed(columns[i + shift], label)
    index = Index(parsed(columns[0], None)) if shift and index_col is None else RangeIndex(len(rows))
    made = DataFrame._made(list(parts.values()), Index(list(parts)), index)
    if index_col is not None and index_col is not False:
        label = made.columns.tolist()[index_col] if isinstance(index_col, int) else index_col
        made = made.set_index(label)
        if isinstance(label, str) and label.startswith('Unnamed: '):
            made.index.name = None
    return made


def _unlike(names):
    seen, result = {}, []
    for name in names:
        count = seen.get(name, 0)
        seen[name] = count + 1
        result.append(f'{name}.{count}' if count else name)
    return result


_truths = {'True': True, 'TRUE': True, 'true': True, 'False': False, 'FALSE': False, 'false': False}
_whole = re.compile(r'\s*[+-]?\d+\s*$')


def _parsed(texts, missing, dtype=None, thousands=None, decimal='.'):
    name = None if dtype is None else _dtype_name(dtype)
    if name == 'object':
        return ObjectArray([nan if x in missing else x for x in texts])
    there = [x for x in texts if x not in missing]
    if name is None and there and all(x in _truths for x in there):
        values = [nan if x in missing else _truths[x] for x in texts]
        return np.array(values, dtype='bool') if len(there) == len(texts) else ObjectArray(values)
    plain = (lambda x: x) if thousands is None and decimal == '.' else (lambda x: x.replace(thousands or '\0', '').replace(decimal, '.'))
    try:
        if len(there) == len(texts) and there and name is None and all(_whole.match(plain(x)) for x in there):
            return np.array([int(plain(x)) for x in texts], dtype='int64')
        if any('_' in x for x in there):
            raise ValueError
        numbers = [nan if x in missing else float(plain(x)) for x in texts]
    except ValueError:
        if name is not None:
            wrong = next(x for x in there if not re.match(r'\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$', x, re.I))
            raise ValueError(f'could not convert string to float: {wrong!r}') from None
        return ObjectArray([nan if x in missing else x for x in texts])
    made = np.array(numbers, dtype='float64')
    return made if name is None else _as_type(made, name)


def read_table(filepath_or_buffer, sep='\t', **kwargs):
    return read_csv(filepath_or_buffer, sep=sep, **kwargs)


def read_json(path_or_buf, orient=None, **kwargs):
    import json
    data = json.loads(_text_at(path_or_buf, 'utf-8'))
    return DataFrame(data)


def _csv_field(x, na_rep, float_format, is_float32=False):
    if _is_missing(x):
        return na_rep
    if isinstance(x, float):
        return (float_format % x if isinstance(float_format, str) else float_format(x)) if float_format is not None else repr(x)
    return x


def _csv_of(frame, sep, na_rep, float_format, header, index, index_label):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=sep, lineterminator='\n')
    if header is not False:
        names = list(header) if isinstance(header, (list, tuple)) else frame.columns.tolist()
        first = [index_label if index_label is not None else frame.index.name if frame.index.name is not None else ''] if index else []
        writer.writerow(first + names)
    parts = [frame.index.tolist()] if index else []
    for part in frame._columns:
        if _is_array(part) and str(part.dtype) == 'float32' and float_format is None:
            parts.append([na_rep if x != x else str(x) for x in part])
        else:
            parts.append(part.tolist())
    writer.writerows([[_csv_field(x, na_rep, float_format) for x in row] for row in zip(*parts)])
    return out.getvalue()


def _given_out(text, place, mode):
    if place is None:
        return text
    if hasattr(place, 'write'):
        place.write(text)
    else:
        with open(place, mode) as f:
            f.write(text)
`,
}
