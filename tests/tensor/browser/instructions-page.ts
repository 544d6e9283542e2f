// The same run with both builds of the kernels.
import {createMlpTrainer} from '../../../plugins/tensor/src/mlp/mlp-trainer.ts'
import type {MlpSpec, TrainingSpec} from '../../../plugins/tensor/src/index.ts'
import {createWasmBackend} from '../../../plugins/tensor/src/wasm/wasm-backend.ts'
import {bestInstructions, type Instructions} from '../../../plugins/tensor/src/wasm/wasm-kernels.ts'
import {deviationOf, randomDataset} from '../agreement-cases.ts'

const spec: MlpSpec = {sizes: [30, 70, 11], activation: 'gelu', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'adam', learningRate: 0.01}, batchSize: 33, seed: 3}
const data = randomDataset(spec, 100)

async function weightsWith(instructions: Instructions): Promise<Float32Array> {
  const trainer = await createMlpTrainer(spec, training, data, await createWasmBackend(instructions))
  await trainer.train(50)
  return (await trainer.state()).weights[0]!
}

async function compareInstructions() {
  const [simd, relaxed] = [await weightsWith('simd'), await weightsWith('relaxed')]
  return {best: bestInstructions(), deviation: deviationOf(relaxed, simd)}
}

Object.assign(globalThis, {compareInstructions})
