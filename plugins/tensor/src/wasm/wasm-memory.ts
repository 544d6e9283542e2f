// Room in the kernels' memory. Slots live as long as the backend, so nothing is given back singly.
import type {WasmKernels} from './wasm-kernels.ts'

const pageBytes = 65536
/** Floats of a slot are read four at a time. */
const alignment = 16

export interface WasmSlot {
  address: number
  size: number
}

export class WasmMemory {
  readonly kernels: WasmKernels
  #next: number
  #scratch: WasmSlot = {address: 0, size: 0}

  constructor(kernels: WasmKernels) {
    this.kernels = kernels
    this.#next = align(kernels.heapBase())
  }

  /** Throws when the browser gives no more memory. */
  reserve(size: number): WasmSlot {
    const slot = {address: this.#next, size}
    this.#next = align(this.#next + size * 4)
    const missing = this.#next - this.kernels.memory.buffer.byteLength
    if (missing > 0) this.#grow(Math.ceil(missing / pageBytes))
    return slot
  }

  #grow(pages: number): void {
    try {
      this.kernels.memory.grow(pages)
    } catch (error) {
      throw new Error(`wasm: no memory for ${(pages * pageBytes) / 2 ** 20} MB more`, {cause: error})
    }
  }

  /** At least `size` floats that any call may overwrite. */
  scratch(size: number): WasmSlot {
    if (size > this.#scratch.size) this.#scratch = this.reserve(size)
    return this.#scratch
  }

  /** Good until the next `reserve`. */
  floats({address, size}: WasmSlot): Float32Array {
    return new Float32Array(this.kernels.memory.buffer, address, size)
  }

  words({address, size}: WasmSlot): Int32Array {
    return new Int32Array(this.kernels.memory.buffer, address, size)
  }
}

function align(address: number): number {
  return Math.ceil(address / alignment) * alignment
}
