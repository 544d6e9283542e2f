// Continuous distributions. Source: torch/distributions/ of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const continuous: PythonFile = {
  name: 'torch.distributions.distribution',
  source: String.raw`
class Normal(_LocationScale):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.normal.Normal"""

    @property
    def stddev(self):
        return self.scale

    @property
    def variance(self):
        return self.scale.pow(2)

    def sample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        with _torch.no_grad():
            return _torch.normal(self.loc.expand(shape), self.scale.expand(shape))

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        eps = _torch.normal(_torch.zeros(shape, dtype=self.loc.dtype), _torch.ones(shape, dtype=self.loc.dtype))
        return self.loc + eps * self.scale

    def log_prob(self, value):
        self._validate_sample(value)
        var = self.scale**2
        return -((value - self.loc) ** 2) / (2 * var) - self.scale.log() - _math.log(_math.sqrt(2 * _math.pi))

    def cdf(self, value):
        self._validate_sample(value)
        return 0.5 * (1 + _torch.erf((value - self.loc) * self.scale.reciprocal() / _math.sqrt(2)))

    def icdf(self, value):
        return self.loc + self.scale * _torch.erfinv(2 * value - 1) * _math.sqrt(2)

    def entropy(self):
        return 0.5 + 0.5 * _math.log(2 * _math.pi) + _torch.log(self.scale)


class LogNormal(_LocationScale):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.log_normal.LogNormal"""

    support = constraints.positive

    @property
    def _base(self):
        return Normal(self.loc, self.scale)

    @property
    def mean(self):
        return (self.loc + self.scale.pow(2) / 2).exp()

    @property
    def mode(self):
        return (self.loc - self.scale.square()).exp()

    @property
    def variance(self):
        square = self.scale.pow(2)
        return square.expm1() * (2 * self.loc + square).exp()

    def rsample(self, sample_shape=_torch.Size([])):
        return self._base.expand(self._batch_shape).rsample(sample_shape).exp()

    def log_prob(self, value):
        self._validate_sample(value)
        return self._base.log_prob(value.log()) - value.log()

    def entropy(self):
        return self._base.entropy() + self.loc

    def __repr__(self):
        return "LogNormal()"


class Laplace(_LocationScale):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.laplace.Laplace"""

    @property
    def variance(self):
        return 2 * self.scale.pow(2)

    @property
    def stddev(self):
        return (2**0.5) * self.scale

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        eps = 2.0**-52 if self.loc.dtype == _torch.float64 else 2.0**-23
        u = _torch.empty(shape, dtype=self.loc.dtype).uniform_(eps - 1, 1)
        return self.loc - self.scale * u.sign() * _torch.log1p(-u.abs())

    def log_prob(self, value):
        self._validate_sample(value)
        return -_torch.log(2 * self.scale) - _torch.abs(value - self.loc) / self.scale

    def cdf(self, value):
        self._validate_sample(value)
        way = value - self.loc
        return 0.5 - 0.5 * way.sign() * _torch.expm1(-way.abs() / self.scale)

    def icdf(self, value):
        term = value - 0.5
        return self.loc - self.scale * term.sign() * _torch.log1p(-2 * term.abs())

    def entropy(self):
        return 1 + _torch.log(2 * self.scale)


class Cauchy(_LocationScale):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.cauchy.Cauchy"""

    @property
    def mean(self):
        return _torch.full(self._extended_shape(), _math.nan, dtype=self.loc.dtype)

    @property
    def mode(self):
        return self.loc

    @property
    def variance(self):
        return _torch.full(self._extended_shape(), _math.inf, dtype=self.loc.dtype)

    def rsample(self, sample_shape=_torch.Size([])):
        eps = _torch.empty(self._extended_shape(sample_shape), dtype=self.loc.dtype).cauchy_()
        return self.loc + eps * self.scale

    def log_prob(self, value):
        self._validate_sample(value)
        return -_math.log(_math.pi) - self.scale.log() - (((value - self.loc) / self.scale) ** 2).log1p()

    def cdf(self, value):
        self._validate_sample(value)
        return _torch.atan((value - self.loc) / self.scale) / _math.pi + 0.5

    def entropy(self):
        return _math.log(4 * _math.pi) + self.scale.log()


class Gumbel(_LocationScale):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.gumbel.Gumbel"""

    @property
    def mean(self):
        return self.loc + self.scale * 0.57721566490153286060

    @property
    def mode(self):
        return self.loc

    @property
    def stddev(self):
        return (_math.pi / _math.sqrt(6)) * self.scale

    @property
    def variance(self):
        return self.stddev.pow(2)

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        tiny, eps = (2.0**-1022, 2.0**-52) if self.loc.dtype == _torch.float64 else (2.0**-126, 2.0**-23)
        u = tiny + _torch.rand(shape, dtype=self.loc.dtype) * (1 - eps - tiny)
        return self.loc - self.scale * (-u.log()).log()

    def log_prob(self, value):
        self._validate_sample(value)
        y = (self.loc - value) / self.scale
        return (y - y.exp()) - self.scale.log()

    def entropy(self):
        return self.scale.log() + (1 + 0.57721566490153286060)


class Uniform(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.uniform.Uniform"""

    has_rsample = True

    def __init__(self, low, high, validate_args=None):
        self.low, self.high = _broadcast(low, high)
        super().__init__(_torch.Size([]) if _are_numbers(low, high) else self.low.size(), validate_args=validate_args)

    @property
    def arg_constraints(self):
        return {"low": constraints.less_than(self.high), "high": constraints.greater_than(self.low)}

    @property
    def support(self):
        return constraints.interval(self.low, self.high)

    @property
    def mean(self):
        return (self.high + self.low) / 2

    @property
    def stddev(self):
        return (self.high - self.low) / 12**0.5

    @property
    def variance(self):
        return (self.high - self.low).pow(2) / 12

    def rsample(self, sample_shape=_torch.Size([])):
        rand = _torch.rand(self._extended_shape(sample_shape), dtype=self.low.dtype)
        return self.low + rand * (self.high - self.low)

    def log_prob(self, value):
        self._validate_sample(value)
        inside = self.low.le(value).type_as(self.low) * self.high.gt(value).type_as(self.low)
        return _torch.log(inside) - _torch.log(self.high - self.low)

    def cdf(self, value):
        self._validate_sample(value)
        return ((value - self.low) / (self.high - self.low)).clamp(min=0, max=1)

    def icdf(self, value):
        return value * (self.high - self.low) + self.low

    def entropy(self):
        return _torch.log(self.high - self.low)


class Exponential(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.exponential.Exponential"""

    arg_constraints = {"rate": constraints.positive}
    support = constraints.nonnegative
    has_rsample = True

    def __init__(self, rate, validate_args=None):
        (self.rate,) = _broadcast(rate)
        super().__init__(_torch.Size([]) if _are_numbers(rate) else self.rate.size(), validate_args=validate_args)

    @property
    def mean(self):
        return self.rate.reciprocal()

    @property
    def mode(self):
        return _torch.zeros_like(self.rate)

    @property
    def stddev(self):
        return self.rate.reciprocal()

    @property
    def variance(self):
        return self.rate.pow(-2)

    def rsample(self, sample_shape=_torch.Size([])):
        return _torch.empty(self._extended_shape(sample_shape), dtype=self.rate.dtype).exponential_() / self.rate

    def log_prob(self, value):
        self._validate_sample(value)
        return self.rate.log() - self.rate * value

    def cdf(self, value):
        self._validate_sample(value)
        return 1 - _torch.exp(-self.rate * value)

    def icdf(self, value):
        return -_torch.log1p(-value) / self.rate

    def entropy(self):
        return 1.0 - _torch.log(self.rate)


class Gamma(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.gamma.Gamma"""

    arg_constraints = {"concentration": constraints.positive, "rate": constraints.positive}
    support = constraints.nonnegative

    def __init__(self, concentration, rate, validate_args=None):
        self.concentration, self.rate = _broadcast(concentration, rate)
        shape = _torch.Size([]) if _are_numbers(concentration, rate) else self.concentration.size()
        super().__init__(shape, validate_args=validate_args)

    @property
    def mean(self):
        return self.concentration / self.rate

    @property
    def mode(self):
        return ((self.concentration - 1) / self.rate).clamp(min=0)

    @property
    def variance(self):
        return self.concentration / self.rate.pow(2)

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        value = _torch._standard_gamma(self.concentration.expand(shape)) / self.rate.expand(shape)
        return value.clamp(min=2.0**-126)

    def log_prob(self, value):
        self._validate_sample(value)
        return (
            _torch.xlogy(self.concentration, self.rate) + _torch.xlogy(self.concentration - 1, value)
            - self.rate * value - _torch.lgamma(self.concentration)
        )

    def entropy(self):
        return (
            self.concentration - _torch.log(self.rate) + _torch.lgamma(self.concentration)
            + (1.0 - self.concentration) * _torch.digamma(self.concentration)
        )


class Chi2(Gamma):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.chi2.Chi2"""

    def __init__(self, df, validate_args=None):
        super().__init__(0.5 * df, 0.5, validate_args=validate_args)

    @property
    def df(self):
        return self.concentration * 2

    def __repr__(self):
        return "Chi2()"


class StudentT(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.studentT.StudentT"""

    arg_constraints = {"df": constraints.positive, "loc": constraints.real, "scale": constraints.positive}
    support = constraints.real

    def __init__(self, df, loc=0.0, scale=1.0, validate_args=None):
        self.df, self.loc, self.scale = _broadcast(df, loc, scale)
        super().__init__(self.df.size(), validate_args=validate_args)

    @property
    def mean(self):
        return _torch.where(self.df > 1, self.loc, _math.nan)

    @property
    def variance(self):
        wide = self.scale.pow(2) * self.df / (self.df - 2)
        return _torch.where(self.df > 2, wide, _torch.where(self.df > 1, _math.inf, _math.nan))

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        X = _torch.normal(_torch.zeros(shape), _torch.ones(shape))
        Z = Chi2(self.df).rsample(sample_shape)
        return self.loc + self.scale * (X * _torch.rsqrt(Z / self.df))

    def log_prob(self, value):
        self._validate_sample(value)
        y = (value - self.loc) / self.scale
        Z = (
            self.scale.log() + 0.5 * self.df.log() + 0.5 * _math.log(_math.pi) + _torch.lgamma(0.5 * self.df)
            - _torch.lgamma(0.5 * (self.df + 1.0))
        )
        return -0.5 * (self.df + 1.0) * _torch.log1p(y**2.0 / self.df) - Z

    def entropy(self):
        half = 0.5 * self.df
        beta = _torch.lgamma(half) + _math.lgamma(0.5) - _torch.lgamma(0.5 * (1 + self.df))
        slope = _torch.digamma(0.5 * (1 + self.df)) - _torch.digamma(half)
        return self.scale.log() + 0.5 * (self.df + 1) * slope + 0.5 * self.df.log() + beta


class Dirichlet(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.dirichlet.Dirichlet"""

    arg_constraints = {"concentration": constraints.positive_vector}
    support = constraints.simplex

    def __init__(self, concentration, validate_args=None):
        if concentration.dim() < 1:
            raise ValueError("${'`'}concentration${'`'} parameter must be at least one-dimensional.")
        self.concentration = concentration
        super().__init__(concentration.shape[:-1], concentration.shape[-1:], validate_args=validate_args)

    @property
    def mean(self):
        return self.concentration / self.concentration.sum(-1, True)

    @property
    def variance(self):
        total = self.concentration.sum(-1, True)
        return self.concentration * (total - self.concentration) / (total.pow(2) * (total + 1))

    def rsample(self, sample_shape=()):
        return _torch._sample_dirichlet(self.concentration.expand(self._extended_shape(sample_shape)))

    def log_prob(self, value):
        self._validate_sample(value)
        a = self.concentration
        return _torch.xlogy(a - 1.0, value).sum(-1) + _torch.lgamma(a.sum(-1)) - _torch.lgamma(a).sum(-1)

    def entropy(self):
        a, k = self.concentration, self.concentration.size(-1)
        total = a.sum(-1)
        return (
            _torch.lgamma(a).sum(-1) - _torch.lgamma(total) - (k - total) * _torch.digamma(total)
            - ((a - 1.0) * _torch.digamma(a)).sum(-1)
        )


class Beta(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.beta.Beta"""

    arg_constraints = {"concentration1": constraints.positive, "concentration0": constraints.positive}
    support = constraints.unit_interval

    def __init__(self, concentration1, concentration0, validate_args=None):
        self.concentration1, self.concentration0 = _broadcast(concentration1, concentration0)
        self._dirichlet = Dirichlet(_torch.stack([self.concentration1, self.concentration0], -1), validate_args)
        super().__init__(self._dirichlet._batch_shape, validate_args=validate_args)

    @property
    def mean(self):
        return self.concentration1 / (self.concentration1 + self.concentration0)

    @property
    def variance(self):
        total = self.concentration1 + self.concentration0
        return self.concentration1 * self.concentration0 / (total.pow(2) * (total + 1))

    def rsample(self, sample_shape=()):
        return self._dirichlet.rsample(sample_shape).select(-1, 0)

    def log_prob(self, value):
        self._validate_sample(value)
        return self._dirichlet.log_prob(_torch.stack([value, 1.0 - value], -1))

    def entropy(self):
        return self._dirichlet.entropy()

    def __repr__(self):
        return "Beta()"


class HalfNormal(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.half_normal.HalfNormal"""

    arg_constraints = {"scale": constraints.positive}
    support = constraints.nonnegative
    has_rsample = True

    def __init__(self, scale, validate_args=None):
        (self.scale,) = _broadcast(scale)
        super().__init__(self.scale.size(), validate_args=validate_args)

    @property
    def mean(self):
        return self.scale * _math.sqrt(2 / _math.pi)

    @property
    def variance(self):
        return self.scale.pow(2) * (1 - 2 / _math.pi)

    def rsample(self, sample_shape=_torch.Size([])):
        return Normal(_torch.zeros_like(self.scale), self.scale).rsample(sample_shape).abs()

    def log_prob(self, value):
        self._validate_sample(value)
        log_prob = Normal(_torch.zeros_like(self.scale), self.scale).log_prob(value) + _math.log(2)
        return _torch.where(value >= 0, log_prob, -_math.inf)

    def entropy(self):
        return Normal(_torch.zeros_like(self.scale), self.scale).entropy() - _math.log(2)

    def __repr__(self):
        return "HalfNormal()"


class MultivariateNormal(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.multivariate_normal.MultivariateNormal"""

    arg_constraints = {"loc": constraints.real_vector}
    support = constraints.real_vector
    has_rsample = True

    def __init__(self, loc, covariance_matrix=None, precision_matrix=None, scale_tril=None, validate_args=None):
        if loc.dim() < 1:
            raise ValueError("loc must be at least one-dimensional.")
        if sum(one is not None for one in (covariance_matrix, precision_matrix, scale_tril)) != 1:
            raise ValueError(
                "Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified."
            )
        if precision_matrix is not None:
            covariance_matrix = _torch.linalg.inv(precision_matrix)
        self.scale_tril = scale_tril if scale_tril is not None else _torch.linalg.cholesky(covariance_matrix)
        batch = _torch.broadcast_tensors(loc.unsqueeze(-1), self.scale_tril)[0].shape[:-2]
        self.loc = loc.expand(*batch, loc.shape[-1])
        super().__init__(_torch.Size(batch), self.loc.shape[-1:], validate_args=validate_args)
        if covariance_matrix is not None:
            self.covariance_matrix = covariance_matrix
        else:
            self.covariance_matrix = self.scale_tril @ self.scale_tril.mT

    @property
    def precision_matrix(self):
        return _torch.linalg.inv(self.covariance_matrix)

    @property
    def mean(self):
        return self.loc

    mode = mean

    @property
    def variance(self):
        return self.scale_tril.pow(2).sum(-1).expand(*self._batch_shape, *self._event_shape)

    def rsample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        eps = _torch.normal(_torch.zeros(shape, dtype=self.loc.dtype), _torch.ones(shape, dtype=self.loc.dtype))
        return self.loc + (self.scale_tril @ eps.unsqueeze(-1)).squeeze(-1)

    def _half_log_det(self):
        return self.scale_tril.diagonal(dim1=-2, dim2=-1).log().sum(-1)

    def log_prob(self, value):
        self._validate_sample(value)
        solved = _torch.linalg.solve(self.scale_tril, (value - self.loc).unsqueeze(-1)).squeeze(-1)
        M = solved.pow(2).sum(-1)
        return -0.5 * (self._event_shape[0] * _math.log(2 * _math.pi) + M) - self._half_log_det()

    def entropy(self):
        return 0.5 * self._event_shape[0] * (1.0 + _math.log(2 * _math.pi)) + self._half_log_det()

    def __repr__(self):
        return f"MultivariateNormal(loc: {self.loc.size()}, covariance_matrix: {self.covariance_matrix.size()})"


for _class, _file in {
    Normal: "normal", LogNormal: "log_normal", Laplace: "laplace", Cauchy: "cauchy", Gumbel: "gumbel",
    Uniform: "uniform", Exponential: "exponential", Gamma: "gamma", Chi2: "chi2", StudentT: "studentT",
    Dirichlet: "dirichlet", Beta: "beta", HalfNormal: "half_normal", MultivariateNormal: "multivariate_normal",
}.items():
    _class.__module__ = "torch.distributions." + _file
`,
}
