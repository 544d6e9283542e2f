// Polynomials of old. Source: numpy/lib/_polynomial_impl.py of NumPy 2.4.
export const polynomials = {
  name: 'numpy',
  source: String.raw`
def polyval(p, x):
    """https://numpy.org/doc/stable/reference/generated/numpy.polyval.html"""
    if isinstance(x, poly1d):
        made = 0
    else:
        x = asarray(x)
        made = zeros(x.shape, dtype=x.dtype) if x.ndim else 0
    for coefficient in asarray(p):
        made = made * x + coefficient
    return made


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.polyfit.html"""
    if deg < 0:
        raise ValueError('expected deg >= 0')
    x, y = asarray(x).astype(float64), asarray(y).astype(float64)
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.shape[0] != y.shape[0]:
        raise TypeError('expected x and y to have same length')
    left = vander(x, deg + 1)
    if w is not None:
        w = asarray(w).astype(float64)
        left, y = left * w[:, None], y * (w if y.ndim == 1 else w[:, None])
    scale = sqrt((left * left).sum(axis=0))
    # by Householder's way: the normal equations would lose half of the digits
    q, r = linalg.qr(left / scale)
    found = linalg.solve(r, dot(q.T, y))
    found = (found.T / scale).T
    if cov:
        inverse = linalg.inv(dot((left / scale).T, left / scale)) / outer(scale, scale)
        rest = y - dot(left, found)
        factor = 1 if cov == 'unscaled' else (rest * rest).sum(axis=0) / (len(x) - deg - 1)
        return found, inverse * factor
    return found


def roots(p):
    """https://numpy.org/doc/stable/reference/generated/numpy.roots.html"""
    p = atleast_1d(asarray(p)).astype(float64)
    filled = nonzero(p)[0]
    if len(filled) == 0:
        return array([])
    zeros_at_end = len(p) - int(filled[-1]) - 1
    p = p[int(filled[0]):int(filled[-1]) + 1]
    if len(p) < 2:
        return zeros(zeros_at_end)
    companion = diag(ones(len(p) - 2), -1)
    companion[0, :] = -p[1:] / p[0]
    return concatenate((linalg.eigvals(companion), zeros(zeros_at_end)))


def poly(seq_of_zeros):
    zeros_given = atleast_1d(asarray(seq_of_zeros))
    if zeros_given.ndim == 2:
        zeros_given = linalg.eigvals(zeros_given)
    made = ones(1)
    for zero in zeros_given:
        made = convolve(made, array([1, -zero]))
    return made


def _coefficients(p):
    return p.coeffs if isinstance(p, poly1d) else atleast_1d(asarray(p))


def _like(made, *given):
    return poly1d(made) if _py.any(isinstance(one, poly1d) for one in given) else made


def polyadd(a1, a2):
    x, y = _coefficients(a1), _coefficients(a2)
    size = _py.max(len(x), len(y))
    made = concatenate((zeros(size - len(x), dtype=x.dtype), x)) + \
        concatenate((zeros(size - len(y), dtype=y.dtype), y))
    return _like(made, a1, a2)


def polysub(a1, a2):
    return _like(_coefficients(polyadd(a1, -_coefficients(a2))), a1, a2)


def polymul(a1, a2):
    return _like(convolve(_trimmed(_coefficients(a1)), _trimmed(_coefficients(a2))), a1, a2)


def _trimmed(c):
    places = flatnonzero(c)
    return c[places[0]:] if len(places) else c[-1:]


def polydiv(u, v):
    x, y = _coefficients(u).astype(float64), _coefficients(v).astype(float64)
    if len(x) < len(y):
        return _like(zeros(1), u, v), _like(x, u, v)
    quotient = zeros(len(x) - len(y) + 1)
    for k in range(len(quotient)):
        quotient[k] = x[k] / y[0]
        x[k:k + len(y)] -= quotient[k] * y
    x = x[len(quotient):] if len(y) > 1 else zeros(1)
    while len(x) > 1 and abs(x[0]) < 1e-14:
        x = x[1:]
    return _like(quotient, u, v), _like(x, u, v)


def polyder(p, m=1):
    made = _coefficients(p)
    for _ in range(m):
        made = made[:-1] * arange(len(made) - 1, 0, -1)
    return _like(made, p)


def polyint(p, m=1, k=None):
    made = _coefficients(p)
    constants = [0] * m if k is None else [k] * m if isinstance(k, (int, float)) else list(k)
    for i in range(m):
        made = concatenate((made / arange(len(made), 0, -1), array([constants[i]])))
    return _like(made, p)


class poly1d:
    """https://numpy.org/doc/stable/reference/generated/numpy.poly1d.html"""

    def __init__(self, c_or_r, r=False, variable=None):
        c = c_or_r.coeffs if isinstance(c_or_r, poly1d) else atleast_1d(asarray(c_or_r))
        c = poly(c) if r else trim_zeros(c, trim='f')
        self.coeffs = c if len(c) else array([0])
        self.variable = variable or 'x'

    @property
    def c(self):
        return self.coeffs

    coef = coefficients = c

    @property
    def order(self):
        return len(self.coeffs) - 1

    o = order

    @property
    def roots(self):
        return roots(self.coeffs)

    r = roots

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __array__(self, dtype=None, copy=None):
        return self.coeffs

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else self.coeffs.dtype.type(0)

    def __eq__(self, other):
        return isinstance(other, poly1d) and array_equal(self.coeffs, other.coeffs)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, _coefficients(other)))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, _coefficients(other)))

    def __rsub__(self, other):
        return poly1d(polysub(_coefficients(other), self.coeffs))

    def __mul__(self, other):
        return poly1d(polymul(self.coeffs, _coefficients(other)))

    __rmul__ = __mul__

    def __pow__(self, exponent):
        made = array([1])
        for _ in range(exponent):
            made = polymul(made, self.coeffs)
        return poly1d(made)

    def __truediv__(self, other):
        return poly1d(self.coeffs / other) if isinstance(other, (int, float)) else polydiv(self, other)

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        return poly1d(polyint(self.coeffs, m, k))

    def __repr__(self):
        return 'poly1d(' + repr(self.coeffs)[6:-1] + ')'

    def __str__(self):
        upper, lower = '', ''
        for power, coefficient in zip(range(self.order, -1, -1), self.coeffs):
            if coefficient == 0 and self.order > 0:
                continue
            text = format(abs(float(coefficient)), '.4g')
            sign = '-' if coefficient < 0 else ''
            if lower:
                sign = ' - ' if coefficient < 0 else ' + '
            term = sign + text
            if power > 0:
                term += ' ' + self.variable
            lower += term
            upper += ' ' * (len(lower) - len(upper))
            if power > 1:
                upper += str(power)
                lower += ' ' * len(str(power))
        return upper.rstrip() + '\n' + lower.rstrip() if upper.strip() else ' \n' + lower
`,
}
