import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openBundle} from '../../browser/open-bundle.ts'

test('kernels that multiply and add at once are used where the browser has them, and agree with the others', async () => {
  const bundle = await openBundle(join(import.meta.dirname, 'instructions-page.ts'))
  const {best, deviation} = await bundle.page.evaluate<{best: string; deviation: number}>(
    'compareInstructions()',
  )
  await bundle.close()
  expect(best).toBe('relaxed')
  expect(deviation).toBeLessThan(1e-5)
})
