// Activations and dropout as modules. Source: torch/nn/modules/{activation,dropout}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const activation: PythonFile = {
  name: 'torch.nn.modules.activation',
  source: String.raw`
class _Plain(Module):
    # the function of the same name
    def forward(self, input):
        return self._function(input)


class _InPlace(Module):
    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace

    def forward(self, input):
        return self._function(input, self.inplace)

    def extra_repr(self):
        return "inplace=True" if self.inplace else ""


def _make(base, names):
    for name, function in names.items():
        globals()[name] = type(name, (base,), {"__module__": __name__, "_function": staticmethod(function)})


_make(_Plain, {
    "Sigmoid": _torch.sigmoid, "Tanh": _torch.tanh, "LogSigmoid": _F.logsigmoid,
    "Softsign": _F.softsign, "Tanhshrink": _F.tanhshrink,
})
_make(_InPlace, {
    "ReLU": _F.relu, "Hardsigmoid": _F.hardsigmoid, "Hardswish": _F.hardswish, "SiLU": _F.silu, "Mish": _F.mish,
    "SELU": _F.selu,
})


class _WithNumbers(Module):
    # its numbers are arguments of the function, in their order, and are shown
    _numbers = ()

    def _set(self, *values, inplace=False):
        super().__init__()
        for name, value in zip(self._numbers, values):
            setattr(self, name, value)
        self.inplace = inplace

    def extra_repr(self):
        shown = [f"{name}={getattr(self, name)}" for name in self._numbers]
        return ", ".join(shown + ["inplace=True"] * self.inplace)


class Threshold(_WithNumbers):
    _numbers = ("threshold", "value")

    def __init__(self, threshold, value, inplace=False):
        self._set(threshold, value, inplace=inplace)

    def forward(self, input):
        return _F.threshold(input, self.threshold, self.value, self.inplace)


class RReLU(_WithNumbers):
    _numbers = ("lower", "upper")

    def __init__(self, lower=1.0 / 8, upper=1.0 / 3, inplace=False):
        self._set(lower, upper, inplace=inplace)

    def forward(self, input):
        return _F.rrelu(input, self.lower, self.upper, self.training, self.inplace)


class Hardtanh(_WithNumbers):
    _numbers = ("min_val", "max_val")

    def __init__(self, min_val=-1.0, max_val=1.0, inplace=False):
        self._set(min_val, max_val, inplace=inplace)
        if self.max_val <= self.min_val:
            raise AssertionError(f"max_val ({self.max_val}) must be greater than min_val ({self.min_val})")

    def forward(self, input):
        return _F.hardtanh(input, self.min_val, self.max_val, self.inplace)


class ReLU6(Hardtanh):
    def __init__(self, inplace=False):
        super().__init__(0.0, 6.0, inplace)

    def extra_repr(self):
        return "inplace=True" if self.inplace else ""


class ELU(_WithNumbers):
    _numbers = ("alpha",)

    def __init__(self, alpha=1.0, inplace=False):
        self._set(alpha, inplace=inplace)

    def forward(self, input):
        return _F.elu(input, self.alpha, self.inplace)


class CELU(ELU):
    def forward(self, input):
        return _F.celu(input, self.alpha, self.inplace)


class LeakyReLU(_WithNumbers):
    _numbers = ("negative_slope",)

    def __init__(self, negative_slope=0.01, inplace=False):
        self._set(negative_slope, inplace=inplace)

    def forward(self, input):
        return _F.leaky_relu(input, self.negative_slope, self.inplace)


class Softplus(_WithNumbers):
    _numbers = ("beta", "threshold")

    def __init__(self, beta=1.0, threshold=20.0):
        self._set(beta, threshold)

    def forward(self, input):
        return _F.softplus(input, self.beta, self.threshold)


class Softshrink(_WithNumbers):
    _numbers = ("lambd",)

    def __init__(self, lambd=0.5):
        self._set(lambd)

    def forward(self, input):
        return _F.softshrink(input, self.lambd)

    def extra_repr(self):
        return str(self.lambd)


class Hardshrink(Softshrink):
    def forward(self, input):
        return _F.hardshrink(input, self.lambd)


class GELU(Module):
    def __init__(self, approximate="none"):
        super().__init__()
        self.approximate = approximate

    def forward(self, input):
        return _F.gelu(input, approximate=self.approximate)

    def extra_repr(self):
        return f"approximate={self.approximate!r}"


class PReLU(_WithNumbers):
    _numbers = ("num_parameters",)

    def __init__(self, num_parameters=1, init=0.25, device=None, dtype=None):
        self._set(num_parameters)
        self.init = init
        self.weight = Parameter(_torch.empty(num_parameters, device=device, dtype=dtype))
        self.reset_parameters()

    def reset_parameters(self):
        _init.constant_(self.weight, self.init)

    def forward(self, input):
        return _F.prelu(input, self.weight)


class _AlongOneAxis(_WithNumbers):
    _numbers = ("dim",)

    def __init__(self, dim=None):
        self._set(dim)


class GLU(_AlongOneAxis):
    def __init__(self, dim=-1):
        super().__init__(dim)

    def forward(self, input):
        return _F.glu(input, self.dim)


class Softmin(_AlongOneAxis):
    def forward(self, input):
        return _F.softmin(input, self.dim)


class Softmax(_AlongOneAxis):
    def forward(self, input):
        return _F.softmax(input, self.dim)


class LogSoftmax(_AlongOneAxis):
    def forward(self, input):
        return _F.log_softmax(input, self.dim)


class Softmax2d(Module):
    def forward(self, input):
        if input.dim() not in (3, 4):
            raise ValueError(f"Softmax2d: expected input to be 3D or 4D, got {input.dim()}D instead")
        return _F.softmax(input, -3)
`,
}

export const dropout: PythonFile = {
  name: 'torch.nn.modules.dropout',
  source: String.raw`
class _DropoutNd(Module):
    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
        self.p = p
        self.inplace = inplace

    def forward(self, input):
        return self._function(input, self.p, self.training, self.inplace)

    def extra_repr(self):
        return f"p={self.p}, inplace={self.inplace}"


_make(_DropoutNd, {
    "Dropout": _F.dropout, "Dropout1d": _F.dropout1d, "Dropout2d": _F.dropout2d, "Dropout3d": _F.dropout3d,
    "AlphaDropout": _F.alpha_dropout, "FeatureAlphaDropout": _F.feature_alpha_dropout,
})
`,
}
