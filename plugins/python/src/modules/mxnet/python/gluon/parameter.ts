// Parameters of blocks. Source: python/mxnet/gluon/parameter.py of MXNet 2.
export const parameter = {
  name: 'mxnet.gluon.parameter',
  source: String.raw`
import warnings
from mxnet import MXNetError, autograd, initializer, np
from mxnet.device import Device, current_device, cpu


class DeferredInitializationError(MXNetError):
    """Error for unfinished deferred initialization."""


def shape_is_known(shape):
    return shape is not None and all(size > 0 for size in shape)


class Parameter:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/parameter.html"""

    def __init__(self, name='weight', grad_req='write', shape=None, dtype=np.float32, lr_mult=1.0, wd_mult=1.0,
                 init=None, allow_deferred_init=False, differentiable=True, stype='default',
                 grad_stype='default'):
        self._data = None
        self._device_list = None
        self._trainer = None
        self._deferred_init = ()
        self._differentiable = differentiable
        self._allow_deferred_init = allow_deferred_init
        self._grad_req = None
        self._shape = (shape,) if isinstance(shape, int) else shape
        self._name = name
        self._dtype = dtype
        self.lr_mult = lr_mult
        self.wd_mult = wd_mult
        self.grad_req = grad_req
        self.init = init
        assert grad_stype in ['default', 'row_sparse', 'csr'], 'grad_stype for Parameter must be ' \
            f"one of 'default', 'row_sparse', or 'csr', but got '{grad_stype}'"
        assert stype in ['default', 'row_sparse', 'csr'], 'stype for Parameter must be ' \
            f"one of 'default', 'row_sparse', or 'csr', but got '{stype}'"
        self._grad_stype = grad_stype
        self._stype = stype

    def __repr__(self):
        return f'Parameter (shape={self.shape}, dtype={self.dtype})'

    @property
    def name(self):
        return self._name

    @property
    def grad_req(self):
        return self._grad_req

    @grad_req.setter
    def grad_req(self, req):
        assert req in ['write', 'add', 'null'], \
            f"grad_req must be one of 'write', 'add', or 'null', but got '{req}'"
        if not self._differentiable:
            req = 'null'
        if self._grad_req == req:
            return
        self._grad_req = req
        if self._data is not None:
            if req == 'null':
                self._data = [data.detach() for data in self._data]
            else:
                self._init_grad()

    @property
    def dtype(self):
        return self._dtype

    @dtype.setter
    def dtype(self, dtype):
        self.cast(dtype)

    @property
    def shape(self):
        if self._shape is None:
            return None
        return tuple(size if size != 0 else -1 for size in self._shape)

    @shape.setter
    def shape(self, new_shape):
        if self._shape is None:
            self._shape = new_shape
            return
        assert len(self._shape) == len(new_shape) and \
            all(j in (-1, 0, i) for i, j in zip(new_shape, self._shape)), \
            f'Expected shape {new_shape} is incompatible with given shape {self._shape} for Parameter {self.name}.'
        self._shape = new_shape

    def _set_trainer(self, trainer):
        self._trainer = trainer

    def _check_and_get(self, arrays, device):
        if arrays is not None:
            if device is list:
                return arrays
            if device is None:
                device = self._device_list[0] if len(arrays) == 1 else current_device()
            for known, array in zip(self._device_list, arrays):
                if known == device:
                    return array
            raise RuntimeError(
                f"Parameter '{self.name}' was not initialized on device {device}. "
                f'It was only initialized on {self._device_list}.')
        if self._deferred_init:
            raise DeferredInitializationError(
                f"Parameter '{self.name}' has not been initialized yet because initialization was "
                'deferred. Actual initialization happens during the first forward pass. '
                'Please pass one batch of data through the network before accessing Parameters. '
                'You can also avoid deferred initialization by specifying in_units, '
                'num_features, etc., for network layers.')
        raise RuntimeError(
            f"Parameter '{self.name}' has not been initialized. Note that "
            'you should initialize parameters and create Trainer '
            'with Block.collect_params() instead of Block.params '
            'because the later does not include Parameters of '
            'nested child Blocks')

    def _load_init(self, data, device, cast_dtype=False, dtype_source='current'):
        if self.shape:
            for own, given in zip(self.shape, data.shape):
                assert own in (-1, given), \
                    f"Failed loading Parameter '{self.name}' from saved params: " \
                    f'shape incompatible expected {self.shape} vs saved {data.shape}'
            self.shape = tuple(i if i != -1 else j for i, j in zip(self.shape, data.shape))
        if self.dtype and np.zeros(0, dtype=self.dtype).dtype != data.dtype:
            assert cast_dtype, \
                f"Failed loading Parameter '{self.name}' from saved params: " \
                f'dtype incompatible expected {self.dtype} vs saved {data.dtype}. ' \
                'Set cast_dtype=True to cast the dtype of saved params.'
            if dtype_source == 'current':
                data = data.astype(self.dtype)
            else:
                self.dtype = data.dtype
        if self._data is None:
            self._init_impl(data, _list_of_devices(device))
        else:
            self.set_data(data)
        self._deferred_init = ()

    def _finish_deferred_init(self):
        if not self._deferred_init:
            return
        init, device, default_init, data = self._deferred_init
        self._deferred_init = ()
        assert shape_is_known(self.shape), \
            f"Cannot initialize Parameter '{self.name}' because it has " \
            f'invalid shape: {self.shape}. Please specify in_units, ' \
            'in_channels, etc for \x60Block\x60s.'
        with autograd.pause():
            if data is None:
                data = np.zeros(shape=self.shape, dtype=self.dtype)
                initializer.create(default_init)(
                    initializer.InitDesc(self.name, {'__init__': init}), data)
            self._init_impl(data, device)

    def _init_impl(self, data, devices):
        self._device_list = list(devices)
        self._data = [data.copyto(device) for device in self._device_list]
        self._init_grad()

    def _init_grad(self):
        if self.grad_req != 'null':
            for data in self._data:
                data.attach_grad(self.grad_req)

    def _reduce(self):
        return self.data().copyto(cpu())

    def initialize(self, init=None, device=None, default_init=initializer.Uniform(), force_reinit=False, ctx=None):
        if self._data is not None and not force_reinit:
            warnings.warn(f"Parameter '{self.name}' is already initialized, ignoring. "
                          'Set force_reinit=True to re-initialize.', stacklevel=2)
            return
        self._data = None
        devices = _list_of_devices(device if device is not None else ctx)
        if isinstance(self.init, initializer.RNNFused):
            self.init.set_initializer(init if init else default_init)
            init = default_init = self.init
        if init is None:
            init = default_init if self.init is None else self.init
        if not shape_is_known(self.shape):
            if self._allow_deferred_init:
                self._deferred_init = (init, devices, default_init, None)
                return
            raise ValueError(f"Cannot initialize Parameter '{self.name}' because it has "
                             f'invalid shape: {self.shape}.')
        self._deferred_init = (init, devices, default_init, None)
        self._finish_deferred_init()

    def reset_device(self, device):
        devices = _list_of_devices(device)
        if self._data:
            with autograd.pause():
                self._init_impl(self._reduce(), devices)
        elif self._deferred_init:
            init, _, default_init, data = self._deferred_init
            self._deferred_init = (init, devices, default_init, data)
        else:
            raise ValueError(f"Cannot reset device for Parameter '{self.name}' because it "
                             'has not been initialized.')

    reset_ctx = reset_device

    def set_data(self, data):
        self.shape = data.shape
        if self._data is None:
            assert self._deferred_init, f"Parameter '{self.name}' has not been initialized"
            self._deferred_init = self._deferred_init[:3] + (data,)
            return
        for own in self._data:
            own[:] = data

    def data(self, device=None, ctx=None):
        return self._check_and_get(self._data, device if device is not None else ctx)

    def list_data(self):
        return self._check_and_get(self._data, list)

    def _check_grad(self):
        if self._data is not None and self.grad_req == 'null':
            raise RuntimeError(
                f"Cannot get gradient array for Parameter '{self.name}' "
                "because grad_req='null'")

    def grad(self, device=None, ctx=None):
        self._check_grad()
        return self.data(device, ctx).grad

    def list_grad(self):
        self._check_grad()
        return [data.grad for data in self.list_data()]

    def list_device(self):
        if self._data is None:
            if self._deferred_init:
                return self._deferred_init[1]
            raise RuntimeError(f"Parameter '{self.name}' has not been initialized")
        return self._device_list

    list_ctx = list_device

    def zero_grad(self):
        if self._data is not None and self.grad_req != 'null':
            for data in self._data:
                data.grad[:] = 0

    def cast(self, dtype):
        self._dtype = dtype
        if self._data is None:
            return
        with autograd.pause():
            self._data = [data.astype(dtype) for data in self._data]
            self._init_grad()


def _list_of_devices(device):
    if device is None:
        return [current_device()]
    return [device] if isinstance(device, Device) else list(device)


class Constant(Parameter):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/constant.html"""

    def __init__(self, value):
        if not isinstance(value, np.ndarray):
            value = np.array(value)
        self.value = value
        super().__init__(name='const', grad_req='null', shape=value.shape, dtype=value.dtype, init=_Copy(value))

    def __repr__(self):
        return f'Constant (shape={self.shape}, dtype={self.dtype})'

    @property
    def grad_req(self):
        return 'null'

    @grad_req.setter
    def grad_req(self, req):
        if req != 'null':
            warnings.warn(f'Constant parameter "{self.name}" does not support '
                          f'grad_req other than "null", and new value "{req}" is ignored.')


class _Copy(initializer.Initializer):
    def __init__(self, value):
        super().__init__()
        self._value = value

    def _init_weight(self, _, arr):
        arr[:] = self._value


class ParameterDict(dict):
    """The parameters of a block by their names. MXNet 1 makes new ones with its get; MXNet 2 has plain dicts."""

    def get(self, name, default=None, **kwargs):
        if name in self or not kwargs:
            return super().get(name, default)
        made = self[name] = Parameter(name, **kwargs)
        return made

    def __missing__(self, name):
        # as MXNet 1 calls them: dense0_weight
        for parameter in self.values():
            if getattr(parameter, '_old_name', None) == name:
                return parameter
        raise KeyError(name)

    def get_constant(self, name, value=None):
        if name not in self:
            self[name] = Constant(value)
        return self[name]

    def initialize(self, init=initializer.Uniform(), device=None, verbose=False, force_reinit=False, ctx=None):
        for parameter in self.values():
            parameter.initialize(None, device if device is not None else ctx, init, force_reinit=force_reinit)

    def zero_grad(self):
        for parameter in self.values():
            parameter.zero_grad()

    def reset_ctx(self, ctx):
        for parameter in self.values():
            parameter.reset_device(ctx)

    def setattr(self, name, value):
        for parameter in self.values():
            setattr(parameter, name, value)
`,
}
