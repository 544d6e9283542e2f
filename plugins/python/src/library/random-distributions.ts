// How `random` makes numbers of other distributions of uniform ones: step by step as CPython, so that the numbers are the same.
// Source: Lib/random.py.
import {raise} from '../objects/exceptions.ts'
import type {MersenneTwister} from './mersenne-twister.ts'
import {logGamma} from './special-functions.ts'

const normalFactor = (4 * Math.exp(-0.5)) / Math.sqrt(2)
const log4 = Math.log(4)
const gammaFactor = 1 + Math.log(4.5)

export class Distributions {
  readonly twister: MersenneTwister
  /** Normal numbers come in pairs. */
  next: number | undefined

  constructor(twister: MersenneTwister) {
    this.twister = twister
  }

  #random(): number {
    return this.twister.random()
  }

  uniform(a: number, b: number): number {
    return a + (b - a) * this.#random()
  }

  triangular(low: number, high: number, mode: number | undefined): number {
    let u = this.#random()
    if (high === low) return low
    let c = mode === undefined ? 0.5 : (mode - low) / (high - low)
    if (u > c) {
      u = 1 - u
      c = 1 - c
      ;[low, high] = [high, low]
    }
    return low + (high - low) * Math.sqrt(u * c)
  }

  gauss(mean: number, deviation: number): number {
    let z = this.next
    this.next = undefined
    if (z === undefined) {
      const angle = this.#random() * 2 * Math.PI
      const radius = Math.sqrt(-2 * Math.log(1 - this.#random()))
      z = Math.cos(angle) * radius
      this.next = Math.sin(angle) * radius
    }
    return mean + z * deviation
  }

  normal(mean: number, deviation: number): number {
    for (;;) {
      const u = this.#random()
      const v = 1 - this.#random()
      const z = (normalFactor * (u - 0.5)) / v
      if ((z * z) / 4 <= -Math.log(v)) return mean + z * deviation
    }
  }

  exponential(rate: number): number {
    return -Math.log(1 - this.#random()) / rate
  }

  vonMises(mean: number, concentration: number): number {
    if (concentration <= 1e-6) return 2 * Math.PI * this.#random()
    const s = 0.5 / concentration
    const r = s + Math.sqrt(1 + s * s)
    let z: number
    for (;;) {
      const u = this.#random()
      z = Math.cos(Math.PI * u)
      const d = z / (r + z)
      const v = this.#random()
      if (v < 1 - d * d || v <= (1 - d) * Math.exp(d)) break
    }
    const q = 1 / r
    const f = (q + z) / (1 + q * z)
    const isRight = this.#random() > 0.5
    const angle = (isRight ? mean + Math.acos(f) : mean - Math.acos(f)) % (2 * Math.PI)
    return angle < 0 ? angle + 2 * Math.PI : angle
  }

  gamma(alpha: number, beta: number): number {
    if (alpha <= 0 || beta <= 0) throw raise('ValueError', 'gammavariate: alpha and beta must be > 0.0')
    if (alpha === 1) return -Math.log(1 - this.#random()) * beta
    return alpha > 1 ? this.#gammaAboveOne(alpha, beta) : this.#gammaBelowOne(alpha, beta)
  }

  #gammaAboveOne(alpha: number, beta: number): number {
    const a = Math.sqrt(2 * alpha - 1)
    const b = alpha - log4
    const c = alpha + a
    for (;;) {
      const u = this.#random()
      if (!(u > 1e-7 && u < 0.9999999)) continue
      const u2 = 1 - this.#random()
      const v = Math.log(u / (1 - u)) / a
      const x = alpha * Math.exp(v)
      const z = u * u * u2
      const r = b + c * v - x
      if (r + gammaFactor - 4.5 * z >= 0 || r >= Math.log(z)) return x * beta
    }
  }

  #gammaBelowOne(alpha: number, beta: number): number {
    for (;;) {
      const u = this.#random()
      const b = (Math.E + alpha) / Math.E
      const p = b * u
      const x = p <= 1 ? p ** (1 / alpha) : -Math.log((b - p) / alpha)
      const v = this.#random()
      if (p > 1 ? v <= x ** (alpha - 1) : v <= Math.exp(-x)) return x * beta
    }
  }

  beta(alpha: number, beta: number): number {
    const y = this.gamma(alpha, 1)
    return y ? y / (y + this.gamma(beta, 1)) : 0
  }

  pareto(alpha: number): number {
    return (1 - this.#random()) ** (-1 / alpha)
  }

  weibull(alpha: number, beta: number): number {
    return alpha * (-Math.log(1 - this.#random())) ** (1 / beta)
  }

  binomial(n: number, p: number): number {
    if (n < 0) throw raise('ValueError', 'n must be non-negative')
    if (p <= 0 || p >= 1) {
      if (p === 0) return 0
      if (p === 1) return n
      throw raise('ValueError', 'p must be in the range 0.0 <= p <= 1.0')
    }
    if (n === 1) return this.#random() < p ? 1 : 0
    if (p > 0.5) return n - this.binomial(n, 1 - p)
    return n * p < 10 ? this.#binomialBySteps(n, p) : this.#binomialByRejection(n, p)
  }

  #binomialBySteps(n: number, p: number): number {
    let x = 0
    let y = 0
    const c = Math.log2(1 - p)
    if (!c) return x
    for (;;) {
      y += Math.floor(Math.log2(this.#random()) / c) + 1
      if (y > n) return x
      x++
    }
  }

  #binomialByRejection(n: number, p: number): number {
    const spread = Math.sqrt(n * p * (1 - p))
    const b = 1.15 + 2.53 * spread
    const a = -0.0873 + 0.0248 * b + 0.01 * p
    const c = n * p + 0.5
    const vr = 0.92 - 4.2 / b
    const alpha = (2.83 + 5.1 / b) * spread
    const lpq = Math.log(p / (1 - p))
    const m = Math.floor((n + 1) * p)
    const h = logGamma(m + 1) + logGamma(n - m + 1)
    for (;;) {
      const u = this.#random() - 0.5
      const us = 0.5 - Math.abs(u)
      const k = Math.floor(((2 * a) / us + b) * u + c)
      if (k < 0 || k > n) continue
      let v = this.#random()
      if (us >= 0.07 && v <= vr) return k
      v *= alpha / (a / (us * us) + b)
      if (Math.log(v) <= h - logGamma(k + 1) - logGamma(n - k + 1) + (k - m) * lpq) return k
    }
  }
}
