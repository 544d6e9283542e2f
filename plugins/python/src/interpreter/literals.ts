// Literals of types that not every program needs.
import {raise} from '../objects/exceptions.ts'
import type {Value} from '../objects/object.ts'

/** @param text one character for each byte */
export function bytesFrom(text: string): Value {
  throw raise('SyntaxError', `bytes are not supported: b'${text}'`)
}

/** `2j` */
export function complexFrom({imag}: {imag: number}): Value {
  throw raise('SyntaxError', `complex numbers are not supported: ${imag}j`)
}
