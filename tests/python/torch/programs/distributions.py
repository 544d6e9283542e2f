import torch
from torch import distributions as D
from torch.distributions import Normal, Uniform, Bernoulli, Categorical, Poisson
from torch.distributions.multinomial import Multinomial
torch.manual_seed(0)
t = torch.tensor
ds = [D.Normal(0., 1.), D.Normal(t([0., 1]), t([1., 2])), D.Uniform(-1., t([2., 3])), D.Bernoulli(0.3), D.Bernoulli(logits=t([0., 2])), D.Categorical(t([1., 2, 3])), D.Categorical(logits=t([[0., 1], [2., 1]])), D.Poisson(t([2., 20.])), D.Exponential(t(2.)), D.Gamma(t([.5, 3.]), t([1., 2.])), D.Beta(t(2.), t(3.)), D.Dirichlet(t([1., 2, 3])), D.Laplace(0., 2.), D.LogNormal(0., .5), D.Binomial(10, t([.2, .5])), D.Binomial(100, t(.4)), D.Geometric(t(.3)), D.Cauchy(0., 1.), D.Gumbel(0., 1.), D.HalfNormal(2.), D.Multinomial(5, t([1., 2, 3])), D.MultivariateNormal(torch.zeros(2), torch.tensor([[2., .5], [.5, 1.]])), D.OneHotCategorical(t([.2, .8])), D.Independent(D.Normal(torch.zeros(3), 1.), 1), D.Chi2(t(3.)), D.StudentT(t(5.))]
for d in ds:
    x = d.sample((2,)); print(d, d.batch_shape, d.event_shape, x)
    print('  ', d.log_prob(x), d.mean, d.variance)
    try: print('  ', d.entropy(), d.stddev)
    except NotImplementedError: print('no entropy')
    if d.has_enumerate_support: print('  ', d.enumerate_support())
print(Multinomial(10, torch.ones(6) / 6).sample(), D.Normal(0., 1.).cdf(t(1.)), D.Normal(0., 1.).icdf(t(.9)), D.Uniform(0., 2.).cdf(t(.5)), D.Exponential(1.).cdf(t(1.)))
mu = t(1., requires_grad=True); s = D.Normal(mu, 2.).rsample((3,)); s.sum().backward(); print(mu.grad)
print(D.kl_divergence(D.Normal(0., 1.), D.Normal(1., 2.)), D.kl_divergence(D.Bernoulli(.3), D.Bernoulli(.6)), D.kl_divergence(D.Categorical(t([.2, .8])), D.Categorical(t([.5, .5]))), D.kl.kl_divergence(D.Gamma(t(2.), t(1.)), D.Gamma(t(3.), t(2.))))
p = t([.2, .8], requires_grad=True); (-D.Categorical(p).log_prob(t(1))).backward(); print(p.grad)
print(D.Bernoulli(t([.2, .7])).logits, D.Bernoulli(logits=t([0.])).probs, D.Categorical(probs=t([1., 1])).logits, torch.distributions.binomial.Binomial(4, t(.5)).mean, D.poisson.Poisson(t(3.)).mean)
for f in [lambda: D.Normal(0., -1.), lambda: D.Bernoulli(2.), lambda: D.Bernoulli(), lambda: D.Categorical(t(1.)), lambda: D.Uniform(0., 1.).log_prob(t(3.)), lambda: D.Categorical(t([.5, .5])).log_prob(t(2)), lambda: D.Normal(0., 1.).log_prob(3), lambda: D.Uniform(2., 1.)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
