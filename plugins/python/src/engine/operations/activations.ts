// Functions of neural networks, number by number or along an axis.
import {erf, log1p, type Tensor} from 'd2lbook-tensor'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Names, type Operation} from '../operation.ts'
import {dtype, integer, number, operand, optional, optionalAxis, tensor} from '../parameters.ts'
import {unary} from './elementwise.ts'

/** G. Klambauer et al., Self-Normalizing Neural Networks, 2017. */
const seluAlpha = 1.6732632423543772
const seluScale = 1.0507009873554805

const softplus = (x: Tensor): Tensor => log1p(x.abs().neg().exp()).add(x.maximum(0))

const softmaxNames = (name: 'softmax' | 'log_softmax') => ({
  torch: `torch.${name} Tensor.${name} torch.nn.functional.${name}(input, dim=None, *, dtype=None)`,
  mxnet: `npx.${name}(data, axis=-1)`,
  tensorflow: `tf.nn.${name}(logits, axis=None, name=None)`,
  jax: `jax.nn.${name}(x, axis=-1)`,
})

/** Of `softmax` where none is given; torch guesses which one counts the classes. */
function usualAxis({rank}: Tensor, {name}: Framework): number {
  if (name !== 'torch') return -1
  return rank === 0 || rank === 1 || rank === 3 ? 0 : 1
}

/** A number without axes has one for this. */
function onAxis(x: Tensor, compute: (x: Tensor) => Tensor): Tensor {
  return x.rank === 0 ? compute(x.reshape([1])).reshape([]) : compute(x)
}

/** One that torch alone has as a function, or that few others have. */
function simple(name: string, compute: (x: Tensor) => Tensor, more: Names = {}): Operation {
  return unary({name, compute, names: {torch: `torch.nn.functional.${name}(input, inplace=False)`, ...more}})
}

const shiftedSixth = (x: Tensor): Tensor => x.add(3).clip(0, 6).div(6)

const piecewise = [
  simple('relu6', (x) => x.clip(0, 6), {
    tensorflow: 'tf.nn.relu6(features, name=None)',
    jax: 'jax.nn.relu6(x)',
  }),
  simple('hardsigmoid', shiftedSixth, {jax: 'jax.nn.hard_sigmoid(x)'}),
  simple('hardswish', (x) => x.mul(shiftedSixth(x)), {jax: 'jax.nn.hard_swish(x)'}),
  define({
    name: 'hardtanh',
    names: {
      torch: 'torch.nn.functional.hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False)',
      jax: 'jax.nn.hard_tanh(x)',
    },
    parameters: {x: tensor, min_val: optional(number), max_val: optional(number)},
    run: ({x, min_val: low = -1, max_val: high = 1}) => x.clip(low, high),
  }),
  simple('softsign', (x) => x.div(x.abs().add(1)), {
    tensorflow: 'tf.nn.softsign tf.math.softsign(features, name=None)',
    jax: 'jax.nn.soft_sign(x)',
  }),
  simple('tanhshrink', (x) => x.sub(x.tanh())),
  simple('mish', (x) => x.mul(softplus(x).tanh()), {jax: 'jax.nn.mish(x)'}),
  simple('selu', (x) => x.where(x.greater(0), x.minimum(0).exp().sub(1).mul(seluAlpha)).mul(seluScale), {
    tensorflow: 'tf.nn.selu(features, name=None)',
    jax: 'jax.nn.selu(x)',
  }),
]

/** The last axis in another place. */
function lastTo(x: Tensor, axis: number): Tensor {
  const place = axis < 0 ? axis + x.rank : axis
  const others = Array.from({length: x.rank - 1}, (_, i) => i)
  return place === x.rank - 1 ? x : x.permute(others.toSpliced(place, 0, x.rank - 1))
}

export const activations: readonly Operation[] = [
  unary({
    name: 'relu',
    compute: (x) => (isFloating(x.dtype) ? x.relu() : x.maximum(0)),
    names: {
      torch: 'torch.relu Tensor.relu torch.nn.functional.relu(input, inplace=False)',
      mxnet: 'npx.relu(data)',
      tensorflow: 'tf.nn.relu(features, name=None)',
      jax: 'jax.nn.relu(x)',
    },
  }),
  unary({
    name: 'sigmoid',
    compute: (x) => x.sigmoid(),
    names: {
      torch:
        'torch.sigmoid Tensor.sigmoid torch.special.expit torch.nn.functional.sigmoid(input, *, out=None)',
      mxnet: 'npx.sigmoid(data)',
      tensorflow: 'tf.sigmoid tf.nn.sigmoid tf.math.sigmoid(x, name=None)',
      jax: 'jax.nn.sigmoid(x)',
    },
  }),
  define({
    name: 'leaky_relu',
    names: {
      torch: 'torch.nn.functional.leaky_relu(input, negative_slope=0.01, inplace=False)',
      mxnet: 'npx.leaky_relu(data, act_type="leaky", slope=0.25)',
      tensorflow: 'tf.nn.leaky_relu(features, alpha=0.2, name=None)',
      jax: 'jax.nn.leaky_relu(x, negative_slope=0.01)',
    },
    gradient: 'LeakyReluBackward0',
    parameters: {
      x: tensor,
      negative_slope: optional(number),
      alpha: optional(number),
      slope: optional(number),
    },
    run: ({x, negative_slope, alpha, slope}) => x.leakyRelu(negative_slope ?? alpha ?? slope),
  }),
  define({
    name: 'elu',
    names: {
      torch: 'torch.nn.functional.elu(input, alpha=1.0, inplace=False)',
      tensorflow: 'tf.nn.elu(features, name=None)',
      jax: 'jax.nn.elu(x, alpha=1.0)',
    },
    parameters: {x: tensor, alpha: optional(number)},
    run: ({x, alpha = 1}) => x.where(x.greater(0), x.minimum(0).exp().sub(1).mul(alpha)),
  }),
  define({
    name: 'gelu',
    names: {
      torch: 'torch.nn.functional.gelu(input, *, approximate="none")',
      tensorflow: 'tf.nn.gelu(features, approximate=False, name=None)',
      jax: 'jax.nn.gelu(x, approximate=True)',
    },
    parameters: {x: tensor, approximate: optional({read: (value) => value})},
    run: ({x, approximate}) =>
      approximate === 'tanh' || approximate === true
        ? x.gelu()
        : x.mul(erf(x.mul(Math.SQRT1_2)).add(1)).mul(0.5),
  }),
  unary({
    name: 'silu',
    compute: (x) => x.mul(x.sigmoid()),
    names: {
      torch: 'torch.nn.functional.silu(input, inplace=False)',
      tensorflow: 'tf.nn.silu tf.nn.swish(features)',
      jax: 'jax.nn.silu jax.nn.swish(x)',
    },
  }),
  define({
    name: 'softplus',
    names: {
      torch: 'torch.nn.functional.softplus(input, beta=1.0, threshold=20.0)',
      tensorflow: 'tf.nn.softplus tf.math.softplus(features, name=None)',
      jax: 'jax.nn.softplus(x)',
    },
    parameters: {x: tensor, beta: optional(number), threshold: optional(number)},
    run: ({x, beta = 1, threshold = Infinity}) => {
      const scaled = beta === 1 ? x : x.mul(beta)
      const soft = beta === 1 ? softplus(x) : softplus(scaled).div(beta)
      return threshold === Infinity ? soft : x.where(scaled.greater(threshold), soft)
    },
  }),
  ...piecewise,
  unary({
    name: 'log_sigmoid',
    compute: (x) => x.minimum(0).sub(log1p(x.abs().neg().exp())),
    gradient: 'LogSigmoidBackward0',
    names: {
      torch: 'torch.nn.functional.logsigmoid(input)',
      tensorflow: 'tf.math.log_sigmoid(x, name=None)',
      jax: 'jax.nn.log_sigmoid(x)',
    },
  }),
  define({
    name: 'softmax',
    names: softmaxNames('softmax'),
    parameters: {x: tensor, axis: optionalAxis, dtype: optional(dtype)},
    run: ({x, axis, dtype: wanted}, framework) =>
      onAxis(wanted ? x.to(wanted) : x, (one) => one.softmax(axis ?? usualAxis(x, framework))),
  }),
  define({
    name: 'log_softmax',
    gradient: 'LogSoftmaxBackward0',
    names: softmaxNames('log_softmax'),
    parameters: {x: tensor, axis: optionalAxis, dtype: optional(dtype)},
    run: ({x, axis, dtype: wanted}, framework) =>
      onAxis(wanted ? x.to(wanted) : x, (one) => one.logSoftmax(axis ?? usualAxis(x, framework))),
  }),
  define({
    name: 'one_hot',
    names: {
      torch: 'torch.nn.functional.one_hot(tensor, num_classes=-1)',
      mxnet: 'npx.one_hot(data, depth)',
      tensorflow:
        'tf.one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None)',
      jax: 'jax.nn.one_hot(x, num_classes)',
    },
    parameters: {
      x: tensor,
      num_classes: optional(integer),
      depth: optional(integer),
      indices: optional(tensor),
      on_value: optional(operand),
      off_value: optional(operand),
      axis: optionalAxis,
      dtype: optional(dtype),
    },
    run: ({x, indices, num_classes, depth, on_value: on, off_value: off, axis, dtype: type}, {name}) => {
      const given = indices ?? x
      const labels = name === 'tensorflow' && given.dtype !== 'int32' ? given.to('int32') : given
      const wanted = depth ?? num_classes ?? -1
      const classes = wanted >= 0 ? wanted : labels.max().item() + 1
      const hot = labels.oneHot(classes)
      if (name !== 'tensorflow') return name === 'torch' ? hot.to('int64') : hot
      const values =
        (on ?? off)
          ? hot.mul(on ?? 1).add(
              hot
                .mul(-1)
                .add(1)
                .mul(off ?? 0),
            )
          : hot
      const own = type ?? (on && !on.weak ? on.dtype : off && !off.weak ? off.dtype : 'float32')
      return lastTo(values.to(own), axis ?? -1)
    },
  }),
]
