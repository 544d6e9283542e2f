// Source: python/mxnet/gluon/nn/activations.py of MXNet 2.
export const activations = {
  name: 'mxnet.gluon.nn.activations',
  source: String.raw`
from mxnet import initializer, npx
from mxnet.gluon.block import HybridBlock
from mxnet.gluon.parameter import Parameter


class Activation(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Activation"""

    def __init__(self, activation, **kwargs):
        self._shared_params = None
        self._act_type = activation
        super().__init__(**kwargs)

    def _alias(self):
        return self._act_type

    def forward(self, x):
        return npx.activation(x, act_type=self._act_type)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._act_type})'


class LeakyReLU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.LeakyReLU"""

    def __init__(self, alpha, **kwargs):
        assert alpha >= 0, 'Slope coefficient for LeakyReLU must be no less than 0.'
        super().__init__(**kwargs)
        self._alpha = alpha

    def forward(self, x):
        return npx.leaky_relu(x, act_type='leaky', slope=self._alpha)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._alpha})'


class PReLU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.PReLU"""

    def __init__(self, alpha_initializer=initializer.Constant(0.25), in_channels=1, **kwargs):
        super().__init__(**kwargs)
        self.alpha = Parameter('alpha', shape=(in_channels,), init=alpha_initializer)

    def forward(self, x):
        alpha = self.alpha.data()
        if x.ndim > 1 and alpha.size > 1:
            alpha = alpha.reshape(-1, *[1] * (x.ndim - 2))
        return npx.relu(x) - alpha * npx.relu(-x)


class ELU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.ELU"""

    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self._alpha = alpha

    def forward(self, x):
        return npx.leaky_relu(x, act_type='elu', slope=self._alpha)


class SELU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.SELU"""

    def forward(self, x):
        return npx.leaky_relu(x, act_type='selu')


class GELU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.GELU"""

    def __init__(self, approximation='erf', **kwargs):
        if approximation not in ['erf', 'tanh']:
            raise ValueError("Unsupported approximation! Supported values are 'erf' and 'tanh', "
                             f"but got '{approximation}'")
        super().__init__(**kwargs)
        self._act_algorithm = 'gelu_' + approximation

    def forward(self, x):
        return npx.leaky_relu(x, act_type=self._act_algorithm)


class Swish(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.Swish"""

    def __init__(self, beta=1.0, **kwargs):
        super().__init__(**kwargs)
        self._beta = beta

    def forward(self, x):
        return x * npx.sigmoid(self._beta * x)


class SiLU(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.SiLU"""

    def forward(self, x):
        return x * npx.sigmoid(x)
`,
}
