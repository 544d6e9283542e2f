import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {ProbeReport} from '../../../plugins/tensor/src/index.ts'
import {openBundle} from '../../browser/open-bundle.ts'

interface Tried {
  report: ProbeReport
  trained: Record<string, string>
}

async function tryUnder(policy: string): Promise<Tried> {
  const headers = {'Content-Security-Policy': policy}
  const bundle = await openBundle(join(import.meta.dirname, 'policy-page.ts'), {headers, minify: true})
  const tried = await bundle.page.evaluate<Tried>('tried')
  await bundle.close()
  return tried
}

describe('under a Content-Security-Policy', () => {
  test('that allows scripts only, plain loops and graphics cards work, and the probe says what does not', async () => {
    const {report, trained} = await tryUnder("script-src 'self'")
    expect(trained).toMatchObject({plain: '3 steps', webgl2: '3 steps', webgpu: '3 steps'})
    expect(trained['wasm']).toMatch(/unsafe-eval|Content Security Policy/)
    expect(report.chosen).toBe('plain')
    expect(report.candidates.find(({backend}) => backend === 'wasm')?.reason).toMatch(
      /Content Security Policy/,
    )
  })

  test('that allows WebAssembly, everything works', async () => {
    const {report, trained} = await tryUnder("script-src 'self' 'wasm-unsafe-eval'")
    expect(new Set(Object.values(trained))).toEqual(new Set(['3 steps']))
    expect(report.candidates.find(({backend}) => backend === 'wasm')?.usable).toBe(true)
  })
})
