import math

print(math.sqrt(2), math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.factorial(25), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(10**20))
print(math.floor(2.7), math.ceil(-2.7), math.trunc(-2.7), math.floor(10**20 / 3))
print(math.log(8, 2), math.log2(8), math.log10(1000), math.log(10**400), math.log1p(1e-10))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(math.copysign(3, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(3.25), math.frexp(10.0), math.ldexp(0.5, 3))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1))
print(math.degrees(math.pi), math.radians(180), math.atan2(1, -1), math.ulp(1.0), math.nextafter(1.0, 2.0))
print(math.gamma(5), math.lgamma(10.5), round(math.erf(0.5), 12), round(math.erfc(2.5), 14))
for f, x in ((math.exp, 1000), (math.pow, 2), (math.sqrt, 'a')):
    try:
        print(f(x, 5) if f is math.pow else f(x))
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
