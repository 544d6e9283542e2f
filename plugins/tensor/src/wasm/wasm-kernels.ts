import {kernelBytes} from './kernel-bytes.ts'

/** What kernels/index.ts exports. Addresses are bytes in `memory`. */
export interface WasmKernels {
  memory: WebAssembly.Memory
  heapBase(): number
  matmulScratch(n: number, k: number): number
  run(calls: number, count: number, steps: number, table: number, row: number, rowBytes: number): void
}

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * A new instance with a memory of its own. Rejects where WebAssembly or its SIMD instructions are missing or not allowed
 * (a page needs `wasm-unsafe-eval` in its Content-Security-Policy, if it has one).
 */
export async function instantiateKernels(): Promise<WasmKernels> {
  compiled ??= WebAssembly.compile(decode(kernelBytes))
  const instance = await WebAssembly.instantiate(await compiled)
  return instance.exports as unknown as WasmKernels
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
