// First values of parameters. Source: torch/nn/init.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const initialisation: PythonFile = {
  name: 'torch.nn.init',
  source: String.raw`
import math as _math
import torch as _torch


def _warn(text, category=UserWarning):
    import warnings
    warnings.warn(text, category, stacklevel=3)


def calculate_gain(nonlinearity, param=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain"""
    if nonlinearity in _linear or nonlinearity == "sigmoid":
        return 1
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return _math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        if param is None:
            param = 0.01
        elif isinstance(param, bool) or not isinstance(param, (int, float)):
            raise ValueError(f"negative_slope {param} not a valid number")
        return _math.sqrt(2.0 / (1 + param**2))
    if nonlinearity == "selu":
        return 3.0 / 4
    raise ValueError(f"Unsupported nonlinearity {nonlinearity}")


_linear = (
    "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d",
)


def uniform_(tensor, a=0.0, b=1.0, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.uniform_"""
    with _torch.no_grad():
        return tensor.uniform_(a, b, generator=generator)


def normal_(tensor, mean=0.0, std=1.0, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.normal_"""
    with _torch.no_grad():
        return tensor.normal_(mean, std, generator=generator)


def constant_(tensor, val):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_"""
    with _torch.no_grad():
        return tensor.fill_(val)


def ones_(tensor):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.ones_"""
    return constant_(tensor, 1.0)


def zeros_(tensor):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.zeros_"""
    with _torch.no_grad():
        return tensor.zero_()


def trunc_normal_(tensor, mean=0.0, std=1.0, a=-2.0, b=2.0, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_"""
    def cdf(x):
        return (1.0 + _math.erf(x / _math.sqrt(2.0))) / 2.0

    if mean < a - 2 * std or mean > b + 2 * std:
        _warn(
            "mean is more than 2 std from [a, b] in nn.init.trunc_normal_. "
            "The distribution of values may be incorrect."
        )
    with _torch.no_grad():
        if cdf((b - mean) / std) - cdf((a - mean) / std) > 0.3:
            return _draw_until_inside(tensor, mean, std, a, b, generator)
        return _reject(tensor, mean, std, a, b, generator)


def _draw_until_inside(tensor, mean, std, a, b, generator):
    result = tensor.normal_(mean, std, generator=generator)
    while True:
        outside = (result < a) | (result > b)
        if not outside.any():
            break
        drawn = _torch.empty_like(result).normal_(mean, std, generator=generator)
        result = _torch.where(outside, drawn, result)
    if tensor is not result:
        tensor.copy_(result)
    return tensor


def _reject(tensor, mean, std, a, b, generator):
    mode = max(a, min(mean, b))
    log_peak = -0.5 * ((mode - mean) / std) ** 2
    result = tensor.uniform_(a, b, generator=generator)
    pending = _torch.ones_like(tensor, dtype=_torch.bool)
    candidates = result
    while True:
        bound = ((candidates - mean) / std) ** 2 * -0.5 - log_peak
        chance = _torch.empty_like(tensor).uniform_(generator=generator).log()
        pending = pending & (chance > bound)
        if not pending.any():
            break
        candidates = _torch.empty_like(tensor).uniform_(a, b, generator=generator)
        result = _torch.where(pending, candidates, result)
    if result is not tensor:
        tensor.copy_(result)
    return tensor


def eye_(tensor):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.eye_"""
    if tensor.ndimension() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    with _torch.no_grad():
        return tensor.copy_(_torch.eye(*tensor.shape))


def dirac_(tensor, groups=1):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_"""
    if tensor.ndimension() not in (3, 4, 5):
        raise ValueError("Only tensors with 3, 4, or 5 dimensions are supported")
    sizes = tensor.size()
    if sizes[0] % groups != 0:
        raise ValueError("dim 0 must be divisible by groups")
    out_chans_per_grp = sizes[0] // groups
    with _torch.no_grad():
        tensor.zero_()
        for g in range(groups):
            for d in range(min(out_chans_per_grp, sizes[1])):
                tensor[(g * out_chans_per_grp + d, d, *(size // 2 for size in sizes[2:]))] = 1
    return tensor


def _calculate_fan_in_and_fan_out(tensor):
    if tensor.dim() < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    field = 1
    for size in tensor.shape[2:]:
        field *= size
    return tensor.size(1) * field, tensor.size(0) * field


def _calculate_correct_fan(tensor, mode):
    mode = mode.lower()
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(f"Mode {mode} not supported, please use one of ['fan_in', 'fan_out']")
    fan_in, fan_out = _calculate_fan_in_and_fan_out(tensor)
    return fan_in if mode == "fan_in" else fan_out


def xavier_uniform_(tensor, gain=1.0, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_uniform_"""
    std = gain * _math.sqrt(2.0 / float(sum(_calculate_fan_in_and_fan_out(tensor))))
    bound = _math.sqrt(3.0) * std
    return uniform_(tensor, -bound, bound, generator)


def xavier_normal_(tensor, gain=1.0, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_"""
    std = gain * _math.sqrt(2.0 / float(sum(_calculate_fan_in_and_fan_out(tensor))))
    return normal_(tensor, 0.0, std, generator)


def _kaiming_std(tensor, a, mode, nonlinearity):
    fan = _calculate_correct_fan(tensor, mode)
    return calculate_gain(nonlinearity, a) / _math.sqrt(fan)


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_uniform_"""
    if 0 in tensor.shape:
        _warn("Initializing zero-element tensors is a no-op")
        return tensor
    bound = _math.sqrt(3.0) * _kaiming_std(tensor, a, mode, nonlinearity)
    return uniform_(tensor, -bound, bound, generator)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_"""
    if 0 in tensor.shape:
        _warn("Initializing zero-element tensors is a no-op")
        return tensor
    return normal_(tensor, 0, _kaiming_std(tensor, a, mode, nonlinearity), generator)


def orthogonal_(tensor, gain=1, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_"""
    if tensor.ndimension() < 2:
        raise ValueError("Only tensors with 2 or more dimensions are supported")
    if tensor.numel() == 0:
        return tensor
    rows = tensor.size(0)
    cols = tensor.numel() // rows
    flattened = tensor.new_empty((rows, cols)).normal_(0, 1, generator=generator)
    if rows < cols:
        flattened = flattened.t()
    q, r = _torch.linalg.qr(flattened)
    q = q * _torch.diag(r, 0).sign()
    if rows < cols:
        q = q.t()
    with _torch.no_grad():
        tensor.copy_(q.reshape(tensor.shape))
        tensor.mul_(gain)
    return tensor


def sparse_(tensor, sparsity, std=0.01, generator=None):
    """https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_"""
    if tensor.ndimension() != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    rows, cols = tensor.shape
    num_zeros = _math.ceil(sparsity * rows)
    with _torch.no_grad():
        tensor.normal_(0, std, generator=generator)
        for column in range(cols):
            tensor[_torch.randperm(rows)[:num_zeros], column] = 0
    return tensor


def _make_deprecate(meth):
    new_name = meth.__name__
    old_name = new_name[:-1]

    def deprecated_init(*args, **kwargs):
        tick = chr(96)
        _warn(
            f"{tick}nn.init.{old_name}{tick} is now deprecated in favor of {tick}nn.init.{new_name}{tick}.",
            FutureWarning,
        )
        return meth(*args, **kwargs)

    deprecated_init.__name__ = old_name
    return deprecated_init


uniform = _make_deprecate(uniform_)
normal = _make_deprecate(normal_)
constant = _make_deprecate(constant_)
eye = _make_deprecate(eye_)
xavier_uniform = _make_deprecate(xavier_uniform_)
xavier_normal = _make_deprecate(xavier_normal_)
kaiming_uniform = _make_deprecate(kaiming_uniform_)
kaiming_normal = _make_deprecate(kaiming_normal_)
orthogonal = _make_deprecate(orthogonal_)
`,
}
