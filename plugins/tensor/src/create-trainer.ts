import {createMlpTrainer} from './mlp/mlp-trainer.ts'
import type {BackendName, Dataset, MlpSpec, Trainer, TrainingSpec} from './model.ts'
import {createPlainBackend} from './plain/plain-backend.ts'

/**
 * A training run on the named backend. Rejects with the reason if this browser cannot run it, and with a `RangeError` if the
 * description or the data do not fit together.
 */
export async function createTrainer(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  backend: BackendName,
): Promise<Trainer> {
  switch (backend) {
    case 'plain':
      return createMlpTrainer(spec, training, data, createPlainBackend())
    case 'wasm': {
      const {createWasmBackend} = await import('./wasm/wasm-backend.ts')
      return createMlpTrainer(spec, training, data, await createWasmBackend())
    }
    case 'webgl2':
    case 'webgpu': {
      const {createGpuBackend} = await import('./gpu/gpu-backend.ts')
      return createMlpTrainer(spec, training, data, await createGpuBackend(backend))
    }
  }
}
