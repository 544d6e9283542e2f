// Source: python/mxnet/gluon/data/sampler.py of MXNet 2. Orders come from NumPy's generator.
export const sampler = {
  name: 'mxnet.gluon.data.sampler',
  source: String.raw`
class Sampler:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.Sampler"""

    def __iter__(self):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError


class SequentialSampler(Sampler):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.SequentialSampler"""

    def __init__(self, length, start=0):
        self._length = length
        self._start = start

    def __iter__(self):
        return iter(range(self._start, self._start + self._length))

    def __len__(self):
        return self._length


class RandomSampler(Sampler):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.RandomSampler"""

    def __init__(self, length):
        self._length = length

    def __iter__(self):
        import numpy
        indices = numpy.arange(self._length)
        numpy.random.shuffle(indices)
        return iter(indices.tolist())

    def __len__(self):
        return self._length


class FilterSampler(Sampler):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.FilterSampler"""

    def __init__(self, fn, dataset):
        self._fn = fn
        self._dataset = dataset
        self._indices = [i for i in range(len(dataset)) if fn(dataset[i])]

    def __iter__(self):
        return iter(self._indices)

    def __len__(self):
        return len(self._indices)


class BatchSampler(Sampler):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.BatchSampler"""

    def __init__(self, sampler, batch_size, last_batch='keep'):
        self._sampler = sampler
        self._batch_size = batch_size
        self._last_batch = last_batch
        self._prev = []

    def __iter__(self):
        batch, self._prev = self._prev, []
        for i in self._sampler:
            batch.append(i)
            if len(batch) == self._batch_size:
                yield batch
                batch = []
        if not batch:
            return
        if self._last_batch == 'keep':
            yield batch
        elif self._last_batch == 'rollover':
            self._prev = batch
        elif self._last_batch != 'discard':
            raise ValueError(self._wrong_last_batch())

    def __len__(self):
        if self._last_batch == 'keep':
            return (len(self._sampler) + self._batch_size - 1) // self._batch_size
        if self._last_batch == 'discard':
            return len(self._sampler) // self._batch_size
        if self._last_batch == 'rollover':
            return (len(self._prev) + len(self._sampler)) // self._batch_size
        raise ValueError(self._wrong_last_batch())

    def _wrong_last_batch(self):
        return f"last_batch must be one of 'keep', 'discard', or 'rollover', but got {self._last_batch}"


class IntervalSampler(Sampler):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.IntervalSampler"""

    def __init__(self, length, interval, rollover=True):
        assert interval <= length, f'Interval {interval} must be smaller than or equal to length {length}'
        self._length = length
        self._interval = interval
        self._rollover = rollover

    def __iter__(self):
        for i in range(self._interval if self._rollover else 1):
            yield from range(i, self._length, self._interval)

    def __len__(self):
        return self._length
`,
}
