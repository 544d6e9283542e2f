// The loss over the steps, as many points as a small plot can show.
import type {Frame, LossPoint} from '../worker/protocol.ts'

export type History = readonly LossPoint[]

export const emptyHistory: History = []

const mostPoints = 400

/** With one frame more, and what lay before it; every second point goes when there are too many. */
export function withFrame(history: History, {step, trainLoss, testLoss, trail = []}: Frame): History {
  const first = trail[0]?.step ?? step
  // points of steps already seen are replaced: another backend, another learning rate
  const kept = history.filter((point) => point.step < first)
  const thinned = kept.length < mostPoints ? kept : kept.filter((_, index) => index % 2 === 0)
  return [...thinned, ...trail, {step, trainLoss, testLoss}]
}
