import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBundle, type OpenBundle} from '../../browser/open-bundle.ts'
import {agreementCases, type Agreement} from '../agreement-cases.ts'

let bundle: OpenBundle

beforeAll(async () => {
  bundle = await openBundle(join(import.meta.dirname, 'agreement-page.ts'))
})

afterAll(() => bundle?.close())

describe.each(['wasm', 'webgl2', 'webgpu'])(
  'in Chromium, 100 steps on %s are those of the plain loops',
  (backend) => {
    test.each(agreementCases.map(({title}, index) => ({title, index})))('$title', async ({index}) => {
      const call = `agreementOf(agreementCases[${index}], ${JSON.stringify(backend)})`
      const {deviation, lossDeviation, losses} = await bundle.page.evaluate<Agreement>(call)
      expect(deviation).toBeLessThan(1e-4)
      expect(lossDeviation).toBeLessThan(1e-4)
      expect(losses[1]).toBeLessThan(losses[0])
    })
  },
)
