// Methods that make one number of many.
import {apply} from './apply.ts'
import {ElementwiseMethods} from './elementwise-methods.ts'
import type {Reduction} from './reduce-ops.ts'
import {axisOf} from './shape.ts'
import type {Tensor} from './tensor.ts'

export abstract class ReduceMethods extends ElementwiseMethods {
  // reductions: over all axes if none are named

  sum(this: Tensor, axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('sum', [this], reductionOf(this, 'sum', axes, keepsAxes))
  }
  mean(this: Tensor, axes?: number | readonly number[], keepsAxes = false): Tensor {
    const total = this.sum(axes, keepsAxes)
    return total.div(this.size / total.size)
  }
  max(this: Tensor, axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('max', [this], reductionOf(this, 'max', axes, keepsAxes))
  }
  min(this: Tensor, axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('min', [this], reductionOf(this, 'min', axes, keepsAxes))
  }
  /** @param correction subtracted from the count: 1 for a sample's variance, 0 for a population's */
  variance(this: Tensor, axes?: number | readonly number[], keepsAxes = false, correction = 1): Tensor {
    const squares = this.sub(this.mean(axes, true)).pow(2).sum(axes, keepsAxes)
    return squares.div(this.size / squares.size - correction)
  }
  /** The first largest. Without an axis, its place in row-major order. */
  argmax(this: Tensor, axis?: number, keepsAxis = false): Tensor {
    if (axis === undefined) return this.reshape([-1]).argmax(0)
    return apply('argmax', [this], reductionOf(this, 'argmax', axis, keepsAxis))
  }
  argmin(this: Tensor, axis?: number, keepsAxis = false): Tensor {
    if (axis === undefined) return this.reshape([-1]).argmin(0)
    return apply('argmin', [this], reductionOf(this, 'argmin', axis, keepsAxis))
  }

  /** Sums of all up to here along an axis. */
  cumulativeSum(this: Tensor, axis: number): Tensor {
    return apply('cumulativeSum', [this], {axis: axisOf('cumulativeSum', axis, this.rank)})
  }
}

export function reductionOf(
  x: Tensor,
  what: string,
  axes: number | readonly number[] | undefined,
  keepsAxes: boolean,
): Reduction {
  const named = axes === undefined ? x.shape.map((_, axis) => axis) : typeof axes === 'number' ? [axes] : axes
  const counted = new Set(named.map((axis) => axisOf(what, axis, x.rank)))
  return {axes: [...counted].toSorted((a, b) => a - b), keepsAxes}
}
