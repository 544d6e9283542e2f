// Examples of linear algebra, by formulas for small matrices.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {exampleOf as of, numbers, total, type ExampleInput} from './example-numbers.ts'

/** Well away from singular. */
const square: ExampleInput = {
  shape: [2, 3, 3],
  values: [4, 1, 2, 1, 3, 0.5, 2, 0.25, 5, -3, 1, 0.5, 0.5, 2, -1, 1, 0.25, 4],
}
const one: ExampleInput = {shape: [3, 3], values: square.values.slice(0, 9)}
/** For what reads a symmetric matrix: the product with its transpose. */
const symmetric = {shape: [3, 3], values: [4, 1, 0.5, 1, 3, -0.25, 0.5, -0.25, 2]}

const each = (x: number[], work: (matrix: number[]) => number[]): number[] =>
  Array.from({length: x.length / 9}, (_, i) => work(x.slice(9 * i, 9 * i + 9))).flat()

function determinant([a, b, c, d, e, f, g, h, i]: number[]): number {
  return a! * (e! * i! - f! * h!) - b! * (d! * i! - f! * g!) + c! * (d! * h! - e! * g!)
}

/** By cofactors. */
function inverse(m: number[]): number[] {
  const [a, b, c, d, e, f, g, h, i] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const cofactors = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f]
  const all = [...cofactors, d * h - e * g, b * g - a * h, a * e - b * d]
  return all.map((x) => x / determinant(m))
}

function product(x: number[], y: number[], rows: number, inner: number, columns: number): number[] {
  return Array.from({length: rows * columns}, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns]
    return total(Array.from({length: inner}, (__, k) => x[i * inner + k]! * y[k * columns + j]!))
  })
}

/** The characteristic polynomial's roots (O. K. Smith, Eigenvalues of a symmetric 3 x 3 matrix, 1961), rising. */
function eigenvalues(m: number[]): number[] {
  const [a, , , b, d, , c, f, g] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const mean = (a + d + g) / 3
  const spread = Math.sqrt(
    ((a - mean) ** 2 + (d - mean) ** 2 + (g - mean) ** 2 + 2 * (b * b + c * c + f * f)) / 6,
  )
  const scaled = [a - mean, b, c, b, d - mean, f, c, f, g - mean].map((x) => x / spread)
  const angle = Math.acos(determinant(scaled) / 2) / 3
  const root = (turn: number): number => mean + 2 * spread * Math.cos(angle + (turn * 2 * Math.PI) / 3)
  return [root(1), root(2), root(0)].toSorted((x, y) => x - y)
}

/** Of a matrix with two columns, falling. */
function singularValues(x: number[]): number[] {
  const columns = [0, 1].map((j) => x.filter((_, i) => i % 2 === j))
  const dot = (u: number[], v: number[]): number => total(u.map((value, i) => value * v[i]!))
  const [a, b, d] = [
    dot(columns[0]!, columns[0]!),
    dot(columns[0]!, columns[1]!),
    dot(columns[1]!, columns[1]!),
  ]
  const root = Math.sqrt(((a - d) / 2) ** 2 + b * b)
  return [Math.sqrt((a + d) / 2 + root), Math.sqrt((a + d) / 2 - root)]
}

/** The lower triangle's rows, one after the other. */
function choleskyOf([a, , , b, d, , c, f, g]: number[]): number[] {
  const l00 = Math.sqrt(a!)
  const [l10, l20] = [b! / l00, c! / l00]
  const l11 = Math.sqrt(d! - l10 * l10)
  const l21 = (f! - l20 * l10) / l11
  return [l00, 0, 0, l10, l11, 0, l20, l21, Math.sqrt(g! - l20 * l20 - l21 * l21)]
}

/** Gram and Schmidt's, with LAPACK's signs: what is left of each column points the other way. */
function orthogonal(x: number[]): {q: number[]; r: number[]} {
  const [u, v] = [0, 1].map((j) => x.filter((_, i) => i % 2 === j)) as [number[], number[]]
  const dot = (a: number[], b: number[]): number => total(a.map((value, i) => value * b[i]!))
  const first = u.map((value) => -value / Math.sqrt(dot(u, u)))
  const rest = v.map((value, i) => value - dot(first, v) * first[i]!)
  const second = rest.map((value) => -value / Math.sqrt(dot(rest, rest)))
  return {
    q: first.flatMap((value, i) => [value, second[i]!]),
    r: [dot(first, u), dot(first, v), 0, dot(second, v)],
  }
}

/** `(x' x)^-1 x'` of a matrix with two columns. */
function leastSquares(x: number[]): number[] {
  const rows = x.length / 2
  const turned = [0, 1].flatMap((j) => x.filter((_, i) => i % 2 === j))
  const [a, b, c, d] = product(turned, x, 2, rows, 2) as [number, number, number, number]
  const factor = 1 / (a * d - b * c)
  return product([d * factor, -b * factor, -c * factor, a * factor], turned, 2, 2, rows)
}

const tall: ExampleInput = {shape: [3, 2], values: [1, 0.5, -2, 3, 0.25, 1]}

export const linalgExamples = {
  determinant: [
    of(
      'of two',
      [square],
      ([x]) => arrays.determinant(x!),
      [2],
      (x) => each(x, (m) => [determinant(m)]),
    ),
    of(
      'of a singular one',
      [{shape: [3, 3], values: [1, 2, 3, 2, 4, 6, 1, 0, 1]}],
      ([x]) => arrays.determinant(x!),
      [],
      (x) => [determinant(x)],
    ),
  ],
  logDeterminant: [
    of(
      'of two',
      [square],
      ([x]) => arrays.logDeterminant(x!).logarithm,
      [2],
      (x) => each(x, (m) => [Math.log(Math.abs(determinant(m)))]),
    ),
  ],
  inverse: [
    of(
      'of two',
      [square],
      ([x]) => arrays.inverse(x!),
      [2, 3, 3],
      (x) => each(x, inverse),
    ),
  ],
  solve: [
    of(
      'with one right side for two',
      [square, numbers([3, 2])],
      ([x, y]) => arrays.solve(x!, y!),
      [2, 3, 2],
      (x, y) => each(x, (m) => product(inverse(m), y, 3, 3, 2)),
    ),
  ],
  matrixPower: [
    of(
      'to the third',
      [one],
      ([x]) => arrays.matrixPower(x!, 3),
      [3, 3],
      (x) => product(product(x, x, 3, 3, 3), x, 3, 3, 3),
    ),
    of('to the -1', [one], ([x]) => arrays.matrixPower(x!, -1), [3, 3], inverse),
  ],
  cholesky: [
    of(
      'of a symmetric matrix',
      [symmetric],
      ([x]) => arrays.cholesky(x!.add(x!.transpose()).mul(0.5)),
      [3, 3],
      (x) => choleskyOf(x.map((value, i) => (value + x[(i % 3) * 3 + Math.floor(i / 3)]!) / 2)),
    ),
  ],
  symmetricEigenvalues: [
    of(
      'their values',
      [symmetric],
      ([x]) => arrays.symmetricEigenvalues(x!.add(x!.transpose()).mul(0.5)).values,
      [3],
      (x) => eigenvalues(x.map((value, i) => (value + x[(i % 3) * 3 + Math.floor(i / 3)]!) / 2)),
    ),
  ],
  svd: [of('their values', [tall], ([x]) => arrays.svd(x!).values, [2], singularValues)],
  qr: [
    of(
      'q',
      [tall],
      ([x]) => arrays.qr(x!).q,
      [3, 2],
      (x) => orthogonal(x).q,
    ),
    of(
      'r',
      [tall],
      ([x]) => arrays.qr(x!).r,
      [2, 2],
      (x) => orthogonal(x).r,
    ),
  ],
  pseudoInverse: [of('of a tall one', [tall], ([x]) => arrays.pseudoInverse(x!, 1e-6), [2, 3], leastSquares)],
}
