// `tensorflow_probability.distributions`, the few that introductions draw from.
import type {PythonFile} from '../../engine/framework-module.ts'

/** Source: https://www.tensorflow.org/probability/api_docs/python/tfp/distributions */
export const distributions: PythonFile = {
  name: 'tensorflow_probability.python.distributions',
  source: `
import math as _math
import tensorflow as tf

def _float(x):
    x = tf.convert_to_tensor(x)
    return x if x.dtype.is_floating else tf.cast(x, tf.float32)

def _sizes(shape):
    return [shape] if isinstance(shape, int) else [int(n) for n in shape]

def _log_factorial(x):
    """Of whole numbers, by the sum of logarithms."""
    x = tf.convert_to_tensor(x)
    values = [_math.lgamma(n + 1.0) for n in tf.reshape(x, [-1]).numpy().tolist()]
    return tf.reshape(tf.constant(values, dtype=x.dtype), x.shape)

class Distribution:
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Distribution"""
    def __init__(self, name, parameters):
        self.name = name
        self.parameters = parameters

    def prob(self, value):
        return tf.exp(self.log_prob(value))

    def stddev(self):
        return tf.sqrt(self.variance())

    def __repr__(self):
        return f"<tfp.distributions.{self.__class__.__name__} '{self.name}' batch_shape=[{', '.join(map(str, self.batch_shape))}] event_shape=[{', '.join(map(str, self.event_shape))}] dtype={self.dtype.name}>"

    @property
    def dtype(self):
        return tf.float32

    @property
    def event_shape(self):
        return tf.TensorShape([])

class Multinomial(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Multinomial"""
    def __init__(self, total_count, probs=None, logits=None, name='Multinomial'):
        super().__init__(name, {})
        self.total_count = _float(total_count)
        given = _float(probs if logits is None else logits)
        self.probs = given / tf.reduce_sum(given, axis=-1, keepdims=True) if logits is None else tf.nn.softmax(given)

    @property
    def batch_shape(self):
        return self.probs.shape[:-1]

    @property
    def event_shape(self):
        return self.probs.shape[-1:]

    def sample(self, sample_shape=(), seed=None):
        sizes = _sizes(sample_shape)
        classes = self.probs.shape[-1]
        count = int(self.total_count)
        times = _math.prod(sizes)
        logits = tf.reshape(tf.math.log(self.probs), [-1, classes])
        drawn = tf.random.categorical(logits, count * times, seed=seed)
        counts = [[[0.0] * classes for _ in range(times)] for _ in range(logits.shape[0])]
        for row, classes_of_row in zip(counts, drawn.numpy().tolist()):
            for i, k in enumerate(classes_of_row):
                row[i // count][k] += 1.0
        result = tf.transpose(tf.constant(counts), (1, 0, 2))
        return tf.reshape(result, [*sizes, *self.batch_shape, classes])

    def mean(self):
        return self.total_count * self.probs

    def log_prob(self, counts):
        counts = _float(counts)
        inner = tf.reduce_sum(tf.math.xlogy(counts, self.probs) - _log_factorial(counts), axis=-1)
        return inner + _log_factorial(self.total_count)

class Categorical(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Categorical"""
    def __init__(self, logits=None, probs=None, name='Categorical'):
        super().__init__(name, {})
        self.logits = tf.math.log(_float(probs)) if logits is None else _float(logits)

    @property
    def batch_shape(self):
        return self.logits.shape[:-1]

    @property
    def dtype(self):
        return tf.int32

    def sample(self, sample_shape=(), seed=None):
        sizes = _sizes(sample_shape)
        rows = tf.reshape(self.logits, [-1, self.logits.shape[-1]])
        drawn = tf.random.categorical(rows, _math.prod(sizes), dtype=tf.int32, seed=seed)
        return tf.reshape(tf.transpose(drawn), [*sizes, *self.batch_shape])

    def log_prob(self, value):
        return tf.gather(tf.nn.log_softmax(self.logits), value, axis=-1)

class Bernoulli(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Bernoulli"""
    def __init__(self, logits=None, probs=None, name='Bernoulli'):
        super().__init__(name, {})
        self.probs = tf.sigmoid(_float(logits)) if probs is None else _float(probs)

    @property
    def batch_shape(self):
        return self.probs.shape

    @property
    def dtype(self):
        return tf.int32

    def sample(self, sample_shape=(), seed=None):
        return tf.cast(tf.random.uniform([*_sizes(sample_shape), *self.batch_shape], seed=seed) < self.probs, tf.int32)

    def mean(self):
        return self.probs

    def variance(self):
        return self.probs * (1 - self.probs)

    def log_prob(self, event):
        event = _float(event)
        return tf.math.xlogy(event, self.probs) + tf.math.xlogy(1 - event, 1 - self.probs)

class Binomial(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Binomial"""
    def __init__(self, total_count, logits=None, probs=None, name='Binomial'):
        super().__init__(name, {})
        self.total_count = _float(total_count)
        self.probs = tf.sigmoid(_float(logits)) if probs is None else _float(probs)

    @property
    def batch_shape(self):
        return self.probs.shape

    def sample(self, sample_shape=(), seed=None):
        sizes = [*_sizes(sample_shape), *self.batch_shape]
        drawn = tf.random.uniform([int(self.total_count), *sizes], seed=seed) < self.probs
        return tf.reduce_sum(tf.cast(drawn, tf.float32), axis=0)

    def mean(self):
        return self.total_count * self.probs

    def variance(self):
        return self.total_count * self.probs * (1 - self.probs)

    def log_prob(self, counts):
        counts = _float(counts)
        rest = self.total_count - counts
        choose = _log_factorial(self.total_count) - _log_factorial(counts) - _log_factorial(rest)
        return choose + tf.math.xlogy(counts, self.probs) + tf.math.xlogy(rest, 1 - self.probs)

class Poisson(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Poisson"""
    def __init__(self, rate=None, log_rate=None, name='Poisson'):
        super().__init__(name, {})
        self.rate = tf.exp(_float(log_rate)) if rate is None else _float(rate)

    @property
    def batch_shape(self):
        return self.rate.shape

    def _one(self, rate):
        """D. Knuth, The Art of Computer Programming, 3.4.1."""
        limit, count, product = _math.exp(-rate), 0, float(tf.random.uniform([]))
        while product > limit:
            count += 1
            product *= float(tf.random.uniform([]))
        return float(count)

    def sample(self, sample_shape=(), seed=None):
        sizes = _sizes(sample_shape)
        rates = tf.reshape(self.rate, [-1]).numpy().tolist()
        drawn = [self._one(rate) for _ in range(_math.prod(sizes)) for rate in rates]
        return tf.reshape(tf.constant(drawn), [*sizes, *self.batch_shape])

    def mean(self):
        return self.rate

    variance = mean

    def log_prob(self, value):
        value = _float(value)
        return tf.math.xlogy(value, self.rate) - self.rate - _log_factorial(value)

class Normal(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Normal"""
    def __init__(self, loc, scale, name='Normal'):
        super().__init__(name, {})
        self.loc = _float(loc)
        self.scale = _float(scale)

    @property
    def batch_shape(self):
        return (self.loc + self.scale).shape

    def sample(self, sample_shape=(), seed=None):
        return tf.random.normal([*_sizes(sample_shape), *self.batch_shape], seed=seed) * self.scale + self.loc

    def mean(self):
        return self.loc * tf.ones_like(self.scale)

    def variance(self):
        return tf.square(self.scale) * tf.ones_like(self.loc)

    def log_prob(self, value):
        z = (_float(value) - self.loc) / self.scale
        return -0.5 * tf.square(z) - (0.5 * _math.log(2 * _math.pi) + tf.math.log(self.scale))

    def cdf(self, value):
        return 0.5 * (1 + tf.math.erf((_float(value) - self.loc) / (self.scale * _math.sqrt(2))))

class Uniform(Distribution):
    """https://www.tensorflow.org/probability/api_docs/python/tfp/distributions/Uniform"""
    def __init__(self, low=0.0, high=1.0, name='Uniform'):
        super().__init__(name, {})
        self.low = _float(low)
        self.high = _float(high)

    @property
    def batch_shape(self):
        return (self.low + self.high).shape

    def sample(self, sample_shape=(), seed=None):
        return tf.random.uniform([*_sizes(sample_shape), *self.batch_shape], seed=seed) * (self.high - self.low) + self.low

    def mean(self):
        return (self.low + self.high) / 2

    def variance(self):
        return tf.square(self.high - self.low) / 12

    def prob(self, value):
        value = _float(value)
        inside = tf.logical_and(value >= self.low, value < self.high)
        return tf.where(inside, tf.ones_like(value) / (self.high - self.low), tf.zeros_like(value))

    def log_prob(self, value):
        return tf.math.log(self.prob(value))
`,
}
