// Reflections that clear a column below a place. Source: LAPACK's dlarfg, so that signs are those of the frameworks.
import type {Matrix} from './batches.ts'

/** What turns a vector into a multiple of the first unit vector: `I - factor * v v'`, `v` beginning with 1. */
interface Reflection {
  /** The rest of `v`, after its 1. */
  rest: Float64Array
  factor: number
  /** What the vector becomes. */
  value: number
}

export function reflection(first: number, rest: Float64Array): Reflection {
  const length = Math.hypot(...rest)
  if (length === 0) return {rest, factor: 0, value: first}
  const value = first >= 0 ? -Math.hypot(first, length) : Math.hypot(first, length)
  return {rest: rest.map((x) => x / (first - value)), factor: (value - first) / value, value}
}

/** Applies one that acts on the rows from `row` on, to the columns from `column` on, in place. */
export function reflectRows(
  matrix: Matrix,
  columns: number,
  {rest, factor}: Reflection,
  row: number,
  column: number,
): void {
  if (factor === 0) return
  for (let j = column; j < columns; j++) {
    let total = matrix[row * columns + j]!
    for (let i = 0; i < rest.length; i++) total += rest[i]! * matrix[(row + 1 + i) * columns + j]!
    const share = total * factor
    matrix[row * columns + j]! -= share
    for (let i = 0; i < rest.length; i++) matrix[(row + 1 + i) * columns + j]! -= share * rest[i]!
  }
}

/** The numbers of a column below a row. */
export function columnBelow(
  matrix: Matrix,
  columns: number,
  rows: number,
  row: number,
  column: number,
): Float64Array {
  return Float64Array.from({length: rows - row - 1}, (_, i) => matrix[(row + 1 + i) * columns + column]!)
}

export function identity(rows: number, columns = rows): Matrix {
  const result = new Float64Array(rows * columns)
  for (let i = 0; i < Math.min(rows, columns); i++) result[i * columns + i] = 1
  return result
}
