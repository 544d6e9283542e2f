// Tensors that belong to modules. Source: torch/nn/parameter.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const parameter: PythonFile = {
  name: 'torch.nn.parameter',
  source: String.raw`
import itertools as _itertools
import math as _math
import operator as _operator
import torch as _torch
from collections import OrderedDict as _OrderedDict
from torch import Tensor as _Tensor


class Parameter(_Tensor):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html"""

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = _torch.empty(0)
        if not isinstance(data, _Tensor):
            raise TypeError(f"'{type(data).__name__}' object cannot be made a parameter: a Tensor is expected")
        return _make_subclass(cls, data, requires_grad)

    def __deepcopy__(self, memo):
        if id(self) not in memo:
            memo[id(self)] = type(self)(self.data.clone(), self.requires_grad)
        return memo[id(self)]

    def __repr__(self):
        return "Parameter containing:\n" + _Tensor.__repr__(self)

    __str__ = __repr__


class Buffer(_Tensor):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Buffer.html"""

    def __new__(cls, data=None, *, persistent=True):
        if data is None:
            data = _torch.empty(0)
        buffer = _make_subclass(cls, data, data.requires_grad)
        buffer.persistent = persistent
        buffer._is_buffer = True
        return buffer


class UninitializedTensorMixin:
    def materialize(self, shape, device=None, dtype=None):
        if dtype is None:
            dtype = self.data.dtype
        self.data = _torch.empty(shape, dtype=dtype)
        self.__class__ = self.cls_to_become

    @property
    def shape(self):
        raise RuntimeError(
            "Can't access the shape of an uninitialized parameter or buffer. "
            "This error usually happens in ${'`'}load_state_dict${'`'} when trying to load "
            "an uninitialized parameter into an initialized one. "
            "Call ${'`'}forward${'`'} to initialize the parameters before accessing their attributes."
        )

    def __repr__(self):
        return f"<{self.__class__.__name__}>"

    __str__ = __repr__


def is_lazy(param):
    """Whether a parameter or buffer has no shape yet."""
    return isinstance(param, UninitializedTensorMixin)


class UninitializedParameter(UninitializedTensorMixin, Parameter):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedParameter.html"""

    cls_to_become = Parameter

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        return _make_subclass(cls, _torch.empty(0, device=device, dtype=dtype), requires_grad)

    def __deepcopy__(self, memo):
        if id(self) not in memo:
            memo[id(self)] = type(self)(self.requires_grad, self.data.device, self.data.dtype)
        return memo[id(self)]


class UninitializedBuffer(UninitializedTensorMixin, _Tensor):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedBuffer.html"""

    cls_to_become = _Tensor

    def __new__(cls, requires_grad=False, device=None, dtype=None, persistent=True):
        return _make_subclass(cls, _torch.empty(0, device=device, dtype=dtype), requires_grad)
`,
}
