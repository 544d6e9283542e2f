// `RangeIndex`, and how long indices print. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const rangeIndex: PythonFile = {
  name: 'pandas',
  source: String.raw`
class InvalidIndexError(Exception):
    pass


def _sorted_or_not(values):
    try:
        return [values[i] for i in _order(values)]
    except TypeError:
        return values


class RangeIndex(Index):
    def __new__(cls, start=None, stop=None, step=None, dtype=None, copy=False, name=None):
        return object.__new__(cls)
    def __init__(self, start=None, stop=None, step=None, dtype=None, copy=False, name=None):
        if isinstance(start, range):
            self._range = start
        elif isinstance(start, RangeIndex):
            self._range = start._range
        else:
            self._range = range(start or 0) if stop is None else range(start or 0, stop, step or 1)
        self.name, self._found, self._made = name, None, None
    @property
    def _labels(self):
        if self._made is None:
            self._made = np.array(list(self._range), dtype='int64')
        return self._made
    @property
    def start(self):
        return self._range.start
    @property
    def stop(self):
        return self._range.stop
    @property
    def step(self):
        return self._range.step
    def tolist(self):
        return list(self._range)
    to_list = tolist
    def __len__(self):
        return len(self._range)
    def __contains__(self, key):
        key = _plain(key)
        return isinstance(key, (int, float)) and key in self._range
    def _all_places(self, label):
        label = _plain(label)
        if isinstance(label, (int, float)) and label in self._range:
            return [self._range.index(int(label))]
        raise KeyError(label)
    def __getitem__(self, key):
        if isinstance(key, slice):
            made = RangeIndex(self._range[key])
            made.name = self.name
            return made
        return Index.__getitem__(self, key)
    def copy(self, name=None, deep=False):
        return RangeIndex(self._range, name=name if name is not None else self.name)
    def _formatted(self, name=None):
        head = [] if name is None else [name]
        texts = [str(x) for x in self._range]
        return head + _justified(texts, 'left')
    def __repr__(self):
        name = f', name={self.name!r}' if self.name is not None else ''
        return f'RangeIndex(start={self.start}, stop={self.stop}, step={self.step}{name})'


def _index_of(index, length):
    if index is None:
        return RangeIndex(length)
    made = index if isinstance(index, Index) else Index(index)
    if len(made) != length:
        raise ValueError(f'Length of values ({length}) does not match length of index ({len(made)})')
    return made
`,
}
