// More functions of arrays that are made of others: parts, running extremes, types. Source: as functions.ts.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const functionsOfParts: PythonFile = {
  name: 'torch',
  source: String.raw`
def nan_to_num(input, nan=0.0, posinf=None, neginf=None, *, out=None):
    most = 1.7976931348623157e308 if input.dtype == _torch.float64 else 3.4028234663852886e38
    x = _torch.where(input.isnan(), nan, input)
    x = _torch.where(input == _math.inf, most if posinf is None else posinf, x)
    return _torch.where(input == -_math.inf, -most if neginf is None else neginf, x)


def nanmean(input, dim=None, keepdim=False, *, dtype=None, out=None):
    known = ~input.isnan()
    if dim is None:
        return input.nansum() / known.sum()
    return input.nansum(dim, keepdim) / known.sum(dim, keepdim=keepdim)


def nanmedian(input):
    return input[~input.isnan()].median()


def narrow(input, dim, start, length):
    dim = _axis(input, dim)
    size = input.shape[dim]
    start = int(start)
    if start < 0:
        start += size
    if start + length > size:
        raise RuntimeError(f"start ({start}) + length ({length}) exceeds dimension size ({size}).")
    return input[(slice(None),) * dim + (slice(start, start + length),)]


def select(input, dim, index):
    dim = _axis(input, dim)
    size = input.shape[dim]
    if not -size <= index < size:
        raise IndexError(f"select(): index {index} out of range for tensor of size {list(input.shape)} at dimension {dim}")
    return input[(slice(None),) * dim + (index,)]


def positive(input):
    return input


def put(input, index, source, accumulate=False):
    flat = input.flatten()
    index, source = index.flatten(), source.flatten()
    flat = flat.scatter_add(0, index, source) if accumulate else flat.scatter(0, index, source)
    return flat.reshape(input.shape)


def masked_scatter(input, mask, source):
    mask = mask.expand(input.shape).flatten()
    places = mask.nonzero().flatten()
    return input.flatten().scatter(0, places, source.flatten()[: len(places)]).reshape(input.shape)


def renorm(input, p, dim, maxnorm, *, out=None):
    dim = _axis(input, dim)
    others = [i for i in range(input.dim()) if i != dim]
    norms = (input.abs() ** p).sum(others, keepdim=True) ** (1 / p)
    return input * _torch.where(norms > maxnorm, maxnorm / (norms + 1e-7), 1.0)


def rot90(input, k=1, dims=(0, 1)):
    a, b = dims
    k %= 4
    if k == 0:
        return input.clone()
    if k == 2:
        return input.flip([a, b])
    turned = input.transpose(a, b)
    return turned.flip([a]) if k == 1 else turned.flip([b])


def scatter_reduce(input, dim, index, src, reduce, *, include_self=True):
    dim = _axis(input, dim)
    neutral = {"sum": 0, "mean": 0, "prod": 1, "amax": -_math.inf, "amin": _math.inf}[reduce]
    if not include_self:
        input = input.scatter(dim, index, float(neutral) if input.is_floating_point() else neutral)
    if reduce in ("sum", "mean"):
        total = input.scatter_add(dim, index, src)
        if reduce == "sum":
            return total
        ones = _torch.ones_like(input) if include_self else _torch.ones_like(input).scatter(dim, index, 0.0)
        counts = ones.scatter_add(dim, index, _torch.ones_like(src))
        return total / counts.clamp(min=1)
    # one after the other, for places may come again
    moved, places, parts = (one.movedim(dim, 0) for one in (input, index, src))
    meet = {"prod": _torch.mul, "amax": _torch.maximum, "amin": _torch.minimum}[reduce]
    rows = _torch.arange(moved.shape[0]).reshape(-1, *[1] * (moved.dim() - 1))
    for place, part in zip(places, parts):
        window = tuple(slice(0, size) for size in place.shape)
        here = rows == place
        met = meet(moved[(slice(None), *window)], part)
        moved = moved.clone()
        moved[(slice(None), *window)] = _torch.where(here, met, moved[(slice(None), *window)])
    return moved.movedim(0, dim)


def signbit(input, *, out=None):
    return (input < 0) | ((input == 0) & (1 / input < 0)) if input.is_floating_point() else input < 0


def sinc(input, *, out=None):
    x = _math.pi * _torch.where(input == 0, 1.0, input)
    return _torch.where(input == 0, 1.0, x.sin() / x)


def sum_to_size(input, *size):
    size = size[0] if len(size) == 1 and not isinstance(size[0], int) else size
    extra = input.dim() - len(size)
    result = input.sum(tuple(range(extra))) if extra else input
    for axis, length in enumerate(size):
        if length == 1 and result.shape[axis] != 1:
            result = result.sum(axis, keepdim=True)
    return result


def tril_indices(row, col, offset=0, *, dtype=_torch.long, device=None, layout=None):
    return _torch.tensor([(i, j) for i in range(row) for j in range(col) if j - i <= offset], dtype=dtype).reshape(-1, 2).T


def triu_indices(row, col, offset=0, *, dtype=_torch.long, device=None, layout=None):
    return _torch.tensor([(i, j) for i in range(row) for j in range(col) if j - i >= offset], dtype=dtype).reshape(-1, 2).T


def unfold(input, dimension, size, step):
    dim = _axis(input, dimension)
    starts = range(0, input.shape[dim] - size + 1, step)
    return _torch.stack([narrow(input, dim, start, size).movedim(dim, -1) for start in starts], dim)


def vander(x, N=None, increasing=False):
    powers = range(len(x) if N is None else N)
    columns = [x**i for i in (powers if increasing else reversed(powers))]
    return _torch.stack(columns, -1)


def xlogy(input, other, *, out=None):
    x, y = (one if isinstance(one, _torch.Tensor) else _torch.tensor(float(one)) for one in (input, other))
    zero = (x == 0) & ~y.isnan()
    return _torch.where(zero, 0.0, x * _torch.where(zero, 1.0, y).log())


def aminmax(input, *, dim=None, keepdim=False, out=None):
    if dim is None:
        return _named("aminmax", min=input.min(), max=input.max())
    return _named("aminmax", min=input.amin(dim, keepdim), max=input.amax(dim, keepdim))


def _pair(name, values, indices):
    return _named(name, values=values, indices=indices)


def _running(input, dim, is_better, name):
    if input.dim() == 0:
        return _pair(name, input.clone(), _torch.zeros_like(input, dtype=_torch.long))
    if input.numel() == 0:
        return _pair(name, input.clone(), _torch.zeros(input.shape, dtype=_torch.long))
    parts = input.unbind(dim)
    best, place = parts[0], _torch.zeros_like(parts[0], dtype=_torch.long)
    values, places = [best], [place]
    for i, part in enumerate(parts[1:], 1):
        better = is_better(part, best)
        best = _torch.where(better, part, best)
        place = _torch.where(better, i, place)
        values.append(best)
        places.append(place)
    return _pair(name, _torch.stack(values, dim), _torch.stack(places, dim))


def cummax(input, dim, *, out=None):
    return _running(input, dim, lambda a, b: a >= b, "cummax")


def cummin(input, dim, *, out=None):
    return _running(input, dim, lambda a, b: a <= b, "cummin")


def kthvalue(input, k, dim=-1, keepdim=False, *, out=None):
    values, indices = input.sort(dim)
    values, indices = (select(one, dim, k - 1) for one in (values, indices))
    if keepdim:
        values, indices = values.unsqueeze(dim), indices.unsqueeze(dim)
    return _pair("kthvalue", values, indices)


def msort(input, *, out=None):
    return input.sort(0)[0]


def mode(input, dim=-1, keepdim=False, *, out=None):
    moved = input.movedim(dim, -1)
    counts = (moved.unsqueeze(-1) == moved.unsqueeze(-2)).sum(-1)
    often = counts == counts.amax(-1, keepdim=True)
    big = moved.double().amax() + 1
    values = _torch.where(often, moved.double(), big).amin(-1, keepdim=True).to(input.dtype)
    places = _torch.arange(moved.shape[-1])
    indices = _torch.where(moved == values, places, -1).amax(-1, keepdim=True)
    values, indices = values.movedim(-1, dim), indices.movedim(-1, dim)
    if not keepdim:
        values, indices = values.squeeze(dim), indices.squeeze(dim)
    return _pair("mode", values, indices)


def unique_consecutive(input, return_inverse=False, return_counts=False, dim=None):
    flat = input.flatten()
    starts = _torch.cat([_torch.ones(1, dtype=_torch.bool), flat[1:] != flat[:-1]])
    results = [flat[starts]]
    if return_inverse:
        results.append((starts.cumsum(0) - 1).reshape(input.shape))
    if return_counts:
        places = starts.nonzero().flatten()
        results.append(_torch.diff(_torch.cat([places, _torch.tensor([len(flat)])])))
    return results[0] if len(results) == 1 else tuple(results)


def as_strided(input, size, stride, storage_offset=0):
    place = _torch.tensor(storage_offset)
    for length, step in zip(size, stride):
        place = place.unsqueeze(-1) + _torch.arange(length) * step
    return input.flatten()[place.flatten()].reshape(size)


def scalar_tensor(s, *, dtype=None, device=None, requires_grad=False):
    return _torch.tensor(s, dtype=dtype or _torch.float32, requires_grad=requires_grad)


def result_type(tensor1, tensor2):
    return (tensor1 + tensor2).dtype


def promote_types(type1, type2):
    return (_torch.zeros(1, dtype=type1) + _torch.zeros(1, dtype=type2)).dtype


def can_cast(from_, to):
    rank = [(not t.is_floating_point and t != _torch.bool) + 2 * t.is_floating_point for t in (from_, to)]
    return rank[0] <= rank[1]


def new_full(input, size, fill_value, *, dtype=None, device=None, requires_grad=False):
    return _torch.full(size, fill_value, dtype=dtype or input.dtype, requires_grad=requires_grad)


def fill_diagonal_(input, fill_value, wrap=False):
    least = min(input.shape)
    places = _torch.arange(least)
    with _torch.no_grad():
        input[(places,) * input.dim()] = fill_value
    return input


def resize_(input, *size):
    size = size[0] if len(size) == 1 and not isinstance(size[0], int) else size
    flat = input.detach().flatten()
    count = _math.prod(size)
    if count > len(flat):
        flat = _torch.cat([flat, flat.new_zeros(count - len(flat))])
    input.data = flat[:count].reshape(size).clone()
    return input


def apply_(input, callable):
    return input.copy_(_torch.tensor([callable(one) for one in input.flatten().tolist()]).reshape(input.shape))


class finfo:
    """https://docs.pytorch.org/docs/stable/type_info.html#torch.torch.finfo"""

    def __init__(self, type=_torch.float32):
        bits, digits, least = {
            "torch.float64": (64, 52, -1022), "torch.float32": (32, 23, -126), "torch.float16": (16, 10, -14),
            "torch.bfloat16": (16, 7, -126),
        }[str(type)]
        self.dtype = str(type)[6:]
        self.bits = bits
        self.eps = 2.0**-digits
        self.tiny = self.smallest_normal = 2.0**least
        self.max = (2.0 - 2.0**-digits) * 2.0 ** (1 - least)
        self.min = -self.max
        self.resolution = {52: 1e-15, 23: 1e-06, 10: 1e-03, 7: 1e-02}[digits]

    def __repr__(self):
        return (
            f"finfo(resolution={self.resolution:g}, min={self.min:g}, max={self.max:g}, eps={self.eps:g}, "
            f"smallest_normal={self.smallest_normal:g}, tiny={self.tiny:g}, dtype={self.dtype})"
        )


class iinfo:
    """https://docs.pytorch.org/docs/stable/type_info.html#torch.torch.iinfo"""

    def __init__(self, type):
        self.dtype = str(type)[6:]
        self.bits = int(self.dtype.lstrip("uint"))
        is_signed = self.dtype[0] != "u"
        self.min = -(2 ** (self.bits - 1)) if is_signed else 0
        self.max = 2 ** (self.bits - is_signed) - 1

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"


def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
    """https://docs.pytorch.org/docs/stable/generated/torch.vmap.html"""
    def mapped(*args, **kwargs):
        dims = in_dims if isinstance(in_dims, (tuple, list)) else (in_dims,) * len(args)
        sizes = {arg.shape[dim] for arg, dim in zip(args, dims) if dim is not None}
        if len(sizes) != 1:
            raise ValueError("vmap: Expected all tensors to have the same size in the mapped dimension")
        results = []
        for i in range(sizes.pop()):
            own = [arg if dim is None else arg.select(dim, i) for arg, dim in zip(args, dims)]
            results.append(func(*own, **kwargs))
        if isinstance(results[0], (tuple, list)):
            return tuple(_torch.stack(parts, out_dims if isinstance(out_dims, int) else out_dims[i])
                         for i, parts in enumerate(zip(*results)))
        return _torch.stack(results, out_dims)
    return mapped


def register_hook(self, hook):
    """https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html"""
    from torch.utils.hooks import RemovableHandle
    hooks = _hooks_of(self)
    handle = RemovableHandle(hooks)
    hooks[handle.id] = hook
    return handle


def _in_place(function):
    def change(self, *args, **kwargs):
        return self.copy_(function(self, *args, **kwargs))
    return change


for _name in (
    "addbmm addmv addr baddbmm deg2rad erfc float_power index_add index_copy index_fill logit masked_scatter "
    "mvlgamma nan_to_num put rad2deg renorm scatter_reduce sinc xlogy heaviside gcd lcm"
).split():
    globals()[_name + "_"] = _in_place(globals()[_name])
`,
}
