// Changes in place: `x += 1`, `x.add_(1)`, `out=`.
import type {Tensor} from 'd2lbook-tensor'
import {sameShape} from './broadcast.ts'
import {TensorObject} from './tensor-object.ts'

/**
 * Writes a result into an array, which stays the same object and keeps its type and shape.
 *
 * @param gradient what torch calls the step
 * @throws the framework's error where the result does not fit in
 */
export function assignInto(target: TensorObject, result: Tensor, gradient: string): TensorObject {
  const {framework, tensor} = target
  framework.checkAssignment(target, result)
  const fitted = sameShape(result.shape, tensor.shape) ? result : result.expandTo(tensor.shape)
  framework.computed?.(fitted, gradient)
  tensor.assign(fitted.to(tensor.dtype))
  return target
}
