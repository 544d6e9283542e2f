// The one place that names the engine: downloaded when the first run begins, in the worker.
import type {LiveEngine} from './engine.ts'

export async function engine(): Promise<LiveEngine> {
  const {createResilientTrainer, createTensors, createTrainer, probe, probeKey} =
    await import('d2lbook-tensor')
  return {createResilientTrainer, createTensors, createTrainer, probe, probeKey}
}
