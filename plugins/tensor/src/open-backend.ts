import type {Backend} from './backend.ts'
import type {BackendName} from './model.ts'
import {createPlainBackend} from './plain/plain-backend.ts'

/**
 * Hands a fresh backend to `use`, which need not know its slots. Each backend but the plain loops is loaded when first asked for.
 * Rejects with the reason if this browser cannot run it.
 */
export async function withBackend<Result>(
  name: BackendName,
  use: <Slot>(backend: Backend<Slot>) => Promise<Result>,
): Promise<Result> {
  switch (name) {
    case 'plain':
      return use(createPlainBackend())
    case 'wasm': {
      const {createWasmBackend} = await import('./wasm/wasm-backend.ts')
      return use(await createWasmBackend())
    }
    case 'webgl2':
    case 'webgpu': {
      const {createGpuBackend} = await import('./gpu/gpu-backend.ts')
      return use(await createGpuBackend(name))
    }
  }
}
