// The first NaN is the largest and the smallest, in numbers of both precisions.
import {describe, expect, test} from 'vitest'
import {createTensors} from '../../plugins/tensor/src/index.ts'

describe.each(['plain', 'wasm'] as const)('on %s', (backend) => {
  test.each(['float32', 'float64'] as const)('of %s', async (dtype) => {
    const t = await createTensors(backend)
    const x = t.tensor([1, NaN, 3, NaN, 2, 5], [2, 3], dtype)
    expect(x.max(1).toNested()).toEqual([NaN, NaN])
    expect(x.min(0).toNested()).toEqual([NaN, NaN, 3])
    expect(x.argmax(1).toNested()).toEqual([1, 0])
    expect(x.argmin(0).toNested()).toEqual([1, 0, 0])
    expect(t.tensor([1, 3, 3, 2], [4], dtype).argmax(0).item()).toBe(1)
  })
})
