import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ops} from '../../../plugins/tensor/src/tensor/ops.ts'
import {openBundle, type OpenBundle} from '../../browser/open-bundle.ts'
import {arrayExamples} from '../array-examples.ts'
import type {ExampleResult} from '../run-op-examples.ts'

let bundle: OpenBundle

beforeAll(async () => {
  // minified, as a site ships it: kernels are text and must come through unharmed
  bundle = await openBundle(join(import.meta.dirname, 'ops-page.ts'), {minify: true})
})

afterAll(() => bundle?.close())

/** Shading languages promise these only to an absolute error of 2^-11. */
const rough: Record<string, number> = {sin: 5e-4, cos: 5e-4}

function expectReference(results: readonly ExampleResult[], tolerance: number): void {
  expect(results.length).toBeGreaterThan(0)
  for (const result of results) {
    expect(result.shape, result.title).toEqual(result.expectedShape)
    expect(result.deviation, result.title).toBeLessThan(tolerance)
    if (result.gradientDeviation === undefined) expect(result.isDifferentiable, result.title).toBe(false)
    else expect(result.gradientDeviation, result.title).toBeLessThan(5 * tolerance)
  }
}

describe.each(['plain', 'wasm', 'webgl2', 'webgpu'])('in Chromium on %s', (backend) => {
  test.each(Object.keys(ops))('%s and its gradient are those of the reference', async (name) => {
    const results = await bundle.page.evaluate<ExampleResult[]>(`runOpOn('${backend}', '${name}')`)
    const isShader = backend.startsWith('webg')
    const tolerance = (isShader && rough[name]) || 1e-5
    expectReference(results, tolerance)
  })

  test('so are those of methods made of several ops, and of loops longer than a thousand', async () => {
    for (const result of await bundle.page.evaluate<ExampleResult[]>(`runComposedOn('${backend}')`)) {
      expect(result.shape, result.title).toEqual(result.expectedShape)
      expect(result.deviation, result.title).toBeLessThan(1e-5)
      expect(result.gradientDeviation ?? 0, result.title).toBeLessThan(5e-5)
    }
  })
})

// many read their numbers at once, which WebGPU cannot
describe.each(['plain', 'wasm', 'webgl2'])('functions of arrays in Chromium on %s', (backend) => {
  test.each(Object.keys(arrayExamples))('%s gives the same', async (name) => {
    const results = await bundle.page.evaluate<ExampleResult[]>(`runArraysOn('${backend}', '${name}')`)
    expectReference(results, 1e-5)
  })
})
