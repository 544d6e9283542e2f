// The same training on every backend, in a real worker, on the real engine.
import {expect, test} from 'vitest'
import type {BackendName, TrainingState} from '../../../plugins/tensor/src/index.ts'
import {isShortRun} from '../../support/which-run.ts'
import {openBundle} from '../../browser/open-bundle.ts'
import type {BackendRun} from './backends-page.ts'

const names: BackendName[] = ['plain', 'wasm', 'webgl2', 'webgpu']

function largestDifference(a: TrainingState, b: TrainingState): number {
  const differences = a.weights.flatMap((weights, layer) =>
    Object.values(weights).map((value, index) => Math.abs(value - Object.values(b.weights[layer]!)[index]!)),
  )
  return Math.max(...differences)
}

type TrainOn = (backend: string, attributes: Record<string, string>) => Promise<BackendRun>

const problems: Record<string, string>[] = [
  {data: 'moons', hidden: '6,4', activation: 'tanh', rate: '0.3'},
  {data: 'bumps', features: 'x1,x2,x1^2,x1*x2,sin(x2)', hidden: '6', activation: 'tanh', rate: '0.1'},
]

test.each(isShortRun ? problems.slice(0, 1) : problems)(
  'every backend lowers the loss and comes to the same network: %j',
  async (attributes) => {
    const bundle = await openBundle(`${import.meta.dirname}/backends-page.ts`)
    const {page} = bundle
    try {
      const runs: Record<string, BackendRun> = {}
      for (const name of names) {
        runs[name] = await page.evaluate(
          ([backend, options]) => (globalThis as unknown as {trainOn: TrainOn}).trainOn(backend, options),
          [name, attributes] as const,
        )
      }
      for (const name of names) {
        const run = runs[name]!
        expect([name, run.backend]).toEqual([name, name])
        expect(run.last).toBeLessThan(run.first * 0.6)
        expect(largestDifference(run.state, runs['plain']!.state)).toBeLessThan(2e-3)
      }
    } finally {
      await bundle.close()
    }
  },
)
