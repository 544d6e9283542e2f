// Kernels in WebAssembly with SIMD instructions, written in kernels/. A program runs in one call, however many steps it takes.
import type {Backend, Program, StepScalars} from '../backend.ts'
import {namedScalars, type ProgramCall, type Scalar} from '../kernel-calls.ts'
import {resolveScalar} from '../plain/plain-backend.ts'
import {callWords, encodeCall} from './encode-calls.ts'
import {instantiateKernels, type Instructions} from './wasm-kernels.ts'
import {WasmMemory, type WasmSlot} from './wasm-memory.ts'

/** Rejects where `instantiateKernels` does. */
export async function createWasmBackend(instructions?: Instructions): Promise<Backend<WasmSlot>> {
  const memory = new WasmMemory(await instantiateKernels(instructions))
  return {
    name: 'wasm',
    reserve: (size) => memory.reserve(size),
    write: (slot, values) => memory.floats(slot).set(values),
    read: (slot) => Promise.resolve(memory.floats(slot).slice()),
    prepare: (calls) => prepare(memory, calls),
    dispose: () => {},
  }
}

function prepare(memory: WasmMemory, calls: ProgramCall<WasmSlot>[]): Program {
  const names = namedScalars(calls)
  const row = memory.reserve(Math.max(1, names.length))
  const literals = new Map<number, number>()
  const literalAddress = (value: number): number => {
    const known = literals.get(value)
    if (known !== undefined) return known
    const slot = memory.reserve(1)
    memory.floats(slot)[0] = value
    literals.set(value, slot.address)
    return slot.address
  }
  const scalar = (wanted: Scalar): number =>
    typeof wanted === 'number' ? literalAddress(wanted) : row.address + 4 * names.indexOf(wanted)
  const scratch = memory.scratch(Math.max(0, ...calls.map((call) => scratchSize(memory, call))))
  const records = calls.flatMap((call) => encodeCall(call, {scalar, scratch: scratch.address}))
  const program = memory.reserve(records.length * callWords)
  for (const [i, record] of records.entries()) memory.words(program).set(record, i * callWords)

  let table = memory.reserve(0)
  const run = (steps: StepScalars[]): void => {
    const size = Math.max(1, names.length * steps.length)
    // the old one stays behind, so it must not happen often
    if (size > table.size) table = memory.reserve(2 * size)
    const values = steps.flatMap((scalars) => names.map((name) => resolveScalar(name, scalars)))
    memory.floats(table).set(values)
    const rowBytes = names.length * 4
    memory.kernels.run(program.address, records.length, steps.length, table.address, row.address, rowBytes)
  }
  return {run}
}

function scratchSize(memory: WasmMemory, call: ProgramCall<WasmSlot>): number {
  return call.kernel === 'matmul' ? memory.kernels.matmulScratch(call.n, call.k) : 0
}
