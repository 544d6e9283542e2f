// Runs by itself when loaded: what tests call through the debugger is not subject to the page's Content-Security-Policy.
import {createTrainer, probe} from '../../../plugins/tensor/src/index.ts'
import type {BackendName, MlpSpec, TrainingSpec} from '../../../plugins/tensor/src/index.ts'
import {randomDataset} from '../agreement-cases.ts'

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'tanh', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'sgd', learningRate: 0.1}, batchSize: 8, seed: 3}
const data = randomDataset(spec, 40)

async function trains(backend: BackendName): Promise<string> {
  try {
    const trainer = await createTrainer(spec, training, data, backend)
    const {step} = await trainer.train(3)
    return `${step} steps`
  } catch (error) {
    return String(error)
  }
}

async function tryEverything() {
  const report = await probe(spec, training, data)
  const trained: Record<string, string> = {}
  for (const backend of ['plain', 'wasm', 'webgl2', 'webgpu'] as const)
    trained[backend] = await trains(backend)
  return {report, trained}
}

Object.assign(globalThis, {tried: tryEverything(), ownGpu: globalThis.GPU.name})
