// Distributions of whole numbers, and how far two are from each other. Source: torch/distributions/ of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const discrete: PythonFile = {
  name: 'torch.distributions.distribution',
  source: String.raw`
class Bernoulli(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.bernoulli.Bernoulli"""

    arg_constraints = {"probs": constraints.unit_interval, "logits": constraints.real}
    support = constraints.boolean
    has_enumerate_support = True

    def __init__(self, probs=None, logits=None, validate_args=None):
        self._choose(probs, logits, True)
        given = logits if probs is None else probs
        (value,) = _broadcast(given)
        setattr(self, "logits" if probs is None else "probs", value)
        super().__init__(_torch.Size([]) if _are_numbers(given) else value.size(), validate_args=validate_args)

    @property
    def mean(self):
        return self.probs

    @property
    def variance(self):
        return self.probs * (1 - self.probs)

    def sample(self, sample_shape=_torch.Size([])):
        with _torch.no_grad():
            return _torch.bernoulli(self.probs.expand(self._extended_shape(sample_shape)))

    def log_prob(self, value):
        self._validate_sample(value)
        logits, value = _broadcast(self.logits, value)
        return -_bce(logits, value, reduction="none")

    def entropy(self):
        return _bce(self.logits, self.probs, reduction="none")

    def enumerate_support(self, expand=True):
        return self._enumerated(2, expand, self.probs.dtype)


class Geometric(Bernoulli):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.geometric.Geometric"""

    support = constraints.nonnegative_integer
    has_enumerate_support = False

    @property
    def mean(self):
        return 1.0 / self.probs - 1.0

    @property
    def variance(self):
        return (1.0 / self.probs - 1.0) / self.probs

    def sample(self, sample_shape=_torch.Size([])):
        with _torch.no_grad():
            u = _torch.empty(self._extended_shape(sample_shape), dtype=self.probs.dtype).uniform_(2.0**-126, 1)
            return (u.log() / (-self.probs).log1p()).floor()

    def log_prob(self, value):
        self._validate_sample(value)
        value, probs = _broadcast(value, self.probs)
        safe = _torch.where((probs == 1) & (value == 0), 0.0, probs)
        return value * (-safe).log1p() + self.probs.log()

    def entropy(self):
        return _bce(self.logits, self.probs, reduction="none") / self.probs


class Binomial(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.binomial.Binomial"""

    arg_constraints = {
        "total_count": constraints.nonnegative_integer, "probs": constraints.unit_interval,
        "logits": constraints.real,
    }
    has_enumerate_support = True

    def __init__(self, total_count=1, probs=None, logits=None, validate_args=None):
        self._choose(probs, logits, True)
        count, value = _broadcast(total_count, logits if probs is None else probs)
        self.total_count = count.type_as(value)
        setattr(self, "logits" if probs is None else "probs", value)
        super().__init__(value.size(), validate_args=validate_args)

    @property
    def support(self):
        return constraints.integer_interval(0, self.total_count)

    @property
    def mean(self):
        return self.total_count * self.probs

    @property
    def mode(self):
        return _torch.minimum(((self.total_count + 1) * self.probs).floor(), self.total_count)

    @property
    def variance(self):
        return self.total_count * self.probs * (1 - self.probs)

    def sample(self, sample_shape=_torch.Size([])):
        shape = self._extended_shape(sample_shape)
        with _torch.no_grad():
            return _torch.binomial(self.total_count.expand(shape), self.probs.expand(shape))

    def log_prob(self, value):
        self._validate_sample(value)
        n, logits = self.total_count, self.logits
        positive = (logits.clamp(min=0) + logits - logits.clamp(max=0)) / 2
        normalize = n * positive + n * _torch.log1p(_torch.exp(-_torch.abs(logits))) - _torch.lgamma(n + 1)
        return value * logits - _torch.lgamma(value + 1) - _torch.lgamma(n - value + 1) - normalize

    def entropy(self):
        log_prob = self.log_prob(self.enumerate_support(False))
        return -(_torch.exp(log_prob) * log_prob).sum(0)

    def enumerate_support(self, expand=True):
        count = int(self.total_count.max())
        if not self.total_count.min() == count:
            raise NotImplementedError("Inhomogeneous total count not supported by ${'`'}enumerate_support${'`'}.")
        return self._enumerated(1 + count, expand, self.probs.dtype)


class Poisson(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.poisson.Poisson"""

    arg_constraints = {"rate": constraints.nonnegative}
    support = constraints.nonnegative_integer

    def __init__(self, rate, validate_args=None):
        (self.rate,) = _broadcast(rate)
        super().__init__(_torch.Size([]) if _are_numbers(rate) else self.rate.size(), validate_args=validate_args)

    @property
    def mean(self):
        return self.rate

    @property
    def mode(self):
        return self.rate.floor()

    @property
    def variance(self):
        return self.rate

    def sample(self, sample_shape=_torch.Size([])):
        with _torch.no_grad():
            return _torch.poisson(self.rate.expand(self._extended_shape(sample_shape)))

    def log_prob(self, value):
        self._validate_sample(value)
        rate, value = _broadcast(self.rate, value)
        return _torch.xlogy(value, rate) - rate - _torch.lgamma(value + 1)


class Categorical(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.categorical.Categorical"""

    arg_constraints = {"probs": constraints.simplex, "logits": constraints.real_vector}
    has_enumerate_support = True

    def __init__(self, probs=None, logits=None, validate_args=None):
        self._choose(probs, logits, False)
        given, name = (logits, "logits") if probs is None else (probs, "probs")
        if given.dim() < 1:
            raise ValueError(f"${'`'}{name}${'`'} parameter must be at least one-dimensional.")
        if probs is not None:
            self.probs = probs / probs.sum(-1, keepdim=True)
        else:
            self.logits = logits - logits.logsumexp(dim=-1, keepdim=True)
        self._num_events = given.size()[-1]
        super().__init__(given.size()[:-1], validate_args=validate_args)

    @property
    def param_shape(self):
        return self.probs.size()

    @property
    def support(self):
        return constraints.integer_interval(0, self._num_events - 1)

    @property
    def mean(self):
        return _torch.full(self._extended_shape(), _math.nan, dtype=self.probs.dtype)

    variance = mean

    @property
    def mode(self):
        return self.probs.argmax(dim=-1)

    def sample(self, sample_shape=_torch.Size([])):
        count = _math.prod(sample_shape)
        rows = self.probs.detach().reshape(-1, self._num_events)
        return _torch.multinomial(rows, count, True).T.reshape(self._extended_shape(sample_shape))

    def log_prob(self, value):
        self._validate_sample(value)
        value, log_pmf = _torch.broadcast_tensors(value.long().unsqueeze(-1), self.logits)
        return log_pmf.gather(-1, value[..., :1]).squeeze(-1)

    def entropy(self):
        logits = self.logits.clamp(min=-3.4028234663852886e38)
        return -(logits * self.probs).sum(-1)

    def enumerate_support(self, expand=True):
        return self._enumerated(self._num_events, expand, _torch.long)


class OneHotCategorical(Categorical):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.one_hot_categorical.OneHotCategorical"""

    support = constraints.one_hot

    def __init__(self, probs=None, logits=None, validate_args=None):
        super().__init__(probs, logits, validate_args)
        self._event_shape = self.param_shape[-1:]

    @property
    def mean(self):
        return self.probs

    @property
    def variance(self):
        return self.probs * (1 - self.probs)

    def sample(self, sample_shape=_torch.Size([])):
        drawn = Categorical(self.probs).sample(sample_shape)
        return _torch.nn.functional.one_hot(drawn, self._num_events).to(self.probs)

    def log_prob(self, value):
        self._validate_sample(value)
        return (value * self.logits).sum(-1)

    def enumerate_support(self, expand=True):
        n = self._num_events
        values = _torch.eye(n, dtype=self.probs.dtype).reshape(n, *[1] * len(self._batch_shape), n)
        return values.expand(n, *self._batch_shape, n) if expand else values

    def __repr__(self):
        return "OneHotCategorical()"


class Multinomial(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.multinomial.Multinomial"""

    arg_constraints = {"probs": constraints.simplex, "logits": constraints.real_vector}

    def __init__(self, total_count=1, probs=None, logits=None, validate_args=None):
        if not isinstance(total_count, int):
            raise NotImplementedError("inhomogeneous total_count is not supported")
        self.total_count = total_count
        self._categorical = Categorical(probs=probs, logits=logits)
        shape = self._categorical.param_shape
        super().__init__(shape[:-1], shape[-1:], validate_args=validate_args)

    @property
    def support(self):
        return constraints.multinomial(self.total_count)

    @property
    def logits(self):
        return self._categorical.logits

    @property
    def probs(self):
        return self._categorical.probs

    @property
    def mean(self):
        return self.probs * self.total_count

    @property
    def variance(self):
        return self.total_count * self.probs * (1 - self.probs)

    def sample(self, sample_shape=_torch.Size([])):
        samples = self._categorical.sample((self.total_count, *sample_shape))
        samples = samples.permute(*range(1, samples.dim()), 0)
        counts = _torch.zeros(self._extended_shape(sample_shape), dtype=_torch.int64)
        return counts.scatter_add(-1, samples, _torch.ones_like(samples)).type_as(self.probs)

    def log_prob(self, value):
        self._validate_sample(value)
        logits, value = _broadcast(self.logits, value)
        logits = _torch.where((value == 0) & (logits == -_math.inf), 0.0, logits)
        powers = (logits * value).sum(-1)
        return _torch.lgamma(value.sum(-1) + 1) - _torch.lgamma(value + 1).sum(-1) + powers

    def entropy(self):
        n = _torch.tensor(self.total_count)
        binomial = Binomial(self.total_count, self.probs)
        support = binomial.enumerate_support(expand=False)[1:]
        term1 = n * self._categorical.entropy() - _torch.lgamma(n + 1)
        weights = _torch.lgamma(support + 1)
        return term1 + (_torch.exp(binomial.log_prob(support)) * weights).sum((0, -1))


class Independent(Distribution):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.independent.Independent"""

    def __init__(self, base_distribution, reinterpreted_batch_ndims, validate_args=None):
        shape = base_distribution.batch_shape
        cut = len(shape) - reinterpreted_batch_ndims
        if cut < 0:
            raise ValueError(
                "Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual "
                f"{reinterpreted_batch_ndims} vs {len(shape)}"
            )
        self.base_dist = base_distribution
        self.reinterpreted_batch_ndims = reinterpreted_batch_ndims
        super().__init__(shape[:cut], shape[cut:] + base_distribution.event_shape, validate_args=validate_args)

    @property
    def support(self):
        return self.base_dist.support

    @property
    def mean(self):
        return self.base_dist.mean

    @property
    def variance(self):
        return self.base_dist.variance

    def sample(self, sample_shape=_torch.Size([])):
        return self.base_dist.sample(sample_shape)

    def rsample(self, sample_shape=_torch.Size([])):
        return self.base_dist.rsample(sample_shape)

    def _total(self, values):
        count = self.reinterpreted_batch_ndims
        return values.sum(tuple(range(-count, 0))) if count else values

    def log_prob(self, value):
        return self._total(self.base_dist.log_prob(value))

    def entropy(self):
        return self._total(self.base_dist.entropy())

    def __repr__(self):
        return f"Independent({self.base_dist}, {self.reinterpreted_batch_ndims})"


def _kl_normal(p, q):
    ratio = (p.scale / q.scale).pow(2)
    return 0.5 * (ratio + ((p.loc - q.loc) / q.scale).pow(2) - 1 - ratio.log())


def _kl_bernoulli(p, q):
    softplus = _torch.nn.functional.softplus
    t1 = p.probs * (softplus(-q.logits) - softplus(-p.logits))
    return t1 + (1 - p.probs) * (softplus(q.logits) - softplus(p.logits))


def _kl_categorical(p, q):
    t = p.probs * (p.logits - q.logits)
    t = _torch.where((q.probs == 0).expand_as(t), _math.inf, t)
    return _torch.where((p.probs == 0).expand_as(t), 0.0, t).sum(-1)


def _kl_uniform(p, q):
    result = ((q.high - q.low) / (p.high - p.low)).log()
    return _torch.where((q.low > p.low) | (q.high < p.high), _math.inf, result)


def _kl_gamma(p, q):
    t1 = q.concentration * (p.rate / q.rate).log()
    t2 = _torch.lgamma(q.concentration) - _torch.lgamma(p.concentration)
    t3 = (p.concentration - q.concentration) * _torch.digamma(p.concentration)
    return t1 + t2 + t3 + (q.rate - p.rate) * (p.concentration / p.rate)


def _kl_laplace(p, q):
    ratio = p.scale / q.scale
    away = (p.loc - q.loc).abs()
    return -ratio.log() + away / q.scale + ratio * _torch.exp(-away / p.scale) - 1


def _kl_exponential(p, q):
    ratio = q.rate / p.rate
    return -ratio.log() + ratio - 1


def _kl_poisson(p, q):
    return p.rate * (p.rate.log() - q.rate.log()) - (p.rate - q.rate)


_divergences = {
    Normal: _kl_normal, Bernoulli: _kl_bernoulli, Categorical: _kl_categorical, Uniform: _kl_uniform,
    Gamma: _kl_gamma, Laplace: _kl_laplace, Exponential: _kl_exponential, Poisson: _kl_poisson,
}


def kl_divergence(p, q):
    """https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.kl.kl_divergence"""
    if isinstance(p, Independent) and isinstance(q, Independent):
        return p._total(kl_divergence(p.base_dist, q.base_dist))
    for kind, divergence in _divergences.items():
        if isinstance(p, kind) and isinstance(q, kind):
            return divergence(p, q)
    raise NotImplementedError(
        f"No KL(p || q) is implemented for p type {p.__class__.__name__} and q type {q.__class__.__name__}"
    )


for _class, _file in {
    Bernoulli: "bernoulli", Geometric: "geometric", Binomial: "binomial", Poisson: "poisson",
    Categorical: "categorical", OneHotCategorical: "one_hot_categorical", Multinomial: "multinomial",
    Independent: "independent",
}.items():
    _class.__module__ = "torch.distributions." + _file
`,
}
