// Steps whose size depends on earlier gradients. Source: python/mxnet/optimizer/ada*.py, rmsprop.py, src/operator/optimizer_op-inl.h of MXNet 2.
export const adagrad = {
  name: 'mxnet.optimizer.adagrad',
  source: String.raw`
@register
class AdaGrad(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.AdaGrad"""

    def __init__(self, learning_rate=0.01, epsilon=1e-6, use_fused_step=True, **kwargs):
        if kwargs.get('eps') is not None:
            raise DeprecationWarning("parameter 'eps' is deprecated. Please use 'epsilon' instead...")
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.epsilon = epsilon

    def create_state(self, index, weight):
        return np.zeros(weight.shape)

    def _step_one(self, index, weight, grad, history, lr, wd):
        grad = self._scaled(weight, grad, wd)
        history += np.square(grad)
        weight -= lr * (grad / (np.sqrt(history) + self.epsilon))
`,
}

export const rmsprop = {
  name: 'mxnet.optimizer.rmsprop',
  source: String.raw`
@register
class RMSProp(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.RMSProp"""

    def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.9, epsilon=1e-8, centered=False,
                 clip_weights=None, use_fused_step=True, gamma1=None, gamma2=None, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        # the names that MXNet 1 has for them
        self.rho = rho if gamma1 is None else gamma1
        self.momentum = momentum if gamma2 is None else gamma2
        self.centered = centered
        self.epsilon = epsilon
        self.clip_weights = clip_weights

    def create_state(self, index, weight):
        if self.centered:
            return tuple(np.zeros(weight.shape) for _ in range(3))
        return np.zeros(weight.shape)

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = _fused(self, weight, grad, wd)
        if not self.centered:
            state *= self.rho
            state += (1 - self.rho) * np.square(grad)
            weight -= lr * (grad / (np.sqrt(state) + self.epsilon))
        else:
            mean, var, mom = state
            mean *= self.rho
            mean += (1 - self.rho) * grad
            var *= self.rho
            var += (1 - self.rho) * np.square(grad)
            mom *= self.momentum
            mom -= lr * grad / np.sqrt(var - np.square(mean) + self.epsilon)
            weight += mom
        if self.clip_weights:
            weight[:] = np.clip(weight, -self.clip_weights, self.clip_weights)
`,
}

export const adadelta = {
  name: 'mxnet.optimizer.adadelta',
  source: String.raw`
@register
class AdaDelta(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.AdaDelta"""

    def __init__(self, learning_rate=1.0, rho=0.9, epsilon=1e-6, use_fused_step=False, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.rho = rho
        self.epsilon = epsilon

    def create_state(self, index, weight):
        return (np.zeros(weight.shape), np.zeros(weight.shape))

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = self._scaled(weight, grad, wd)
        acc_g, acc_delta = state
        acc_g *= self.rho
        acc_g += (1.0 - self.rho) * np.square(grad)
        delta = np.sqrt(acc_delta + self.epsilon) / np.sqrt(acc_g + self.epsilon) * grad
        acc_delta *= self.rho
        acc_delta += (1.0 - self.rho) * np.square(delta)
        weight -= lr * delta
`,
}

export const ftrl = {
  name: 'mxnet.optimizer.ftrl',
  source: String.raw`
@register
class Ftrl(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Ftrl"""

    def __init__(self, learning_rate=0.1, lamda1=0.01, beta=1.0, use_fused_step=True, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.lamda1 = lamda1
        self.beta = beta

    def create_state(self, index, weight):
        return (np.zeros(weight.shape), np.zeros(weight.shape))

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = _fused(self, weight, grad, 0)
        z, n = state
        before = np.sqrt(n)
        n += np.square(grad)
        after = np.sqrt(n)
        z += grad - (after - before) / lr * weight
        d = np.sign(z) * np.maximum(np.abs(z) - self.lamda1, 0)
        weight[:] = -d / ((after + self.beta) / lr + wd)
`,
}
