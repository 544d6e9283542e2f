import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import * as integers from '../../../plugins/python/src/objects/integers.ts'
import {builtins} from '../../../plugins/python/src/objects/builtins.ts'
import {call} from '../../../plugins/python/src/objects/call.ts'
import {roundTo} from '../../../plugins/python/src/objects/decimal.ts'
import {Float} from '../../../plugins/python/src/objects/object.ts'
import {binary} from '../../../plugins/python/src/objects/operators.ts'
import {repr} from '../../../plugins/python/src/objects/text.ts'

// small, at the border of what a number holds, and far beyond it
const whole = fc
  .oneof(
    fc.bigInt(-20n, 20n),
    fc.bigInt(2n ** 53n - 9n, 2n ** 53n + 9n),
    fc.bigInt(-(2n ** 200n), 2n ** 200n),
  )
  .map(integers.normalize)
const notZero = whole.filter((value) => value !== 0)

describe('whole numbers of any size', () => {
  test('have one form', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        for (const result of [integers.add(a, b), integers.subtract(a, b), integers.multiply(a, b)]) {
          expect(typeof result === 'number').toBe(Number.isSafeInteger(Number(result)))
          expect(Object.is(result, -0)).toBe(false)
        }
      }),
    )
  })

  test('are quotient times divisor and rest, which has the sign of the divisor', () => {
    fc.assert(
      fc.property(whole, notZero, (a, b) => {
        const quotient = integers.floorDivide(a, b)
        const rest = integers.modulo(a, b)
        expect(integers.add(integers.multiply(quotient, b), rest)).toEqual(a)
        expect(b > 0 ? rest >= 0 && rest < b : rest <= 0 && rest > b).toBe(true)
      }),
    )
  })

  test('are shifted as they are multiplied', () => {
    fc.assert(
      fc.property(whole, fc.integer({min: 0, max: 100}), (a, bits) => {
        const shifted = integers.shiftLeft(a, bits)
        expect(shifted).toEqual(integers.multiply(a, integers.normalize(2n ** BigInt(bits))))
        expect(integers.shiftRight(shifted, bits)).toEqual(a)
      }),
    )
  })

  test('have bits as bigints have', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(BigInt(integers.bitAnd(a, b))).toBe(BigInt(a) & BigInt(b))
        expect(BigInt(integers.bitOr(a, b))).toBe(BigInt(a) | BigInt(b))
        expect(BigInt(integers.bitXor(a, b))).toBe(BigInt(a) ^ BigInt(b))
      }),
    )
  })

  test('are read as they are written', () => {
    const int = builtins.get('int') ?? null
    fc.assert(
      fc.property(whole, (a) => {
        expect(call(int, [repr(a)])).toEqual(a)
      }),
    )
  })

  test('are divided to the nearest float', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 60n), fc.bigInt(1n, 2n ** 53n), (a, b) => {
        const product = integers.normalize(a * b)
        expect(binary('truediv', product, integers.normalize(b))).toEqual(new Float(Number(a)))
      }),
    )
  })
})

describe('floats', () => {
  const finite = fc.double({noNaN: true, noDefaultInfinity: true})

  test('are read as they are written', () => {
    const float = builtins.get('float') ?? null
    fc.assert(
      fc.property(finite, (value) => {
        expect(call(float, [repr(new Float(value))])).toEqual(new Float(value))
      }),
    )
  })

  test('keep what is rounded already', () => {
    fc.assert(
      fc.property(
        fc.double({min: -1e9, max: 1e9, noNaN: true}),
        fc.integer({min: 0, max: 12}),
        (value, places) => {
          const rounded = roundTo(value, places)
          expect(roundTo(rounded, places)).toBe(rounded)
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -places + 1e-6)
        },
      ),
    )
  })
})
