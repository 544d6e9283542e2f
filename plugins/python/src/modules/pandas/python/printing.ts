// How frames and series print. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const printing: PythonFile = {
  name: 'pandas',
  source: String.raw`
_number = re.compile(r'^\s*[\+-]?[0-9]+\.[0-9]*$')


def _trim_zeros(texts):
    numbers = [bool(_number.match(text)) for text in texts]
    while any(numbers) and all(text.endswith('0') for text, is_number in zip(texts, numbers) if is_number):
        texts = [text[:-1] if is_number else text for text, is_number in zip(texts, numbers)]
    return [text + '0' if is_number and text.endswith('.') else text for text, is_number in zip(texts, numbers)]


def _trim_one(text):
    text = text.rstrip('0')
    return text + '0' if text.endswith('.') else text


def _format_floats(values, digits=None, lead=' '):
    digits = _options['display.precision'] if digits is None else digits
    own = _options['display.float_format']
    if own is not None:
        return [(lead + 'NaN') if x != x else own(x) for x in values]
    def formatted(kind):
        spec = f'{lead}.{digits}{kind}'
        return _trim_zeros(['NaN' if x != x else format(x, spec) for x in values])
    texts = formatted('f')
    sizes = [abs(x) for x in values if x == x]
    too_long = max([len(text) for text in texts], default=0) > digits + 6
    if any(0 < x < 10 ** -digits for x in sizes) or too_long and any(x > 1e6 for x in sizes):
        texts = formatted('e')
    return texts


def _shown(x, digits=None):
    if x is None:
        return 'None'
    if isinstance(x, float) and x != x:
        return 'NaN'
    if isinstance(x, str):
        return x.replace('\t', r'\t').replace('\r', r'\r').replace('\n', r'\n')
    if isinstance(x, list):
        return '[' + ', '.join([_shown(one) for one in x]) + ']'
    if isinstance(x, tuple):
        return '(' + ', '.join([_shown(one) for one in x]) + (',)' if len(x) == 1 else ')')
    return str(x)


def _format_column(column, lead=' '):
    """One text for each value, all of one width; numbers with a sign, or a space in its place."""
    texts = _value_texts(column, lead)
    return _justified(texts, 'right') if _is_array(column) else texts


def _value_texts(column, lead=' '):
    if _is_array(column):
        name = str(column.dtype)
        values = column.tolist()
        if name.startswith('float'):
            return _format_floats(values, lead=lead)
        if name == 'bool':
            return [' ' + str(x) if lead else str(x) for x in values]
        return [format(x, lead + 'd') for x in values]
    digits = _options['display.precision']
    return [_trim_one(format(x, f' .{digits}f')) if isinstance(x, float) and x == x and abs(x) != math.inf
            else ' ' + _shown(x) for x in column.items]


def _width(text):
    return len(text)


def _justified(texts, mode, minimum=0):
    width = max([_width(text) for text in texts] + [minimum])
    most = _options['display.max_colwidth']
    if most is not None and width > most:
        width = max(most, minimum) if minimum > most else most
        texts = [text[:width - 3] + '...' if _width(text) > width else text for text in texts]
    return [text.rjust(width) if mode == 'right' else text.ljust(width) for text in texts]


def _trimmed_front(texts):
    while texts and all(texts) and all(text[0] == ' ' for text in texts):
        texts = [text[1:] for text in texts]
    return texts


def _adjoined(space, *columns):
    """Columns of text side by side."""
    height = max([len(column) for column in columns])
    parts = []
    for i, column in enumerate(columns):
        width = max([_width(text) for text in column]) + (space if i < len(columns) - 1 else 0)
        parts.append([text.ljust(width) for text in column] + [' ' * width] * (height - len(column)))
    return '\n'.join([''.join(row) for row in zip(*parts)])


def _series_text(series, max_rows=None, min_rows=None):
    count = len(series)
    shown, cut = series, None
    if max_rows and count > max_rows:
        half = min(min_rows or max_rows, max_rows) // 2
        shown, cut = series._at(list(range(half)) + list(range(count - half, count))), half
    footer = f'Name: {_shown(series.name)}, ' if series.name is not None else ''
    footer += f'Length: {count}, ' if cut is not None else ''
    footer += f'dtype: {series.dtype}'
    if count == 0:
        return f'Series([], {footer})'
    name = series.index.name
    index = shown.index._formatted('' if name is None else _shown(name))
    values = _format_column(shown._column)
    values = _justified(values, 'right')
    if cut is not None:
        width = _width(values[cut - 1])
        values.insert(cut, ('...' if width > 3 else '..').center(width))
        index.insert(cut + 1, '')
    text = _adjoined(3, index[1:], values)
    if name is not None:
        text = index[0] + '\n' + text
    return text + '\n' + footer


def _frame_columns(frame, header=True, index=True, na_rep='NaN'):
    names_rows = frame.index.name is not None
    columns = []
    for label, column in zip(frame.columns._formatted() if len(frame.columns) else [], frame._columns):
        head = [(' ' if _is_array(column) else '') + label] if header else []
        if names_rows and header:
            head.append('')
        values = _format_column(column, ' ' if index else '')
        if not index and not _is_array(column):
            values = [text[1:] if text.startswith(' ') else text for text in values]
        minimum = max([_width(text) for text in head] + [0])
        values = _justified(values, 'right', minimum)
        width = max([_width(text) for text in values] + [minimum])
        columns.append([text.rjust(width) for text in head] + values)
    if index:
        labels = frame.index._formatted(_shown(frame.index.name) if names_rows else None)
        name = _shown(frame.columns.name) if frame.columns.name is not None else ''
        columns.insert(0, _justified(([name] if header else []) + labels, 'left'))
    return columns


def _cut_frame(frame, max_rows, min_rows, max_cols):
    rows = columns = None
    if max_cols and len(frame.columns) > max_cols:
        columns = max_cols // 2
        count = len(frame.columns)
        frame = frame._columns_at(list(range(columns)) + list(range(count - columns, count)))
    if max_rows and len(frame) > max_rows:
        rows = min(min_rows or max_rows, max_rows) // 2
        frame = frame._rows_at(list(range(rows)) + list(range(len(frame) - rows, len(frame))))
    return frame, rows, columns


def _frame_text(frame, max_rows=None, min_rows=None, max_cols=None, line_width=None, header=True, index=True,
                show_dimensions=False):
    if frame.empty:
        return f'Empty DataFrame\nColumns: {_bare(frame.columns)}\nIndex: {_bare(frame.index)}'
    whole = frame
    frame, rows, cut = _cut_frame(frame, max_rows, min_rows, max_cols)
    strcols = _frame_columns(frame, header, index)
    height = len(strcols[0])
    extra = height - len(frame)
    if cut is not None:
        strcols.insert(cut + index, [' ...'] * height)
    if rows is not None:
        for i, column in enumerate(strcols):
            width = _width(column[rows])
            is_dots = cut is not None and i == cut + index
            dots = '...' if width > 3 or is_dots else '..'
            column.insert(rows + extra, dots.ljust(width) if i == 0 and index else dots.rjust(4 if is_dots else width))
    text = _adjoined(1, *strcols) if line_width is None else _wrapped(strcols, line_width, index)
    if show_dimensions is True or show_dimensions == 'truncate' and (rows is not None or cut is not None):
        text += f'\n\n[{len(whole)} rows x {len(whole.columns)} columns]'
    return text


def _bare(index):
    return '[' + ', '.join([_shown(x) for x in index.tolist()]) + ']'


def _wrapped(strcols, line_width, index):
    strcols = list(strcols)
    room = line_width
    labels = None
    if index:
        labels = strcols.pop(0)
        room -= max([_width(x) for x in labels]) + 1
    widths = [max([_width(x) for x in column]) for column in strcols]
    ends, used = [], 0
    for i, width in enumerate(widths):
        used += width + 1
        if used + (1 if i == len(widths) - 1 else 2) > room and i > 0:
            ends.append(i)
            used = width + 1
    ends.append(len(widths))
    texts, start = [], 0
    for i, end in enumerate(ends):
        part = strcols[start:end]
        if index:
            part = [labels] + part
        if len(ends) > 1:
            height = len(part[-1])
            part = part + ([[' \\'] + ['  '] * (height - 1)] if i < len(ends) - 1 else [[' '] * height])
        texts.append(_adjoined(1, *part))
        start = end
    return '\n\n'.join(texts)
`,
}
