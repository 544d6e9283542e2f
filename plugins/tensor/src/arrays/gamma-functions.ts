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

/** B(2n). Abramowitz and Stegun 6.4.12. */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

/** The derivative of digamma. */
export function trigamma(x: number): number {
  if (x < 0.5) {
    const sine = Math.sin(pi * x)
    return (pi * pi) / (sine * sine) - trigamma(1 - x)
  }
  let sum = 0
  let at = x
  for (; at < far; at++) sum += 1 / (at * at)
  const square = 1 / (at * at)
  let power = square / at
  sum += 1 / at + 0.5 * square
  for (const coefficient of bernoulli) {
    sum += coefficient * power
    power *= square
  }
  return sum
}
