// What datasets make of others.
import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: tensorflow/python/data/ops, tensorflow/core/kernels/data/shuffle_dataset_op.cc. */
export const transformations: PythonFile = {
  name: 'tensorflow.python.data.ops.dataset_ops',
  source: `
class _MapDataset(_Unary):
    def __init__(self, source, function):
        super().__init__(source)
        self._arrays = None
        self._function = function

    def _elements(self):
        for element in self._source:
            yield _element(_called(self._function, element))

    _spec = Dataset._spec

class _FilterDataset(_Unary):
    def __init__(self, source, function):
        super().__init__(source)
        self._arrays = None
        self._function = function

    def _count(self):
        return UNKNOWN_CARDINALITY

    def _elements(self):
        for element in self._source:
            if _called(self._function, element):
                yield element

class _ShuffleDataset(_Unary):
    def __init__(self, source, buffer_size, seed, reshuffles):
        super().__init__(source)
        self._buffer_size = buffer_size
        seeds = _seed_pair(seed)
        self._next_seeds = _random_words(*seeds) if reshuffles else None
        self._seeds = seeds

    def _seeds_now(self):
        if self._next_seeds is None:
            return self._seeds
        return self._next_seeds(), self._next_seeds()

    def _mixed(self, values):
        if self._buffer_size < 1:
            raise ValueError(f'buffer_size must be greater than zero or UNKNOWN_CARDINALITY')
        word = _random_words(*self._seeds_now())
        size = self._buffer_size
        buffer = {}
        start = end = 0
        values = iter(values)
        is_filling = True
        while True:
            while is_filling and end - start < size:
                try:
                    buffer[end % size] = next(values)
                    end += 1
                except StopIteration:
                    is_filling = False
            if end == start:
                return
            index = (start + word() % (end - start)) % size
            chosen = buffer[index]
            buffer[index] = buffer[start % size]
            start += 1
            yield chosen

    def _places(self):
        return _shuffled_places(list(self._source._places()), self._buffer_size, *self._seeds_now())

    def _elements(self):
        return self._mixed(self._source)

class _BatchDataset(_Unary):
    def __init__(self, source, size, drops):
        super().__init__(source)
        self._rows = source._arrays
        self._arrays = None
        self._size = size
        self._drops = drops

    def _count(self):
        count = self._source._count()
        return count if count < 0 else count // self._size if self._drops else -(-count // self._size)

    def _chunks(self, values):
        chunk = []
        for value in values:
            chunk.append(value)
            if len(chunk) == self._size:
                yield chunk
                chunk = []
        if chunk and not self._drops:
            yield chunk

    def _elements(self):
        if self._rows is not None:
            for places in self._chunks(self._source._places()):
                yield _map(lambda array: tf.gather(array, places), self._rows)
            return
        for chunk in self._chunks(self._source):
            yield self._join(chunk)

    def _join(self, chunk):
        return _map(lambda *leaves: tf.stack(leaves), *chunk)

    def _spec(self):
        size = self._size if self._drops else None
        return _map(lambda spec: TensorSpec((size, *spec.shape), spec.dtype), self._source._spec())

class _PaddedBatchDataset(_BatchDataset):
    def __init__(self, source, size, drops, padding):
        super().__init__(source, size, drops)
        self._rows = None
        self._padding = 0 if padding is None else padding

    def _join(self, chunk):
        def joined(*leaves):
            sizes = [max(lengths) for lengths in zip(*[leaf.shape for leaf in leaves])]
            return tf.stack([tf.pad(leaf, [[0, size - n] for size, n in zip(sizes, leaf.shape)], constant_values=self._padding) for leaf in leaves])
        return _map(joined, *chunk)

class _UnbatchDataset(_Unary):
    def __init__(self, source):
        super().__init__(source)
        self._arrays = None

    def _count(self):
        return UNKNOWN_CARDINALITY

    def _elements(self):
        for batch in self._source:
            for i in range(_leaves(batch)[0].shape[0]):
                yield _map(lambda leaf: leaf[i], batch)

    _spec = Dataset._spec

class _RepeatDataset(_Unary):
    def __init__(self, source, count):
        super().__init__(source)
        self._times = count

    def _count(self):
        count = self._source._count()
        return count * self._times if count >= 0 and self._times >= 0 else INFINITE_CARDINALITY if self._times < 0 else count

    def _repeated(self, values):
        done = 0
        while done != self._times:
            yield from values()
            done += 1

    def _places(self):
        return self._repeated(self._source._places)

    def _elements(self):
        return self._repeated(lambda: self._source)

class _TakeDataset(_Unary):
    def __init__(self, source, count):
        super().__init__(source)
        self._number = count

    def _count(self):
        count = self._source._count()
        return count if self._number < 0 else self._number if count == INFINITE_CARDINALITY else min(count, self._number)

    def _taken(self, values):
        left = self._number
        if left == 0:
            return
        for value in values:
            yield value
            left -= 1
            if left == 0:
                return

    def _places(self):
        return self._taken(self._source._places())

    def _elements(self):
        return self._taken(self._source)

class _SkipDataset(_Unary):
    def __init__(self, source, count):
        super().__init__(source)
        self._number = count

    def _count(self):
        count = self._source._count()
        return count if count < 0 else max(count - self._number, 0) if self._number >= 0 else 0

    def _rest(self, values):
        for i, value in enumerate(values):
            if i >= self._number >= 0:
                yield value

    def _places(self):
        return self._rest(self._source._places())

    def _elements(self):
        return self._rest(self._source)

class _ConcatenateDataset(_Unary):
    def __init__(self, source, other):
        super().__init__(source)
        self._arrays = None
        self._other = other

    def _count(self):
        counts = self._source._count(), self._other._count()
        return sum(counts) if min(counts) >= 0 else min(counts)

    def _elements(self):
        yield from self._source
        yield from self._other

class _FlatMapDataset(_MapDataset):
    def _count(self):
        return UNKNOWN_CARDINALITY

    def _elements(self):
        for element in self._source:
            yield from _called(self._function, element)

class _InterleaveDataset(_FlatMapDataset):
    def __init__(self, source, function, cycle, block):
        super().__init__(source, function)
        self._cycle = cycle
        self._block = block

    def _elements(self):
        sources = iter(self._source)
        lanes = []
        for _, element in zip(range(self._cycle), sources):
            lanes.append(iter(_called(self._function, element)))
        at = 0
        while lanes:
            at %= len(lanes)
            for _ in range(self._block):
                try:
                    yield next(lanes[at])
                except StopIteration:
                    try:
                        lanes[at] = iter(_called(self._function, next(sources)))
                    except StopIteration:
                        del lanes[at]
                        at -= 1
                    break
            at += 1

class _WindowDataset(_Unary):
    def __init__(self, source, size, shift, stride, drops):
        super().__init__(source)
        self._arrays = None
        self._how = size, shift, stride, drops

    def _count(self):
        return UNKNOWN_CARDINALITY

    def _elements(self):
        size, shift, stride, drops = self._how
        known = list(self._source)
        for start in range(0, len(known), shift):
            part = known[start:start + (size - 1) * stride + 1:stride]
            if len(part) == size or not drops:
                yield _ListDataset(part)

class _ListDataset(Dataset):
    def __init__(self, values):
        self._values = values

    def _count(self):
        return len(self._values)

    def _elements(self):
        return iter(self._values)

class Options:
    pass
`,
}
