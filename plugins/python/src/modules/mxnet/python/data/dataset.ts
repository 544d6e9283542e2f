// Source: python/mxnet/gluon/data/dataset.py of MXNet 2.
export const dataset = {
  name: 'mxnet.gluon.data.dataset',
  source: String.raw`
from mxnet import np


class Dataset:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.Dataset"""

    def __getitem__(self, idx):
        raise NotImplementedError

    def __len__(self):
        raise NotImplementedError

    def filter(self, fn):
        from mxnet.gluon.data import FilterSampler
        return _SampledDataset(self, FilterSampler(fn, self))

    def shard(self, num_shards, index):
        assert index < num_shards, f'Shard index of out bound: {index} out of {num_shards}'
        assert num_shards > 0, 'Number of shards must be greater than 0'
        assert index >= 0, 'Index must be non-negative'
        from mxnet.gluon.data import SequentialSampler
        each, rest = divmod(len(self), num_shards)
        start = each * index + min(index, rest)
        return _SampledDataset(self, SequentialSampler(each + (index < rest), start))

    def take(self, count):
        from mxnet.gluon.data import SequentialSampler
        if count is None or count > len(self):
            count = len(self)
        return _SampledDataset(self, SequentialSampler(count))

    def sample(self, sampler):
        from mxnet.gluon.data import Sampler
        if not isinstance(sampler, Sampler):
            raise TypeError(f'Invalid sampler type: {type(sampler)}. Expected gluon.data.Sampler instead.')
        return _SampledDataset(self, sampler)

    def transform(self, fn, lazy=True):
        made = _LazyTransformDataset(self, fn)
        return made if lazy else SimpleDataset([item for item in made])

    def transform_first(self, fn, lazy=True):
        return self.transform(_TransformFirstClosure(fn), lazy)


class SimpleDataset(Dataset):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.SimpleDataset"""

    def __init__(self, data):
        self._data = data

    def __len__(self):
        return len(self._data)

    def __getitem__(self, idx):
        return self._data[idx]


class _LazyTransformDataset(Dataset):
    def __init__(self, data, fn):
        self._data = data
        self._fn = fn

    def __len__(self):
        return len(self._data)

    def __getitem__(self, idx):
        item = self._data[idx]
        return self._fn(*item) if isinstance(item, tuple) else self._fn(item)


class _TransformFirstClosure:
    def __init__(self, fn):
        self._fn = fn

    def __call__(self, x, *args):
        return (self._fn(x),) + args if args else self._fn(x)


class _SampledDataset(Dataset):
    def __init__(self, dataset, sampler):
        self._dataset = dataset
        self._sampler = sampler
        self._indices = list(iter(sampler))

    def __len__(self):
        return len(self._sampler)

    def __getitem__(self, idx):
        return self._dataset[self._indices[idx]]


class ArrayDataset(Dataset):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.ArrayDataset"""

    def __init__(self, *args):
        assert len(args) > 0, 'Needs at least 1 arrays'
        self._length = len(args[0])
        self._data = []
        for i, data in enumerate(args):
            assert len(data) == self._length, \
                'All arrays must have the same length; ' \
                f'array[0] has length {self._length} while array[{i + 1}] has {len(data)}.'
            if isinstance(data, np.ndarray) and data.ndim == 1:
                data = data.asnumpy()
            self._data.append(data)

    def __getitem__(self, idx):
        if len(self._data) == 1:
            return self._data[0][idx]
        return tuple(data[idx] for data in self._data)

    def __len__(self):
        return self._length
`,
}
