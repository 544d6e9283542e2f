// What optimizers have in common. Source: python/mxnet/optimizer/optimizer.py of MXNet 2.
export const optimizer = {
  name: 'mxnet.optimizer.optimizer',
  source: String.raw`
import warnings
from mxnet import np


class Optimizer:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html"""

    def __init__(self, rescale_grad=1.0, param_idx2name=None, wd=0.0, clip_gradient=None, learning_rate=None,
                 lr_scheduler=None, sym=None, begin_num_update=0, multi_precision=False, param_dict=None,
                 aggregate_num=None, use_fused_step=None, **kwargs):
        super().__init__(**kwargs)
        self.rescale_grad = rescale_grad
        self.lr_scheduler = lr_scheduler
        if self.lr_scheduler is None and learning_rate is None:
            learning_rate = 0.01
        self.lr = learning_rate
        if self.lr_scheduler is not None and learning_rate is not None:
            # MXNet 1 takes any function
            if getattr(self.lr_scheduler, 'base_lr', learning_rate) != learning_rate:
                print(UserWarning('learning rate from \x60\x60lr_scheduler\x60\x60 has been '
                                  'overwritten by \x60\x60learning_rate\x60\x60 in optimizer.'))
                self.lr_scheduler.base_lr = learning_rate
        self.wd = wd
        self.lr_mult = {}
        self.wd_mult = {}
        self.begin_num_update = begin_num_update
        self.num_update = begin_num_update
        self._index_update_count = {}
        self.clip_gradient = clip_gradient
        self.multi_precision = multi_precision
        self.aggregate_num = 1 if aggregate_num is None else aggregate_num
        if param_idx2name is None:
            param_idx2name = {}
        assert isinstance(param_idx2name, dict), 'param_idx2name should be a dict of param indexes to names.'
        self.idx2name = param_idx2name.copy()
        self.param_dict = param_dict if param_dict else {}
        self.use_fused_step = use_fused_step if use_fused_step is not None else False

    opt_registry = {}

    @staticmethod
    def register(klass):
        assert isinstance(klass, type)
        name = klass.__name__.lower()
        if name in Optimizer.opt_registry:
            known = Optimizer.opt_registry[name]
            warnings.warn(f'WARNING: New optimizer {klass.__module__}.{klass.__name__} is overriding '
                          f'existing optimizer {known.__module__}.{known.__name__}')
        Optimizer.opt_registry[name] = klass
        return klass

    @staticmethod
    def create_optimizer(name, **kwargs):
        if name.lower() in Optimizer.opt_registry:
            return Optimizer.opt_registry[name.lower()](**kwargs)
        raise ValueError(f'Cannot find optimizer {name}')

    @property
    def learning_rate(self):
        if self.lr_scheduler is not None:
            return self.lr_scheduler(self.num_update)
        return self.lr

    def create_state(self, index, weight):
        """What an optimizer keeps of a weight from step to step."""

    def create_state_multi_precision(self, index, weight):
        return self.create_state(index, weight)

    def step(self, indices, weights, grads, states):
        for index, weight, grad, state in zip(indices, weights, grads, states):
            self._update_count(index)
            self._step_one(index, weight, grad, state, self._get_lr(index), self._get_wd(index))

    def _step_one(self, index, weight, grad, state, lr, wd):
        raise NotImplementedError

    def _scaled(self, weight, grad, wd):
        grad *= self.rescale_grad
        if self.clip_gradient is not None:
            grad = np.clip(grad, -self.clip_gradient, self.clip_gradient)
        if wd:
            grad = grad + wd * weight
        return grad

    def update(self, indices, weights, grads, states):
        for weight, grad in zip(weights, grads):
            assert isinstance(weight, np.ndarray)
            assert isinstance(grad, np.ndarray)
        self.step(indices, weights, grads, states)

    def update_multi_precision(self, indices, weights, grads, states):
        self.update(indices, weights, grads, states)

    def set_learning_rate(self, lr):
        if self.lr_scheduler is not None:
            raise UserWarning('LRScheduler of the optimizer has already been '
                              'defined. Note that set_learning_rate can mutate '
                              'the value of the learning rate of the optimizer '
                              'only when the LRScheduler of the optimizer is '
                              'undefined.')
        self.lr = lr

    def set_lr_mult(self, args_lr_mult):
        self.lr_mult = dict(args_lr_mult)

    def set_wd_mult(self, args_wd_mult):
        self.wd_mult = dict(args_wd_mult)

    def _update_count(self, index):
        for one in index if isinstance(index, (list, tuple)) else [index]:
            count = self._index_update_count.get(one, self.begin_num_update) + 1
            self._index_update_count[one] = count
            self.num_update = max(count, self.num_update)

    def _factor(self, index, kind, factors):
        if index in self.param_dict:
            return getattr(self.param_dict[index], kind)
        if index in factors:
            return factors[index]
        return factors.get(self.idx2name[index], 1.0) if index in self.idx2name else 1.0

    def _get_lrs(self, indices):
        lr = self.lr_scheduler(self.num_update) if self.lr_scheduler is not None else self.lr
        return [lr * self._factor(index, 'lr_mult', self.lr_mult) for index in indices]

    def _get_lr(self, index):
        return self._get_lrs([index])[0]

    def _get_wds(self, indices):
        return [self.wd * self._factor(index, 'wd_mult', self.wd_mult) for index in indices]

    def _get_wd(self, index):
        return self._get_wds([index])[0]


register = Optimizer.register
create = Optimizer.create_optimizer


@register
class Test(Optimizer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/optimizer/index.html#mxnet.optimizer.Test"""

    def create_state(self, index, weight):
        return np.zeros(weight.shape)

    def _step_one(self, index, weight, grad, state, lr, wd):
        weight -= lr * (self.rescale_grad * grad + wd * weight)


class Updater:
    """Keeps the states of an optimizer and brings weights up to date."""

    def __init__(self, optimizer):
        self.optimizer = optimizer
        self.states = {}

    def __call__(self, index, grad, weight):
        if not isinstance(index, (list, tuple)):
            index, grad, weight = [index], [grad], [weight]
        for one, array in zip(index, weight):
            if one not in self.states:
                self.states[one] = self.optimizer.create_state_multi_precision(one, array)
        self.optimizer.update_multi_precision(index, weight, grad, [self.states[one] for one in index])


def get_updater(optimizer):
    return Updater(optimizer)
`,
}
