// Changes in place that cost no new array: `p -= rate * gradient` for every parameter of a network, step by step.
import type {ScalarFunctionName} from '../scalar-functions.ts'
import {precisionOf} from './dtype.ts'
import {mapCall} from './elementwise-ops.ts'
import type {Tensor} from './tensor.ts'

/**
 * The numbers of `target` become a function of those of `inputs`, where they lie: unless others look at them too, who keep the old
 * ones. `target` may be one of the inputs.
 *
 * @param inputs of the target's type and shape, or repeated to it
 * @returns whether it was done: parts of others, whole numbers, and what gradients pass through are left alone
 */
export function changeInPlace(
  target: Tensor,
  fn: ScalarFunctionName,
  inputs: Tensor[],
  scalars: number[] = [],
): boolean {
  if (!isChangeable(target, inputs)) return false
  const {tensors, storage, shape, dtype} = target
  const call = mapCall(fn, shape, inputs, storage.precision, scalars)
  if (storage.isAlone && !storage.loans) {
    tensors.onWork?.(target.size)
    tensors.change(target, call)
    target.changes.count += 1
    return true
  }
  target.takeOver(tensors.compute(call, shape, dtype, storage.precision))
  target.storage.isAlone = true
  return true
}

function isChangeable(target: Tensor, inputs: Tensor[]): boolean {
  const {tensors, dtype, view, weak} = target
  if (view || weak || (dtype !== 'float32' && dtype !== 'float64')) return false
  if (!tensors.changesInPlace(precisionOf(dtype))) return false
  const isStep = tensors.isRecording && [target, ...inputs].some((tensor) => tensor.isDifferentiable)
  return !isStep && inputs.every((input) => fits(input, target))
}

function fits(input: Tensor, target: Tensor): boolean {
  if (input === target) return true
  if (input.weak) return true
  const missing = target.rank - input.rank
  return (
    input.dtype === target.dtype &&
    missing >= 0 &&
    input.shape.every((length, axis) => length === 1 || length === target.shape[axis + missing])
  )
}
