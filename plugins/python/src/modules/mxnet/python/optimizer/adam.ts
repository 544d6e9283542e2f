// Adam and its relatives. Source: python/mxnet/optimizer/adam.py, adamax.py, nadam.py, adamW.py, adabelief.py of MXNet 2.
export const adam = {
  name: 'mxnet.optimizer.adam',
  source: String.raw`
import math


class _TwoMoments(Optimizer):
    def create_state(self, index, weight):
        return (np.zeros(weight.shape, dtype=weight.dtype), np.zeros(weight.shape, dtype=weight.dtype))

    def _update_moments(self, state, grad):
        mean, var = state
        mean *= self.beta1
        mean += (1.0 - self.beta1) * grad
        var *= self.beta2
        var += (1.0 - self.beta2) * np.square(grad)
        return mean, var


@register
class Adam(_TwoMoments):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Adam"""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, lazy_update=False,
                 use_fused_step=True, **kwargs):
        super().__init__(use_fused_step=use_fused_step, learning_rate=learning_rate, **kwargs)
        if not self.use_fused_step:
            assert not lazy_update, 'When use_fused_step is set to False, lazy_update has to be turned off.'
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.lazy_update = lazy_update

    def _step_one(self, index, weight, grad, state, lr, wd):
        t = self._index_update_count[index]
        lr *= math.sqrt(1.0 - self.beta2**t) / (1.0 - self.beta1**t)
        mean, var = self._update_moments(state, _fused(self, weight, grad, wd))
        weight -= lr * mean / (np.sqrt(var) + self.epsilon)
`,
}

export const adamax = {
  name: 'mxnet.optimizer.adamax',
  source: String.raw`
@register
class Adamax(_TwoMoments):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Adamax"""

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, epsilon=1e-8, use_fused_step=False, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon

    def _step_one(self, index, weight, grad, state, lr, wd):
        lr /= 1.0 - self.beta1**self._index_update_count[index]
        grad = self._scaled(weight, grad, wd)
        mean, var = state
        mean *= self.beta1
        mean += (1.0 - self.beta1) * grad
        var[:] = np.maximum(self.beta2 * var, np.abs(grad))
        weight -= lr * (mean / (var + self.epsilon))
`,
}

export const nadam = {
  name: 'mxnet.optimizer.nadam',
  source: String.raw`
@register
class Nadam(_TwoMoments):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Nadam"""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, schedule_decay=0.004,
                 use_fused_step=False, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.schedule_decay = schedule_decay
        self.m_schedule = 1.0

    def _step_one(self, index, weight, grad, state, lr, wd):
        t = self._index_update_count[index]
        grad = self._scaled(weight, grad, wd)
        now = self.beta1 * (1.0 - 0.5 * 0.96**(t * self.schedule_decay))
        then = self.beta1 * (1.0 - 0.5 * 0.96**((t + 1) * self.schedule_decay))
        self.m_schedule = self.m_schedule * now
        mean, var = self._update_moments(state, grad)
        mean_bar = then * (mean / (1.0 - self.m_schedule * then)) + \
            (1.0 - now) * (grad / (1.0 - self.m_schedule))
        weight -= lr * (mean_bar / (np.sqrt(var / (1.0 - self.beta2**t)) + self.epsilon))
`,
}

export const adamw = {
  name: 'mxnet.optimizer.adamW',
  source: String.raw`
@register
class AdamW(_TwoMoments):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.AdamW"""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-6, correct_bias=True,
                 use_fused_step=True, **kwargs):
        super().__init__(use_fused_step=use_fused_step, learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.correct_bias = correct_bias

    def _step_one(self, index, weight, grad, state, lr, wd):
        t = self._index_update_count[index]
        mean, var = self._update_moments(state, _fused(self, weight, grad, 0))
        if self.correct_bias:
            lr *= math.sqrt(1.0 - self.beta2**t) / (1.0 - self.beta1**t)
        weight -= lr * (mean / (np.sqrt(var) + self.epsilon))
        if wd > 0:
            weight -= lr * wd * weight


@register
class AdaBelief(_TwoMoments):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.AdaBelief"""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-6, correct_bias=True,
                 use_fused_step=True, **kwargs):
        super().__init__(use_fused_step=use_fused_step, learning_rate=learning_rate, **kwargs)
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.correct_bias = correct_bias

    def _step_one(self, index, weight, grad, state, lr, wd):
        t = self._index_update_count[index]
        grad = _fused(self, weight, grad, wd)
        mean, var = state
        mean *= self.beta1
        mean += (1.0 - self.beta1) * grad
        var *= self.beta2
        var += (1.0 - self.beta2) * np.square(grad - mean) + self.epsilon
        if self.correct_bias:
            lr *= math.sqrt(1.0 - self.beta2**t) / (1.0 - self.beta1**t)
        weight -= lr * (mean / (np.sqrt(var) + self.epsilon))
`,
}
