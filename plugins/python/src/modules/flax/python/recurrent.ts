import type {PythonFile} from '../../../engine/framework-module.ts'

/** Cells, and what runs them along an axis. Source: flax/linen/recurrent.py, transforms.py. */
export const recurrent: PythonFile = {
  name: 'flax.linen.recurrent',
  source: `
import jax as _jax
from jax import tree_util as _tree

def _carry_shape(self, input_shape, features):
    # older versions asked the class, with the shape of a batch and the number of features
    if not isinstance(self, Module):
        return self, tuple(input_shape) + (features,)
    return input_shape, tuple(features[:-1]) + (self.features,)

class RNNCellBase(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.RNNCellBase"""
    @nowrap
    def initialize_carry(self, rng, input_shape):
        key, shape = _carry_shape(self, rng, input_shape)
        return self.carry_init(key, shape, self.param_dtype) if isinstance(self, Module) else _np.zeros(shape)

    @property
    def num_feature_axes(self):
        return 1

class SimpleCell(RNNCellBase):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.SimpleCell"""
    features: Any = None
    activation_fn: Callable = tanh
    kernel_init: Callable = default_kernel_init
    recurrent_kernel_init: Callable = _initializers.orthogonal()
    bias_init: Callable = _initializers.zeros
    dtype: Any = None
    param_dtype: Any = _np.float32
    carry_init: Callable = _initializers.zeros
    residual: bool = False

    @compact
    def __call__(self, carry, inputs):
        n = carry.shape[-1]
        new = (Dense(n, kernel_init=self.kernel_init, bias_init=self.bias_init, name='i')(inputs)
            + Dense(n, use_bias=False, kernel_init=self.recurrent_kernel_init, name='h')(carry))
        new = self.activation_fn(new + carry if self.residual else new)
        return new, new

class GRUCell(RNNCellBase):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.GRUCell"""
    features: Any = None
    gate_fn: Callable = sigmoid
    activation_fn: Callable = tanh
    kernel_init: Callable = default_kernel_init
    recurrent_kernel_init: Callable = _initializers.orthogonal()
    bias_init: Callable = _initializers.zeros
    dtype: Any = None
    param_dtype: Any = _np.float32
    carry_init: Callable = _initializers.zeros

    @compact
    def __call__(self, carry, inputs):
        h = carry
        options = dict(features=h.shape[-1], dtype=self.dtype, param_dtype=self.param_dtype, bias_init=self.bias_init)
        dense_h = _functools.partial(Dense, use_bias=False, kernel_init=self.recurrent_kernel_init, **options)
        dense_i = _functools.partial(Dense, use_bias=True, kernel_init=self.kernel_init, **options)
        r = self.gate_fn(dense_i(name='ir')(inputs) + dense_h(name='hr')(h))
        z = self.gate_fn(dense_i(name='iz')(inputs) + dense_h(name='hz')(h))
        n = self.activation_fn(dense_i(name='in')(inputs) + r * dense_h(name='hn', use_bias=True)(h))
        new = (1.0 - z) * n + z * h
        return new, new

class LSTMCell(RNNCellBase):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.LSTMCell"""
    features: Any = None
    gate_fn: Callable = sigmoid
    activation_fn: Callable = tanh
    kernel_init: Callable = default_kernel_init
    recurrent_kernel_init: Callable = _initializers.orthogonal()
    bias_init: Callable = _initializers.zeros
    dtype: Any = None
    param_dtype: Any = _np.float32
    carry_init: Callable = _initializers.zeros

    def _parts(self, carry, inputs):
        h = carry[1]
        options = dict(features=h.shape[-1], dtype=self.dtype, param_dtype=self.param_dtype)
        dense_h = _functools.partial(Dense, use_bias=True, kernel_init=self.recurrent_kernel_init, bias_init=self.bias_init, **options)
        dense_i = _functools.partial(Dense, use_bias=False, kernel_init=self.kernel_init, **options)
        return {c: dense_i(name=f'i{c}')(inputs) + dense_h(name=f'h{c}')(h) for c in 'ifgo'}

    @compact
    def __call__(self, carry, inputs):
        parts = self._parts(carry, inputs)
        i, f, o = [self.gate_fn(parts[c]) for c in 'ifo']
        c = f * carry[0] + i * self.activation_fn(parts['g'])
        h = o * self.activation_fn(c)
        return (c, h), h

    @nowrap
    def initialize_carry(self, rng, input_shape):
        key, shape = _carry_shape(self, rng, input_shape)
        if not isinstance(self, Module):
            return _np.zeros(shape), _np.zeros(shape)
        key1, key2 = _random.split(key)
        return self.carry_init(key1, shape, self.param_dtype), self.carry_init(key2, shape, self.param_dtype)

class OptimizedLSTMCell(LSTMCell):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.OptimizedLSTMCell"""

for _cell in (SimpleCell, GRUCell, LSTMCell, OptimizedLSTMCell):
    # found in the class it is a function, as the older versions had it
    pass

class RNN(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.RNN"""
    cell: Any
    time_major: bool = False
    return_carry: bool = False
    reverse: bool = False
    keep_order: bool = False
    unroll: int = 1
    variable_axes: Any = None
    variable_broadcast: Any = 'params'
    variable_carry: Any = False
    split_rngs: Any = None

    def __call__(self, inputs, *, initial_carry=None, init_key=None, seq_lengths=None, return_carry=None, time_major=None,
            reverse=None, keep_order=None):
        time_major = self.time_major if time_major is None else time_major
        reverse = self.reverse if reverse is None else reverse
        keep_order = self.keep_order if keep_order is None else keep_order
        return_carry = self.return_carry if return_carry is None else return_carry
        axis = 0 if time_major else inputs.ndim - 2
        if initial_carry is None:
            shape = inputs.shape[:axis] + inputs.shape[axis + 1:]
            initial_carry = self.cell.initialize_carry(_random.key(0) if init_key is None else init_key, shape)
        carry, outputs, kept = initial_carry, [], None
        steps = list(range(inputs.shape[axis]))
        for step in reversed(steps) if reverse else steps:
            carry, y = self.cell(carry, _jax._take(inputs, axis, step))
            outputs.append(y)
            if seq_lengths is not None:
                is_last = seq_lengths == len(outputs)
                kept = carry if kept is None else _tree.tree_map(lambda old, new: _np.where(is_last.reshape((-1,) + (1,) * (new.ndim - 1)), new, old), kept, carry)
        if reverse and keep_order:
            outputs.reverse()
        outputs = _jax._stack(outputs, axis)
        carry = carry if kept is None else kept
        return (carry, outputs) if return_carry else outputs

class Bidirectional(Module):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/layers.html#flax.linen.Bidirectional"""
    forward_rnn: Any
    backward_rnn: Any
    merge_fn: Callable = lambda a, b: _np.concatenate([a, b], axis=-1)
    time_major: bool = False
    return_carry: bool = False

    def __call__(self, inputs, **options):
        options = {k: v for k, v in options.items() if v is not None}
        ahead = self.forward_rnn(inputs, return_carry=True, **options)
        back = self.backward_rnn(inputs, return_carry=True, reverse=True, keep_order=True, **options)
        merged = self.merge_fn(ahead[1], back[1])
        return ((ahead[0], back[0]), merged) if self.return_carry else merged

def _lifted(name, target, call):
    """A class like \`target\` whose objects are called otherwise."""
    if not isinstance(target, type):
        return lambda module, *args, **kwargs: call(lambda *a, **k: target(module, *a, **k), args, kwargs)
    made = type(name + target.__name__, (target,), {'__module__': target.__module__})
    inner = target.__call__
    def __call__(self, *args, **kwargs):
        return call(lambda *a, **k: inner(self, *a, **k), args, kwargs)
    made.__call__ = _wrapped(__call__)
    return made

def scan(target, variable_axes={}, variable_broadcast=False, variable_carry=False, split_rngs={}, in_axes=0, out_axes=0,
        length=None, reverse=False, unroll=1, methods=None, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/transformations.html#flax.linen.scan"""
    if variable_axes:
        raise NotImplementedError('nn.scan with variable_axes: variables of their own for each step are not part of this page')
    def call(step, args, kwargs):
        carry, *xs = args
        axis = in_axes if isinstance(in_axes, int) else in_axes[0]
        leaves = _tree.tree_leaves(xs)
        count = leaves[0].shape[axis] if leaves else length
        ys = []
        places = list(range(count))
        for i in reversed(places) if reverse else places:
            carry, y = step(carry, *_tree.tree_map(lambda x: _jax._take(x, axis, i), xs), **kwargs)
            ys.append(y)
        if reverse:
            ys.reverse()
        return carry, _tree.tree_map(lambda *parts: _jax._stack(parts, out_axes), *ys)
    return _lifted('Scan', target, call)

def jit(target, *args, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/transformations.html#flax.linen.jit"""
    return target

def remat(target, *args, **options):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.linen/transformations.html#flax.linen.remat"""
    return target

checkpoint = remat
`,
}
