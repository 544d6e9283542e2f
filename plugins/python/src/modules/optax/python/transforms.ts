import type {PythonFile} from '../../../engine/framework-module.ts'

/** What gradients are put through. Source: optax/_src/transform.py, base.py, transforms/. */
export const transforms: PythonFile = {
  name: 'optax._src.transform',
  source: `
from typing import Any, Callable, NamedTuple
import collections as _collections
import jax as _jax
import jax.numpy as _np

_map = _jax.tree_util.tree_map

def _is_none(x):
    return x is None

class EmptyState(NamedTuple):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.EmptyState"""

class GradientTransformation(NamedTuple):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.GradientTransformation"""
    init: Callable
    update: Callable

class GradientTransformationExtraArgs(GradientTransformation):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.GradientTransformationExtraArgs"""

class TraceState(NamedTuple):
    trace: Any
class ScaleByAdamState(NamedTuple):
    count: Any
    mu: Any
    nu: Any
class ScaleByScheduleState(NamedTuple):
    count: Any
class ScaleByRssState(NamedTuple):
    sum_of_squares: Any
class ScaleByRmsState(NamedTuple):
    nu: Any
class ScaleByRStdDevState(NamedTuple):
    mu: Any
    nu: Any
class ScaleByAdaDeltaState(NamedTuple):
    e_g: Any
    e_x: Any
class WeightDecaySchedule(NamedTuple):
    count: Any
class MaskedState(NamedTuple):
    inner_state: Any
class AddNoiseState(NamedTuple):
    count: Any
    rng_key: Any

class MaskedNode(NamedTuple):
    pass

def _empty(params):
    return EmptyState()

def _zeros(params):
    return _map(_np.zeros_like, params)

def _count():
    return _np.zeros([], _np.int32)

def safe_increment(count):
    """https://optax.readthedocs.io/en/latest/api/utilities.html"""
    return count + _np.array(1, _np.asarray(count).dtype)

safe_int32_increment = safe_increment

def _moment(updates, moments, decay, order):
    return _map(lambda g, t: None if g is None else (1 - decay) * (g ** order) + decay * t, updates, moments, is_leaf=_is_none)

def _corrected(moment, decay, count):
    factor = 1 - decay ** count
    return _map(lambda t: t / factor.astype(t.dtype), moment)

def identity():
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.identity"""
    def update_fn(updates, state, params=None):
        return updates, state
    return GradientTransformation(_empty, update_fn)

def set_to_zero():
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.set_to_zero"""
    return GradientTransformation(_empty, lambda updates, state, params=None: (_zeros(updates), state))

def stateless(f):
    """https://optax.readthedocs.io/en/latest/api/utilities.html"""
    return GradientTransformation(_empty, lambda updates, state, params=None: (f(updates, params), state))

def with_extra_args_support(tx):
    if isinstance(tx, GradientTransformationExtraArgs):
        return tx
    def update(updates, state, params=None, **extra_args):
        return tx.update(updates, state, params)
    return GradientTransformationExtraArgs(tx.init, update)

def chain(*args):
    """https://optax.readthedocs.io/en/latest/api/combining_optimizers.html#optax.chain"""
    parts = [with_extra_args_support(t) for t in args]
    def init_fn(params):
        return tuple([t.init(params) for t in parts])
    def update_fn(updates, state, params=None, **extra_args):
        if len(parts) != len(state):
            raise ValueError('The number of updates and states has to be the same in chain! Make sure you have called init first!')
        new = []
        for t, s in zip(parts, state):
            updates, s = t.update(updates, s, params, **extra_args)
            new.append(s)
        return updates, tuple(new)
    return GradientTransformationExtraArgs(init_fn, update_fn)

def named_chain(*args):
    """https://optax.readthedocs.io/en/latest/api/combining_optimizers.html#optax.named_chain"""
    def init_fn(params):
        return _collections.OrderedDict([(name, t.init(params)) for name, t in args])
    def update_fn(updates, state, params=None, **extra_args):
        new = _collections.OrderedDict()
        for name, t in args:
            updates, new[name] = with_extra_args_support(t).update(updates, state[name], params, **extra_args)
        return updates, new
    return GradientTransformationExtraArgs(init_fn, update_fn)

def trace(decay, nesterov=False, accumulator_dtype=None):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.trace"""
    def update_fn(updates, state, params=None):
        step = lambda g, t: None if g is None else g + decay * t
        new = _map(step, updates, state.trace, is_leaf=_is_none)
        return _map(step, updates, new, is_leaf=_is_none) if nesterov else new, TraceState(trace=new)
    return GradientTransformation(lambda params: TraceState(trace=_zeros(params)), update_fn)

def scale(step_size):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale"""
    return GradientTransformation(_empty, lambda updates, state, params=None: (_map(lambda g: step_size * g, updates), state))

def scale_by_schedule(step_size_fn):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_schedule"""
    def update_fn(updates, state, params=None):
        size = step_size_fn(state.count)
        return _map(lambda g: _np.array(size, dtype=g.dtype) * g, updates), ScaleByScheduleState(count=safe_increment(state.count))
    return GradientTransformation(lambda params: ScaleByScheduleState(count=_count()), update_fn)

def scale_by_learning_rate(learning_rate=None, *, flip_sign=True):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_learning_rate"""
    if learning_rate is None:
        return identity()
    sign = -1 if flip_sign else 1
    if callable(learning_rate):
        return scale_by_schedule(lambda count: sign * learning_rate(count))
    return scale(sign * learning_rate)

def scale_by_adam(b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, *, nesterov=False):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_adam"""
    def update_fn(updates, state, params=None):
        mu, nu = _moment(updates, state.mu, b1, 1), _moment(updates, state.nu, b2, 2)
        count = safe_increment(state.count)
        if nesterov:
            mu_hat = _map(lambda m, g: b1 * m + (1 - b1) * g, _corrected(mu, b1, safe_increment(count)), _corrected(updates, b1, count))
        else:
            mu_hat = _corrected(mu, b1, count)
        updates = _map(lambda m, v: None if m is None else m / (_np.sqrt(v + eps_root) + eps), mu_hat, _corrected(nu, b2, count), is_leaf=_is_none)
        nu = _map(lambda n, old: n.astype(old.dtype), nu, state.nu)
        return updates, ScaleByAdamState(count=count, mu=mu, nu=nu)
    return GradientTransformation(lambda params: ScaleByAdamState(count=_count(), mu=_zeros(params), nu=_zeros(params)), update_fn)

def scale_by_adamax(b1=0.9, b2=0.999, eps=1e-8):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_adamax"""
    def update_fn(updates, state, params=None):
        count = safe_increment(state.count)
        mu = _moment(updates, state.mu, b1, 1)
        nu = _map(lambda g, t: _np.maximum(_np.abs(g) + eps, b2 * t), updates, state.nu)
        return _map(lambda m, v: m / v, _corrected(mu, b1, count), nu), ScaleByAdamState(count=count, mu=mu, nu=nu)
    return GradientTransformation(lambda params: ScaleByAdamState(count=_count(), mu=_zeros(params), nu=_zeros(params)), update_fn)

def scale_by_rss(initial_accumulator_value=0.1, eps=1e-7):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_rss"""
    def update_fn(updates, state, params=None):
        sums = _map(lambda g, t: g ** 2 + t, updates, state.sum_of_squares)
        inverse = _map(lambda t: _np.where(t > 0, _jax.lax.rsqrt(t + eps), 0.0), sums)
        return _map(lambda s, g: s * g, inverse, updates), ScaleByRssState(sum_of_squares=sums)
    return GradientTransformation(lambda params: ScaleByRssState(sum_of_squares=_map(lambda p: _np.full_like(p, initial_accumulator_value), params)), update_fn)

def scale_by_rms(decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, bias_correction=False):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_rms"""
    def update_fn(updates, state, params=None):
        nu = _moment(updates, state.nu, decay, 2)
        how = (lambda n: _jax.lax.rsqrt(n + eps)) if eps_in_sqrt else (lambda n: 1 / (_np.sqrt(n) + eps))
        return _map(lambda n, g: how(n) * g, nu, updates), ScaleByRmsState(nu=nu)
    return GradientTransformation(lambda params: ScaleByRmsState(nu=_map(lambda p: _np.full_like(p, initial_scale), params)), update_fn)

def scale_by_stddev(decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, bias_correction=False):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_stddev"""
    def update_fn(updates, state, params=None):
        mu, nu = _moment(updates, state.mu, decay, 1), _moment(updates, state.nu, decay, 2)
        how = (lambda v: _jax.lax.rsqrt(v + eps)) if eps_in_sqrt else (lambda v: 1 / (_np.sqrt(v) + eps))
        return _map(lambda m, n, g: how(n - m ** 2) * g, mu, nu, updates), ScaleByRStdDevState(mu=mu, nu=nu)
    return GradientTransformation(lambda params: ScaleByRStdDevState(mu=_zeros(params), nu=_map(lambda p: _np.full_like(p, initial_scale), params)), update_fn)

def scale_by_adadelta(rho=0.9, eps=1e-6):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_adadelta"""
    def update_fn(updates, state, params=None):
        e_g = _moment(updates, state.e_g, rho, 2)
        updates = _map(lambda g, now, before: (_np.sqrt(before + eps) / _np.sqrt(now + eps)) * g, updates, e_g, state.e_x)
        return updates, ScaleByAdaDeltaState(e_g=e_g, e_x=_moment(updates, state.e_x, rho, 2))
    return GradientTransformation(lambda params: ScaleByAdaDeltaState(e_g=_zeros(params), e_x=_zeros(params)), update_fn)

def scale_by_sign():
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.scale_by_sign"""
    return stateless(lambda updates, params: _map(_np.sign, updates))

def masked(inner, mask, *, mask_compatible_extra_args=False):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.masked"""
    def chosen(tree):
        return mask(tree) if callable(mask) else mask
    def hidden(m, tree):
        return _map(lambda on, x: x if on else MaskedNode(), m, tree)
    def init_fn(params):
        return MaskedState(inner_state=inner.init(hidden(chosen(params), params)))
    def update_fn(updates, state, params=None, **extra_args):
        m = chosen(updates)
        new, inner_state = inner.update(hidden(m, updates), state.inner_state, None if params is None else hidden(m, params))
        return _map(lambda on, changed, old: changed if on else old, m, new, updates), MaskedState(inner_state=inner_state)
    return GradientTransformationExtraArgs(init_fn, update_fn)

def add_decayed_weights(weight_decay=0.0, mask=None):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.add_decayed_weights"""
    def init_fn(params):
        return WeightDecaySchedule(count=_count()) if callable(weight_decay) else EmptyState()
    def update_fn(updates, state, params=None):
        if params is None:
            raise ValueError('You are using a transformation that requires the current value of parameters, but you are not passing \`params\` when calling \`update\`.')
        by = weight_decay(state.count) if callable(weight_decay) else weight_decay
        new = WeightDecaySchedule(safe_increment(state.count)) if callable(weight_decay) else state
        if isinstance(by, (int, float)) and by == 0.0:
            return updates, new
        return _map(lambda g, p: None if g is None else g + by * p, updates, params, is_leaf=_is_none), new
    made = GradientTransformation(init_fn, update_fn)
    return made if mask is None else masked(made, mask)

additive_weight_decay = add_decayed_weights

def clip(max_delta):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.clip"""
    return stateless(lambda updates, params: _map(lambda g: _np.clip(g, -max_delta, max_delta), updates))

def global_norm(updates):
    """https://optax.readthedocs.io/en/latest/api/utilities.html#optax.global_norm"""
    return _np.sqrt(sum([_np.sum(x ** 2) for x in _jax.tree.leaves(updates)]))

def clip_by_global_norm(max_norm):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.clip_by_global_norm"""
    def clipped(updates, params):
        norm = global_norm(updates)
        return _map(lambda t: _jax.lax.select(norm < max_norm, t, (t / norm.astype(t.dtype)) * max_norm), updates)
    return stateless(clipped)

def add_noise(eta, gamma, seed):
    """https://optax.readthedocs.io/en/latest/api/transformations.html#optax.add_noise"""
    def update_fn(updates, state, params=None):
        leaves, tree = _jax.tree.flatten(updates)
        count = safe_increment(state.count)
        deviation = _np.sqrt(eta / count ** gamma)
        keys = _jax.random.split(state.rng_key, len(leaves) + 1)
        noise = [_jax.random.normal(k, g.shape, g.dtype) for g, k in zip(leaves, keys[1:])]
        return tree.unflatten([g + deviation * n for g, n in zip(leaves, noise)]), AddNoiseState(count=count, rng_key=keys[0])
    return GradientTransformation(lambda params: AddNoiseState(count=_count(), rng_key=_jax.random.PRNGKey(seed)), update_fn)

def apply_updates(params, updates):
    """https://optax.readthedocs.io/en/latest/api/apply_updates.html#optax.apply_updates"""
    return _map(lambda p, u: None if p is None else _np.asarray(p + u).astype(_np.asarray(p).dtype), params, updates, is_leaf=_is_none)

def incremental_update(new_tensors, old_tensors, step_size):
    """https://optax.readthedocs.io/en/latest/api/apply_updates.html#optax.incremental_update"""
    return _map(lambda new, old: None if new is None else step_size * new + (1.0 - step_size) * old, new_tensors, old_tensors, is_leaf=_is_none)
`,
}
