import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBundle, type OpenBundle} from '../../browser/open-bundle.ts'

let bundle: OpenBundle
const said: string[] = []

beforeAll(async () => {
  bundle = await openBundle(join(import.meta.dirname, 'memory-page.ts'))
  bundle.page.on('console', (message) => said.push(message.text()))
})

afterAll(() => bundle?.close())

describe.each(['webgl2', 'webgpu'])('on %s', (backend) => {
  test('training takes no more arrays as it goes on, and gives them back', async () => {
    const [early, late, after] = await bundle.page.evaluate<number[]>(`arraysOfTraining('${backend}')`)
    expect(early).toBeGreaterThan(10)
    expect(late).toBe(early)
    expect(after).toBe(0)
  })

  test('fifty steps send one order of rows and read one array back: weights stay on the card', async () => {
    const {up, down} = await bundle.page.evaluate<{up: number; down: number}>(
      `transfersOfTraining('${backend}')`,
    )
    expect(down).toBe(1)
    expect(up).toBeLessThanOrEqual(1)
  })

  test('a kernel may get numbers that were sent and numbers that were computed', async () => {
    const roots = [0, 1, Math.fround(Math.SQRT2), Math.fround(Math.sqrt(3))]
    const results = await bundle.page.evaluate<number[][]>(`sentAndComputed('${backend}')`)
    for (const [i, from] of [0, 1, 0].entries()) {
      for (const [j, value] of results[i]!.entries()) expect(value).toBeCloseTo(roots[from + j]!, 5)
    }
  })

  test('tensors in scopes take no more arrays as they go on', async () => {
    const [early, late, after] = await bundle.page.evaluate<number[]>(`arraysOfTensors('${backend}')`)
    expect(early).toBeGreaterThan(10)
    expect(late).toBe(early)
    expect(after).toBe(0)
  })
})

test('ever other kernels do not fill the card', async () => {
  const [early, late, last] = await bundle.page.evaluate<number[]>('arraysOfManyKinds()')
  // each has at least an array and what it is read through
  expect(late! - early!).toBeLessThan(10)
  expect(last).toBe(169)
})

test('a scope frees nothing that is still looked at', async () => {
  expect(await bundle.page.evaluate('lookBack()')).toEqual([[1.5], [2.5], [5.5]])
})

test.each(['webgl2', 'webgpu'])('what is disposed leaves its place on %s to others', async (backend) => {
  const [first, last] = await bundle.page.evaluate<[number, number]>(`openMany('${backend}')`)
  expect(last).toBe(first)
  expect(said.filter((text) => /too many active|context.*lost/i.test(text))).toEqual([])
})
