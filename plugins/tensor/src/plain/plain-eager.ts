// Plain loops for arrays that come and go.
import type {EagerBackend, NewCall} from '../backend.ts'
import type {KernelCall} from '../kernel-calls.ts'
import type {FloatArray} from '../tensor/dtype.ts'
import {runEager} from './plain-eager-kernels.ts'

type ChangingBackend<Values extends FloatArray> = Required<EagerBackend<Values, Values>>

/** 32-bit floats; they are the garbage collector's. */
export function createPlainEager(): ChangingBackend<Float32Array> {
  return {
    name: 'plain',
    isGarbageCollected: true,
    create: (values) => values,
    call: (call, size) => {
      const output = new Float32Array(size)
      runInto(call, output)
      return output
    },
    callInto: runInto,
    read: (slot) => slot.slice(),
    free: () => {},
    dispose: () => {},
  }
}

/** And with 64-bit floats, in which whole numbers are exact up to 2^53. */
export function createExactEager(): ChangingBackend<Float64Array> {
  return {
    name: 'plain',
    isGarbageCollected: true,
    create: (values) => values,
    call: (call, size) => {
      const output = new Float64Array(size)
      runInto(call, output)
      return output
    },
    callInto: runInto,
    read: (slot) => slot.slice(),
    free: () => {},
    dispose: () => {},
  }
}

/** The call is nobody else's: a copy of it would cost as much as a small kernel. */
function runInto<Slot extends FloatArray>(call: NewCall<Slot>, output: Slot): void {
  const complete = call as KernelCall<Slot>
  complete.output = output
  runEager(complete)
}
