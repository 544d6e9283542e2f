// Of two arrays, number by number: `+`, `*`, maximum and the like.
import {atan2, changeInPlace, copySign, isNan, log1p, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {meet} from '../meet.ts'
import {define, type Entry, type Operands, type Operation} from '../operation.ts'
import {number, operand, optional, tensor, text, type Parameter} from '../parameters.ts'
import {areTruths, counted, subtract} from './truths.ts'

/** A number of Python is `weak`. */
interface Pair {
  x: Tensor
  y: Tensor
}

interface Binary extends Entry {
  compute: (x: Tensor, y: Tensor, framework: Framework) => Tensor
  /** PyTorch takes no numbers of Python for it. */
  hasOnlyTensors?: boolean
}

/** A tensor in PyTorch; elsewhere a number will do. */
const tensorOrOperand: Parameter<Tensor> = {
  read: (value, place) => (place.framework.name === 'torch' ? tensor : operand).read(value, place),
}

export function binary({compute, hasOnlyTensors, ...rest}: Binary): Operation {
  const either = hasOnlyTensors ? tensorOrOperand : operand
  return define({
    hasInPlace: true,
    ...rest,
    parameters: {x: either, y: either},
    run: ({x, y}, framework) => {
      meet(framework, rest.name, x, y)
      return compute(x, y, framework)
    },
  })
}

/** By one function of two numbers. */
const changing =
  (fn: 'mul' | 'div') =>
  ({x, y}: Operands): boolean =>
    changeInPlace(x, fn, [x, y])

/** `x += a * y`, as every step of training does it. */
const adding =
  (sign: 1 | -1) =>
  ({x, y, alpha = 1}: Operands): boolean => {
    if (alpha === 1) return changeInPlace(x, sign === 1 ? 'add' : 'sub', [x, y])
    return !y.weak && changeInPlace(x, 'descend', [y, x], [-sign * alpha])
  }

/** torch's `add(x, y, alpha=a)` is `x + a * y`. */
function withAlpha(rest: Binary): Operation {
  return define({
    hasInPlace: true,
    ...rest,
    parameters: {x: operand, y: operand, alpha: optional(number)},
    run: ({x, y, alpha}, framework) => {
      meet(framework, rest.name, x, y)
      return rest.compute(x, alpha === undefined || alpha === 1 ? y : y.mul(alpha), framework)
    },
  })
}

const divide = define({
  name: 'div',
  gradient: ({x}: Pair) => (x.weak ? 'MulBackward0' : 'DivBackward0'),
  operator: '__truediv__',
  change: (given) => !('rounding_mode' in given && given.rounding_mode) && changing('div')(given),
  hasInPlace: true,
  names: {
    torch:
      'torch.div Tensor.div torch.divide Tensor.divide torch.true_divide Tensor.true_divide(input, other, *, rounding_mode=None, out=None)',
    np: 'np.divide np.true_divide(x1, x2, /, out=None)',
    tensorflow: 'tf.divide tf.math.divide tf.truediv tf.math.truediv(x, y, name=None)',
  },
  parameters: {x: operand, y: operand, rounding_mode: optional(text)},
  run: ({x, y, rounding_mode: rounding}, framework) => {
    if (rounding === 'floor') return floorDivide(framework, x, y)
    meet(framework, 'div', x, y)
    return rounding === 'trunc' ? x.div(y).truncate().to(x.add(y).dtype) : x.div(y)
  },
})

function floorDivide(framework: Framework, x: Tensor, y: Tensor): Tensor {
  meet(framework, 'floor_divide', x, y)
  const [a, b] = counted(framework, 'div_floor_cpu', x, y)
  checkDivisor(framework, a, b)
  return a.floorDivide(b)
}

/** Whole numbers know no infinity. */
function checkDivisor({name, errors}: Framework, x: Tensor, divisor: Tensor): void {
  if (name !== 'torch' || isFloating(x.dtype) || isFloating(divisor.dtype)) return
  if (divisor.values().includes(0)) throw errors.other('ZeroDivisionError')
}

function power(base: Tensor, exponents: Tensor, framework: Framework): Tensor {
  const {errors, name} = framework
  // a truth of Python is an exponent like 1
  const isPlain = name === 'torch' && exponents.weak !== undefined
  const [x, y] = isPlain ? [base, exponents] : counted(framework, 'pow', base, exponents)
  const isWhole = !isFloating(x.dtype) && !isFloating(y.dtype)
  if (isWhole && y.values().some((exponent) => exponent < 0)) {
    if (name === 'jax')
      throw raise(
        'TypeError',
        `Integers cannot be raised to negative powers, got integer_pow(${x.dtype}[${x.shape.join(',')}], ${y.values()[0]})`,
      )
    throw errors.other('Integers to negative integer powers are not allowed.')
  }
  return name === 'jax' ? jaxPower(x, y) : x.pow(y)
}

/** A whole exponent alone, even one in an array, leaves the type of the base. Source: jax/_src/numpy/ufuncs.py, `power`. */
function jaxPower(x: Tensor, y: Tensor): Tensor {
  if (y.rank > 0 || y.weak !== undefined || isFloating(y.dtype) || y.dtype === 'bool') return x.pow(y)
  const base = x.dtype === 'bool' || x.weak === 'int' || x.weak === 'bool' ? x.to('int32') : x
  return base.pow(y.to(base.dtype))
}

/** NaN counts only where both are. */
function besideNan(x: Tensor, y: Tensor, result: Tensor): Tensor {
  if (!isFloating(result.dtype)) return result
  return y.to(result.dtype).where(isNan(x), x.to(result.dtype).where(isNan(y), result))
}

export const arithmetic: readonly Operation[] = [
  withAlpha({
    name: 'add',
    operator: '__add__',
    change: adding(1),
    names: {
      torch: 'torch.add Tensor.add(input, other, *, alpha=1, out=None)',
      np: 'np.add(x1, x2, /, out=None)',
      tensorflow: 'tf.add tf.math.add(x, y, name=None)',
    },
    compute: (x, y) => (areTruths(x, y) ? x.logicalOr(y) : x.add(y)),
  }),
  withAlpha({
    name: 'sub',
    operator: '__sub__',
    change: adding(-1),
    gradient: ({x}: Pair) => (x.weak ? 'RsubBackward1' : 'SubBackward0'),
    names: {
      torch: 'torch.sub Tensor.sub torch.subtract Tensor.subtract(input, other, *, alpha=1, out=None)',
      np: 'np.subtract(x1, x2, /, out=None)',
      tensorflow: 'tf.subtract tf.math.subtract(x, y, name=None)',
    },
    compute: subtract,
  }),
  binary({
    name: 'mul',
    change: changing('mul'),
    operator: '__mul__',
    names: {
      torch: 'torch.mul Tensor.mul torch.multiply Tensor.multiply(input, other, *, out=None)',
      np: 'np.multiply(x1, x2, /, out=None)',
      tensorflow: 'tf.multiply tf.math.multiply(x, y, name=None)',
    },
    compute: (x, y) => (areTruths(x, y) ? x.logicalAnd(y) : x.mul(y)),
  }),
  divide,
  define({
    name: 'floor_divide',
    gradient: 'NotImplemented',
    operator: '__floordiv__',
    hasInPlace: true,
    names: {
      torch: 'torch.floor_divide Tensor.floor_divide(input, other, *, out=None)',
      np: 'np.floor_divide(x1, x2, /, out=None)',
      tensorflow: 'tf.math.floordiv(x, y, name=None)',
    },
    parameters: {x: operand, y: operand},
    run: ({x, y}, framework) => floorDivide(framework, x, y),
  }),
  binary({
    name: 'remainder',
    operator: '__mod__',
    names: {
      torch: 'torch.remainder Tensor.remainder(input, other, *, out=None)',
      np: 'np.remainder np.mod(x1, x2, /, out=None)',
      tensorflow: 'tf.math.floormod tf.math.mod(x, y, name=None)',
    },
    compute: (x, y, framework) => {
      const [a, b] = counted(framework, 'remainder_cpu', x, y)
      checkDivisor(framework, a, b)
      return a.remainder(b)
    },
  }),
  binary({
    name: 'fmod',
    names: {
      torch: 'torch.fmod Tensor.fmod(input, other, *, out=None)',
      np: 'np.fmod(x1, x2, /, out=None)',
      tensorflow: 'tf.truncatemod(x, y, name=None)',
    },
    compute: (x, y) => x.sub(x.div(y).truncate().to(x.dtype).mul(y)),
  }),
  binary({
    name: 'pow',
    operator: '__pow__',
    gradient: ({x, y}: Pair) => `PowBackward${x.weak ? 2 : y.weak ? 0 : 1}`,
    names: {
      torch: 'torch.pow Tensor.pow(input, exponent, *, out=None)',
      np: 'np.power(x1, x2, /, out=None)',
      tensorflow: 'tf.pow tf.math.pow(x, y, name=None)',
    },
    compute: power,
  }),
  binary({
    name: 'maximum',
    hasOnlyTensors: true,
    gradient: 'MaximumBackward0',
    hasInPlace: false,
    names: {
      torch: 'torch.maximum Tensor.maximum(input, other, *, out=None)',
      np: 'np.maximum(x1, x2, /, out=None)',
      tensorflow: 'tf.maximum tf.math.maximum(x, y, name=None)',
    },
    compute: (x, y) => x.maximum(y),
  }),
  binary({
    name: 'minimum',
    hasOnlyTensors: true,
    gradient: 'MinimumBackward0',
    hasInPlace: false,
    names: {
      torch: 'torch.minimum Tensor.minimum(input, other, *, out=None)',
      np: 'np.minimum(x1, x2, /, out=None)',
      tensorflow: 'tf.minimum tf.math.minimum(x, y, name=None)',
    },
    compute: (x, y) => x.minimum(y),
  }),
  binary({
    name: 'fmax',
    hasOnlyTensors: true,
    hasInPlace: false,
    names: {
      torch: 'torch.fmax Tensor.fmax(input, other, *, out=None)',
      np: 'np.fmax(x1, x2, /, out=None)',
    },
    compute: (x, y) => besideNan(x, y, x.maximum(y)),
  }),
  binary({
    name: 'fmin',
    hasOnlyTensors: true,
    hasInPlace: false,
    names: {
      torch: 'torch.fmin Tensor.fmin(input, other, *, out=None)',
      np: 'np.fmin(x1, x2, /, out=None)',
    },
    compute: (x, y) => besideNan(x, y, x.minimum(y)),
  }),
  binary({
    name: 'atan2',
    hasOnlyTensors: true,
    names: {
      torch: 'torch.atan2 Tensor.atan2 torch.arctan2 Tensor.arctan2(input, other, *, out=None)',
      np: 'np.arctan2(x1, x2, /, out=None)',
      tensorflow: 'tf.math.atan2(y, x, name=None)',
    },
    compute: (x, y, {name}) => (name === 'tensorflow' ? atan2(y, x) : atan2(x, y)),
  }),
  binary({
    name: 'copysign',
    names: {
      torch: 'torch.copysign Tensor.copysign(input, other, *, out=None)',
      np: 'np.copysign(x1, x2, /, out=None)',
    },
    compute: (x, y) => copySign(x, y),
  }),
  binary({
    name: 'logaddexp',
    hasOnlyTensors: true,
    hasInPlace: false,
    names: {
      torch: 'torch.logaddexp Tensor.logaddexp(input, other, *, out=None)',
      np: 'np.logaddexp(x1, x2, /, out=None)',
    },
    compute: (x, y) => x.maximum(y).add(log1p(x.sub(y).abs().neg().exp())),
  }),
  binary({
    name: 'hypot',
    hasOnlyTensors: true,
    names: {
      torch: 'torch.hypot Tensor.hypot(input, other, *, out=None)',
      np: 'np.hypot(x1, x2, /, out=None)',
    },
    compute: (x, y) => x.mul(x).add(y.mul(y)).sqrt(),
  }),
  binary({
    name: 'squared_difference',
    names: {tensorflow: 'tf.math.squared_difference(x, y, name=None)'},
    compute: (x, y) => x.sub(y).pow(2),
  }),
]
