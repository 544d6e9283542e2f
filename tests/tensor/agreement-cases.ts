// One seed, every backend: the numbers after 100 steps must be those of the plain loops. Used in Node and, bundled, in a browser.
import {createTrainer} from '../../plugins/tensor/src/index.ts'
import type {
  ActivationName,
  BackendName,
  Dataset,
  MlpSpec,
  OptimizerSpec,
  Trainer,
  TrainingSpec,
} from '../../plugins/tensor/src/index.ts'
import {createRandom} from '../../plugins/tensor/src/index.ts'

export interface AgreementCase {
  title: string
  spec: MlpSpec
  training: TrainingSpec
  rows: number
}

const activations: ActivationName[] = ['relu', 'prelu', 'leakyRelu', 'sigmoid', 'tanh', 'gelu', 'identity']
const losses: MlpSpec['loss'][] = ['softmax', 'logistic', 'squared']
const optimizers: Record<string, OptimizerSpec> = {
  sgd: {name: 'sgd', learningRate: 0.1},
  'penalised sgd': {name: 'sgd', learningRate: 0.1, weightDecay: 0.01, l1: 0.001},
  momentum: {name: 'sgd', learningRate: 0.05, momentum: 0.9, weightDecay: 0.01},
  adam: {name: 'adam', learningRate: 0.01, weightDecay: 0.01},
}

/** Every activation with every loss; the optimizers take turns. */
export const agreementCases: AgreementCase[] = activations.flatMap((activation, i) =>
  losses.map((loss, j) => {
    const [title, optimizer] = Object.entries(optimizers)[(i + j) % 4]!
    const sizes = [3, 17, 9, {softmax: 4, logistic: 1, squared: 2}[loss]]
    return {
      title: `${activation}, ${loss} loss, ${title}`,
      spec: {sizes, activation, loss},
      training: {optimizer, batchSize: 10, seed: i * 3 + j},
      rows: 53,
    }
  }),
)

export function randomDataset({sizes, loss}: MlpSpec, rows: number, seed = 1): Dataset {
  const random = createRandom(seed)
  const outputs = sizes.at(-1)!
  const x = Float32Array.from({length: rows * sizes[0]!}, random.normal)
  const classes = loss === 'logistic' ? 2 : outputs
  const y =
    loss === 'squared'
      ? Float32Array.from({length: rows * outputs}, random.normal)
      : Float32Array.from({length: rows}, () => random.integer(0, classes))
  return {rows, x, y}
}

export interface Agreement {
  /** Largest deviation from the plain loops, relative to the largest number of each array. */
  deviation: number
  /** Relative deviation of the reported loss of the last batch. */
  lossDeviation: number
  /** Mean loss on all data, before and after. */
  losses: [number, number]
}

/** Train on `backend` and on plain loops and compare all that a trainer tells. */
export async function agreementOf(
  {spec, training, rows}: AgreementCase,
  backend: BackendName,
): Promise<Agreement> {
  const data = randomDataset(spec, rows)
  const runs = await Promise.all(
    (['plain', backend] as const).map(async (name) => {
      const trainer = await createTrainer(spec, training, data, name)
      const before = await trainer.loss(data)
      const reports = [await trainer.train(37), await trainer.train(63)]
      const arrays = await everythingOf(trainer, data)
      const after = await trainer.loss(data)
      trainer.dispose()
      return {arrays, before, after, loss: reports[1]!.loss}
    }),
  )
  const [plain, other] = [runs[0]!, runs[1]!]
  return {
    deviation: Math.max(...plain.arrays.map((array, i) => deviationOf(other.arrays[i]!, array))),
    lossDeviation: Math.abs(other.loss - plain.loss) / plain.loss,
    losses: [other.before, other.after],
  }
}

async function everythingOf(trainer: Trainer, data: Dataset): Promise<Float32Array[]> {
  const {weights, biases, optimizer} = await trainer.state()
  const outputs = await trainer.predict(data.x, data.rows)
  const hidden = await trainer.activations(data.x.subarray(0, data.x.length / data.rows), 1)
  return [...weights, ...biases, ...optimizer, outputs, ...hidden]
}

/** NaN if either has one. */
export function deviationOf(actual: Float32Array, expected: Float32Array | Float64Array): number {
  if (actual.length !== expected.length) return Number.NaN
  let largest = 1e-6
  let difference = 0
  for (const [i, value] of expected.entries()) {
    largest = Math.max(largest, Math.abs(value))
    difference = Math.max(difference, Math.abs(actual[i]! - value))
  }
  return difference / largest
}
