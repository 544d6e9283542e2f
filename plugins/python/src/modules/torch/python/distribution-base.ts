// What all distributions are, and what their numbers may be. Source: torch/distributions/{distribution,constraints,utils}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const constraints: PythonFile = {
  name: 'torch.distributions.constraints',
  source: String.raw`
class Constraint:
    def __init__(self, text, check, event_dim=0):
        self._text = text
        self.check = check
        self.event_dim = event_dim

    def __repr__(self):
        return self._text


def _are_whole(value):
    return value % 1 == 0


boolean = Constraint("Boolean()", lambda x: (x == 0) | (x == 1))
real = Constraint("Real()", lambda x: x == x)
positive = Constraint("GreaterThan(lower_bound=0.0)", lambda x: x > 0)
nonnegative = Constraint("GreaterThanEq(lower_bound=0.0)", lambda x: x >= 0)
unit_interval = Constraint("Interval(lower_bound=0.0, upper_bound=1.0)", lambda x: (x >= 0) & (x <= 1))
nonnegative_integer = Constraint("IntegerGreaterThan(lower_bound=0)", lambda x: _are_whole(x) & (x >= 0))
positive_integer = Constraint("IntegerGreaterThan(lower_bound=1)", lambda x: _are_whole(x) & (x >= 1))
simplex = Constraint("Simplex()", lambda x: (x >= 0).all(-1) & ((x.sum(-1) - 1).abs() < 1e-6), 1)
real_vector = Constraint("IndependentConstraint(Real(), 1)", lambda x: (x == x).all(-1), 1)
positive_vector = Constraint("IndependentConstraint(GreaterThan(lower_bound=0.0), 1)", lambda x: (x > 0).all(-1), 1)
one_hot = Constraint("OneHot()", lambda x: ((x == 0) | (x == 1)).all(-1) & (x.sum(-1) == 1), 1)


def interval(low, high):
    return Constraint(f"Interval(lower_bound={low}, upper_bound={high})", lambda x: (x >= low) & (x <= high))


def integer_interval(low, high):
    text = f"IntegerInterval(lower_bound={low}, upper_bound={high})"
    return Constraint(text, lambda x: _are_whole(x) & (x >= low) & (x <= high))


def multinomial(upper_bound):
    text = f"Multinomial(upper_bound={upper_bound})"
    return Constraint(text, lambda x: (x >= 0).all(-1) & (x.sum(-1) <= upper_bound), 1)


def less_than(bound):
    return Constraint(f"LessThan(upper_bound={bound})", lambda x: x < bound)


def greater_than(bound):
    return Constraint(f"GreaterThan(lower_bound={bound})", lambda x: x > bound)
`,
}

export const distribution: PythonFile = {
  name: 'torch.distributions.distribution',
  source: String.raw`
import math as _math
import torch as _torch
from torch.distributions import constraints
from torch.nn.functional import binary_cross_entropy_with_logits as _bce


def _broadcast(*values):
    first = next((one for one in values if isinstance(one, _torch.Tensor)), None)
    for one in values:
        if not isinstance(one, (_torch.Tensor, int, float)):
            raise ValueError(
                "Input arguments must all be instances of Number, torch.Tensor or objects implementing "
                "__torch_function__."
            )
    kind = first.dtype if first is not None and first.is_floating_point() else _torch.float32
    if first is not None and not any(not isinstance(one, _torch.Tensor) for one in values):
        kind = None
    made = [one if isinstance(one, _torch.Tensor) else _torch.tensor(one, dtype=kind) for one in values]
    return _torch.broadcast_tensors(*made) if len(made) > 1 else made


def _are_numbers(*values):
    return not any(isinstance(one, _torch.Tensor) for one in values)


def _clamped(probs):
    eps = 2.0**-52 if probs.dtype == _torch.float64 else 2.0**-23
    return probs.clamp(min=eps, max=1 - eps)


def _to_logits(probs, is_binary=False):
    clamped = _clamped(probs)
    return _torch.log(clamped) - _torch.log1p(-clamped) if is_binary else _torch.log(clamped)


def _to_probs(logits, is_binary=False):
    return _torch.sigmoid(logits) if is_binary else _torch.softmax(logits, dim=-1)


class Distribution:
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.distribution.Distribution"""

    has_rsample = False
    has_enumerate_support = False
    _validate_args = True
    arg_constraints = {}

    @staticmethod
    def set_default_validate_args(value):
        if value not in [True, False]:
            raise ValueError
        Distribution._validate_args = value

    def __init__(self, batch_shape=_torch.Size([]), event_shape=_torch.Size([]), validate_args=None):
        self._batch_shape = batch_shape
        self._event_shape = event_shape
        if validate_args is not None:
            self._validate_args = validate_args
        if self._validate_args:
            for param, constraint in self.arg_constraints.items():
                if param not in self.__dict__:
                    continue
                value = self.__dict__[param]
                if not constraint.check(value).all():
                    raise ValueError(
                        f"Expected parameter {param} ({type(value).__name__} of shape {tuple(value.shape)}) of "
                        f"distribution {self!r} to satisfy the constraint {constraint!r}, but found invalid "
                        f"values:\n{value}"
                    )

    def _choose(self, probs, logits, is_binary):
        if (probs is None) == (logits is None):
            raise ValueError("Either ${'`'}probs${'`'} or ${'`'}logits${'`'} must be specified, but not both.")
        self._is_binary = is_binary

    def __getattr__(self, name):
        own = self.__dict__
        if name == "logits" and "probs" in own:
            own["logits"] = _to_logits(own["probs"], self._is_binary)
            return own["logits"]
        if name == "probs" and "logits" in own:
            own["probs"] = _to_probs(own["logits"], self._is_binary)
            return own["probs"]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)

    @property
    def batch_shape(self):
        return self._batch_shape

    @property
    def event_shape(self):
        return self._event_shape

    @property
    def support(self):
        raise NotImplementedError

    @property
    def mean(self):
        raise NotImplementedError

    @property
    def variance(self):
        raise NotImplementedError

    @property
    def stddev(self):
        return self.variance.sqrt()

    def sample(self, sample_shape=_torch.Size([])):
        with _torch.no_grad():
            return self.rsample(sample_shape)

    def rsample(self, sample_shape=_torch.Size([])):
        raise NotImplementedError

    def sample_n(self, n):
        return self.sample((n,))

    def log_prob(self, value):
        raise NotImplementedError

    def cdf(self, value):
        raise NotImplementedError

    def icdf(self, value):
        raise NotImplementedError

    def entropy(self):
        raise NotImplementedError

    def enumerate_support(self, expand=True):
        raise NotImplementedError

    def perplexity(self):
        return _torch.exp(self.entropy())

    def expand(self, batch_shape):
        made = self.__new__(type(self))
        made.__dict__.update(self.__dict__)
        for name in self.arg_constraints:
            if name in self.__dict__:
                made.__dict__[name] = self.__dict__[name].expand(*batch_shape, *self._tail(name))
        made._batch_shape = _torch.Size(batch_shape)
        return made

    def _tail(self, name):
        return self.__dict__[name].shape[len(self._batch_shape):]

    def _extended_shape(self, sample_shape=_torch.Size([])):
        return _torch.Size([*sample_shape, *self._batch_shape, *self._event_shape])

    def _enumerated(self, count, expand, dtype):
        values = _torch.arange(count, dtype=dtype).reshape(-1, *[1] * len(self._batch_shape))
        return values.expand(-1, *self._batch_shape) if expand else values

    def _validate_sample(self, value):
        if not self._validate_args:
            return
        if not isinstance(value, _torch.Tensor):
            raise ValueError("The value argument to log_prob must be a Tensor")
        start = len(value.size()) - len(self._event_shape)
        if value.size()[start:] != self._event_shape:
            raise ValueError(
                f"The right-most size of value must match event_shape: {value.size()} vs {self._event_shape}."
            )
        expected = self._batch_shape + self._event_shape
        for i, j in zip(reversed(value.size()), reversed(expected)):
            if i != 1 and j != 1 and i != j:
                raise ValueError(
                    f"Value is not broadcastable with batch_shape+event_shape: {value.size()} vs {expected}."
                )
        if not self.support.check(value).all():
            raise ValueError(
                f"Expected value argument ({type(value).__name__} of shape {tuple(value.shape)}) to be within the "
                f"support ({self.support!r}) of the distribution {self!r}, but found invalid values:\n{value}"
            )

    def __repr__(self):
        own = self.__dict__
        shown = [(name, own[name]) for name in self.arg_constraints if name in own]
        text = ", ".join(f"{name}: {value if value.numel() == 1 else value.size()}" for name, value in shown)
        return f"{self.__class__.__name__}({text})"


class _LocationScale(Distribution):
    arg_constraints = {"loc": constraints.real, "scale": constraints.positive}
    support = constraints.real
    has_rsample = True

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = _broadcast(loc, scale)
        shape = _torch.Size([]) if _are_numbers(loc, scale) else self.loc.size()
        super().__init__(shape, validate_args=validate_args)

    @property
    def mean(self):
        return self.loc

    mode = mean
`,
}
