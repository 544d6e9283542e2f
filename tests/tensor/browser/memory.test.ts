import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBundle, type OpenBundle} from '../../browser/open-bundle.ts'

let bundle: OpenBundle
const said: string[] = []

beforeAll(async () => {
  bundle = await openBundle(join(import.meta.dirname, 'memory-page.ts'))
  bundle.page.on('console', (message) => said.push(message.text()))
})

afterAll(() => bundle?.close())

test('training takes no more textures as it goes on', async () => {
  const [early, late] = await bundle.page.evaluate<[number, number]>('texturesOfTraining()')
  expect(early).toBeGreaterThan(10)
  expect(late).toBe(early)
})

test('tensors in scopes take no more textures as they go on', async () => {
  const [early, late] = await bundle.page.evaluate<[number, number]>('texturesOfTensors()')
  expect(early).toBeGreaterThan(10)
  expect(late).toBe(early)
})

test('a scope frees nothing that is still looked at', async () => {
  expect(await bundle.page.evaluate('lookBack()')).toEqual([[1.5], [2.5], [5.5]])
})

test.each(['webgl2', 'webgpu'])('what is disposed leaves its place on %s to others', async (backend) => {
  const [first, last] = await bundle.page.evaluate<[number, number]>(`openMany('${backend}')`)
  expect(last).toBe(first)
  expect(said.filter((text) => /too many active|context.*lost/i.test(text))).toEqual([])
})
