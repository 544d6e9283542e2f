// An n-dimensional array. Methods give new tensors with numbers of their own, never views; only `assign` and `set` change one.
import {apply} from './apply.ts'
import {promote, type Dtype} from './dtype.ts'
import {gradientsByNode, type GraphNode} from './gradient.ts'
import {regionOf, type Index} from './indexing.ts'
import {select, takeAt} from './pick.ts'
import {axisOf, completeShape, formatShape, sameShape, sizeOf, type Shape} from './shape.ts'
import type {Tensors} from './tensors.ts'

/** Numbers stand for tensors of one number. */
export type Operand = Tensor | number

export type Nested = number | boolean | Nested[]

/** Where the numbers lie: shared by tensors that differ only in shape. */
export interface Storage {
  slot: unknown
  /** By tensors that may outlive a scope. */
  isShared: boolean
}

export class Tensor {
  readonly tensors: Tensors
  readonly shape: Shape
  readonly dtype: Dtype
  storage: Storage
  /** The sum of all gradients that `backward` brought here. */
  gradient: Tensor | undefined
  /** Where it stands in the graph, if a gradient can be asked for it. */
  node: GraphNode | undefined

  constructor(tensors: Tensors, storage: Storage, shape: Shape, dtype: Dtype) {
    this.tensors = tensors
    this.storage = storage
    this.shape = shape
    this.dtype = dtype
  }

  get slot(): unknown {
    return this.storage.slot
  }

  get size(): number {
    return sizeOf(this.shape)
  }

  get rank(): number {
    return this.shape.length
  }

  /** Set it on a parameter, and what is computed from it is recorded; or on a result whose gradient is to be kept. */
  get requiresGradient(): boolean {
    return this.node?.holder === this
  }

  set requiresGradient(wanted: boolean) {
    if (wanted) {
      if (this.dtype !== 'float32')
        throw new TypeError(`requiresGradient: got ${this.dtype} numbers, expected float32`)
      this.node ??= {}
      this.node.holder = this
    } else if (this.node) {
      this.node.holder = undefined
      if (!this.node.step) this.node = undefined
    }
  }

  /** A gradient can be asked for it. */
  get isDifferentiable(): boolean {
    return this.node !== undefined
  }

  // reading

  /** A copy, row-major. Throws on WebGPU, where reading takes time: use `read`. */
  values(): Float32Array {
    const values = this.tensors.backend.read(this.slot)
    if (values instanceof Float32Array) return values
    values.catch(() => {})
    throw new Error(`${this.tensors.backend.name}: numbers come later here: await read() instead of values()`)
  }

  async read(): Promise<Float32Array> {
    return this.tensors.backend.read(this.slot)
  }

  /** The only number. */
  item(): number {
    if (this.size !== 1)
      throw new RangeError(`item: got shape ${formatShape(this.shape)}, expected one number`)
    return this.values()[0]!
  }

  /** As nested lists; truths as booleans. */
  toNested(): Nested {
    const values = this.values()
    const nest = (shape: Shape, start: number): Nested => {
      const [length, ...rest] = shape
      if (length === undefined) return this.dtype === 'bool' ? values[start] !== 0 : values[start]!
      const step = sizeOf(rest)
      return Array.from({length}, (_, i) => nest(rest, start + i * step))
    }
    return nest(this.shape, 0)
  }

  // gradients

  /** Adds the gradient of this result to every tensor that requires one. `dy` is needed unless the result is one number. */
  backward(dy?: Tensor): void {
    for (const [{holder}, gradient] of gradientsByNode(this, dy)) {
      if (!holder) continue
      const known = holder.gradient
      holder.gradient = known ? this.tensors.withoutGradient(() => known.add(gradient)) : gradient
    }
  }

  /** The same numbers, from nowhere. */
  detach(): Tensor {
    return this.tensors.share(this, this.shape)
  }

  /**
   * Takes over the numbers of another tensor of the same shape; what was computed before keeps the old ones. While gradients are
   * recorded it also takes over where they came from, so that `x.assign(x.mul(2))` is `x *= 2`; a parameter cannot do that.
   */
  assign(other: Tensor): this {
    if (!sameShape(this.shape, other.shape)) {
      throw new RangeError(`assign: got ${formatShape(other.shape)}, expected ${formatShape(this.shape)}`)
    }
    if (promote(this.dtype, other.dtype) !== this.dtype) {
      throw new TypeError(
        `assign: got ${other.dtype} numbers, expected ${this.dtype}: say to('${this.dtype}')`,
      )
    }
    if (this.tensors.isRecording) this.#moveTo(other.node)
    this.tensors.handOver(this.storage, other)
    this.storage = other.storage
    return this
  }

  #moveTo(node: GraphNode | undefined): void {
    const isParameter = this.requiresGradient && !this.node?.step
    if (isParameter) {
      if (!node) return
      throw new Error('assign: a parameter would lose its gradient: assign to it in withoutGradient')
    }
    const keepsGradient = this.requiresGradient
    if (keepsGradient) this.node!.holder = undefined
    this.node = node
    if (node && keepsGradient) node.holder = this
  }

  /** Changes a part in place: `x.set([{}, 0], 1)` is `x[:, 0] = 1`. */
  set(indices: Index[], part: Operand): this {
    return this.assign(this.replace(indices, part))
  }

  // arithmetic

  add(other: Operand): Tensor {
    return apply('add', [this, this.#tensor(other)])
  }
  sub(other: Operand): Tensor {
    return apply('sub', [this, this.#tensor(other)])
  }
  mul(other: Operand): Tensor {
    return apply('mul', [this, this.#tensor(other)])
  }
  div(other: Operand): Tensor {
    return apply('div', [this, this.#tensor(other)])
  }
  pow(exponent: Operand): Tensor {
    // exact, and defined for negative numbers on every device
    if (exponent === 2) return this.mul(this)
    if (exponent === 0.5) return this.sqrt()
    // whole numbers to a negative power are broken ones
    if (typeof exponent === 'number' && exponent < 0 && this.dtype !== 'float32')
      return this.to('float32').pow(exponent)
    return apply('pow', [this, this.#tensor(exponent)])
  }
  floorDivide(other: Operand): Tensor {
    return apply('floorDivide', [this, this.#tensor(other)])
  }
  /** With the sign of the divisor, as in Python. */
  remainder(other: Operand): Tensor {
    return apply('remainder', [this, this.#tensor(other)])
  }
  maximum(other: Operand): Tensor {
    return apply('maximum', [this, this.#tensor(other)])
  }
  minimum(other: Operand): Tensor {
    return apply('minimum', [this, this.#tensor(other)])
  }
  clip(low: Operand, high: Operand): Tensor {
    return this.maximum(low).minimum(high)
  }
  neg(): Tensor {
    return apply('neg', [this])
  }
  abs(): Tensor {
    return apply('abs', [this])
  }
  sign(): Tensor {
    return apply('sign', [this])
  }
  exp(): Tensor {
    return apply('exp', [this])
  }
  log(): Tensor {
    return apply('log', [this])
  }
  sqrt(): Tensor {
    return apply('sqrt', [this])
  }
  sin(): Tensor {
    return apply('sin', [this])
  }
  cos(): Tensor {
    return apply('cos', [this])
  }
  floor(): Tensor {
    return apply('floor', [this])
  }
  ceil(): Tensor {
    return apply('ceil', [this])
  }
  /** Halves to the even neighbour. */
  round(): Tensor {
    return apply('round', [this])
  }
  truncate(): Tensor {
    return apply('truncate', [this])
  }

  // comparisons

  equal(other: Operand): Tensor {
    return apply('equal', [this, this.#tensor(other)])
  }
  notEqual(other: Operand): Tensor {
    return apply('notEqual', [this, this.#tensor(other)])
  }
  less(other: Operand): Tensor {
    return apply('less', [this, this.#tensor(other)])
  }
  lessEqual(other: Operand): Tensor {
    return apply('lessEqual', [this, this.#tensor(other)])
  }
  greater(other: Operand): Tensor {
    return apply('greater', [this, this.#tensor(other)])
  }
  greaterEqual(other: Operand): Tensor {
    return apply('greaterEqual', [this, this.#tensor(other)])
  }
  logicalNot(): Tensor {
    return apply('logicalNot', [this])
  }
  logicalAnd(other: Operand): Tensor {
    return apply('logicalAnd', [this, this.#tensor(other)])
  }
  logicalOr(other: Operand): Tensor {
    return apply('logicalOr', [this, this.#tensor(other)])
  }
  /** This where `condition` holds, `other` elsewhere. */
  where(condition: Tensor, other: Operand): Tensor {
    return apply('where', [condition, this, this.#tensor(other)])
  }

  // activations and losses

  relu(): Tensor {
    return apply('relu', [this])
  }
  leakyRelu(slope = 0.01): Tensor {
    return apply('leakyRelu', [this], {slope})
  }
  /** With a slope for negative numbers that can be learned. */
  prelu(slope: Tensor): Tensor {
    return this.where(this.greater(0), this.mul(slope))
  }
  sigmoid(): Tensor {
    return apply('sigmoid', [this])
  }
  tanh(): Tensor {
    return apply('tanh', [this])
  }
  /** In its tanh form. */
  gelu(): Tensor {
    return apply('gelu', [this])
  }
  softmax(axis = -1): Tensor {
    return this.#alongLast('softmax', axis, (x) => apply('softmax', [x]))
  }
  logSoftmax(axis = -1): Tensor {
    return this.#alongLast('logSoftmax', axis, (x) => apply('logSoftmax', [x]))
  }
  /** Of logits `[..., classes]` against class numbers `[...]`: a loss for each. */
  crossEntropy(labels: Tensor): Tensor {
    return apply('crossEntropy', [this, labels])
  }
  /** Of logits against targets from 0 to 1: a loss for each. */
  logisticLoss(targets: Operand): Tensor {
    return apply('logisticLoss', [this, this.#tensor(targets)])
  }
  /** The mean of all squared differences. */
  meanSquaredError(targets: Operand): Tensor {
    return this.sub(targets).pow(2).mean()
  }
  /** Each number 0 with this probability, the others larger in return. */
  dropout(probability: number): Tensor {
    if (!(probability >= 0 && probability <= 1))
      throw new RangeError(`dropout: got probability ${probability}, expected 0 to 1`)
    if (probability === 0) return this
    if (probability === 1) return this.mul(0)
    const kept = this.tensors.bernoulli(1 - probability, this.shape)
    return this.mul(kept.mul(1 / (1 - probability)))
  }

  // reductions: over all axes if none are named

  sum(axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('sum', [this], this.#reduction('sum', axes, keepsAxes))
  }
  mean(axes?: number | readonly number[], keepsAxes = false): Tensor {
    const total = this.sum(axes, keepsAxes)
    return total.mul(total.size / this.size).to('float32')
  }
  max(axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('max', [this], this.#reduction('max', axes, keepsAxes))
  }
  min(axes?: number | readonly number[], keepsAxes = false): Tensor {
    return apply('min', [this], this.#reduction('min', axes, keepsAxes))
  }
  /** @param correction subtracted from the count: 1 for a sample's variance, 0 for a population's */
  variance(axes?: number | readonly number[], keepsAxes = false, correction = 1): Tensor {
    const squares = this.sub(this.mean(axes, true)).pow(2).sum(axes, keepsAxes)
    return squares.div(this.size / squares.size - correction)
  }
  /** The first largest. Without an axis, its place in row-major order. */
  argmax(axis?: number, keepsAxis = false): Tensor {
    if (axis === undefined) return this.reshape([-1]).argmax(0)
    return apply('argmax', [this], this.#reduction('argmax', axis, keepsAxis))
  }
  argmin(axis?: number, keepsAxis = false): Tensor {
    if (axis === undefined) return this.reshape([-1]).argmin(0)
    return apply('argmin', [this], this.#reduction('argmin', axis, keepsAxis))
  }

  /** Sums of all up to here along an axis. */
  cumulativeSum(axis: number): Tensor {
    return apply('cumulativeSum', [this], {axis: axisOf('cumulativeSum', axis, this.rank)})
  }

  // products

  /** Vectors on either side are rows or columns whose axis vanishes again. Axes before the last two are broadcast. */
  matmul(other: Tensor): Tensor {
    if (this.rank === 0 || other.rank === 0) {
      throw new RangeError(
        `matmul: got ${formatShape(this.shape)} and ${formatShape(other.shape)}, expected at least vectors`,
      )
    }
    if (this.rank === 1) return this.reshape([1, -1]).matmul(other).#without(other.rank === 1 ? -1 : -2)
    if (other.rank === 1) return this.matmul(other.reshape([-1, 1])).#without(-1)
    if (this.rank > 2 && other.rank === 2) {
      // one large product instead of many small ones
      const rows = this.reshape([-1, this.shape.at(-1)!])
      return rows.matmul(other).reshape([...this.shape.slice(0, -1), other.shape[1]!])
    }
    return apply('matmul', [this, other], {left: false, right: false})
  }

  // structure

  /** One length may be -1: whatever is left. */
  reshape(shape: Shape): Tensor {
    return apply('reshape', [this], {shape: completeShape('reshape', shape, this.size)})
  }
  /** The axes in this order. */
  permute(axes: readonly number[]): Tensor {
    const counted = axes.map((axis) => axisOf('permute', axis, this.rank))
    if (new Set(counted).size !== this.rank) {
      throw new RangeError(`permute: got axes [${axes.join(', ')}], expected each of ${this.rank} once`)
    }
    return apply('permute', [this], {axes: counted})
  }
  /** Two axes exchanged, or all in reverse order. */
  transpose(first?: number, second?: number): Tensor {
    const axes = Array.from({length: this.rank}, (_, axis) => axis)
    if (first === undefined || second === undefined) return this.permute(axes.toReversed())
    const a = axisOf('transpose', first, this.rank)
    const b = axisOf('transpose', second, this.rank)
    return this.permute(axes.with(a, b).with(b, a))
  }
  expandTo(shape: Shape): Tensor {
    return sameShape(shape, this.shape) ? this : apply('expand', [this], {shape})
  }
  /** A part: `x.get(0)`, `x.get({}, {start: 1, stop: 3})`, `x.get('...', -1)`. */
  get(...indices: Index[]): Tensor {
    return apply('slice', [this], {region: regionOf(this.shape, indices)})
  }
  /** The whole with that part replaced, in the type of the whole. */
  replace(indices: Index[], part: Operand): Tensor {
    const replacement = this.#tensor(part).to(this.dtype)
    return apply('replace', [this, replacement], {region: regionOf(this.shape, indices)})
  }
  /** Rows of the first axis (or another), picked by whole numbers, which may repeat. */
  take(index: Tensor, axis = 0): Tensor {
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
  takeAt(...indices: Tensor[]): Tensor {
    return takeAt(this, indices)
  }
  /** The numbers where `mask` holds, in a row; or rows, if the mask has fewer axes. How many is read from the mask, which waits for it. */
  select(mask: Tensor): Tensor {
    return select(this, mask)
  }
  /** Pieces of this length along an axis; the last may be shorter. */
  split(length: number, axis = 0): Tensor[] {
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
  oneHot(classes: number): Tensor {
    return this.reshape([...this.shape, 1])
      .equal(this.tensors.arange(classes))
      .to('float32')
  }
  to(dtype: Dtype): Tensor {
    return dtype === this.dtype ? this : apply('cast', [this], {dtype})
  }
  zerosLike(shape: Shape = this.shape): Tensor {
    return this.tensors.full(shape, 0)
  }

  #tensor(operand: Operand): Tensor {
    return typeof operand === 'number' ? this.tensors.constant(operand) : operand
  }

  #reduction(what: string, axes: number | readonly number[] | undefined, keepsAxes: boolean) {
    const named =
      axes === undefined ? this.shape.map((_, axis) => axis) : typeof axes === 'number' ? [axes] : axes
    const counted = new Set(named.map((axis) => axisOf(what, axis, this.rank)))
    return {axes: [...counted].toSorted((a, b) => a - b), keepsAxes}
  }

  #alongLast(what: string, axis: number, work: (x: Tensor) => Tensor): Tensor {
    const at = axisOf(what, axis, this.rank)
    return at === this.rank - 1 ? work(this) : work(this.transpose(at, -1)).transpose(at, -1)
  }

  #without(axis: number): Tensor {
    return this.reshape(this.shape.toSpliced(axis, 1))
  }
}
