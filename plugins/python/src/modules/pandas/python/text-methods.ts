// `.str`, and what stands in the brackets of `.loc` and `.iloc`. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const textMethods: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _TextMethods:
    """What .str has: methods of texts, for each value."""
    def __init__(self, series, wrap):
        if _is_array(series._column):
            raise AttributeError('Can only use .str accessor with string values!')
        self._series, self._wrap = series, wrap
    def _each(self, change):
        return self._wrap(_narrowed([change(x) if isinstance(x, (str, list, tuple)) else nan for x in self._series._column.items]))
    def len(self):
        return self._each(len)
    def __getitem__(self, key):
        return self._each(lambda x: x[key] if isinstance(key, slice) or -len(x) <= key < len(x) else nan)
    get = slice_at = __getitem__
    def slice(self, start=None, stop=None, step=None):
        return self._each(lambda x: x[start:stop:step])
    def contains(self, pat, case=True, flags=0, na=None, regex=True):
        if regex:
            pattern = re.compile(pat, flags if case else flags | re.I)
            return self._each(lambda x: pattern.search(x) is not None)
        return self._each(lambda x: pat in x if case else pat.lower() in x.lower())
    def replace(self, pat, repl, n=-1, case=None, flags=0, regex=False):
        if regex:
            return self._each(lambda x: re.sub(pat, repl, x, count=max(n, 0), flags=flags))
        return self._each(lambda x: x.replace(pat, repl, n))
    def split(self, pat=None, n=-1, expand=False, regex=None):
        parts = self._each(lambda x: x.split(pat, n if n > 0 else -1))
        if not expand:
            return parts
        rows = [x if isinstance(x, list) else [x] for x in parts.tolist()]
        width = max([builtins_len(row) for row in rows])
        return DataFrame([row + [None] * (width - builtins_len(row)) for row in rows], index=self._series.index)
    def cat(self, others=None, sep='', na_rep=None):
        return sep.join([x for x in self._series._column.items if isinstance(x, str)])
    def extract(self, pat, flags=0, expand=True):
        found = [re.search(pat, x, flags) if isinstance(x, str) else None for x in self._series._column.items]
        count = re.compile(pat).groups
        rows = [list(one.groups()) if one else [nan] * count for one in found]
        return DataFrame(rows, index=self._series.index)


builtins_len = len


def _text_method(name):
    def method(self, *args, **kwargs):
        return self._each(lambda x: getattr(x, name)(*args, **kwargs))
    method.__name__ = name
    return method


for _name in ('lower upper title capitalize strip lstrip rstrip startswith endswith isdigit isalpha isalnum isspace '
              'islower isupper isnumeric zfill rjust ljust center find rfind count join swapcase casefold encode '
              'partition removeprefix removesuffix').split():
    setattr(_TextMethods, _name, _text_method(_name))


def _narrowed(values):
    """Truths and numbers as such where there is nothing else."""
    made = _infer(values)
    return made if _is_array(made) else ObjectArray(values)


class _Located:
    """.loc by labels, .iloc by places."""
    def __init__(self, owner, by_labels):
        self._owner, self._by_labels = owner, by_labels


def _picked(key, index, by_labels):
    """What stands in brackets as places; a number for one."""
    if callable(key) and not isinstance(key, (Series, Index)):
        raise TypeError('a function cannot stand here')
    if isinstance(key, slice):
        if not by_labels:
            return list(range(len(index)))[key]
        def bound(label, is_end):
            if label is None:
                return len(index) if is_end else 0
            if label not in index and not isinstance(label, str):
                values = index.tolist()
                if index.is_monotonic_increasing:
                    return sum(1 for x in values if (x <= label if is_end else x < label))
            found = index._all_places(label)
            return found[-1] + 1 if is_end else found[0]
        return list(range(bound(key.start, False), bound(key.stop, True)))[::key.step]
    if isinstance(key, Series) and str(key.dtype) == 'bool':
        key = key._column if key.index.equals(index) else key.reindex(index)._column
    if isinstance(key, (list, Index, Series, range, np.ndarray, ObjectArray)) or hasattr(key, 'tolist') and getattr(key, 'shape', ()) != ():
        values = [_plain(x) for x in (key.tolist() if hasattr(key, 'tolist') else key)]
        if values and isinstance(values[0], bool):
            return _places(values, len(index))
        if by_labels:
            missing = [x for x in values if x not in index]
            if missing:
                raise KeyError(f"None of [{Index(values)!r}] are in the [index]" if len(missing) == len(values)
                               else f'{missing} not in index')
            return [i for x in values for i in index._all_places(x)]
        for x in values:
            if not -len(index) <= x < len(index):
                raise IndexError('positional indexers are out-of-bounds')
        return _places(values, len(index))
    key = _plain(key)
    if by_labels:
        found = index._all_places(key)
        return found[0] if len(found) == 1 else found
    if not isinstance(key, int):
        raise TypeError(f'Cannot index by location index with a non-integer key')
    if not -len(index) <= key < len(index):
        raise IndexError('single positional indexer is out-of-bounds')
    return key + len(index) if key < 0 else key


str_type = str


class _SeriesLocated(_Located):
    def __getitem__(self, key):
        series = self._owner
        if isinstance(key, tuple):
            key = key[0]
        if callable(key) and not isinstance(key, (Series, Index)):
            key = key(series)
        places = _picked(key, series.index, self._by_labels)
        return series._value(places) if isinstance(places, int) else series._at(places)
    def __setitem__(self, key, value):
        series = self._owner
        if self._by_labels and not isinstance(key, (slice, list, Index, Series, np.ndarray)) and key not in series.index:
            labels = series.index.tolist() + [key]
            series._column = _concatenated([series._column, _infer([value])])
            series.index = Index(labels, name=series.index.name)
            return
        series._write(_picked(key, series.index, self._by_labels), value)
`,
}
