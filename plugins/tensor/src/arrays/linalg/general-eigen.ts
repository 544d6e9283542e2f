// Eigenvalues and eigenvectors of matrices that need not be symmetric: the matrix becomes almost triangular by reflections, then
// triangular but for pairs of complex values by shifted QR steps. Source: EISPACK's orthes and hqr2 in the form of JAMA (public domain).
import {MatrixError, type Matrix} from './batches.ts'
import {columnBelow, identity, reflection, reflectRows} from './householder.ts'

export interface GeneralEigen {
  real: Float64Array
  imaginary: Float64Array
  /** Columns of length 1: real and imaginary parts. */
  vectors: Matrix
  imaginaryVectors: Matrix
}

interface State {
  n: number
  h: number[][]
  v: number[][]
  d: Float64Array
  e: Float64Array
}

const epsilon = 2 ** -52

function toRows(matrix: Matrix, n: number): number[][] {
  return Array.from({length: n}, (_, i) => Array.from(matrix.subarray(i * n, (i + 1) * n)))
}

function transposeInPlace(a: Matrix, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) [a[i * n + j], a[j * n + i]] = [a[j * n + i]!, a[i * n + j]!]
}

/** Zeros below the diagonal next to the main one. */
function hessenberg(a: Matrix, n: number): State {
  const reflections = []
  for (let k = 0; k < n - 2; k++) {
    const own = reflection(a[(k + 1) * n + k]!, columnBelow(a, n, n, k + 1, k))
    reflectRows(a, n, own, k + 1, 0)
    transposeInPlace(a, n)
    reflectRows(a, n, own, k + 1, 0)
    transposeInPlace(a, n)
    reflections.push(own)
  }
  const vectors = identity(n)
  for (let k = n - 3; k >= 0; k--) reflectRows(vectors, n, reflections[k]!, k + 1, 0)
  return {n, h: toRows(a, n), v: toRows(vectors, n), d: new Float64Array(n), e: new Float64Array(n)}
}

/** Two rows and columns turned so that a pair of real values stands on the diagonal. */
function solvePair({n: size, h, v, d, e}: State, n: number, shift: number): void {
  const w = h[n]![n - 1]! * h[n - 1]![n]!
  let p = (h[n - 1]![n - 1]! - h[n]![n]!) / 2
  let q = p * p + w
  const root = Math.sqrt(Math.abs(q))
  h[n]![n]! += shift
  h[n - 1]![n - 1]! += shift
  const x = h[n]![n]!
  if (q < 0) {
    d[n - 1] = d[n] = x + p
    e[n - 1] = root
    e[n] = -root
    return
  }
  const z = p >= 0 ? p + root : p - root
  d[n - 1] = x + z
  d[n] = z === 0 ? d[n - 1]! : x - w / z
  const lower = h[n]![n - 1]!
  const s = Math.abs(lower) + Math.abs(z)
  p = lower / s
  q = z / s
  const r = Math.hypot(p, q)
  p /= r
  q /= r
  for (let j = n - 1; j < size; j++) [h[n - 1]![j], h[n]![j]] = turned(h[n - 1]![j]!, h[n]![j]!, p, q)
  for (const row of h.slice(0, n + 1)) [row[n - 1], row[n]] = turned(row[n - 1]!, row[n]!, p, q)
  for (const row of v) [row[n - 1], row[n]] = turned(row[n - 1]!, row[n]!, p, q)
}

function turned(a: number, b: number, p: number, q: number): [number, number] {
  return [q * a + p * b, q * b - p * a]
}

interface Shift {
  x: number
  y: number
  w: number
}

/** Where a double step begins, and with which column. */
function startOf(
  {h}: State,
  l: number,
  n: number,
  {x, y, w}: Shift,
): {m: number; p: number; q: number; r: number} {
  for (let m = n - 2; ; m--) {
    const z = h[m]![m]!
    const [a, b] = [x - z, y - z]
    let p = (a * b - w) / h[m + 1]![m]! + h[m]![m + 1]!
    let q = h[m + 1]![m + 1]! - z - a - b
    let r = h[m + 2]![m + 1]!
    const s = Math.abs(p) + Math.abs(q) + Math.abs(r)
    p /= s
    q /= s
    r /= s
    if (m === l) return {m, p, q, r}
    const around = Math.abs(h[m - 1]![m - 1]!) + Math.abs(z) + Math.abs(h[m + 1]![m + 1]!)
    if (Math.abs(h[m]![m - 1]!) * (Math.abs(q) + Math.abs(r)) < epsilon * Math.abs(p) * around)
      return {m, p, q, r}
  }
}

/** A double QR step on rows and columns `l` to `n`. */
function doubleStep(state: State, l: number, n: number, shift: Shift): void {
  const {h, v, n: size} = state
  const start = startOf(state, l, n, shift)
  let {p, q, r} = start
  const {m} = start
  for (let i = m + 2; i <= n; i++) {
    h[i]![i - 2] = 0
    if (i > m + 2) h[i]![i - 3] = 0
  }
  let {x} = shift
  for (let k = m; k <= n - 1; k++) {
    const isInside = k !== n - 1
    if (k !== m) {
      p = h[k]![k - 1]!
      q = h[k + 1]![k - 1]!
      r = isInside ? h[k + 2]![k - 1]! : 0
      x = Math.abs(p) + Math.abs(q) + Math.abs(r)
      if (x === 0) continue
      p /= x
      q /= x
      r /= x
    }
    const s = (p < 0 ? -1 : 1) * Math.hypot(p, q, r)
    if (s === 0) continue
    if (k !== m) h[k]![k - 1] = -s * x
    else if (l !== m) h[k]![k - 1]! *= -1
    p += s
    const [fx, fy, fz] = [p / s, q / s, r / s]
    q /= p
    r /= p
    for (let j = k; j < size; j++) {
      const total = h[k]![j]! + q * h[k + 1]![j]! + (isInside ? r * h[k + 2]![j]! : 0)
      h[k]![j]! -= total * fx
      h[k + 1]![j]! -= total * fy
      if (isInside) h[k + 2]![j]! -= total * fz
    }
    for (const row of [...h.slice(0, Math.min(n, k + 3) + 1), ...v]) {
      const total = fx * row[k]! + fy * row[k + 1]! + (isInside ? fz * row[k + 2]! : 0)
      row[k]! -= total
      row[k + 1]! -= total * q
      if (isInside) row[k + 2]! -= total * r
    }
  }
}

function normOf({h, n}: State): number {
  let total = 0
  for (let i = 0; i < n; i++) for (let j = Math.max(i - 1, 0); j < n; j++) total += Math.abs(h[i]![j]!)
  return total
}

/** All values; what is left of the matrix is triangular but for pairs. */
function iterate(state: State, norm: number): void {
  const {h, d, e} = state
  let n = state.n - 1
  let exceptional = 0
  let count = 0
  while (n >= 0) {
    let l = n
    for (; l > 0; l--) {
      const around = Math.abs(h[l - 1]![l - 1]!) + Math.abs(h[l]![l]!) || norm
      if (Math.abs(h[l]![l - 1]!) < epsilon * around) break
    }
    if (l === n) {
      h[n]![n]! += exceptional
      d[n] = h[n]![n]!
      e[n] = 0
      n -= 1
      count = 0
    } else if (l === n - 1) {
      solvePair(state, n, exceptional)
      n -= 2
      count = 0
    } else {
      const shift = {x: h[n]![n]!, y: h[n - 1]![n - 1]!, w: h[n]![n - 1]! * h[n - 1]![n]!}
      if (count === 10 || count === 20) {
        exceptional += shift.x
        for (let i = 0; i <= n; i++) h[i]![i]! -= shift.x
        const s = Math.abs(h[n]![n - 1]!) + Math.abs(h[n - 1]![n - 2]!)
        shift.x = shift.y = 0.75 * s
        shift.w = -0.4375 * s * s
      }
      if (count++ > 60) throw new MatrixError('not converged')
      doubleStep(state, l, n, shift)
    }
  }
}

type Complex = readonly [number, number]

function quotient([a, b]: Complex, [c, d]: Complex): Complex {
  const size = c * c + d * d
  return [(a * c + b * d) / size, (b * c - a * d) / size]
}

/** The vector of value `k` in terms of the triangular matrix, from the last row up; pairs of rows are solved together. */
function backSubstituted({h, d, e}: State, k: number, norm: number): Complex[] {
  const value: Complex = [d[k]!, e[k]!]
  const isPair = e[k] !== 0
  const x: Complex[] = h.map(() => [0, 0])
  const isUpper = isPair && e[k]! > 0
  const last = isUpper ? k + 1 : k
  x[last] = [1, 0]
  if (isPair) x[last - 1] = pairStart(h, last, value)
  for (let i = last - (isPair ? 2 : 1); i >= 0; i--) {
    const right = (row: number): Complex => {
      let [re, im] = [0, 0]
      for (let j = i + 1; j <= last; j++) {
        re -= h[row]![j]! * x[j]![0]
        im -= h[row]![j]! * x[j]![1]
      }
      return [re, im]
    }
    if (e[i] !== 0) {
      solveTwo(h, x, i, value, [right(i - 1), right(i)])
      i -= 1
      continue
    }
    const [re, im] = [h[i]![i]! - value[0], -value[1]]
    x[i] = quotient(right(i), re === 0 && im === 0 ? [epsilon * norm, 0] : [re, im])
  }
  return x
}

function pairStart(h: number[][], last: number, [re, im]: Complex): Complex {
  // (h[last, last - 1], h[last, last] - value) (x, 1) = 0
  const below = h[last]![last - 1]!
  return [-(h[last]![last]! - re) / below, im / below]
}

/** Rows `i - 1` and `i` of a pair of complex values. */
function solveTwo(
  h: number[][],
  x: Complex[],
  i: number,
  [re, im]: Complex,
  [r, s]: [Complex, Complex],
): void {
  const a: Complex = [h[i - 1]![i - 1]! - re, -im]
  const b = h[i - 1]![i]!
  const c = h[i]![i - 1]!
  const d: Complex = [h[i]![i]! - re, -im]
  const determinant: Complex = [a[0] * d[0] - a[1] * d[1] - b * c, a[0] * d[1] + a[1] * d[0]]
  const top: Complex = [d[0] * r[0] - d[1] * r[1] - b * s[0], d[0] * r[1] + d[1] * r[0] - b * s[1]]
  const bottom: Complex = [a[0] * s[0] - a[1] * s[1] - c * r[0], a[0] * s[1] + a[1] * s[0] - c * r[1]]
  x[i - 1] = quotient(top, determinant)
  x[i] = quotient(bottom, determinant)
}

/** Of length 1; of a complex one the largest number is real. */
function normalised(vector: Complex[]): Complex[] {
  const length = Math.sqrt(vector.reduce((sum, [re, im]) => sum + re * re + im * im, 0))
  const isComplex = vector.some(([, im]) => im !== 0)
  const largest = vector.reduce((best, one) => (Math.hypot(...one) > Math.hypot(...best) ? one : best))
  const size = Math.hypot(...largest)
  const [c, s] = isComplex ? [largest[0] / size, -largest[1] / size] : [1, 0]
  return vector.map(([re, im]) => [(re * c - im * s) / length, (re * s + im * c) / length])
}

/** @throws MatrixError where the steps do not converge */
export function generalEigen(matrix: Matrix, n: number): GeneralEigen {
  const state = hessenberg(matrix, n)
  const norm = normOf(state)
  iterate(state, norm)
  const result: GeneralEigen = {
    real: state.d,
    imaginary: state.e,
    vectors: new Float64Array(n * n),
    imaginaryVectors: new Float64Array(n * n),
  }
  for (let k = 0; k < n; k++) {
    const x = backSubstituted(state, k, norm)
    const vector = state.v.map((row): Complex => {
      const sum = (part: 0 | 1): number => row.reduce((total, factor, j) => total + factor * x[j]![part], 0)
      return [sum(0), sum(1)]
    })
    for (const [i, [re, im]] of normalised(vector).entries()) {
      result.vectors[i * n + k] = re
      result.imaginaryVectors[i * n + k] = im
    }
  }
  return result
}
