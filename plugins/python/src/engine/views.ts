// Results that look at the numbers of their argument.
import type {Tensor} from 'd2lbook-tensor'
import {isPlain, pick, replacePicked, type Subscript} from './picked.ts'

export function reshape(x: Tensor, shape: readonly number[]): Tensor {
  return x.reshape(shape)
}

export function permute(x: Tensor, axes: readonly number[]): Tensor {
  return x.permute(axes)
}

export function expand(x: Tensor, shape: readonly number[]): Tensor {
  return x.expandTo(shape)
}

/** A part: by numbers, slices, truths and lists of places. */
export function get(x: Tensor, indices: readonly Subscript[]): Tensor {
  return isPlain(indices) ? x.get(...indices) : pick(x, indices)
}

export function set(x: Tensor, indices: readonly Subscript[], part: Tensor): void {
  if (isPlain(indices)) x.set([...indices], part)
  else x.assign(replacePicked(x, indices, part))
}

/** The same numbers, which know nothing of gradients. */
export function alias(x: Tensor): Tensor {
  return x.detach()
}
