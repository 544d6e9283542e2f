// Groups of rows. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const groups: PythonFile = {
  name: 'pandas',
  source: String.raw`
def _key_series(by, owner):
    if isinstance(by, Series):
        return by.reindex(owner.index) if not by.index.equals(owner.index) else by
    if callable(by):
        return Series([by(label) for label in owner.index], index=owner.index)
    if isinstance(by, dict):
        return Series([by.get(label) for label in owner.index], index=owner.index)
    return Series(by, index=owner.index)


class _Groups:
    def _split(self, keys, sort):
        found = {}
        for i, key in enumerate(keys):
            if not (_is_missing(key) or isinstance(key, tuple) and any(_is_missing(x) for x in key)):
                found.setdefault(key, []).append(i)
        names = _sorted_or_not(list(found)) if sort else list(found)
        self._places = {name: found[name] for name in names}
    @property
    def groups(self):
        labels = self._owner.index.tolist()
        return {key: Index([labels[i] for i in places]) for key, places in self._places.items()}
    @property
    def indices(self):
        return {key: np.array(places, dtype='int64') for key, places in self._places.items()}
    @property
    def ngroups(self):
        return len(self._places)
    def __len__(self):
        return len(self._places)
    def __iter__(self):
        for key, places in self._places.items():
            yield key, self._owner._at(places)
    def get_group(self, name):
        return self._owner._at(self._places[name])
    def _index(self):
        return Index(list(self._places), name=self._name)
    def size(self):
        return Series([len(places) for places in self._places.values()], index=self._index(), dtype='int64')


class _SeriesGroups(_Groups):
    def __init__(self, series, keys, sort, name=None):
        self._owner, self._name = series, keys.name if name is None else name
        self._split(keys.tolist(), sort)
    def _reduce(self, name, **options):
        results = [_reduced(_take(self._owner._column, places), name, **options) for places in self._places.values()]
        return Series(results, index=self._index(), name=self._owner.name)
    def agg(self, func, *args, **kwargs):
        if isinstance(func, (list, tuple)):
            return DataFrame({one if isinstance(one, str) else one.__name__: self.agg(one) for one in func}, index=self._index())
        if isinstance(func, str) and hasattr(self, func):
            return getattr(self, func)()
        return Series([_plain(part.agg(func)) for _, part in self], index=self._index(), name=self._owner.name)
    aggregate = agg
    def apply(self, func, *args, **kwargs):
        results = [func(part, *args, **kwargs) for _, part in self]
        if results and isinstance(results[0], Series):
            return concat(results)
        return Series(results, index=self._index(), name=self._owner.name)
    def transform(self, func, *args, **kwargs):
        values = [nan] * len(self._owner)
        for places in self._places.values():
            part = self._owner._at(places)
            made = getattr(part, func)(*args, **kwargs) if isinstance(func, str) else func(part, *args, **kwargs)
            many = made.tolist() if isinstance(made, Series) else [_plain(made)] * len(places)
            for i, x in zip(places, many):
                values[i] = x
        return self._owner._like(_infer(values))
    def count(self):
        return self._reduce('count')
    def nunique(self):
        return Series([part.nunique() for _, part in self], index=self._index(), name=self._owner.name)
    def first(self):
        return Series([next((x for x in part.tolist() if not _is_missing(x)), nan) for _, part in self], index=self._index(), name=self._owner.name)
    def last(self):
        return Series([next((x for x in part.tolist()[::-1] if not _is_missing(x)), nan) for _, part in self], index=self._index(), name=self._owner.name)
    def value_counts(self, **kwargs):
        return concat([part.value_counts(**kwargs) for _, part in self], keys=list(self._places))
    def cumsum(self):
        return self.transform('cumsum')
    def describe(self):
        return DataFrame([part.describe().tolist() for _, part in self], index=self._index(), columns=self._owner.describe().index)


class _FrameGroups(_Groups):
    def __init__(self, frame, by, sort, as_index=True, chosen=None):
        self._owner, self._by, self._sort, self._as_index = frame, by, sort, as_index
        if isinstance(by, list) and len(by) > 1:
            keys = list(zip(*[frame[one].tolist() for one in by]))
            self._name, self._used = None, list(by)
        else:
            by = by[0] if isinstance(by, list) else by
            if isinstance(by, (Series, dict, list, np.ndarray)) or callable(by):
                series = _key_series(by, frame)
                self._used = []
            else:
                series, self._used = frame[by], [by]
            keys, self._name = series.tolist(), series.name
        self._chosen = [x for x in frame.columns if x not in self._used] if chosen is None else chosen
        self._keys = keys
        self._split(keys, sort)
    def __getitem__(self, key):
        if isinstance(key, (list, tuple)):
            return _FrameGroups(self._owner, self._by, self._sort, self._as_index, list(key))
        return self._one(key)
    def _one(self, label):
        made = object.__new__(_SeriesGroups)
        made._owner, made._name, made._places = self._owner[label], self._name, self._places
        return made
    def __getattr__(self, name):
        if not name.startswith('_') and name in self._owner.columns:
            return self._one(name)
        raise AttributeError(f"'DataFrameGroupBy' object has no attribute '{name}'")
    def _finished(self, made):
        if self._as_index:
            return made
        made = made.reset_index()
        if len(self._used) > 1:
            pairs = made.pop('index').tolist()
            for i, label in enumerate(self._used):
                made.insert(i, label, Series([pair[i] for pair in pairs]))
        return made
    def _reduce(self, name, numeric_only=False, **options):
        frame = self._owner
        labels = [x for x in self._chosen if not (numeric_only or _is_legacy()) or _is_array(frame[x]._column)]
        for label in labels:
            column = frame[label]._column
            if name in ('mean', 'std', 'var', 'median') and not _is_array(column):
                raise TypeError(f'agg function failed [how->{name},dtype->object]')
        return self._finished(DataFrame({label: self._one(label)._reduce(name, **options) for label in labels}, index=self._index()))
    def agg(self, func=None, **kwargs):
        if kwargs and func is None:
            made = {name: self._one(label).agg(how) for name, (label, how) in kwargs.items()}
        elif isinstance(func, dict):
            made = {label: self._one(label).agg(how) for label, how in func.items()}
        else:
            made = {label: self._one(label).agg(func) for label in self._chosen}
        return self._finished(DataFrame(made, index=self._index()))
    aggregate = agg
    def apply(self, func, *args, **kwargs):
        frame = self._owner[self._chosen]
        results = [func(frame._at(places), *args, **kwargs) for places in self._places.values()]
        if results and isinstance(results[0], DataFrame):
            return concat(results)
        if results and isinstance(results[0], Series):
            return DataFrame._from_series_rows(results, self._index())
        return Series(results, index=self._index())
    def transform(self, func, *args, **kwargs):
        return DataFrame({label: self._one(label).transform(func, *args, **kwargs) for label in self._chosen}, index=self._owner.index)
    def count(self):
        return self._finished(DataFrame({label: self._one(label).count() for label in self._chosen}, index=self._index()))
    def nunique(self):
        return self._finished(DataFrame({label: self._one(label).nunique() for label in self._chosen}, index=self._index()))
    def first(self):
        return self._finished(DataFrame({label: self._one(label).first() for label in self._chosen}, index=self._index()))
    def last(self):
        return self._finished(DataFrame({label: self._one(label).last() for label in self._chosen}, index=self._index()))
    def head(self, n=5):
        return self._owner._at(sorted([i for places in self._places.values() for i in places[:n]]))


def _add_group_reductions():
    def of_groups(name):
        def method(self, numeric_only=False, **options):
            return self._reduce(name, numeric_only, **options) if isinstance(self, _FrameGroups) else self._reduce(name, **options)
        return method
    for cls in (_SeriesGroups, _FrameGroups):
        for name in _reductions:
            setattr(cls, name, of_groups(name))


_add_group_reductions()
`,
}
