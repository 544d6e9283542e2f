import type {EagerBackend} from '../backend.ts'
import type {BackendName} from '../model.ts'
import {createPlainEager} from '../plain/plain-eager.ts'
import type {Promotion} from './promotion.ts'
import {Tensors} from './tensors.ts'

/**
 * Tensors on the named backend. Rejects with the reason if this browser cannot run it.
 *
 * @param promotion which types come out where types meet; 32-bit numbers where there is no framework
 */
export async function createTensors(backend: BackendName, seed = 0, promotion?: Promotion): Promise<Tensors> {
  return new Tensors(await openEager(backend), seed, promotion)
}

/** The tensors of one backend never meet another's slots, so that their type may be forgotten here. */
async function openEager(name: BackendName): Promise<EagerBackend<unknown>> {
  switch (name) {
    case 'plain':
      return createPlainEager()
    case 'wasm': {
      const {createWasmEager} = await import('../wasm/wasm-eager.ts')
      return createWasmEager()
    }
    case 'webgl2':
    case 'webgpu': {
      const {createGpuEager} = await import('../gpu/gpu-eager.ts')
      return createGpuEager(name)
    }
  }
}
