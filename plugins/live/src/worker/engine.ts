// What the live parts need of the tensor room; given to them, never imported here.
import type {
  BackendName,
  Dataset,
  Fallback,
  MlpSpec,
  ProbeOptions,
  ProbeReport,
  Tensors,
  Trainer,
  TrainingSpec,
} from 'd2lbook-tensor'

/** What a build needs: no choice of backend, no worker. */
export interface BuildEngine {
  /** Rejects when the backend cannot run here. */
  createTrainer(spec: MlpSpec, training: TrainingSpec, data: Dataset, backend: BackendName): Promise<Trainer>
}

export interface LiveEngine extends BuildEngine {
  /** On the first backend that works; goes on with the next when one is lost. */
  createResilientTrainer(
    spec: MlpSpec,
    training: TrainingSpec,
    data: Dataset,
    backends: BackendName[],
    onFallback: (fallback: Fallback) => void,
  ): Promise<Trainer>
  /** For single computations. Rejects when the backend cannot run here. */
  createTensors(backend: BackendName): Promise<Tensors>
  /** Try the backends with this very problem and say which is best, and why. */
  probe(spec: MlpSpec, training: TrainingSpec, data: Dataset, options?: ProbeOptions): Promise<ProbeReport>
  /** Under which the choice of a probe is remembered. */
  probeKey(spec: MlpSpec, training: TrainingSpec): string
}
