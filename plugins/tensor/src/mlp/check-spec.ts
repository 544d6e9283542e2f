// What a network's description must hold before anything is built from it.
import type {Dataset, MlpSpec, OptimizerSpec, TrainingSpec, TrainingState} from '../model.ts'
import {initialState} from './initial-state.ts'

/** Throws a `RangeError` that says what is wrong and what would be right. */
export function checkSpec(spec: MlpSpec, training: TrainingSpec, data: Dataset): void {
  checkSizes(spec)
  checkTraining(training)
  checkDataset(spec, data)
}

/** Throws a `RangeError` if a state is not of such a network and optimizer. */
export function checkState(spec: MlpSpec, optimizer: OptimizerSpec, state: TrainingState): void {
  const expected = initialState(spec, optimizer, 0)
  must(
    Number.isInteger(state.step) && state.step >= 0,
    `state.step: got ${state.step}, expected a whole number`,
  )
  for (const name of ['weights', 'biases', 'optimizer'] as const) {
    const sizes = (arrays: Float32Array[]): string => arrays.map(({length}) => length).join(', ')
    const [got, wanted] = [sizes(state[name]), sizes(expected[name])]
    must(got === wanted, `state.${name}: got arrays of [${got}] numbers, expected [${wanted}]`)
  }
}

/** Columns of `y`: one class per row, or one number per output. */
export function targetColumns(spec: MlpSpec): number {
  return spec.loss === 'squared' ? spec.sizes.at(-1)! : 1
}

function checkSizes({sizes, loss, slope}: MlpSpec): void {
  must(sizes.length >= 2, `sizes: got [${sizes.join(', ')}], expected at least inputs and outputs`)
  must(sizes.every(isPositiveInteger), `sizes: got [${sizes.join(', ')}], expected positive whole numbers`)
  const outputs = sizes.at(-1)!
  must(loss !== 'softmax' || outputs >= 2, `softmax loss: got ${outputs} output, expected at least 2`)
  must(loss !== 'logistic' || outputs === 1, `logistic loss: got ${outputs} outputs, expected 1`)
  must(slope === undefined || slope >= 0, `slope: got ${slope}, expected 0 or more`)
}

function checkTraining({batchSize, optimizer}: TrainingSpec): void {
  must(isPositiveInteger(batchSize), `batchSize: got ${batchSize}, expected a positive whole number`)
  must(
    Number.isFinite(optimizer.learningRate),
    `learningRate: got ${optimizer.learningRate}, expected a number`,
  )
}

/** Also used for data that is only measured, not trained on. */
export function checkDataset(spec: MlpSpec, {rows, x, y}: Dataset): void {
  const inputs = spec.sizes[0]!
  const outputs = spec.sizes.at(-1)!
  must(isPositiveInteger(rows), `data: got ${rows} rows, expected at least 1`)
  must(x.length === rows * inputs, `data.x: got ${x.length} numbers, expected [${rows}, ${inputs}]`)
  const columns = targetColumns(spec)
  must(y.length === rows * columns, `data.y: got ${y.length} numbers, expected [${rows}, ${columns}]`)
  if (spec.loss === 'squared') return
  const classes = spec.loss === 'logistic' ? 2 : outputs
  const isClass = (label: number): boolean => Number.isInteger(label) && label >= 0 && label < classes
  const wrong = y.find((label) => !isClass(label))
  must(wrong === undefined, `data.y: got class ${wrong}, expected whole numbers from 0 to ${classes - 1}`)
}

function isPositiveInteger(value: number): boolean {
  return Number.isInteger(value) && value > 0
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message)
}
