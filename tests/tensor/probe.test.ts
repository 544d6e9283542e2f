// Which backend a probe takes, by a stopwatch that always shows the same.

import {expect, test} from 'vitest'
import {probe, type BackendName, type MlpSpec, type TrainingSpec} from '../../plugins/tensor/src/index.ts'
import {randomDataset} from './agreement-cases.ts'

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'tanh', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'adam', learningRate: 0.01}, batchSize: 8, seed: 3}

test.each([
  [30, 60, 'plain', '2 times slower than plain loops'],
  [60, 30, 'wasm', '2 times faster than plain loops'],
  [30, 30, 'plain', '1 times faster than plain loops'],
] as const)('%s ms on plain loops, %s on WebAssembly: %s', async (plain, wasm, chosen, reason) => {
  const milliseconds: Partial<Record<BackendName, number>> = {plain, wasm}
  const report = await probe(spec, training, randomDataset(spec, 40), {
    allow: ['plain', 'wasm'],
    stopwatch: async (work, backend) => {
      await work()
      return milliseconds[backend]!
    },
  })
  expect(report.chosen).toBe(chosen)
  expect(report.candidates.map((candidate) => [candidate.backend, candidate.reason])).toEqual([
    ['plain', 'gives the right numbers'],
    ['wasm', reason],
  ])
})
