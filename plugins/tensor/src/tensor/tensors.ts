// Where tensors come from: everything made here lives on one backend.
import type {EagerBackend, NewCall} from '../backend.ts'
import {createExactEager} from '../plain/plain-eager.ts'
import {createRandom, type Random} from '../random/random.ts'
import {apply} from './apply.ts'
import {bytesOf, fitInto, floatArray, precisionOf, type Category, type Dtype} from './dtype.ts'
import type {FloatArray, Precision} from './dtype.ts'
import {Memory} from './memory.ts'
import {flatten, dtypeOfNested, type Nested} from './nested.ts'
import {commonDtype, plainPromotion, type Promotion} from './promotion.ts'
import {axisOf, completeShape, sizeOf, type Shape} from './shape.ts'
import type {Storage} from './storage.ts'
import {Tensor} from './tensor.ts'

/** Numbers that come up again and again keep their arrays. */
const mostScalars = 64

/** Reading them is an error. */
const noNumbers: Storage = {slot: undefined, precision: 'single', bytes: 0, isShared: true}

export class Tensors {
  /** Computes with 32-bit floats; 64-bit floats and whole numbers are left to plain loops. */
  readonly backend: EagerBackend<unknown>
  readonly #exact = createExactEager()
  /** Draws all random numbers; replace it for another seed. */
  random: Random
  #createRandom: (seed: number) => Random = createRandom
  /** Which types come out where types meet. */
  promotion: Promotion
  /** Whether ops are remembered for gradients. */
  isRecording = true
  /** Whether a gradient is refused when numbers that it needs were changed in place since, as PyTorch does. They are kept either way. */
  watchesChanges = false
  readonly memory: Memory
  /** Told how many numbers an op reads, and how many each new array has: a program that computes too long can be stopped by it. */
  onWork: ((numbers: number) => void) | undefined
  readonly #scalars = new Map<Promotion, Record<Category, Map<number, Tensor>>>()

  constructor(backend: EagerBackend<unknown>, seed = 0, promotion: Promotion = plainPromotion) {
    this.backend = backend
    this.random = createRandom(seed)
    this.promotion = promotion
    this.memory = new Memory(backend.isGarbageCollected, (slot) => backend.free(slot))
  }

  // making

  /** From nested lists or flat numbers; the type is that of the values if none is given. */
  tensor(values: Nested | ArrayLike<number>, shape?: Shape, dtype?: Dtype): Tensor {
    if (typeof values === 'number' || typeof values === 'boolean' || Array.isArray(values)) {
      const flat: number[] = []
      const found = flatten(values, flat)
      return this.#create(flat, shape ?? found, dtype ?? dtypeOfNested(values, this.promotion))
    }
    return this.#create(values, shape ?? [values.length], dtype ?? 'float32')
  }

  /** One number without axes. */
  scalar(value: number, dtype: Dtype = this.#dtypeOf(value)): Tensor {
    return this.#create([value], [], dtype)
  }

  /**
   * For ops: a Python number, which gives way to the type of what it meets. It is shared, so nobody may change it.
   *
   * @param kind by the value if it is not given
   */
  constant(value: number, kind: Category = Number.isInteger(value) ? 'int' : 'float'): Tensor {
    const known = this.#constants(kind)
    // -0 and 0 are one key
    const found = Object.is(value, -0) ? undefined : known.get(value)
    if (found) return found
    const {whole, broken} = this.promotion
    const dtype = {bool: 'bool', int: whole, float: broken} as const
    const made = this.memory.outside(() => {
      const exact = this.#own(Float64Array.of(value), 'double')
      exact.twin = this.#own(this.backend.create(Float32Array.of(value)), 'single')
      return new Tensor(this, exact, [], dtype[kind])
    })
    made.weak = kind
    if (Object.is(value, -0)) return made
    if (known.size >= mostScalars) known.clear()
    known.set(value, made)
    return made
  }

  /** Of the promotion that holds now. */
  #constants(kind: Category): Map<number, Tensor> {
    let ofPromotion = this.#scalars.get(this.promotion)
    if (!ofPromotion) {
      ofPromotion = {bool: new Map(), int: new Map(), float: new Map()}
      this.#scalars.set(this.promotion, ofPromotion)
    }
    return ofPromotion[kind]
  }

  full(shape: Shape, value: number, dtype: Dtype = 'float32'): Tensor {
    const size = sizeOf(shape)
    const values = precisionOf(dtype) === 'single' ? new Float32Array(size) : new Float64Array(size)
    return this.adopt(value === 0 ? values : values.fill(value), shape, dtype)
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
    const {whole, broken} = this.promotion
    const values = Float64Array.from({length}, (_, i) => first + i * step)
    return this.#create(values, [length], dtype ?? (isWhole ? whole : broken))
  }

  /** `count` numbers from `start` to `stop`, both included. */
  linspace(start: number, stop: number, count: number, dtype: Dtype = this.promotion.broken): Tensor {
    const step = (stop - start) / Math.max(1, count - 1)
    const at = (i: number): number => (i === count - 1 && i > 0 ? stop : start + i * step)
    return this.#create(
      Float64Array.from({length: count}, (_, i) => at(i)),
      [count],
      dtype,
    )
  }

  eye(rows: number, columns = rows, dtype: Dtype = 'float32'): Tensor {
    const values = new Float64Array(rows * columns)
    for (let i = 0; i < Math.min(rows, columns); i++) values[i * columns + i] = 1
    return this.#create(values, [rows, columns], dtype)
  }

  // random numbers

  seed(seed: number): void {
    this.random = this.#createRandom(seed)
  }

  /** Draw as a framework does from now on: `createNumpyRandom`. */
  useRandom(create: (seed: number) => Random, seed = 0): void {
    this.#createRandom = create
    this.seed(seed)
  }

  uniform(shape: Shape, low = 0, high = 1, dtype?: Dtype): Tensor {
    const {random} = this
    return this.#drawAll(shape, dtype, random.uniforms, random.uniform, (value) => low + (high - low) * value)
  }

  normal(shape: Shape, mean = 0, deviation = 1, dtype?: Dtype): Tensor {
    const {random} = this
    return this.#drawAll(shape, dtype, random.normals, random.normal, (value) => mean + deviation * value)
  }

  /** Whole numbers from `low` up to but without `high`. */
  integers(low: number, high: number, shape: Shape, dtype: Dtype = this.promotion.whole): Tensor {
    return this.draw(shape, () => this.random.integer(low, high), dtype)
  }

  permutation(count: number): Tensor {
    return this.#create(this.random.permutation(count), [count], this.promotion.whole)
  }

  /** 1 with this probability, else 0. */
  bernoulli(probability: number, shape: Shape, dtype?: Dtype): Tensor {
    const {random} = this
    return this.#drawAll(shape, dtype, random.uniforms, random.uniform, (value) =>
      Number(value < probability),
    )
  }

  /** How often each of the outcomes came in `trials` trials. */
  multinomial(trials: number, probabilities: ArrayLike<number>): Tensor {
    const counts = new Float64Array(probabilities.length)
    let total = 0
    for (let i = 0; i < probabilities.length; i++) total += probabilities[i]!
    for (let trial = 0; trial < trials; trial++) {
      let left = this.random.uniform() * total
      let outcome = 0
      while (outcome < counts.length - 1 && (left -= probabilities[outcome]!) >= 0) outcome++
      counts[outcome]! += 1
    }
    return this.#create(counts, [counts.length], this.promotion.whole)
  }

  /** Each number from `next`, row-major. */
  draw(shape: Shape, next: () => number, dtype: Dtype = 'float32'): Tensor {
    const values = new Float64Array(sizeOf(shape))
    for (let i = 0; i < values.length; i++) values[i] = next()
    return this.#create(values, shape, dtype)
  }

  // several together

  concat(parts: Tensor[], axis = 0): Tensor {
    const [first] = parts
    if (!first) throw new RangeError('concat: got nothing')
    const dtype = commonDtype(this.promotion, parts)
    const alike = parts.map((part) => part.to(dtype))
    return apply('concat', alike, {axis: axisOf('concat', axis, first.rank)})
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
    return this.recording(false, work)
  }

  recording<Result>(wanted: boolean, work: () => Result): Result {
    const before = this.isRecording
    this.isRecording = wanted
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
    const scope = this.memory.enter()
    let escaping: Tensor[] = []
    try {
      const result = work()
      escaping = tensorsIn(result)
      for (const tensor of escaping) {
        if (tensor.node?.step) tensor.node = undefined
        // it may have been assigned to another, too
        tensor.storage.isShared = true
      }
      return result
    } finally {
      this.memory.leave(scope, () => escaping.map(({storage}) => storage))
    }
  }

  /** Outlives the scope that it was made in. */
  keep(tensor: Tensor): Tensor {
    this.memory.keep(tensor.storage)
    return tensor
  }

  dispose(): void {
    this.backend.dispose()
  }

  // for ops

  /** A new tensor by one call of a backend, its numbers fitted into its type. The call's slots have this precision. */
  compute(call: NewCall<unknown>, shape: Shape, dtype: Dtype, precision: Precision = 'single'): Tensor {
    if (precision === 'single') return this.move(call, shape, dtype, precision)
    const slot = this.#exact.call(call as NewCall<Float64Array>, sizeOf(shape))
    return this.adopt(fitInto(slot, dtype), shape, dtype)
  }

  /** The same for calls that leave numbers as they are. */
  move(call: NewCall<unknown>, shape: Shape, dtype: Dtype, precision: Precision): Tensor {
    const size = sizeOf(shape)
    const slot = this.#backendFor(precision).call(call, size)
    return new Tensor(this, this.#own(slot, precision, size), shape, dtype)
  }

  /** Whether arrays of this precision can be changed where they lie. */
  changesInPlace(precision: Precision): boolean {
    return this.#backendFor(precision).callInto !== undefined
  }

  /** By a call that leaves numbers as they are, whose output are those of `tensor`; it must be alone with them. */
  change({storage: {slot, precision}}: Tensor, call: NewCall<unknown>): void {
    this.#backendFor(precision).callInto?.(call, slot)
  }

  /** A new tensor of numbers that nobody else will change, and that are fitted into its type. */
  adopt(values: FloatArray, shape: Shape, dtype: Dtype): Tensor {
    const storage =
      values instanceof Float64Array
        ? this.#own(values, 'double', values.length)
        : this.#own(this.backend.create(values), 'single', values.length)
    return new Tensor(this, storage, shape, dtype)
  }

  /** The same numbers in another shape or under another type. */
  share(tensor: Tensor, shape: Shape, dtype: Dtype = tensor.dtype): Tensor {
    this.memory.share(tensor.storage)
    tensor.storage.isAlone = false
    return new Tensor(this, tensor.storage, shape, dtype)
  }

  /** For a step that will need the numbers as they are; given back with `giveBack` once it is done with them. */
  lend(tensor: Tensor): Tensor {
    const {storage} = tensor
    this.memory.share(storage)
    storage.loans = (storage.loans ?? 0) + 1
    return new Tensor(this, storage, tensor.shape, tensor.dtype)
  }

  giveBack({storage}: Tensor): void {
    if (storage.loans) storage.loans -= 1
  }

  /** Shape and type without the numbers, which may be forgotten. */
  outline({shape, dtype}: Tensor): Tensor {
    return new Tensor(this, noNumbers, shape, dtype)
  }

  /** The slot of a tensor's numbers in this precision; they are converted if they lie in the other. */
  slotIn(tensor: Tensor, precision: Precision): unknown {
    const {storage} = tensor
    if (storage.precision === precision) return storage.slot
    if (storage.twin) return storage.twin.slot
    const values = floatArray(precision, this.peek(tensor))
    const slot = values instanceof Float64Array ? values : this.backend.create(values)
    return this.#own(slot, precision, values.length).slot
  }

  /** The numbers themselves, which nobody may change. Throws on WebGPU, where reading takes time. */
  peek(tensor: Tensor): FloatArray {
    const {slot, precision} = tensor.storage
    if (precision === 'double' || this.backend.isGarbageCollected) return slot as FloatArray
    const values = this.backend.read(slot)
    if (values instanceof Float32Array) return values
    values.catch(() => {})
    throw new Error(`${this.backend.name}: numbers come later here: await read() instead of values()`)
  }

  /** Whole numbers that a graphics card has made stay there, being exact, until they are computed with. */
  wholePrecision(tensor: Tensor): Precision {
    return this.backend.isGarbageCollected ? 'double' : tensor.storage.precision
  }

  #backendFor(precision: Precision): EagerBackend<unknown, FloatArray> {
    return precision === 'single' ? this.backend : this.#exact
  }

  #create(values: ArrayLike<number>, shape: Shape, dtype: Dtype): Tensor {
    const complete = completeShape('tensor', shape, values.length)
    if (precisionOf(dtype) === 'double') {
      return this.adopt(fitInto(new Float64Array(values), dtype), complete, dtype)
    }
    const numbers = new Float32Array(values)
    if (dtype === 'bool') for (let i = 0; i < numbers.length; i++) numbers[i] = numbers[i] === 0 ? 0 : 1
    return this.adopt(numbers, complete, dtype)
  }

  #own(slot: unknown, precision: Precision, size = 1): Storage {
    this.onWork?.(size)
    const storage: Storage = {
      slot,
      precision,
      bytes: size * bytesOf[precision],
      isShared: false,
      isAlone: true,
    }
    this.memory.own(storage)
    return storage
  }

  #drawAll(
    shape: Shape,
    dtype: Dtype = 'float32',
    fill: Random['uniforms'],
    next: () => number,
    turn: (value: number) => number,
  ): Tensor {
    const values = new Float64Array(sizeOf(shape))
    if (fill) fill(values, dtype)
    else for (let i = 0; i < values.length; i++) values[i] = next()
    for (let i = 0; i < values.length; i++) values[i] = turn(values[i]!)
    return this.#create(values, shape, dtype)
  }

  #dtypeOf(value: number): Dtype {
    return Number.isInteger(value) ? this.promotion.whole : this.promotion.broken
  }
}

function tensorsIn(value: unknown): Tensor[] {
  if (value instanceof Tensor) return [value]
  if (Array.isArray(value)) return value.flatMap(tensorsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(tensorsIn)
  return []
}
