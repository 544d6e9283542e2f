// `complex`: its data and arithmetic.
import {raise} from './exceptions.ts'
import {floatText} from './float-text.ts'
import {asNumber} from './numbers.ts'
import {objectType, PyObject, PyType, type Value} from './object.ts'

export const complexType = new PyType('complex', [objectType])

export class Complex extends PyObject {
  override type: PyType
  readonly real: number
  readonly imaginary: number
  constructor(real: number, imaginary: number, type = complexType) {
    super()
    this.type = type
    this.real = real
    this.imaginary = imaginary
  }
}

/** A number of any kind as a complex one. */
export function asComplex(value: Value): Complex | undefined {
  if (value instanceof Complex) return value
  const real = asNumber(value)
  return real === undefined ? undefined : new Complex(real, 0)
}

/** `abs(value)` */
export function sizeOf({real, imaginary}: Complex): number {
  const squares = real * real + imaginary * imaginary
  // the root of a sum is nearer to CPython's than `Math.hypot`, but for very large and small ones
  return squares > 1e-280 && squares < 1e280 ? Math.sqrt(squares) : Math.hypot(real, imaginary)
}

export function multiplyComplex(a: Complex, b: Complex): Complex {
  return new Complex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
}

/** By Smith, as CPython. */
export function divideComplex(a: Complex, b: Complex): Complex {
  const [c, d] = [b.real, b.imaginary]
  if (c === 0 && d === 0) throw raise('ZeroDivisionError', 'division by zero')
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c
    const size = c + d * ratio
    return new Complex((a.real + a.imaginary * ratio) / size, (a.imaginary - a.real * ratio) / size)
  }
  const ratio = c / d
  const size = c * ratio + d
  return new Complex((a.real * ratio + a.imaginary) / size, (a.imaginary * ratio - a.real) / size)
}

export function powerComplex(a: Complex, b: Complex): Complex {
  if (b.imaginary === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) return wholePower(a, b.real)
  if (a.real === 0 && a.imaginary === 0) {
    if (b.real < 0 || b.imaginary !== 0)
      throw raise('ZeroDivisionError', 'zero to a negative or complex power')
    return new Complex(b.real === 0 ? 1 : 0, 0)
  }
  const size = sizeOf(a)
  const angle = Math.atan2(a.imaginary, a.real)
  const length = size ** b.real * Math.exp(-angle * b.imaginary)
  const turn = angle * b.real + b.imaginary * Math.log(size)
  if (!Number.isFinite(length)) throw raise('OverflowError', 'complex exponentiation')
  return new Complex(length * Math.cos(turn), length * Math.sin(turn))
}

function wholePower(a: Complex, exponent: number): Complex {
  let result = new Complex(1, 0)
  let square = a
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiplyComplex(result, square)
    square = multiplyComplex(square, square)
  }
  return exponent < 0 ? divideComplex(new Complex(1, 0), result) : result
}

/** Of two floats whose power is no float. */
export function complexPower(a: number, b: number): Complex {
  return powerComplex(new Complex(a, 0), new Complex(b, 0))
}

/** `(1+2j)` */
export function complexText({real, imaginary}: Complex): string {
  const second = `${partText(imaginary)}j`
  if (real === 0 && !Object.is(real, -0)) return second
  return `(${partText(real)}${second.startsWith('-') ? '' : '+'}${second})`
}

/** Without `.0`. */
function partText(value: number): string {
  return floatText(value).replace(/\.0$/, '')
}
