import type {Backend, EagerBackend, StepScalars} from '../backend.ts'
import type {KernelCall, Scalar} from '../kernel-calls.ts'
import {runPlain} from './plain-kernels.ts'

/** Plain loops over `Float32Array`s: runs everywhere, needs no permission, and says what is right. */
export function createPlainBackend(): Backend<Float32Array> {
  return {
    name: 'plain',
    reserve: (size) => new Float32Array(size),
    write: (slot, values) => slot.set(values),
    read: (slot) => Promise.resolve(slot.slice()),
    prepare: (calls) => ({run: (steps) => runSteps(calls, steps)}),
    dispose: () => {},
  }
}

function runSteps(calls: KernelCall<Float32Array>[], steps: StepScalars[]): void {
  for (const scalars of steps) {
    const named = (scalar: Scalar): number => resolveScalar(scalar, scalars)
    for (const call of calls) runPlain(call, named)
  }
}

/** The value of a scalar in one step. */
export function resolveScalar(scalar: Scalar, scalars: StepScalars): number {
  if (typeof scalar === 'number') return scalar
  const value = scalars[scalar]
  if (value === undefined) throw new Error(`scalar ${scalar}: no value given for this step`)
  return value
}

/** The same for arrays that come and go; they are the garbage collector's. */
export function createPlainEager(): EagerBackend<Float32Array> {
  return {
    name: 'plain',
    isGarbageCollected: true,
    create: (values) => values,
    call: (call, size) => {
      const output = new Float32Array(size)
      runPlain({...call, output}, literalOnly)
      return output
    },
    read: (slot) => slot.slice(),
    free: () => {},
    dispose: () => {},
  }
}

/** And with 64-bit floats, in which whole numbers are exact up to 2^53. */
export function createExactEager(): EagerBackend<Float64Array, Float64Array> {
  return {
    name: 'plain',
    isGarbageCollected: true,
    create: (values) => values,
    call: (call, size) => {
      const output = new Float64Array(size)
      runPlain({...call, output}, literalOnly)
      return output
    },
    read: (slot) => slot.slice(),
    free: () => {},
    dispose: () => {},
  }
}

/** Outside a program a scalar has no name. */
function literalOnly(scalar: Scalar): number {
  return resolveScalar(scalar, {})
}
