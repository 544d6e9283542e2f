import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {BackendReport, Fallback, ProbeReport} from '../../../plugins/tensor/src/index.ts'
import type {Request} from 'playwright'
import {openBundle, type OpenBundle} from '../../browser/open-bundle.ts'

let bundle: OpenBundle

beforeAll(async () => {
  bundle = await openBundle(join(import.meta.dirname, 'resilience-page.ts'))
})

afterAll(() => bundle?.close())

function find(report: ProbeReport, name: string): BackendReport {
  return report.candidates.find(({backend}) => backend === name)!
}

interface Survival {
  began: string
  ended: string
  step: number
  fallbacks: Fallback[]
  deviation: number
}

describe.each(['webgl2', 'webgpu'])('when the device of %s is lost', (backend) => {
  test('a trainer rejects with a BackendLostError, and never gives zeros', async () => {
    const failures = await bundle.page.evaluate<string[]>(`errorAfterLoss('${backend}')`)
    expect(failures).toEqual(
      Array(3).fill(`BackendLostError: the ${backend} backend was lost: its device is gone`),
    )
  })

  test('a resilient trainer goes on elsewhere without losing a step', async () => {
    const survival = await bundle.page.evaluate<Survival>(`surviveLoss('${backend}')`)
    expect(survival).toMatchObject({began: backend, ended: 'wasm', step: 30})
    expect(survival.fallbacks).toEqual([
      {from: backend, to: 'wasm', reason: `the ${backend} backend was lost: its device is gone`},
    ])
    expect(survival.deviation).toBeLessThan(1e-4)
  })

  test('a new trainer can be had afterwards', async () => {
    const survival = await bundle.page.evaluate<Survival>(`surviveLoss('${backend}')`)
    expect(survival.began).toBe(backend)
  })
})

test('a driver that fails without being lost is left, too', async () => {
  expect(await bundle.page.evaluate('surviveBadDriver()')).toEqual({
    step: 8,
    fallbacks: [{from: 'webgl2', to: 'wasm', reason: 'the driver refuses'}],
  })
})

describe('a driver that computes wrong numbers', () => {
  test.each([
    ['draws nothing', /^wrong numbers: off by [\d.]+e[-+]\d+ after one step$/],
    ['gives what is no number', /^the loss is no longer a number/],
  ])('and %s is left in mid-run; no step is lost or done twice', async (driver, reason) => {
    const survival = await bundle.page.evaluate<Survival & {lossDeviation: number}>(
      `surviveWrongNumbers('${driver}')`,
    )
    expect(survival).toMatchObject({began: 'webgl2', ended: 'wasm', step: 30})
    expect(survival.fallbacks).toHaveLength(1)
    expect(survival.fallbacks[0]).toMatchObject({from: 'webgl2', to: 'wasm'})
    expect(survival.fallbacks[0]!.reason).toMatch(reason)
    expect(survival.deviation).toBeLessThan(1e-4)
    expect(survival.lossDeviation).toBeLessThan(1e-4)
  })

  test('from the beginning is refused by the probe and left by a trainer at the first step', async () => {
    const {report, fallbacks, step, ended} = await bundle.page.evaluate<{
      report: ProbeReport
      fallbacks: Fallback[]
      step: number
      ended: string
    }>('startOnWrongNumbers()')
    expect(report.chosen).toBe('plain')
    expect(find(report, 'webgl2')).toMatchObject({usable: false})
    expect(find(report, 'webgl2').reason).toMatch(/^wrong numbers: off by [\d.]+e[-+]\d+ after two steps$/)
    expect(fallbacks.map(({reason}) => reason)).toEqual([expect.stringMatching(/^wrong numbers: off by/)])
    expect({step, ended}).toEqual({step: 1, ended: 'wasm'})
  })
})

test.each(['plain', 'wasm', 'webgl2', 'webgpu'])(
  'a network that diverges shows it on %s',
  async (backend) => {
    expect(await bundle.page.evaluate(`diverge('${backend}')`)).toBe(false)
  },
)

test.each([
  ['webgl2', 'gpu'],
  ['webgpu', 'webgpu'],
])('every kernel on %s is run by it', async (backend, mode) => {
  const modes = await bundle.page.evaluate<string[]>(`modesOfKernels('${backend}')`)
  expect(modes.length).toBeGreaterThan(15)
  expect(new Set(modes)).toEqual(new Set([mode]))
})

test('a kernel that gpu.js hands to the processor is an error', async () => {
  expect(await bundle.page.evaluate('degrade()')).toMatch(
    /^Error: webgl2: gpu\.js would use cpu: the driver refuses$/,
  )
})

describe('the probe', () => {
  test('takes WebAssembly for a small network and does not load what cannot be faster', async () => {
    const loaded: string[] = []
    const note = (request: Request): unknown => loaded.push(request.url())
    bundle.page.on('request', note)
    await bundle.page.reload()
    const report = await bundle.page.evaluate<ProbeReport>('probeSmall({}, {plain: 30, wasm: 15})')
    bundle.page.off('request', note)
    expect(report.chosen).toBe('wasm')
    expect(find(report, 'wasm').reason).toMatch(/^\d+ times faster than plain loops$/)
    expect(find(report, 'webgl2').reason).toMatch(/^not tried: a step takes/)
    expect(loaded.filter((url) => url.includes('wasm-backend'))).toHaveLength(1)
    expect(loaded.filter((url) => url.includes('gpu'))).toEqual([])
  })

  test('refuses software renderers by name, and takes the next best', async () => {
    const report = await bundle.page.evaluate<ProbeReport>(`probeSmall({allow: ['webgl2', 'webgpu']}, {})`)
    expect(find(report, 'webgl2').usable).toBe(false)
    expect(find(report, 'webgl2').reason).toMatch(/^software renderer \(.*SwiftShader/)
    expect(find(report, 'webgpu').reason).toMatch(/^software renderer \(.*swiftshader/)
    expect(report.chosen).toBe('plain')
  })

  test('uses a software renderer if told to, and tells how it does', async () => {
    const report = await bundle.page.evaluate<ProbeReport>(
      `probeSmall({allow: ['plain', 'webgl2'], allowSoftware: true, remembered: 'webgl2'}, {plain: 30, webgl2: 30})`,
    )
    expect(report.chosen).toBe('webgl2')
    expect(find(report, 'webgl2').deviation).toBeLessThan(1e-4)
  })

  test('gives what it found a key of size and browser', async () => {
    expect(await bundle.page.evaluate('probeKey()')).toMatch(/^d2lbook-tensor 1\|2\^\d+\|Mozilla.*Chrome/)
  })
})
