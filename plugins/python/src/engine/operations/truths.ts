// Arithmetic of truths: where frameworks have none, and what they count them as.
import type {Dtype, Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Framework, FrameworkName} from '../framework.ts'

export function areTruths(x: Tensor, y: Tensor): boolean {
  return x.dtype === 'bool' && y.dtype === 'bool'
}

/** Those of quotients and powers of truths. */
const countedAs: Partial<Record<FrameworkName, Dtype>> = {numpy: 'int8', jax: 'int32'}

/** @param kernel that PyTorch names when it has none for them */
export function counted(
  {name}: Framework,
  kernel: string,
  x: Tensor,
  y: Tensor,
): readonly [x: Tensor, y: Tensor] {
  if (!areTruths(x, y)) return [x, y]
  if (name === 'torch') throw raise('NotImplementedError', `"${kernel}" not implemented for 'Bool'`)
  const dtype = countedAs[name]
  return dtype ? [x.to(dtype), y.to(dtype)] : [x, y]
}

export function subtract(x: Tensor, y: Tensor, {name, errors}: Framework): Tensor {
  if (name === 'torch' && (x.dtype === 'bool' || y.dtype === 'bool')) throw errors.other(torchRefusal(x, y))
  if (!areTruths(x, y)) return x.sub(y)
  if (name === 'numpy')
    throw raise(
      'TypeError',
      'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
    )
  if (name === 'jax')
    throw raise(
      'TypeError',
      'sub does not accept dtype bool at position 0. Accepted dtypes at position 0 are subtypes of integer, floating, complexfloating.',
    )
  return x.sub(y)
}

function torchRefusal(x: Tensor, y: Tensor): string {
  return areTruths(x, y)
    ? 'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
    : 'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.'
}
