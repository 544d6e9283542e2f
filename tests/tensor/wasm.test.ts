import {describe, expect, test} from 'vitest'
import type {Backend} from '../../plugins/tensor/src/backend.ts'
import {createRandom} from '../../plugins/tensor/src/index.ts'
import type {MapCall, MatmulCall, ProgramCall} from '../../plugins/tensor/src/kernel-calls.ts'
import {createPlainBackend} from '../../plugins/tensor/src/plain/plain-backend.ts'
import {scalarFunctions, type ScalarFunctionName} from '../../plugins/tensor/src/scalar-functions.ts'
import {functionCodes} from '../../plugins/tensor/src/wasm/function-codes.ts'
import {createWasmBackend} from '../../plugins/tensor/src/wasm/wasm-backend.ts'
import {deviationOf} from './agreement-cases.ts'

/** What the calls leave in a slot of `size` floats, on a backend of any kind. */
async function resultOf<Slot>(
  backend: Backend<Slot>,
  arrays: Float32Array[],
  size: number,
  makeCall: (slots: Slot[], output: Slot) => ProgramCall<Slot>,
): Promise<Float32Array> {
  const slots = arrays.map((array) => {
    const slot = backend.reserve(array.length)
    void backend.write(slot, array)
    return slot
  })
  const output = backend.reserve(size)
  await backend.prepare([makeCall(slots, output)], [output]).run([{}])
  return backend.read(output)
}

describe('functions of single numbers', () => {
  const random = createRandom(1)
  const special = [0, -0, 1, -1, 0.5, 20, -20, 87, -87, 100, -100, 1e-8, -1e-8, 1e8]

  /** Long enough for whole vectors and a rest. */
  const inputOf = (name: ScalarFunctionName): Float32Array => {
    const values = [...special, ...Array.from({length: 193}, () => 4 * random.normal())]
    return Float32Array.from(name === 'log' ? values.map((value) => Math.abs(value) + 1e-9) : values)
  }

  test.each(Object.keys(functionCodes) as ScalarFunctionName[])('%s is that of plain loops', async (name) => {
    const arrays = Array.from({length: 3}, () => inputOf(name))
    // a variance is never negative
    if (name === 'adamStep') arrays[1] = arrays[1]!.map(Math.abs)
    const size = arrays[0]!.length
    const makeCall = <Slot>(slots: Slot[], output: Slot): MapCall<Slot> => ({
      kernel: 'map',
      fn: name,
      shape: [size],
      inputs: slots.map((slot) => ({slot, strides: [1]})),
      scalars: [0.9, 0.01, 0.001],
      output,
    })
    const actual = await resultOf(await createWasmBackend(), arrays, size, makeCall)
    const expected = await resultOf(createPlainBackend(), arrays, size, makeCall)
    for (const [i, value] of expected.entries()) {
      const given = arrays.map((array) => array[i]!)
      const scale = Math.max(...given.map(Math.abs))
      expect(
        relativeError(actual[i]!, value, scale),
        `${name}(${given.join(', ')}) = ${value}, got ${actual[i]}`,
      ).toBeLessThan(3e-6)
    }
  })

  test.each([
    ['exp', [Infinity, -Infinity, Number.NaN, 88.8, -104]],
    ['log', [Infinity, 0, -1, Number.NaN, 1.2e-38]],
    ['tanh', [Infinity, -Infinity, Number.NaN]],
    ['sigmoid', [Infinity, -Infinity, Number.NaN]],
  ] as const)('%s keeps infinities and what is no number', async (fn, values) => {
    const array = Float32Array.from(values)
    const actual = await resultOf(await createWasmBackend(), [array], array.length, ([slot], output) => ({
      kernel: 'map',
      fn,
      shape: [array.length],
      inputs: [{slot: slot!, strides: [1]}],
      scalars: [],
      output,
    }))
    const apply = scalarFunctions[fn]
    for (const [i, x] of values.entries()) {
      expect(relativeError(actual[i]!, Math.fround(apply(x))), `${fn}(${x}) = ${actual[i]}`).toBeLessThan(
        1e-6,
      )
    }
  })
})

/** Small numbers are compared absolutely: where a function crosses 0 only that is meaningful. */
function relativeError(actual: number, expected: number, scale = 1): number {
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return 0
  return Math.abs(actual - expected) / Math.max(1, scale, Math.abs(expected))
}

describe('products of matrices', () => {
  const sizes = [1, 2, 3, 4, 5, 8, 11, 16]
  const shapes = sizes.flatMap((m) => sizes.flatMap((n) => [1, 3, 4, 9].map((k) => [m, n, k] as const)))
  const large = [
    [70, 33, 300],
    [5, 130, 600],
    [129, 8, 513],
  ] as const

  test.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('of all sizes, left transposed: %s, right transposed: %s', async (transposeLeft, transposeRight) => {
    const {normal} = createRandom(2)
    for (const [m, n, k] of [...shapes, ...large]) {
      const arrays = [m * k, k * n, n].map((length) => Float32Array.from({length}, normal))
      const makeCall = <Slot>([left, right, bias]: Slot[], output: Slot): MatmulCall<Slot> => ({
        kernel: 'matmul',
        batch: 1,
        m,
        n,
        k,
        left: left!,
        right: right!,
        bias: (m + n) % 2 === 0 ? bias! : undefined,
        transposeLeft,
        transposeRight,
        leftStep: 0,
        rightStep: 0,
        output,
      })
      const actual = await resultOf(await createWasmBackend(), arrays, m * n, makeCall)
      const expected = await resultOf(createPlainBackend(), arrays, m * n, makeCall)
      expect(deviationOf(actual, expected), `${m} x ${k} times ${k} x ${n}`).toBeLessThan(3e-6)
    }
  })
})
