// The error function, to the last bits of a 64-bit float.

const series = 2 / Math.sqrt(Math.PI)

/** Abramowitz and Stegun 7.1.6: all terms are positive, so nothing cancels. */
export function erf(x: number): number {
  const size = Math.abs(x)
  if (Number.isNaN(x) || size > 6) return Number.isNaN(x) ? x : Math.sign(x)
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return series * Math.exp(-x * x) * sum
}

/** Giles 2010, then two steps of Newton. */
export function erfInverse(y: number): number {
  if (y <= -1 || y >= 1 || Number.isNaN(y)) return Math.abs(y) === 1 ? y * Infinity : Number.NaN
  const w = Math.log((1 - y) * (1 + y))
  const half = 2 / (Math.PI * 0.147) + w / 2
  let x = Math.sign(y) * Math.sqrt(Math.sqrt(half * half - w / 0.147) - half)
  for (let step = 0; step < 3; step++) x -= (erf(x) - y) / (series * Math.exp(-x * x))
  return x
}
