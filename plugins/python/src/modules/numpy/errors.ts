// What NumPy says where something does not fit. Source: its own messages, version 2.
import {ExceptionObject, exceptionType, raise, Raised} from '../../objects/exceptions.ts'
import {PyType, typeOf} from '../../objects/object.ts'
import type {FrameworkErrors} from '../../engine/framework.ts'

type Sizes = readonly number[]

export const shapeText = (sizes: Sizes): string => `(${sizes.join(',')}${sizes.length === 1 ? ',' : ''})`

/** A kind of both. */
const axisErrorType = new PyType('AxisError', [exceptionType('ValueError'), exceptionType('IndexError')])
axisErrorType.module = 'numpy.exceptions'

const valueError = (text: string): Raised => raise('ValueError', text)

function matmul(operation: string, x: Sizes, y: Sizes): Raised {
  const short = x.length === 0 ? 0 : y.length === 0 ? 1 : undefined
  if (short !== undefined)
    return valueError(
      `${operation}: Input operand ${short} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)`,
    )
  return valueError(
    `${operation}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ${y.at(y.length === 1 ? -1 : -2)} is different from ${x.at(-1)})`,
  )
}

export const numpyErrors: FrameworkErrors = {
  broadcast: (_operation, x, y) =>
    valueError(`operands could not be broadcast together with shapes ${shapeText(x)} ${shapeText(y)} `),
  matmul,
  axis: (axis, rank) =>
    new Raised(
      new ExceptionObject(axisErrorType, [`axis ${axis} is out of bounds for array of dimension ${rank}`]),
    ),
  reshape: (shape, size) => valueError(`cannot reshape array of size ${size} into shape ${shapeText(shape)}`),
  index: (index, axis, size) =>
    raise('IndexError', `index ${index} is out of bounds for axis ${axis} with size ${size}`),
  tooManyIndices: (given, rank) =>
    raise(
      'IndexError',
      `too many indices for array: array is ${rank}-dimensional, but ${given} were indexed`,
    ),
  mask: (mask, axis, whole, own) =>
    raise(
      'IndexError',
      `boolean index did not match indexed array along axis ${axis}; size of axis is ${whole[axis]} but size of corresponding boolean axis is ${mask[own]}`,
    ),
  truth: (size) =>
    valueError(
      size === 0
        ? 'The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.'
        : 'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()',
    ),
  shared: () => valueError('assignment destination is read-only'),
  noLength: () => raise('TypeError', 'len() of unsized object'),
  noIteration: () => raise('TypeError', 'iteration over a 0-d array'),
  noIndex: () => raise('TypeError', 'only integer scalar arrays can be converted to a scalar index'),
  noScalar: () => raise('TypeError', 'only 0-dimensional arrays can be converted to Python scalars'),
  assignedShape: (part, place, isPicked) =>
    valueError(
      isPicked
        ? `shape mismatch: value array of shape ${shapeText(part)} could not be broadcast to indexing result of shape ${shapeText(place)}`
        : `could not broadcast input array from shape ${shapeText(part)} into shape ${shapeText(place)}`,
    ),
  assigned: (value) => valueError(`could not convert string to float: ${typeOf(value).name}`),
  other: valueError,
}
