import {axisOf} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** What works over the last axis, over another. */
export function alongLast(x: Tensor, what: string, axis: number, work: (x: Tensor) => Tensor): Tensor {
  const at = axisOf(what, axis, x.rank)
  return at === x.rank - 1 ? work(x) : work(x.transpose(at, -1)).transpose(at, -1)
}
