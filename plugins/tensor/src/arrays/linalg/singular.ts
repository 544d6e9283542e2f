// Singular values by one-sided Jacobi rotations: pairs of columns are turned until all are orthogonal (J. Demmel and K. Veselić,
// Jacobi's Method is More Accurate than QR, 1992).
import type {Matrix} from './batches.ts'

interface Singular {
  u: Matrix
  values: Float64Array
  vh: Matrix
}

const mostSweeps = 60
const tolerance = 1e-15

/** Columns one after the other. */
function columnsOf(matrix: Matrix, rows: number, columns: number): Float64Array[] {
  return Array.from({length: columns}, (_, j) =>
    Float64Array.from({length: rows}, (__, i) => matrix[i * columns + j]!),
  )
}

function product(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    a[i] = c * x - s * y
    b[i] = s * x + c * y
  }
}

/** @returns whether they were not orthogonal */
function makeOrthogonal(a: Float64Array, b: Float64Array, va: Float64Array, vb: Float64Array): boolean {
  const [aa, bb, ab] = [product(a, a), product(b, b), product(a, b)]
  if (Math.abs(ab) <= tolerance * Math.sqrt(aa * bb) || ab === 0) return false
  const zeta = (bb - aa) / (2 * ab)
  const t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.hypot(1, zeta))
  const c = 1 / Math.hypot(1, t)
  turn(a, b, c, c * t)
  turn(va, vb, c, c * t)
  return true
}

/** Of a matrix that is not wide. */
function ofTall(
  matrix: Matrix,
  rows: number,
  columns: number,
): {left: Float64Array[]; values: number[]; right: Float64Array[]} {
  const left = columnsOf(matrix, rows, columns)
  const right = columnsOf(
    Float64Array.from({length: columns * columns}, (_, i) => (i % (columns + 1) === 0 ? 1 : 0)),
    columns,
    columns,
  )
  for (let sweep = 0, isTurned = true; isTurned && sweep < mostSweeps; sweep++) {
    isTurned = false
    for (let i = 0; i < columns; i++)
      for (let j = i + 1; j < columns; j++)
        if (makeOrthogonal(left[i]!, left[j]!, right[i]!, right[j]!)) isTurned = true
  }
  const sizes = left.map((column) => Math.sqrt(product(column, column)))
  const order = sizes.map((_, i) => i).toSorted((a, b) => sizes[b]! - sizes[a]!)
  const values = order.map((i) => sizes[i]!)
  const basis: Float64Array[] = []
  for (const [k, i] of order.entries()) {
    const isZero = values[k]! <= tolerance * values[0]! || values[k] === 0
    basis.push(isZero ? orthogonalTo(basis, rows) : left[i]!.map((x) => x / values[k]!))
  }
  return {left: basis, values, right: order.map((i) => right[i]!)}
}

/** A unit vector orthogonal to all of these. */
function orthogonalTo(basis: readonly Float64Array[], length: number): Float64Array {
  for (let axis = 0; axis < length; axis++) {
    const vector = new Float64Array(length)
    vector[axis] = 1
    for (let pass = 0; pass < 2; pass++)
      for (const known of basis) {
        const share = product(vector, known)
        for (let i = 0; i < length; i++) vector[i]! -= share * known[i]!
      }
    const size = Math.sqrt(product(vector, vector))
    if (size > 0.5 / Math.sqrt(length)) return vector.map((x) => x / size)
  }
  return new Float64Array(length)
}

/** Signs are free; here each right vector of a tall matrix, left of a wide one, begins below 0, as LAPACK's first one mostly does. */
export function singularValues(matrix: Matrix, rows: number, columns: number): Singular {
  const isWide = columns > rows
  const tall = isWide ? transposedOf(matrix, rows, columns) : matrix
  const {left, values, right} = ofTall(tall, Math.max(rows, columns), Math.min(rows, columns))
  for (const [k, vector] of right.entries()) {
    const first = vector.find((x) => Math.abs(x) > 1e-12) ?? -1
    if (first < 0) continue
    right[k] = vector.map((x) => -x)
    left[k] = left[k]!.map((x) => -x)
  }
  const [u, v] = isWide ? [right, left] : [left, right]
  return {
    u: Float64Array.from({length: rows * u.length}, (_, i) => u[i % u.length]![Math.floor(i / u.length)]!),
    values: Float64Array.from(values),
    vh: Float64Array.from({length: columns * v.length}, (_, i) => v[Math.floor(i / columns)]![i % columns]!),
  }
}

function transposedOf(matrix: Matrix, rows: number, columns: number): Matrix {
  return Float64Array.from(
    {length: rows * columns},
    (_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)]!,
  )
}
