/** What kernels/index.ts exports. Addresses are bytes in `memory`. */
export interface WasmKernels {
  memory: WebAssembly.Memory
  heapBase(): number
  matmulScratch(n: number, k: number): number
  run(calls: number, count: number, steps: number, table: number, row: number, rowBytes: number): void
}

/** Two builds of the same sources. */
export type Instructions = 'simd' | 'relaxed'

/** A module whose only function is `f32x4.relaxed_madd` of zeros. */
const relaxedProbe = 'AGFzbQEAAAABBQFgAAF7AwIBAAoTAREAQQD9D0EA/Q9BAP0P/YUCCw=='

/** What this browser's WebAssembly has: multiplying and adding in one instruction is up to twice as fast. */
export function bestInstructions(): Instructions {
  return WebAssembly.validate(decode(relaxedProbe)) ? 'relaxed' : 'simd'
}

const compiled = new Map<Instructions, Promise<WebAssembly.Module>>()

/**
 * A new instance with a memory of its own. Rejects where WebAssembly or its SIMD instructions are missing or not allowed
 * (a page needs `wasm-unsafe-eval` in its Content-Security-Policy, if it has one).
 */
export async function instantiateKernels(instructions = bestInstructions()): Promise<WasmKernels> {
  const module = compiled.get(instructions) ?? compile(instructions)
  compiled.set(instructions, module)
  try {
    const instance = await WebAssembly.instantiate(await module)
    return instance.exports as unknown as WasmKernels
  } catch (error) {
    // the network may have failed: another try is another chance
    compiled.delete(instructions)
    throw error
  }
}

async function compile(instructions: Instructions): Promise<WebAssembly.Module> {
  const loaded =
    instructions === 'relaxed' ? import('./relaxed-kernel-bytes.ts') : import('./kernel-bytes.ts')
  const {kernelBytes} = await loaded
  return WebAssembly.compile(decode(kernelBytes))
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
