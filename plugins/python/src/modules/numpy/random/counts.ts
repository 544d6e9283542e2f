// Laws of whole numbers. Source: numpy/random/src/distributions/distributions.c.
import type {BitSource} from './bit-source.ts'

const coefficients = [
  8.333333333333333e-2, -2.777777777777778e-3, 7.936507936507937e-4, -5.952380952380952e-4,
  8.417508417508418e-4, -1.917526917526918e-3, 6.41025641025641e-3, -2.955065359477124e-2,
  1.796443723688307e-1, -1.3924322169059,
]

function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0
  const n = x < 7 ? Math.trunc(7 - x) : 0
  let shifted = x + n
  const x2 = (1 / shifted) * (1 / shifted)
  const series = coefficients.reduceRight((sum, a) => sum * x2 + a, 0)
  let value = series / shifted + 0.5 * 1.8378770664093453 + (shifted - 0.5) * Math.log(shifted) - shifted
  for (let k = 1; k <= n; k++) {
    value -= Math.log(shifted - 1)
    shifted -= 1
  }
  return value
}

export function poisson(source: BitSource, rate: number): number {
  if (rate >= 10) return poissonByRejection(source, rate)
  if (rate === 0) return 0
  const bound = Math.exp(-rate)
  let product = 1
  for (let count = 0; ; count++) {
    product *= source.double()
    if (product <= bound) return count
  }
}

/** W. Hörmann, 1993. */
function poissonByRejection(source: BitSource, rate: number): number {
  const root = Math.sqrt(rate)
  const logRate = Math.log(rate)
  const b = 0.931 + 2.53 * root
  const a = -0.059 + 0.02483 * b
  const inverse = 1.1239 + 1.1328 / (b - 3.4)
  const vr = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = source.double() - 0.5
    const v = source.double()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + rate + 0.43)
    if (us >= 0.07 && v <= vr) return k
    if (k < 0 || (us < 0.013 && v > us)) continue
    const left = Math.log(v) + Math.log(inverse) - Math.log(a / (us * us) + b)
    if (left <= -rate + k * logRate - logGamma(k + 1)) return k
  }
}

export function geometric(source: BitSource, p: number): number {
  if (p < 1 / 3) {
    if (source.isLegacy) return Math.ceil(Math.log1p(-source.double()) / Math.log(1 - p))
    return Math.ceil(-source.exponential() / Math.log1p(-p))
  }
  let count = 1
  let sum = p
  let product = p
  const u = source.double()
  while (u > sum) {
    product *= 1 - p
    sum += product
    count++
  }
  return count
}

export function zipf(source: BitSource, a: number): number {
  const less = a - 1
  const b = 2 ** less
  const most = 2 ** 63
  const least = source.isLegacy ? 0 : most ** -less
  for (;;) {
    const first = source.double()
    const u = source.isLegacy ? 1 - first : first * least + (1 - first)
    const v = source.double()
    const x = Math.floor(u ** (-1 / less))
    if (x > most || x < 1) continue
    const t = (1 + 1 / x) ** less
    if ((v * x * (t - 1)) / (b - 1) <= t / b) return x
  }
}

export function logSeries(source: BitSource, p: number): number {
  const r = source.isLegacy ? Math.log(1 - p) : Math.log1p(-p)
  for (;;) {
    const v = source.double()
    if (v >= p) return 1
    const u = source.double()
    const q = source.isLegacy ? 1 - Math.exp(r * u) : -Math.expm1(r * u)
    if (v <= q * q) {
      const result = Math.floor(1 + Math.log(v) / Math.log(q))
      if (result >= 1 && v !== 0) return result
      continue
    }
    return v >= q ? 1 : 2
  }
}
