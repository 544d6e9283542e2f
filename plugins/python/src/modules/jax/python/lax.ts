import type {PythonFile} from '../../../engine/framework-module.ts'

/** Control flow that runs as it is, and the basic functions that books call by these names. Source: jax/_src/lax. */
export const lax: PythonFile = {
  name: 'jax._src.lax',
  source: `
import functools as _functools
import math as _math
import jax as _jax
import jax.numpy as _np
from jax.tree_util import tree_map as _map, tree_leaves as _leaves, tree_structure as _structure

def _of_arrays(x):
    return _jax._arrayed(x)

def scan(f, init, xs=None, length=None, reverse=False, unroll=1, _split_transpose=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.scan.html"""
    leaves = [_np.asarray(x) for x in _leaves(xs)]
    lengths = {x.shape[0] for x in leaves}
    if length is not None:
        lengths.add(int(length))
    if len(lengths) > 1:
        raise ValueError(f'scan got values with different leading axis sizes: {", ".join([str(x.shape[0]) for x in leaves])}.')
    if not lengths:
        raise ValueError('scan got no values to scan over and \`length\` not provided.')
    count = lengths.pop()
    carry, ys = _of_arrays(init), []
    for i in reversed(range(count)) if reverse else range(count):
        result = f(carry, _map(lambda x: _jax._take(x, 0, i), xs))
        if not isinstance(result, tuple) or len(result) != 2:
            raise TypeError(f'scan body output must be a pair, got {result}.')
        new, y = result
        _check_carry(carry, new)
        carry = _of_arrays(new)
        ys.append(y)
    if reverse:
        ys.reverse()
    if not ys:
        return carry, None
    return carry, _map(lambda *parts: _jax._stack(parts, 0), *ys)

def _check_carry(old, new):
    if _structure(old) != _structure(new):
        raise TypeError(f'scan body function carry input and carry output must have the same pytree structure, but they differ:\\n\\nThe input carry has structure {_structure(old)} but the output carry has structure {_structure(new)}.')
    for a, b in zip(_leaves(old), _leaves(new)):
        b = _np.asarray(b)
        if a.shape != b.shape or a.dtype != b.dtype and not a.weak_type:
            raise TypeError(f'scan body function carry input and carry output must have equal types, but they differ:\\n\\nThe input carry has type {a.dtype}[{",".join([str(n) for n in a.shape])}] but the corresponding output carry component has type {b.dtype}[{",".join([str(n) for n in b.shape])}].')

def fori_loop(lower, upper, body_fun, init_val, *, unroll=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.fori_loop.html"""
    value = _of_arrays(init_val)
    for i in range(int(lower), int(upper)):
        value = _of_arrays(body_fun(_np.asarray(i), value))
    return value

def while_loop(cond_fun, body_fun, init_val):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.while_loop.html"""
    value = _of_arrays(init_val)
    while bool(cond_fun(value)):
        value = _of_arrays(body_fun(value))
    return value

def cond(pred, true_fun, false_fun, *operands, operand=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.cond.html"""
    if operand is not None:
        operands = (operand,)
    return _of_arrays((true_fun if bool(pred) else false_fun)(*_of_arrays(operands)))

def switch(index, branches, *operands, operand=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.switch.html"""
    if operand is not None:
        operands = (operand,)
    return _of_arrays(branches[max(0, min(int(index), len(branches) - 1))](*_of_arrays(operands)))

def map(f, xs, *, batch_size=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.map.html"""
    return scan(lambda _, x: ((), f(x)), (), xs)[1]

def associative_scan(fn, elems, reverse=False, axis=0):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.associative_scan.html"""
    count = _leaves(elems)[0].shape[axis]
    places = list(range(count))
    if reverse:
        places.reverse()
    parts, total = {}, None
    for i in places:
        one = _map(lambda x: _jax._take(x, axis, i), elems)
        total = one if total is None else fn(total, one)
        parts[i] = total
    return _map(lambda *ones: _jax._stack(ones, axis), *[parts[i] for i in range(count)])

def stop_gradient(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.stop_gradient.html"""
    return _jax._stop_gradient(x)

def batch_matmul(lhs, rhs, precision=None):
    return _np.matmul(lhs, rhs)

def dot(lhs, rhs, precision=None, preferred_element_type=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dot.html"""
    return _np.dot(lhs, rhs)

def dot_general(lhs, rhs, dimension_numbers, precision=None, preferred_element_type=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dot_general.html"""
    (lc, rc), (lb, rb) = dimension_numbers
    lc, rc, lb, rb = [tuple([a % n.ndim for a in axes]) for axes, n in ((lc, lhs), (rc, rhs), (lb, lhs), (rb, rhs))]
    if tuple([lhs.shape[a] for a in lc]) != tuple([rhs.shape[a] for a in rc]):
        raise TypeError(f'dot_general requires contracting dimensions to have the same shape, got {tuple([lhs.shape[a] for a in lc])} and {tuple([rhs.shape[a] for a in rc])}.')
    lf = [a for a in range(lhs.ndim) if a not in lc and a not in lb]
    rf = [a for a in range(rhs.ndim) if a not in rc and a not in rb]
    batch = [lhs.shape[a] for a in lb]
    size = _math.prod([lhs.shape[a] for a in lc])
    left = lhs.transpose(list(lb) + lf + list(lc)).reshape(batch + [_math.prod([lhs.shape[a] for a in lf]), size])
    right = rhs.transpose(list(rb) + list(rc) + rf).reshape(batch + [size, _math.prod([rhs.shape[a] for a in rf])])
    return (left @ right).reshape(batch + [lhs.shape[a] for a in lf] + [rhs.shape[a] for a in rf])

def dynamic_slice(operand, start_indices, slice_sizes, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_slice.html"""
    operand = _np.asarray(operand)
    starts = [max(0, min(int(s), n - size)) for s, n, size in zip(start_indices, operand.shape, slice_sizes)]
    return operand[tuple([slice(s, s + size) for s, size in zip(starts, slice_sizes)])]

def dynamic_slice_in_dim(operand, start_index, slice_size, axis=0):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_slice_in_dim.html"""
    starts, sizes = [0] * operand.ndim, list(operand.shape)
    starts[axis], sizes[axis] = start_index, slice_size
    return dynamic_slice(operand, starts, sizes)

def dynamic_index_in_dim(operand, index, axis=0, keepdims=True):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_index_in_dim.html"""
    result = dynamic_slice_in_dim(operand, index, 1, axis)
    return result if keepdims else _np.squeeze(result, axis)

def dynamic_update_slice(operand, update, start_indices):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_update_slice.html"""
    starts = [max(0, min(int(s), n - size)) for s, n, size in zip(start_indices, operand.shape, update.shape)]
    return operand.at[tuple([slice(s, s + size) for s, size in zip(starts, update.shape)])].set(update)

def dynamic_update_slice_in_dim(operand, update, start_index, axis):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_update_slice_in_dim.html"""
    starts = [0] * operand.ndim
    starts[axis] = start_index
    return dynamic_update_slice(operand, update, starts)

def dynamic_update_index_in_dim(operand, update, index, axis):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.dynamic_update_index_in_dim.html"""
    if update.ndim != operand.ndim:
        update = _np.expand_dims(update, axis)
    return dynamic_update_slice_in_dim(operand, update, index, axis)

def slice_in_dim(operand, start_index, limit_index, stride=1, axis=0):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.slice_in_dim.html"""
    return operand[(slice(None),) * (axis % operand.ndim) + (slice(start_index, limit_index, stride),)]

def index_in_dim(operand, index, axis=0, keepdims=True):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.index_in_dim.html"""
    result = slice_in_dim(operand, index, index + 1, 1, axis)
    return result if keepdims else _np.squeeze(result, axis)

def _broadcast(operand, sizes):
    return _np.broadcast_to(operand, tuple(sizes) + _np.shape(operand))

def broadcast(operand, sizes, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.broadcast.html"""
    return _broadcast(operand, sizes)

def broadcast_in_dim(operand, shape, broadcast_dimensions, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.broadcast_in_dim.html"""
    sizes = [1] * len(shape)
    for own, axis in enumerate(broadcast_dimensions):
        sizes[axis] = operand.shape[own]
    return _np.broadcast_to(_np.reshape(operand, sizes), shape)

def expand_dims(array, dimensions):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.expand_dims.html"""
    return _np.expand_dims(array, tuple(dimensions))

def squeeze(array, dimensions):
    return _np.squeeze(array, tuple(dimensions))

def select(pred, on_true, on_false):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.select.html"""
    return _np.where(pred, on_true, on_false)

def iota(dtype, size, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.iota.html"""
    return _np.arange(size, dtype=dtype)

def full(shape, fill_value, dtype=None, **options):
    return _np.full(shape, fill_value, dtype)

def full_like(x, fill_value, dtype=None, shape=None, **options):
    return _np.full(x.shape if shape is None else shape, fill_value, x.dtype if dtype is None else dtype)

def convert_element_type(operand, new_dtype):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.convert_element_type.html"""
    return _np.asarray(operand).astype(new_dtype)

def clamp(min, x, max):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.clamp.html"""
    return _np.minimum(_np.maximum(x, min), max)

def concatenate(operands, dimension):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.concatenate.html"""
    return _np.concatenate(operands, axis=dimension)

def reshape(operand, new_sizes, dimensions=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.reshape.html"""
    if dimensions is not None:
        operand = _np.transpose(operand, dimensions)
    return _np.reshape(operand, new_sizes)

def rsqrt(x, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.rsqrt.html"""
    return 1 / _np.sqrt(x)

def logistic(x, **options):
    return 1 / (1 + _np.exp(-x))

def integer_pow(x, y):
    return x ** y

def erf(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.erf.html"""
    return _jax.random._erf(x)

def erf_inv(x):
    return _jax.random._erf_inv(x)

def rev(operand, dimensions):
    return _np.flip(operand, tuple(dimensions))

def top_k(operand, k, *, axis=-1):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.top_k.html"""
    order = _np.argsort(-operand, axis=axis)[..., :k]
    return [_np.take_along_axis(operand, order, axis=axis), order]

def cumsum(operand, axis=0, reverse=False):
    if reverse:
        return _np.flip(_np.cumsum(_np.flip(operand, axis), axis), axis)
    return _np.cumsum(operand, axis)

def reduce(operands, init_values, computation, dimensions):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.reduce.html"""
    moved = _np.moveaxis(operands, tuple(dimensions), tuple(range(len(dimensions))))
    rows = moved.reshape((-1,) + moved.shape[len(dimensions):])
    return _functools.reduce(computation, rows, _np.broadcast_to(_np.asarray(init_values), rows.shape[1:]))

def _alias(name):
    def function(*args, **options):
        return getattr(_np, name)(*args)
    function.__name__ = name
    return function

for _name in ('add', 'exp', 'log', 'log1p', 'expm1', 'sin', 'cos', 'tan', 'tanh', 'abs', 'sqrt', 'cbrt', 'sign', 'floor', 'ceil', 'square', 'transpose', 'atan2', 'maximum'):
    globals()[_name] = _alias({'atan2': 'arctan2'}.get(_name, _name))
for _name, _of in dict(sub='subtract', mul='multiply', div='divide', neg='negative', pow='power', max='maximum', min='minimum', eq='equal', ne='not_equal', gt='greater', ge='greater_equal', lt='less', le='less_equal', rem='fmod', bitwise_and='bitwise_and', bitwise_or='bitwise_or', bitwise_xor='bitwise_xor', bitwise_not='invert', argmax='argmax', argmin='argmin', cumprod='cumprod', asin='arcsin', acos='arccos', atan='arctan', sinh='sinh', cosh='cosh', is_finite='isfinite', sort='sort', real='real').items():
    globals()[_name] = _alias(_of)

class Precision:
    """https://docs.jax.dev/en/latest/jax.lax.html#jax.lax.Precision"""
    DEFAULT, HIGH, HIGHEST = 'default', 'high', 'highest'

def axis_index(axis_name):
    raise NameError(f'Found an unbound axis name: {axis_name}. To fix this, please call axis_index under jax.pmap / jax.vmap')

psum = pmean = pmax = pmin = all_gather = lambda x, axis_name, **options: axis_index(axis_name)
`,
}
