// Gamma and error functions, which JavaScript lacks; good to about fifteen digits.
import {raise} from '../objects/exceptions.ts'
import {floatText} from '../objects/float-text.ts'

const wholeGammaLimit = 23
// Source: C. Lanczos' approximation with g = 6.0246800407767296, n = 13, coefficients of boost::math
const g = 6.024680040776729583740234375
const numerator = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
]
const denominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
]

function lanczosSum(x: number): number {
  let top = 0
  let bottom = 0
  if (x < 5) {
    for (let i = numerator.length - 1; i >= 0; i--) {
      top = top * x + (numerator[i] ?? 0)
      bottom = bottom * x + (denominator[i] ?? 0)
    }
  } else {
    for (let i = 0; i < numerator.length; i++) {
      top = top / x + (numerator[i] ?? 0)
      bottom = bottom / x + (denominator[i] ?? 0)
    }
  }
  return top / bottom
}

/** sin(pi x), exact where the result is. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2
  const n = Math.round(2 * y)
  const values = [
    () => Math.sin(Math.PI * y),
    () => Math.cos(Math.PI * (y - 0.5)),
    () => Math.sin(Math.PI * (1 - y)),
    () => -Math.cos(Math.PI * (y - 1.5)),
    () => Math.sin(Math.PI * (y - 2)),
  ]
  return Math.sign(x) * (values[n]?.() ?? NaN)
}

function refusePole(x: number): void {
  if (x <= 0 && Number.isInteger(x))
    throw raise('ValueError', `expected a noninteger or positive integer, got ${floatText(x)}`)
}

export function gamma(x: number): number {
  if (x === Infinity || Number.isNaN(x)) return x
  if (x === -Infinity) throw raise('ValueError', 'expected a noninteger or positive integer, got -inf')
  refusePole(x)
  if (Number.isInteger(x) && x <= wholeGammaLimit) {
    let product = 1
    for (let i = 2; i < x; i++) product *= i
    return product
  }
  const size = Math.abs(x)
  if (size < 1e-20) return 1 / x
  if (size > 200) return x < 0 ? 0 : Infinity
  const y = size + g - 0.5
  const lost = size > g - 0.5 ? y - size - (g - 0.5) : y - (g - 0.5) - size
  const correction = (lost * g) / y
  if (x < 0) {
    const result = (-Math.PI / sinPi(size) / size) * (Math.exp(y) / lanczosSum(size))
    return divideByPower(result - correction * result, y, size)
  }
  const result = lanczosSum(size) / Math.exp(y)
  return timesPower(result + correction * result, y, size)
}

function timesPower(value: number, y: number, size: number): number {
  if (size < 140) return value * y ** (size - 0.5)
  const root = y ** (size / 2 - 0.25)
  return value * root * root
}

function divideByPower(value: number, y: number, size: number): number {
  if (size < 140) return value / y ** (size - 0.5)
  const root = y ** (size / 2 - 0.25)
  return value / root / root
}

/** The logarithm of the size of gamma. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity
  if (x === 1 || x === 2) return 0
  refusePole(x)
  const size = Math.abs(x)
  if (size < 1e-20) return -Math.log(size)
  const value = Math.log(lanczosSum(size)) - g + (size - 0.5) * (Math.log(size + g - 0.5) - 1)
  return x < 0 ? Math.log(Math.PI) - Math.log(Math.abs(sinPi(size))) - Math.log(size) - value : value
}

/** Where the series takes over from the continued fraction. */
const seriesLimit = 1.5
const zeroLimit = 30

function erfSeries(x: number): number {
  let sum = 0
  for (let i = 0, k = 25.5; i < 25; i++, k--) sum = 2 + (x * x * sum) / k
  return (sum * x * Math.exp(-x * x)) / Math.sqrt(Math.PI)
}

function erfcFraction(x: number): number {
  if (x >= zeroLimit) return 0
  const square = x * x
  let a = 0
  let da = 0.5
  let [p, pBefore] = [1, 0]
  let [q, qBefore] = [da + square, 1]
  for (let i = 0; i < 50; i++) {
    a += da
    da += 2
    const b = da + square
    ;[p, pBefore] = [b * p - a * pBefore, p]
    ;[q, qBefore] = [b * q - a * qBefore, q]
  }
  return ((p / q) * x * Math.exp(-square)) / Math.sqrt(Math.PI)
}

export function erf(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  if (size < seriesLimit) return erfSeries(x)
  return Math.sign(x) * (1 - erfcFraction(size))
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  if (size < seriesLimit) return 1 - erfSeries(x)
  const rest = erfcFraction(size)
  return x > 0 ? rest : 2 - rest
}
