// Numbers shifted and scaled to mean 0 and variance 1: what batch, layer, group and instance normalisation have in common.
import {reductionOf} from '../tensor/reduce-methods.ts'
import {applyOp} from '../tensor/apply-op.ts'
import type {Op} from '../tensor/op.ts'
import {sizeOf, type Shape} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'

interface Standardised {
  axes: number[]
  epsilon: number
}

/** By ops that have gradients of their own. */
function composed(x: Tensor, {axes, epsilon}: Standardised): Tensor {
  const centred = x.sub(x.mean(axes, true))
  return centred.div(centred.mul(centred).mean(axes, true).add(epsilon).sqrt())
}

const standardiseOp: Op<Standardised> = {
  forward: ([x], attributes) => composed(x!, attributes),
  gradient: ({dy, inputs: [x], output, attributes: {axes, epsilon}}) => {
    const spread = x!.variance(axes, true, 0).add(epsilon).sqrt()
    const centred = dy.sub(dy.mean(axes, true))
    return [centred.sub(output.mul(dy.mul(output).mean(axes, true))).div(spread)]
  },
  needs: 'both',
}

/** `(x - mean) / sqrt(variance + epsilon)` with mean and variance (of all, not of a sample) over these axes. */
export function standardise(x: Tensor, axes: number | readonly number[], epsilon = 1e-5): Tensor {
  const reduction = reductionOf(x, 'standardise', axes, true)
  return applyOp('standardise', standardiseOp, [x], {axes: reduction.axes, epsilon})
}

/** Each of `groups` groups of channels by itself; channels are the second axis. */
export function standardiseGroups(x: Tensor, groups: number, epsilon = 1e-5): Tensor {
  const [images = 1, channels = 1, ...spatial] = x.shape
  if (channels % groups !== 0)
    throw new RangeError(`standardiseGroups: ${channels} channels cannot be cut into ${groups} groups`)
  const rows = x.reshape([images, groups, (channels / groups) * sizeOf(spatial)])
  return standardise(rows, 2, epsilon).reshape(x.shape)
}

/** A number for each place of one axis, in a shape that is repeated over the others. */
export function along(x: Tensor, axis: number, rank: number): Tensor {
  const shape: Shape = Array.from({length: rank}, (_, i) => (i === axis ? x.size : 1))
  return x.reshape(shape)
}
