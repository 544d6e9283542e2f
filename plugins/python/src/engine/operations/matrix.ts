// Products of vectors and matrices.
import {diag, outer, timesTransposed, trace, tril, triu, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {movedToEnd} from '../axes.ts'
import {axisOf} from '../broadcast.ts'
import {dtypeWords} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, axes, flag, integer, itemsOf, optional, tensor, tensors, text} from '../parameters.ts'
import {einsum} from '../einsum.ts'

/** torch multiplies arrays of one type only. */
function checkTypes(framework: Framework, x: Tensor, y: Tensor, vectors: boolean): void {
  if (framework.name !== 'torch' || x.dtype === y.dtype) return
  const [first, second] = [dtypeWords[x.dtype], dtypeWords[y.dtype]]
  throw raise(
    'RuntimeError',
    vectors
      ? `dot : expected both vectors to have same dtype, but found ${first.word} and ${second.word}`
      : `expected m1 and m2 to have the same dtype, but got: ${first.c} != ${second.c}`,
  )
}

function vectorProduct(framework: Framework, x: Tensor, y: Tensor): Tensor {
  if (x.rank !== 1 || y.rank !== 1)
    throw raise('RuntimeError', `1D tensors expected, but got ${x.rank}D and ${y.rank}D tensors`)
  checkTypes(framework, x, y, true)
  if (x.size !== y.size)
    throw raise(
      'RuntimeError',
      `inconsistent tensor size, expected tensor [${x.size}] and src [${y.size}] to have the same number of elements, but got ${x.size} and ${y.size} elements respectively`,
    )
  return x.matmul(y)
}

function matrixVector(framework: Framework, x: Tensor, y: Tensor): Tensor {
  if (x.rank !== 2 || y.rank !== 1)
    throw raise('RuntimeError', `vector + matrix @ vector expected, got 1, ${x.rank}, ${y.rank}`)
  return product(framework, 'mv', x, y)
}

function matrixProduct(framework: Framework, x: Tensor, y: Tensor): Tensor {
  if (x.rank !== 2) throw raise('RuntimeError', 'self must be a matrix')
  if (y.rank !== 2) throw raise('RuntimeError', 'mat2 must be a matrix')
  return product(framework, 'mm', x, y)
}

function batches(framework: Framework, x: Tensor, y: Tensor): Tensor {
  if (x.rank !== 3 || y.rank !== 3)
    throw raise('RuntimeError', x.rank === 3 ? 'batch2 must be a 3D tensor' : 'batch1 must be a 3D tensor')
  if (x.shape[0] !== y.shape[0] || x.shape[2] !== y.shape[1])
    throw raise(
      'RuntimeError',
      `Expected size for first two dimensions of batch2 tensor to be: [${x.shape[0]}, ${x.shape[2]}] but got: [${y.shape[0]}, ${y.shape[1]}].`,
    )
  checkTypes(framework, x, y, false)
  return x.matmul(y)
}

/** What torch calls products by the axes of their operands. */
const productNames: Readonly<Record<string, string>> = {
  '1 1': 'DotBackward0',
  '2 1': 'MvBackward0',
  '2 2': 'MmBackward0',
  '1 2': 'SqueezeBackward4',
}

/** `x @ y` */
function product(framework: Framework, operation: string, x: Tensor, y: Tensor): Tensor {
  const {errors, name} = framework
  if (x.rank === 0 || y.rank === 0) throw errors.matmul(operation, x.shape, y.shape)
  const inner = x.shape.at(-1)
  if (inner !== y.shape.at(y.rank === 1 ? -1 : -2)) throw errors.matmul(operation, x.shape, y.shape)
  if (name === 'torch' && x.rank === 1 && y.rank === 1) return vectorProduct(framework, x, y)
  checkTypes(framework, x, y, false)
  return x.matmul(y)
}

/** As `np.dot`: the last axis of one with the last but one of the other, for all pairs; a number scales. */
function dot(framework: Framework, x: Tensor, y: Tensor): Tensor {
  if (x.rank === 0 || y.rank === 0) return x.mul(y)
  const inner = x.shape.at(-1) ?? 0
  const at = y.rank === 1 ? 0 : y.rank - 2
  if (inner !== y.shape[at]) {
    if (framework.name === 'jax') throw framework.errors.matmul('dot', x.shape, y.shape)
    const shapes = [x, y].map(({shape}) => `(${shape.join(',')}${shape.length === 1 ? ',' : ''})`)
    throw raise(
      'ValueError',
      `shapes ${shapes.join(' and ')} not aligned: ${inner} (dim ${x.rank - 1}) != ${y.shape[at]} (dim ${at})`,
    )
  }
  if (x.rank <= 2 && y.rank <= 2) return x.matmul(y)
  return contracted(framework, x, y, [x.rank - 1], [at])
}

/** Sums over pairs of axes; what is left of `x` comes before what is left of `y`. */
function contracted(
  framework: Framework,
  x: Tensor,
  y: Tensor,
  of: readonly number[],
  and: readonly number[],
): Tensor {
  const left = x.shape.map((_, axis) => axis).filter((axis) => !of.includes(axis))
  const right = y.shape.map((_, axis) => axis).filter((axis) => !and.includes(axis))
  const inner = of.reduce((size, axis) => size * (x.shape[axis] ?? 1), 1)
  const fits = of.every((axis, i) => x.shape[axis] === y.shape[and[i] ?? -1])
  if (!fits) throw framework.errors.matmul('tensordot', x.shape, y.shape)
  const rows = x.permute([...left, ...of]).reshape([-1, inner])
  const columns = y.permute([...and, ...right]).reshape([inner, -1])
  return rows
    .matmul(columns)
    .reshape([...left.map((axis) => x.shape[axis] ?? 1), ...right.map((axis) => y.shape[axis] ?? 1)])
}

/** Rows of `x` with rows of the weights. */
function linear(framework: Framework, x: Tensor, weight: Tensor): Tensor {
  const fits = x.rank > 0 && weight.rank === 2 && x.shape.at(-1) === weight.shape[1]
  if (!fits || x.dtype !== weight.dtype) return product(framework, 'linear', x, transposed(weight))
  return timesTransposed(x, weight)
}

function withLast(x: Tensor, count: number): number[] {
  return Array.from({length: count}, (_, i) => x.rank - count + i)
}

function transposed(x: Tensor): Tensor {
  return x.transpose(-1, -2)
}

const pair = {x: tensor, y: tensor}

function triangular(name: 'tril' | 'triu'): Operation {
  return define({
    name,
    names: {torch: `torch.${name} Tensor.${name}(input, diagonal=0)`, np: `np.${name}(m, k=0)`},
    parameters: {x: optional(tensor), m: optional(tensor), diagonal: optional(integer), k: optional(integer)},
    run: ({x, m, diagonal: offset, k}, framework) => {
      const given = x ?? m
      if (!given || given.rank < 2)
        throw framework.errors.other(`${name}: input tensor must have at least 2 dimensions`)
      return (name === 'tril' ? tril : triu)(given, offset ?? k ?? 0)
    },
  })
}

/** The diagonals between two axes become the last one. */
function diagonalAlong(x: Tensor, offset: number, down: number, across: number): Tensor {
  const [rows = 0, columns = 0] = [x.shape[down], x.shape[across]]
  const [top, left] = [Math.max(0, -offset), Math.max(0, offset)]
  const length = Math.max(0, Math.min(rows - top, columns - left))
  const places = Float64Array.from({length}, (_, i) => (top + i) * columns + left + i)
  const moved = movedToEnd(x, [down, across])
  const rest = moved.shape.slice(0, -2)
  const flat = moved.reshape([...rest, rows * columns])
  return flat.take(x.tensors.tensor(places, [length], 'int64'), rest.length)
}

export const matrix: readonly Operation[] = [
  define({
    name: 'dot',
    names: {torch: 'torch.dot Tensor.dot torch.inner Tensor.inner torch.vdot(input, tensor, *, out=None)'},
    parameters: {x: tensor, tensor},
    run: ({x, tensor: y}, framework) => vectorProduct(framework, x, y),
  }),
  define({
    name: 'npDot',
    names: {np: 'np.dot ndarray.dot(a, b, out=None)'},
    parameters: pair,
    run: ({x, y}, framework) => dot(framework, x, y),
  }),
  define({
    name: 'mv',
    names: {
      torch: 'torch.mv Tensor.mv(input, vec)',
      tensorflow: 'tf.linalg.matvec(a, vec, name=None)',
    },
    parameters: {x: tensor, vec: tensor},
    run: ({x, vec}, framework) =>
      framework.name === 'torch' ? matrixVector(framework, x, vec) : product(framework, 'matvec', x, vec),
  }),
  define({
    name: 'mm',
    names: {torch: 'torch.mm Tensor.mm(input, mat2, *, out=None)'},
    parameters: pair,
    run: ({x, y}, framework) => matrixProduct(framework, x, y),
  }),
  define({
    name: 'bmm',
    names: {
      torch: 'torch.bmm Tensor.bmm(input, mat2, *, out=None)',
      mxnet: 'npx.batch_dot(a, b, transpose_a=False, transpose_b=False, forward_stype=None)',
    },
    parameters: {...pair, transpose_a: optional(flag), transpose_b: optional(flag)},
    run: ({x, y, transpose_a, transpose_b}, framework) =>
      batches(framework, transpose_a ? transposed(x) : x, transpose_b ? transposed(y) : y),
  }),
  define({
    name: 'matmul',
    operator: '__matmul__',
    gradient: ({x, y}: {x: Tensor; y: Tensor}) =>
      productNames[`${x.rank} ${y.rank}`] ?? 'UnsafeViewBackward0',
    names: {
      torch: 'torch.matmul Tensor.matmul(input, other, *, out=None)',
      np: 'np.matmul(x1, x2, /, out=None)',
      tensorflow:
        'tf.matmul tf.linalg.matmul(a, b, transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, name=None)',
    },
    parameters: {
      ...pair,
      transpose_a: optional(flag),
      transpose_b: optional(flag),
      adjoint_a: optional(flag),
      adjoint_b: optional(flag),
    },
    run: ({x, y, transpose_a, transpose_b, adjoint_a, adjoint_b}, framework) =>
      product(
        framework,
        'matmul',
        transpose_a || adjoint_a ? transposed(x) : x,
        transpose_b || adjoint_b ? transposed(y) : y,
      ),
  }),
  define({
    name: 'outer',
    gradient: 'MulBackward0',
    names: {torch: 'torch.outer Tensor.outer torch.ger(input, vec2)', np: 'np.outer(a, b, out=None)'},
    parameters: pair,
    run: ({x, y}) => outer(x, y),
  }),
  define({
    name: 'npInner',
    names: {np: ['np.inner(a, b)', 'np.vdot(a, b)']},
    parameters: pair,
    run: ({x, y}, framework) =>
      x.rank === 0 || y.rank === 0 ? x.mul(y) : contracted(framework, x, y, [x.rank - 1], [y.rank - 1]),
  }),
  define({
    name: 'tensordot',
    gradient: 'ViewBackward0',
    names: {
      torch: 'torch.tensordot(a, b, dims=2)',
      np: 'np.tensordot(a, b, axes=2)',
      tensorflow: 'tf.tensordot tf.linalg.tensordot(a, b, axes, name=None)',
    },
    parameters: {...pair, dims: anything, axis: anything},
    run: ({x, y, dims, axis}, framework) => {
      const given = dims ?? axis ?? 2
      const lists = itemsOf(given)
      const place = {framework, name: 'tensordot', parameter: 'axes', position: 3}
      if (lists) {
        const [of, and] = lists.map((list) => axes.read(list, place) ?? [])
        const counted = (t: Tensor, list: readonly number[] = []): number[] =>
          list.map((at) => (at < 0 ? at + t.rank : at))
        return contracted(framework, x, y, counted(x, of), counted(y, and))
      }
      const count = integer.read(given, place)
      return contracted(
        framework,
        x,
        y,
        withLast(x, count),
        withLast(y, count).map((_, i) => i),
      )
    },
  }),
  define({
    name: 'einsum',
    gradient: 'ViewBackward0',
    names: {
      torch: 'torch.einsum(equation, *operands)',
      np: 'np.einsum(subscripts, *operands, out=None, optimize=False)',
      tensorflow: 'tf.einsum tf.linalg.einsum(equation, *operands)',
    },
    parameters: {equation: optional(text), subscripts: optional(text), operands: tensors},
    run: ({equation, subscripts, operands}, framework) =>
      einsum(equation ?? subscripts ?? '', operands, framework),
  }),
  define({
    name: 'diag',
    gradient: ({x}: {x?: Tensor}) => (x?.rank === 1 ? 'DiagEmbedBackward0' : 'DiagonalBackward0'),
    names: {
      torch: 'torch.diag Tensor.diag(input, diagonal=0)',
      np: 'np.diag(v, k=0)',
      tensorflow: ['tf.linalg.diag_part(input, name=None)', 'tf.linalg.diag(diagonal)'],
    },
    parameters: {
      x: optional(tensor),
      v: optional(tensor),
      diagonal: optional(anything),
      k: optional(integer),
    },
    run: ({x, v, diagonal: given, k}, framework) => {
      const place = {framework, name: 'diag', parameter: 'diagonal', position: 2}
      const source = x ?? v ?? tensor.read(given, place)
      return diag(source, k ?? (x && given !== undefined ? integer.read(given, place) : 0))
    },
  }),
  define({
    name: 'npDiagonal',
    names: {np: 'np.diagonal ndarray.diagonal(a, offset=0, axis1=0, axis2=1)'},
    parameters: {x: tensor, offset: integer, axis1: integer, axis2: integer},
    run: ({x, offset, axis1, axis2}, framework) => {
      if (x.rank < 2) throw raise('ValueError', 'diag requires an array of at least two dimensions')
      return diagonalAlong(x, offset, axisOf(framework, axis1, x.rank), axisOf(framework, axis2, x.rank))
    },
  }),
  define({
    name: 'trace',
    names: {
      torch: 'torch.trace Tensor.trace(input)',
      np: 'np.trace ndarray.trace(a)',
      tensorflow: 'tf.linalg.trace(x, name=None)',
    },
    parameters: {x: tensor},
    run: ({x}) => trace(x),
  }),
  define({
    name: 'kron',
    names: {torch: 'torch.kron Tensor.kron(input, other)', np: 'np.kron(a, b)'},
    parameters: pair,
    run: ({x, y}) => {
      const rank = Math.max(x.rank, y.rank)
      const [left, right] = [x, y].map(({shape}) => [
        ...Array.from({length: rank - shape.length}, () => 1),
        ...shape,
      ]) as [number[], number[]]
      const products = x
        .reshape(left.flatMap((size) => [size, 1]))
        .mul(y.reshape(right.flatMap((size) => [1, size])))
      return products.reshape(left.map((size, axis) => size * (right[axis] ?? 1)))
    },
  }),
  triangular('tril'),
  triangular('triu'),
  define({
    name: 'addmm',
    names: {torch: 'torch.addmm Tensor.addmm(input, mat1, mat2)'},
    parameters: {x: tensor, mat1: tensor, y: tensor},
    run: ({x, mat1, y}, framework) => x.add(matrixProduct(framework, mat1, y)),
  }),
  define({
    name: 'linear',
    gradient: ({x, bias}: {x: Tensor; bias?: Tensor}) =>
      x.rank > 2
        ? 'ViewBackward0'
        : bias
          ? 'AddmmBackward0'
          : x.rank === 1
            ? 'SqueezeBackward4'
            : 'MmBackward0',
    names: {torch: 'torch.nn.functional.linear(input, weight, bias=None)'},
    parameters: {x: tensor, weight: tensor, bias: optional(tensor)},
    run: ({x, weight, bias}, framework) => {
      const result = linear(framework, x, weight)
      return bias ? result.add(bias) : result
    },
  }),
]
