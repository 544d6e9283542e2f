// Where tensors come from: everything made here lives on one backend.
import type {EagerBackend, NewCall} from '../backend.ts'
import {createRandom, type Random} from '../random.ts'
import {apply} from './apply.ts'
import type {Dtype} from './dtype.ts'
import {axisOf, completeShape, formatShape, sizeOf, type Shape} from './shape.ts'
import {Tensor, type Nested, type Storage} from './tensor.ts'

/** Numbers that come up again and again keep their arrays. */
const mostScalars = 64

export class Tensors {
  readonly backend: EagerBackend<unknown>
  /** Draws all random numbers; replace it for another seed. */
  random: Random
  /** Whether ops are remembered for gradients. */
  isRecording = true
  readonly #scalars = new Map<string, Tensor>()
  readonly #registry: FinalizationRegistry<unknown> | undefined
  /** What the innermost scope has made. */
  #made: Set<Storage> | undefined

  constructor(backend: EagerBackend<unknown>, seed = 0) {
    this.backend = backend
    this.random = createRandom(seed)
    if (!backend.isGarbageCollected) this.#registry = new FinalizationRegistry((slot) => backend.free(slot))
  }

  // making

  /** From nested lists or flat numbers; the type is that of the values if none is given. */
  tensor(values: Nested | ArrayLike<number>, shape?: Shape, dtype?: Dtype): Tensor {
    if (typeof values === 'number' || typeof values === 'boolean' || Array.isArray(values)) {
      const flat: number[] = []
      const found = flatten(values, flat)
      const numbers = Float32Array.from(flat)
      return this.#create(numbers, shape ?? found, dtype ?? dtypeOf(values))
    }
    return this.#create(Float32Array.from(values), shape ?? [values.length], dtype ?? 'float32')
  }

  /** One number without axes. */
  scalar(value: number, dtype: Dtype = Number.isInteger(value) ? 'int32' : 'float32'): Tensor {
    return this.#create(Float32Array.of(value), [], dtype)
  }

  /** For ops: a scalar that is shared, so nobody may change it. */
  constant(value: number): Tensor {
    const dtype = Number.isInteger(value) ? 'int32' : 'float32'
    const key = `${dtype} ${Object.is(value, -0) ? '-0' : value}`
    const known = this.#scalars.get(key)
    if (known) return known
    const made = this.#outsideScope(() => this.#create(Float32Array.of(value), [], dtype))
    if (this.#scalars.size >= mostScalars) this.#scalars.clear()
    this.#scalars.set(key, made)
    return made
  }

  full(shape: Shape, value: number, dtype: Dtype = 'float32'): Tensor {
    return this.#create(new Float32Array(sizeOf(shape)).fill(value), shape, dtype)
  }

  zeros(shape: Shape, dtype?: Dtype): Tensor {
    return this.full(shape, 0, dtype)
  }

  ones(shape: Shape, dtype?: Dtype): Tensor {
    return this.full(shape, 1, dtype)
  }

  /** `start`, `start + step`, ... up to but without `stop`; with one argument from 0. Whole numbers if all arguments are. */
  arange(start: number, stop?: number, step = 1, dtype?: Dtype): Tensor {
    const [first, end] = stop === undefined ? [0, start] : [start, stop]
    const length = Math.max(0, Math.ceil((end - first) / step))
    const isWhole = [first, end, step].every(Number.isInteger)
    const values = Float32Array.from({length}, (_, i) => first + i * step)
    return this.#create(values, [length], dtype ?? (isWhole ? 'int32' : 'float32'))
  }

  /** `count` numbers from `start` to `stop`, both included. */
  linspace(start: number, stop: number, count: number): Tensor {
    const step = (stop - start) / Math.max(1, count - 1)
    return this.#create(
      Float32Array.from({length: count}, (_, i) => start + i * step),
      [count],
      'float32',
    )
  }

  eye(rows: number, columns = rows): Tensor {
    const values = new Float32Array(rows * columns)
    for (let i = 0; i < Math.min(rows, columns); i++) values[i * columns + i] = 1
    return this.#create(values, [rows, columns], 'float32')
  }

  // random numbers

  seed(seed: number): void {
    this.random = createRandom(seed)
  }

  uniform(shape: Shape, low = 0, high = 1): Tensor {
    return this.#draw(shape, () => low + (high - low) * this.random.uniform())
  }

  normal(shape: Shape, mean = 0, deviation = 1): Tensor {
    return this.#draw(shape, () => mean + deviation * this.random.normal())
  }

  /** Whole numbers from `low` up to but without `high`. */
  integers(low: number, high: number, shape: Shape): Tensor {
    return this.#draw(shape, () => this.random.integer(low, high), 'int32')
  }

  permutation(count: number): Tensor {
    return this.#create(Float32Array.from(this.random.permutation(count)), [count], 'int32')
  }

  /** 1 with this probability, else 0. */
  bernoulli(probability: number, shape: Shape): Tensor {
    return this.#draw(shape, () => (this.random.uniform() < probability ? 1 : 0))
  }

  /** How often each of the outcomes came in `trials` trials. */
  multinomial(trials: number, probabilities: ArrayLike<number>): Tensor {
    const counts = new Float32Array(probabilities.length)
    let total = 0
    for (let i = 0; i < probabilities.length; i++) total += probabilities[i]!
    for (let trial = 0; trial < trials; trial++) {
      let left = this.random.uniform() * total
      let outcome = 0
      while (outcome < counts.length - 1 && (left -= probabilities[outcome]!) >= 0) outcome++
      counts[outcome]! += 1
    }
    return this.#create(counts, [counts.length], 'int32')
  }

  // several together

  concat(parts: Tensor[], axis = 0): Tensor {
    const [first] = parts
    if (!first) throw new RangeError('concat: got nothing')
    return apply('concat', parts, {axis: axisOf('concat', axis, first.rank)})
  }

  /** Along a new axis. */
  stack(parts: Tensor[], axis = 0): Tensor {
    const [first] = parts
    if (!first) throw new RangeError('stack: got nothing')
    const at = axisOf('stack', axis, first.rank + 1)
    return this.concat(
      parts.map((part) => part.reshape(part.shape.toSpliced(at, 0, 1))),
      at,
    )
  }

  // gradients and memory

  /** What is computed in `work` is not remembered. */
  withoutGradient<Result>(work: () => Result): Result {
    const before = this.isRecording
    this.isRecording = false
    try {
      return work()
    } finally {
      this.isRecording = before
    }
  }

  /**
   * Frees what `work` makes when it is done, but for the tensors that it returns (without their history) and those that were
   * assigned. Where memory is not collected by itself, a training step belongs into one.
   */
  scope<Result>(work: () => Result): Result {
    const outer = this.#made
    const made = new Set<Storage>()
    this.#made = made
    try {
      const result = work()
      for (const tensor of tensorsIn(result)) {
        if (tensor.node?.step) tensor.node = undefined
        tensor.storage.isShared = true
        made.delete(tensor.storage)
        outer?.add(tensor.storage)
      }
      return result
    } finally {
      this.#made = outer
      for (const storage of made) this.#free(storage)
    }
  }

  /** For `assign`: within a scope the numbers before it are freed at its end, unless others look at them. */
  handOver(before: Storage, next: Tensor): void {
    if (!this.#made?.delete(next.storage)) next.storage.isShared = true
    if (!before.isShared) this.#made?.add(before)
  }

  /** Outlives the scope that it was made in. */
  keep(tensor: Tensor): Tensor {
    this.#made?.delete(tensor.storage)
    return tensor
  }

  dispose(): void {
    this.backend.dispose()
  }

  // for ops

  /** A new tensor by one call of the backend. */
  compute(call: NewCall<unknown>, shape: Shape, dtype: Dtype): Tensor {
    return this.#own(this.backend.call(call, sizeOf(shape)), shape, dtype)
  }

  /** The same numbers in another shape or under another type. */
  share(tensor: Tensor, shape: Shape, dtype: Dtype = tensor.dtype): Tensor {
    if (!this.#made) tensor.storage.isShared = true
    return new Tensor(this, tensor.storage, shape, dtype)
  }

  #create(values: Float32Array, shape: Shape, dtype: Dtype): Tensor {
    const complete = completeShape('tensor', shape, values.length)
    return this.#own(this.backend.create(values), complete, dtype)
  }

  #own(slot: unknown, shape: Shape, dtype: Dtype): Tensor {
    const storage = {slot, isShared: false}
    this.#registry?.register(storage, slot, storage)
    if (this.#registry) this.#made?.add(storage)
    return new Tensor(this, storage, shape, dtype)
  }

  #free(storage: Storage): void {
    this.#registry?.unregister(storage)
    this.backend.free(storage.slot)
  }

  #outsideScope<Result>(work: () => Result): Result {
    const made = this.#made
    this.#made = undefined
    try {
      return work()
    } finally {
      this.#made = made
    }
  }

  #draw(shape: Shape, next: () => number, dtype: Dtype = 'float32'): Tensor {
    return this.#create(Float32Array.from({length: sizeOf(shape)}, next), shape, dtype)
  }
}

/** Appends the numbers of nested lists to `into` and gives their shape. */
function flatten(values: Nested, into: number[]): Shape {
  if (!Array.isArray(values)) {
    into.push(Number(values))
    return []
  }
  const shapes = values.map((value) => flatten(value, into))
  const [first = []] = shapes
  const other = shapes.find((shape) => shape.join() !== first.join())
  if (other)
    throw new RangeError(`tensor: lists differ in shape: ${formatShape(first)} and ${formatShape(other)}`)
  return [values.length, ...first]
}

function dtypeOf(values: Nested): Dtype {
  if (typeof values === 'boolean') return 'bool'
  if (typeof values === 'number') return Number.isInteger(values) ? 'int32' : 'float32'
  const types = values.map(dtypeOf)
  if (types.includes('float32') || types.length === 0) return 'float32'
  return types.includes('int32') ? 'int32' : 'bool'
}

function tensorsIn(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value]
  if (Array.isArray(value)) return value.flatMap(tensorsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(tensorsIn)
  return []
}
