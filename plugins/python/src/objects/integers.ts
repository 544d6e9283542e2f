// Whole numbers of any size: a number while it is safe, a bigint beyond.
import {raise} from './exceptions.ts'
import {Float, type Value} from './object.ts'

export type Integer = number | bigint

const most = Number.MAX_SAFE_INTEGER

/** The one form of a whole number. */
export function normalize(value: bigint): Integer {
  return value <= most && value >= -most ? Number(value) : value
}

export function add(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (sum <= most && sum >= -most) return sum
  }
  return normalize(BigInt(a) + BigInt(b))
}

export function subtract(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (difference <= most && difference >= -most) return difference
  }
  return normalize(BigInt(a) - BigInt(b))
}

export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // -0 is 0
    if (product <= most && product >= -most) return product + 0
  }
  return normalize(BigInt(a) * BigInt(b))
}

export function negate(a: Integer): Integer {
  return typeof a === 'number' ? 0 - a : normalize(-a)
}

export function floorDivide(a: Integer, b: Integer): Integer {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b
    const whole = (a - rest) / b
    return (rest !== 0 && rest < 0 !== b < 0 ? whole - 1 : whole) + 0
  }
  const [x, y] = [BigInt(a), BigInt(b)]
  const whole = x / y
  const rest = x % y
  return normalize(rest !== 0n && rest < 0n !== y < 0n ? whole - 1n : whole)
}

export function modulo(a: Integer, b: Integer): Integer {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0
  }
  const y = BigInt(b)
  const rest = BigInt(a) % y
  return normalize(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest)
}

/** `a / b`, rounded once. */
export function trueDivide(a: Integer, b: Integer): Value {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') return new Float(a / b)
  return new Float(divideLarge(BigInt(a), BigInt(b)))
}

function divideLarge(a: bigint, b: bigint): number {
  const isNegative = a < 0n !== b < 0n
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  // 66 bits of the quotient, the last one says whether something was left: enough to round once
  const shift = bitLength(y) - bitLength(x) + 66
  const [top, bottom] = shift >= 0 ? [x << BigInt(shift), y] : [x, y << BigInt(-shift)]
  const quotient = (top / bottom) | (top % bottom === 0n ? 0n : 1n)
  const value = scale(quotient, -shift)
  if (!Number.isFinite(value)) throw raise('OverflowError', 'integer division result too large for a float')
  return isNegative ? -value : value
}

/** `whole * 2 ** shift`, rounded once to a float. */
function scale(whole: bigint, shift: number): number {
  const exponent = bitLength(whole) + shift
  // subnormal numbers have fewer bits: round to them here, not twice
  const lost = Math.max(0, -1021 - exponent) + Math.max(0, bitLength(whole) - 53)
  const rounded = roundShift(whole, lost)
  const at = shift + lost
  const half = Math.trunc(at / 2)
  return Number(rounded) * 2 ** half * 2 ** (at - half)
}

/** `whole / 2 ** bits`, half to even. */
function roundShift(whole: bigint, bits: number): bigint {
  if (bits <= 0) return whole
  const by = BigInt(bits)
  const quotient = whole >> by
  const rest = whole - (quotient << by)
  const half = 1n << (by - 1n)
  return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient
}

export function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length
}

/** The nearest float. @throws OverflowError */
export function toFloat(value: Integer): number {
  const float = Number(value)
  if (!Number.isFinite(float)) throw raise('OverflowError', 'int too large to convert to float')
  return float
}

const mostBits = 2 ** 26

/** `a ** b`: a float where b is negative. */
export function power(a: Integer, b: Integer): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b < 0) {
      if (a === 0) throw raise('ZeroDivisionError', 'zero to a negative power')
      return new Float(a ** b)
    }
    const result = a ** b
    if (result <= most && result >= -most) return result + 0
  }
  if (b < 0) return new Float(toFloat(a) ** toFloat(b))
  const base = BigInt(a)
  if (base !== 0n && base !== 1n && base !== -1n && bitLength(base) * Number(b) > mostBits)
    throw raise('MemoryError', 'a whole number of this size cannot be computed here')
  if (base === -1n) return BigInt(b) % 2n === 0n ? 1 : -1
  return normalize(base ** BigInt(b))
}

export function shiftLeft(a: Integer, b: Integer): Integer {
  if (b < 0) throw raise('ValueError', 'negative shift count')
  if (a === 0) return 0
  if (b > mostBits) throw raise('OverflowError', 'too many digits in integer')
  if (typeof a === 'number' && b < 22) return multiply(a, 2 ** Number(b))
  return normalize(BigInt(a) << BigInt(b))
}

export function shiftRight(a: Integer, b: Integer): Integer {
  if (b < 0) throw raise('ValueError', 'negative shift count')
  if (typeof a === 'number') return b > 52 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b))
  return b > mostBits ? (a < 0 ? -1 : 0) : normalize(a >> BigInt(b))
}

const isSmall = (value: Integer): value is number => typeof value === 'number' && (value | 0) === value

export function bitAnd(a: Integer, b: Integer): Integer {
  return isSmall(a) && isSmall(b) ? a & b : normalize(BigInt(a) & BigInt(b))
}

export function bitOr(a: Integer, b: Integer): Integer {
  return isSmall(a) && isSmall(b) ? a | b : normalize(BigInt(a) | BigInt(b))
}

export function bitXor(a: Integer, b: Integer): Integer {
  return isSmall(a) && isSmall(b) ? a ^ b : normalize(BigInt(a) ^ BigInt(b))
}

export function invert(a: Integer): Integer {
  return typeof a === 'number' ? -1 - a : normalize(~a)
}
