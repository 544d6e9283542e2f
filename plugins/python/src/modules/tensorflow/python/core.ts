// Functions of TensorFlow that are made of others, and small classes.
import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: tensorflow/python/ops/array_ops.py, clip_ops.py, math_ops.py. */
export const arrays: PythonFile = {
  name: 'tensorflow.python.ops.array_ops',
  source: `
import builtins as _builtins
import math as _math
import sys as _sys
from collections import namedtuple as _namedtuple

def _rows(x, rank):
    return reshape(x, [-1, *x.shape[rank:]])

def _flat_places(indices, shape):
    """The places of rows, counted through the axes that the last one of \`indices\` names."""
    depth = indices.shape[-1]
    steps = [_math.prod(shape[axis + 1:depth]) for axis in range(depth)]
    return reduce_sum(indices * constant(steps, dtype=indices.dtype), axis=-1)

def gather_nd(params, indices, batch_dims=0, name=None):
    params, indices = convert_to_tensor(params), convert_to_tensor(indices)
    if batch_dims:
        return stack([gather_nd(x, i, batch_dims - 1) for x, i in zip(unstack(params), unstack(indices))])
    depth = indices.shape[-1]
    if depth == 0:
        return params
    return gather(_rows(params, depth), _flat_places(indices, params.shape))

def scatter_nd(indices, updates, shape, name=None):
    updates = convert_to_tensor(updates)
    sizes = [int(n) for n in shape]
    return tensor_scatter_nd_add(zeros(sizes, updates.dtype), indices, updates)

def _scattered(tensor, indices, updates, how):
    tensor, indices = convert_to_tensor(tensor), convert_to_tensor(indices)
    updates = cast(convert_to_tensor(updates), tensor.dtype)
    depth = indices.shape[-1]
    rows = _rows(tensor, depth)
    places = reshape(_flat_places(indices, tensor.shape), [-1])
    parts = reshape(updates, [-1, *tensor.shape[depth:]])
    return reshape(_scatter_rows(rows, places, parts, how), tensor.shape)

def tensor_scatter_nd_update(tensor, indices, updates, name=None):
    return _scattered(tensor, indices, updates, 'set')

def tensor_scatter_nd_add(tensor, indices, updates, name=None):
    return _scattered(tensor, indices, updates, 'add')

def tensor_scatter_nd_sub(tensor, indices, updates, name=None):
    return _scattered(tensor, indices, negative(convert_to_tensor(updates)), 'add')

def slice(input_, begin, size, name=None):
    input_ = convert_to_tensor(input_)
    starts = [int(n) for n in begin]
    ends = [n if int(m) == -1 else start + int(m) for n, start, m in zip(input_.shape, starts, size)]
    key = tuple(_builtins.slice(start, end) for start, end in zip(starts, ends))
    return input_[key]

def ensure_shape(x, shape, name=None):
    x = convert_to_tensor(x)
    wanted = tuple(shape)
    if len(wanted) != len(x.shape) or any(m is not None and m != n for m, n in zip(wanted, x.shape)):
        raise errors.InvalidArgumentError(f'Shape of tensor {name or "x"} {list(x.shape)} is not compatible with expected shape {list(wanted)}.')
    return x

def shape_n(input, out_type=None, name=None):
    return [shape(x, out_type) for x in input]

def broadcast_static_shape(shape_x, shape_y):
    return (zeros(shape_x) + zeros(shape_y)).shape

def broadcast_dynamic_shape(shape_x, shape_y):
    return constant(list(broadcast_static_shape(list(shape_x), list(shape_y))))

_Unique = _namedtuple('Unique', 'y idx')
_UniqueWithCounts = _namedtuple('UniqueWithCounts', 'y idx count')

def unique(x, out_idx=None, name=None):
    x = convert_to_tensor(x)
    known, places = {}, []
    for value in x.numpy().tolist():
        places.append(known.setdefault(value, len(known)))
    return _Unique(constant(list(known), dtype=x.dtype), constant(places, dtype=out_idx or int32))

def unique_with_counts(x, out_idx=None, name=None):
    values, places = unique(x, out_idx)
    found = places.numpy().tolist()
    return _UniqueWithCounts(values, places, constant([found.count(i) for i in _builtins.range(values.shape[0])], dtype=out_idx or int32))

def searchsorted(sorted_sequence, values, side='left', out_type=None, name=None):
    sorted_sequence, values = convert_to_tensor(sorted_sequence), convert_to_tensor(values)
    rows = expand_dims(sorted_sequence, -2)
    wanted = expand_dims(values, -1)
    before = rows < wanted if side == 'left' else rows <= wanted
    return reduce_sum(cast(before, out_type or int32), axis=-1)

def reverse_sequence(input, seq_lengths, seq_axis=1, batch_axis=0, name=None):
    rows = [concat([reverse(row[:n], [0]), row[n:]], 0) for row, n in zip(unstack(input, axis=batch_axis), [int(n) for n in seq_lengths])]
    return stack(rows, axis=batch_axis)

def clip_by_global_norm(t_list, clip_norm, use_norm=None, name=None):
    norm_ = linalg.global_norm(t_list) if use_norm is None else use_norm
    scale = clip_norm * minimum(1.0 / norm_, 1.0 / clip_norm)
    return [None if t is None else t * scale for t in t_list], norm_

def add_n(inputs, name=None):
    total = convert_to_tensor(inputs[0])
    for x in inputs[1:]:
        total = total + x
    return total

def identity_n(input, name=None):
    return [identity(x) for x in input]

def dynamic_partition(data, partitions, num_partitions, name=None):
    return [boolean_mask(data, equal(partitions, i)) for i in _builtins.range(num_partitions)]

def dynamic_stitch(indices, data, name=None):
    places = concat([reshape(i, [-1]) for i in indices], 0)
    rows = concat([reshape(x, [-1, *x.shape[len(i.shape):]]) for i, x in zip([convert_to_tensor(i) for i in indices], [convert_to_tensor(x) for x in data])], 0)
    return _scatter_rows(zeros([int(reduce_max(places)) + 1, *rows.shape[1:]], rows.dtype), places, rows, 'set')
`,
}

/** Source: tensorflow/python/ops/control_flow_ops.py, map_fn.py, functional_ops.py, while_loop.py. */
export const control: PythonFile = {
  name: 'tensorflow.python.ops.control_flow_ops',
  source: `
def cond(pred, true_fn=None, false_fn=None, name=None):
    return true_fn() if pred else false_fn()

def case(pred_fn_pairs, default=None, exclusive=False, strict=False, name='case'):
    for pred, function in pred_fn_pairs:
        if pred:
            return function()
    return default()

def switch_case(branch_index, branch_fns, default=None, name='switch_case'):
    functions = branch_fns if isinstance(branch_fns, dict) else dict(enumerate(branch_fns))
    return functions.get(int(branch_index), default or functions[max(functions)])()

def while_loop(cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, maximum_iterations=None, name=None):
    state = list(loop_vars)
    turns = 0
    while cond(*state) and (maximum_iterations is None or turns < maximum_iterations):
        after = body(*state)
        state = list(after) if isinstance(after, (list, tuple)) else [after]
        turns += 1
    return state if len(state) > 1 or isinstance(loop_vars, list) else tuple(state)

def _parts(elems):
    if isinstance(elems, (list, tuple)):
        parts = zip(*[unstack(convert_to_tensor(x)) for x in elems])
        return [type(elems)(part) for part in parts]
    return unstack(convert_to_tensor(elems))

def _stacked(results):
    first = results[0]
    if isinstance(first, (list, tuple)):
        return type(first)([stack(parts) for parts in zip(*results)])
    return stack(results)

def map_fn(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True, name=None, fn_output_signature=None):
    return _stacked([fn(x) for x in _parts(elems)])

def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
    return map_fn(fn, elems)

def foldl(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None):
    parts = _parts(elems)
    state = parts.pop(0) if initializer is None else initializer
    for x in parts:
        state = fn(state, x)
    return state

def foldr(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None):
    parts = _parts(elems)[::-1]
    state = parts.pop(0) if initializer is None else initializer
    for x in parts:
        state = fn(state, x)
    return state

def scan(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True, reverse=False, name=None):
    parts = _parts(elems)
    parts = parts[::-1] if reverse else parts
    results = [parts.pop(0)] if initializer is None else []
    state = results[0] if results else initializer
    for x in parts:
        state = fn(state, x)
        results.append(state)
    return _stacked(results[::-1] if reverse else results)

def group(*inputs, name=None):
    return None

def no_op(name=None):
    return None

class TensorArray:
    """https://www.tensorflow.org/api_docs/python/tf/TensorArray"""
    def __init__(self, dtype, size=None, dynamic_size=None, clear_after_read=None, tensor_array_name=None, handle=None, flow=None, infer_shape=True,
                 element_shape=None, colocate_with_first_write_call=True, name=None):
        self.dtype = as_dtype(dtype)
        self.dynamic_size = dynamic_size
        self._values = [None] * int(size or 0)

    def size(self, name=None):
        return constant(len(self._values))

    def write(self, index, value, name=None):
        index = int(index)
        if index >= len(self._values):
            if not self.dynamic_size:
                raise errors.OutOfRangeError(f'Tried to write to index {index} but array is not resizeable and size is: {len(self._values)}')
            self._values.extend([None] * (index + 1 - len(self._values)))
        self._values[index] = convert_to_tensor(value, dtype=self.dtype)
        return self

    def read(self, index, name=None):
        index = int(index)
        if index >= len(self._values):
            raise errors.OutOfRangeError(f'Tried to read from index {index} but array size is: {len(self._values)}')
        return self._values[index]

    def stack(self, name=None):
        known = next((value for value in self._values if value is not None), zeros([], self.dtype))
        return stack([zeros_like(known) if value is None else value for value in self._values])

    def concat(self, name=None):
        return concat(self._values, 0)

    def gather(self, indices, name=None):
        return stack([self._values[int(i)] for i in indices])

    def unstack(self, value, name=None):
        self._values = unstack(convert_to_tensor(value, dtype=self.dtype))
        return self

    def identity(self):
        return self

class IndexedSlices:
    """https://www.tensorflow.org/api_docs/python/tf/IndexedSlices"""
    def __init__(self, values, indices, dense_shape=None):
        self.values = values
        self.indices = indices
        self.dense_shape = dense_shape
`,
}

/** Source: tensorflow/python/ops/init_ops_v2.py. */
export const initOps: PythonFile = {
  name: 'tensorflow.python.ops.init_ops_v2',
  source: `
class random_normal_initializer:
    """https://www.tensorflow.org/api_docs/python/tf/random_normal_initializer"""
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        self.mean = mean
        self.stddev = stddev
        self.seed = seed

    def __call__(self, shape, dtype=None, **kwargs):
        if self.seed is not None:
            return random.stateless_normal(shape, [self.seed, 0], self.mean, self.stddev, dtype or float32)
        return random.normal(shape, self.mean, self.stddev, dtype or float32)

    def get_config(self):
        return {'mean': self.mean, 'stddev': self.stddev, 'seed': self.seed}

class random_uniform_initializer:
    """https://www.tensorflow.org/api_docs/python/tf/random_uniform_initializer"""
    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        self.minval = minval
        self.maxval = maxval
        self.seed = seed

    def __call__(self, shape, dtype=None, **kwargs):
        if self.seed is not None:
            return random.stateless_uniform(shape, [self.seed, 0], self.minval, self.maxval, dtype or float32)
        return random.uniform(shape, self.minval, self.maxval, dtype or float32)

    def get_config(self):
        return {'minval': self.minval, 'maxval': self.maxval, 'seed': self.seed}

class constant_initializer:
    """https://www.tensorflow.org/api_docs/python/tf/constant_initializer"""
    def __init__(self, value=0, support_partition=False):
        self.value = value

    def __call__(self, shape, dtype=None, **kwargs):
        return broadcast_to(cast(convert_to_tensor(self.value), dtype or float32), shape)

class zeros_initializer:
    """https://www.tensorflow.org/api_docs/python/tf/zeros_initializer"""
    def __call__(self, shape, dtype=None, **kwargs):
        return zeros(shape, dtype or float32)

class ones_initializer:
    """https://www.tensorflow.org/api_docs/python/tf/ones_initializer"""
    def __call__(self, shape, dtype=None, **kwargs):
        return ones(shape, dtype or float32)
`,
}

/** Source: tensorflow/python/framework/ops.py, tensorflow/python/module/module.py, tensorflow/python/ops/custom_gradient.py. */
export const framework: PythonFile = {
  name: 'tensorflow.python.framework.ops',
  source: `
class device:
    """https://www.tensorflow.org/api_docs/python/tf/device"""
    def __init__(self, device_name=None):
        self._device_name = device_name

    def __enter__(self):
        return None

    def __exit__(self, *args):
        return False

device.__module__ = 'tensorflow.python.eager.context'
device.__name__ = device.__qualname__ = '_EagerDeviceContext'

class name_scope:
    """https://www.tensorflow.org/api_docs/python/tf/name_scope"""
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self.name + '/'

    def __exit__(self, *args):
        return False

class init_scope(device):
    def __init__(self):
        super().__init__()

class control_dependencies(device):
    def __init__(self, control_inputs=None):
        super().__init__()

def print(*inputs, output_stream=None, summarize=3, sep=' ', end=None, name=None):
    texts = [_print_text(x, summarize) for x in inputs]
    stream = output_stream if hasattr(output_stream, 'write') else _sys.stderr
    if output_stream in ('file://stdout', 'stdout') :
        stream = _sys.stdout
    stream.write(sep.join(texts) + ('\\n' if end is None else end))

def _print_text(x, summarize):
    if isinstance(x, (list, tuple)):
        return ('[' if isinstance(x, list) else '(') + ', '.join(_print_text(one, summarize) for one in x) + (']' if isinstance(x, list) else ')')
    if not is_tensor(x):
        return str(x)
    if len(x.shape) == 0:
        value = x.numpy()
        return str(value.item() if hasattr(value, 'item') and x.dtype.is_integer else value) if not x.dtype.is_floating else f'{float(value):.9g}'
    rows = unstack(x)
    cut = summarize != -1 and len(rows) > 2 * summarize
    texts = [_print_text(row, summarize) for row in (rows[:summarize] + rows[-summarize:] if cut else rows)]
    if cut:
        texts.insert(summarize, '...')
    return '[' + (' ' if len(x.shape) == 1 else '\\n ').join(texts) + ']'

class Module:
    """https://www.tensorflow.org/api_docs/python/tf/Module"""
    def __init__(self, name=None):
        self._name = name or _snake(self.__class__.__name__)

    @property
    def name(self):
        return self._name

    def _found(self, kind):
        found, seen = [], set()
        def visit(value):
            if id(value) in seen:
                return
            seen.add(id(value))
            if isinstance(value, kind):
                found.append(value)
            if isinstance(value, Module):
                for key in sorted(vars(value)):
                    visit(vars(value)[key])
            elif isinstance(value, (list, tuple)):
                for item in value:
                    visit(item)
            elif isinstance(value, dict):
                for key in sorted(value):
                    visit(value[key])
        for key in sorted(vars(self)):
            visit(vars(self)[key])
        return tuple(found)

    @property
    def variables(self):
        return self._found(Variable)

    @property
    def trainable_variables(self):
        return tuple(v for v in self.variables if v.trainable)

    @property
    def submodules(self):
        return self._found(Module)

    @classmethod
    def with_name_scope(cls, method):
        return method

def _snake(name):
    return ''.join(('_' if i and c.isupper() else '') + c.lower() for i, c in enumerate(name))

class _Function:
    """What \`tf.function\` makes of a function: here it runs as it is written."""
    def __init__(self, function, input_signature=None):
        self.python_function = function
        self._input_signature = input_signature
        for name in ('__name__', '__doc__'):
            if hasattr(function, name):
                setattr(self, name, getattr(function, name))

    def __call__(self, *args, **kwargs):
        return self.python_function(*args, **kwargs)

    def __get__(self, instance, owner=None):
        return self if instance is None else _Function(self.python_function.__get__(instance, owner))

    def get_concrete_function(self, *args, **kwargs):
        return self

    def experimental_get_tracing_count(self):
        return 1

_Function.__name__ = _Function.__qualname__ = 'Function'
_Function.__module__ = 'tensorflow.python.eager.polymorphic_function.polymorphic_function'

def function(func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, experimental_implements=None,
             experimental_autograph_options=None, experimental_attributes=None, experimental_relax_shapes=None, experimental_compile=None, experimental_follow_type_hints=None):
    if func is None:
        return lambda inner: _Function(inner, input_signature)
    return _Function(func, input_signature)

def py_function(func=None, inp=None, Tout=None, name=None):
    result = func(*inp)
    return [convert_to_tensor(one, dtype=kind) for one, kind in zip(result, Tout)] if isinstance(Tout, (list, tuple)) else convert_to_tensor(result, dtype=Tout)

def numpy_function(func=None, inp=None, Tout=None, stateful=True, name=None):
    return py_function(lambda *args: func(*[arg.numpy() for arg in args]), [convert_to_tensor(x) for x in inp], Tout)

def get_static_value(tensor, partial=False):
    return tensor.numpy()

def timestamp(name=None):
    import time
    return constant(time.time(), dtype=float64)
`,
}
