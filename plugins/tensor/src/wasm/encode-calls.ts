// Calls as the words that kernels/index.ts reads.
import type {MapCall, MapInput, MatmulCall, ProgramCall, RowsCall} from '../kernel-calls.ts'
import {functionCodes} from './function-codes.ts'
import type {WasmSlot} from './wasm-memory.ts'

/** As in kernels/index.ts. */
export const callWords = 16

const callCodes = {map: 0, matmul: 1, sum: 2, extreme: 3, gather: 4, rows: 5}
const rowsCodes: Record<RowsCall<unknown>['fn'], number> = {
  softmax: 0,
  logSoftmax: 1,
  softmaxLoss: 2,
  softmaxGradient: 3,
}

/** Where the kernels find the numbers that a call refers to. */
export interface Addresses {
  /** Of a scalar, literal or named. */
  scalar(scalar: number | string): number
  scratch: number
}

/** One call is one or, where a map repeats its inputs over more than one axis, several records. */
export function encodeCall(call: ProgramCall<WasmSlot>, at: Addresses): number[][] {
  switch (call.kernel) {
    case 'map':
      return encodeMap(call, at)
    case 'matmul':
      return encodeBatch(call, at)
    case 'reduce': {
      const {fn, outer, size, inner, input, output} = call
      const places = [outer, size, inner, input.address, output.address]
      if (fn === 'sum') return [[callCodes.sum, ...places]]
      const sign = at.scalar(fn === 'max' || fn === 'argmax' ? 1 : -1)
      return [[callCodes.extreme, ...places, sign, fn.startsWith('arg') ? 1 : 0]]
    }
    case 'gather': {
      const {rows, columns, table, index, offset, output} = call
      return [
        [callCodes.gather, rows, columns, table.address, index.address, at.scalar(offset), output.address],
      ]
    }
    case 'rows': {
      const {fn, rows, columns, input, labels, scale = 1, output} = call
      const places = [input.address, labels?.address ?? 0, at.scalar(scale), output.address]
      return [[callCodes.rows, rowsCodes[fn], rows, columns, ...places]]
    }
  }
}

function encodeMap(call: MapCall<WasmSlot>, at: Addresses): number[][] {
  const [x, y = x, z = x] = call.inputs
  if (!x || !y || !z) throw new Error('map: got no inputs')
  const size = call.shape.at(-1) ?? 1
  const [a = 0, b = 0, c = 0] = call.scalars
  const code = functionCodes[call.fn]
  if (code === undefined) throw new Error(`wasm: has no function ${call.fn}`)
  return outerIndices(call.shape.slice(0, -1)).map((position, run) => {
    const start = ({slot, strides, offset = 0}: MapInput<WasmSlot>): number =>
      slot.address + 4 * position.reduce((sum, index, axis) => sum + index * strides[axis]!, offset)
    const scalars = [at.scalar(a), at.scalar(b), at.scalar(c)]
    const output = call.output.address + run * size * 4
    const starts = [start(x), start(y), start(z), innerStep(x), innerStep(y), innerStep(z)]
    return [callCodes.map, code, size, ...starts, ...scalars, output]
  })
}

/** In bytes. */
function innerStep({strides}: MapInput<WasmSlot>): number {
  return (strides.at(-1) ?? 0) * 4
}

function outerIndices(shape: number[]): number[][] {
  return shape.reduce<number[][]>(
    (positions, size) =>
      positions.flatMap((position) => Array.from({length: size}, (_, i) => [...position, i])),
    [[]],
  )
}

function encodeBatch(call: MatmulCall<WasmSlot>, at: Addresses): number[][] {
  const {m, n, k, left, right, bias, output} = call
  const sizes = [m, n, k]
  const flags = [call.transposeLeft ? 1 : 0, call.transposeRight ? 1 : 0]
  return Array.from({length: call.batch}, (_, matrix) => {
    const operands = [left.address + matrix * call.leftStep * 4, right.address + matrix * call.rightStep * 4]
    const result = output.address + matrix * m * n * 4
    return [callCodes.matmul, ...sizes, ...operands, ...flags, bias?.address ?? 0, result, at.scratch]
  })
}
