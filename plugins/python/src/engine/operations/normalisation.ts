// Numbers brought to a common scale; numbers left out.
import {along, norm, standardise, standardiseGroups, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {runtime} from '../../objects/runtime.ts'
import {sizeOf} from '../broadcast.ts'
import {define, type Operation} from '../operation.ts'
import {axes, flag, integer, number, optional, shape, tensor, text} from '../parameters.ts'
import {torchGenerator} from '../torch-generator.ts'

/** Scaled and shifted by learned numbers, one for each place of an axis. */
function scaled(x: Tensor, axis: number, weight: Tensor | undefined, bias: Tensor | undefined): Tensor {
  const result = weight ? x.mul(along(weight, axis, x.rank)) : x
  return bias ? result.add(along(bias, axis, x.rank)) : result
}

interface Statistics {
  mean: Tensor
  variance: Tensor
}

/** Moved towards those of this batch; `correction` makes the variance that of a sample. */
function updateStatistics(
  running: Statistics,
  x: Tensor,
  others: number[],
  share: number,
  correction: number,
): void {
  const {tensors} = x
  const batch = x.detach()
  tensors.withoutGradient(() => {
    const moved = (old: Tensor, now: Tensor): Tensor => old.mul(1 - share).add(now.mul(share).to(old.dtype))
    running.mean.assign(moved(running.mean, batch.mean(others)))
    running.variance.assign(moved(running.variance, batch.variance(others, false, correction)))
  })
}

function withStatistics(x: Tensor, axis: number, {mean, variance}: Statistics, epsilon: number): Tensor {
  const spread = variance.add(epsilon).sqrt()
  return x.sub(along(mean, axis, x.rank)).div(along(spread, axis, x.rank))
}

function axesBeside(x: Tensor, axis: number): number[] {
  return x.shape.map((_, i) => i).filter((i) => i !== axis)
}

/** What layers of other frameworks share: over all axes but that of the channels. */
interface BatchNormalisation {
  axis: number
  running: Statistics | undefined
  weight?: Tensor | undefined
  bias?: Tensor | undefined
  isTraining: boolean
  /** How much of the new statistics goes into the running ones. */
  share: number
  epsilon: number
  /** 1 where the running variance is that of a sample. */
  correction: number
}

function batchNormalised(x: Tensor, given: BatchNormalisation): Tensor {
  const {axis, running, isTraining, epsilon} = given
  const others = axesBeside(x, axis)
  const usesBatch = isTraining || !running
  if (isTraining && running) updateStatistics(running, x, others, given.share, given.correction)
  const result = usesBatch ? standardise(x, others, epsilon) : withStatistics(x, axis, running, epsilon)
  return scaled(result, axis, given.weight, given.bias)
}

const affine = {weight: optional(tensor), bias: optional(tensor), eps: optional(number)}

const batch = define({
  name: 'batch_norm',
  gradient: 'NativeBatchNormBackward0',
  names: {
    torch:
      'torch.nn.functional.batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-05)',
  },
  parameters: {
    x: tensor,
    running_mean: optional(tensor),
    running_var: optional(tensor),
    training: optional(flag),
    momentum: optional(number),
    ...affine,
  },
  run: ({x, running_mean, running_var, weight, bias, training = false, momentum = 0.1, eps = 1e-5}) => {
    const count = x.size / (x.shape[1] ?? 1)
    if (training && count === 1)
      throw raise(
        'ValueError',
        `Expected more than 1 value per channel when training, got input size torch.Size([${x.shape.join(', ')}])`,
      )
    if (!training && !(running_mean && running_var))
      throw raise('RuntimeError', 'Expected running_mean and running_var to be defined when training=False')
    return batchNormalised(x, {
      axis: 1,
      running: running_mean && running_var && {mean: running_mean, variance: running_var},
      weight,
      bias,
      isTraining: training,
      share: momentum,
      epsilon: eps,
      correction: 1,
    })
  },
})

function normalizedAxes(x: Tensor, sizes: readonly number[]): number[] {
  const tail = x.shape.slice(x.rank - sizes.length)
  if (sizes.length <= x.rank && sizes.every((size, i) => size === tail[i]))
    return sizes.map((_, i) => x.rank - sizes.length + i)
  throw raise(
    'RuntimeError',
    `Given normalized_shape=[${sizes.join(', ')}], expected input with shape [*, ${sizes.join(', ')}], but got input of size[${x.shape.join(', ')}]`,
  )
}

const layers = [
  define({
    name: 'layer_norm',
    gradient: 'NativeLayerNormBackward0',
    names: {
      torch:
        'torch.layer_norm torch.nn.functional.layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-05)',
    },
    parameters: {x: tensor, normalized_shape: shape, ...affine},
    run: ({x, normalized_shape, weight, bias, eps = 1e-5}) => {
      const result = standardise(x, normalizedAxes(x, normalized_shape), eps)
      const weighed = weight ? result.mul(weight) : result
      return bias ? weighed.add(bias) : weighed
    },
  }),
  define({
    name: 'rms_norm',
    gradient: 'MulBackward0',
    names: {
      torch: 'torch.rms_norm torch.nn.functional.rms_norm(input, normalized_shape, weight=None, eps=None)',
    },
    parameters: {x: tensor, normalized_shape: shape, weight: optional(tensor), eps: optional(number)},
    run: ({x, normalized_shape, weight, eps = 1.1920928955078125e-7}) => {
      const mean = x.mul(x).mean(normalizedAxes(x, normalized_shape), true)
      const result = x.div(mean.add(eps).sqrt())
      return weight ? result.mul(weight) : result
    },
  }),
  define({
    name: 'group_norm',
    gradient: 'NativeGroupNormBackward0',
    names: {
      torch:
        'torch.group_norm torch.nn.functional.group_norm(input, num_groups, weight=None, bias=None, eps=1e-05)',
    },
    parameters: {x: tensor, num_groups: integer, ...affine},
    run: ({x, num_groups, weight, bias, eps = 1e-5}) => {
      const channels = x.shape[1] ?? 1
      if (channels % num_groups !== 0)
        throw raise(
          'RuntimeError',
          `Expected number of channels in input to be divisible by num_groups, but got input of shape [${x.shape.join(', ')}] and num_groups=${num_groups}`,
        )
      return scaled(standardiseGroups(x, num_groups, eps), 1, weight, bias)
    },
  }),
  define({
    name: 'instance_norm',
    gradient: 'ViewBackward0',
    names: {
      torch:
        'torch.nn.functional.instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None, use_input_stats=True, momentum=0.1, eps=1e-05)',
    },
    parameters: {x: tensor, ...affine},
    run: ({x, weight, bias, eps = 1e-5}) => {
      const spatial = x.shape.map((_, axis) => axis).slice(2)
      return scaled(standardise(x, spatial, eps), 1, weight, bias)
    },
  }),
  define({
    name: 'normalize',
    gradient: 'DivBackward0',
    names: {torch: 'torch.nn.functional.normalize(input, p=2.0, dim=1, eps=1e-12, out=None)'},
    parameters: {x: tensor, p: optional(number), axis: optional(integer), eps: optional(number)},
    run: ({x, p = 2, axis = 1, eps = 1e-12}) => x.div(norm(x, p, axis, true).maximum(eps)),
  }),
]

/** Whether mxnet is told to train: `autograd.record()` says so. */
function isMxnetTraining(): boolean {
  return runtime().state.get('mxnet is training') === true
}

const mxnetLayers = [
  define({
    name: 'npxBatchNorm',
    names: {
      mxnet:
        'npx.batch_norm(x, gamma, beta, running_mean, running_var, eps=0.001, momentum=0.9, fix_gamma=True, use_global_stats=False, output_mean_var=False, axis=1, cudnn_off=False, min_calib_range=None, max_calib_range=None)',
    },
    parameters: {
      x: tensor,
      gamma: tensor,
      beta: tensor,
      running_mean: tensor,
      running_var: tensor,
      eps: optional(number),
      momentum: optional(number),
      fix_gamma: optional(flag),
      use_global_stats: optional(flag),
      axis: optional(integer),
    },
    run: ({x, gamma, beta, running_mean, running_var, ...given}) =>
      batchNormalised(x, {
        axis: ((given.axis ?? 1) + x.rank) % x.rank,
        running: {mean: running_mean, variance: running_var},
        weight: given.fix_gamma === false ? gamma : undefined,
        bias: beta,
        isTraining: isMxnetTraining() && given.use_global_stats !== true,
        share: 1 - (given.momentum ?? 0.9),
        epsilon: given.eps ?? 1e-3,
        correction: 0,
      }),
  }),
  define({
    name: 'npxLayerNorm',
    names: {
      mxnet: 'npx.layer_norm(data=None, gamma=None, beta=None, axis=None, eps=None, output_mean_var=None)',
    },
    parameters: {x: tensor, gamma: tensor, beta: tensor, axis: optional(integer), eps: optional(number)},
    run: ({x, gamma, beta, axis = -1, eps = 1e-5}) => {
      const at = (axis + x.rank) % x.rank
      return scaled(standardise(x, at, eps), at, gamma, beta)
    },
  }),
  define({
    name: 'npxGroupNorm',
    names: {
      mxnet:
        'npx.group_norm(data=None, gamma=None, beta=None, num_groups=1, eps=1e-3, output_mean_var=False)',
    },
    parameters: {
      x: tensor,
      gamma: tensor,
      beta: tensor,
      num_groups: optional(integer),
      eps: optional(number),
    },
    run: ({x, gamma, beta, num_groups = 1, eps = 1e-3}) =>
      scaled(standardiseGroups(x, num_groups, eps), 1, gamma, beta),
  }),
  define({
    name: 'npxDropout',
    names: {
      mxnet: 'npx.dropout(data, p=0.5, mode="training", axes=(), cudnn_off=True)'.replace('()', 'None'),
    },
    parameters: {x: tensor, p: optional(number), mode: optional(text), axis: axes},
    run: ({x, p = 0.5, mode = 'training', axis}) => {
      if (!isMxnetTraining() && mode !== 'always') return x
      if (!axis?.length) return x.dropout(p)
      const kept = x.shape.map((length, i) => (axis.includes(i) ? 1 : length))
      return x.mul(x.tensors.ones(kept, x.dtype).dropout(p))
    },
  }),
]

/** As PyTorch draws it: numbers that stay are those below. */
function torchDropout(x: Tensor, p: number, drawn: readonly number[]): Tensor {
  if (p === 0) return x
  if (p === 1) return x.mul(0)
  const uniform = torchGenerator().uniforms(sizeOf(drawn), 'float64')
  const kept = uniform.map((value) => (value < 1 - p ? 1 / (1 - p) : 0))
  return x.mul(x.tensors.tensor(kept, drawn, x.dtype))
}

function checkProbability(p: number): void {
  if (p >= 0 && p <= 1) return
  throw raise('ValueError', `dropout probability has to be between 0 and 1, but got ${p}`)
}

/** @param axes of whole channels that are left out together; 0 leaves out numbers */
function dropout(name: string, axesOfChannel: number): Operation {
  return define({
    name,
    gradient: 'MulBackward0',
    names: {
      torch: `${axesOfChannel === 0 ? 'torch.dropout ' : ''}torch.nn.functional.${name}(input, p=0.5, training=True, inplace=False)`,
    },
    parameters: {x: tensor, p: optional(number), training: optional(flag)},
    run: ({x, p = 0.5, training = true}) => {
      checkProbability(p)
      if (!training) return x
      const cut = axesOfChannel === 0 ? x.rank : 2
      return torchDropout(
        x,
        p,
        x.shape.map((length, axis) => (axis < cut ? length : 1)),
      )
    },
  })
}

const tensorflowLayers = [
  define({
    name: 'moments',
    names: {tensorflow: 'tf.nn.moments(x, axes, shift=None, keepdims=False, name=None)'},
    parameters: {x: tensor, axis: axes, keepdims: optional(flag)},
    run: ({x, axis, keepdims = false}, framework) =>
      framework.tuple([x.mean(axis, keepdims), x.variance(axis, keepdims, 0)]),
  }),
  define({
    name: 'tfBatchNormalization',
    names: {
      tensorflow: 'tf.nn.batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None)',
    },
    parameters: {
      x: tensor,
      mean: tensor,
      variance: tensor,
      offset: optional(tensor),
      scale: optional(tensor),
      variance_epsilon: number,
    },
    run: ({x, mean, variance, offset, scale, variance_epsilon}) => {
      const inverse = variance.add(variance_epsilon).sqrt().pow(-1)
      const factor = scale ? inverse.mul(scale) : inverse
      const result = x.sub(mean).mul(factor)
      return offset ? result.add(offset) : result
    },
  }),
  define({
    name: 'l2_normalize',
    names: {
      tensorflow:
        'tf.nn.l2_normalize tf.math.l2_normalize tf.linalg.l2_normalize(x, axis=None, epsilon=1e-12, name=None)',
    },
    parameters: {x: tensor, axis: axes, epsilon: optional(number)},
    run: ({x, axis, epsilon = 1e-12}) => x.div(x.mul(x).sum(axis, true).maximum(epsilon).sqrt()),
  }),
  define({
    name: 'clip_by_norm',
    names: {tensorflow: 'tf.clip_by_norm(t, clip_norm, axes=None, name=None)'},
    parameters: {x: tensor, clip_norm: number, axis: axes},
    run: ({x, clip_norm, axis}) => {
      const length = x.mul(x).sum(axis, true).sqrt()
      return x.mul(clip_norm).div(length.maximum(clip_norm))
    },
  }),
]

export const normalisation: readonly Operation[] = [
  batch,
  ...layers,
  ...mxnetLayers,
  ...tensorflowLayers,
  dropout('dropout', 0),
  dropout('dropout1d', 1),
  dropout('dropout2d', 2),
  dropout('dropout3d', 3),
]
