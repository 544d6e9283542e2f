// Functions that put parts of arrays together or take them apart. Source: numpy/lib of NumPy 2.4.
export const shaping = {
  name: 'numpy',
  source: String.raw`
import builtins as _py
import math as _math

asanyarray = asarray
concat = concatenate
permute_dims = transpose


def append(arr, values, axis=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.append.html"""
    if axis is None:
        return concatenate((ravel(asarray(arr)), ravel(asarray(values))))
    return concatenate((asarray(arr), asarray(values)), axis=axis)


def _places(obj, count):
    if isinstance(obj, slice):
        return list(range(*obj.indices(count)))
    places = asarray(obj)
    if places.dtype == bool_:
        return nonzero(places)[0].tolist()
    return [int(i) + count if i < 0 else int(i) for i in places.reshape(-1).tolist()]


def delete(arr, obj, axis=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.delete.html"""
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    count = arr.shape[axis]
    places = _places(obj, count)
    for i in places:
        if not 0 <= i < count:
            raise IndexError(f'index {obj} is out of bounds for axis {axis} with size {count}')
    gone = set(places)
    return take(arr, array([i for i in range(count) if i not in gone], dtype=int64), axis=axis)


def insert(arr, obj, values, axis=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.insert.html"""
    arr = asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    count = arr.shape[axis]
    is_one = isinstance(obj, (int, integer))
    places = _places(obj, count)
    for i in places:
        if not 0 <= i <= count:
            raise IndexError(f'index {obj} is out of bounds for axis {axis} with size {count}')
    rows = moveaxis(arr, axis, 0)
    values = asarray(values).astype(arr.dtype)
    if is_one:
        new = values
        if new.ndim == arr.ndim:
            new = moveaxis(new, axis, 0)
        elif arr.ndim > 1:
            new = broadcast_to(new, rows.shape[1:])[None]
        else:
            new = new.reshape(-1)
        places = places * len(new)
    else:
        if values.ndim == arr.ndim and arr.ndim > 1:
            values = moveaxis(values, axis, 0)
        new = broadcast_to(values, (len(places), *rows.shape[1:]))
    order = sorted(range(len(places)), key=lambda k: places[k])
    parts, before = [], 0
    for k in order:
        parts += [rows[before:places[k]], new[k:k + 1]]
        before = places[k]
    parts.append(rows[before:])
    return moveaxis(concatenate(parts, axis=0), 0, axis)


def array_split(ary, indices_or_sections, axis=0):
    """https://numpy.org/doc/stable/reference/generated/numpy.array_split.html"""
    ary = asarray(ary)
    count = ary.shape[axis]
    if isinstance(indices_or_sections, int):
        if indices_or_sections <= 0:
            raise ValueError('number sections must be larger than 0.')
        each, extra = _py.divmod(count, indices_or_sections)
        sizes = [each + 1] * extra + [each] * (indices_or_sections - extra)
        ends = [_py.sum(sizes[:i + 1]) for i in range(len(sizes))]
    else:
        ends = [*indices_or_sections, count]
    rows = swapaxes(ary, axis, 0)
    starts = [0, *ends[:-1]]
    return [swapaxes(rows[start:end], axis, 0) for start, end in zip(starts, ends)]


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, axis=1 if asarray(ary).ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    if asarray(ary).ndim < 2:
        raise ValueError('vsplit only works on arrays of 2 or more dimensions')
    return split(ary, indices_or_sections, axis=0)


def dsplit(ary, indices_or_sections):
    if asarray(ary).ndim < 3:
        raise ValueError('dsplit only works on arrays of 3 or more dimensions')
    return split(ary, indices_or_sections, axis=2)


def unstack(x, /, *, axis=0):
    return tuple(moveaxis(asarray(x), axis, 0))


def atleast_3d(*arys):
    """https://numpy.org/doc/stable/reference/generated/numpy.atleast_3d.html"""
    made = []
    for ary in arys:
        ary = asarray(ary)
        if ary.ndim == 0:
            ary = ary.reshape(1, 1, 1)
        elif ary.ndim == 1:
            ary = ary[newaxis, :, newaxis]
        elif ary.ndim == 2:
            ary = ary[:, :, newaxis]
        made.append(ary)
    return made[0] if len(made) == 1 else tuple(made)


def dstack(tup):
    return concatenate([atleast_3d(one) for one in tup], axis=2)


def block(arrays):
    """https://numpy.org/doc/stable/reference/generated/numpy.block.html"""
    def depth_of(value):
        return 1 + _py.max(depth_of(one) for one in value) if isinstance(value, list) else 0

    def joined(value, level, rank):
        if not isinstance(value, list):
            value = asarray(value)
            return value.reshape((1,) * (rank - value.ndim) + value.shape)
        return concatenate([joined(one, level + 1, rank) for one in value], axis=level - depth)
    depth = depth_of(arrays)

    def ranks(value):
        return _py.max(ranks(one) for one in value) if isinstance(value, list) else asarray(value).ndim
    return joined(arrays, 0, _py.max(depth, ranks(arrays)))


def resize(a, new_shape):
    """https://numpy.org/doc/stable/reference/generated/numpy.resize.html"""
    new_shape = (new_shape,) if isinstance(new_shape, int) else tuple(new_shape)
    a = ravel(asarray(a))
    size = _math.prod(new_shape)
    if a.size == 0 or size == 0:
        return zeros(new_shape, dtype=a.dtype)
    return tile(a, -(-size // a.size))[:size].reshape(new_shape)


def rot90(m, k=1, axes=(0, 1)):
    """https://numpy.org/doc/stable/reference/generated/numpy.rot90.html"""
    m = asarray(m)
    k %= 4
    if k == 0:
        return m[...]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    return swapaxes(flip(m, axes[1]), *axes) if k == 1 else flip(swapaxes(m, *axes), axes[1])


def rollaxis(a, axis, start=0):
    a = asarray(a)
    axis = axis + a.ndim if axis < 0 else axis
    start = start + a.ndim if start < 0 else start
    return moveaxis(a, axis, start - 1 if axis < start else start)


def trim_zeros(filt, trim='fb'):
    values = list(filt)
    first, last = 0, len(values)
    if 'f' in trim.lower():
        while first < last and values[first] == 0:
            first += 1
    if 'b' in trim.lower():
        while last > first and values[last - 1] == 0:
            last -= 1
    return filt[first:last]


def broadcast_shapes(*args):
    """https://numpy.org/doc/stable/reference/generated/numpy.broadcast_shapes.html"""
    shapes = [(one,) if isinstance(one, int) else tuple(one) for one in args]
    rank = _py.max((len(shape) for shape in shapes), default=0)
    made = []
    for axis in range(-rank, 0):
        sizes = {shape[axis] for shape in shapes if len(shape) >= -axis} - {1}
        if len(sizes) > 1:
            raise ValueError('shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between '
                             f'arg 0 with shape {shapes[0]} and arg 1 with shape {shapes[1]}.')
        made.append(sizes.pop() if sizes else 1)
    return tuple(made)


def tri(N, M=None, k=0, dtype=float, *, like=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.tri.html"""
    return greater_equal(arange(N)[:, None] + k, arange(M if M is not None else N)).astype(dtype)


def tril_indices(n, k=0, m=None):
    return nonzero(tri(n, m, k=k, dtype=bool_))


def triu_indices(n, k=0, m=None):
    return nonzero(~tri(n, m, k=k - 1, dtype=bool_))


def tril_indices_from(arr, k=0):
    return tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def triu_indices_from(arr, k=0):
    return triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def diag_indices(n, ndim=2):
    return (arange(n),) * ndim


def diag_indices_from(arr):
    return diag_indices(arr.shape[0], arr.ndim)


def diagflat(v, k=0):
    return diag(ravel(asarray(v)), k)


def fill_diagonal(a, val, wrap=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.fill_diagonal.html"""
    if a.ndim < 2:
        raise ValueError('array must be at least 2-d')
    count = _py.min(a.shape)
    a[(arange(count),) * a.ndim] = val if asarray(val).ndim == 0 else resize(val, count)


def vander(x, N=None, increasing=False):
    x = asarray(x)
    powers = arange(len(x) if N is None else N)
    return x[:, None] ** (powers if increasing else powers[::-1])


def indices(dimensions, dtype=int, sparse=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.indices.html"""
    rank = len(dimensions)
    made = [arange(size).astype(dtype).reshape((1,) * i + (size,) + (1,) * (rank - i - 1))
            for i, size in enumerate(dimensions)]
    return tuple(made) if sparse else stack([broadcast_to(one, tuple(dimensions)) for one in made])


def fromfunction(function, shape, *, dtype=float, like=None, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def fromiter(iter, dtype, count=-1):
    values = list(iter)
    return array(values if count < 0 else values[:count], dtype=dtype)


def ix_(*args):
    """https://numpy.org/doc/stable/reference/generated/numpy.ix_.html"""
    made = []
    for i, one in enumerate(args):
        one = asarray(one)
        if one.ndim != 1:
            raise ValueError('Cross index must be 1 dimensional')
        if one.dtype == bool_:
            one, = nonzero(one)
        made.append(one.reshape((1,) * i + (one.size,) + (1,) * (len(args) - i - 1)))
    return tuple(made)


def unravel_index(indices, shape, order='C'):
    """https://numpy.org/doc/stable/reference/generated/numpy.unravel_index.html"""
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    rest = asarray(indices)
    if (rest >= _math.prod(shape)).any() or (rest < 0).any():
        raise ValueError(f'index {indices} is out of bounds for array with size {_math.prod(shape)}')
    made = []
    for size in shape[::-1] if order == 'C' else shape:
        made.append(rest % size)
        rest = rest // size
    return tuple(made[::-1] if order == 'C' else made)


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    """https://numpy.org/doc/stable/reference/generated/numpy.ravel_multi_index.html"""
    place = 0
    pairs = list(zip(multi_index, dims))
    for index, size in pairs if order == 'C' else pairs[::-1]:
        index = asarray(index)
        if mode == 'clip':
            index = clip(index, 0, size - 1)
        elif mode == 'wrap':
            index = index % size
        elif (index < 0).any() or (index >= size).any():
            raise ValueError('invalid entry in coordinates array')
        place = place * size + index
    return place


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """https://numpy.org/doc/stable/reference/generated/numpy.apply_along_axis.html"""
    rows = moveaxis(asarray(arr), axis, -1)
    flat = rows.reshape(-1, rows.shape[-1])
    made = stack([asarray(func1d(row, *args, **kwargs)) for row in flat])
    made = made.reshape(rows.shape[:-1] + made.shape[1:])
    axis = axis + asarray(arr).ndim if axis < 0 else axis
    for i in range(made.ndim - rows.ndim + 1):
        made = moveaxis(made, rows.ndim - 1 + i, axis + i)
    return made


def apply_over_axes(func, a, axes):
    for axis in (axes,) if isinstance(axes, int) else axes:
        made = func(a, axis)
        a = made if made.ndim == asarray(a).ndim else expand_dims(made, axis)
    return a


def extract(condition, arr):
    return ravel(asarray(arr))[ravel(asarray(condition)).astype(bool_)]


def compress(condition, a, axis=None):
    places = nonzero(asarray(condition))[0]
    return take(ravel(asarray(a)) if axis is None else asarray(a), places, axis=0 if axis is None else axis)


def place(arr, mask, vals):
    count = int(asarray(mask).sum())
    if count:
        arr[asarray(mask).astype(bool_)] = resize(vals, count)


def putmask(a, mask, values):
    mask = asarray(mask).astype(bool_)
    a[mask] = resize(values, a.shape)[mask]


def put(a, ind, v, mode='raise'):
    ind = ravel(asarray(ind))
    flat = a.reshape(-1)
    flat[ind] = resize(v, ind.size)
    a[...] = flat.reshape(a.shape)


def copyto(dst, src, casting='same_kind', where=True):
    if where is True:
        dst[...] = src
    else:
        dst[...] = globals()['where'](where, src, dst)


def put_along_axis(arr, indices, values, axis):
    """https://numpy.org/doc/stable/reference/generated/numpy.put_along_axis.html"""
    places = list(ogrid[tuple(slice(0, size) for size in indices.shape)])
    places[axis] = indices
    arr[tuple(places)] = values


def choose(a, choices, out=None, mode='raise'):
    a = asarray(a)
    choices = broadcast_arrays(a, *choices)[1:]
    made = zeros(a.shape, dtype=choices[0].dtype)
    for i, one in enumerate(choices):
        made = where(a == i, one, made)
    return made


def select(condlist, choicelist, default=0):
    """https://numpy.org/doc/stable/reference/generated/numpy.select.html"""
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    made = asarray(default)
    for condition, choice in zip(condlist[::-1], choicelist[::-1]):
        made = where(condition, choice, made)
    return made


def piecewise(x, condlist, funclist, *args, **kw):
    """https://numpy.org/doc/stable/reference/generated/numpy.piecewise.html"""
    x = asarray(x)
    if not isinstance(condlist, (list, tuple)) or not isinstance(condlist[0], (list, tuple, ndarray)) and x.ndim:
        condlist = [condlist]
    condlist = [asarray(one).astype(bool_) for one in condlist]
    made = zeros(x.shape, dtype=x.dtype)
    if len(funclist) == len(condlist) + 1:
        rest = ~condlist[0]
        for one in condlist[1:]:
            rest = rest & ~one
        condlist.append(rest)
    elif len(funclist) != len(condlist):
        raise ValueError(f'with {len(condlist)} condition(s), either {len(condlist)} or {len(condlist) + 1} functions are expected')
    for condition, function in zip(condlist, funclist):
        value = function(x[condition], *args, **kw) if callable(function) else function
        made[condition] = value
    return made


class _Grid:
    def __init__(self, sparse):
        self._sparse = sparse

    def _axis(self, part):
        start = part.start if part.start is not None else 0
        step = part.step if part.step is not None else 1
        if isinstance(step, complex):
            return linspace(start, part.stop, int(abs(step)))
        return arange(start, part.stop, step)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._axis(key)
        axes = [self._axis(part) for part in key]
        rank = len(axes)
        made = [axis.reshape((1,) * i + (axis.size,) + (1,) * (rank - i - 1)) for i, axis in enumerate(axes)]
        if self._sparse:
            return tuple(made)
        return stack([broadcast_to(one, tuple(axis.size for axis in axes)) for one in made])


mgrid = _Grid(False)
ogrid = _Grid(True)


class _Rows:
    def __getitem__(self, key):
        parts = [mgrid[part] if isinstance(part, slice) else atleast_1d(asarray(part))
                 for part in (key if isinstance(key, tuple) else (key,))]
        return concatenate(parts)


class _Columns:
    def __getitem__(self, key):
        parts = [asarray(mgrid[part] if isinstance(part, slice) else part)
                 for part in (key if isinstance(key, tuple) else (key,))]
        return concatenate([part.reshape(-1, 1) if part.ndim < 2 else part for part in parts], axis=-1)


class _Index:
    def __init__(self, always):
        self._always = always

    def __getitem__(self, key):
        return (key,) if self._always and not isinstance(key, tuple) else key


r_, c_ = _Rows(), _Columns()
s_, index_exp = _Index(False), _Index(True)


class ndindex:
    """https://numpy.org/doc/stable/reference/generated/numpy.ndindex.html"""

    def __init__(self, *shape):
        shape = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple) else shape
        self._shape = shape
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= _math.prod(self._shape):
            raise StopIteration
        rest, place = self._at, []
        for size in self._shape[::-1]:
            place.append(rest % size)
            rest //= size
        self._at += 1
        return tuple(place[::-1])


class ndenumerate:
    """https://numpy.org/doc/stable/reference/generated/numpy.ndenumerate.html"""

    def __init__(self, arr):
        self._arr = asarray(arr)
        self._places = ndindex(self._arr.shape)

    def __iter__(self):
        return self

    def __next__(self):
        place = next(self._places)
        return place, self._arr[place]


def nditer(op, flags=None, *args, **kwargs):
    """https://numpy.org/doc/stable/reference/generated/numpy.nditer.html"""
    if isinstance(op, (tuple, list)):
        return zip(*[[asarray(x) for x in ravel(one)] for one in broadcast_arrays(*op)])
    return iter([array(x) for x in ravel(asarray(op))])
`,
}
