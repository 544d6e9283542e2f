// `tf.data`.
import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: tensorflow/python/data/ops/dataset_ops.py, tensorflow/core/kernels/data/shuffle_dataset_op.cc. */
export const dataset: PythonFile = {
  name: 'tensorflow.python.data.ops.dataset_ops',
  source: `
import tensorflow as tf

AUTOTUNE = -1
INFINITE_CARDINALITY = -1
UNKNOWN_CARDINALITY = -2

def _map(function, value, *others):
    if isinstance(value, dict):
        return {key: _map(function, item, *[other[key] for other in others]) for key, item in value.items()}
    if isinstance(value, tuple):
        items = [_map(function, *parts) for parts in zip(value, *others)]
        return type(value)(*items) if hasattr(value, '_fields') else tuple(items)
    return function(value, *others)

def _leaves(value):
    if isinstance(value, dict):
        return [leaf for key in sorted(value) for leaf in _leaves(value[key])]
    return [leaf for item in value for leaf in _leaves(item)] if isinstance(value, tuple) else [value]

def _element(value):
    """What a function of a cell gives, as an element: lists are tensors, as in TensorFlow."""
    if isinstance(value, (tuple, dict)):
        return _map(_element, value)
    return value if isinstance(value, Dataset) or tf.is_tensor(value) else tf.convert_to_tensor(value)

def _called(function, element):
    return function(*element) if isinstance(element, tuple) else function(element)

class TensorSpec:
    """https://www.tensorflow.org/api_docs/python/tf/TensorSpec"""
    def __init__(self, shape, dtype=None, name=None):
        self.shape = tuple(shape)
        self.dtype = tf.as_dtype(dtype or tf.float32)
        self.name = name

    def __repr__(self):
        return f'TensorSpec(shape={self.shape}, dtype={self.dtype!r}, name={self.name!r})'

    def __eq__(self, other):
        return isinstance(other, TensorSpec) and (self.shape, self.dtype) == (other.shape, other.dtype)

class Dataset:
    """https://www.tensorflow.org/api_docs/python/tf/data/Dataset"""
    # rows of these arrays, by their places, where it is nothing else
    _arrays = None

    def _count(self):
        """Elements, or what stands for a number that is not known."""
        return UNKNOWN_CARDINALITY

    def __len__(self):
        count = self._count()
        if count == INFINITE_CARDINALITY:
            raise TypeError('The dataset is infinite.')
        if count == UNKNOWN_CARDINALITY:
            raise TypeError('The dataset length is unknown.')
        return count

    def __bool__(self):
        return True

    def cardinality(self):
        return tf.constant(self._count(), dtype=tf.int64)

    def _places(self):
        raise NotImplementedError

    def __iter__(self):
        if self._arrays is None:
            return self._elements()
        return (_map(lambda array: array[place], self._arrays) for place in self._places())

    @property
    def element_spec(self):
        return self._spec()

    def _spec(self):
        if self._arrays is not None:
            return _map(lambda array: TensorSpec(array.shape[1:], array.dtype), self._arrays)
        return _map(lambda leaf: TensorSpec(leaf.shape, leaf.dtype), next(iter(self)))

    def __repr__(self):
        return f'<{type(self).__name__} element_spec={self.element_spec!r}>'

    __str__ = __repr__

    @staticmethod
    def from_tensor_slices(tensors, name=None):
        return _TensorSliceDataset(tensors)

    @staticmethod
    def from_tensors(tensors, name=None):
        return _TensorDataset(tensors)

    @staticmethod
    def range(*args, **kwargs):
        return _RangeDataset(*args, **kwargs)

    @staticmethod
    def zip(*datasets, datasets_=None, name=None):
        return _ZipDataset(datasets[0] if len(datasets) == 1 else datasets)

    @staticmethod
    def from_generator(generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None):
        return _GeneratorDataset(generator, output_types, output_signature, args or ())

    def map(self, map_func, num_parallel_calls=None, deterministic=None, name=None):
        return _MapDataset(self, map_func)

    def shuffle(self, buffer_size, seed=None, reshuffle_each_iteration=True, name=None):
        return _ShuffleDataset(self, int(buffer_size), seed, reshuffle_each_iteration is not False)

    def batch(self, batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None):
        return _BatchDataset(self, int(batch_size), drop_remainder)

    def padded_batch(self, batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None):
        return _PaddedBatchDataset(self, int(batch_size), drop_remainder, padding_values)

    def unbatch(self, name=None):
        return _UnbatchDataset(self)

    def repeat(self, count=None, name=None):
        return _RepeatDataset(self, -1 if count is None else int(count))

    def take(self, count, name=None):
        return _TakeDataset(self, int(count))

    def skip(self, count, name=None):
        return _SkipDataset(self, int(count))

    def shard(self, num_shards, index, name=None):
        return self.enumerate().filter(lambda i, *_: i % num_shards == index).map(lambda i, *rest: rest[0] if len(rest) == 1 else rest)

    def filter(self, predicate, name=None):
        return _FilterDataset(self, predicate)

    def concatenate(self, dataset, name=None):
        return _ConcatenateDataset(self, dataset)

    def enumerate(self, start=0, name=None):
        return _ZipDataset((_CounterDataset(start), self))

    def flat_map(self, map_func, name=None):
        return _FlatMapDataset(self, map_func)

    def interleave(self, map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None):
        return _InterleaveDataset(self, map_func, cycle_length or 1, block_length or 1)

    def window(self, size, shift=None, stride=1, drop_remainder=False, name=None):
        return _WindowDataset(self, size, shift or size, stride, drop_remainder)

    def cache(self, filename='', name=None):
        return _CacheDataset(self)

    def prefetch(self, buffer_size, name=None):
        return _PrefetchDataset(self)

    def with_options(self, options, name=None):
        return _OptionsDataset(self)

    def apply(self, transformation_func):
        return transformation_func(self)

    def reduce(self, initial_state, reduce_func, name=None):
        state = _element(initial_state)
        for element in self:
            state = _element(reduce_func(state, element))
        return state

    def as_numpy_iterator(self):
        return (_map(lambda leaf: leaf.numpy(), element) for element in self)

    def get_single_element(self, name=None):
        return next(iter(self))

class _TensorSliceDataset(Dataset):
    def __init__(self, tensors):
        self._arrays = _element(tensors)
        counts = {leaf.shape[0] for leaf in _leaves(self._arrays)}
        if len(counts) > 1:
            first, *others = [leaf.shape[0] for leaf in _leaves(self._arrays)]
            other = next(one for one in others if one != first)
            raise ValueError(f'Dimensions {first} and {other} are not compatible')
        self._number = counts.pop()

    def _count(self):
        return self._number

    def _places(self):
        return range(self._number)

class _TensorDataset(Dataset):
    def __init__(self, tensors):
        self._value = _element(tensors)

    def _count(self):
        return 1

    def _elements(self):
        yield self._value

class _RangeDataset(Dataset):
    def __init__(self, *args, output_type=None, name=None):
        self._range = range(*[int(arg) for arg in args])
        self._type = output_type or tf.int64

    def _count(self):
        return len(self._range)

    def _elements(self):
        for number in self._range:
            yield tf.constant(number, dtype=self._type)

    def _spec(self):
        return TensorSpec((), self._type)

class _CounterDataset(Dataset):
    def __init__(self, start):
        self._start = start

    def _count(self):
        return INFINITE_CARDINALITY

    def _elements(self):
        number = self._start
        while True:
            yield tf.constant(number, dtype=tf.int64)
            number += 1

class _GeneratorDataset(Dataset):
    def __init__(self, generator, types, signature, args):
        self._generator = generator
        self._types = types if signature is None else _map(lambda spec: spec.dtype, signature)
        self._signature = signature
        self._args = args

    def _elements(self):
        for value in self._generator(*self._args):
            if self._types is None:
                yield _element(value)
            elif isinstance(self._types, (tuple, dict)):
                yield _map(lambda type, leaf: tf.convert_to_tensor(leaf, dtype=type), self._types, value)
            else:
                yield tf.convert_to_tensor(value, dtype=self._types)

    def _spec(self):
        return super()._spec() if self._signature is None else self._signature

class _ZipDataset(Dataset):
    def __init__(self, datasets):
        self._datasets = datasets

    def _count(self):
        counts = [dataset._count() for dataset in _leaves(self._datasets)]
        finite = [count for count in counts if count >= 0]
        return UNKNOWN_CARDINALITY if UNKNOWN_CARDINALITY in counts else min(finite) if finite else INFINITE_CARDINALITY

    def _elements(self):
        leaves = _leaves(self._datasets)
        for parts in zip(*leaves):
            known = iter(parts)
            yield _map(lambda dataset: next(known), self._datasets)

class _Unary(Dataset):
    """What is made of one other; as long as it, unless it says otherwise."""
    def __init__(self, source):
        self._source = source
        self._arrays = source._arrays

    def _count(self):
        return self._source._count()

    def _places(self):
        return self._source._places()

    def _elements(self):
        return iter(self._source)

    def _spec(self):
        return self._source._spec()

class _PrefetchDataset(_Unary):
    pass

class _OptionsDataset(_Unary):
    pass

class _CacheDataset(_Unary):
    def __init__(self, source):
        super().__init__(source)
        self._known = None

    def _elements(self):
        if self._known is None:
            self._known = list(self._source)
        return iter(self._known)
`,
}

export const experimental: PythonFile = {
  name: 'tensorflow.python.data.experimental',
  source: `
from tensorflow.data import AUTOTUNE, INFINITE_CARDINALITY, UNKNOWN_CARDINALITY

def cardinality(dataset):
    return dataset.cardinality()
`,
}
