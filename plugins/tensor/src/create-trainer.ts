import {createMlpTrainer} from './mlp/mlp-trainer.ts'
import type {BackendName, Dataset, MlpSpec, Trainer, TrainingSpec} from './model.ts'
import {withBackend} from './open-backend.ts'

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
  return withBackend(backend, (opened) => createMlpTrainer(spec, training, data, opened))
}
