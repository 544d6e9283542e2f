// What a figure that trains shows to others of its name.
import type {ActivationName, TrainingState} from 'd2lbook-tensor'

export interface NetworkResult {
  sizes: number[]
  activation: ActivationName
  state: TrainingState
}

/** Whether a shared result is a network whose weights fit its sizes. */
export function isNetworkResult(value: unknown): value is NetworkResult {
  if (typeof value !== 'object' || value === null || !('sizes' in value) || !('state' in value)) return false
  const {sizes, state} = value as NetworkResult
  return state.weights.every(({length}, layer) => length === sizes[layer]! * sizes[layer + 1]!)
}
