// Of one array, number by number.
import {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atanh,
  cbrt,
  cosh,
  erf,
  clip,
  digammaOf,
  erfinv,
  logGammaOf,
  polygammaOf,
  exp2,
  expm1,
  log10,
  log1p,
  log2,
  reciprocal,
  rsqrt,
  sinh,
  square,
  tan,
  type Tensor,
} from 'd2lbook-tensor'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Entry, type Operation} from '../operation.ts'
import {integer, number, operand, optional, tensor} from '../parameters.ts'
import {floating, meet} from '../meet.ts'

interface Unary extends Entry {
  compute: (x: Tensor, framework: Framework) => Tensor
}

export function unary({compute, ...rest}: Unary): Operation {
  return define({
    hasInPlace: true,
    ...rest,
    parameters: {x: tensor},
    run: ({x}, framework) => compute(x, framework),
  })
}

/** With the same name everywhere: `torch.exp`, `np.exp`, `tf.exp`. */
function everywhere(
  name: string,
  compute: (x: Tensor, framework: Framework) => Tensor,
  more: Partial<Unary> = {},
): Operation {
  return unary({
    name,
    compute,
    names: {
      torch: `torch.${name} Tensor.${name}(input, *, out=None)`,
      np: `np.${name}(x, /, out=None)`,
      tensorflow: `tf.${name} tf.math.${name}(x, name=None)`,
    },
    ...more,
  })
}

/** Only some know it, or under other names. */
const torchAndNumpy = (torchNames: string, np: string, tensorflow?: string) => ({
  torch: `${torchNames}(input, *, out=None)`,
  np: `${np}(x, /, out=None)`,
  ...(tensorflow ? {tensorflow: `${tensorflow}(x, name=None)`} : {}),
})

/** Broken numbers are rounded, whole ones are whole. */
const onlyBroken =
  (compute: (x: Tensor) => Tensor) =>
  (x: Tensor): Tensor =>
    isFloating(x.dtype) ? compute(x) : x

function notOfTruths(x: Tensor, {name, errors}: Framework): Tensor {
  if (x.dtype !== 'bool') return x.neg()
  throw errors.other(
    name === 'torch'
      ? 'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.'
      : 'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.',
  )
}

const clampNames = {
  torch: 'torch.clamp Tensor.clamp torch.clip Tensor.clip(input, min=None, max=None, *, out=None)',
  np: 'np.clip ndarray.clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None)',
  tensorflow: 'tf.clip_by_value(t, clip_value_min, clip_value_max, name=None)',
}

export const elementwise: readonly Operation[] = [
  unary({
    name: 'neg',
    operator: '__neg__',
    compute: notOfTruths,
    names: {
      torch: 'torch.neg Tensor.neg torch.negative Tensor.negative(input, *, out=None)',
      np: 'np.negative(x, /, out=None)',
      tensorflow: 'tf.negative tf.math.negative(x, name=None)',
    },
  }),
  unary({
    name: 'abs',
    operator: '__abs__',
    compute: (x) => x.abs(),
    names: {
      torch: 'torch.abs Tensor.abs torch.absolute Tensor.absolute(input, *, out=None)',
      np: 'np.abs np.absolute(x, /, out=None)',
      tensorflow: 'tf.abs tf.math.abs(x, name=None)',
    },
  }),
  unary({
    name: 'fabs',
    compute: (x, framework) => floating(framework, x).abs(),
    names: {np: 'np.fabs(x, /, out=None)'},
  }),
  unary({
    name: 'sign',
    compute: (x) => x.sign(),
    names: torchAndNumpy('torch.sign Tensor.sign torch.sgn Tensor.sgn', 'np.sign', 'tf.sign tf.math.sign'),
  }),
  everywhere('exp', (x) => x.exp()),
  unary({
    name: 'log',
    compute: (x) => x.log(),
    names: torchAndNumpy('torch.log Tensor.log', 'np.log', 'tf.math.log'),
  }),
  unary({
    name: 'log2',
    compute: log2,
    names: torchAndNumpy('torch.log2 Tensor.log2', 'np.log2'),
  }),
  unary({
    name: 'log10',
    compute: log10,
    names: torchAndNumpy('torch.log10 Tensor.log10', 'np.log10'),
  }),
  unary({
    name: 'log1p',
    compute: log1p,
    names: torchAndNumpy('torch.log1p Tensor.log1p', 'np.log1p', 'tf.math.log1p'),
  }),
  unary({
    name: 'expm1',
    compute: expm1,
    names: torchAndNumpy('torch.expm1 Tensor.expm1', 'np.expm1', 'tf.math.expm1'),
  }),
  unary({
    name: 'exp2',
    compute: exp2,
    names: torchAndNumpy('torch.exp2 Tensor.exp2', 'np.exp2'),
  }),
  everywhere('sqrt', (x) => x.sqrt()),
  unary({
    name: 'rsqrt',
    compute: rsqrt,
    names: {
      torch: 'torch.rsqrt Tensor.rsqrt(input, *, out=None)',
      mxnet: 'npx.rsqrt(data)',
      tensorflow: 'tf.math.rsqrt(x, name=None)',
    },
  }),
  unary({
    name: 'square',
    gradient: 'PowBackward0',
    compute: square,
    names: torchAndNumpy('torch.square Tensor.square', 'np.square', 'tf.square tf.math.square'),
  }),
  unary({
    name: 'reciprocal',
    compute: reciprocal,
    names: torchAndNumpy('torch.reciprocal Tensor.reciprocal', 'np.reciprocal', 'tf.math.reciprocal'),
  }),
  everywhere('sin', (x) => x.sin()),
  everywhere('cos', (x) => x.cos()),
  everywhere('tan', tan),
  everywhere('sinh', sinh),
  everywhere('cosh', cosh),
  everywhere('tanh', (x) => x.tanh(), {
    names: {
      torch: 'torch.tanh Tensor.tanh torch.nn.functional.tanh(input, *, out=None)',
      np: 'np.tanh(x, /, out=None)',
      tensorflow: 'tf.tanh tf.math.tanh tf.nn.tanh(x, name=None)',
      jax: 'jax.nn.tanh(x)',
    },
  }),
  unary({
    name: 'asin',
    compute: asin,
    names: torchAndNumpy(
      'torch.asin Tensor.asin torch.arcsin Tensor.arcsin',
      'np.arcsin',
      'tf.asin tf.math.asin',
    ),
  }),
  unary({
    name: 'acos',
    compute: acos,
    names: torchAndNumpy(
      'torch.acos Tensor.acos torch.arccos Tensor.arccos',
      'np.arccos',
      'tf.acos tf.math.acos',
    ),
  }),
  unary({
    name: 'atan',
    compute: atan,
    names: torchAndNumpy(
      'torch.atan Tensor.atan torch.arctan Tensor.arctan',
      'np.arctan',
      'tf.atan tf.math.atan',
    ),
  }),
  unary({
    name: 'asinh',
    compute: asinh,
    names: torchAndNumpy(
      'torch.asinh Tensor.asinh torch.arcsinh Tensor.arcsinh',
      'np.arcsinh',
      'tf.asinh tf.math.asinh',
    ),
  }),
  unary({
    name: 'acosh',
    compute: acosh,
    names: torchAndNumpy(
      'torch.acosh Tensor.acosh torch.arccosh Tensor.arccosh',
      'np.arccosh',
      'tf.acosh tf.math.acosh',
    ),
  }),
  unary({
    name: 'atanh',
    compute: atanh,
    names: torchAndNumpy(
      'torch.atanh Tensor.atanh torch.arctanh Tensor.arctanh',
      'np.arctanh',
      'tf.atanh tf.math.atanh',
    ),
  }),
  unary({
    name: 'erf',
    compute: erf,
    names: {
      torch: 'torch.erf Tensor.erf torch.special.erf(input, *, out=None)',
      mxnet: 'npx.erf(data)',
      tensorflow: 'tf.math.erf(x, name=None)',
      jax: 'jax.scipy.special.erf(x)',
    },
  }),
  unary({
    name: 'erfinv',
    compute: erfinv,
    names: {
      torch: 'torch.erfinv Tensor.erfinv torch.special.erfinv(input, *, out=None)',
      tensorflow: 'tf.math.erfinv(x, name=None)',
    },
  }),
  unary({
    name: 'lgamma',
    compute: logGammaOf,
    names: {
      torch: 'torch.lgamma Tensor.lgamma torch.special.gammaln(input, *, out=None)',
      tensorflow: 'tf.math.lgamma(x, name=None)',
      jax: 'jax.lax.lgamma jax.scipy.special.gammaln(x)',
      mxnet: 'npx.gammaln(x)',
    },
  }),
  unary({
    name: 'digamma',
    compute: digammaOf,
    names: {
      torch: 'torch.digamma Tensor.digamma torch.special.digamma(input, *, out=None)',
      tensorflow: 'tf.math.digamma(x, name=None)',
      jax: 'jax.lax.digamma jax.scipy.special.digamma(x)',
    },
  }),
  define({
    name: 'polygamma',
    names: {
      torch: ['torch.polygamma torch.special.polygamma(n, input, *, out=None)', 'Tensor.polygamma(input, n)'],
      jax: 'jax.lax.polygamma jax.scipy.special.polygamma(n, x)',
    },
    parameters: {x: tensor, n: integer},
    run: ({x, n}, {errors}) => {
      if (n < 0) throw errors.other('polygamma(n, x) does not support negative n.')
      return n === 0 ? digammaOf(x) : polygammaOf(x, n)
    },
  }),
  unary({
    name: 'rint',
    compute: (x, framework) => floating(framework, x).round(),
    names: {np: 'np.rint(x, /, out=None)', tensorflow: 'tf.math.rint(x, name=None)'},
  }),
  unary({name: 'cbrt', compute: cbrt, names: {np: 'np.cbrt(x, /, out=None)'}}),
  unary({
    name: 'floor',
    compute: onlyBroken((x) => x.floor()),
    names: torchAndNumpy('torch.floor Tensor.floor', 'np.floor', 'tf.floor tf.math.floor'),
  }),
  unary({
    name: 'ceil',
    compute: onlyBroken((x) => x.ceil()),
    names: torchAndNumpy('torch.ceil Tensor.ceil', 'np.ceil', 'tf.math.ceil'),
  }),
  unary({
    name: 'trunc',
    compute: onlyBroken((x) => x.truncate()),
    names: torchAndNumpy('torch.trunc Tensor.trunc torch.fix Tensor.fix', 'np.trunc np.fix'),
  }),
  define({
    name: 'round',
    hasInPlace: true,
    names: {
      torch: 'torch.round Tensor.round(input, *, decimals=0)',
      np: 'np.round np.around ndarray.round(a, decimals=0, out=None)',
      tensorflow: 'tf.round tf.math.round(x, name=None)',
    },
    parameters: {x: tensor, decimals: optional(integer)},
    run: ({x, decimals = 0}) => {
      if (!isFloating(x.dtype)) return x
      return decimals === 0
        ? x.round()
        : x
            .mul(10 ** decimals)
            .round()
            .div(10 ** decimals)
    },
  }),
  unary({
    name: 'frac',
    compute: (x) => x.sub(x.truncate()),
    names: {torch: 'torch.frac Tensor.frac(input, *, out=None)'},
  }),
  define({
    name: 'clamp',
    hasInPlace: true,
    gradient: 'ClampBackward1',
    names: clampNames,
    parameters: {
      x: operand,
      min: optional(operand),
      max: optional(operand),
      a_min: optional(operand),
      a_max: optional(operand),
      clip_value_min: optional(operand),
      clip_value_max: optional(operand),
    },
    run: ({x, min, max, a_min, a_max, clip_value_min, clip_value_max}, framework) => {
      const [low, high] = [min ?? a_min ?? clip_value_min, max ?? a_max ?? clip_value_max]
      const bounds = [low, high].filter((bound) => bound !== undefined)
      if (bounds.length === 0)
        throw framework.errors.other("torch.clamp: At least one of 'min' or 'max' must not be None")
      meet(framework, 'clamp', x, ...bounds)
      // where a number is a bound, the gradient passes
      if (bounds.every((bound) => bound.weak) && isFloating(x.dtype))
        return clip(x, low?.item() ?? -Infinity, high?.item() ?? Infinity)
      const raised = low === undefined ? x : x.maximum(low)
      return high === undefined ? raised : raised.minimum(high)
    },
  }),
  define({
    name: 'lerp',
    hasInPlace: true,
    names: {torch: 'torch.lerp Tensor.lerp(input, end, weight)'},
    parameters: {x: tensor, end: tensor, weight: operand},
    run: ({x, end, weight}) => x.add(end.sub(x).mul(weight)),
  }),
  define({
    name: 'addcmul',
    hasInPlace: true,
    names: {torch: 'torch.addcmul Tensor.addcmul(input, tensor1, tensor2, *, value=1, out=None)'},
    parameters: {x: tensor, tensor1: tensor, tensor2: tensor, value: number},
    run: ({x, tensor1, tensor2, value}) => {
      const product = tensor1.mul(tensor2)
      return x.add(value === 1 ? product : product.mul(value))
    },
  }),
  define({
    name: 'addcdiv',
    hasInPlace: true,
    names: {torch: 'torch.addcdiv Tensor.addcdiv(input, tensor1, tensor2, *, value=1, out=None)'},
    parameters: {x: tensor, tensor1: tensor, tensor2: tensor, value: number},
    run: ({x, tensor1, tensor2, value}) => {
      const quotient = (value === 1 ? tensor1 : tensor1.mul(value)).div(tensor2)
      return x.add(quotient)
    },
  }),
  define({
    name: 'clamp_min',
    hasInPlace: true,
    names: {torch: 'torch.clamp_min Tensor.clamp_min(input, min)'},
    parameters: {x: tensor, min: number},
    run: ({x, min}) => x.maximum(min),
  }),
]
