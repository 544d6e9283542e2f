import {expect, test} from 'vitest'
import {agreementCases, agreementOf} from './agreement-cases.ts'

test.each(agreementCases)(
  '100 steps in WebAssembly are those of the plain loops: $title',
  async (agreementCase) => {
    const {deviation, lossDeviation, losses} = await agreementOf(agreementCase, 'wasm')
    expect(deviation).toBeLessThan(1e-4)
    expect(lossDeviation).toBeLessThan(1e-4)
    expect(losses[1]).toBeLessThan(losses[0])
  },
)
