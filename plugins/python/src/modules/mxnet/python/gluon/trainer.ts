// Source: python/mxnet/gluon/trainer.py of MXNet 2. Parameters live in one place, so there is nothing to bring together.
export const trainer = {
  name: 'mxnet.gluon.trainer',
  source: String.raw`
from mxnet import optimizer as opt
from mxnet.gluon.parameter import Parameter


class Trainer:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/trainer.html"""

    def __init__(self, params, optimizer, optimizer_params=None, kvstore='device', compression_params=None,
                 update_on_kvstore=None):
        if isinstance(params, dict):
            params = [params[key] for key in sorted(params.keys())]
        if not isinstance(params, (list, tuple)):
            raise ValueError(f'First argument must be a list or dict of Parameters, got {type(params)}.')
        self._params = []
        for param in params:
            if not isinstance(param, Parameter):
                raise ValueError('First argument must be a list or dict of Parameters, '
                                 f'got list of {type(param)}.')
            if any(param is known for known in self._params):
                continue
            self._params.append(param)
            param._set_trainer(self)
        self._devices = self._check_devices()
        self._init_optimizer(optimizer, optimizer_params if optimizer_params else {})
        self._scale = self._optimizer.rescale_grad

    def _check_devices(self):
        devices = None
        for param in self._params:
            own = param.list_device()
            assert devices is None or devices == own, \
                'All Parameters must be initialized on the same set of devices, ' \
                f'but Parameter {param.name} is initialized on {own} while previous Parameters ' \
                f'are initialized on {devices}.'
            devices = own
        return devices

    def _init_optimizer(self, optimizer, optimizer_params):
        param_dict = dict(enumerate(self._params))
        if isinstance(optimizer, opt.Optimizer):
            assert not optimizer_params, 'optimizer_params must be None if optimizer is an instance of ' \
                'Optimizer instead of str'
            self._optimizer = optimizer
            self._optimizer.param_dict = param_dict
        else:
            self._optimizer = opt.create(optimizer, param_dict=param_dict, **optimizer_params)
        self._updaters = [opt.get_updater(self._optimizer) for _ in self._devices or []]

    @property
    def learning_rate(self):
        return self._optimizer.learning_rate

    @property
    def optimizer(self):
        return self._optimizer

    def set_learning_rate(self, lr):
        self._optimizer.set_learning_rate(lr)

    def step(self, batch_size, ignore_stale_grad=False):
        self.update(batch_size, ignore_stale_grad)

    def allreduce_grads(self):
        for param in self._params:
            if param.grad_req != 'null' and len(param.list_data()) > 1:
                grads = param.list_grad()
                total = sum(grads[1:], grads[0].copy())
                for grad in grads:
                    grad[:] = total

    def update(self, batch_size, ignore_stale_grad=False):
        self._optimizer.rescale_grad = self._scale / batch_size
        self.allreduce_grads()
        updates = [[] for _ in self._updaters]
        for i, param in enumerate(self._params):
            if param.grad_req == 'null':
                continue
            data = param.list_data()
            if not ignore_stale_grad:
                self._check_fresh(param, data)
            for update, array, grad in zip(updates, data, param.list_grad()):
                if not ignore_stale_grad or array._fresh_grad:
                    update.append((i, grad, array))
                    array._fresh_grad = False
        for updater, update in zip(self._updaters, updates):
            if update:
                index, grad, weight = zip(*update)
                updater(index, grad, weight)

    def _check_fresh(self, param, data):
        for array in data:
            if not array._fresh_grad:
                raise UserWarning(
                    f'Gradient of Parameter \x60{param.name}\x60 on device {array.device} has not been updated '
                    'by backward since last \x60step\x60. This could mean a bug in your '
                    'model that made it only use a subset of the Parameters (Blocks) '
                    'for this iteration. If you are intentionally only using a subset, '
                    'call step with ignore_stale_grad=True to suppress this '
                    'warning and skip updating of Parameters with stale gradient')

    def save_states(self, fname):
        from mxnet import _unsupported
        _unsupported('mxnet.gluon.Trainer.save_states', 'states of optimizers are not written to files')

    def load_states(self, fname):
        from mxnet import _unsupported
        _unsupported('mxnet.gluon.Trainer.load_states', 'states of optimizers are not written to files')
`,
}
