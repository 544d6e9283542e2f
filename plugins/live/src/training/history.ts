// The loss over the steps, as many points as a small plot can show.
import type {Frame} from '../worker/protocol.ts'

export interface HistoryPoint {
  step: number
  trainLoss: number
  testLoss: number
}

export type History = readonly HistoryPoint[]

export const emptyHistory: History = []

const mostPoints = 400

/** With one frame more; every second point goes when there are too many. */
export function withFrame(history: History, {step, trainLoss, testLoss}: Frame): History {
  // a frame of a step already seen replaces it: another backend, another learning rate
  const kept = history.filter((point) => point.step < step)
  const thinned = kept.length < mostPoints ? kept : kept.filter((_, index) => index % 2 === 0)
  return [...thinned, {step, trainLoss, testLoss}]
}
