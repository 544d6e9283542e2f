// Eigenvalues and eigenvectors of symmetric matrices: first three diagonals are left, then the two beside the main one vanish.
// Source: LAPACK's dsytd2, dsteqr, dlaev2 and dlartg, so that signs and last digits are those of the frameworks.
import {MatrixError, type Matrix} from './batches.ts'
import {columnBelow, identity, reflection, reflectRows} from './householder.ts'

const epsilon = 2 ** -53
const smallest = 2 ** -1022

interface Tridiagonal {
  diagonal: Float64Array
  /** Below it. */
  beside: Float64Array
  /** Turns the three diagonals back into the matrix. */
  vectors: Matrix
}

/** Of the lower triangle. */
function tridiagonal(a: Matrix, n: number): Tridiagonal {
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) a[i * n + j] = a[j * n + i]!
  const vectors = identity(n)
  const reflections = []
  for (let k = 0; k < n - 1; k++) {
    const own = reflection(a[(k + 1) * n + k]!, columnBelow(a, n, n, k + 1, k))
    reflectRows(a, n, own, k + 1, 0)
    transposeInPlace(a, n)
    reflectRows(a, n, own, k + 1, 0)
    reflections.push(own)
  }
  for (let k = n - 2; k >= 0; k--) reflectRows(vectors, n, reflections[k]!, k + 1, 0)
  return {
    diagonal: Float64Array.from({length: n}, (_, i) => a[i * n + i]!),
    beside: Float64Array.from({length: Math.max(0, n - 1)}, (_, i) => a[(i + 1) * n + i]!),
    vectors,
  }
}

function transposeInPlace(a: Matrix, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const held = a[i * n + j]!
      a[i * n + j] = a[j * n + i]!
      a[j * n + i] = held
    }
}

/** Columns `j` and `j + 1` turned in their plane. */
function rotate(z: Matrix, n: number, j: number, c: number, s: number): void {
  for (let i = 0; i < n; i++) {
    const right = z[i * n + j + 1]!
    const left = z[i * n + j]!
    z[i * n + j + 1] = c * right - s * left
    z[i * n + j] = s * right + c * left
  }
}

/** The eigenvalues of `[[a, b], [b, c]]`, the larger in size first, and the direction of its vector. */
function ofTwo(a: number, b: number, c: number): {large: number; small: number; cos: number; sin: number} {
  const sum = a + c
  const difference = a - c
  const twice = b + b
  const root = Math.hypot(difference, twice)
  const [most, least] = Math.abs(a) > Math.abs(c) ? [a, c] : [c, a]
  const signOfSum = sum < 0 ? -1 : 1
  const large = sum === 0 ? 0.5 * root : 0.5 * (sum + signOfSum * root)
  const small = sum === 0 ? -0.5 * root : (most / large) * least - (b / large) * b
  const signOfDifference = difference >= 0 ? 1 : -1
  const slope = difference + signOfDifference * root
  let cos = 1
  let sin = 0
  if (Math.abs(slope) > Math.abs(twice)) {
    const cotangent = -twice / slope
    sin = 1 / Math.hypot(1, cotangent)
    cos = cotangent * sin
  } else if (twice !== 0) {
    const tangent = -slope / twice
    cos = 1 / Math.hypot(1, tangent)
    sin = tangent * cos
  }
  return signOfSum === signOfDifference ? {large, small, cos: -sin, sin: cos} : {large, small, cos, sin}
}

/** Turns `(f, g)` to `(r, 0)`. */
function givens(f: number, g: number): {c: number; s: number; r: number} {
  if (g === 0) return {c: 1, s: 0, r: f}
  if (f === 0) return {c: 0, s: Math.sign(g), r: Math.abs(g)}
  const length = Math.hypot(f, g)
  const r = f < 0 ? -length : length
  return {c: Math.abs(f) / length, s: g / r, r}
}

/** One way or the other along the diagonal. */
class Sweep {
  readonly #d: Float64Array
  readonly #e: Float64Array
  readonly #z: Matrix
  readonly #n: number
  #left: number

  constructor({diagonal, beside, vectors}: Tridiagonal) {
    this.#d = diagonal
    this.#e = beside
    this.#z = vectors
    this.#n = diagonal.length
    this.#left = 30 * this.#n
  }

  /** Until no number is left beside the diagonal. */
  run(): void {
    let start = 0
    while (start < this.#n) {
      if (start > 0) this.#e[start - 1] = 0
      const end = this.#endOfBlock(start)
      const isDown = Math.abs(this.#d[end]!) < Math.abs(this.#d[start]!)
      if (end === start) start = end + 1
      else if (isDown) this.#solveDown(end, start)
      else this.#solveUp(start, end)
    }
  }

  #endOfBlock(start: number): number {
    for (let m = start; m < this.#n - 1; m++) {
      const bound = Math.sqrt(Math.abs(this.#d[m]!)) * Math.sqrt(Math.abs(this.#d[m + 1]!)) * epsilon
      if (this.#e[m] === 0) return m
      if (Math.abs(this.#e[m]!) <= bound) {
        this.#e[m] = 0
        return m
      }
    }
    return this.#n - 1
  }

  #isSmall(place: number): boolean {
    const e = this.#e[place]!
    const bound = epsilon ** 2 * Math.abs(this.#d[place]!) * Math.abs(this.#d[place + 1]!) + smallest
    return e * e <= bound
  }

  #count(): void {
    if (this.#left-- <= 0) throw new MatrixError('not converged')
  }

  /** QL: from `l` to the larger `end`. */
  #solveUp(from: number, end: number): void {
    const [d, e] = [this.#d, this.#e]
    let l = from
    while (l <= end) {
      let m = l
      while (m < end && !this.#isSmall(m)) m++
      if (m < end) e[m] = 0
      if (m === l) l += 1
      else if (m === l + 1) {
        const two = ofTwo(d[l]!, e[l]!, d[l + 1]!)
        rotate(this.#z, this.#n, l, two.cos, two.sin)
        d[l] = two.large
        d[l + 1] = two.small
        e[l] = 0
        l += 2
      } else {
        this.#count()
        this.#stepUp(l, m)
      }
    }
  }

  #stepUp(l: number, m: number): void {
    const [d, e] = [this.#d, this.#e]
    let p = d[l]!
    let g = (d[l + 1]! - p) / (2 * e[l]!)
    const root = Math.hypot(g, 1)
    g = d[m]! - p + e[l]! / (g + (g < 0 ? -root : root))
    let s = 1
    let c = 1
    p = 0
    for (let i = m - 1; i >= l; i--) {
      const f = s * e[i]!
      const b = c * e[i]!
      const turned = givens(g, f)
      c = turned.c
      s = turned.s
      if (i !== m - 1) e[i + 1] = turned.r
      g = d[i + 1]! - p
      const r = (d[i]! - g) * s + 2 * c * b
      p = s * r
      d[i + 1] = g + p
      g = c * r - b
      rotate(this.#z, this.#n, i, c, -s)
    }
    d[l]! -= p
    e[l] = g
  }

  /** QR: from `l` to the smaller `end`. */
  #solveDown(from: number, end: number): void {
    const [d, e] = [this.#d, this.#e]
    let l = from
    while (l >= end) {
      let m = l
      while (m > end && !this.#isSmall(m - 1)) m--
      if (m > end) e[m - 1] = 0
      if (m === l) l -= 1
      else if (m === l - 1) {
        const two = ofTwo(d[l - 1]!, e[l - 1]!, d[l]!)
        rotate(this.#z, this.#n, l - 1, two.cos, two.sin)
        d[l - 1] = two.large
        d[l] = two.small
        e[l - 1] = 0
        l -= 2
      } else {
        this.#count()
        this.#stepDown(l, m)
      }
    }
  }

  #stepDown(l: number, m: number): void {
    const [d, e] = [this.#d, this.#e]
    let p = d[l]!
    let g = (d[l - 1]! - p) / (2 * e[l - 1]!)
    const root = Math.hypot(g, 1)
    g = d[m]! - p + e[l - 1]! / (g + (g < 0 ? -root : root))
    let s = 1
    let c = 1
    p = 0
    for (let i = m; i < l; i++) {
      const f = s * e[i]!
      const b = c * e[i]!
      const turned = givens(g, f)
      c = turned.c
      s = turned.s
      if (i !== m) e[i - 1] = turned.r
      g = d[i]! - p
      const r = (d[i + 1]! - g) * s + 2 * c * b
      p = s * r
      d[i] = g + p
      g = c * r - b
      rotate(this.#z, this.#n, i, c, s)
    }
    d[l]! -= p
    e[l - 1] = g
  }
}

/** In rising order; vectors are columns. @throws MatrixError */
export function symmetricEigen(matrix: Matrix, n: number): {values: Float64Array; vectors: Matrix} {
  const reduced = tridiagonal(matrix, n)
  new Sweep(reduced).run()
  const {diagonal, vectors} = reduced
  for (let i = 0; i < n - 1; i++) {
    let k = i
    for (let j = i + 1; j < n; j++) if (diagonal[j]! < diagonal[k]!) k = j
    if (k === i) continue
    ;[diagonal[i], diagonal[k]] = [diagonal[k]!, diagonal[i]!]
    for (let row = 0; row < n; row++) {
      const held = vectors[row * n + i]!
      vectors[row * n + i] = vectors[row * n + k]!
      vectors[row * n + k] = held
    }
  }
  return {values: diagonal, vectors}
}
