// Laws of random numbers, as NumPy draws them one by one. Source: numpy/random/src/distributions/distributions.c, src/legacy/legacy-distributions.c.
import {binomial} from './binomial.ts'
import type {BitSource} from './bit-source.ts'
import {geometric, logSeries, poisson, zipf} from './counts.ts'
import {beta, chiSquare, gamma} from './gamma.ts'

type Check = readonly [parameter: string, text: string, isRight: (value: number) => boolean]

export interface Law {
  draw: (source: BitSource, ...parameters: number[]) => number
  /** Of its parameters, in their order; those that may be anything are left out. */
  checks?: readonly Check[]
  isWhole?: boolean
}

const notNegative = (name: string): Check => [name, `${name} < 0`, (value) => !(value < 0)]
const positive = (name: string): Check => [name, `${name} <= 0`, (value) => !(value <= 0)]
const chance = (name: string): Check => [
  name,
  `${name} < 0, ${name} > 1 or ${name} is NaN`,
  (value) => value >= 0 && value <= 1,
]
const chanceAboveZero = (name: string): Check => [
  name,
  `${name} <= 0, ${name} > 1 or ${name} contains NaNs`,
  (value) => value > 0 && value <= 1,
]
const free = (name: string): Check => [name, '', () => true]

function laplace(source: BitSource, location: number, scale: number): number {
  for (;;) {
    const u = source.double()
    if (u >= 0.5) return location - scale * Math.log(2 - u - u)
    if (u > 0) return location + scale * Math.log(u + u)
  }
}

function gumbel(source: BitSource, location: number, scale: number): number {
  for (;;) {
    const u = 1 - source.double()
    if (u < 1) return location - scale * Math.log(-Math.log(u))
  }
}

function logistic(source: BitSource, location: number, scale: number): number {
  for (;;) {
    const u = source.double()
    if (u > 0) return location + scale * Math.log(u / (1 - u))
  }
}

function triangular(source: BitSource, left: number, mode: number, right: number): number {
  const base = right - left
  const ratio = (mode - left) / base
  const u = source.double()
  if (u <= ratio) return left + Math.sqrt(u * (mode - left) * base)
  return right - Math.sqrt((1 - u) * (right - mode) * base)
}

function wald(source: BitSource, mean: number, scale: number): number {
  const n = source.normal()
  const y = mean * n * n
  const x = source.isLegacy
    ? mean + (mean / (2 * scale)) * (y - Math.sqrt(4 * scale * y + y * y))
    : mean * (1 - 2 / (1 + Math.sqrt(1 + (4 * scale) / y)))
  return source.double() <= mean / (mean + x) ? x : (mean * mean) / x
}

function vonMises(source: BitSource, mu: number, kappa: number): number {
  if (kappa < 1e-8) return Math.PI * (2 * source.double() - 1)
  const r = 1 + Math.sqrt(1 + 4 * kappa * kappa)
  const rho = (r - Math.sqrt(2 * r)) / (2 * kappa)
  const s = kappa < 1e-5 ? 1 / kappa + kappa : (1 + rho * rho) / (2 * rho)
  let w: number
  for (;;) {
    const z = Math.cos(Math.PI * source.double())
    w = (1 + s * z) / (s + z)
    const y = kappa * (s - w)
    const v = source.double()
    if (y * (2 - y) - v >= 0 || Math.log(y / v) + 1 - y >= 0) break
  }
  const angle = (source.double() < 0.5 ? -Math.acos(w) : Math.acos(w)) + mu
  const turned = ((Math.abs(angle) + Math.PI) % (2 * Math.PI)) - Math.PI
  return angle < 0 ? -turned : turned
}

export const laws: Readonly<Record<string, Law>> = {
  random: {draw: (source) => source.double()},
  uniform: {draw: (source, low = 0, range = 1) => low + range * source.double()},
  standard_normal: {draw: (source) => source.normal()},
  normal: {
    draw: (source, mean = 0, deviation = 1) => mean + deviation * source.normal(),
    checks: [free('loc'), notNegative('scale')],
  },
  lognormal: {
    draw: (source, mean = 0, deviation = 1) => Math.exp(mean + deviation * source.normal()),
    checks: [free('mean'), notNegative('sigma')],
  },
  exponential: {
    draw: (source, scale = 1) => scale * source.exponential(),
    checks: [notNegative('scale')],
  },
  gamma: {
    draw: (source, shape = 1, scale = 1) => scale * gamma(source, shape),
    checks: [notNegative('shape'), notNegative('scale')],
  },
  beta: {
    draw: (source, a = 1, b = 1) => beta(source, a, b),
    checks: [positive('a'), positive('b')],
  },
  chisquare: {draw: (source, df = 1) => chiSquare(source, df), checks: [positive('df')]},
  f: {
    draw: (source, top = 1, bottom = 1) =>
      (chiSquare(source, top) * bottom) / (chiSquare(source, bottom) * top),
    checks: [positive('dfnum'), positive('dfden')],
  },
  standard_t: {
    draw: (source, df = 1) => {
      const top = source.normal()
      return (Math.sqrt(df / 2) * top) / Math.sqrt(gamma(source, df / 2))
    },
    checks: [positive('df')],
  },
  standard_cauchy: {
    draw: (source) => {
      const top = source.normal()
      return top / source.normal()
    },
  },
  pareto: {
    draw: (source, a = 1) =>
      source.isLegacy ? Math.exp(source.exponential() / a) - 1 : Math.expm1(source.exponential() / a),
    checks: [positive('a')],
  },
  weibull: {
    draw: (source, a = 1) => (a === 0 ? 0 : source.exponential() ** (1 / a)),
    checks: [notNegative('a')],
  },
  power: {
    draw: (source, a = 1) => {
      const share = source.exponential()
      return (source.isLegacy ? 1 - Math.exp(-share) : -Math.expm1(-share)) ** (1 / a)
    },
    checks: [positive('a')],
  },
  rayleigh: {
    draw: (source, mode = 1) =>
      mode * Math.sqrt(source.isLegacy ? -2 * Math.log1p(-source.double()) : 2 * source.exponential()),
    checks: [notNegative('scale')],
  },
  laplace: {
    draw: (source, mean = 0, scale = 1) => laplace(source, mean, scale),
    checks: [free('loc'), notNegative('scale')],
  },
  gumbel: {
    draw: (source, mean = 0, scale = 1) => gumbel(source, mean, scale),
    checks: [free('loc'), notNegative('scale')],
  },
  logistic: {
    draw: (source, mean = 0, scale = 1) => logistic(source, mean, scale),
    checks: [free('loc'), notNegative('scale')],
  },
  triangular: {draw: (source, left = 0, mode = 0, right = 1) => triangular(source, left, mode, right)},
  wald: {
    draw: (source, mean = 1, scale = 1) => wald(source, mean, scale),
    checks: [positive('mean'), positive('scale')],
  },
  vonmises: {
    draw: (source, mu = 0, kappa = 1) => vonMises(source, mu, kappa),
    checks: [free('mu'), notNegative('kappa')],
  },
  poisson: {
    draw: (source, rate = 1) => poisson(source, rate),
    checks: [['lam', 'lam < 0 or lam is NaN', (value) => value >= 0]],
    isWhole: true,
  },
  binomial: {
    draw: (source, n = 0, p = 0) => binomial(source, n, p),
    checks: [notNegative('n'), chance('p')],
    isWhole: true,
  },
  negative_binomial: {
    draw: (source, n = 1, p = 1) => poisson(source, ((1 - p) / p) * gamma(source, n)),
    checks: [positive('n'), chanceAboveZero('p')],
    isWhole: true,
  },
  geometric: {draw: (source, p = 1) => geometric(source, p), checks: [chanceAboveZero('p')], isWhole: true},
  zipf: {
    draw: (source, a = 2) => zipf(source, a),
    checks: [['a', 'a <= 1 or a is NaN', (value) => value > 1]],
    isWhole: true,
  },
  logseries: {draw: (source, p = 0) => logSeries(source, p), checks: [chance('p')], isWhole: true},
}

/** How often each of several things happened in `trials`. */
export function multinomial(source: BitSource, trials: number, chances: ArrayLike<number>): number[] {
  const counts = Array<number>(chances.length).fill(0)
  let left = trials
  let rest = 1
  for (let i = 0; i < chances.length - 1; i++) {
    const share = chances[i] ?? 0
    counts[i] = binomial(source, left, share / rest)
    left -= counts[i] ?? 0
    if (left <= 0) return counts
    rest -= share
  }
  counts[chances.length - 1] = left
  return counts
}
