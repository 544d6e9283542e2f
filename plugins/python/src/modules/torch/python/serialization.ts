// `torch.save` and `torch.load`: a file stands for a copy of what was saved, which the session keeps. Source: torch/serialization.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const serialization: PythonFile = {
  name: 'torch.serialization',
  source: String.raw`
import copy as _copy
import torch as _torch
from collections import OrderedDict as _OrderedDict

_kept = {}
_start = b"PK\x03\x04torch "


class UnpicklingError(Exception):
    pass


UnpicklingError.__module__ = "_pickle"


def _snapshot(value):
    if isinstance(value, _torch.Tensor):
        if value.is_leaf:
            return _copy.deepcopy(value)
        return value.detach().clone().requires_grad_()
    if type(value) is dict:
        return {_snapshot(key): _snapshot(one) for key, one in value.items()}
    if type(value) in (list, tuple):
        return type(value)([_snapshot(one) for one in value])
    return _copy.deepcopy(value)


def _is_plain(value):
    if isinstance(value, (dict, _OrderedDict)):
        return all(_is_plain(key) and _is_plain(one) for key, one in value.items())
    if isinstance(value, (list, tuple, set)):
        return all(_is_plain(one) for one in value)
    kinds = (_torch.Tensor, _torch.dtype, _torch.device, str, bytes, int, float, complex, type(None))
    return isinstance(value, kinds)


def save(obj, f, pickle_module=None, pickle_protocol=2, _use_new_zipfile_serialization=True, _disable_byteorder_record=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.save.html"""
    number = len(_kept)
    _kept[number] = _snapshot(obj)
    content = _start + str(number).encode()
    if hasattr(f, "write"):
        f.write(content)
    else:
        with open(f, "wb") as file:
            file.write(content)


def load(f, map_location=None, pickle_module=None, *, weights_only=None, mmap=None, **pickle_load_args):
    """https://docs.pytorch.org/docs/stable/generated/torch.load.html"""
    if hasattr(f, "read"):
        content = f.read()
    else:
        with open(f, "rb") as file:
            content = file.read()
    kept = content[len(_start):].decode() if content.startswith(_start) else ""
    if not kept.isdigit() or int(kept) not in _kept:
        _unsupported("torch.load reads only what torch.save wrote in the same session")
    value = _kept[int(kept)]
    if weights_only in (None, True) and not _is_plain(value):
        kind = type(value)
        name = f"{kind.__module__}.{kind.__qualname__}"
        raise UnpicklingError(
            "Weights only load failed. This file can still be loaded, to do so you have two options, \x1b[1mdo those "
            "steps only if you trust the source of the checkpoint\x1b[0m. \n\t(1) In PyTorch 2.6, we changed the "
            "default value of the ${'`'}weights_only${'`'} argument in ${'`'}torch.load${'`'} from ${'`'}False${'`'} "
            "to ${'`'}True${'`'}. Re-running ${'`'}torch.load${'`'} with ${'`'}weights_only${'`'} set to "
            "${'`'}False${'`'} will likely succeed, but it can result in arbitrary code execution. Do it only if you "
            "got the file from a trusted source.\n\t(2) Alternatively, to load with ${'`'}weights_only=True${'`'} "
            f"please check the recommended steps in the following error message.\n\tWeightsUnpickler error: "
            f"Unsupported global: GLOBAL {name} was not an allowed global by default."
        )
    return _snapshot(value)
`,
}
