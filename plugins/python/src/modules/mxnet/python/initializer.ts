// `mxnet.initializer`, also called `mxnet.init`. Source: python/mxnet/initializer.py of MXNet 2.
export const initializer = {
  name: 'mxnet.initializer',
  source: String.raw`
import math
import warnings
from mxnet import np


class InitDesc(str):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html"""

    def __new__(cls, name, attrs=None, global_init=None):
        made = super().__new__(cls, name)
        made.attrs = attrs or {}
        made.global_init = global_init
        return made


class Initializer:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html"""

    def __init__(self, **kwargs):
        self._kwargs = kwargs
        self._verbose = False
        self._print_func = None

    def set_verbosity(self, verbose=False, print_func=None):
        self._verbose = verbose
        self._print_func = print_func
        return self

    def dumps(self):
        import json
        return json.dumps([self.__class__.__name__.lower(), self._kwargs])

    def __call__(self, desc, arr):
        if not isinstance(desc, InitDesc):
            desc = InitDesc(desc)
        if desc.global_init is None:
            desc.global_init = self
        init = desc.attrs.get('__init__', '')
        if init:
            create(init)._init_weight(desc, arr)
        elif desc.endswith('weight'):
            self._init_weight(desc, arr)
        elif desc.endswith('bias'):
            self._init_bias(desc, arr)
        elif desc.endswith('gamma'):
            self._init_gamma(desc, arr)
        elif desc.endswith('beta'):
            self._init_beta(desc, arr)
        elif desc.endswith('min'):
            self._init_zero(desc, arr)
        elif desc.endswith('max'):
            self._init_one(desc, arr)
        else:
            self._init_default(desc, arr)

    def _init_zero(self, _, arr):
        arr[:] = 0.0

    def _init_one(self, _, arr):
        arr[:] = 1.0

    def _init_bias(self, _, arr):
        arr[:] = 0.0

    def _init_gamma(self, _, arr):
        arr[:] = 1.0

    def _init_beta(self, _, arr):
        arr[:] = 0.0

    def _init_weight(self, name, arr):
        raise NotImplementedError('Must override it')

    def _init_default(self, name, _):
        raise ValueError(
            f'Unknown initialization pattern for {name}. Default initialization is now limited to '
            '"weight", "bias", "gamma" (1.0), and "beta" (0.0).Please use mx.sym.Variable(init=mx.init.*) '
            'to set initialization pattern')

    def __eq__(self, other):
        if not isinstance(other, Initializer):
            return NotImplemented
        return type(self) is type(other) and self._kwargs == other._kwargs


_registry = {}


def _register_as(klass, name):
    assert issubclass(klass, Initializer), 'Can only register subclass of Initializer'
    name = name.lower()
    known = _registry.get(name)
    if known is not None:
        warnings.warn(
            f'\033[91mNew initializer {klass.__module__}.{klass.__name__} registered with name {name} is'
            f'overriding existing initializer {known.__module__}.{known.__name__}\033[0m', UserWarning, stacklevel=3)
    _registry[name] = klass
    return klass


def register(klass):
    """Registers a custom initializer, by the name of its class in lower case."""
    return _register_as(klass, klass.__name__)


def alias(*aliases):
    """More names for an initializer."""
    def decorate(klass):
        for name in aliases:
            _register_as(klass, name)
        return klass
    return decorate


def create(initializer, *args, **kwargs):
    """An initializer by its name, its description or itself."""
    if isinstance(initializer, Initializer):
        assert not args and not kwargs, 'initializer is already an instance. Additional arguments are invalid'
        return initializer
    if isinstance(initializer, dict):
        given = dict(initializer)
        return create(given.pop('initializer'), **given)
    assert isinstance(initializer, str), 'initializer must be of string type'
    if initializer.startswith('['):
        import json
        name, kwargs = json.loads(initializer)
        return create(name, **kwargs)
    name = initializer.lower()
    assert name in _registry, f'{name} is not registered. Please register with initializer.register first'
    return _registry[name](*args, **kwargs)


class Mixed:
    """Initializers by patterns of names."""

    def __init__(self, patterns, initializers):
        import re
        assert len(patterns) == len(initializers)
        self.map = list(zip([re.compile(p) for p in patterns], initializers))

    def __call__(self, name, arr):
        for pattern, init in self.map:
            if pattern.match(name):
                init(name, arr)
                return
        raise ValueError('Parameter name %s did not match any pattern. Consider'
                         'add a ".*" pattern at the and with default Initializer.')


@register
@alias('zeros')
class Zero(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Zero"""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        arr[:] = 0


@register
@alias('ones')
class One(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.One"""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        arr[:] = 1


@register
class Constant(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Constant"""

    def __init__(self, value):
        super().__init__(value=value)
        self.value = value

    def _init_weight(self, _, arr):
        arr[:] = self.value


@register
class Uniform(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Uniform"""

    def __init__(self, scale=0.07):
        super().__init__(scale=scale)
        self.scale = scale

    def _init_weight(self, _, arr):
        np.random.uniform(-self.scale, self.scale, arr.shape, dtype=arr.dtype, out=arr)


@register
class Normal(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Normal"""

    def __init__(self, sigma=0.01):
        super().__init__(sigma=sigma)
        self.sigma = sigma

    def _init_weight(self, _, arr):
        np.random.normal(0, self.sigma, arr.shape, dtype=arr.dtype, out=arr)


@register
class Orthogonal(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Orthogonal"""

    def __init__(self, scale=1.414, rand_type='uniform'):
        super().__init__(scale=scale, rand_type=rand_type)
        self.scale = scale
        self.rand_type = rand_type

    def _init_weight(self, _, arr):
        rows = arr.shape[0]
        columns = math.prod(arr.shape[1:])
        if self.rand_type == 'uniform':
            drawn = np.random.uniform(-1.0, 1.0, (rows, columns))
        elif self.rand_type == 'normal':
            drawn = np.random.normal(0.0, 1.0, (rows, columns))
        u, _, v = _thin_svd(drawn)
        arr[:] = self.scale * (u if u.shape == drawn.shape else v).reshape(arr.shape)


def _thin_svd(x):
    import numpy
    return [np.array(part) for part in numpy.linalg.svd(x.asnumpy(), full_matrices=False)]


@register
class Xavier(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Xavier"""

    def __init__(self, rnd_type='uniform', factor_type='avg', magnitude=3):
        super().__init__(rnd_type=rnd_type, factor_type=factor_type, magnitude=magnitude)
        self.rnd_type = rnd_type
        self.factor_type = factor_type
        self.magnitude = float(magnitude)

    def _init_weight(self, name, arr):
        shape = arr.shape
        if len(shape) < 2:
            raise ValueError(
                f'Xavier initializer cannot be applied to vector {name}. It requires at least 2D.')
        window = math.prod(shape[2:])
        fan_in, fan_out = shape[1] * window, shape[0] * window
        if self.factor_type == 'avg':
            factor = (fan_in + fan_out) / 2.0
        elif self.factor_type == 'in':
            factor = fan_in
        elif self.factor_type == 'out':
            factor = fan_out
        else:
            raise ValueError('Incorrect factor type')
        scale = math.sqrt(self.magnitude / factor)
        if self.rnd_type == 'uniform':
            np.random.uniform(-scale, scale, arr.shape, dtype=arr.dtype, out=arr)
        elif self.rnd_type == 'gaussian':
            np.random.normal(0, scale, arr.shape, dtype=arr.dtype, out=arr)
        else:
            raise ValueError('Unknown random type')


@register
class MSRAPrelu(Xavier):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.MSRAPrelu"""

    def __init__(self, factor_type='avg', slope=0.25):
        super().__init__('gaussian', factor_type, 2.0 / (1 + slope**2))
        self._kwargs = {'factor_type': factor_type, 'slope': slope}


@register
class Bilinear(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.Bilinear"""

    def __init__(self):
        super().__init__()

    def _init_weight(self, _, arr):
        height, width = arr.shape[2], arr.shape[3]
        half = math.ceil(width / 2.0)
        centre = (2 * half - 1 - half % 2) / (2.0 * half)
        window = [[(1 - abs(x / half - centre)) * (1 - abs(y / half - centre)) for x in range(width)]
                  for y in range(height)]
        arr[:] = np.array(window)


@register
class LSTMBias(Initializer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/initializer/index.html#mxnet.initializer.LSTMBias"""

    def __init__(self, forget_bias=1.0):
        super().__init__(forget_bias=forget_bias)
        self.forget_bias = forget_bias

    def _init_weight(self, name, arr):
        arr[:] = 0.0
        hidden = arr.shape[0] // 4
        arr[hidden:2 * hidden] = self.forget_bias


@register
class RNNFused(Initializer):
    """Of all parameters of a recurrent layer, which lie one after the other in one array."""

    def __init__(self, mode, num_layers, state_size, bidirectional=False, projection_size=None,
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer=None,
                 h2h_bias_initializer=None, h2r_weight_initializer=None):
        super().__init__(mode=mode, num_layers=num_layers, state_size=state_size, bidirectional=bidirectional,
                         projection_size=projection_size, i2h_weight_initializer=i2h_weight_initializer,
                         h2h_weight_initializer=h2h_weight_initializer, i2h_bias_initializer=i2h_bias_initializer,
                         h2h_bias_initializer=h2h_bias_initializer, h2r_weight_initializer=h2r_weight_initializer)
        self.gates = {'rnn_relu': 1, 'rnn_tanh': 1, 'lstm': 4, 'gru': 3}[mode]
        self.num_layers = num_layers
        self.num_hidden = state_size
        self.dir = 2 if bidirectional else 1
        self._initializers = {
            'i2h_weight': i2h_weight_initializer, 'h2h_weight': h2h_weight_initializer,
            'i2h_bias': i2h_bias_initializer, 'h2h_bias': h2h_bias_initializer}

    def _init_weight(self, name, arr):
        hidden = self.num_hidden
        size = hidden * self.dir * self.gates
        others = (hidden * self.dir + hidden + 2) * size
        inputs = (arr.shape[0] - (self.num_layers - 1) * others) // size - 2 - hidden
        begin = 0
        for kind in ('weight', 'bias'):
            for layer in range(self.num_layers):
                for _ in range(self.dir):
                    for connection in ('i2h', 'h2h'):
                        width = inputs if layer == 0 else hidden * self.dir
                        if connection == 'h2h':
                            width = hidden
                        rows = self.gates * hidden
                        shape = (rows, width) if kind == 'weight' else (rows,)
                        end = begin + math.prod(shape)
                        part = np.zeros(shape)
                        self._init_part(connection, kind, part)
                        arr[begin:end] = part.reshape(-1)
                        begin = end

    def _init_part(self, connection, kind, part):
        init = self._initializers[f'{connection}_{kind}']
        name = f'_{connection}_{kind}_initializer'
        create(init)(InitDesc(name, {'__init__': init}), part)

    def set_initializer(self, init):
        given = self._initializers
        self._initializers = {
            'i2h_weight': 'uniform' if given['i2h_weight'] else init,
            'h2h_weight': 'uniform' if given['h2h_weight'] else init,
            'i2h_bias': 'zero' if given['i2h_bias'] else init,
            'h2h_bias': 'zero'}
`,
}
