// The product of matrices as a kernel: what takes nearly all of the time.
import type {MatmulCall} from '../kernel-calls.ts'
import type {KernelWriter, Quad} from './kernel-writer.ts'
import type {Grid} from './layout.ts'

const channels = [0, 1, 2, 3]

/** Threads share a row of the output if its length is a multiple of 4. */
export function matmulGrid({m, n, batch}: MatmulCall<unknown>): Grid {
  if (n % 4 === 0) return {quads: n / 4, rows: m, matrices: batch}
  return {quads: Math.ceil((batch * m * n) / 4), rows: 1, matrices: 1}
}

export function writeMatmul<Slot>(call: MatmulCall<Slot>, writer: KernelWriter<Slot>): Quad {
  return call.n % 4 === 0 ? writeRow(call, writer) : writeAnywhere(call, writer)
}

/** Four neighbours of one row: the left number is the same for all, the right ones are a quad, or each begins a row. */
function writeRow<Slot>(call: MatmulCall<Slot>, writer: KernelWriter<Slot>): Quad {
  const {m, n, k, left, right, transposeLeft, transposeRight} = call
  const {row, quad, matrix} = writer.place
  const sums = call.bias === undefined ? channels.map(() => '0.0') : writer.quad(call.bias, quad)
  const totals = sums.map((sum) => writer.declare(sum))
  const steps = k % 4 === 0 ? 4 : 1
  const leftStart = (unit: number): string => startOf(matrix, call.leftStep / unit)
  const rightStart = (unit: number): string => startOf(matrix, call.rightStep / unit)

  const leftValues = (at: string): string[] => {
    if (!transposeLeft && steps === 4) return writer.quad(left, `${leftStart(4)}${row} * ${k / 4} + ${at}`)
    return range(steps).map((step) => {
      const inner = `(${at} * ${steps} + ${step})`
      const index = transposeLeft ? `${inner} * ${m} + ${row}` : `${row} * ${k} + ${inner}`
      return writer.single(left, leftStart(1) + index)
    })
  }
  /** `[step][channel]` */
  const rightValues = (at: string): string[][] => {
    if (!transposeRight) {
      return range(steps).map((step) =>
        writer.quad(right, `${rightStart(4)}(${at} * ${steps} + ${step}) * ${n / 4} + ${quad}`),
      )
    }
    const lines = channels.map((channel) => {
      const line = `(${quad} * 4 + ${channel})`
      if (steps === 4) return writer.quad(right, `${rightStart(4)}${line} * ${k / 4} + ${at}`)
      return [writer.single(right, `${rightStart(1)}${line} * ${k} + ${at}`)]
    })
    return range(steps).map((step) => lines.map((line) => line[step]!))
  }

  writer.loop(k / steps, (at) => {
    const lefts = leftValues(at)
    const rights = rightValues(at)
    for (const step of range(steps)) {
      const factor = writer.declare(lefts[step]!)
      for (const channel of channels)
        writer.write(`${totals[channel]!} += ${factor} * ${rights[step]![channel]!};`)
    }
  })
  return totals
}

/** Four numbers that may lie in different rows. */
function writeAnywhere<Slot>(call: MatmulCall<Slot>, writer: KernelWriter<Slot>): Quad {
  const {m, n, k, left, right, bias} = call
  const [leftRow, leftInner] = call.transposeLeft ? [1, m] : [k, 1]
  const [rightColumn, rightInner] = call.transposeRight ? [k, 1] : [1, n]
  const starts = channels.map((channel) => {
    const [line, column] = writer.divide(`(${writer.place.flat} * 4 + ${channel})`, n)
    const [matrix, row] = call.batch > 1 ? writer.divide(line, m) : ['0', line]
    return {
      left: writer.declare(`${startOf(matrix, call.leftStep)}${row} * ${leftRow}`),
      right: writer.declare(`${startOf(matrix, call.rightStep)}${column} * ${rightColumn}`),
      total: writer.declare(bias === undefined ? '0.0' : writer.single(bias, column)),
    }
  })
  writer.loop(k, (at) => {
    for (const start of starts) {
      const a = writer.single(left, `${start.left} + ${at} * ${leftInner}`)
      const b = writer.single(right, `${start.right} + ${at} * ${rightInner}`)
      writer.write(`${start.total} += ${a} * ${b};`)
    }
  })
  return starts.map(({total}) => total)
}

/** The beginning of an index: where a matrix of the batch starts. */
function startOf(matrix: string, step: number): string {
  return step === 0 || matrix === '0' ? '' : `${matrix} * ${step} + `
}

function range(count: number): number[] {
  return Array.from({length: count}, (_, i) => i)
}
