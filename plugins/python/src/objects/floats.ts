// Arithmetic of floats where Python differs from JavaScript.
import {raise} from './exceptions.ts'

export function divide(a: number, b: number): number {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero')
  return a / b
}

export function floorDivide(a: number, b: number): number {
  return divideAndRest(a, b)[0]
}

export function modulo(a: number, b: number): number {
  return divideAndRest(a, b)[1]
}

/** `divmod`. Source: `_float_div_mod` of CPython. */
export function divideAndRest(a: number, b: number): [number, number] {
  if (b === 0) throw raise('ZeroDivisionError', 'division by zero')
  let rest = a % b
  let quotient = (a - rest) / b
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b
      quotient -= 1
    }
  } else rest = b < 0 ? -0 : 0
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest]
  const floor = Math.floor(quotient)
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest]
}

/** Undefined where the result is a complex number. */
export function power(a: number, b: number): number | undefined {
  if (a === 1 || b === 0) return 1
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1
  if (a === 0 && b === -Infinity) return Infinity
  if (a === 0 && b < 0) throw raise('ZeroDivisionError', 'zero to a negative power')
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return undefined
  const result = a ** b
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b))
    throw raise('OverflowError', 34, 'Numerical result out of range')
  return result
}
