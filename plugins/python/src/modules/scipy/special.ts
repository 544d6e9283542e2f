// `scipy.special`, in Python.
import type {PythonFile} from '../../engine/framework-module.ts'

export const special: PythonFile = {
  name: 'scipy.special',
  source: String.raw`
import math
import numpy as np

def _each(func):
    """Of a number, or of each in an array."""
    def applied(x):
        if isinstance(x, (int, float)):
            return np.float64(func(float(x)))
        array = np.asarray(x)
        return np.array([func(float(one)) for one in array.reshape(-1).tolist()]).reshape(array.shape)
    return applied

erf = _each(math.erf)
erfc = _each(math.erfc)
gamma = _each(math.gamma)
gammaln = loggamma = _each(math.lgamma)
expit = _each(lambda x: 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x)))
logit = _each(lambda p: math.log(p / (1 - p)))
xlogy = lambda x, y: np.where(np.asarray(x) == 0, 0.0, np.asarray(x) * np.log(y))

def factorial(n, exact=False):
    return math.factorial(n) if exact else gamma(n + 1)

def comb(N, k, exact=False, repetition=False):
    found = math.comb(int(N), int(k))
    return found if exact else np.float64(found)

def perm(N, k, exact=False):
    found = math.perm(int(N), int(k))
    return found if exact else np.float64(found)

def beta(a, b):
    return np.float64(math.exp(math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)))

def logsumexp(a, axis=None, b=None, keepdims=False):
    a = np.asarray(a, dtype='float64')
    most = a.max(axis=axis, keepdims=True)
    found = np.log(np.exp(a - most).sum(axis=axis, keepdims=True)) + most
    if keepdims:
        return found
    return found.reshape(-1)[0] if axis is None else found.squeeze(axis)

def softmax(x, axis=None):
    x = np.asarray(x, dtype='float64')
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

def log_softmax(x, axis=None):
    return np.asarray(x, dtype='float64') - logsumexp(x, axis=axis, keepdims=True)

def ndtri(p):
    """Where the normal distribution reaches a share. Source: Wichura, algorithm AS 241 (1988)."""
    def one(p):
        if not 0 < p < 1:
            return -math.inf if p == 0 else math.inf if p == 1 else math.nan
        q = p - 0.5
        if abs(q) <= 0.425:
            r = 0.180625 - q * q
            return q * _ratio(r, _near)
        r = math.sqrt(-math.log(min(p, 1 - p)))
        found = _ratio(r - 1.6, _middle) if r <= 5 else _ratio(r - 5, _far)
        return -found if q < 0 else found
    return _each(one)(p)

def _ratio(r, coefficients):
    above = below = 0.0
    for a, b in zip(*coefficients):
        above, below = above * r + a, below * r + b
    return above / below

_near = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
          13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
         (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
          5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0))
_middle = ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
            3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
           (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
            0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0))
_far = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
         0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
        (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
         0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0))
`,
}
