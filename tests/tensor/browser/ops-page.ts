import type {BackendName} from '../../../plugins/tensor/src/index.ts'
import {createTensors} from '../../../plugins/tensor/src/tensor/create-tensors.ts'
import type {OpName} from '../../../plugins/tensor/src/tensor/ops.ts'
import {runArrays, runComposed, runOp} from '../run-op-examples.ts'

const opened = new Map<BackendName, ReturnType<typeof createTensors>>()

async function runOpOn(backend: BackendName, name: OpName) {
  const tensors = opened.get(backend) ?? createTensors(backend)
  opened.set(backend, tensors)
  return runOp(name, await tensors)
}

async function runComposedOn(backend: BackendName) {
  const tensors = opened.get(backend) ?? createTensors(backend)
  opened.set(backend, tensors)
  return runComposed(await tensors)
}

async function runArraysOn(backend: BackendName, name: string) {
  const tensors = opened.get(backend) ?? createTensors(backend)
  opened.set(backend, tensors)
  return runArrays(await tensors, [name])
}

Object.assign(globalThis, {runOpOn, runComposedOn, runArraysOn})
