// Functions of numbers: sums, differences, polynomials, what data tell. Source: numpy/lib of NumPy 2.4.
export const numbers = {
  name: 'numpy',
  source: String.raw`
degrees = rad2deg = lambda x: asarray(x) * (180 / pi)
radians = deg2rad = lambda x: asarray(x) * (pi / 180)
isposinf = lambda x: logical_and(isinf(x), greater(x, 0))
isneginf = lambda x: logical_and(isinf(x), less(x, 0))
positive = lambda x: asarray(x).copy()[()]


def real(val):
    return asarray(val)


def isreal(x):
    return ones(asarray(x).shape, dtype=bool_)


def sinc(x):
    x = pi * where(asarray(x) == 0, 1.0e-20, x)
    return sin(x) / x


def signbit(x):
    return logical_or(less(x, 0), less(divide(1.0, where(equal(x, 0), x, 1.0)), 0))


def heaviside(x1, x2):
    return where(equal(x1, 0), x2, where(less(x1, 0), 0.0, 1.0))


def float_power(x1, x2):
    return power(asarray(x1).astype(float64), x2)


def gcd(x1, x2):
    x, y = broadcast_arrays(abs(asarray(x1)), abs(asarray(x2)))
    while (y != 0).any():
        x, y = where(y == 0, x, y), where(y == 0, 0, x % where(y == 0, 1, y))
    return x[()]


def lcm(x1, x2):
    common = gcd(x1, x2)
    return abs(asarray(x1) * x2) // where(common == 0, 1, common)


def ldexp(x1, x2):
    return asarray(x1) * power(2.0, x2)


def frexp(x):
    x = asarray(x).astype(float64)
    exponent = where(x == 0, 0, floor(log2(abs(where(x == 0, 1.0, x)))) + 1)
    return x / power(2.0, exponent), exponent.astype(int32)


def modf(x):
    whole = trunc(asarray(x).astype(float64))
    return x - whole, whole


def divmod(x1, x2):
    return floor_divide(x1, x2), remainder(x1, x2)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.nan_to_num.html"""
    x = asarray(x)
    if x.dtype not in (float16, float32, float64):
        return x
    most = finfo(x.dtype).max
    x = where(isnan(x), nan, x)
    x = where(isposinf(x), most if posinf is None else posinf, x)
    return where(isneginf(x), -most if neginf is None else neginf, x)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    return sign(start) * power(10.0, linspace(log10(abs(start)), log10(abs(stop)), num, endpoint=endpoint))


def gradient(f, *varargs, axis=None, edge_order=1):
    """https://numpy.org/doc/stable/reference/generated/numpy.gradient.html"""
    f = asarray(f)
    axes = range(f.ndim) if axis is None else (axis,) if isinstance(axis, int) else axis
    spacings = list(varargs) if len(varargs) == len(axes) else list(varargs or [1.0]) * len(axes)
    made = [_slope(f, along, spacing, edge_order) for along, spacing in zip(axes, spacings)]
    return made[0] if len(made) == 1 else tuple(made)


def _slope(f, axis, spacing, edge_order):
    rows = moveaxis(f if f.dtype in (float32, float64) else f.astype(float64), axis, 0)
    if rows.shape[0] < edge_order + 1:
        raise ValueError('Shape of array too small to calculate a numerical gradient, '
                         'at least (edge_order + 1) elements are required.')
    steps = diff(asarray(spacing)) if asarray(spacing).ndim else full(rows.shape[0] - 1, spacing)
    steps = steps.reshape((-1,) + (1,) * (rows.ndim - 1))
    before, after = steps[:-1], steps[1:]
    if asarray(spacing).ndim == 0:
        middle = (rows[2:] - rows[:-2]) / (2.0 * spacing)
    else:
        middle = (-after / (before * (before + after)) * rows[:-2] + (after - before) / (before * after) * rows[1:-1]
                  + before / (after * (before + after)) * rows[2:])
    if edge_order == 1:
        first, last = (rows[1:2] - rows[:1]) / steps[:1], (rows[-1:] - rows[-2:-1]) / steps[-1:]
    else:
        x, y = steps[:1], steps[1:2]
        first = -(2 * x + y) / (x * (x + y)) * rows[:1] + (x + y) / (x * y) * rows[1:2] - x / (y * (x + y)) * rows[2:3]
        x, y = steps[-2:-1], steps[-1:]
        last = y / (x * (x + y)) * rows[-3:-2] - (y + x) / (x * y) * rows[-2:-1] + (2 * y + x) / (y * (x + y)) * rows[-1:]
    return moveaxis(concatenate((first, middle, last)), 0, axis)


def ediff1d(ary, to_end=None, to_begin=None):
    made = diff(ravel(asarray(ary)))
    return concatenate([ravel(asarray(part)) for part in (to_begin, made, to_end) if part is not None])


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """https://numpy.org/doc/stable/reference/generated/numpy.trapezoid.html"""
    y = moveaxis(asarray(y), axis, -1)
    steps = dx if x is None else diff(asarray(x), axis=-1)
    return (steps * (y[..., 1:] + y[..., :-1]) / 2.0).sum(axis=-1)


def cumulative_sum(x, /, *, axis=None, dtype=None, include_initial=False):
    made = cumsum(x, axis=0 if axis is None else axis)
    if not include_initial:
        return made
    shape = list(made.shape)
    shape[0 if axis is None else axis] = 1
    return concatenate((zeros(shape, dtype=made.dtype), made), axis=0 if axis is None else axis)


def interp(x, xp, fp, left=None, right=None, period=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.interp.html"""
    x, xp, fp = asarray(x), asarray(xp).astype(float64), asarray(fp).astype(float64)
    if xp.ndim != 1 or fp.ndim != 1:
        raise ValueError('Data points must be 1-D sequences')
    if xp.shape != fp.shape:
        raise ValueError('fp and xp are not of the same length.')
    if period is not None:
        period = abs(period)
        x, xp = x % period, xp % period
        order = argsort(xp)
        xp, fp = xp[order], fp[order]
        xp = concatenate((xp[-1:] - period, xp, xp[0:1] + period))
        fp = concatenate((fp[-1:], fp, fp[0:1]))
    places = clip(searchsorted(xp, x, side='right') - 1, 0, _py.max(len(xp) - 2, 0))
    after = minimum(places + 1, len(xp) - 1)
    width = xp[after] - xp[places]
    slope = (fp[after] - fp[places]) / where(width == 0, 1.0, width)
    made = slope * (x - xp[places]) + fp[places]
    made = where(x >= xp[-1], fp[-1], made)
    made = where(x < xp[0], fp[0] if left is None else left, made)
    made = where(x > xp[-1], fp[-1] if right is None else right, made)
    return where(isnan(x), nan, made)[()]


def convolve(a, v, mode='full'):
    """https://numpy.org/doc/stable/reference/generated/numpy.convolve.html"""
    a, v = atleast_1d(asarray(a)), atleast_1d(asarray(v))
    if a.size == 0 or v.size == 0:
        raise ValueError('a cannot be empty' if a.size == 0 else 'v cannot be empty')
    if v.size > a.size:
        a, v = v, a
    n, m = a.size, v.size
    made = zeros(n + m - 1, dtype=(a[:1] * v[:1]).dtype)
    for i in range(m):
        made[i:i + n] += a * v[i]
    if mode == 'full':
        return made
    if mode == 'same':
        return made[(m - 1) // 2:(m - 1) // 2 + n]
    return made[m - 1:n]


def correlate(a, v, mode='valid'):
    """https://numpy.org/doc/stable/reference/generated/numpy.correlate.html"""
    a, v = asarray(a), asarray(v)
    made = convolve(a, v[::-1], mode)
    return made


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.cov.html"""
    x = atleast_2d(asarray(m).astype(float64))
    if not rowvar and x.shape[0] != 1:
        x = x.T
    if y is not None:
        other = atleast_2d(asarray(y).astype(float64))
        x = concatenate((x, other if rowvar or other.shape[0] == 1 else other.T), axis=0)
    if ddof is None:
        ddof = 0 if bias else 1
    weights = ones(x.shape[1]) if fweights is None else asarray(fweights).astype(float64)
    if aweights is not None:
        weights = weights * asarray(aweights)
    total = weights.sum()
    mean = (x * weights).sum(axis=1, keepdims=True) / total
    factor = total - ddof if aweights is None else total - ddof * (weights * asarray(aweights)).sum() / total
    x = x - mean
    return squeeze(dot(x * weights, x.T) / factor)[()]


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.corrcoef.html"""
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    deviation = sqrt(diag(c))
    return clip(c / deviation[:, None] / deviation[None, :], -1, 1)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.histogram_bin_edges.html"""
    a = ravel(asarray(a))
    if isinstance(bins, str):
        bins = _bins_of_rule(a, bins)
    if asarray(bins).ndim == 1:
        edges = asarray(bins)
        if (edges[:-1] > edges[1:]).any():
            raise ValueError('\x60bins\x60 must increase monotonically, when an array')
        return edges
    if bins < 1:
        raise ValueError('\x60bins\x60 must be positive, when an integer')
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError('max must be larger than min in range parameter.')
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
    if first == last:
        first, last = first - 0.5, last + 0.5
    return linspace(first, last, int(bins) + 1)


def _bins_of_rule(a, rule):
    size, spread = a.size, float(a.max() - a.min())
    sturges = spread / (log2(size) + 1.0)
    low, high = percentile(a, [25, 75])
    freedman = 2.0 * (high - low) * size ** (-1.0 / 3.0)
    widths = {'sqrt': spread / sqrt(size), 'sturges': sturges, 'rice': spread / (2.0 * size ** (1.0 / 3)),
              'scott': (24.0 * pi ** 0.5 / size) ** (1.0 / 3.0) * a.std(), 'fd': freedman,
              'auto': _py.min(freedman, sturges) if freedman else sturges}
    if rule not in widths:
        raise ValueError(f'{rule!r} is not a valid estimator for \x60bins\x60')
    return int(ceil(spread / widths[rule])) if widths[rule] else 1


def histogram(a, bins=10, range=None, density=None, weights=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.histogram.html"""
    a = ravel(asarray(a))
    edges = histogram_bin_edges(a, bins, range)
    inside = logical_and(a >= edges[0], a <= edges[-1])
    places = searchsorted(edges, a[inside], side='right') - 1
    places = minimum(places, len(edges) - 2)
    kept = None if weights is None else ravel(asarray(weights))[inside]
    counts = bincount(places, minlength=len(edges) - 1) if kept is None else \
        bincount(places, weights=kept, minlength=len(edges) - 1)
    if density:
        return counts / diff(edges) / counts.sum(), edges
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.histogram2d.html"""
    both = bins if isinstance(bins, (list, tuple)) and len(bins) == 2 else (bins, bins)
    ranges = range if range is not None else (None, None)
    x, y = ravel(asarray(x)), ravel(asarray(y))
    xs, ys = [histogram_bin_edges(one, own, limits) for one, own, limits in zip((x, y), both, ranges)]
    inside = (x >= xs[0]) & (x <= xs[-1]) & (y >= ys[0]) & (y <= ys[-1])
    rows = minimum(searchsorted(xs, x[inside], side='right') - 1, len(xs) - 2)
    columns = minimum(searchsorted(ys, y[inside], side='right') - 1, len(ys) - 2)
    shape = (len(xs) - 1, len(ys) - 1)
    kept = None if weights is None else ravel(asarray(weights))[inside]
    counts = bincount(rows * shape[1] + columns, weights=kept, minlength=shape[0] * shape[1]).reshape(shape)
    counts = counts.astype(float64)
    if density:
        counts = counts / counts.sum() / diff(xs)[:, None] / diff(ys)[None, :]
    return counts, xs, ys


def digitize(x, bins, right=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.digitize.html"""
    bins = asarray(bins)
    rises, falls = (diff(bins) >= 0).all(), (diff(bins) <= 0).all()
    if not rises and not falls:
        raise ValueError('bins must be monotonically increasing or decreasing')
    side = 'left' if right else 'right'
    return searchsorted(bins, x, side) if rises else len(bins) - searchsorted(bins[::-1], x, side)


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """https://numpy.org/doc/stable/reference/generated/numpy.isin.html"""
    element = asarray(element)
    known = set(ravel(asarray(test_elements)).tolist())
    made = array([(one in known) != invert for one in element.reshape(-1).tolist()], dtype=bool_)
    return made.reshape(element.shape)[()]


in1d = isin


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    first = unique(asarray(ar1))
    made = first[isin(first, ar2)]
    if not return_indices:
        return made
    x, y = ravel(asarray(ar1)).tolist(), ravel(asarray(ar2)).tolist()
    return made, array([x.index(one) for one in made.tolist()], dtype=int64), \
        array([y.index(one) for one in made.tolist()], dtype=int64)


def union1d(ar1, ar2):
    return unique(concatenate((ravel(asarray(ar1)), ravel(asarray(ar2)))))


def setdiff1d(ar1, ar2, assume_unique=False):
    first = ravel(asarray(ar1)) if assume_unique else unique(asarray(ar1))
    return first[isin(first, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    x, y = unique(asarray(ar1)), unique(asarray(ar2))
    return sort(concatenate((x[isin(x, y, invert=True)], y[isin(y, x, invert=True)])))


def unique_values(x):
    return unique(x)


def flatnonzero(a):
    return nonzero(ravel(asarray(a)))[0]


def lexsort(keys, axis=-1):
    columns = [asarray(key).tolist() for key in keys][::-1]
    order = sorted(range(len(columns[0])), key=lambda i: tuple(column[i] for column in columns))
    return array(order, dtype=int64)


def partition(a, kth, axis=-1):
    return sort(a, axis=axis)


def argpartition(a, kth, axis=-1):
    return argsort(a, axis=axis)


def array_equiv(a1, a2):
    try:
        return bool((asarray(a1) == asarray(a2)).all())
    except ValueError:
        return False


def vecdot(x1, x2, /, *, axis=-1):
    return (asarray(x1) * asarray(x2)).sum(axis=axis)


def matvec(x1, x2):
    return matmul(x1, asarray(x2)[..., None])[..., 0]


def unwrap(p, discont=None, axis=-1, *, period=2 * pi):
    p = moveaxis(asarray(p), axis, -1)
    step = diff(p)
    discont = period / 2 if discont is None else discont
    turned = (step + period / 2) % period - period / 2
    turned = where(logical_and(turned == -period / 2, step > 0), period / 2, turned)
    moved = where(abs(step) < discont, 0, turned - step)
    return moveaxis(concatenate((p[..., :1], p[..., 1:] + cumsum(moved, axis=-1)), axis=-1), -1, axis)


def i0(x):
    total = term = ones(asarray(x).shape)
    for k in range(1, 60):
        term = term * (asarray(x) / (2 * k)) ** 2
        total = total + term
    return total


def _window(M, values):
    return ones(1) if M == 1 else array([]) if M < 1 else values(arange(1 - M, M, 2))


def hanning(M):
    return _window(M, lambda n: 0.5 + 0.5 * cos(pi * n / (M - 1)))


def hamming(M):
    return _window(M, lambda n: 0.54 + 0.46 * cos(pi * n / (M - 1)))


def blackman(M):
    return _window(M, lambda n: 0.42 + 0.5 * cos(pi * n / (M - 1)) + 0.08 * cos(2.0 * pi * n / (M - 1)))


def bartlett(M):
    return _window(M, lambda n: where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)))


def kaiser(M, beta):
    n = arange(0, M)
    half = (M - 1) / 2.0
    return i0(beta * sqrt(1 - ((n - half) / half) ** 2.0)) / i0(float(beta))


def _skipping(name, empty):
    whole = globals()[name]

    def function(a, axis=None, **kwargs):
        a = asarray(a)
        return whole(where(isnan(a), empty, a), axis=axis, **kwargs)
    function.__name__ = 'nan' + name
    return function


nansum, nanprod = _skipping('sum', 0.0), _skipping('prod', 1.0)
nancumsum, nancumprod = _skipping('cumsum', 0.0), _skipping('cumprod', 1.0)
nanmax, nanmin = _skipping('max', -inf), _skipping('min', inf)
nanargmax, nanargmin = _skipping('argmax', -inf), _skipping('argmin', inf)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    a = asarray(a)
    return nansum(a, axis=axis, keepdims=keepdims) / (~isnan(a)).sum(axis=axis, keepdims=keepdims)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    a = asarray(a)
    off = a - nanmean(a, axis=axis, keepdims=True)
    return nansum(off * off, axis=axis, keepdims=keepdims) / \
        ((~isnan(a)).sum(axis=axis, keepdims=keepdims) - ddof)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return sqrt(nanvar(a, axis=axis, ddof=ddof, keepdims=keepdims))


def _without(a, axis, of):
    a = asarray(a)
    if axis is None:
        return of(a[~isnan(a)])
    return apply_along_axis(lambda row: of(row[~isnan(row)]), axis, a)


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _kept_axes(_without(a, axis, median), a, axis, keepdims)


def _nan_parts(of, a, q, axis, keepdims):
    made = _without(a, axis, lambda row: of(row, q))
    if axis is not None and ndim(q) > 0:
        made = moveaxis(made, axis, 0)
    return _kept_axes(made, a, axis, keepdims)


def _kept_axes(made, a, axis, keepdims):
    if not keepdims:
        return made
    if axis is None:
        return reshape(made, shape(made) + (1,) * ndim(a))
    return expand_dims(made, axis if axis < 0 else axis - ndim(a))


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    return _nan_parts(percentile, a, q, axis, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False):
    return _nan_parts(quantile, a, q, axis, keepdims)


def base_repr(number, base=2, padding=0):
    digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    rest, made = abs(int(number)), []
    while rest:
        made.append(digits[rest % base])
        rest //= base
    return ('-' if number < 0 else '') + '0' * padding + ''.join(made[::-1] or ['0'])


def binary_repr(num, width=None):
    text = bin(num if num >= 0 or width is None else 2 ** width + num)
    sign = '-' if text.startswith('-') else ''
    return sign + text.split('b')[1].zfill(width or 0)
`,
}
