// `.loc` and `.iloc` of frames. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const frameLocated: PythonFile = {
  name: 'pandas',
  source: String.raw`
class _FrameLocated(_Located):
    def _places(self, key):
        frame = self._owner
        rows, columns = key if isinstance(key, tuple) and len(key) == 2 else (key, slice(None))
        if callable(rows) and not isinstance(rows, (Series, Index)):
            rows = rows(frame)
        return (_picked(rows, frame.index, self._by_labels), _picked(columns, frame.columns, self._by_labels))
    def __getitem__(self, key):
        frame = self._owner
        rows, columns = self._places(key)
        if isinstance(columns, int):
            series = frame._series(columns)
            return series._value(rows) if isinstance(rows, int) else series._at(rows)
        if isinstance(rows, int):
            return frame._row(rows, columns)
        whole = columns == list(range(len(frame.columns)))
        made = frame if whole else frame._columns_at(columns)
        return made._rows_at(rows)
    def __setitem__(self, key, value):
        frame = self._owner
        rows, columns = key if isinstance(key, tuple) and len(key) == 2 else (key, slice(None))
        simple = (str, int, float)
        if self._by_labels and isinstance(columns, simple) and columns not in frame.columns:
            frame[columns] = Series([nan] * len(frame), index=frame.index)
        if self._by_labels and isinstance(rows, simple) and rows not in frame.index:
            values = list(value) if hasattr(value, '__iter__') and not isinstance(value, str) else [value] * len(frame.columns)
            frame._columns = [_concatenated([column, _infer([x])]) if len(column) else _infer([x])
                              for column, x in zip(frame._columns, values)]
            frame.index = Index(frame.index.tolist() + [rows], name=frame.index.name)
            return
        rows, columns = self._places(key)
        one_column = isinstance(columns, int)
        columns = [columns] if one_column else columns
        value = _foreign(value)
        for k, at in enumerate(columns):
            part = value
            if isinstance(value, DataFrame):
                part = value._series(k)
            elif isinstance(value, (list, tuple, np.ndarray, ObjectArray)) and getattr(value, 'shape', None) != ():
                if getattr(value, 'ndim', 1) == 2:
                    part = value[:, k]
                elif not one_column and (isinstance(rows, int) or len(value) == len(columns) and len(value) != len(rows)):
                    part = value[k]
            elif isinstance(value, Series) and not one_column:
                part = value.tolist()[k]
            series = frame._series(at)
            series._write(rows, part)
            frame._columns[at] = series._column
`,
}
