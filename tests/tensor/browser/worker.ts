// A module worker, as a page of a book has one: here tensors are synchronous, also on WebGL2.
import {createTensors, createTrainer, probe} from '../../../plugins/tensor/src/index.ts'
import type {BackendName, MlpSpec, TrainingSpec} from '../../../plugins/tensor/src/index.ts'
import {randomDataset} from '../agreement-cases.ts'

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'tanh', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'sgd', learningRate: 0.1}, batchSize: 8, seed: 3}
const data = randomDataset(spec, 40)

async function trainedLoss(backend: BackendName): Promise<number> {
  const trainer = await createTrainer(spec, training, data, backend)
  await trainer.train(50)
  return trainer.loss(data)
}

/** The slope of tanh at 0.5, read without waiting. */
async function slope(backend: BackendName): Promise<number | string> {
  const tensors = await createTensors(backend)
  const x = tensors.scalar(0.5)
  x.requiresGradient = true
  x.tanh().backward()
  try {
    return x.gradient!.item()
  } catch (error) {
    return `${String(error)}; awaited: ${(await x.gradient!.read())[0]!.toFixed(3)}`
  }
}

/** By it, WebAssembly is the fastest. */
async function stopwatch(work: () => Promise<unknown>, backend: BackendName): Promise<number> {
  await work()
  return backend === 'wasm' ? 15 : 30
}

async function run() {
  const backends = ['plain', 'wasm', 'webgl2', 'webgpu'] as const
  const losses: number[] = []
  const slopes: (number | string)[] = []
  for (const backend of backends) {
    losses.push(await trainedLoss(backend))
    slopes.push(await slope(backend))
  }
  const {chosen} = await probe(spec, training, data, {stopwatch})
  return {losses, slopes, chosen}
}

postMessage(await run())
