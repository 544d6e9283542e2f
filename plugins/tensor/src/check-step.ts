// Whether a graphics card still computes right: one step of the run, done again by another backend.
import type {Trainer, TrainingState} from './model.ts'

/** Of the weights' length: rounding, also of drivers that take it easy. */
const smallDeviation = 1e-4
/** Of the step's length: an optimizer that divides by tiny gradients makes much of a little. */
const smallShareOfStep = 0.05

/** Throws, with the reason, if the step from `before` to `after` is not what `reference` makes of it. Changes the reference's state. */
export async function checkStep(
  before: TrainingState,
  after: TrainingState,
  reference: Trainer,
): Promise<void> {
  await reference.load(before)
  await reference.train(1)
  const expected = parametersOf(await reference.state())
  const wrong = distance(parametersOf(after), expected)
  const size = distance(expected)
  const step = distance(expected, parametersOf(before))
  if (wrong <= smallDeviation * size + smallShareOfStep * step) return
  throw new Error(`wrong numbers: off by ${(wrong / size).toExponential(1)} after one step`)
}

function parametersOf({weights, biases}: TrainingState): Float32Array[] {
  return [...weights, ...biases]
}

/** The Euclidean distance, from 0 if nothing else is given. */
function distance(from: Float32Array[], to?: Float32Array[]): number {
  let squares = 0
  for (const [i, array] of from.entries()) {
    const other = to?.[i]
    for (const [j, value] of array.entries()) squares += (value - (other?.[j] ?? 0)) ** 2
  }
  return Math.sqrt(squares)
}
