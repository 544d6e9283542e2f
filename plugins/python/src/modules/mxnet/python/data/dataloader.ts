// Source: python/mxnet/gluon/data/dataloader.py, batchify.py of MXNet 2. There are no other workers.
export const batchify = {
  name: 'mxnet.gluon.data.batchify',
  source: String.raw`
import math
from mxnet import np


def _numpy_of(data):
    import numpy
    return numpy.asarray(data)


class Stack:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.batchify.Stack"""

    def __init__(self, use_shared_mem=False):
        self._use_shared_mem = use_shared_mem

    def __call__(self, data):
        first = data[0]
        if isinstance(first, np.ndarray):
            return np.stack(data)
        if isinstance(first, (tuple, list)):
            return [self(column) for column in zip(*data)]
        out = _numpy_of(data)
        return np.array(out, dtype=out.dtype)


class Pad:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.batchify.Pad"""

    def __init__(self, val=None, dtype=None, round_to=None, use_shared_mem=False):
        self._pad_val = 0 if val is None else val
        self._dtype = dtype
        self._round_to = round_to

    def __call__(self, data):
        arrays = [one if isinstance(one, np.ndarray) else np.array(_numpy_of(one)) for one in data]
        shape = [max(sizes) for sizes in zip(*(array.shape for array in arrays))]
        if self._round_to is not None:
            shape = [self._round_to * math.ceil(size / self._round_to) for size in shape]
        out = np.full((len(arrays), *shape), self._pad_val, dtype=self._dtype or arrays[0].dtype)
        for i, array in enumerate(arrays):
            out[(i, *(slice(0, size) for size in array.shape))] = array
        return out


class Group:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.batchify.Group"""

    def __init__(self, fn, *args):
        self._fn = list(fn) if isinstance(fn, (list, tuple)) else [fn, *args]

    def __call__(self, data):
        assert len(data[0]) == len(self._fn), \
            f'The number of attributes in each data sample should contains {len(self._fn)} elements'
        return [fn([item[i] for item in data]) for i, fn in enumerate(self._fn)]
`,
}

export const dataloader = {
  name: 'mxnet.gluon.data.dataloader',
  source: String.raw`
from mxnet.gluon.data import batchify as _batchify


def default_batchify_fn(data):
    return _batchify.Stack()(data)


default_mp_batchify_fn = default_batchify_fn


class DataLoader:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/index.html#mxnet.gluon.data.DataLoader"""

    def __init__(self, dataset, batch_size=None, shuffle=False, sampler=None, last_batch=None, batch_sampler=None,
                 batchify_fn=None, num_workers=0, pin_memory=False, pin_device_id=0, prefetch=None,
                 thread_pool=False, timeout=120, try_nopython=None):
        self._dataset = dataset
        assert timeout > 0, f'timeout must be positive, given {timeout}'
        if batch_sampler is None:
            if batch_size is None:
                raise ValueError('batch_size must be specified unless batch_sampler is specified')
            if sampler is None:
                sampler = RandomSampler(len(dataset)) if shuffle else SequentialSampler(len(dataset))
            elif shuffle:
                raise ValueError('shuffle must not be specified if sampler is specified')
            batch_sampler = BatchSampler(sampler, batch_size, last_batch if last_batch else 'keep')
        elif batch_size is not None or shuffle or sampler is not None or last_batch is not None:
            raise ValueError('batch_size, shuffle, sampler and last_batch must '
                             'not be specified if batch_sampler is specified.')
        self._batch_sampler = batch_sampler
        self._batchify_fn = batchify_fn if batchify_fn is not None else _batchify.Stack()

    def __iter__(self):
        whole = self._whole_batches()
        for indices in self._batch_sampler:
            yield whole(indices) if whole else self._batchify_fn([self._dataset[i] for i in indices])

    def _whole_batches(self):
        """Of plain arrays a batch is taken at once."""
        if type(self._dataset) is not ArrayDataset or type(self._batchify_fn) is not _batchify.Stack:
            return None
        arrays = [np.array(data, dtype=data.dtype) if not isinstance(data, (np.ndarray, list, tuple)) else data
                  for data in self._dataset._data]
        if not all(isinstance(array, np.ndarray) for array in arrays):
            return None
        if len(arrays) == 1:
            return lambda indices: arrays[0][np.array(indices, dtype=np.int64)]

        def batch(indices):
            places = np.array(indices, dtype=np.int64)
            return [array[places] for array in arrays]
        return batch

    def __len__(self):
        return len(self._batch_sampler)
`,
}
