// Matrices: determinants, inverses, factorisations, eigenvalues.
import {
  cholesky,
  determinant,
  generalEigen,
  inverse,
  logDeterminant,
  MatrixError,
  matrixPower,
  matrixRank,
  pseudoInverse,
  qr,
  solve,
  svd,
  symmetricEigenvalues,
  type Tensor,
} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import {movedAxes, movedToEnd} from '../axes.ts'
import {axisOf} from '../broadcast.ts'
import type {Framework} from '../framework.ts'
import {floating} from '../meet.ts'
import {define, type Names, type Operation, type Result} from '../operation.ts'
import {flag, integer, number, optional, tensor, tensors, text} from '../parameters.ts'
import {crossParts} from './cross-product.ts'
import {inWords} from './linalg-errors.ts'

const transposed = (x: Tensor): Tensor => x.transpose(-1, -2)

/** What the frameworks call a matrix. */
const given = {x: optional(tensor), A: optional(tensor), matrix: optional(tensor)}

interface Given {
  x?: Tensor | undefined
  A?: Tensor | undefined
  matrix?: Tensor | undefined
}

/** Whole numbers become broken ones where the framework takes them. */
function matrixOf(framework: Framework, {x, A, matrix}: Given): Tensor {
  const found = x ?? A ?? matrix
  if (!found) throw framework.errors.other('linalg: got no matrix')
  return framework.name === 'torch' || framework.name === 'tensorflow' ? found : floating(framework, found)
}

interface OneMatrix {
  name: string
  gradient: string
  names: Names
  compute: (x: Tensor, framework: Framework) => Result
}

function ofMatrix({name, gradient, names, compute}: OneMatrix): Operation {
  return define({
    name: `linalg_${name}`,
    gradient,
    names,
    parameters: given,
    run: (all, framework) => {
      const x = matrixOf(framework, all)
      return inWords(framework, name, x, () => compute(x, framework))
    },
  })
}

const determinants = [
  ofMatrix({
    name: 'det',
    gradient: 'LinalgDetBackward0',
    names: {
      torch: ['torch.linalg.det(A, *, out=None)', 'torch.det Tensor.det(input)'],
      np: 'np.linalg.det(a)',
      tensorflow: 'tf.linalg.det(input, name=None)',
    },
    compute: determinant,
  }),
  ofMatrix({
    name: 'slogdet',
    gradient: 'LinalgSlogdetBackward0',
    names: {
      torch: ['torch.linalg.slogdet(A, *, out=None)', 'torch.slogdet Tensor.slogdet(input)'],
      np: 'np.linalg.slogdet(a)',
      tensorflow: 'tf.linalg.slogdet(input, name=None)',
    },
    compute: (x, framework) => {
      const {sign, logarithm} = logDeterminant(x)
      return framework.named('linalg_slogdet', {sign, logabsdet: logarithm}, 'LinalgSlogdetBackward0')
    },
  }),
  ofMatrix({
    name: 'logdet',
    gradient: 'WhereBackward0',
    names: {torch: 'torch.logdet Tensor.logdet(input)', tensorflow: 'tf.linalg.logdet(matrix, name=None)'},
    compute: (x) => {
      const {sign, logarithm} = logDeterminant(x)
      return logarithm.where(sign.greaterEqual(0), NaN)
    },
  }),
]

const inverses = [
  ofMatrix({
    name: 'inv',
    gradient: 'LinalgInvExBackward0',
    names: {
      torch: ['torch.linalg.inv(A, *, out=None)', 'torch.inverse Tensor.inverse(input, *, out=None)'],
      np: 'np.linalg.inv(a)',
      tensorflow: 'tf.linalg.inv(input, adjoint=False, name=None)',
    },
    compute: inverse,
  }),
  define({
    name: 'linalg_pinv',
    gradient: 'LinalgPinvBackward0',
    names: {
      torch: [
        'torch.linalg.pinv(A, *, atol=None, rtol=None, hermitian=False, out=None)',
        'torch.pinverse Tensor.pinverse(input, rcond=1e-15)',
      ],
      np: 'np.linalg.pinv(a, rcond=None, hermitian=False)',
      tensorflow: 'tf.linalg.pinv(a, rcond=None, validate_args=False, name=None)',
    },
    parameters: {...given, rcond: optional(number), rtol: optional(number)},
    run: ({rcond, rtol, ...all}, framework) => {
      const x = matrixOf(framework, all)
      const relative = rcond ?? rtol ?? tolerance(framework, x)
      return inWords(framework, 'pinv', x, () => pseudoInverse(x, relative))
    },
  }),
  define({
    name: 'linalg_solve',
    gradient: 'LinalgSolveExBackward0',
    names: {
      torch: 'torch.linalg.solve(A, B, *, left=True, out=None)',
      np: 'np.linalg.solve(a, b)',
      tensorflow: 'tf.linalg.solve(matrix, rhs, adjoint=False, name=None)',
    },
    parameters: {...given, B: optional(tensor), y: optional(tensor), rhs: optional(tensor)},
    run: ({B, y, rhs, ...all}, framework) => {
      const x = matrixOf(framework, all)
      const right = B ?? y ?? rhs
      if (!right) throw framework.errors.other('linalg.solve: got no right side')
      const wanted = right.to(x.dtype)
      return inWords(framework, 'solve', x, () => solved(framework, x, wanted))
    },
  }),
]

/** The right side may be one vector. */
function solved(framework: Framework, x: Tensor, right: Tensor): Tensor {
  const isVector = right.rank === 1
  const columns = isVector ? right.reshape([-1, 1]) : right
  if (columns.shape.at(-2) !== x.shape.at(-1))
    throw framework.errors.other(
      `linalg.solve: Incompatible shapes of A and B for the equation AX = B (${x.shape.slice(-2).join('x')} and ${columns.shape.slice(-2).join('x')})`,
    )
  const result = solve(x, columns)
  return isVector ? result.reshape(result.shape.slice(0, -1)) : result
}

/** Below it, times the largest, a singular value counts as 0. */
function tolerance({name}: Framework, x: Tensor): number {
  const epsilon = x.dtype === 'float64' ? 2 ** -52 : 2 ** -23
  if (name === 'tensorflow') return 10 * Math.max(...x.shape.slice(-2)) * epsilon
  return Math.max(...x.shape.slice(-2)) * epsilon
}

const factors = [
  ofMatrix({
    name: 'cholesky',
    gradient: 'LinalgCholeskyExBackward0',
    names: {
      torch: [
        'torch.linalg.cholesky(A, *, upper=False, out=None)',
        'torch.cholesky Tensor.cholesky(input, upper=False)',
      ],
      np: 'np.linalg.cholesky(a)',
      tensorflow: 'tf.linalg.cholesky(input, name=None)',
    },
    compute: cholesky,
  }),
  define({
    name: 'linalg_qr',
    gradient: 'LinalgQrBackward0',
    names: {
      torch: ['torch.linalg.qr(A, mode="reduced", *, out=None)', 'torch.qr Tensor.qr(input, some=True)'],
      np: 'np.linalg.qr(a, mode="reduced")',
      tensorflow: 'tf.linalg.qr(input, full_matrices=False, name=None)',
    },
    parameters: {...given, mode: optional(text), some: optional(flag), full_matrices: optional(flag)},
    run: ({mode = 'reduced', some = true, full_matrices = false, ...all}, framework) => {
      const x = matrixOf(framework, all)
      const isComplete = mode === 'complete' || full_matrices || !some
      const {q, r} = inWords(framework, 'qr', x, () => qr(x, isComplete))
      if (mode === 'r' && framework.name === 'numpy') return r
      return framework.named('linalg_qr', {Q: q, R: r}, 'LinalgQrBackward0')
    },
  }),
]

const svdNames = {
  torch: 'torch.linalg.svd(A, full_matrices=True, *, driver=None, out=None)',
  np: 'np.linalg.svd(a, full_matrices=True, compute_uv=True, hermitian=False)',
  tensorflow: 'tf.linalg.svd(tensor, full_matrices=False, compute_uv=True, name=None)',
}

/** Square factors: the columns that are missing are orthogonal to those that are there. */
function completed(u: Tensor): Tensor {
  const [rows = 0, columns = 0] = u.shape.slice(-2)
  if (rows === columns) return u
  const {q} = qr(u.detach(), true)
  return u.tensors.concat([u, q.get('...', {start: columns})], u.rank - 1)
}

const singular = [
  define({
    name: 'linalg_svd',
    gradient: 'LinalgSvdBackward0',
    names: svdNames,
    parameters: {...given, full_matrices: optional(flag), compute_uv: optional(flag)},
    run: ({full_matrices, compute_uv = true, ...all}, framework) => {
      const x = matrixOf(framework, all)
      const {u, values, vh} = inWords(framework, 'svd', x, () => svd(x))
      if (!compute_uv) return values
      const isFull = full_matrices ?? false
      const left = isFull ? completed(u) : u
      const right = isFull ? transposed(completed(transposed(vh))) : vh
      if (framework.name === 'tensorflow') return framework.tuple([values, left, transposed(right)])
      return framework.named('linalg_svd', {U: left, S: values, Vh: right}, 'LinalgSvdBackward0')
    },
  }),
  define({
    name: 'svd',
    names: {torch: 'torch.svd Tensor.svd(input, some=True, compute_uv=True)'},
    parameters: {x: tensor},
    run: ({x}, framework) => {
      const {u, values, vh} = inWords(framework, 'svd', x, () => svd(x))
      return framework.named('svd', {U: u, S: values, V: transposed(vh)}, 'LinalgSvdBackward0')
    },
  }),
  ofMatrix({
    name: 'svdvals',
    gradient: 'LinalgSvdBackward0',
    names: {torch: 'torch.linalg.svdvals(A, *, driver=None, out=None)', np: 'np.linalg.svdvals(x, /)'},
    compute: (x) => svd(x).values,
  }),
  define({
    name: 'linalg_matrix_rank',
    names: {
      torch: 'torch.linalg.matrix_rank(A, *, atol=None, rtol=None, hermitian=False, out=None)',
      np: 'np.linalg.matrix_rank(A, tol=None)',
      tensorflow: 'tf.linalg.matrix_rank(a, tol=None, validate_args=False, name=None)',
    },
    parameters: given,
    run: (all, framework) => {
      const x = matrixOf(framework, all)
      const rank = inWords(framework, 'matrix_rank', x, () => matrixRank(x, tolerance(framework, x)))
      return framework.name === 'tensorflow' ? rank.to('int32') : rank
    },
  }),
]

const eigen = [
  ofMatrix({
    name: 'eigh',
    gradient: 'LinalgEighBackward0',
    names: {
      torch: 'torch.linalg.eigh(A, UPLO="L", *, out=None)',
      np: 'np.linalg.eigh(a, UPLO="L")',
      tensorflow: 'tf.linalg.eigh(tensor, name=None)',
    },
    compute: (x, framework) => {
      const {values, vectors} = symmetricEigenvalues(x)
      return framework.named(
        'linalg_eigh',
        {eigenvalues: values, eigenvectors: vectors},
        'LinalgEighBackward0',
      )
    },
  }),
  ofMatrix({
    name: 'eigvalsh',
    gradient: 'LinalgEighBackward0',
    names: {
      torch: 'torch.linalg.eigvalsh(A, UPLO="L", *, out=None)',
      np: 'np.linalg.eigvalsh(a, UPLO="L")',
      tensorflow: 'tf.linalg.eigvalsh(tensor, name=None)',
    },
    compute: (x) => symmetricEigenvalues(x).values,
  }),
]

/** Of any square matrices, whose eigenvalues have to be real: there are no arrays of complex numbers here. */
function realEigen(x: Tensor): {eigenvalues: Tensor; eigenvectors: Tensor} {
  const n = x.shape.at(-1) ?? 0
  const {tensors: room, dtype} = x
  const values: number[] = []
  const vectors: number[] = []
  const numbers = x.values()
  for (let start = 0; start < numbers.length; start += n * n) {
    const found = generalEigen(Float64Array.from(numbers.slice(start, start + n * n)), n)
    if (found.imaginary.some((part) => part !== 0))
      throw new Unavailable(
        'unsupported',
        'NotImplementedError',
        'complex eigenvalues are not part of this page: arrays have real numbers here',
      )
    values.push(...found.real)
    vectors.push(...found.vectors)
  }
  return {
    eigenvalues: room.tensor(values, x.shape.slice(0, -1), dtype),
    eigenvectors: room.tensor(vectors, x.shape, dtype),
  }
}

const general = [
  ofMatrix({
    name: 'eig',
    gradient: 'LinalgEigBackward0',
    names: {np: 'np.linalg.eig(a)'},
    compute: (x, framework) => {
      squareOnly(x)
      return framework.named('linalg_eig', {...realEigen(x)}, 'LinalgEigBackward0')
    },
  }),
  ofMatrix({
    name: 'eigvals',
    gradient: 'LinalgEigBackward0',
    names: {np: 'np.linalg.eigvals(a)'},
    compute: (x) => {
      squareOnly(x)
      return realEigen(x).eigenvalues
    },
  }),
]

function squareOnly(x: Tensor): void {
  if (x.shape.at(-1) !== x.shape.at(-2)) throw new MatrixError('not square')
}

const others = [
  define({
    name: 'linalg_matrix_power',
    gradient: 'MmBackward0',
    names: {
      torch: [
        'torch.linalg.matrix_power(A, n, *, out=None)',
        'torch.matrix_power Tensor.matrix_power(input, n)',
      ],
      np: 'np.linalg.matrix_power(a, n)',
    },
    parameters: {...given, n: integer},
    run: ({n, ...all}, framework) => {
      const x = matrixOf(framework, all)
      return inWords(framework, 'matrix_power', x, () => matrixPower(x, n))
    },
  }),
  define({
    name: 'linalg_multi_dot',
    gradient: 'MmBackward0',
    names: {
      torch: 'torch.linalg.multi_dot torch.chain_matmul(tensors, *, out=None)',
      np: 'np.linalg.multi_dot(arrays)',
    },
    parameters: {tensors: optional(tensors), arrays: optional(tensors)},
    run: ({tensors: several, arrays}) => {
      const [first, ...rest] = several ?? arrays ?? []
      if (!first) throw raise('RuntimeError', 'multi_dot(): expected at least 2 tensors but got 0')
      return rest.reduce((product, next) => product.matmul(next), first)
    },
  }),
  define({
    name: 'matrix_transpose',
    gradient: 'TransposeBackward0',
    names: {
      tensorflow: 'tf.linalg.matrix_transpose tf.linalg.adjoint(a, name="matrix_transpose", conjugate=False)',
      np: 'np.matrix_transpose np.linalg.matrix_transpose(x, /)',
    },
    parameters: {x: tensor},
    run: ({x}) => transposed(x),
  }),
  define({
    name: 'linalg_cross',
    names: {
      torch: [
        'torch.linalg.cross(input, other, *, dim=-1, out=None)',
        'torch.cross Tensor.cross(input, other, dim=-1)',
      ],
      np: 'np.cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)',
      tensorflow: 'tf.linalg.cross(a, b, name=None)',
    },
    parameters: {
      x: tensor,
      y: tensor,
      axis: optional(integer),
      axisa: optional(integer),
      axisb: optional(integer),
      axisc: optional(integer),
    },
    run: ({x, y, axis, axisa = -1, axisb = -1, axisc = -1}, framework) => {
      const asLast = (v: Tensor, own: number) => movedToEnd(v, [axisOf(framework, axis ?? own, v.rank)])
      const [a, b] = [asLast(x, axisa), asLast(y, axisb)]
      const sizes = [a, b].map(({shape}) => shape.at(-1) ?? 0)
      if (sizes.some((size) => size !== 2 && size !== 3))
        throw framework.errors.other('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
      const parts = crossParts(a, b)
      if (sizes.every((size) => size === 2)) return parts[2]
      const made = a.tensors.stack(parts, -1)
      return made.permute(
        movedAxes(made.rank, [made.rank - 1], [axisOf(framework, axis ?? axisc, made.rank)]),
      )
    },
  }),
]

export const linearAlgebra: readonly Operation[] = [
  ...determinants,
  ...inverses,
  ...factors,
  ...singular,
  ...eigen,
  ...general,
  ...others,
]
