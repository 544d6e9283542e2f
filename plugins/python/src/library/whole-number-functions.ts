// What `math` computes with whole numbers of any size.
import {raise} from '../objects/exceptions.ts'
import {normalize, type Integer} from '../objects/integers.ts'

export function factorial(n: Integer): Integer {
  if (n < 0) throw raise('ValueError', 'factorial() not defined for negative values')
  return normalize(productOf(2n, BigInt(n)))
}

/** Of all whole numbers between: halves of equal size multiply faster than one after the other. */
function productOf(from: bigint, to: bigint): bigint {
  if (from > to) return 1n
  if (to - from < 8n) {
    let product = from
    for (let i = from + 1n; i <= to; i++) product *= i
    return product
  }
  const middle = (from + to) >> 1n
  return productOf(from, middle) * productOf(middle + 1n, to)
}

export function perm(n: Integer, k: Integer): Integer {
  refuseNegative(n, k)
  return k > n ? 0 : normalize(productOf(BigInt(n) - BigInt(k) + 1n, BigInt(n)))
}

export function comb(n: Integer, k: Integer): Integer {
  refuseNegative(n, k)
  if (k > n) return 0
  const all = BigInt(n)
  const some = BigInt(k) * 2n > all ? all - BigInt(k) : BigInt(k)
  return normalize(productOf(all - some + 1n, all) / productOf(1n, some))
}

function refuseNegative(n: Integer, k: Integer): void {
  if (n < 0) throw raise('ValueError', 'n must be a non-negative integer')
  if (k < 0) throw raise('ValueError', 'k must be a non-negative integer')
}

export function gcd(numbers: readonly Integer[]): Integer {
  return normalize(numbers.map(sizeOf).reduce(gcdOfTwo, 0n))
}

export function lcm(numbers: readonly Integer[]): Integer {
  return normalize(
    numbers.map(sizeOf).reduce((a, b) => (a === 0n || b === 0n ? 0n : (a / gcdOfTwo(a, b)) * b), 1n),
  )
}

function sizeOf(number: Integer): bigint {
  const value = BigInt(number)
  return value < 0n ? -value : value
}

function gcdOfTwo(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** The largest whole number whose square is not larger. */
export function integerRoot(n: Integer): Integer {
  if (n < 0) throw raise('ValueError', 'isqrt() argument must be nonnegative')
  if (typeof n === 'number') {
    const root = Math.floor(Math.sqrt(n))
    return root * root > n ? root - 1 : root
  }
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const y = (x + n / x) >> 1n
    if (y >= x) return normalize(x)
    x = y
  }
}
