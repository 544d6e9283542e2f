// The one place that names the engine: downloaded when the first run begins, in the worker. Single tensors are a part of
// their own, since a training does without them.
import {createResilientTrainer, createTrainer, probe, probeKey} from 'd2lbook-tensor/training'
import type {LiveEngine} from './engine.ts'

export async function engine(): Promise<LiveEngine> {
  return {createResilientTrainer, createTensors, createTrainer, probe, probeKey}
}

const createTensors: LiveEngine['createTensors'] = async (backend) => {
  const tensors = await import('d2lbook-tensor/tensors')
  return tensors.createTensors(backend)
}
