// A graphics card for arrays that come and go. A kernel is compiled once for each text and size; freed arrays wait with it to be used again.
import {BackendLostError, type EagerBackend, type NewCall} from '../backend.ts'
import {inputsOf, type KernelCall} from '../kernel-calls.ts'
import {openGpu, type DeviceArray, type DeviceKernel, type GpuDevice} from './gpu-js.ts'
import type {GpuMode} from './renderer.ts'
import {kernelText} from './kernel-text.ts'

/** On WebGPU the array comes later; calls that need it wait. */
export interface EagerSlot {
  array: DeviceArray | Promise<DeviceArray>
  size: number
  /** The kernel that writes into this array. */
  writer: Writer
}

interface Writer {
  /** Writers of one kind have the same. */
  key: string
  kernel: DeviceKernel
}

/** Kernels, with their arrays, that wait to be used again. A loop whose shapes or places change all the time leaves ever new ones behind. */
const mostIdle = 128

/** Rejects, with the reason, where this browser has no such device. */
export async function createGpuEager(mode: GpuMode): Promise<EagerBackend<EagerSlot>> {
  return new GpuEager(await openGpu(mode))
}

class GpuEager implements EagerBackend<EagerSlot> {
  readonly name: GpuMode
  readonly isGarbageCollected = false
  readonly #device: GpuDevice
  /** By kind; all in the order in which they were freed. */
  readonly #idleOfKind = new Map<string, Writer[]>()
  readonly #idle = new Set<Writer>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(device: GpuDevice) {
    this.name = device.mode
    this.#device = device
  }

  create(values: Float32Array): EagerSlot {
    const {length} = values
    return this.#run(length, `upload ${length}`, () => this.#device.compileUpload(length), [values])
  }

  call(call: NewCall<EagerSlot>, size: number): EagerSlot {
    if (size === 0) throw new Error(`${this.name}: has no empty arrays`)
    const whole = {...call, output: undefined} as unknown as KernelCall<EagerSlot>
    const slots = [...new Set(inputsOf(whole))]
    const text = kernelText(whole, [], size, slots, [], this.#device.layout)
    const inputs = slots.map(({array}) => array)
    // gpu.js builds the sizes of a kernel's arrays into it
    const sizes = [size, ...slots.map((slot) => slot.size)]
    return this.#run(size, `${sizes.join()} ${text.source}`, () => this.#device.compile(text), inputs)
  }

  /** WebGPU's kernels start in the order of the calls: an array may be written again only when all who read it have started. */
  #run(size: number, key: string, compile: () => DeviceKernel, inputs: unknown[]): EagerSlot {
    const writer = this.#takeIdle(key) ?? {key, kernel: compile()}
    const start = (ready: unknown[]): DeviceArray | Promise<DeviceArray> => {
      this.#checkDevice()
      return writer.kernel(...ready)
    }
    if (this.name === 'webgl2') return {array: start(inputs), size, writer}
    const array = this.#last.then(async () => start(await Promise.all(inputs)))
    // whoever reads it, or what comes of it, gets the error
    this.#last = array.catch(() => {})
    return {array, size, writer}
  }

  read({array, size}: EagerSlot): Float32Array | Promise<Float32Array> {
    if (array instanceof Promise) return this.#readLater(array, size)
    const values = this.#device.read(array, size)
    this.#checkDevice()
    return values
  }

  async #readLater(array: Promise<DeviceArray>, size: number): Promise<Float32Array> {
    try {
      const values = await this.#device.read(await array, size)
      this.#checkDevice()
      return values
    } catch (error) {
      this.#checkDevice()
      throw error
    }
  }

  free({writer}: EagerSlot): void {
    const alike = this.#idleOfKind.get(writer.key) ?? []
    alike.push(writer)
    this.#idleOfKind.set(writer.key, alike)
    this.#idle.add(writer)
    if (this.#idle.size > mostIdle) this.#destroyOldest()
  }

  #takeIdle(key: string): Writer | undefined {
    const alike = this.#idleOfKind.get(key)
    const writer = alike?.pop()
    if (alike?.length === 0) this.#idleOfKind.delete(key)
    if (writer) this.#idle.delete(writer)
    return writer
  }

  #destroyOldest(): void {
    const [oldest] = this.#idle
    if (!oldest) return
    this.#idle.delete(oldest)
    // freed first, so first among its kind
    const alike = this.#idleOfKind.get(oldest.key)!
    alike.shift()
    if (alike.length === 0) this.#idleOfKind.delete(oldest.key)
    // on WebGPU calls before may still have to start
    if (this.name === 'webgl2') oldest.kernel.destroy()
    else void this.#last.then(() => oldest.kernel.destroy())
  }

  dispose(): void {
    this.#device.dispose()
  }

  #checkDevice(): void {
    if (this.#device.isLost()) throw new BackendLostError(this.name, 'its device is gone')
  }
}
