// What every tensor is: numbers under a shape and a type, perhaps seen of another tensor, perhaps with a place in a graph.
import {categoryOf, isFloating, type Category, type Dtype, type FloatArray} from './dtype.ts'
import {gradientsByNode, type Changes, type GradientOptions, type GraphNode} from './gradient.ts'
import type {Region} from './indexing.ts'
import type {Nested} from './nested.ts'
import {formatShape, sameShape, sizeOf, type Shape} from './shape.ts'
import type {Storage} from './storage.ts'
import type {Tensor} from './tensor.ts'
import type {Tensors} from './tensors.ts'
import {writePart} from './write-part.ts'

/** How a tensor is seen of another one: what is written to one is read from both. */
export interface View {
  readonly base: Tensor
  /** The tensor, computed from its base. */
  readonly look: (base: Tensor) => Tensor
  /** The base with this tensor's place taken by `part`. */
  readonly put: (base: Tensor, part: Tensor) => Tensor
  /** Which part of the base it is, if its numbers have places of their own there. */
  readonly region?: Region | undefined
  /** Whether ops were recorded when it was made. */
  readonly isRecorded: boolean
  /** Gradients do not pass, neither when it is read nor when it is changed. */
  readonly isDetached: boolean
  /** How often the base had been changed when it was last looked at. */
  seen: number
}

export abstract class Value {
  readonly tensors: Tensors
  readonly shape: Shape
  readonly dtype: Dtype
  /** The sum of all gradients that `backward` brought here. */
  gradient: Tensor | undefined
  /** The kind of a Python number, which gives way to the type of what it meets. */
  weak: Category | undefined
  view: View | undefined
  #changes: Changes | undefined
  #storage: Storage
  #node: GraphNode | undefined

  constructor(tensors: Tensors, storage: Storage, shape: Shape, dtype: Dtype) {
    this.tensors = tensors
    this.#storage = storage
    this.shape = shape
    this.dtype = dtype
  }

  get storage(): Storage {
    if (this.view) this.#lookAgain(this.view)
    return this.#storage
  }

  /** Where it stands in the graph, if a gradient can be asked for it. */
  get node(): GraphNode | undefined {
    if (this.view) this.#lookAgain(this.view)
    return this.#node
  }

  set node(node: GraphNode | undefined) {
    this.#node = node
  }

  get size(): number {
    return sizeOf(this.shape)
  }

  get rank(): number {
    return this.shape.length
  }

  /** The tensor that this is in the end a part of; itself if it is none. */
  get root(): Tensor {
    return this.view ? this.view.base.root : (this as Value as Tensor)
  }

  /** Of the root. */
  get changes(): Changes {
    return this.view ? this.view.base.changes : (this.#changes ??= {count: 0})
  }

  /** Set it on a parameter, and what is computed from it is recorded; or on a result whose gradient is to be kept. */
  get requiresGradient(): boolean {
    return this.node !== undefined && this.node.holder === (this as Value)
  }

  set requiresGradient(wanted: boolean) {
    if (wanted) {
      if (!isFloating(this.dtype))
        throw new TypeError(`requiresGradient: got ${this.dtype} numbers, expected float32`)
      this.node ??= {}
      this.node.holder = this as Value as Tensor
    } else if (this.node) {
      this.node.holder = undefined
      if (!this.node.step) this.node = undefined
    }
  }

  /** A gradient can be asked for it. */
  get isDifferentiable(): boolean {
    return this.node !== undefined
  }

  /** It requires a gradient, and was not computed. */
  get isParameter(): boolean {
    return this.requiresGradient && !this.node?.step
  }

  // reading

  /** A copy, row-major. Throws on WebGPU, where reading takes time: use `read`. */
  values(this: Tensor): FloatArray {
    return this.tensors.peek(this).slice()
  }

  async read(this: Tensor): Promise<FloatArray> {
    const {slot, precision} = this.storage
    return precision === 'double' ? this.values() : this.tensors.backend.read(slot)
  }

  /** The only number. */
  item(this: Tensor): number {
    if (this.size !== 1)
      throw new RangeError(`item: got shape ${formatShape(this.shape)}, expected one number`)
    return this.tensors.peek(this)[0]!
  }

  /** As nested lists; truths as booleans. */
  toNested(this: Tensor): Nested {
    const values = this.tensors.peek(this)
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
  backward(this: Tensor, dy?: Tensor, options: GradientOptions = {}): void {
    const gradients = gradientsByNode(this, dy, options, ({holder}) => holder !== undefined)
    for (const [{holder}, gradient] of gradients) {
      if (!holder) continue
      const known = holder.gradient
      const sum = (): Tensor => (known ? known.add(gradient) : gradient)
      holder.gradient = this.tensors.recording(options.createGraph ?? false, sum)
    }
  }

  /** The same numbers, from nowhere. */
  detach(this: Tensor): Tensor {
    return this.tensors.share(this, this.shape)
  }

  // changes in place

  /**
   * Takes over the numbers of another tensor of the same shape; what was computed before keeps the old ones. While gradients are
   * recorded it also takes over where they came from, so that `x.assign(x.mul(2))` is `x *= 2`; a parameter cannot do that.
   * What this is a part of, and what is a part of this, changes with it.
   */
  assign(this: Tensor, other: Tensor): Tensor {
    if (!sameShape(this.shape, other.shape)) {
      throw new RangeError(`assign: got ${formatShape(other.shape)}, expected ${formatShape(this.shape)}`)
    }
    if (isLossy(other.dtype, this.dtype)) {
      throw new TypeError(
        `assign: got ${other.dtype} numbers, expected ${this.dtype}: say to('${this.dtype}')`,
      )
    }
    const next = other.to(this.dtype)
    const {view} = this
    if (!view) this.takeOver(next)
    else {
      const isRecording = this.tensors.isRecording && !view.isDetached
      this.tensors.recording(isRecording, () => {
        if (!view.region || !writePart(view.base, view.region, next))
          view.base.assign(view.put(view.base, next))
      })
    }
    return this
  }

  /** For `assign`. */
  takeOver(this: Tensor, next: Tensor): void {
    if (this.tensors.isRecording) this.#moveTo(next.node)
    this.tensors.memory.handOver(this.#storage, next.storage)
    this.#storage = next.storage
    this.#storage.isAlone = false
    this.changes.count += 1
  }

  #moveTo(node: GraphNode | undefined): void {
    if (this.isParameter) {
      if (!node) return
      throw new Error('assign: a parameter would lose its gradient: assign to it in withoutGradient')
    }
    this.#settle(node)
  }

  /** At another place in the graph; one that keeps its gradient keeps that of the new place from now on. */
  #settle(node: GraphNode | undefined): void {
    const keepsGradient = this.#node !== undefined && this.#node.holder === (this as Value)
    if (keepsGradient) this.#node!.holder = undefined
    this.#node = node
    if (node && keepsGradient) node.holder = this as Value as Tensor
  }

  #lookAgain(view: View): void {
    const {base} = view
    const {count} = base.changes
    if (count === view.seen) return
    // it may outlive the scope in which it is looked at
    const fresh = this.tensors.memory.outside(() =>
      this.tensors.recording(view.isRecorded, () => view.look(base)),
    )
    view.seen = count
    this.#storage = fresh.storage
    // what comes from nowhere may still be a parameter itself
    if (!view.isDetached) this.#settle(fresh.node)
  }
}

/** Broken numbers do not become whole ones unasked. */
function isLossy(from: Dtype, to: Dtype): boolean {
  const heights = {bool: 0, int: 1, float: 2}
  return heights[categoryOf(from)] > heights[categoryOf(to)]
}
