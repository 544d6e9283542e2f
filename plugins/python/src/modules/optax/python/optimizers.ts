import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: optax/_src/alias.py. */
export const optimizers: PythonFile = {
  name: 'optax._src.alias',
  source: `
def sgd(learning_rate, momentum=None, nesterov=False, accumulator_dtype=None):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.sgd"""
    first = identity() if momentum is None else trace(decay=momentum, nesterov=nesterov)
    return chain(first, scale_by_learning_rate(learning_rate))

def noisy_sgd(learning_rate, eta=0.01, gamma=0.55, key=0, *, seed=None):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.noisy_sgd"""
    return chain(add_noise(eta, gamma, key if seed is None else seed), scale_by_learning_rate(learning_rate))

def sign_sgd(learning_rate):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.sign_sgd"""
    return chain(scale_by_sign(), scale_by_learning_rate(learning_rate))

def adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, *, nesterov=False):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.adam"""
    return chain(scale_by_adam(b1, b2, eps, eps_root, mu_dtype, nesterov=nesterov), scale_by_learning_rate(learning_rate))

def nadam(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.nadam"""
    return adam(learning_rate, b1, b2, eps, eps_root, mu_dtype, nesterov=True)

def adamw(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, weight_decay=1e-4, mask=None, *, nesterov=False):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.adamw"""
    return chain(scale_by_adam(b1, b2, eps, eps_root, mu_dtype, nesterov=nesterov), add_decayed_weights(weight_decay, mask),
        scale_by_learning_rate(learning_rate))

def adamax(learning_rate, b1=0.9, b2=0.999, eps=1e-8):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.adamax"""
    return chain(scale_by_adamax(b1, b2, eps), scale_by_learning_rate(learning_rate))

def adagrad(learning_rate, initial_accumulator_value=0.1, eps=1e-7):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.adagrad"""
    return chain(scale_by_rss(initial_accumulator_value, eps), scale_by_learning_rate(learning_rate))

def adadelta(learning_rate=None, rho=0.9, eps=1e-6, weight_decay=0.0, weight_decay_mask=None):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.adadelta"""
    return chain(add_decayed_weights(weight_decay, mask=weight_decay_mask), scale_by_adadelta(rho, eps), scale_by_learning_rate(learning_rate))

def rmsprop(learning_rate, decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, centered=False, momentum=None,
        nesterov=False, bias_correction=False):
    """https://optax.readthedocs.io/en/latest/api/optimizers.html#optax.rmsprop"""
    by = scale_by_stddev if centered else scale_by_rms
    last = identity() if momentum is None else trace(decay=momentum, nesterov=nesterov)
    return chain(by(decay, eps, initial_scale, eps_in_sqrt, bias_correction), scale_by_learning_rate(learning_rate), last)
`,
}

/** Source: optax/schedules/. */
export const schedules: PythonFile = {
  name: 'optax.schedules._schedule',
  source: `
Schedule = Callable

def constant_schedule(value):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.constant_schedule"""
    return lambda count: value

def polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.polynomial_schedule"""
    if transition_steps <= 0:
        return lambda count: init_value
    begin = max(transition_begin, 0)
    def schedule(count):
        frac = 1 - _np.clip(_np.asarray(count) - begin, 0, transition_steps) / transition_steps
        return (init_value - end_value) * (frac ** power) + end_value
    return schedule

def linear_schedule(init_value, end_value, transition_steps, transition_begin=0):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.linear_schedule"""
    return polynomial_schedule(init_value, end_value, 1, transition_steps, transition_begin)

def piecewise_constant_schedule(init_value, boundaries_and_scales=None):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.piecewise_constant_schedule"""
    if boundaries_and_scales is not None and any([scale < 0.0 for scale in boundaries_and_scales.values()]):
        raise ValueError('\`piecewise_constant_schedule\` expects non-negative scale factors')
    def schedule(count):
        v = init_value
        for threshold, scale in sorted((boundaries_and_scales or {}).items()):
            indicator = _np.maximum(0.0, _np.sign(threshold - count))
            v = v * indicator + (1 - indicator) * scale * v
        return v
    return schedule

def exponential_decay(init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.exponential_decay"""
    if transition_steps <= 0 or decay_rate == 0:
        return lambda count: init_value
    begin = max(transition_begin, 0)
    def schedule(count):
        past = count - begin
        p = past / transition_steps
        if staircase:
            p = _np.floor(p)
        value = _np.where(past <= 0, init_value, init_value * _np.power(decay_rate, p))
        if end_value is not None:
            value = (_np.maximum if decay_rate < 1.0 else _np.minimum)(value, end_value)
        return value
    return schedule

def cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.cosine_decay_schedule"""
    if not decay_steps > 0:
        raise ValueError(f'The cosine_decay_schedule requires positive decay_steps, got decay_steps={decay_steps}.')
    def schedule(count):
        count = _np.minimum(count, float(decay_steps))
        cosine = 0.5 * (1 + _np.cos(_np.pi * count / float(decay_steps)))
        return init_value * ((1 - alpha) * cosine ** exponent + alpha)
    return schedule

def join_schedules(schedules, boundaries):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.join_schedules"""
    def schedule(step):
        output = schedules[0](step)
        for boundary, one in zip(boundaries, schedules[1:]):
            output = _np.where(step < boundary, output, one(step - boundary))
        return output
    return schedule

def warmup_constant_schedule(init_value, peak_value, warmup_steps):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.warmup_constant_schedule"""
    return linear_schedule(init_value, peak_value, warmup_steps)

def warmup_cosine_decay_schedule(init_value, peak_value, warmup_steps, decay_steps, end_value=0.0, exponent=1.0):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.warmup_cosine_decay_schedule"""
    alpha = 0.0 if peak_value == 0.0 else end_value / peak_value
    return join_schedules([linear_schedule(init_value, peak_value, warmup_steps),
        cosine_decay_schedule(peak_value, decay_steps - warmup_steps, alpha, exponent)], [warmup_steps])

def warmup_exponential_decay_schedule(init_value, peak_value, warmup_steps, transition_steps, decay_rate, transition_begin=0,
        staircase=False, end_value=None):
    """https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html#optax.schedules.warmup_exponential_decay_schedule"""
    return join_schedules([linear_schedule(init_value, peak_value, warmup_steps),
        exponential_decay(peak_value, transition_steps, decay_rate, transition_begin, staircase, end_value)], [warmup_steps])
`,
}

/** Source: optax/losses/. */
export const losses: PythonFile = {
  name: 'optax.losses',
  source: `
def _check_floating(*values):
    for value in values:
        if not _np.issubdtype(_np.asarray(value).dtype, _np.floating):
            raise ValueError(f'Expected floating type, got {_np.asarray(value).dtype}')

def softmax_cross_entropy(logits, labels, axis=-1, where=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.softmax_cross_entropy"""
    return -(labels * _jax.nn.log_softmax(logits, axis)).sum(axis)

def softmax_cross_entropy_with_integer_labels(logits, labels, axis=-1, where=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.softmax_cross_entropy_with_integer_labels"""
    logits, labels = _np.asarray(logits), _np.asarray(labels)
    if not _np.issubdtype(labels.dtype, _np.integer):
        raise ValueError(f'labels must have dtype that is a subtype of integer, got {labels.dtype}')
    axis = axis % logits.ndim
    chosen = _np.take_along_axis(logits, _np.expand_dims(labels, axis), axis=axis)
    return _jax.nn.logsumexp(logits, axis=axis) - _np.squeeze(chosen, axis)

def sigmoid_binary_cross_entropy(logits, labels):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.sigmoid_binary_cross_entropy"""
    labels = _np.asarray(labels).astype(logits.dtype)
    return -labels * _jax.nn.log_sigmoid(logits) - (1.0 - labels) * _jax.nn.log_sigmoid(-logits)

def hinge_loss(predictor_outputs, targets):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.hinge_loss"""
    return _np.maximum(0, 1 - predictor_outputs * targets)

def squared_error(predictions, targets=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.squared_error"""
    if targets is not None and _np.shape(predictions) != _np.shape(targets):
        raise ValueError(f'Arrays have different shapes: {_np.shape(predictions)} and {_np.shape(targets)}.')
    return (predictions if targets is None else predictions - targets) ** 2

def l2_loss(predictions, targets=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.l2_loss"""
    return 0.5 * squared_error(_np.asarray(predictions), targets)

def absolute_error(predictions, targets):
    """https://optax.readthedocs.io/en/latest/api/losses.html"""
    return _np.abs(predictions - targets)

def huber_loss(predictions, targets=None, *, delta=1.0):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.huber_loss"""
    errors = _np.abs(predictions if targets is None else predictions - targets)
    quadratic = _np.minimum(errors, delta)
    return 0.5 * quadratic ** 2 + delta * (errors - quadratic)

def log_cosh(predictions, targets=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.log_cosh"""
    errors = predictions if targets is None else predictions - targets
    return _np.logaddexp(errors, -errors) - _np.log(2.0).astype(errors.dtype)

def cosine_similarity(predictions, targets, *, epsilon=0.0, axis=-1, where=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.cosine_similarity"""
    def unit(x):
        return x / _np.sqrt(_np.maximum(_np.square(x).sum(axis, keepdims=True), epsilon))
    return (unit(predictions) * unit(targets)).sum(axis)

def cosine_distance(predictions, targets, *, epsilon=0.0, axis=-1, where=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.cosine_distance"""
    return 1.0 - cosine_similarity(predictions, targets, epsilon=epsilon, axis=axis)

def kl_divergence(log_predictions, targets, axis=-1, where=None):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.kl_divergence"""
    return (targets * (_np.where(targets == 0, 0.0, _np.log(_np.where(targets == 0, 1.0, targets))) - log_predictions)).sum(axis)

def smooth_labels(labels, alpha):
    """https://optax.readthedocs.io/en/latest/api/losses.html#optax.losses.smooth_labels"""
    return (1.0 - alpha) * labels + alpha / labels.shape[-1]
`,
}
