// What transformations take and give: arrays of JAX made of whatever stands for one.
import type {Tensor} from 'd2lbook-tensor'
import type {Value} from '../../../objects/object.ts'
import {scalarOf, tensorFromValue} from '../../../engine/convert.ts'
import {room} from '../../../engine/room.ts'
import {TensorObject} from '../../../engine/tensor-object.ts'
import {isArray, jax} from '../framework.ts'

/** A number of Python gives way as an array, too. Undefined for what is no array and no number. */
export function tensorOf(value: Value): Tensor | undefined {
  if (isArray(value)) return value.tensor
  if (value instanceof TensorObject || scalarOf(value)) return tensorFromValue(value, jax)
  return undefined
}

/** Numbers of Python, and arrays of NumPy, as arrays of JAX; anything else stays what it is. */
export function arrayed(value: Value): Value {
  if (isArray(value)) return value
  const tensor = tensorOf(value)
  return tensor ? jax.wrap(tensor) : value
}

/** The same array without a place in the graph. */
export function detached(tensor: Tensor): Tensor {
  if (!tensor.node) return tensor
  const made = tensor.detach()
  made.weak = tensor.weak
  return made
}

export function zerosLike({shape, dtype, weak}: Tensor): Tensor {
  const made = room(jax).zeros(shape, dtype)
  made.weak = weak
  return made
}

export function wrapped(tensor: Tensor): Value {
  return jax.wrap(tensor)
}
