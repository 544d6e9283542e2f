import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: jax/_src/lax/windowed_reductions.py, `padtype_to_pads` of lax.py. */
export const windows: PythonFile = {
  name: 'jax._src.lax.windowed_reductions',
  source: `
import itertools as _itertools
import math as _math
import jax.numpy as _np

def _checked(name, sizes, shape):
    sizes = [1] * len(shape) if sizes is None else [int(size) for size in sizes]
    if len(sizes) != len(shape):
        raise TypeError(f'reduce_window got the wrong number of {name} for operand: got operand shape {tuple(shape)} with {name} {tuple(sizes)}.')
    if any([size < 1 for size in sizes]):
        raise TypeError(f'reduce_window {name} must be positive, got {tuple(sizes)}.')
    return sizes

def _spread(x, steps, filler):
    """With step - 1 fillers between neighbours."""
    sizes = [(length - 1) * step + 1 if length else 0 for length, step in zip(x.shape, steps)]
    return _np.full(sizes, filler, x.dtype).at[tuple([slice(None, None, step) for step in steps])].set(x)

def _pads_of(shape, reaches, strides, padding):
    if not isinstance(padding, str):
        return [(int(before), int(after)) for before, after in padding]
    kind = padding.upper()
    if kind not in ('VALID', 'SAME', 'SAME_LOWER'):
        raise RuntimeError(f"Unrecognized padding type: expected 'VALID', 'SAME', or 'SAME_LOWER', got {padding}.")
    pads = []
    for length, reach, stride in zip(shape, reaches, strides):
        missing = 0 if kind == 'VALID' else (-(-length // stride) - 1) * stride + reach - length
        missing = missing if missing > 0 else 0
        less = missing // 2
        pads.append((less, missing - less) if kind == 'SAME' else (missing - less, less))
    return pads

def reduce_window(operand, init_value, computation, window_dimensions, window_strides=None, padding='VALID', base_dilation=None,
        window_dilation=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.reduce_window.html"""
    x = _np.asarray(operand)
    init = _np.asarray(init_value, x.dtype)
    window = _checked('window_dimensions', window_dimensions, x.shape)
    strides = _checked('window_strides', window_strides, x.shape)
    steps = _checked('window_dilation', window_dilation, x.shape)
    spread = _checked('base_dilation', base_dilation, x.shape)
    if _math.prod(spread) != 1:
        x = _spread(x, spread, init)
    reaches = [(size - 1) * step + 1 for size, step in zip(window, steps)]
    pads = _pads_of(x.shape, reaches, strides, padding)
    counts = [(length + before + after - reach) // stride + 1
              for length, (before, after), reach, stride in zip(x.shape, pads, reaches, strides)]
    if any([count < 1 for count in counts]):
        return _np.zeros([count if count > 0 else 0 for count in counts], x.dtype)
    moving = [axis for axis in range(x.ndim) if (window[axis], strides[axis], pads[axis]) != (1, 1, (0, 0))]
    is_simple = 0 < len(moving) < 4 and x.dtype == _np.float32 and not any([pad < 0 for pair in pads for pad in pair])
    if is_simple and computation in (add, max, min):
        return _by_engine(x, init, computation, moving, [[of[axis] for axis in moving] for of in (window, strides, pads, steps)])
    return _by_parts(x, init, computation, window, strides, pads, steps, counts)

def _transposed_pads(size, stride, padding):
    if not isinstance(padding, str):
        return tuple(padding)
    kind = padding.upper()
    if kind not in ('SAME', 'VALID'):
        raise ValueError('Padding mode must be \`SAME\` or \`VALID\`.')
    missing = size + stride - 2
    if kind == 'SAME':
        before = size - 1 if stride > size - 1 else -(-missing // 2)
    else:
        missing += size - stride if size > stride else 0
        before = size - 1
    return before, missing - before

def conv_transpose(lhs, rhs, strides, padding, rhs_dilation=None, dimension_numbers=None, transpose_kernel=False, precision=None,
        preferred_element_type=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.lax.conv_transpose.html"""
    if dimension_numbers is None:
        letters = {3: 'H', 4: 'HW', 5: 'HWD'}[lhs.ndim]
        dimension_numbers = f'N{letters}C', f'{letters}IO', f'N{letters}C'
    filters = dimension_numbers[1]
    places = [place for place, letter in enumerate(filters) if letter not in 'IO']
    steps = rhs_dilation if rhs_dilation is not None else (1,) * len(places)
    if isinstance(padding, str):
        padding = [_transposed_pads((rhs.shape[place] - 1) * step + 1, stride, padding)
                   for place, step, stride in zip(places, steps, strides)]
    if transpose_kernel:
        rhs = _np.swapaxes(_np.flip(rhs, tuple(places)), filters.index('I'), filters.index('O'))
    return conv_general_dilated(lhs, rhs, (1,) * len(places), padding, lhs_dilation=strides, rhs_dilation=rhs_dilation,
                                dimension_numbers=dimension_numbers)

def _by_engine(x, init, computation, moving, windows):
    order = [axis for axis in range(x.ndim) if axis not in moving] + moving
    others = [x.shape[axis] for axis in order[:-len(moving)]]
    rows = x.transpose(order).reshape([_math.prod(others), 1] + [x.shape[axis] for axis in moving])
    if computation is add:
        rows = _sum_windows(rows, *windows)
    else:
        rows = _max_windows(rows, *windows) if computation is max else -_max_windows(-rows, *windows)
    neutral = {add: 0.0, max: -_math.inf, min: _math.inf}[computation]
    result = rows.reshape(others + list(rows.shape[2:])).transpose([order.index(axis) for axis in range(x.ndim)])
    return result if init == neutral else computation(result, init)

def _by_parts(x, init, computation, window, strides, pads, steps, counts):
    padded = _np.pad(x, [(before if before > 0 else 0, after if after > 0 else 0) for before, after in pads], constant_values=init)
    starts = [-before if before < 0 else 0 for before, _ in pads]
    result = _np.broadcast_to(init, counts)
    for places in _itertools.product(*[range(size) for size in window]):
        firsts = [start + place * step for start, place, step in zip(starts, places, steps)]
        result = computation(result, padded[tuple([slice(first, first + (count - 1) * stride + 1, stride)
                                                   for first, count, stride in zip(firsts, counts, strides)])])
    return result
`,
}
