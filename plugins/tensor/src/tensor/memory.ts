// Who frees arrays, and how many bytes live. Where memory is collected by itself nobody has to, and nothing is watched unless asked for.
import type {Storage} from './storage.ts'

type Freed = Pick<Storage, 'slot' | 'bytes' | 'precision'>

/** A function's frame, or one step of a training: what is made within is freed at its end, but for what escapes. */
export interface Scope {
  readonly outer: Scope | undefined
  readonly made: Set<Storage>
}

export class Memory {
  readonly #free: (freed: Freed) => void
  readonly #isGarbageCollected: boolean
  #registry: FinalizationRegistry<Freed> | undefined
  #scope: Scope | undefined
  /** Bytes of all arrays that were made and neither freed nor collected. Where memory is collected by itself: only while `isCounting`. */
  liveBytes = 0
  /** The most that there were at once; may be set back to `liveBytes`. */
  peakBytes = 0

  constructor(isGarbageCollected: boolean, free: (slot: unknown) => void) {
    this.#isGarbageCollected = isGarbageCollected
    this.#free = ({slot, bytes, precision}) => {
      this.liveBytes -= bytes
      if (!isGarbageCollected && precision === 'single') free(slot)
    }
    if (!isGarbageCollected) this.isCounting = true
  }

  /** Whether arrays are watched: always where they have to be freed. */
  get isCounting(): boolean {
    return this.#registry !== undefined
  }

  set isCounting(wanted: boolean) {
    if (wanted === this.isCounting || (!wanted && !this.#isGarbageCollected)) return
    this.#registry = wanted ? new FinalizationRegistry(this.#free) : undefined
    this.liveBytes = 0
    this.peakBytes = 0
  }

  /** For every new array. */
  own(storage: Storage): void {
    if (!this.#registry) return
    const {slot, bytes, precision} = storage
    this.#registry.register(storage, {slot, bytes, precision}, storage)
    this.#scope?.made.add(storage)
    this.liveBytes += bytes
    if (this.liveBytes > this.peakBytes) this.peakBytes = this.liveBytes
  }

  /** Undefined, at no cost, where nothing is watched. */
  enter(): Scope | undefined {
    if (!this.#registry) return undefined
    this.#scope = {outer: this.#scope, made: new Set()}
    return this.#scope
  }

  /**
   * Frees what was made since `enter`; what escapes belongs to the scope around.
   *
   * @param escaping the storage of each tensor that can still be reached; asked only where something is watched
   */
  leave(scope: Scope | undefined, escaping: () => Iterable<Storage>): void {
    if (!scope) return
    this.#scope = scope.outer
    const seen = new Set<Storage>()
    for (const storage of escaping()) {
      if (seen.has(storage)) storage.isShared = true
      seen.add(storage)
      if (scope.made.delete(storage)) scope.outer?.made.add(storage)
    }
    for (const storage of scope.made) this.#freeNow(storage)
  }

  /** Frees one array before its scope ends, if that has made it. */
  freeFrom(scope: Scope, storage: Storage): void {
    if (scope.made.delete(storage)) this.#freeNow(storage)
  }

  /** Outlives the scope that it was made in. */
  keep(storage: Storage): void {
    for (let scope = this.#scope; scope; scope = scope.outer) scope.made.delete(storage)
  }

  /** For `assign`: within a scope the numbers before it are freed at its end, unless others look at them. */
  handOver(before: Storage, next: Storage): void {
    if (!this.#scope?.made.delete(next)) next.isShared = true
    if (!before.isShared) this.#scope?.made.add(before)
  }

  /** Two tensors look at it from now on. */
  share(storage: Storage): void {
    if (!this.#scope) storage.isShared = true
  }

  /** What `work` makes belongs to no scope. */
  outside<Result>(work: () => Result): Result {
    const scope = this.#scope
    this.#scope = undefined
    try {
      return work()
    } finally {
      this.#scope = scope
    }
  }

  #freeNow(storage: Storage): void {
    this.#registry?.unregister(storage)
    this.#free(storage)
  }
}
