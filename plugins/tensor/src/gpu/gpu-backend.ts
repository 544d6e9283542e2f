// Slots as arrays on a graphics card. Nothing comes back to JavaScript but what is read.
import {BackendLostError, type Backend, type Program, type StepScalars} from '../backend.ts'
import {inputsOf, namedScalars, type ProgramCall} from '../kernel-calls.ts'
import {resolveScalar} from '../plain/plain-backend.ts'
import {fuseCalls, type FusedCall} from './fuse-calls.ts'
import {openGpu, type DeviceArray, type DeviceKernel, type GpuDevice} from './gpu-js.ts'
import type {GpuMode} from './renderer.ts'
import {kernelText, type KernelText} from './kernel-text.ts'

export interface GpuSlot {
  size: number
  /** What holds the values now. */
  current: DeviceArray | undefined
  upload: Instance | undefined
}

/** A compiled kernel and the one array that it writes. */
interface Instance {
  kernel: DeviceKernel
  output: DeviceArray | undefined
}

/** Larger indices are not exact as floats, which is what shaders may compute them with. */
const largestIndex = 2 ** 24

/** Rejects, with the reason, where this browser has no such device. */
export async function createGpuBackend(mode: GpuMode): Promise<Backend<GpuSlot>> {
  return new GpuBackend(await openGpu(mode))
}

export class GpuBackend implements Backend<GpuSlot> {
  readonly name: GpuMode
  readonly device: GpuDevice
  /** Calls take effect in the order in which they were made, also where a kernel has to be compiled first. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(device: GpuDevice) {
    this.name = device.mode
    this.device = device
  }

  reserve(size: number, columns = 1): GpuSlot {
    // rows of whole quads are counted in quads
    const largest = columns % 4 === 0 ? largestIndex * 4 : largestIndex
    if (size > largest)
      throw new Error(`${this.name}: got an array of ${size} numbers, expected at most ${largest}`)
    return {size, current: undefined, upload: undefined}
  }

  write(slot: GpuSlot, values: ArrayLike<number>): Promise<void> {
    if (values.length !== slot.size) {
      throw new RangeError(`write: got ${values.length} numbers, expected ${slot.size}`)
    }
    const copy = Float32Array.from(values)
    return this.#inOrder(() => this.#upload(slot, copy))
  }

  read(slot: GpuSlot): Promise<Float32Array> {
    return this.#inOrder(async () =>
      slot.current ? this.device.read(slot.current, slot.size) : new Float32Array(slot.size),
    )
  }

  prepare(calls: ProgramCall<GpuSlot>[], kept: GpuSlot[]): Program {
    const sites = fuseCalls(calls, kept).map((call) => new CallSite(call, this.device))
    return {
      run: (steps) =>
        this.#inOrder(async () => {
          for (const scalars of steps) {
            for (const site of sites) await site.run(scalars, (slot) => this.#ensure(slot))
          }
        }),
    }
  }

  dispose(): void {
    this.device.dispose()
  }

  /** Errors of a lost device come in many forms, or as plain zeros; they all leave here as one. */
  #inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(async () => {
      this.#checkDevice()
      try {
        const result = await work()
        this.#checkDevice()
        return result
      } catch (error) {
        if (error instanceof BackendLostError || !this.device.isLost()) throw error
        throw new BackendLostError(this.name, 'its device is gone', {cause: error})
      }
    })
    this.#last = done.catch(() => {})
    return done
  }

  #checkDevice(): void {
    if (this.device.isLost()) throw new BackendLostError(this.name, 'its device is gone')
  }

  async #ensure(slot: GpuSlot): Promise<DeviceArray> {
    if (!slot.current) await this.#upload(slot, new Float32Array(slot.size))
    return slot.current!
  }

  /** By a kernel that only copies: what other kernels get is then always an array of the device. */
  async #upload(slot: GpuSlot, values: Float32Array): Promise<void> {
    slot.upload ??= {kernel: this.device.compileUpload(slot.size), output: undefined}
    slot.current = slot.upload.output = await slot.upload.kernel(values)
  }
}

/** One place in a program. */
class CallSite {
  readonly #call: FusedCall<GpuSlot>
  readonly #device: GpuDevice
  readonly #slots: GpuSlot[]
  readonly #scalars: string[]
  readonly #text: KernelText
  /** More than one if the output is also read: a kernel cannot write what it reads. */
  readonly #instances: Instance[] = []

  constructor(call: FusedCall<GpuSlot>, device: GpuDevice) {
    this.#call = call
    this.#device = device
    const written = new Set([call.first, ...call.maps.slice(0, -1)].map(({output}) => output))
    const later = call.maps.flatMap(inputsOf).filter((slot) => !written.has(slot))
    this.#slots = [...new Set([...inputsOf(call.first), ...later])]
    this.#scalars = namedScalars([call.first, ...call.maps])
    this.#text = kernelText(
      call.first,
      call.maps,
      call.output.size,
      this.#slots,
      this.#scalars,
      device.layout,
    )
  }

  async run(scalars: StepScalars, ensure: (slot: GpuSlot) => Promise<DeviceArray>): Promise<void> {
    const inputs: DeviceArray[] = []
    for (const slot of this.#slots) inputs.push(slot.current ?? (await ensure(slot)))
    const numbers = this.#scalars.map((name) => resolveScalar(name, scalars))
    const instance = this.#freeInstance(inputs)
    this.#call.output.current = instance.output = await instance.kernel(...inputs, ...numbers)
  }

  #freeInstance(inputs: DeviceArray[]): Instance {
    const free = this.#instances.find(({output}) => output === undefined || !inputs.includes(output))
    if (free) return free
    const instance = {kernel: this.#device.compile(this.#text), output: undefined}
    this.#instances.push(instance)
    return instance
  }
}
