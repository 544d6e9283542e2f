// `statistics`, in Python.
export default String.raw`
import math as _math
from collections import Counter as _Counter

class StatisticsError(ValueError):
    pass

def _listed(data, name, least=1):
    data = list(data)
    if len(data) < least:
        if least == 1:
            raise StatisticsError(f'{name} requires at least one data point')
        raise StatisticsError(f'{name} requires at least two data points')
    return data

def _whole(total, n):
    return total // n if total % n == 0 else total / n

def mean(data):
    data = _listed(data, 'mean')
    if all(isinstance(x, int) for x in data):
        return _whole(sum(data), len(data))
    return fmean(data)

def fmean(data, weights=None):
    data = list(data)
    if weights is not None:
        weights = list(weights)
        return _math.fsum([x * w for x, w in zip(data, weights)]) / _math.fsum(weights)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    return _math.fsum(data) / len(data)

def geometric_mean(data):
    data = _listed(data, 'geometric_mean')
    return _math.exp(fmean([_math.log(x) for x in data]))

def harmonic_mean(data, weights=None):
    data = _listed(data, 'harmonic_mean')
    if any(x == 0 for x in data):
        return 0
    return len(data) / _math.fsum([1 / x for x in data])

def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    i = n // 2
    return data[i] if n % 2 else (data[i - 1] + data[i]) / 2

def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]

def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]

def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]

def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]

def _squares(data, c):
    if all(isinstance(x, int) for x in data):
        n = len(data)
        return (n * sum([x * x for x in data]) - sum(data) ** 2), n
    c = fmean(data) if c is None else c
    return _math.fsum([(x - c) ** 2 for x in data]), 1

def variance(data, xbar=None):
    data = _listed(data, 'variance', 2)
    total, n = _squares(data, xbar)
    d = (len(data) - 1) * n
    return _whole(total, d) if isinstance(total, int) else total / d

def pvariance(data, mu=None):
    data = _listed(data, 'pvariance')
    total, n = _squares(data, mu)
    d = len(data) * n
    return _whole(total, d) if isinstance(total, int) else total / d

def stdev(data, xbar=None):
    data = _listed(data, 'stdev', 2)
    return _math.sqrt(variance(data, xbar))

def pstdev(data, mu=None):
    return _math.sqrt(pvariance(_listed(data, 'pstdev'), mu))

def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    count = len(data)
    if count < 2:
        if count == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        m = count - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    m = count + 1
    for i in range(1, n):
        j = min(max(i * m // n, 1), count - 1)
        delta = i * m - j * n
        result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result

def covariance(x, y, /):
    x, y = list(x), list(y)
    xbar, ybar = fmean(x), fmean(y)
    return _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (len(x) - 1)

def correlation(x, y, /):
    x, y = list(x), list(y)
    xbar, ybar = fmean(x), fmean(y)
    sxy = _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    sxx = _math.fsum([(a - xbar) ** 2 for a in x])
    syy = _math.fsum([(b - ybar) ** 2 for b in y])
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / _math.sqrt(sxx * syy)

def linear_regression(x, y, /, *, proportional=False):
    from collections import namedtuple
    x, y = list(x), list(y)
    xbar, ybar = fmean(x), fmean(y)
    slope = _math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / _math.fsum([(a - xbar) ** 2 for a in x])
    return namedtuple('LinearRegression', ['slope', 'intercept'])(slope, ybar - slope * xbar)
`
