// Literals of types that not every program needs.
import {Bytes, latinBytes} from '../objects/bytes.ts'
import {Complex} from '../objects/complex.ts'
import type {Value} from '../objects/object.ts'

/** @param text one character for each byte */
export function bytesFrom(text: string): Value {
  return new Bytes(latinBytes(text))
}

/** `2j` */
export function complexFrom({imag}: {imag: number}): Value {
  return new Complex(0, imag)
}
