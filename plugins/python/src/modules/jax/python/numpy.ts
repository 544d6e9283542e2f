import type {PythonFile} from '../../../engine/framework-module.ts'

/** Functions of `jax.numpy` that are made of others. Source: jax/_src/numpy. */
export const numpy: PythonFile = {
  name: 'jax.numpy',
  source: `
import functools as _functools
import math as _math
from builtins import max as _max, min as _min, sum as _sum, round as _round

class iinfo:
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.iinfo.html"""
    def __init__(self, type):
        self.dtype = dtype(type)
        self.bits = self.dtype.itemsize * 8
        is_unsigned = self.dtype.name.startswith('u')
        self.min = 0 if is_unsigned else -2 ** (self.bits - 1)
        self.max = 2 ** (self.bits - (0 if is_unsigned else 1)) - 1
    def __repr__(self):
        return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype.name})'

class finfo:
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.finfo.html"""
    def __init__(self, type):
        self.dtype = dtype(type)
        bits, digits, most, least = {'float32': (32, 23, 3.4028234663852886e+38, -126), 'float16': (16, 10, 65504.0, -14), 'bfloat16': (16, 7, 3.3895313892515355e+38, -126)}[self.dtype.name]
        self.bits, self.nmant, self.minexp = bits, digits, least
        self.eps, self.epsneg = 2.0 ** -digits, 2.0 ** -(digits + 1)
        self.max, self.min = most, -most
        self.tiny = self.smallest_normal = 2.0 ** least

def result_type(*args):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.result_type.html"""
    return _result_type(tuple([_typed(a) for a in args]))

def _typed(a):
    if a in (bool, int, float) and isinstance(a, type):
        return a(0)
    is_type = isinstance(a, (type, str)) or hasattr(a, 'itemsize') and not hasattr(a, 'shape')
    return zeros((), a) if is_type else a

def promote_types(a, b):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.promote_types.html"""
    return result_type(a, b)

def broadcast_shapes(*shapes):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.broadcast_shapes.html"""
    rank = _max([len(s) for s in shapes], default=0)
    result = [1] * rank
    for s in shapes:
        for i, n in enumerate(s):
            at = rank - len(s) + i
            if n != 1 and result[at] != 1 and result[at] != n:
                raise ValueError(f"Incompatible shapes for broadcasting: shapes={list(shapes)}")
            if n != 1:
                result[at] = n
    return tuple(result)

def _own(name):
    def put(function):
        function.__name__ = function.__qualname__ = name
        function.__doc__ = f'https://docs.jax.dev/en/latest/_autosummary/jax.numpy.{name}.html'
        if name not in globals():
            globals()[name] = function
        return function
    return put

_expand_one = expand_dims

def expand_dims(a, axis):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.expand_dims.html"""
    if isinstance(axis, int):
        return _expand_one(a, axis)
    rank = ndim(a) + len(axis)
    for place in sorted([n % rank for n in axis]):
        a = _expand_one(a, place)
    return a

def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.allclose.html"""
    return all(isclose(a, b, rtol, atol, equal_nan))

def array_equal(a1, a2, equal_nan=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.array_equal.html"""
    a1, a2 = asarray(a1), asarray(a2)
    if a1.shape != a2.shape:
        return array(False, dtype=bool)
    same = a1 == a2
    return all(same | isnan(a1) & isnan(a2) if equal_nan else same)

@_own('vdot')
def _(a, b, precision=None):
    return dot(ravel(a), ravel(b))

@_own('float_power')
def _(x, y):
    return power(asarray(x, float32), y)

@_own('select')
def _(condlist, choicelist, default=0):
    out = default
    for c, choice in zip(reversed(condlist), reversed(choicelist)):
        out = where(c, choice, out)
    return out

@_own('piecewise')
def _(x, condlist, funclist):
    out = zeros_like(x)
    if len(funclist) > len(condlist):
        last = funclist[-1]
        out = last(x) if callable(last) else full_like(x, last)
    for c, f in reversed(list(zip(condlist, funclist))):
        out = where(c, f(x) if callable(f) else f, out)
    return out

@_own('nan_to_num')
def _(x, copy=True, nan=0.0, posinf=None, neginf=None):
    info = finfo(x.dtype)
    x = where(isnan(x), nan, x)
    x = where(x == inf, info.max if posinf is None else posinf, x)
    return where(x == -inf, info.min if neginf is None else neginf, x)

@_own('searchsorted')
def _(a, v, side='left', **options):
    a, v = asarray(a), asarray(v)
    found = (a < v[..., None]) if side == 'left' else (a <= v[..., None])
    return found.sum(-1).astype(int32)

@_own('digitize')
def _(x, bins, right=False, *, method=None):
    bins, side = asarray(bins), 'left' if right else 'right'
    if len(bins) and bins[-1] < bins[0]:
        return (len(bins) - searchsorted(bins[::-1], x, side=side)).astype(int32)
    return searchsorted(bins, x, side=side)

@_own('apply_along_axis')
def _(func1d, axis, arr, *args, **kwargs):
    import jax
    rest = moveaxis(arr, axis, -1)
    flat = rest.reshape((-1, rest.shape[-1]))
    out = jax.vmap(lambda row: func1d(row, *args, **kwargs))(flat)
    out = out.reshape(rest.shape[:-1] + out.shape[1:])
    return moveaxis(out, -1, axis) if out.ndim == arr.ndim else out

@_own('vectorize')
def _(pyfunc=None, *, excluded=frozenset(), signature=None):
    import jax
    if pyfunc is None:
        return lambda f: vectorize(f, excluded=excluded, signature=signature)
    if signature is not None:
        raise NotImplementedError('vectorize: signatures are not part of this page')
    @_functools.wraps(pyfunc)
    def wrapped(*args):
        arrays = broadcast_arrays(*[asarray(a) for a in args])
        shape_ = arrays[0].shape
        if not shape_:
            return pyfunc(*arrays)
        out = jax.vmap(pyfunc)(*[a.reshape(-1) for a in arrays])
        return out.reshape(shape_ + out.shape[1:])
    return wrapped

@_own('array_split')
def _(ary, indices_or_sections, axis=0):
    if not isinstance(indices_or_sections, int):
        return split(ary, indices_or_sections, axis)
    each, extra = divmod(ary.shape[axis], indices_or_sections)
    sizes = [each + 1] * extra + [each] * (indices_or_sections - extra)
    ends = [_sum(sizes[:i + 1]) for i in range(len(sizes) - 1)]
    return split(ary, ends, axis)

@_own('vsplit')
def _(ary, n):
    return split(ary, n, 0)

@_own('hsplit')
def _(ary, n):
    return split(ary, n, 0 if ary.ndim == 1 else 1)

@_own('dstack')
def _(tup):
    return concatenate([a.reshape((1, -1, 1)) if a.ndim <= 1 else a.reshape(a.shape + (1,)) if a.ndim == 2 else a for a in [asarray(t) for t in tup]], axis=2)

@_own('append')
def _(arr, values, axis=None):
    if axis is None:
        return concatenate([ravel(arr), ravel(asarray(values))])
    return concatenate([asarray(arr), asarray(values)], axis=axis)

@_own('delete')
def _(arr, obj, axis=None):
    if axis is None:
        arr, axis = ravel(arr), 0
    length = arr.shape[axis]
    places = range(length)[obj] if isinstance(obj, slice) else [obj] if isinstance(obj, int) else obj
    if not isinstance(obj, slice) and getattr(asarray(places), 'dtype', None) == bool_:
        places = flatnonzero(asarray(places))
    drop = {int(i) % length for i in places}
    return take(arr, array([i for i in range(arr.shape[axis]) if i not in drop], dtype=int32), axis=axis)

@_own('insert')
def _(arr, obj, values, axis=None):
    if axis is None:
        arr, axis = ravel(arr), 0
    before, after = split(arr, [obj], axis)
    part = broadcast_to(asarray(values, arr.dtype), before.shape[:axis] + (1,) + before.shape[axis + 1:])
    return concatenate([before, part, after], axis=axis)

@_own('flatnonzero')
def _(a):
    return nonzero(ravel(a))[0]

@_own('tri')
def _(N, M=None, k=0, dtype=None):
    return tril(ones((N, N if M is None else M), dtype), k)

@_own('triu_indices')
def _(n, k=0, m=None):
    return nonzero(triu(ones((n, n if m is None else m)), k))

@_own('tril_indices')
def _(n, k=0, m=None):
    return nonzero(tril(ones((n, n if m is None else m)), k))

@_own('diag_indices')
def _(n, ndim=2):
    return (arange(n),) * ndim

@_own('indices')
def _(dimensions, dtype=None, sparse=False):
    lines = [arange(n, dtype=dtype or int32) for n in dimensions]
    if sparse:
        return tuple(meshgrid(*lines, indexing='ij', sparse=True))
    return stack(meshgrid(*lines, indexing='ij')) if lines else zeros((0,), dtype or int32)

@_own('ix_')
def _(*args):
    n = len(args)
    return tuple([asarray(a).reshape((1,) * i + (-1,) + (1,) * (n - i - 1)) for i, a in enumerate(args)])

@_own('unravel_index')
def _(indices, shape):
    out, rest = [], asarray(indices)
    for length in reversed(shape):
        out.append(rest % length)
        rest = rest // length
    return tuple(reversed(out))

@_own('ravel_multi_index')
def _(multi_index, dims, **options):
    total = 0
    for i, length in zip(multi_index, dims):
        total = total * length + i
    return total

@_own('cov')
def _(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None):
    def rows(x):
        x = atleast_2d(asarray(x, float32))
        return x if rowvar or x.shape[0] == 1 else x.T
    x = rows(m) if y is None else concatenate([rows(m), rows(y)])
    if ddof is None:
        ddof = 0 if bias else 1
    weights = ones(x.shape[1]) if fweights is None else asarray(fweights, float32)
    if aweights is not None:
        weights = weights * asarray(aweights, float32)
    total = weights.sum()
    lost = ddof if aweights is None else ddof * (weights * asarray(aweights, float32)).sum() / total
    x = x - (x * weights).sum(1, keepdims=True) / total
    return squeeze(x * weights @ x.T / (total - lost))

@_own('corrcoef')
def _(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    d = sqrt(diagonal(c))
    return clip(c / d[:, None] / d[None, :], -1, 1)

@_own('polyval')
def _(p, x, unroll=16):
    y = zeros_like(asarray(x)) 
    for c in p:
        y = y * x + c
    return y

@_own('interp')
def _(x, xp, fp, left=None, right=None, period=None):
    x, xp, fp = asarray(x, float32), asarray(xp, float32), asarray(fp)
    if period is not None:
        period = abs(period)
        x, xp = x % period, xp % period
        order = argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = concatenate([xp[-1:] - period, xp, xp[:1] + period])
        fp = concatenate([fp[-1:], fp, fp[:1]])
    i = clip(searchsorted(xp, x, side='right'), 1, len(xp) - 1)
    x0, x1, f0, f1 = xp[i - 1], xp[i], fp[i - 1], fp[i]
    f = f0 + (x - x0) / (x1 - x0) * (f1 - f0)
    f = where(x < xp[0], fp[0] if left is None else left, f)
    return where(x > xp[-1], fp[-1] if right is None else right, f)

@_own('trapezoid')
def _(y, x=None, dx=1.0, axis=-1):
    y = moveaxis(asarray(y), axis, -1)
    d = dx if x is None else diff(moveaxis(asarray(x), axis, -1) if ndim(x) > 1 else asarray(x))
    return (0.5 * d * (y[..., 1:] + y[..., :-1])).sum(-1)

@_own('convolve')
def _(a, v, mode='full', **options):
    n, m = len(a), len(v)
    out = zeros(n + m - 1, result_type(a, v))
    for i in range(m):
        out = out.at[i:i + n].add(v[i] * a)
    if mode == 'full':
        return out
    short, long = _min(n, m), _max(n, m)
    return out[(short - 1) // 2:(short - 1) // 2 + long] if mode == 'same' else out[short - 1:long]

@_own('heaviside')
def _(x1, x2):
    return where(x1 == 0, x2, (x1 > 0).astype(float32))

@_own('sinc')
def _(x):
    y = where(x == 0, 1.0, pi * x)
    return where(x == 0, 1.0, sin(y) / y)

@_own('nanmean')
def _(a, axis=None, keepdims=False):
    return nansum(a, axis, keepdims=keepdims) / (~isnan(a)).sum(axis, keepdims=keepdims)

@_own('rot90')
def _(m, k=1, axes=(0, 1)):
    for _ in range(k % 4):
        m = flip(swapaxes(m, *axes), axes[0])
    return m

@_own('block')
def _(arrays):
    def depth(x):
        return 1 + depth(x[0]) if isinstance(x, list) else 0
    def joined(x, axis):
        return concatenate([joined(part, axis + 1) for part in x], axis=axis) if isinstance(x, list) else widened(x)
    def widened(x):
        x = asarray(x)
        return x.reshape((1,) * _max(levels - x.ndim, 0) + x.shape)
    def most(x):
        return _max([most(part) for part in x]) if isinstance(x, list) else ndim(x)
    levels = _max(depth(arrays), most(arrays))
    return joined(arrays, levels - depth(arrays)) if isinstance(arrays, list) else widened(arrays)

@_own('isscalar')
def _(element):
    return isinstance(element, (int, float, complex, bool)) or getattr(element, 'ndim', None) == 0

@_own('iscomplexobj')
def _(x):
    return False

@_own('real')
def _(x):
    return asarray(x)

@_own('frombuffer')
def _(buffer, dtype=float, count=-1, offset=0):
    import numpy
    return asarray(numpy.frombuffer(buffer, dtype, count, offset))

@_own('set_printoptions')
def _(*args, **kwargs):
    import numpy
    numpy.set_printoptions(*args, **kwargs)

@_own('save')
def _(file, arr, allow_pickle=True):
    import numpy
    numpy.save(file, arr.__array__() if hasattr(arr, '__array__') else arr, allow_pickle)

@_own('load')
def _(file, *args, **kwargs):
    import numpy
    loaded = numpy.load(file, *args, **kwargs)
    return asarray(loaded) if isinstance(loaded, numpy.ndarray) else loaded

@_own('acos')
def _(x):
    return arccos(x)

@_own('permute_dims')
def _(a, axes):
    return transpose(a, axes)

@_own('matrix_transpose')
def _(x):
    return x.mT

@_own('concat')
def _(arrays, axis=0):
    return concatenate(arrays, axis=axis)

def fromfunction(function, shape, *, dtype=float, **kwargs):
    """https://docs.jax.dev/en/latest/_autosummary/jax.numpy.fromfunction.html"""
    import jax
    axes = range(len(shape))
    for mapped in reversed(axes):
        function = jax.vmap(function, in_axes=tuple([0 if axis == mapped else None for axis in axes]))
    return function(*[arange(n, dtype=float32 if dtype is float else dtype) for n in shape], **kwargs)
`,
}
