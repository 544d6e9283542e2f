// A training that has left the numbers: its steps were too large, and its loss and weights are NaN or infinite.
import type {TrainingState} from 'd2lbook-tensor'

/** Whether a loss has grown beyond all numbers. */
export function hasDiverged(loss: number): boolean {
  return !Number.isFinite(loss)
}

/** Whether all weights and biases are numbers, as programs and links need them. */
export function isFiniteState({weights, biases}: Pick<TrainingState, 'weights' | 'biases'>): boolean {
  return [...weights, ...biases].every((array) => array.every(Number.isFinite))
}

/** A loss as others on the page see it: none (`–`), where it is no number. */
export function knownLoss(loss: number): number {
  return hasDiverged(loss) ? Number.NaN : loss
}
