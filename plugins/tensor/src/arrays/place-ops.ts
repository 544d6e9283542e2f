// Ops on places that are told one by one.
import {applyOp} from '../tensor/apply-op.ts'
import {apply} from '../tensor/apply.ts'
import {fitInto, type FloatArray} from '../tensor/dtype.ts'
import type {Op} from '../tensor/op.ts'
import type {Tensor} from '../tensor/tensor.ts'

/** A copy of the numbers that may be changed. */
function ownNumbers(x: Tensor): FloatArray {
  return x.tensors.peek(x).slice()
}

function adoptFitted(x: Tensor, values: FloatArray): Tensor {
  const fitted = values instanceof Float64Array ? fitInto(values, x.dtype) : values
  return x.tensors.adopt(fitted, x.shape, x.dtype)
}

/** Inputs: numbers in a row, places in it, and a number for each place, which replaces what is there (the last wins) or is added. */
export const putFlat: Op<{how: 'set' | 'add'}> = {
  forward: ([x, places, parts], {how}) => {
    const {tensors} = x!
    const values = ownNumbers(x!)
    const news = tensors.peek(parts!)
    for (const [i, place] of tensors.peek(places!).entries()) {
      values[place] = how === 'set' ? news[i]! : values[place]! + news[i]!
    }
    return adoptFitted(x!, values)
  },
  gradient: ({dy, inputs: [, places], attributes: {how}, wanted}) => {
    const hidden = (): Tensor =>
      applyOp('putFlat', putFlat, [dy, places!, dy.zerosLike(places!.shape)], {how: 'set'})
    return [
      wanted[0] ? (how === 'set' ? hidden() : dy) : undefined,
      undefined,
      wanted[2] ? apply('take', [dy, places!]) : undefined,
    ]
  },
  needs: [1],
}
