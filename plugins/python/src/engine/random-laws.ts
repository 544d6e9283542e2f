// One number of a law of probability, drawn as PyTorch draws it on a processor.
// Source: aten/src/ATen/core/TransformationHelper.h, aten/src/ATen/native/Distributions.{h,cpp} of PyTorch 2.
import {logGamma} from '../library/special-functions.ts'
import type {TorchGenerator} from './torch-generator.ts'

const epsilon = 2 ** -52

export function exponential(from: TorchGenerator, rate: number): number {
  const value = from.uniform('float64')
  const log = value >= 1 - epsilon / 2 ? -epsilon / 2 : Math.log1p(-value)
  return (-1 / rate) * log
}

export function geometric(from: TorchGenerator, chance: number): number {
  return Math.ceil(Math.log(from.uniform('float64')) / Math.log(1 - chance))
}

export function cauchy(from: TorchGenerator, median: number, sigma: number): number {
  const value = from.uniform('float64')
  const inside = Math.min(1 - epsilon, Math.max(epsilon, value))
  return median + sigma * Math.tan(Math.PI * (inside - 0.5))
}

/** By Marsaglia and Tsang, 2000. */
export function gamma(from: TorchGenerator, shape: number): number {
  if (shape === 0) return 0
  let scale = 1
  let raised = shape
  if (shape < 1) {
    scale = (1 - from.uniform('float64')) ** (1 / shape)
    raised = shape + 1
  }
  const d = raised - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    let x: number
    let y: number
    do {
      x = from.normal()
      y = 1 + c * x
    } while (y <= 0)
    const v = y * y * y
    const u = 1 - from.uniform('float64')
    const square = x * x
    if (u < 1 - 0.0331 * square * square) return scale * d * v
    if (Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return scale * d * v
  }
}

/** Small rates by products, others by transformed rejection (Hörmann, 1993). */
export function poisson(from: TorchGenerator, rate: number): number {
  if (rate === 0) return 0
  return rate >= 10 ? poissonOfLarge(from, rate) : poissonOfSmall(from, rate)
}

function poissonOfSmall(from: TorchGenerator, rate: number): number {
  const bound = Math.exp(-rate)
  let product = 1
  for (let count = 0; ; count++) {
    product *= from.uniform('float64')
    if (product <= bound) return count
  }
}

function poissonOfLarge(from: TorchGenerator, rate: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(rate)
  const a = -0.059 + 0.02483 * b
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
  const vr = 0.9277 - 3.6224 / (b - 2)
  for (;;) {
    const u = from.uniform('float64') - 0.5
    const v = from.uniform('float64')
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + rate + 0.43)
    if (us >= 0.07 && v <= vr) return k
    if (k < 0 || (us < 0.013 && v > us)) continue
    const left = Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b)
    if (left <= -rate + k * Math.log(rate) - logGamma(k + 1)) return k
  }
}

export function binomial(from: TorchGenerator, count: number, chance: number): number {
  if (count <= 0 || chance <= 0) return 0
  if (chance >= 1) return count
  if (chance > 0.5) return count - binomial(from, count, 1 - chance)
  return count * chance >= 10 ? binomialOfMany(from, count, chance) : binomialOfFew(from, count, chance)
}

/** By the gaps between outcomes. */
function binomialOfFew(from: TorchGenerator, count: number, chance: number): number {
  const scale = Math.log1p(-chance)
  let sum = 0
  for (let found = 0; ; found++) {
    sum += Math.ceil(Math.log(from.uniform('float64')) / scale)
    if (sum > count) return found
  }
}

const stirlingTails = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
]

function stirlingTail(k: number): number {
  const known = stirlingTails[k]
  if (known !== undefined) return known
  const square = (k + 1) ** 2
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}

/** By transformed rejection (Hörmann, 1993). */
function binomialOfMany(from: TorchGenerator, count: number, chance: number): number {
  const deviation = Math.sqrt(count * chance * (1 - chance))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * chance
  const ratio = chance / (1 - chance)
  const alpha = (2.83 + 5.1 / b) * deviation
  const m = Math.floor((count + 1) * chance)
  for (;;) {
    const u = from.uniform('float64') - 0.5
    const v = from.uniform('float64')
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + count * chance + 0.5)
    if (us >= 0.07 && v <= 0.92 - 4.2 / b) return k
    if (k < 0 || k > count) continue
    const bound =
      (m + 0.5) * Math.log((m + 1) / (ratio * (count - m + 1))) +
      (count + 1) * Math.log((count - m + 1) / (count - k + 1)) +
      (k + 0.5) * Math.log((ratio * (count - k + 1)) / (k + 1)) +
      stirlingTail(m) +
      stirlingTail(count - m) -
      stirlingTail(k) -
      stirlingTail(count - k)
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k
  }
}
