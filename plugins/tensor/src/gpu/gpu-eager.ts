// A graphics card for arrays that come and go. A kernel is compiled once for each text and size; its arrays go back to a pool when freed.
import {BackendLostError, type EagerBackend, type NewCall} from '../backend.ts'
import {inputsOf, type KernelCall} from '../kernel-calls.ts'
import {openGpu, type DeviceArray, type DeviceKernel, type GpuDevice, type GpuMode} from './gpu-js.ts'
import {kernelText} from './kernel-text.ts'

/** On WebGPU the array comes later; calls that need it wait. */
export interface EagerSlot {
  array: DeviceArray | Promise<DeviceArray>
  size: number
  /** The kernel that writes into this array, to be used again. */
  writer: Writer
  pool: Writer[]
}

interface Writer {
  kernel: DeviceKernel
  array: DeviceArray | undefined
}

/** Kernels of one kind that wait to be used again. */
const largestPool = 16

/** Rejects, with the reason, where this browser has no such device. */
export async function createGpuEager(mode: GpuMode): Promise<EagerBackend<EagerSlot>> {
  return new GpuEager(await openGpu(mode))
}

class GpuEager implements EagerBackend<EagerSlot> {
  readonly name: GpuMode
  readonly isGarbageCollected = false
  readonly #device: GpuDevice
  readonly #pools = new Map<string, Writer[]>()
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
    const pool = this.#pools.get(key) ?? []
    this.#pools.set(key, pool)
    const writer = pool.pop() ?? {kernel: compile(), array: undefined}
    const start = (ready: unknown[]): DeviceArray | Promise<DeviceArray> => {
      this.#checkDevice()
      const result = writer.kernel(...ready)
      return result instanceof Promise ? result.then((array) => keep(writer, array)) : keep(writer, result)
    }
    if (this.name === 'webgl2') return {array: start(inputs), size, writer, pool}
    const array = this.#last.then(async () => start(await Promise.all(inputs)))
    // whoever reads it, or what comes of it, gets the error
    this.#last = array.catch(() => {})
    return {array, size, writer, pool}
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

  free({writer, pool}: EagerSlot): void {
    if (pool.length < largestPool) pool.push(writer)
    // on WebGPU calls before may still have to start
    else void this.#last.then(() => writer.kernel.destroy())
  }

  dispose(): void {
    this.#device.dispose()
  }

  #checkDevice(): void {
    if (this.#device.isLost()) throw new BackendLostError(this.name, 'its device is gone')
  }
}

/** The array is the same every time, so the first handle on it is kept. */
function keep(writer: Writer, result: DeviceArray): DeviceArray {
  if (writer.array === undefined) writer.array = result
  else if (writer.array !== result) result.delete()
  return writer.array
}
