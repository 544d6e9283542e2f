import type {PythonFile} from '../../engine/framework-module.ts'

/** Source: tensorflow_datasets/core/dataset_utils.py. */
export const datasetUtils: PythonFile = {
  name: 'tensorflow_datasets.core.dataset_utils',
  source: `
import numpy as _np
import tensorflow as _tf

def _map(function, value):
    if isinstance(value, dict):
        return {key: _map(function, item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        items = [_map(function, item) for item in value]
        return type(value)(*items) if hasattr(value, '_fields') else type(value)(items)
    return function(value)

class _IterableDataset:
    def __init__(self, dataset):
        self._dataset = dataset

    def __iter__(self):
        return (_map(_to_numpy, element) for element in self._dataset)

    def __len__(self):
        return len(self._dataset)

def _to_numpy(element):
    if isinstance(element, _tf.data.Dataset):
        return _IterableDataset(element)
    if element is None or isinstance(element, (_np.ndarray, _np.generic)):
        return element
    if _tf.is_tensor(element) or isinstance(element, _tf.Variable):
        return element.numpy()
    raise TypeError(f'Arguments to as_numpy must be tf.Tensors or tf.data.Datasets. Got: {element}.')

def as_numpy(dataset):
    """https://www.tensorflow.org/datasets/api_docs/python/tfds/as_numpy"""
    return _map(_to_numpy, dataset)
`,
}
