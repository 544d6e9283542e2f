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
