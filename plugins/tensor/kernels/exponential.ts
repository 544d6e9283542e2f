// exp, log and tanh of four floats at once. Polynomials of Cephes (Moshier) and Eigen (tanh); errors of a few units in the last place.

// @ts-ignore: decorator
@inline
function poly(x: v128, sum: v128, next: f32): v128 {
  return f32x4.add(f32x4.mul(sum, x), f32x4.splat(next))
}

/** Inputs beyond the range of a float give 0 or infinity, NaN stays NaN. */
// @ts-ignore: decorator
@inline
export function exp4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(88.7228317)), f32x4.splat(-87.3365479))
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)))
  // ln 2 in two parts, so that the remainder is exact
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)))
  let sum = f32x4.splat(1.9875691500e-4)
  sum = poly(r, sum, 1.3981999507e-3)
  sum = poly(r, sum, 8.3334519073e-3)
  sum = poly(r, sum, 4.1665795894e-2)
  sum = poly(r, sum, 1.6666665459e-1)
  sum = poly(r, sum, 5.0000001201e-1)
  sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(r, r)), r), f32x4.splat(1))
  // 2^n in two factors: n = 128 has no float of its own
  const whole = i32x4.trunc_sat_f32x4_s(n)
  const half = i32x4.shr_s(whole, 1)
  const low = i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23)
  const high = i32x4.shl(i32x4.add(i32x4.sub(whole, half), i32x4.splat(127)), 23)
  const result = f32x4.mul(f32x4.mul(sum, low), high)
  const isSmall = f32x4.lt(value, f32x4.splat(-87.3365479))
  const isLarge = f32x4.gt(value, f32x4.splat(88.7228317))
  return v128.bitselect(f32x4.splat(Infinity), v128.andnot(result, isSmall), isLarge)
}

/** Of positive normal numbers; 0 gives -infinity, negative numbers NaN. */
// @ts-ignore: decorator
@inline
export function log4(value: v128): v128 {
  const x = f32x4.max(value, f32x4.splat(1.17549435e-38))
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3))
  const exponent = i32x4.shr_s(bits, 23)
  const mantissa = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3))
  const e = f32x4.convert_i32x4_s(exponent)
  const r = f32x4.sub(mantissa, f32x4.splat(1))
  const z = f32x4.mul(r, r)
  let sum = f32x4.splat(7.0376836292e-2)
  sum = poly(r, sum, -1.1514610310e-1)
  sum = poly(r, sum, 1.1676998740e-1)
  sum = poly(r, sum, -1.2420140846e-1)
  sum = poly(r, sum, 1.4249322787e-1)
  sum = poly(r, sum, -1.6668057665e-1)
  sum = poly(r, sum, 2.0000714765e-1)
  sum = poly(r, sum, -2.4999993993e-1)
  sum = poly(r, sum, 3.3333331174e-1)
  let y = f32x4.mul(f32x4.mul(sum, r), z)
  y = f32x4.add(y, f32x4.mul(e, f32x4.splat(-2.12194440e-4)))
  y = f32x4.sub(y, f32x4.mul(z, f32x4.splat(0.5)))
  const result = f32x4.add(f32x4.add(r, y), f32x4.mul(e, f32x4.splat(0.693359375)))
  const isZero = f32x4.eq(value, f32x4.splat(0))
  const isInfinite = f32x4.eq(value, f32x4.splat(Infinity))
  const isInvalid = v128.or(f32x4.lt(value, f32x4.splat(0)), f32x4.ne(value, value))
  const special = v128.bitselect(f32x4.splat(-Infinity), f32x4.splat(Infinity), isZero)
  const finite = v128.bitselect(special, result, v128.or(isZero, isInfinite))
  return v128.bitselect(f32x4.splat(NaN), finite, isInvalid)
}

// @ts-ignore: decorator
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(7.90531110)), f32x4.splat(-7.90531110))
  const z = f32x4.mul(x, x)
  let above = f32x4.splat(-2.76076847742355e-16)
  above = poly(z, above, 2.00018790482477e-13)
  above = poly(z, above, -8.60467152213735e-11)
  above = poly(z, above, 5.12229709037114e-8)
  above = poly(z, above, 1.48572235717979e-5)
  above = poly(z, above, 6.37261928875436e-4)
  above = poly(z, above, 4.89352455891786e-3)
  let below = f32x4.splat(1.19825839466702e-6)
  below = poly(z, below, 1.18534705686654e-4)
  below = poly(z, below, 2.26843463243900e-3)
  below = poly(z, below, 4.89352518554385e-3)
  return f32x4.div(f32x4.mul(x, above), below)
}

// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1)
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))))
}
