// Steps along the gradient. Source: python/mxnet/optimizer/sgd.py, nag.py, signum.py, sgld.py, src/operator/optimizer_op-inl.h of MXNet 2.
export const sgd = {
  name: 'mxnet.optimizer.sgd',
  source: String.raw`
from mxnet import np


def _fused(self, weight, grad, wd):
    # the gradients themselves stay as they are
    grad = self.rescale_grad * grad
    if self.clip_gradient:
        grad = np.clip(grad, -self.clip_gradient, self.clip_gradient)
    return grad + wd * weight if wd else grad


@register
class SGD(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.SGD"""

    def __init__(self, learning_rate=0.1, momentum=0.0, lazy_update=False, multi_precision=False,
                 use_fused_step=True, aggregate_num=1, **kwargs):
        super().__init__(learning_rate=learning_rate, multi_precision=multi_precision,
                         aggregate_num=aggregate_num, use_fused_step=use_fused_step, **kwargs)
        if not self.use_fused_step:
            assert not lazy_update, 'When use_fused_step is set to False, lazy_update has to be turned off.'
        if lazy_update:
            assert not multi_precision, 'When lazy_update is set to True, multi_precision has be turned off.'
        self.momentum = momentum
        self.lazy_update = lazy_update

    def create_state(self, index, weight):
        return np.zeros(weight.shape, dtype=weight.dtype) if self.momentum != 0.0 else None

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = _fused(self, weight, grad, wd)
        if state is None:
            weight -= lr * grad
        else:
            state *= self.momentum
            state -= lr * grad
            weight += state
`,
}

export const nag = {
  name: 'mxnet.optimizer.nag',
  source: String.raw`
@register
class NAG(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.NAG"""

    def __init__(self, learning_rate=0.1, momentum=0.9, multi_precision=False, use_fused_step=True, **kwargs):
        super().__init__(learning_rate=learning_rate, multi_precision=multi_precision,
                         use_fused_step=use_fused_step, **kwargs)
        self.momentum = momentum

    def create_state(self, index, weight):
        return np.zeros(weight.shape, dtype=weight.dtype) if self.momentum != 0.0 else None

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = _fused(self, weight, grad, wd)
        if state is None:
            weight -= lr * grad
        else:
            state *= self.momentum
            state -= lr * grad
            weight += self.momentum * state - lr * grad
`,
}

export const signum = {
  name: 'mxnet.optimizer.signum',
  source: String.raw`
@register
class Signum(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Signum"""

    def __init__(self, learning_rate=0.01, momentum=0.9, wd_lh=0.0, use_fused_step=True, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)
        self.momentum = momentum
        self.wd_lh = wd_lh

    def create_state(self, index, weight):
        return np.zeros(weight.shape, dtype=weight.dtype) if self.momentum != 0.0 else None

    def _step_one(self, index, weight, grad, state, lr, wd):
        if state is None:
            weight *= 1 - lr * (wd + self.wd_lh)
            weight -= lr * np.sign(grad)
        else:
            grad = _fused(self, weight, grad, wd)
            state *= self.momentum
            state -= (1 - self.momentum) * grad
            weight *= 1 - lr * self.wd_lh
            weight += lr * np.sign(state)


@register
class SGLD(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.SGLD"""

    def __init__(self, learning_rate=0.1, use_fused_step=False, **kwargs):
        super().__init__(learning_rate=learning_rate, use_fused_step=use_fused_step, **kwargs)

    def _step_one(self, index, weight, grad, state, lr, wd):
        grad = self._scaled(weight, grad, wd)
        weight -= lr / 2 * grad
        weight += np.random.normal(0, lr**0.5, weight.shape)
`,
}
