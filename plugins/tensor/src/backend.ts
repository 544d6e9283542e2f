// The border between meaning and hardware: a backend keeps flat float arrays and runs kernels over them. It knows no shapes and no gradients.
import type {KernelCall, ProgramCall} from './kernel-calls.ts'
import type {BackendName} from './model.ts'
import type {FloatArray} from './tensor/dtype.ts'

/** The numbers that one step gives to the named scalars of its calls. */
export type StepScalars = Record<string, number>

/** Calls made ready to be run many times. */
export interface Program {
  /** Run all calls once per entry, in order. What was computed stays with the backend. */
  run(steps: StepScalars[]): void | Promise<void>
}

/**
 * Slots are the backend's own handles on arrays of a fixed size. A call may read and write any of them; calls and writes take effect in order.
 */
export interface Backend<Slot> {
  readonly name: BackendName
  /** Room for `size` floats, all 0 at first. A table that rows are gathered from says how many columns it has. */
  reserve(size: number, columns?: number): Slot
  write(slot: Slot, values: ArrayLike<number>): void | Promise<void>
  /** A copy of the values. Rejects with `BackendLostError` when the device is gone. */
  read(slot: Slot): Promise<Float32Array>
  /** `kept` are the slots read or written from outside the program, or by its next step: all others may be skipped. */
  prepare(calls: ProgramCall<Slot>[], kept: Slot[]): Program
  dispose(): void
}

/** Omits over the members of a union one by one. */
type WithoutOutput<Call> = Call extends unknown ? Omit<Call, 'output'> : never

/** A call that makes a new array of `size` floats. */
export type NewCall<Slot> = WithoutOutput<KernelCall<Slot>>

/**
 * For arrays that come and go: every call makes a new one, at once, and none is changed but by `callInto`.
 * Where the device is asynchronous only reading waits for it.
 */
export interface EagerBackend<Slot, Values extends FloatArray = Float32Array> {
  readonly name: BackendName
  /** Arrays that nobody refers to vanish by themselves; otherwise they have to be freed. */
  readonly isGarbageCollected: boolean
  /** May keep `values` itself. */
  create(values: Values): Slot
  /** The call itself belongs to the backend from then on. */
  call(call: NewCall<Slot>, size: number): Slot
  /** The same with an array that is there, and may be read by the call too. None where arrays cannot be changed. */
  callInto?(call: NewCall<Slot>, output: Slot): void
  read(slot: Slot): Values | Promise<Values>
  /** The array will not be used again. */
  free(slot: Slot): void
  dispose(): void
}

/** The device is gone: a lost context, a removed card, a driver reset. What was read before is still good. */
export class BackendLostError extends Error {
  override readonly name = 'BackendLostError'
  readonly backend: BackendName

  constructor(backend: BackendName, reason: string, options?: ErrorOptions) {
    super(`the ${backend} backend was lost: ${reason}`, options)
    this.backend = backend
  }
}
