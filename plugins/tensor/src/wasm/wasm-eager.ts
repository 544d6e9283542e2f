// WebAssembly for arrays that come and go. They lie in JavaScript's memory, where garbage is collected, and visit the kernels' memory
// for a call: copying costs little beside a product of matrices, or an exponential for every number.
import type {EagerBackend, NewCall} from '../backend.ts'
import type {ProgramCall} from '../kernel-calls.ts'
import {createPlainEager} from '../plain/plain-eager.ts'
import {callWords, encodeCall} from './encode-calls.ts'
import type {ScalarFunctionName} from '../scalar-functions.ts'
import {functionCodes} from './function-codes.ts'
import {instantiateKernels, type WasmKernels} from './wasm-kernels.ts'
import {hasOwnLoop, mapInOwnLoop} from './own-loops.ts'
import {WasmMemory, type WasmSlot} from './wasm-memory.ts'

const plain = createPlainEager()

/** Rejects where `instantiateKernels` does. */
export async function createWasmEager(): Promise<EagerBackend<Float32Array>> {
  const kernels = await instantiateKernels()
  return {
    ...plain,
    name: 'wasm',
    call: (call, size) => {
      if (isWorthwhile(call)) return visit(kernels, call, size).slice()
      const output = new Float32Array(size)
      runHere(call, output)
      return output
    },
    callInto: (call, output) => {
      if (isWorthwhile(call)) output.set(visit(kernels, call, output.length))
      else runHere(call, output)
    },
  }
}

/** Without the kernels. */
function runHere(call: NewCall<Float32Array>, output: Float32Array): void {
  if (call.kernel === 'map' && mapInOwnLoop(call, output)) return
  plain.callInto(call, output)
}

type Visitor = Extract<NewCall<Float32Array>, {kernel: 'map' | 'matmul' | 'rows'}>

/** Below, a visit takes longer than the loop. */
const shortestLine = 256
const fewestProducts = 2048

/** Only what the kernels do faster than the numbers can be copied to them and back. */
function isWorthwhile(call: NewCall<Float32Array>): call is Visitor {
  if (call.kernel === 'matmul') return call.batch * call.m * call.n * call.k >= fewestProducts
  if (call.kernel !== 'map') return call.kernel === 'rows'
  if (functionCodes[call.fn] === undefined) return false
  const line = call.shape.at(-1) ?? 1
  if (hasOwnLoop(call.fn)) return line >= shortestLine / 4 && isLarge(call.shape)
  return (
    line >= shortestLine ||
    (costly.has(call.fn) && call.shape.length <= 1) ||
    (line >= 32 && isLarge(call.shape))
  )
}

function isLarge(shape: number[]): boolean {
  return shape.reduce((product, length) => product * length, 1) >= 4 * shortestLine
}

/** An exponential for every number. */
const costly = new Set<ScalarFunctionName>([
  'exp',
  'log',
  'sigmoid',
  'tanh',
  'gelu',
  'geluGradientOfInput',
  'logisticLoss',
])

/**
 * Everything has the place at the start of the memory that is free just then.
 *
 * @returns the result where it lies, until the next visit
 */
function visit(kernels: WasmKernels, call: Visitor, size: number): Float32Array {
  const memory = new WasmMemory(kernels)
  const slots = new Map<Float32Array, WasmSlot>()
  const bring = (array: Float32Array): WasmSlot => {
    const slot = slots.get(array) ?? memory.reserve(array.length)
    slots.set(array, slot)
    return slot
  }
  const literals: [WasmSlot, number][] = []
  const scalar = (value: number | string): number => {
    const slot = memory.reserve(1)
    literals.push([slot, Number(value)])
    return slot.address
  }
  const output = memory.reserve(size)
  const scratch = call.kernel === 'matmul' ? memory.reserve(kernels.matmulScratch(call.n, call.k)) : output
  const moved = {...mapSlots(call, bring), output} as ProgramCall<WasmSlot>
  const records = encodeCall(moved, {scalar, scratch: scratch.address})
  const program = memory.reserve(records.length * callWords)

  const floats = new Float32Array(kernels.memory.buffer)
  for (const [array, slot] of slots) floats.set(array, slot.address / 4)
  for (const [slot, value] of literals) floats[slot.address / 4] = value
  const words = memory.words(program)
  for (const [i, record] of records.entries()) words.set(record, i * callWords)
  kernels.run(program.address, records.length, 1, program.address, program.address, 0)
  return memory.floats(output)
}

function mapSlots(call: Visitor, bring: (array: Float32Array) => WasmSlot): object {
  switch (call.kernel) {
    case 'map':
      return {...call, inputs: call.inputs.map((input) => ({...input, slot: bring(input.slot)}))}
    case 'matmul':
      return {...call, left: bring(call.left), right: bring(call.right), bias: call.bias && bring(call.bias)}
    case 'rows':
      return {...call, input: bring(call.input), labels: call.labels && bring(call.labels)}
  }
}
