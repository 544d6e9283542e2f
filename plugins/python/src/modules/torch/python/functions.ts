// Functions of arrays that are made of others. Source: documentation of PyTorch 2.13, https://docs.pytorch.org/docs/stable/torch.html
import type {PythonFile} from '../../../engine/framework-module.ts'

export const functions: PythonFile = {
  name: 'torch',
  source: String.raw`
import math as _math
import torch as _torch


def _axis(input, dim):
    rank = max(input.dim(), 1)
    if not -rank <= dim < rank:
        raise IndexError(
            f"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {dim})"
        )
    return dim % rank


def _weighted(input, beta, alpha, product):
    return beta * input + alpha * product if beta != 1 or alpha != 1 else input + product


def addmv(input, mat, vec, *, beta=1, alpha=1, out=None):
    return _weighted(input, beta, alpha, mat @ vec)


def addr(input, vec1, vec2, *, beta=1, alpha=1, out=None):
    return _weighted(input, beta, alpha, _torch.outer(vec1, vec2))


def addbmm(input, batch1, batch2, *, beta=1, alpha=1, out=None):
    return _weighted(input, beta, alpha, (batch1 @ batch2).sum(0))


def baddbmm(input, batch1, batch2, *, beta=1, alpha=1, out=None):
    return _weighted(input, beta, alpha, batch1 @ batch2)


def block_diag(*tensors):
    tensors = [_torch.atleast_2d(one) for one in tensors]
    width = sum(one.shape[1] for one in tensors)
    rows, start = [], 0
    for one in tensors:
        left = one.new_zeros(one.shape[0], start)
        right = one.new_zeros(one.shape[0], width - start - one.shape[1])
        rows.append(_torch.cat([left, one, right], 1))
        start += one.shape[1]
    return _torch.cat(rows, 0)


def broadcast_shapes(*shapes):
    shapes = [(one,) if isinstance(one, int) else one for one in shapes]
    return _torch.broadcast_tensors(*[_torch.zeros(shape) for shape in shapes])[0].shape


def searchsorted(sorted_sequence, values, *, out_int32=False, right=False, side=None, sorter=None, out=None):
    right = right or side == "right"
    is_number = not isinstance(values, _torch.Tensor)
    values = _torch.as_tensor(values)
    rows, wanted = sorted_sequence.unsqueeze(-2), values.unsqueeze(-1)
    below = rows <= wanted if right else rows < wanted
    return below.sum(-1).to(_torch.int32 if out_int32 else _torch.int64)


def bucketize(input, boundaries, *, out_int32=False, right=False, out=None):
    return searchsorted(boundaries, input, out_int32=out_int32, right=right)


def combinations(input, r=2, with_replacement=False):
    import itertools
    choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    places = list(choose(range(len(input)), r))
    return input[_torch.tensor(places, dtype=_torch.int64).reshape(-1, r)]


def cartesian_prod(*tensors):
    if len(tensors) == 1:
        return tensors[0]
    grids = _torch.meshgrid(*tensors, indexing="ij")
    return _torch.stack([grid.reshape(-1) for grid in grids], -1)


def cdist(x1, x2, p=2.0, compute_mode=None):
    away = (x1.unsqueeze(-2) - x2.unsqueeze(-3)).abs()
    if p == 0:
        return (away != 0).to(x1.dtype).sum(-1)
    if p == _math.inf:
        return away.amax(-1)
    if p == 1:
        return away.sum(-1)
    total = (away**p).sum(-1)
    # at zero there is no slope
    safe = _torch.where(total == 0, 1.0, total)
    return _torch.where(total == 0, 0.0, safe ** (1 / p) if p != 2 else safe.sqrt())


def dist(input, other, p=2):
    return _torch.linalg.vector_norm(input - other, p)


def cov(input, *, correction=1, fweights=None, aweights=None):
    x = _torch.atleast_2d(input)
    weights = None
    for given in (fweights, aweights):
        if given is not None:
            weights = given.to(x.dtype) if weights is None else weights * given
    if weights is None:
        count, mean = x.shape[1], x.mean(1, keepdim=True)
        norm = count - correction
        centered = x - mean
        result = centered @ centered.T / max(norm, 0)
    else:
        total = weights.sum()
        mean = (x * weights).sum(1, keepdim=True) / total
        if aweights is not None and correction != 0:
            own = aweights if fweights is None else fweights * aweights
            norm = total - correction * (own * aweights).sum() / total
        else:
            norm = total - correction
        centered = x - mean
        result = (centered * weights) @ centered.T / norm
    return result.squeeze()


def corrcoef(input):
    c = cov(input)
    if c.dim() == 0:
        return c / c
    deviation = c.diagonal().sqrt()
    return (c / deviation.unsqueeze(1) / deviation.unsqueeze(0)).clamp(-1, 1)


def trapezoid(y, x=None, *, dx=1, dim=-1):
    wide = y.narrow(dim, 1, y.shape[dim] - 1) + y.narrow(dim, 0, y.shape[dim] - 1)
    if x is None:
        return (wide * dx / 2).sum(dim)
    steps = _torch.diff(x, dim=-1)
    if x.dim() == 1 and y.dim() > 1:
        steps = steps.reshape(*[-1 if i == _axis(y, dim) else 1 for i in range(y.dim())])
    return (wide * steps / 2).sum(dim)


trapz = trapezoid


def cumulative_trapezoid(y, x=None, *, dx=1, dim=-1):
    wide = y.narrow(dim, 1, y.shape[dim] - 1) + y.narrow(dim, 0, y.shape[dim] - 1)
    return (wide * (dx if x is None else _torch.diff(x, dim=-1)) / 2).cumsum(dim)


def deg2rad(input, *, out=None):
    return input * (_math.pi / 180)


def rad2deg(input, *, out=None):
    return input * (180 / _math.pi)


def diag_embed(input, offset=0, dim1=-2, dim2=-1):
    size = input.shape[-1] + abs(offset)
    at = _torch.arange(input.shape[-1])
    made = input.new_zeros(*input.shape[:-1], size, size)
    place = (at + max(-offset, 0)) * size + at + max(offset, 0)
    flat = made.reshape(*input.shape[:-1], size * size)
    flat = flat.scatter(-1, place.expand(*input.shape[:-1], -1), input)
    result = flat.reshape(*input.shape[:-1], size, size)
    rank = result.dim()
    return _torch.movedim(result, (-2, -1), (dim1 % rank, dim2 % rank))


def diagonal(input, offset=0, dim1=0, dim2=1):
    if input.dim() == 2 and (dim1 % 2, dim2 % 2) == (0, 1):
        return _torch.diag(input, offset)
    moved = input.movedim((dim1, dim2), (-2, -1))
    rows, columns = moved.shape[-2:]
    at = _torch.arange(max(0, min(rows + min(offset, 0), columns - max(offset, 0))))
    return moved[..., at + max(-offset, 0), at + max(offset, 0)]


def tensor_split(input, indices_or_sections, dim=0):
    size = input.shape[dim]
    if isinstance(indices_or_sections, int):
        n = indices_or_sections
        small, larger = divmod(size, n)
        ends, at = [], 0
        for i in range(n - 1):
            at += small + (i < larger)
            ends.append(at)
    else:
        ends = [int(one) for one in indices_or_sections]
    parts, start = [], 0
    for end in [*ends, size]:
        end = min(end if end >= 0 else end + size, size)
        parts.append(input.narrow(dim, min(start, size), max(end - start, 0)))
        start = end
    return tuple(parts)


def hsplit(input, indices_or_sections):
    return tensor_split(input, indices_or_sections, 0 if input.dim() == 1 else 1)


def vsplit(input, indices_or_sections):
    return tensor_split(input, indices_or_sections, 0)


def dsplit(input, indices_or_sections):
    return tensor_split(input, indices_or_sections, 2)


def dstack(tensors, *, out=None):
    wide = []
    for one in tensors:
        one = _torch.atleast_2d(one)
        wide.append(one.reshape(*one.shape, 1) if one.dim() == 2 else one)
    return _torch.cat(wide, 2)


def erfc(input, *, out=None):
    return (1 - _torch.erf(input.double())).to(input.dtype)


def float_power(input, exponent, *, out=None):
    def double(one):
        return one.double() if isinstance(one, _torch.Tensor) else _torch.tensor(float(one), dtype=_torch.float64)
    return double(input) ** double(exponent)


def gcd(input, other, *, out=None):
    a, b = input.abs(), other.abs()
    a, b = _torch.broadcast_tensors(a, b)
    while (b != 0).any():
        safe = _torch.where(b == 0, 1, b)
        a, b = _torch.where(b == 0, a, b), _torch.where(b == 0, 0, a % safe)
    return a.clone()


def lcm(input, other, *, out=None):
    common = gcd(input, other)
    return _torch.where(common == 0, 0, (input * other).abs() // _torch.where(common == 0, 1, common))


def heaviside(input, values, *, out=None):
    return _torch.where(input == 0, values, (input > 0).to(input.dtype))


def histc(input, bins=100, min=0, max=0, *, out=None):
    x = input.detach().flatten()
    if min == 0 and max == 0 and x.numel() > 0:
        min, max = x.min().item(), x.max().item()
    if min == max:
        min, max = min - 1, max + 1
    x = x[(x >= min) & (x <= max)]
    places = ((x - min) / (max - min) * bins).long().clamp(max=bins - 1)
    return _torch.bincount(places, minlength=bins).to(input.dtype)


def _spread(index, input, dim):
    shape = [-1 if i == dim else 1 for i in range(input.dim())]
    return index.reshape(shape)


def index_add(input, dim, index, source, *, alpha=1, out=None):
    dim = _axis(input, dim)
    return input.scatter_add(dim, _spread(index, source, dim).expand(source.shape), source * alpha)


def index_copy(input, dim, index, source, *, out=None):
    dim = _axis(input, dim)
    return input.scatter(dim, _spread(index, source, dim).expand(source.shape), source)


def index_fill(input, dim, index, value, *, out=None):
    dim = _axis(input, dim)
    shape = [len(index) if i == dim else size for i, size in enumerate(input.shape)]
    return input.scatter(dim, _spread(index, input, dim).expand(shape), value)


def is_nonzero(input):
    return bool(input)


def isin(elements, test_elements, *, assume_unique=False, invert=False):
    tests = _torch.as_tensor(test_elements).flatten()
    found = (_torch.as_tensor(elements).unsqueeze(-1) == tests).any(-1)
    return ~found if invert else found


def isneginf(input, *, out=None):
    return input == -_math.inf


def isposinf(input, *, out=None):
    return input == _math.inf


def ldexp(input, other, *, out=None):
    return input * 2.0**other


def logaddexp2(input, other, *, out=None):
    return _torch.logaddexp(input * _math.log(2), other * _math.log(2)) / _math.log(2)


def logcumsumexp(input, dim, *, out=None):
    most = input.detach().amax(dim, keepdim=True)
    return (input - most).exp().cumsum(dim).log() + most


def logit(input, eps=None, *, out=None):
    x = input if eps is None else input.clamp(eps, 1 - eps)
    return _torch.log(x / (1 - x))


def mvlgamma(input, p, *, out=None):
    terms = [_torch.lgamma(input - i / 2) for i in range(p)]
    return p * (p - 1) / 4 * _math.log(_math.pi) + sum(terms)
`,
}
