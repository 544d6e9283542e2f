// Samples become batches. Source: torch/utils/data/_utils/collate.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const collate: PythonFile = {
  name: 'torch.utils.data._utils.collate',
  source: String.raw`
_collate_error = "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {}"


def default_collate(batch):
    """https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.default_collate"""
    elem = batch[0]
    kind = type(elem)
    if isinstance(elem, _torch.Tensor):
        return _torch.stack(batch, 0)
    if kind.__module__ == "numpy":
        if kind.__name__ == "ndarray":
            return _torch.stack([_torch.as_tensor(one) for one in batch], 0)
        return _torch.as_tensor(batch)
    if isinstance(elem, float):
        return _torch.tensor(batch, dtype=_torch.float64)
    if isinstance(elem, int):
        return _torch.tensor(batch)
    if isinstance(elem, (str, bytes)):
        return batch
    if isinstance(elem, _Mapping):
        return _collate_mapping(batch, elem, kind)
    if isinstance(elem, tuple) and hasattr(elem, "_fields"):
        return kind(*(default_collate(samples) for samples in zip(*batch)))
    if isinstance(elem, _Sequence):
        return _collate_sequence(batch, elem, kind)
    raise TypeError(_collate_error.format(kind))


def _collate_mapping(batch, elem, kind):
    collated = {key: default_collate([one[key] for one in batch]) for key in elem}
    if kind is dict:
        return collated
    try:
        return kind(collated)
    except TypeError:
        return collated


def _collate_sequence(batch, elem, kind):
    if not all(len(one) == len(elem) for one in batch):
        raise RuntimeError("each element in list of batch should be of equal size")
    collated = [default_collate(samples) for samples in zip(*batch)]
    if isinstance(elem, tuple) or kind is list:
        return collated
    try:
        return kind(collated)
    except TypeError:
        return collated


def default_convert(data):
    """https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.default_convert"""
    kind = type(data)
    if isinstance(data, _torch.Tensor) or isinstance(data, (str, bytes)):
        return data
    if kind.__module__ == "numpy":
        return _torch.as_tensor(data)
    if isinstance(data, _Mapping):
        return {key: default_convert(data[key]) for key in data}
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return kind(*(default_convert(one) for one in data))
    if isinstance(data, _Sequence):
        return [default_convert(one) for one in data]
    return data
`,
}
