// Truths: comparisons, logic, what kind of number it is.
import {
  allClose,
  bitwiseAnd,
  bitwiseNot,
  bitwiseOr,
  bitwiseXor,
  isClose,
  isFinite,
  isInfinite,
  isNan,
  logicalXor,
  shiftLeft,
  shiftRight,
  type Tensor,
} from 'd2lbook-tensor'
import {isFloating} from '../dtype.ts'
import {meet} from '../meet.ts'
import {define, type Names, type Operation} from '../operation.ts'
import {flag, number, operand, optional, tensor} from '../parameters.ts'
import {sameShape} from '../broadcast.ts'
import {binary} from './arithmetic.ts'

function comparison(
  name: string,
  operator: string | undefined,
  names: Names,
  compute: (x: Tensor, y: Tensor) => Tensor,
): Operation {
  return binary({name, ...(operator ? {operator} : {}), names, compute})
}

function compared(
  short: string,
  long: string,
  operator: string,
  compute: (x: Tensor, y: Tensor) => Tensor,
): Operation {
  const torchNames =
    short === 'eq' ? 'torch.eq Tensor.eq' : `torch.${short} Tensor.${short} torch.${long} Tensor.${long}`
  const names = {
    torch: `${torchNames}(input, other, *, out=None)`,
    np: `np.${long}(x1, x2, /, out=None)`,
    tensorflow: `tf.${long} tf.math.${long}(x, y, name=None)`,
  }
  return comparison(short, operator, names, compute)
}

function logical(name: 'and' | 'or' | 'xor', compute: (x: Tensor, y: Tensor) => Tensor): Operation {
  return comparison(
    `logical_${name}`,
    undefined,
    {
      torch: `torch.logical_${name} Tensor.logical_${name}(input, other, *, out=None)`,
      np: `np.logical_${name}(x1, x2, /, out=None)`,
      tensorflow: `tf.logical_${name} tf.math.logical_${name}(x, y, name=None)`,
    },
    (x, y) => compute(x.to('bool'), y.to('bool')),
  )
}

/** Of truths, or the bits of whole numbers. */
function bitwise(
  name: 'and' | 'or' | 'xor',
  onTruths: (x: Tensor, y: Tensor) => Tensor,
  onBits: (x: Tensor, y: Tensor) => Tensor,
): Operation {
  return binary({
    name: `bitwise_${name}`,
    operator: `__${name}__`,
    names: {
      torch: `torch.bitwise_${name} Tensor.bitwise_${name}(input, other, *, out=None)`,
      np: `np.bitwise_${name}(x1, x2, /, out=None)`,
      tensorflow: `tf.bitwise.bitwise_${name}(x, y, name=None)`,
    },
    compute: (x, y, {errors}) => {
      if (x.dtype === 'bool') return onTruths(x, y)
      if (isFloating(x.dtype)) throw errors.other(`"bitwise_${name}_cpu" not implemented for 'Float'`)
      return onBits(x, y)
    },
  })
}

const closeness = {
  x: operand,
  y: operand,
  rtol: optional(number),
  atol: optional(number),
  equal_nan: optional(flag),
}

function predicate(name: string, compute: (x: Tensor) => Tensor): Operation {
  return define({
    name,
    names: {
      torch: `torch.${name} Tensor.${name}(input)`,
      np: `np.${name}(x, /, out=None)`,
      tensorflow:
        name === 'isnan' ? 'tf.math.is_nan(x, name=None)' : `tf.math.is_${name.slice(2)}(x, name=None)`,
    },
    parameters: {x: tensor},
    run: ({x}) => compute(x),
  })
}

function shifted(name: 'left' | 'right', compute: (x: Tensor, y: Tensor) => Tensor): Operation {
  return binary({
    name: `bitwise_${name}_shift`,
    operator: name === 'left' ? '__lshift__' : '__rshift__',
    names: {
      torch: `torch.bitwise_${name}_shift Tensor.bitwise_${name}_shift(input, other, *, out=None)`,
      np: `np.${name}_shift(x1, x2, /, out=None)`,
      tensorflow: `tf.bitwise.${name}_shift(x, y, name=None)`,
    },
    compute,
  })
}

export const comparisons: readonly Operation[] = [
  shifted('left', (x, y) => shiftLeft(x, y)),
  shifted('right', (x, y) => shiftRight(x, y)),
  compared('eq', 'equal', '__eq__', (x, y) => x.equal(y)),
  compared('ne', 'not_equal', '__ne__', (x, y) => x.notEqual(y)),
  compared('lt', 'less', '__lt__', (x, y) => x.less(y)),
  compared('le', 'less_equal', '__le__', (x, y) => x.lessEqual(y)),
  compared('gt', 'greater', '__gt__', (x, y) => x.greater(y)),
  compared('ge', 'greater_equal', '__ge__', (x, y) => x.greaterEqual(y)),
  logical('and', (x, y) => x.logicalAnd(y)),
  logical('or', (x, y) => x.logicalOr(y)),
  logical('xor', logicalXor),
  define({
    name: 'logical_not',
    names: {
      torch: 'torch.logical_not Tensor.logical_not(input, *, out=None)',
      np: 'np.logical_not(x, /, out=None)',
      tensorflow: 'tf.logical_not tf.math.logical_not(x, name=None)',
    },
    parameters: {x: tensor},
    hasInPlace: true,
    run: ({x}) => x.logicalNot(),
  }),
  bitwise('and', (x, y) => x.logicalAnd(y), bitwiseAnd),
  bitwise('or', (x, y) => x.logicalOr(y), bitwiseOr),
  bitwise('xor', logicalXor, bitwiseXor),
  define({
    name: 'bitwise_not',
    operator: '__invert__',
    names: {
      torch: 'torch.bitwise_not Tensor.bitwise_not(input, *, out=None)',
      np: 'np.invert np.bitwise_not(x, /, out=None)',
    },
    parameters: {x: tensor},
    run: ({x}, {errors}) => {
      if (x.dtype === 'bool') return x.logicalNot()
      if (!isFloating(x.dtype)) return bitwiseNot(x)
      throw errors.other('~ (operator.invert) is only implemented on integer and Boolean-type tensors')
    },
  }),
  define({
    name: 'isclose',
    names: {
      torch: 'torch.isclose Tensor.isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)',
      np: 'np.isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)',
    },
    parameters: closeness,
    run: ({x, y, rtol = 1e-5, atol = 1e-8, equal_nan = false}, framework) => {
      meet(framework, 'isclose', x, y)
      return isClose(x, y, {relative: rtol, absolute: atol, equalNan: equal_nan})
    },
  }),
  define({
    name: 'allclose',
    names: {
      torch: 'torch.allclose Tensor.allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)',
      np: 'np.allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)',
    },
    parameters: closeness,
    run: ({x, y, rtol = 1e-5, atol = 1e-8, equal_nan = false}, framework) => {
      meet(framework, 'allclose', x, y)
      return allClose(x, y, {relative: rtol, absolute: atol, equalNan: equal_nan})
    },
  }),
  define({
    name: 'same',
    names: {
      torch: 'torch.equal Tensor.equal(input, other)',
      np: 'np.array_equal(a, b, equal_nan=False)',
    },
    parameters: {x: tensor, y: tensor, equal_nan: optional(flag)},
    run: ({x, y, equal_nan}) => {
      if (!sameShape(x.shape, y.shape)) return false
      const [mine, theirs] = [x.values(), y.values()]
      return mine.every(
        (value, i) => value === theirs[i] || (equal_nan && Number.isNaN(value) && Number.isNaN(theirs[i])),
      )
    },
  }),
  predicate('isnan', isNan),
  predicate('isinf', isInfinite),
  predicate('isfinite', isFinite),
]
