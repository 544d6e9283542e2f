// `scipy.spatial` and `scipy.spatial.distance`, in Python.
import type {PythonFile} from '../../engine/framework-module.ts'

export const spatial: PythonFile = {
  name: 'scipy.spatial',
  source: String.raw`
import numpy as np

def minkowski_distance(x, y, p=2):
    apart = np.abs(np.asarray(y) - np.asarray(x))
    if p == 1:
        return apart.sum(axis=-1)
    if p == np.inf:
        return apart.max(axis=-1)
    return (apart ** p).sum(axis=-1) ** (1.0 / p)

def distance_matrix(x, y, p=2, threshold=1000000):
    x, y = np.asarray(x), np.asarray(y)
    if x.shape[1] != y.shape[1]:
        raise ValueError(f'x contains {x.shape[1]}-dimensional vectors but y contains {y.shape[1]}-dimensional vectors')
    return minkowski_distance(np.expand_dims(x, 1), np.expand_dims(y, 0), p)
`,
}

export const distance: PythonFile = {
  name: 'scipy.spatial.distance',
  source: String.raw`
import numpy as np

def _pair(u, v):
    return np.asarray(u, dtype='float64'), np.asarray(v, dtype='float64')

def euclidean(u, v, w=None):
    u, v = _pair(u, v)
    return np.sqrt(((u - v) ** 2).sum())

def sqeuclidean(u, v, w=None):
    u, v = _pair(u, v)
    return ((u - v) ** 2).sum()

def cityblock(u, v, w=None):
    u, v = _pair(u, v)
    return np.abs(u - v).sum()

def chebyshev(u, v, w=None):
    u, v = _pair(u, v)
    return np.abs(u - v).max()

def cosine(u, v, w=None):
    u, v = _pair(u, v)
    return 1.0 - (u * v).sum() / np.sqrt((u * u).sum() * (v * v).sum())

def correlation(u, v, w=None, centered=True):
    u, v = _pair(u, v)
    return cosine(u - u.mean(), v - v.mean())

def hamming(u, v, w=None):
    u, v = np.asarray(u), np.asarray(v)
    return (u != v).mean()

_named = {f.__name__: f for f in (euclidean, sqeuclidean, cityblock, chebyshev, cosine, correlation, hamming)}

def cdist(XA, XB, metric='euclidean'):
    func = _named[metric] if isinstance(metric, str) else metric
    return np.array([[float(func(a, b)) for b in np.asarray(XB)] for a in np.asarray(XA)])

def pdist(X, metric='euclidean'):
    func = _named[metric] if isinstance(metric, str) else metric
    rows = list(np.asarray(X))
    return np.array([float(func(rows[i], rows[j])) for i in range(len(rows)) for j in range(i + 1, len(rows))])

def squareform(X):
    X = np.asarray(X)
    if X.ndim == 2:
        return np.array([float(X[i, j]) for i in range(len(X)) for j in range(i + 1, len(X))])
    n = int((1 + (1 + 8 * len(X)) ** 0.5) / 2)
    made, values = [[0.0] * n for _ in range(n)], iter(X.tolist())
    for i in range(n):
        for j in range(i + 1, n):
            made[i][j] = made[j][i] = next(values)
    return np.array(made)
`,
}
