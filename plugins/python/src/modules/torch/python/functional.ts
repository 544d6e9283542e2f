// Functions of layers that are made of others. Source: torch/nn/functional.py, aten/src/ATen/native/Dropout.cpp of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const functional: PythonFile = {
  name: 'torch.nn.functional',
  source: String.raw`
import math as _math
import torch as _torch


def _check_p(p):
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")


def _channels(input):
    return (*input.shape[:2], *[1] * (input.dim() - 2))


def _drop_alpha(input, p, training, shape):
    _check_p(p)
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        return input * _torch.zeros((), dtype=input.dtype)
    alpha = 1.7580993408473766
    a = 1.0 / _math.sqrt((alpha * alpha * p + 1) * (1 - p))
    noise = _torch.empty(shape, dtype=input.dtype).bernoulli_(1 - p)
    b = (noise - 1).mul_(alpha * a).add_(alpha * a * p)
    return input * noise.mul_(a) + b


def alpha_dropout(input, p=0.5, training=False, inplace=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html"""
    return _drop_alpha(input, p, training, input.shape)


def feature_alpha_dropout(input, p=0.5, training=False, inplace=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html"""
    return _drop_alpha(input, p, training, _channels(input))


def threshold(input, threshold, value, inplace=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html"""
    return _torch.where(input > threshold, input, value)


def celu(input, alpha=1.0, inplace=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.celu.html"""
    return _torch.where(input > 0, input, alpha * _torch.expm1(input / alpha))


def softshrink(input, lambd=0.5):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softshrink.html"""
    return _torch.where(input > lambd, input - lambd, _torch.where(input < -lambd, input + lambd, input * 0.0))


def hardshrink(input, lambd=0.5):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hardshrink.html"""
    return _torch.where(input.abs() > lambd, input, 0.0)


def prelu(input, weight):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.prelu.html"""
    if weight.numel() > 1:
        weight = weight.reshape(-1, *[1] * (input.dim() - 2))
    return _torch.where(input >= 0, input, weight * input)


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html"""
    if not training:
        return leaky_relu(input, (lower + upper) / 2)
    drawn = [float(_torch.empty((), dtype=_torch.double).uniform_(lower, upper)) if x <= 0 else 1.0
             for x in input.detach().flatten().tolist()]
    return input * _torch.tensor(drawn, dtype=input.dtype).reshape(input.shape)


def glu(input, dim=-1):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.glu.html"""
    if input.dim() == 0:
        raise RuntimeError("glu does not support scalars because halving size must be even")
    if input.shape[dim] % 2 != 0:
        raise RuntimeError(
            f"Halving dimension must be even, but dimension {dim % input.dim()} is size {input.shape[dim]}"
        )
    values, gates = input.chunk(2, dim)
    return values * gates.sigmoid()


def softmin(input, dim=None, dtype=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html"""
    return softmax(-input, dim, dtype=dtype)


def gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html"""
    gumbels = -_torch.empty_like(logits).exponential_().log()
    y_soft = ((logits + gumbels) / tau).softmax(dim)
    if not hard:
        return y_soft
    index = y_soft.max(dim, keepdim=True)[1]
    y_hard = _torch.zeros_like(logits).scatter(dim, index, 1.0)
    return y_hard - y_soft.detach() + y_soft


def bilinear(input1, input2, weight, bias=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.bilinear.html"""
    result = _torch.einsum("...i,oij,...j->...o", input1, weight, input2)
    return result if bias is None else result + bias
`,
}
