// Methods that move numbers, and products of matrices.
import {apply} from './apply.ts'
import type {Dtype} from './dtype.ts'
import {regionOf, type BasicIndex} from './indexing.ts'
import {operandOf, type Operand} from './operand.ts'
import {select, takeAt} from './pick.ts'
import {ReduceMethods} from './reduce-methods.ts'
import {axisOf, checkExpands, completeShape, formatShape, sameShape, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'
import {writePart} from './write-part.ts'

export abstract class MovementMethods extends ReduceMethods {
  // products

  /** Vectors on either side are rows or columns whose axis vanishes again. Axes before the last two are broadcast. */
  matmul(this: Tensor, other: Tensor): Tensor {
    if (this.rank === 0 || other.rank === 0) {
      throw new RangeError(
        `matmul: got ${formatShape(this.shape)} and ${formatShape(other.shape)}, expected at least vectors`,
      )
    }
    if (this.rank === 1) return without(this.reshape([1, -1]).matmul(other), other.rank === 1 ? -1 : -2)
    if (other.rank === 1) return without(this.matmul(other.reshape([-1, 1])), -1)
    if (this.rank > 2 && other.rank === 2) {
      // one large product instead of many small ones
      const rows = this.reshape([-1, this.shape.at(-1)!])
      return rows.matmul(other).reshape([...this.shape.slice(0, -1), other.shape[1]!])
    }
    return apply('matmul', [this, other], {left: false, right: false})
  }

  // structure

  /** One length may be -1: whatever is left. */
  reshape(this: Tensor, shape: Shape): Tensor {
    return apply('reshape', [this], {shape: completeShape('reshape', shape, this.size)})
  }
  /** The axes in this order. */
  permute(this: Tensor, axes: readonly number[]): Tensor {
    const counted = axes.map((axis) => axisOf('permute', axis, this.rank))
    if (new Set(counted).size !== this.rank) {
      throw new RangeError(`permute: got axes [${axes.join(', ')}], expected each of ${this.rank} once`)
    }
    return apply('permute', [this], {axes: counted})
  }
  /** Two axes exchanged, or all in reverse order. */
  transpose(this: Tensor, first?: number, second?: number): Tensor {
    const axes = Array.from({length: this.rank}, (_, axis) => axis)
    if (first === undefined || second === undefined) return this.permute(axes.toReversed())
    const a = axisOf('transpose', first, this.rank)
    const b = axisOf('transpose', second, this.rank)
    return this.permute(axes.with(a, b).with(b, a))
  }
  expandTo(this: Tensor, shape: Shape): Tensor {
    if (sameShape(shape, this.shape)) return this
    checkExpands('expand', this.shape, shape)
    return apply('expand', [this], {shape})
  }
  /** A part: `x.get(0)`, `x.get({}, {start: 1, stop: 3})`, `x.get('...', -1)`. */
  get(this: Tensor, ...indices: BasicIndex[]): Tensor {
    return apply('slice', [this], {region: regionOf(this.shape, indices)})
  }
  /** The whole with that part replaced, in the type of the whole. */
  replace(this: Tensor, indices: BasicIndex[], part: Operand): Tensor {
    const replacement = operandOf(this, part).to(this.dtype)
    return apply('replace', [this, replacement], {region: regionOf(this.shape, indices)})
  }
  /** Changes a part in place: `x.set([{}, 0], 1)` is `x[:, 0] = 1`. */
  set(this: Tensor, indices: BasicIndex[], part: Operand): Tensor {
    const isWritten = writePart(this, regionOf(this.shape, indices), operandOf(this, part))
    return isWritten ? this : this.assign(this.replace(indices, part))
  }
  /** Rows of the first axis (or another), picked by whole numbers, which may repeat. */
  take(this: Tensor, index: Tensor, axis = 0): Tensor {
    const at = axisOf('take', axis, this.rank)
    if (at === 0) return apply('take', [this, index])
    const axes = Array.from({length: this.rank}, (_, i) => i)
    const first = this.permute([at, ...axes.toSpliced(at, 1)])
    const taken = apply('take', [first, index])
    const moved = Array.from({length: index.rank}, (_, i) => i)
    const rest = Array.from({length: this.rank - 1}, (_, i) => i + index.rank)
    return taken.permute([...rest.slice(0, at), ...moved, ...rest.slice(at)])
  }
  /** One number (or more, if axes are left) for each place that the whole numbers name together: `y.takeAt(rows, columns)`. */
  takeAt(this: Tensor, ...indices: Tensor[]): Tensor {
    return takeAt(this, indices)
  }
  /** The numbers where `mask` holds, in a row; or rows, if the mask has fewer axes. How many is read from the mask, which waits for it. */
  select(this: Tensor, mask: Tensor): Tensor {
    return select(this, mask)
  }
  /** Pieces of this length along an axis; the last may be shorter. */
  split(this: Tensor, length: number, axis = 0): Tensor[] {
    const at = axisOf('split', axis, this.rank)
    if (!Number.isInteger(length) || length < 1)
      throw new RangeError(`split: got length ${length}, expected at least 1`)
    const before = Array.from({length: at}, () => ({}))
    const count = Math.ceil(this.shape[at]! / length)
    return Array.from({length: count}, (_, i) =>
      this.get(...before, {start: i * length, stop: (i + 1) * length}),
    )
  }
  /** A new last axis with 1 at each class number. */
  oneHot(this: Tensor, classes: number): Tensor {
    return this.reshape([...this.shape, 1])
      .equal(this.tensors.arange(classes))
      .to('float32')
  }
  to(this: Tensor, dtype: Dtype): Tensor {
    // a Python number's own numbers are exact, whatever its type
    if (this.weak && !this.rank && !this.node) return this.tensors.scalar(this.item(), dtype)
    return dtype === this.dtype ? this : apply('cast', [this], {dtype})
  }
  zerosLike(this: Tensor, shape: Shape = this.shape): Tensor {
    return this.tensors.full(shape, 0, this.dtype)
  }
}

function without(x: Tensor, axis: number): Tensor {
  return x.reshape(x.shape.toSpliced(axis, 1))
}
