import {describe, expect, test} from 'vitest'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import {ops, type OpName} from '../../plugins/tensor/src/tensor/ops.ts'
import {opExamples} from './op-examples.ts'
import {runComposed, runOp} from './run-op-examples.ts'

const names = Object.keys(ops) as OpName[]

test('every op has an example', () => {
  expect(Object.keys(opExamples).toSorted()).toEqual(names.toSorted())
  for (const name of names) expect(opExamples[name].length, name).toBeGreaterThan(0)
})

describe.each(['plain', 'wasm'] as const)('on %s', (backend) => {
  test.each(names)('%s and its gradient are those of the reference', async (name) => {
    const tensors = await createTensors(backend)
    for (const result of await runOp(name, tensors)) {
      expect(result.shape, result.title).toEqual(result.expectedShape)
      expect(result.deviation, result.title).toBeLessThan(2e-6)
      if (result.gradientDeviation === undefined) expect(result.isDifferentiable, result.title).toBe(false)
      else expect(result.gradientDeviation, result.title).toBeLessThan(1e-5)
    }
  })

  test('so are those of methods made of several ops', async () => {
    for (const result of await runComposed(await createTensors(backend))) {
      expect(result.shape, result.title).toEqual(result.expectedShape)
      expect(result.deviation, result.title).toBeLessThan(2e-6)
      expect(result.gradientDeviation ?? 0, result.title).toBeLessThan(1e-5)
    }
  })
})
