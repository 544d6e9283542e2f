// Large products of matrices as plain loops: in tiles of two rows by four columns each number that is read is used several times.
// Both factors are first laid out in the order in which they are read (Goto and van de Geijn, Anatomy of High-Performance Matrix
// Multiplication, ACM Transactions on Mathematical Software 34, 2008).
import type {MatmulCall} from '../kernel-calls.ts'
import type {FloatArray} from '../tensor/dtype.ts'

type Call = MatmulCall<FloatArray>

const tileRows = 2
const tileColumns = 4

/** Below, laying out takes longer than it saves. */
export function isWorthTiling({m, n, k}: Call): boolean {
  return m >= 2 * tileRows && n >= tileColumns && m * n * k >= 4096
}

/** The same numbers as by one loop after the other: every sum begins with its bias and is taken in order. */
export function multiplyTiled(call: Call): void {
  const {batch, m, n, k, left, right, transposeLeft, transposeRight} = call
  for (let matrix = 0; matrix < batch; matrix++) {
    const rows = packed(left, matrix * call.leftStep, m, k, tileRows, transposeLeft)
    const columns = packed(right, matrix * call.rightStep, n, k, tileColumns, !transposeRight)
    for (let column = 0; column < n; column += tileColumns)
      for (let row = 0; row < m; row += tileRows) multiplyTile(call, matrix, rows, columns, row, column)
  }
}

/**
 * `count` lines of `k` numbers, `width` lines at a time side by side; lines that are missing are 0.
 *
 * @param isAcross whether neighbours in memory belong to different lines
 */
function packed(
  source: FloatArray,
  start: number,
  count: number,
  k: number,
  width: number,
  isAcross: boolean,
): Float64Array {
  const result = new Float64Array(Math.ceil(count / width) * width * k)
  const [lineStep, step] = isAcross ? [1, count] : [k, 1]
  for (let line = 0; line < count; line++) {
    const place = line % width
    const to = (line - place) * k + place
    const from = start + line * lineStep
    for (let i = 0; i < k; i++) result[to + i * width] = source[from + i * step]!
  }
  return result
}

/** Written out: the eight sums have to stay in registers. */
function multiplyTile(
  {m, n, k, bias, output}: Call,
  matrix: number,
  rows: Float64Array,
  columns: Float64Array,
  row: number,
  column: number,
): void {
  let a0 = bias?.[column] ?? 0
  let a1 = bias?.[column + 1] ?? 0
  let a2 = bias?.[column + 2] ?? 0
  let a3 = bias?.[column + 3] ?? 0
  let b0 = a0
  let b1 = a1
  let b2 = a2
  let b3 = a3
  for (let i = 0, l = row * k, r = column * k; i < k; i++, l += tileRows, r += tileColumns) {
    const a = rows[l]!
    const b = rows[l + 1]!
    a0 += a * columns[r]!
    a1 += a * columns[r + 1]!
    a2 += a * columns[r + 2]!
    a3 += a * columns[r + 3]!
    b0 += b * columns[r]!
    b1 += b * columns[r + 1]!
    b2 += b * columns[r + 2]!
    b3 += b * columns[r + 3]!
  }
  const to = (matrix * m + row) * n + column
  write(output, to, n - column, a0, a1, a2, a3)
  if (row + 1 < m) write(output, to + n, n - column, b0, b1, b2, b3)
}

/** @param count how many of the four there are */
function write(
  output: FloatArray,
  to: number,
  count: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  output[to] = s0
  if (count > 1) output[to + 1] = s1
  if (count > 2) output[to + 2] = s2
  if (count > 3) output[to + 3] = s3
}
