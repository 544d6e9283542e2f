// Source: python/mxnet/gluon/nn/basic_layers.py of MXNet 2.
export const basicLayers = {
  name: 'mxnet.gluon.nn.basic_layers',
  source: String.raw`
import warnings
from mxnet import np, npx
from mxnet.gluon.block import Block, HybridBlock, _block_of
from mxnet.gluon.parameter import Parameter
from mxnet.gluon.utils import _indent


class _Stack:
    """What both kinds of networks of layers one after the other have in common."""

    def add(self, *blocks):
        for block in blocks:
            self._layers.append(block)
            self.register_child(block)

    def forward(self, x, *args):
        for block in self._blocks():
            x = block(x, *args)
            args = ()
            if isinstance(x, (tuple, list)):
                args = x[1:]
                x = x[0]
        return (x, *args) if args else x

    def __repr__(self):
        lines = [f'  ({key}): {_indent(repr(_block_of(block)), 2)}' for key, block in self._children.items()]
        return '{}(\n{}\n)'.format(self.__class__.__name__, '\n'.join(lines))

    def __getitem__(self, key):
        layers = self._blocks()[key]
        if isinstance(layers, list):
            part = type(self)()
            part.add(*layers)
            return part
        return layers

    def __len__(self):
        return len(self._children)


class Sequential(_Stack, Block):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Sequential"""

    def __init__(self, prefix=None, params=None):
        super().__init__(prefix, params)
        self._layers = []

    def hybridize(self, active=True, **kwargs):
        if self._children and all(isinstance(block, HybridBlock) for block in self._blocks()):
            warnings.warn(
                f"All children of this Sequential layer '{self!r}'\n are HybridBlocks. Consider using "
                'HybridSequential for the best performance.', stacklevel=2)
        super().hybridize(active, **kwargs)


class HybridSequential(_Stack, HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.HybridSequential"""

    def __init__(self, prefix=None, params=None):
        super().__init__(prefix, params)
        self._layers = []


class Dense(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Dense"""

    def __init__(self, units, activation=None, use_bias=True, flatten=True, dtype='float32',
                 weight_initializer=None, bias_initializer='zeros', in_units=0, **kwargs):
        super().__init__(**kwargs)
        self._flatten = flatten
        self._units = units
        self._in_units = in_units
        self.weight = Parameter('weight', shape=(units, in_units), init=weight_initializer, dtype=dtype,
                                allow_deferred_init=True)
        self.bias = Parameter('bias', shape=(units,), init=bias_initializer, dtype=dtype,
                              allow_deferred_init=True) if use_bias else None
        self.act = _activation(activation)

    def forward(self, x):
        bias = self.bias.data(x.device) if self.bias is not None else None
        out = npx.fully_connected(x, self.weight.data(x.device), bias, no_bias=self.bias is None,
                                  num_hidden=self._units, flatten=self._flatten)
        return out if self.act is None else self.act(out)

    def infer_shape(self, x, *args):
        width = x.size // x.shape[0] if self._flatten and x.shape[0] else x.shape[-1]
        self.weight.shape = (self.weight.shape[0], width)

    def __repr__(self):
        units, width = self.weight.shape
        return f"{self.__class__.__name__}({width} -> {units}, {self.act if self.act else 'linear'})"


def _activation(name):
    if name is None:
        return None
    from mxnet.gluon.nn import Activation
    return Activation(name)


class Dropout(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Dropout"""

    def __init__(self, rate, axes=(), **kwargs):
        super().__init__(**kwargs)
        self._rate = rate
        self._axes = axes

    def forward(self, x):
        if self._rate > 0:
            return npx.dropout(x, p=self._rate, axes=self._axes)
        return np.copy(x)

    def __repr__(self):
        return f'{self.__class__.__name__}(p = {self._rate}, axes={self._axes})'


class Embedding(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Embedding"""

    def __init__(self, input_dim, output_dim, dtype='float32', weight_initializer=None, sparse_grad=False, **kwargs):
        super().__init__(**kwargs)
        assert not sparse_grad, 'Currently, sparse feature is not supported in Gluon2.0'
        self._kwargs = {'input_dim': input_dim, 'output_dim': output_dim, 'dtype': dtype,
                        'sparse_grad': sparse_grad}
        self.weight = Parameter('weight', shape=(input_dim, output_dim), init=weight_initializer, dtype=dtype,
                                allow_deferred_init=True)

    def forward(self, x):
        return npx.embedding(x, self.weight.data(x.device), **self._kwargs)

    def __repr__(self):
        return '{name}({input_dim} -> {output_dim}, {dtype})'.format(
            name=self.__class__.__name__, **self._kwargs)


class Flatten(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Flatten"""

    def forward(self, x):
        return npx.batch_flatten(x)

    def __repr__(self):
        return self.__class__.__name__


class _Lambda:
    def _find(self, function):
        if isinstance(function, str):
            for module in (np, npx):
                if hasattr(module, function):
                    return getattr(module, function), function
            raise Exception(f'Function name {function} is not found in np/npx.')
        if callable(function):
            return function, function.__name__
        raise ValueError(f'Unrecognized function in lambda: {function} of type {type(function)}')

    def forward(self, *args):
        return self._func(*args)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._func_name})'


class Lambda(_Lambda, Block):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Lambda"""

    def __init__(self, function):
        super().__init__()
        self._func, self._func_name = self._find(function)


class HybridLambda(_Lambda, HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.HybridLambda"""

    def __init__(self, function):
        super().__init__()
        self._func, self._func_name = self._find(function)


class Concatenate(Sequential):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Concatenate"""

    def __init__(self, axis=-1):
        super().__init__()
        self.axis = axis

    def forward(self, x):
        return np.concatenate([block(x) for block in self._blocks()], axis=self.axis)


class HybridConcatenate(HybridSequential):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.HybridConcatenate"""

    def __init__(self, axis=-1):
        super().__init__()
        self.axis = axis

    def forward(self, x):
        return np.concatenate([block(x) for block in self._blocks()], axis=self.axis)


class Identity(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Identity"""

    def forward(self, x):
        return x
`,
}
