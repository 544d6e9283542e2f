// Source: python/mxnet/gluon/nn/conv_layers.py of MXNet 2.
export const convLayers = {
  name: 'mxnet.gluon.nn.conv_layers',
  source: String.raw`
from mxnet import npx
from mxnet.gluon.block import HybridBlock
from mxnet.gluon.parameter import Parameter


def _each(value, rank):
    return (value,) * rank if isinstance(value, (int, float)) else tuple(value)


def _check_kernel(kernel_size, rank):
    kernel_size = _each(kernel_size, rank)
    assert len(kernel_size) == rank, f'kernel_size must be a number or a list of {rank} ints'
    return kernel_size


class _Conv(HybridBlock):
    _rank = 2
    _layouts = ('NCHW', 'NHWC')
    _op_name = 'convolution'

    def __init__(self, channels, kernel_size, strides=1, padding=0, dilation=1, groups=1, layout=None,
                 activation=None, use_bias=True, weight_initializer=None, bias_initializer='zeros',
                 in_channels=0, adj=None, **kwargs):
        super().__init__(**kwargs)
        rank = self._rank
        layout = layout or self._layouts[0]
        assert layout in self._layouts, 'Only supports {} layout for now'.format(
            ' and '.join(f"'{one}'" for one in self._layouts))
        self._channels = channels
        self._in_channels = in_channels
        self._kernel_size = _check_kernel(kernel_size, rank)
        self._layout = layout
        self._groups = groups
        self._kwargs = {
            'kernel': self._kernel_size, 'stride': _each(strides, rank), 'dilate': _each(dilation, rank),
            'pad': _each(padding, rank), 'num_filter': channels, 'num_group': groups,
            'no_bias': not use_bias, 'layout': layout}
        if adj is not None:
            self._kwargs['adj'] = adj
        self.weight = Parameter('weight', shape=self.pre_infer(), init=weight_initializer,
                                allow_deferred_init=True)
        self.bias = Parameter('bias', shape=(channels,), init=bias_initializer,
                              allow_deferred_init=True) if use_bias else None
        if activation is not None:
            from mxnet.gluon.nn import Activation
            self.act = Activation(activation)
        else:
            self.act = None

    def forward(self, x):
        operation = getattr(npx, self._op_name)
        arrays = [self.weight.data(x.device)]
        if self.bias is not None:
            arrays.append(self.bias.data(x.device))
        out = operation(x, *arrays, **self._kwargs)
        return out if self.act is None else self.act(out)

    def _is_transposed(self):
        return self._op_name == 'deconvolution'

    def pre_infer(self):
        shape = [-1] * (self._rank + 2)
        known = 'C' if self._is_transposed() else 'N'
        shape[self._layout.find(known)] = self._channels // self._groups
        for size, axis in zip(self._kernel_size, 'DHW'[3 - self._rank:]):
            shape[self._layout.find(axis)] = size
        if not self._is_transposed():
            shape[0] *= self._groups
        return tuple(shape)

    def infer_shape(self, x):
        channels = x.shape[self._layout.find('C')]
        shape = list(self.weight.shape)
        if self._is_transposed():
            shape[self._layout.find('N')] = channels
        else:
            shape[self._layout.find('C')] = channels // self._groups
        self.weight.shape = tuple(shape)

    def _alias(self):
        return 'conv'

    def __repr__(self):
        given = self._kwargs
        zeros, ones = (0,) * self._rank, (1,) * self._rank
        first, second = self.weight.shape[:2]
        mapping = f'{first} -> {second}' if self._is_transposed() else f'{second} -> {first}'
        parts = [mapping, f"kernel_size={given['kernel']}", f"stride={given['stride']}"]
        if given['pad'] != zeros:
            parts.append(f"padding={given['pad']}")
        if given['dilate'] != ones:
            parts.append(f"dilation={given['dilate']}")
        if given['num_group'] != 1:
            parts.append(f"groups={given['num_group']}")
        if self.bias is None:
            parts.append('bias=False')
        if self.act:
            parts.append(str(self.act))
        return f"{self.__class__.__name__}({', '.join(parts)})"


class _ConvTranspose(_Conv):
    _op_name = 'deconvolution'

    def __init__(self, channels, kernel_size, strides=1, padding=0, output_padding=0, dilation=1, groups=1,
                 layout=None, activation=None, use_bias=True, weight_initializer=None,
                 bias_initializer='zeros', in_channels=0, **kwargs):
        self._shared_params = None
        self.outpad = _each(output_padding, self._rank)
        super().__init__(channels, kernel_size, strides, padding, dilation, groups, layout, activation, use_bias,
                         weight_initializer, bias_initializer, in_channels, adj=self.outpad, **kwargs)


class Conv1D(_Conv):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv1D"""
    _rank = 1
    _layouts = ('NCW',)


class Conv2D(_Conv):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv2D"""


class Conv3D(_Conv):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv3D"""
    _rank = 3
    _layouts = ('NCDHW', 'NDHWC')


class Conv1DTranspose(_ConvTranspose):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv1DTranspose"""
    _rank = 1
    _layouts = ('NCW',)


class Conv2DTranspose(_ConvTranspose):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv2DTranspose"""


class Conv3DTranspose(_ConvTranspose):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Conv3DTranspose"""
    _rank = 3
    _layouts = ('NCDHW', 'NDHWC')
`,
}
