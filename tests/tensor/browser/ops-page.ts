import type {BackendName} from '../../../plugins/tensor/src/index.ts'
import {createTensors} from '../../../plugins/tensor/src/tensor/create-tensors.ts'
import type {OpName} from '../../../plugins/tensor/src/tensor/ops.ts'
import {runArrays, runComposed, runOp} from '../run-op-examples.ts'

const opened = new Map<BackendName, ReturnType<typeof createTensors>>()

function tensorsOn(backend: BackendName): ReturnType<typeof createTensors> {
  const tensors = opened.get(backend) ?? createTensors(backend)
  opened.set(backend, tensors)
  return tensors
}

async function runOpOn(backend: BackendName, name: OpName) {
  return runOp(name, await tensorsOn(backend))
}

async function runComposedOn(backend: BackendName) {
  return runComposed(await tensorsOn(backend))
}

async function runArraysOn(backend: BackendName, name: string) {
  return runArrays(await tensorsOn(backend), [name])
}

Object.assign(globalThis, {runOpOn, runComposedOn, runArraysOn})
