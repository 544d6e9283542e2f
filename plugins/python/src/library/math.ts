// `math`. Messages as CPython 3.14 words them.
import type {Implementation} from '../objects/builtin.ts'
import {raise} from '../objects/exceptions.ts'
import {floatText} from '../objects/float-text.ts'
import {asIndex} from '../objects/index-of.ts'
import * as integers from '../objects/integers.ts'
import {callSpecial} from '../objects/invoke.ts'
import {each, toArray} from '../objects/iterate.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {toNumber, wholeNumber} from '../objects/numbers.ts'
import {Float, typeOf, type Value} from '../objects/object.ts'
import {binary} from '../objects/operators.ts'
import {Tuple} from '../objects/tuple.ts'
import {float, functions} from './functions.ts'
import {erf, erfc, gamma, logGamma} from './special-functions.ts'
import {comb, factorial, gcd, integerRoot, lcm, perm} from './whole-number-functions.ts'

export function makeMath(): PyModule {
  return moduleOf('math', {
    pi: float(Math.PI),
    e: float(Math.E),
    tau: float(2 * Math.PI),
    inf: float(Infinity),
    nan: float(NaN),
    ...functions(ofOne),
    ...functions(others),
    ...functions(ofWholeNumbers),
  })
}

type OfOne = (x: number) => number

/** A function of one number; where it has no value, the message says what it expects. */
function one(run: OfOne, expected = 'a finite input'): (x: Value) => Value {
  return (value) => {
    const x = toNumber(value)
    const y = run(x)
    if (Number.isNaN(y) && !Number.isNaN(x)) throw domain(`expected ${expected}, got ${floatText(x)}`)
    if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) throw outOfRange(expected, x)
    return float(y)
  }
}

function outOfRange(expected: string, x: number): Error {
  return expected === 'a finite input'
    ? raise('OverflowError', 'math range error')
    : domain(`expected ${expected}, got ${floatText(x)}`)
}

function domain(message = 'math domain error'): Error {
  return raise('ValueError', message)
}

const positive = 'a positive input'
const inUnit = 'a number in range from -1 up to 1'

const ofOne: Readonly<Record<string, (x: Value) => Value>> = {
  'sqrt(x, /)': one(Math.sqrt, 'a nonnegative input'),
  'cbrt(x, /)': one(Math.cbrt),
  'exp(x, /)': one(Math.exp),
  'exp2(x, /)': one((x) => 2 ** x),
  'expm1(x, /)': one(Math.expm1),
  'log1p(x, /)': one(Math.log1p, 'argument value > -1'),
  'sin(x, /)': one(Math.sin),
  'cos(x, /)': one(Math.cos),
  'tan(x, /)': one(Math.tan),
  'asin(x, /)': one(Math.asin, inUnit),
  'acos(x, /)': one(Math.acos, inUnit),
  'atan(x, /)': one(Math.atan),
  'sinh(x, /)': one(Math.sinh),
  'cosh(x, /)': one(Math.cosh),
  'tanh(x, /)': one(Math.tanh),
  'asinh(x, /)': one(Math.asinh),
  'acosh(x, /)': one(Math.acosh, 'argument value not less than 1'),
  'atanh(x, /)': one(Math.atanh, 'a number between -1 and 1'),
  'fabs(x, /)': one(Math.abs),
  'degrees(x, /)': one((x) => x * (180 / Math.PI)),
  'radians(x, /)': one((x) => x * (Math.PI / 180)),
  'gamma(x, /)': one(gamma),
  'lgamma(x, /)': one(logGamma),
  'erf(x, /)': one(erf),
  'erfc(x, /)': one(erfc),
  'isfinite(x, /)': (x) => Number.isFinite(toNumber(x)),
  'isinf(x, /)': (x) => Math.abs(toNumber(x)) === Infinity,
  'isnan(x, /)': (x) => Number.isNaN(toNumber(x)),
  'log2(x, /)': (x) => logarithm(x, Math.log2),
  'log10(x, /)': (x) => logarithm(x, Math.log10),
  'ulp(x, /)': (x) => float(ulp(toNumber(x))),
  'floor(x, /)': (x) => rounded(x, '__floor__', Math.floor),
  'ceil(x, /)': (x) => rounded(x, '__ceil__', Math.ceil),
  'trunc(x, /)': (x) => truncated(x),
  'modf(x, /)': (x) => pair(fractionOf(toNumber(x)), Math.trunc(toNumber(x))),
  'frexp(x, /)': (x) => {
    const [mantissa, exponent] = frexp(toNumber(x))
    return new Tuple([float(mantissa), exponent])
  },
}

/** Also of integers that no float holds. */
function logarithm(x: Value, run: OfOne): Value {
  const index = asIndex(x)
  if (index !== undefined && index <= 0) throw domain('expected a positive input')
  if (typeof index === 'bigint') {
    // a fraction and a power of two
    const bits = index.toString(2).length
    const fraction = Number(index >> BigInt(bits - 64)) / 2 ** 64
    return float(run(fraction) + run(2) * bits)
  }
  const value = toNumber(x)
  if (value <= 0) throw domain(`expected ${positive}, got ${floatText(value)}`)
  return float(run(value))
}

function rounded(x: Value, method: string, run: OfOne): Value {
  if (x instanceof Float) return whole(run(x.value))
  return callSpecial(x, method) ?? whole(run(toNumber(x)))
}

function truncated(x: Value): Value {
  if (x instanceof Float) return whole(Math.trunc(x.value))
  const result = callSpecial(x, '__trunc__')
  if (result === undefined) throw raise('TypeError', `type ${typeOf(x).name} doesn't define __trunc__ method`)
  return result
}

function whole(x: number): Value {
  if (Number.isNaN(x)) throw raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(x)) throw raise('OverflowError', 'cannot convert float infinity to integer')
  return wholeNumber(x)
}

function fractionOf(x: number): number {
  if (Number.isFinite(x) || Number.isNaN(x)) return x % 1
  return x > 0 ? 0 : -0
}

function pair(a: number, b: number): Value {
  return new Tuple([float(a), float(b)])
}

function frexp(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0]
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1)
  let mantissa = x * 2 ** -exponent
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2
    exponent--
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2
    exponent++
  }
  return [mantissa, exponent]
}

const view = new DataView(new ArrayBuffer(8))

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (x === y) return y
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE
  view.setFloat64(0, x)
  const isOutward = y > x === x > 0
  view.setBigInt64(0, view.getBigInt64(0) + (isOutward ? 1n : -1n))
  return view.getFloat64(0)
}

function ulp(x: number): number {
  const size = Math.abs(x)
  if (!Number.isFinite(size)) return size
  return size === Number.MAX_VALUE ? 2 ** 971 : nextAfter(size, Infinity) - size
}

const others: Readonly<Record<string, Implementation>> = {
  'log(x, base=..., /)': (x: Value, base?: Value) => {
    const value = logarithm(x, Math.log)
    return base === undefined ? value : binary('truediv', value, logarithm(base, Math.log))
  },
  'pow(x, y, /)': (x: Value, y: Value) => float(power(toNumber(x), toNumber(y))),
  'atan2(y, x, /)': (y: Value, x: Value) => float(Math.atan2(toNumber(y), toNumber(x))),
  'copysign(x, y, /)': (x: Value, y: Value) => {
    const sign = toNumber(y)
    const size = Math.abs(toNumber(x))
    return float(sign < 0 || Object.is(sign, -0) ? -size : size)
  },
  'fmod(x, y, /)': (x: Value, y: Value) => {
    const [a, b] = [toNumber(x), toNumber(y)]
    const result = a % b
    if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) throw domain()
    return float(result)
  },
  'remainder(x, y, /)': (x: Value, y: Value) => float(remainder(toNumber(x), toNumber(y))),
  'ldexp(x, i, /)': (x: Value, i: number) => {
    const value = toNumber(x)
    const half = Math.trunc(i / 2)
    const result = value * 2 ** half * 2 ** (i - half)
    if (Number.isFinite(value) && !Number.isFinite(result)) throw raise('OverflowError', 'math range error')
    return float(result)
  },
  'nextafter(x, y, /)': (x: Value, y: Value) => float(nextAfter(toNumber(x), toNumber(y))),
  'hypot(*coordinates)': (coordinates: Value[]) => float(Math.hypot(...coordinates.map(toNumber))),
  'dist(p, q, /)': (p: Value, q: Value) => {
    const [a, b] = [toArray(p).map(toNumber), toArray(q).map(toNumber)]
    if (a.length !== b.length)
      throw raise('ValueError', 'both points must have the same number of dimensions')
    return float(Math.hypot(...a.map((x, i) => x - (b[i] ?? 0))))
  },
  'fsum(seq, /)': (items: Value) => float(exactSum(toArray(items).map(toNumber))),
  'prod(iterable, /, *, start=1)': (items: Value, start: Value) => {
    let product = start
    for (const item of each(items)) product = binary('mul', product, item)
    return product
  },
  'sumprod(p, q, /)': (p: Value, q: Value) => {
    const [a, b] = [toArray(p), toArray(q)]
    if (a.length !== b.length) throw raise('ValueError', 'Inputs are not the same length')
    const products = a.map((x, i) => binary('mul', x, b[i] ?? null))
    if (products.some((x) => x instanceof Float)) return float(exactSum(products.map(toNumber)))
    return products.reduce<Value>((sum, x) => binary('add', sum, x), 0)
  },
  'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': (x: Value, y: Value, relative: Value, absolute: Value) => {
    const [a, b, rel, abs] = [x, y, relative, absolute].map(toNumber) as [number, number, number, number]
    if (rel < 0 || abs < 0) throw raise('ValueError', 'tolerances must be non-negative')
    if (a === b) return true
    if (!Number.isFinite(a) || !Number.isFinite(b)) return false
    const difference = Math.abs(a - b)
    return difference <= Math.abs(rel * b) || difference <= Math.abs(rel * a) || difference <= abs
  },
}

function power(x: number, y: number): number {
  if (x === 1 || y === 0) return 1
  const result = Math.abs(x) === 1 && Math.abs(y) === Infinity ? 1 : x ** y
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || (x === 0 && y < 0)) throw domain()
    if (!Number.isFinite(result)) throw raise('OverflowError', 'math range error')
  }
  return result
}

function remainder(x: number, y: number): number {
  if (!Number.isFinite(y) && Number.isFinite(x)) return x
  if (y === 0 || !Number.isFinite(x)) throw domain()
  const size = Math.abs(y)
  let rest = Math.abs(x) % size
  const other = size - rest
  if (rest > other || (rest === other && (Math.abs(x) - rest) % (2 * size) !== 0)) rest = -other
  return x < 0 ? -rest : rest
}

/** Without rounding until the end. Source: J. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997. */
function exactSum(values: readonly number[]): number {
  let partials: number[] = []
  for (let x of values) {
    const next: number[] = []
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x]
      const high = x + y
      const low = y - (high - x)
      if (low !== 0) next.push(low)
      x = high
    }
    partials = [...next, x]
  }
  return roundedSum(partials)
}

function roundedSum(partials: number[]): number {
  let high = partials.pop() ?? 0
  let low = 0
  while (partials.length > 0) {
    const x = high
    const y = partials.pop() ?? 0
    high = x + y
    low = y - (high - x)
    if (low !== 0) break
  }
  const next = partials.at(-1) ?? 0
  if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
    const doubled = low * 2
    const sum = high + doubled
    if (doubled === sum - high) high = sum
  }
  return high
}

const ofWholeNumbers: Readonly<Record<string, Implementation>> = {
  'factorial(x, /)': (x: Value) => factorial(indexOf(x)),
  'gcd(*integers)': (numbers: Value[]) => gcd(numbers.map(indexOf)),
  'lcm(*integers)': (numbers: Value[]) => lcm(numbers.map(indexOf)),
  'comb(n, k, /)': (n: Value, k: Value) => comb(indexOf(n), indexOf(k)),
  'perm(n, k=None, /)': (n: Value, k: Value) =>
    k === null ? factorial(indexOf(n)) : perm(indexOf(n), indexOf(k)),
  'isqrt(n, /)': (n: Value) => integerRoot(indexOf(n)),
}

function indexOf(value: Value): integers.Integer {
  const index = asIndex(value)
  if (index !== undefined) return index
  throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`)
}
