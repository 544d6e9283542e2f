// Source: python/mxnet/gluon/nn/basic_layers.py of MXNet 2.
export const normalization = {
  name: 'mxnet.gluon.nn.basic_layers',
  source: String.raw`
from mxnet import npx
from mxnet.gluon.block import HybridBlock
from mxnet.gluon.parameter import Parameter


class _Norm(HybridBlock):
    def _add_parameters(self, scale, center, gamma_initializer, beta_initializer, in_channels, **kwargs):
        self.gamma = Parameter('gamma', grad_req='write' if scale else 'null', shape=(in_channels,),
                               init=gamma_initializer, allow_deferred_init=True, **kwargs)
        self.beta = Parameter('beta', grad_req='write' if center else 'null', shape=(in_channels,),
                              init=beta_initializer, allow_deferred_init=True, **kwargs)

    def infer_shape(self, x, *args):
        count = x.shape[self._channel_axis()]
        for param in self._reg_params.values():
            param.shape = (count,)

    def _channel_axis(self):
        return 1

    def _channels_text(self):
        return self.gamma.shape[0]

    def __repr__(self):
        content = ', '.join(f'{key}={value!r}' for key, value in self._kwargs.items())
        return f'{self.__class__.__name__}({content}, in_channels={self._channels_text()})'


class _BatchNorm(_Norm):
    def __init__(self, axis=1, momentum=0.9, epsilon=1e-5, center=True, scale=True, use_global_stats=False,
                 beta_initializer='zeros', gamma_initializer='ones', running_mean_initializer='zeros',
                 running_variance_initializer='ones', in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {'axis': axis, 'eps': epsilon, 'momentum': momentum, 'fix_gamma': not scale,
                        'use_global_stats': use_global_stats}
        self._axis = axis
        if in_channels != 0:
            self.in_channels = in_channels
        self._add_parameters(scale, center, gamma_initializer, beta_initializer, in_channels)
        self.running_mean = Parameter('running_mean', grad_req='null', shape=(in_channels,),
                                      init=running_mean_initializer, allow_deferred_init=True,
                                      differentiable=False)
        self.running_var = Parameter('running_var', grad_req='null', shape=(in_channels,),
                                     init=running_variance_initializer, allow_deferred_init=True,
                                     differentiable=False)

    def _channel_axis(self):
        return self._axis

    def forward(self, x):
        device = x.device
        return npx.batch_norm(x, self.gamma.data(device), self.beta.data(device),
                              self.running_mean.data(device), self.running_var.data(device), **self._kwargs)


class BatchNorm(_BatchNorm):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.BatchNorm"""


class SyncBatchNorm(BatchNorm):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.SyncBatchNorm"""

    def __init__(self, in_channels=0, num_devices=None, momentum=0.9, epsilon=1e-5, center=True, scale=True,
                 use_global_stats=False, **kwargs):
        super().__init__(1, momentum, epsilon, center, scale, use_global_stats, in_channels=in_channels, **kwargs)


class InstanceNorm(_Norm):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.InstanceNorm"""

    def __init__(self, axis=1, epsilon=1e-5, center=True, scale=False, beta_initializer='zeros',
                 gamma_initializer='ones', in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {'eps': epsilon, 'axis': axis, 'center': center, 'scale': scale}
        self._axis = axis
        self._epsilon = epsilon
        self._add_parameters(scale, center, gamma_initializer, beta_initializer, in_channels)

    def forward(self, x):
        gamma, beta = self.gamma.data(x.device), self.beta.data(x.device)
        if self._axis == 1:
            return npx.instance_norm(x, gamma, beta, eps=self._epsilon)
        moved = npx.instance_norm(x.swapaxes(1, self._axis), gamma, beta, eps=self._epsilon)
        return moved.swapaxes(1, self._axis)


class LayerNorm(_Norm):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.LayerNorm"""

    def __init__(self, axis=-1, epsilon=1e-5, center=True, scale=True, beta_initializer='zeros',
                 gamma_initializer='ones', in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {'eps': epsilon, 'axis': axis, 'center': center, 'scale': scale}
        self._axis = axis
        self._epsilon = epsilon
        self._add_parameters(scale, center, gamma_initializer, beta_initializer, in_channels)

    def _channel_axis(self):
        return self._axis

    def forward(self, data):
        return npx.layer_norm(data, gamma=self.gamma.data(data.device), beta=self.beta.data(data.device),
                              axis=self._axis, eps=self._epsilon)


class GroupNorm(_Norm):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.GroupNorm"""

    def __init__(self, num_groups=1, epsilon=1e-5, center=True, scale=True, beta_initializer='zeros',
                 gamma_initializer='ones', in_channels=0, **kwargs):
        super().__init__(**kwargs)
        self._kwargs = {'eps': epsilon, 'num_groups': num_groups, 'center': center, 'scale': scale}
        self._add_parameters(scale, center, gamma_initializer, beta_initializer, in_channels)

    def forward(self, data):
        return npx.group_norm(data, gamma=self.gamma.data(data.device), beta=self.beta.data(data.device),
                              num_groups=self._kwargs['num_groups'], eps=self._kwargs['eps'])
`,
}
