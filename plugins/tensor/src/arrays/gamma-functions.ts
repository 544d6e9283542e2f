// The logarithm of the gamma function and its derivatives, to the last bits of a 64-bit float.

const pi = Math.PI

/** From here on the series in 1/x is exact. */
const far = 10

/** Coefficients of Stirling's series: B(2n) / (2n (2n - 1)). Abramowitz and Stegun 6.1.41. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

/** The logarithm of the size of gamma. */
export function logGamma(x: number): number {
  if (Number.isNaN(x)) return x
  if (!Number.isFinite(x) || (x <= 0 && Number.isInteger(x))) return Infinity
  if (x < 0.5) return Math.log(pi / Math.abs(Math.sin(pi * x))) - logGamma(1 - x)
  if (x === 1 || x === 2) return 0
  let product = 1
  let at = x
  for (; at < far; at++) product *= at
  const square = 1 / (at * at)
  let power = 1 / at
  let sum = (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * pi)
  for (const coefficient of stirling) {
    sum += coefficient * power
    power *= square
  }
  return sum - Math.log(product)
}

/** B(2n) / 2n. Abramowitz and Stegun 6.3.18. */
const ofDigamma = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]

export function digamma(x: number): number {
  if (x === 0) return Object.is(x, -0) ? Infinity : -Infinity
  if (x < 0 && Number.isInteger(x)) return Number.NaN
  if (x < 0) return digamma(1 - x) - pi / Math.tan(pi * x)
  let sum = 0
  let at = x
  for (; at < far; at++) sum -= 1 / at
  const square = 1 / (at * at)
  let power = square
  sum += Math.log(at) - 0.5 / at
  for (const coefficient of ofDigamma) {
    sum -= coefficient * power
    power *= square
  }
  return sum
}

/** B(2n) / (2n)!. Abramowitz and Stegun 23.1.30. */
const ofZeta = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
]

/** The derivative of digamma of an order from 1 up: the zeta function of Hurwitz. Abramowitz and Stegun 6.4.10, 23.2.9. */
export function polygamma(order: number, x: number): number {
  const power = order + 1
  let factorial = 1
  for (let k = 2; k <= order; k++) factorial *= k
  let sum = 0
  let at = x
  for (; at < far + order; at++) sum += at ** -power
  sum += at ** -order / order + 0.5 * at ** -power
  let term = power * at ** (-power - 1)
  for (const [k, coefficient] of ofZeta.entries()) {
    sum += coefficient * term
    term *= ((power + 2 * k + 1) * (power + 2 * k + 2)) / (at * at)
  }
  return (order % 2 ? 1 : -1) * factorial * sum
}
