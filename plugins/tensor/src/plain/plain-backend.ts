import type {Backend, StepScalars} from '../backend.ts'
import type {ProgramCall, Scalar} from '../kernel-calls.ts'
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

function runSteps(calls: ProgramCall<Float32Array>[], steps: StepScalars[]): void {
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
