// Many numbers to one, over all axes or some: sums, means, spreads, norms; and running sums.
import {
  flip,
  all,
  any,
  cumulativeProduct,
  isNan,
  logSumExp,
  norm as normAlong,
  product,
  sortAlong,
  type Tensor,
} from 'd2lbook-tensor'
import type {Value} from '../../objects/object.ts'
import {Float} from '../../objects/object.ts'
import {raise} from '../../objects/exceptions.ts'
import {axesOf} from '../axes.ts'
import {axisOf} from '../broadcast.ts'
import {dtypeWords, isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {floating} from '../meet.ts'
import {define, type Names, type Operation} from '../operation.ts'
import {matrixNorm, matrixOrder} from './matrix-norm.ts'
import {
  anything,
  axes,
  dtype,
  flag,
  integer,
  number,
  operand,
  optional,
  optionalAxis,
  tensor,
} from '../parameters.ts'

/** `sum` is a method too; `reduce_sum` is tensorflow's. */
function reducing(name: string, tensorflow: string, torchSignature: string, npSignature: string): Names {
  return {
    torch: `torch.${name} Tensor.${name}${torchSignature}`,
    np: `np.${name} ndarray.${name}${npSignature}`,
    ...(tensorflow
      ? {
          tensorflow: `tf.${tensorflow} tf.math.${tensorflow}(input_tensor, axis=None, keepdims=False, name=None)`,
        }
      : {}),
  }
}

const torchReduction = '(input, dim=None, keepdim=False, *, dtype=None)'
const npReduction = '(a, axis=None, dtype=None, out=None, keepdims=False)'

const over = {x: tensor, axis: axes, keepdims: optional(flag)}

/** torch numbers the ways of an operation: over all axes, and along some. */
function ofAllOrAlong(name: string): (given: {axis?: number[]}) => string {
  return ({axis}) => `${name}Backward${axis === undefined ? 0 : 1}`
}

function checkFloating(name: string, x: Tensor, framework: Framework): void {
  if (framework.name !== 'torch' || isFloating(x.dtype)) return
  const {word} = dtypeWords[x.dtype]
  throw raise(
    'RuntimeError',
    name === 'mean'
      ? `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${word}`
      : `std and var only support floating point and complex dtypes`,
  )
}

function mean(framework: Framework, x: Tensor, axis: number[] | undefined, keepdims = false): Tensor {
  const given = framework.name === 'tensorflow' ? x : floating(framework, x)
  return given.mean(axis, keepdims).to(given.dtype)
}

function spread(name: 'var' | 'std'): Operation {
  const isRoot = name === 'std'
  return define({
    name,
    names: {
      torch: `torch.${name} Tensor.${name}(input, dim=None, unbiased=True, keepdim=False, *, correction=None)`,
      np: `np.${name} ndarray.${name}(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)`,
      tensorflow: `tf.math.reduce_${isRoot ? 'std' : 'variance'}(input_tensor, axis=None, keepdims=False, name=None)`,
    },
    parameters: {
      ...over,
      unbiased: optional(flag),
      correction: optional(number),
      ddof: optional(number),
      dtype: optional(dtype),
    },
    run: ({x: given, axis, keepdims = false, unbiased, correction, ddof, dtype: wanted}, framework) => {
      const x = wanted ? given.to(wanted) : given
      checkFloating(name, x, framework)
      const subtracted = correction ?? ddof ?? (framework.name === 'torch' && unbiased !== false ? 1 : 0)
      const along = axesOf(framework, x, axis)
      // of too few numbers there is none
      const most = (along ?? x.shape.map((_, i) => i)).reduce((size, i) => size * (x.shape[i] ?? 1), 1)
      const variance = floating(framework, x).variance(along, keepdims, Math.min(subtracted, most))
      return isRoot ? variance.sqrt() : variance
    },
  })
}

function every(name: 'all' | 'any'): Operation {
  return define({
    name,
    names: reducing(
      name,
      `reduce_${name}`,
      '(input, dim=None, keepdim=False)',
      '(a, axis=None, out=None, keepdims=False)',
    ),
    parameters: over,
    run: ({x, axis, keepdims = false}, framework) => {
      return (name === 'all' ? all : any)(x, axesOf(framework, x, axis), keepdims)
    },
  })
}

/** Of vectors, or of all numbers: sums of powers. `inf` is the largest. */
function norm(
  framework: Framework,
  given: Tensor,
  order: number,
  axis: number[] | undefined,
  keepdims: boolean,
): Tensor {
  const x = framework.name === 'torch' ? given : floating(framework, given)
  if (framework.name === 'torch' && !isFloating(x.dtype)) {
    throw raise(
      'RuntimeError',
      `linalg.vector_norm: Expected a floating point or complex tensor as input. Got ${dtypeWords[x.dtype].word}`,
    )
  }
  return normAlong(x, order, axis, keepdims)
}

interface NormArguments {
  /** Of `torch.norm`, which knows vectors, and one norm of matrices. */
  p: Value | undefined
  ord: Value | undefined
  along: number[] | undefined
  /** `torch.linalg.norm` */
  isLinalg: boolean
}

/** The axes of matrices, where their norm is asked for. */
function matrixAxes(
  {name}: Framework,
  x: Tensor,
  {p, ord, along: given, isLinalg}: NormArguments,
): readonly [number, number] | undefined {
  const pair = given ?? (x.rank === 2 && name !== 'tensorflow' ? [0, 1] : undefined)
  const hasOrder = ord !== undefined && ord !== null
  if (name === 'torch' ? p !== 'nuc' && !(isLinalg && hasOrder) : !hasOrder) return undefined
  if (name === 'numpy' && given === undefined && x.rank > 2)
    throw raise('ValueError', 'Improper number of dimensions to norm.')
  const [rows, columns, ...more] = pair ?? []
  return rows === undefined || columns === undefined || more.length > 0 ? undefined : [rows, columns]
}

function orderOf(value: Value | undefined): number {
  if (value === undefined || value === null || value === 'fro' || value === 'euclidean') return 2
  if (value instanceof Float) return value.value
  if (typeof value === 'number') return value
  throw raise('ValueError', `Invalid norm order ${JSON.stringify(value)}`)
}

type Cumulative = (x: Tensor, axis: number) => Tensor

/** What comes before each number, without it; from behind, what comes after it. */
function directed(compute: Cumulative, first: number, {isReverse, isExclusive}: Direction): Cumulative {
  return (x, axis) => {
    const sums = compute(isReverse ? flip(x, [axis]) : x, axis)
    const result = isExclusive ? shifted(sums, axis, first) : sums
    return isReverse ? flip(result, [axis]) : result
  }
}

interface Direction {
  isReverse: boolean
  isExclusive: boolean
}

function shifted(x: Tensor, axis: number, first: number): Tensor {
  const size = x.shape[axis] ?? 0
  const before = x.shape.slice(0, axis).map(() => ({}))
  const start = x.tensors.full(x.shape.with(axis, Math.min(1, size)), first, x.dtype)
  return x.tensors.concat([start, x.get(...before, {stop: Math.max(0, size - 1)})], axis)
}

function cumulative(name: 'cumsum' | 'cumprod', compute: Cumulative): Operation {
  const tensorflow = name === 'cumsum' ? 'tf.cumsum tf.math.cumsum' : 'tf.math.cumprod'
  return define({
    name,
    names: {
      torch: `torch.${name} Tensor.${name}(input, dim, *, dtype=None, out=None)`,
      np: `np.${name} ndarray.${name}(a, axis=None, dtype=None, out=None)`,
      tensorflow: `${tensorflow}(x, axis=0, exclusive=False, reverse=False, name=None)`,
    },
    parameters: {
      x: tensor,
      axis: optionalAxis,
      dtype: optional(dtype),
      exclusive: optional(flag),
      reverse: optional(flag),
    },
    run: ({x, axis, dtype: wanted, exclusive = false, reverse = false}, framework) => {
      const given = wanted ? x.to(wanted) : x
      if (axis === undefined) return compute(given.reshape([-1]), 0)
      const direction = {isReverse: reverse, isExclusive: exclusive}
      const along = directed(compute, name === 'cumsum' ? 0 : 1, direction)
      return given.rank === 0 ? given : along(given, axisOf(framework, axis, x.rank))
    },
  })
}

export const reductions: readonly Operation[] = [
  define({
    name: 'sum',
    gradient: ofAllOrAlong('Sum'),
    names: reducing('sum', 'reduce_sum', torchReduction, npReduction),
    parameters: {...over, dtype: optional(dtype)},
    run: ({x, axis, keepdims = false, dtype: wanted}, framework) => {
      const given = wanted ? x.to(wanted) : x
      const total = given.sum(axesOf(framework, x, axis), keepdims)
      return wanted ? total.to(wanted) : total
    },
  }),
  define({
    name: 'mean',
    gradient: ofAllOrAlong('Mean'),
    names: reducing('mean', 'reduce_mean', torchReduction, npReduction),
    parameters: {...over, dtype: optional(dtype)},
    run: ({x, axis, keepdims = false, dtype: wanted}, framework) => {
      const given = wanted ? x.to(wanted) : x
      checkFloating('mean', given, framework)
      return mean(framework, given, axesOf(framework, x, axis), keepdims)
    },
  }),
  define({
    name: 'prod',
    gradient: ofAllOrAlong('Prod'),
    names: reducing('prod', 'reduce_prod', torchReduction, npReduction),
    parameters: {...over, dtype: optional(dtype)},
    run: ({x, axis, keepdims = false, dtype: wanted}, framework) =>
      product(wanted ? x.to(wanted) : x, axesOf(framework, x, axis), keepdims),
  }),
  spread('var'),
  spread('std'),
  define({
    name: 'std_mean',
    names: {torch: 'torch.std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None)'},
    parameters: {...over, unbiased: optional(flag), correction: optional(number)},
    run: ({x, axis, keepdims = false, unbiased, correction}, framework) => {
      const named = axesOf(framework, x, axis)
      const variance = x.variance(named, keepdims, correction ?? (unbiased === false ? 0 : 1))
      return framework.tuple([variance.sqrt(), x.mean(named, keepdims)])
    },
  }),
  define({
    name: 'var_mean',
    names: {torch: 'torch.var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None)'},
    parameters: {...over, unbiased: optional(flag), correction: optional(number)},
    run: ({x, axis, keepdims = false, unbiased, correction}, framework) => {
      const named = axesOf(framework, x, axis)
      const variance = x.variance(named, keepdims, correction ?? (unbiased === false ? 0 : 1))
      return framework.tuple([variance, x.mean(named, keepdims)])
    },
  }),
  every('all'),
  every('any'),
  define({
    name: 'median',
    names: {torch: 'torch.median Tensor.median(input, dim=None, keepdim=False)'},
    parameters: {x: tensor, axis: optionalAxis, keepdims: optional(flag)},
    run: ({x, axis, keepdims = false}, framework) => {
      if (axis === undefined) return sortAlong(x.reshape([-1]), 0).values.get(Math.floor((x.size - 1) / 2))
      const along = axisOf(framework, axis, x.rank)
      const sorted = sortAlong(x, along)
      const place = Math.floor(((x.shape[along] ?? 1) - 1) / 2)
      const index = [
        ...Array.from({length: along}, () => ({})),
        keepdims ? {start: place, stop: place + 1} : place,
      ]
      const [values, indices] = [sorted.values.get(...index), sorted.indices.get(...index)]
      return framework.named('median', {values, indices}, 'MedianBackward1')
    },
  }),
  define({
    name: 'logsumexp',
    names: {
      torch: 'torch.logsumexp Tensor.logsumexp(input, dim, keepdim=False)',
      tensorflow:
        'tf.reduce_logsumexp tf.math.reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None)',
      jax: 'jax.nn.logsumexp jax.scipy.special.logsumexp(a, axis=None, keepdims=False)',
    },
    parameters: over,
    run: ({x, axis, keepdims = false}, framework) => {
      return logSumExp(x, axesOf(framework, x, axis), keepdims)
    },
  }),
  define({
    name: 'norm',
    gradient: 'LinalgVectorNormBackward0',
    names: {
      torch: [
        'torch.norm Tensor.norm(input, p="fro", dim=None, keepdim=False, out=None, dtype=None)',
        'torch.linalg.norm(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None)',
        'torch.linalg.vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None, out=None)',
      ],
      np: 'np.linalg.norm(x, ord=None, axis=None, keepdims=False)',
      tensorflow: 'tf.norm tf.linalg.norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None)',
    },
    parameters: {
      x: optional(tensor),
      A: optional(tensor),
      p: anything,
      ord: anything,
      axis: axes,
      keepdims: optional(flag),
      dtype: optional(dtype),
    },
    run: ({x, A, p, ord, axis, keepdims = false, dtype: wanted}, framework) => {
      const given = x ?? A
      if (!given) throw framework.errors.other('norm of nothing')
      const numbers = wanted ? given.to(wanted) : given
      const along = axesOf(framework, given, axis)
      const matrix = matrixAxes(framework, numbers, {p, ord, along, isLinalg: A !== undefined})
      if (matrix)
        return matrixNorm(
          floating(framework, numbers),
          matrixOrder(p ?? ord ?? null, framework),
          matrix,
          keepdims,
        )
      return norm(framework, numbers, orderOf(p ?? ord), along, keepdims)
    },
  }),
  define({
    name: 'matrix_norm',
    gradient: 'LinalgVectorNormBackward0',
    names: {
      torch: 'torch.linalg.matrix_norm(A, ord="fro", dim=None, keepdim=False, *, dtype=None, out=None)',
      np: 'np.linalg.matrix_norm(A, /, *, keepdims=False, ord="fro")',
    },
    parameters: {A: tensor, ord: anything, axis: axes, keepdims: optional(flag), dtype: optional(dtype)},
    run: ({A, ord, axis, keepdims = false, dtype: wanted}, framework) => {
      const [rows = A.rank - 2, columns = A.rank - 1] = axesOf(framework, A, axis) ?? []
      const x = floating(framework, wanted ? A.to(wanted) : A)
      return matrixNorm(x, matrixOrder(ord ?? null, framework), [rows, columns], keepdims)
    },
  }),
  define({
    name: 'average',
    names: {np: 'np.average(a, axis=None, weights=None)'},
    parameters: {x: tensor, axis: axes, weights: optional(tensor)},
    run: ({x, axis, weights}, framework) => {
      const named = axesOf(framework, x, axis)
      if (!weights) return mean(framework, x, named)
      return x
        .mul(weights)
        .sum(named)
        .div(weights.add(x.mul(0)).sum(named))
    },
  }),
  define({
    name: 'diff',
    names: {
      torch: 'torch.diff Tensor.diff(input, n=1, dim=-1, prepend=None, append=None)',
      np: 'np.diff(a, n=1, axis=-1, prepend=None, append=None)',
    },
    parameters: {
      x: tensor,
      n: optional(integer),
      axis: optional(integer),
      prepend: optional(operand),
      append: optional(operand),
    },
    run: ({x, n = 1, axis = -1, prepend, append}, framework) => {
      const at = axisOf(framework, axis, x.rank)
      const before = x.shape.slice(0, at).map(() => ({}))
      const asPart = (part: Tensor | undefined): Tensor[] =>
        part ? [part.rank === 0 ? part.to(x.dtype).expandTo(x.shape.with(at, 1)) : part.to(x.dtype)] : []
      let result = prepend || append ? x.tensors.concat([...asPart(prepend), x, ...asPart(append)], at) : x
      for (let i = 0; i < n; i++)
        result = result
          .get(...before, {start: 1})
          .sub(result.get(...before, {stop: (result.shape[at] ?? 1) - 1}))
      return result
    },
  }),
  define({
    name: 'nansum',
    names: {
      torch: 'torch.nansum Tensor.nansum(input, dim=None, keepdim=False)',
      np: 'np.nansum(a, axis=None, keepdims=False)',
    },
    parameters: over,
    run: ({x, axis, keepdims = false}, framework) =>
      x.where(isNan(x).logicalNot(), 0).sum(axesOf(framework, x, axis), keepdims),
  }),
  cumulative('cumsum', (x, axis) => x.cumulativeSum(axis)),
  cumulative('cumprod', cumulativeProduct),
]
