import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openBundle} from '../../browser/open-bundle.ts'

test('in a worker every backend trains, and tensors are read without waiting where that is possible', async () => {
  const bundle = await openBundle(join(import.meta.dirname, 'worker-page.ts'), {
    entries: {worker: join(import.meta.dirname, 'worker.ts')},
  })
  const {losses, slopes, chosen} = await bundle.page.evaluate<{
    losses: number[]
    slopes: (number | string)[]
    chosen: string
  }>('askWorker()')
  await bundle.close()
  for (const loss of losses) expect(loss).toBeCloseTo(losses[0]!, 5)
  const expected = 1 - Math.tanh(0.5) ** 2
  for (const slope of slopes.slice(0, 3)) expect(slope).toBeCloseTo(expected, 5)
  expect(slopes[3]).toBe(
    'Error: webgpu: numbers come later here: await read() instead of values(); awaited: 0.786',
  )
  expect(chosen).toBe('wasm')
})
