// What JAX says where something does not fit. Source: its own messages, version 0.10.
import {raise, type Raised} from '../../objects/exceptions.ts'
import {List} from '../../objects/list.ts'
import {ellipsis, Float, typeOf, type Value} from '../../objects/object.ts'
import {Range} from '../../objects/range.ts'
import {Slice} from '../../objects/slice.ts'
import {repr} from '../../objects/text.ts'
import {Tuple} from '../../objects/tuple.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import type {FrameworkErrors} from '../../engine/framework.ts'
import {shapeText} from '../../engine/print/numpy-text.ts'
import {numpyErrors} from '../numpy/errors.ts'

type Sizes = readonly number[]

function matmul(operation: string, x: Sizes, y: Sizes): Raised {
  if (x.length === 0 || y.length === 0)
    return raise(
      'ValueError',
      `${operation} input operand ${x.length === 0 ? 0 : 1} must have ndim at least 1, but it has ndim 0`,
    )
  const [a, b] = [x.at(-1) ?? 0, y.at(y.length === 1 ? -1 : -2) ?? 0]
  return raise(
    'TypeError',
    `dot_general requires contracting dimensions to have the same shape, got (${a},) and (${b},).`,
  )
}

/** `<class 'list'>` */
function classText(value: Value): string {
  const {name, module} = typeOf(value)
  return `<class '${module === 'builtins' ? '' : `${module}.`}${name}'>`
}

function invalidIndex(value: Value): Raised {
  if (typeof value === 'string')
    return raise('TypeError', `JAX does not support string indexing; got idx=${repr(value)}`)
  if (value instanceof Float || value instanceof TensorObject) {
    const type = value instanceof Float ? 'float64' : value.tensor.dtype
    return raise('TypeError', `Indexer must have integer or boolean type, got indexer with type ${type}`)
  }
  const use = value instanceof List && value.items.some(isAxisIndex) ? 'tuple' : 'array'
  return raise(
    'TypeError',
    `Using a non-tuple sequence for multidimensional indexing is not allowed; use \`arr[${use}(seq)]\` instead of \`arr[seq]\`. See https://github.com/jax-ml/jax/issues/4564 for more information.`,
  )
}

/** Source: jax/_src/numpy/indexing.py, `_should_unpack_list_index`. */
function isAxisIndex(value: Value): boolean {
  if (value instanceof TensorObject) return value.tensor.rank > 0
  return (
    value === null || value === ellipsis || [List, Tuple, Range, Slice].some((type) => value instanceof type)
  )
}

function reshape(wanted: Sizes, size: number, from: Sizes = [size]): Raised {
  const known = wanted.filter((length) => length >= 0).reduce((product, length) => product * length, 1)
  const text = shapeText(wanted)
  return raise(
    'TypeError',
    wanted.includes(-1)
      ? `cannot reshape array of shape ${shapeText(from)} (size ${size}) into shape ${text} because the product of specified axis sizes (${known}) does not evenly divide ${size}`
      : `cannot reshape array of shape ${shapeText(from)} (size ${size}) into shape ${text} (size ${known})`,
  )
}

export const jaxErrors: FrameworkErrors = {
  ...numpyErrors,
  broadcast: (_operation, x, y) =>
    raise('ValueError', `Incompatible shapes for broadcasting: shapes=[${shapeText(x)}, ${shapeText(y)}]`),
  matmul,
  axis: (axis, rank) => raise('ValueError', `axis ${axis} is out of bounds for array of dimension ${rank}`),
  reshape,
  tooManyIndices: (given, rank) =>
    raise('IndexError', `Too many indices: array is ${rank}-dimensional, but ${given} were indexed`),
  noScalar: (size) =>
    raise(
      'TypeError',
      `Only scalar arrays can be converted to Python scalars; got arr.ndim=${size === 1 ? 0 : 1}`,
    ),
  noIndex: () => raise('TypeError', 'Only integer scalar arrays can be converted to a scalar index.'),
  invalidIndex,
  noArray: (operation, value, position) =>
    raise(
      'TypeError',
      `${operation} requires ndarray or scalar arguments, got ${classText(value)} at position ${position}.`,
    ),
}
