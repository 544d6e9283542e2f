// What training makes small: differences between what was computed and what was wanted.
import {gather, log1p, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {sameShape} from '../broadcast.ts'
import {isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, flag, integer, number, optional, tensor, text} from '../parameters.ts'

/** One number of many, as torch is told: by a word, or by two older truths. */
interface Reduced {
  reduction?: string | undefined
  size_average?: Value | undefined
  reduce?: Value | undefined
}

const reducedParameters = {reduction: optional(text), size_average: anything, reduce: anything}
const torchReduction = 'size_average=None, reduce=None, reduction="mean"'

function reductionOf({reduction = 'mean', size_average, reduce}: Reduced): string {
  if (reduce === false) return 'none'
  if (size_average === false) return 'sum'
  if (['mean', 'sum', 'none', 'batchmean'].includes(reduction)) return reduction
  throw raise('ValueError', `${reduction} is not a valid value for reduction`)
}

function reduced(losses: Tensor, given: Reduced): Tensor {
  const reduction = reductionOf(given)
  if (reduction === 'none') return losses
  return reduction === 'sum' ? losses.sum() : losses.mean()
}

function checkSizes(name: string, x: Tensor, target: Tensor): void {
  if (sameShape(x.shape, target.shape)) return
  const [input, wanted] = [x, target].map(({shape}) => `torch.Size([${shape.join(', ')}])`)
  throw raise(
    'ValueError',
    name === 'binary_cross_entropy_with_logits'
      ? `Target size (${wanted}) must be the same as input size (${input})`
      : `Using a target size (${wanted}) that is different to the input size (${input}) is deprecated. Please ensure they have the same size.`,
  )
}

interface Pairwise {
  name: string
  gradient: string
  /** Numbers with names that shape the loss. */
  more?: string
  compute: (x: Tensor, target: Tensor, options: {beta: number; delta: number}) => Tensor
}

/** Of two arrays, number by number. */
function pairwise({name, gradient, more = '', compute}: Pairwise): Operation {
  return define({
    name,
    gradient,
    names: {
      torch: `torch.nn.functional.${name}(input, target, ${torchReduction}${more ? `, ${more}` : ''})`,
    },
    parameters: {
      x: tensor,
      target: tensor,
      ...reducedParameters,
      beta: optional(number),
      delta: optional(number),
    },
    run: ({x, target, beta = 1, delta = 1, ...given}, framework) => {
      const rank = Math.max(x.rank, target.rank)
      const fits = Array.from({length: rank}, (_, i) => [
        x.shape.at(-1 - i) ?? 1,
        target.shape.at(-1 - i) ?? 1,
      ])
      if (fits.some(([a, b]) => a !== b && a !== 1 && b !== 1))
        throw framework.errors.broadcast(name, x.shape, target.shape)
      return reduced(compute(x, target, {beta, delta}), given)
    },
  })
}

/** Squares below a bound, straight lines above. */
function huber(x: Tensor, target: Tensor, delta: number): Tensor {
  const size = x.sub(target).abs()
  return size
    .mul(size)
    .mul(0.5)
    .where(size.less(delta), size.sub(delta / 2).mul(delta))
}

/** Logits over the second axis become those over the last. */
function classesLast(x: Tensor): Tensor {
  if (x.rank <= 2) return x
  return x.permute([0, ...Array.from({length: x.rank - 2}, (_, i) => i + 2), 1])
}

interface ClassLoss extends Reduced {
  weight?: Tensor | undefined
  ignore_index?: number | undefined
  label_smoothing?: number | undefined
}

/** Of logarithms of probabilities, classes last, against class numbers. */
function negativeLikelihood(logs: Tensor, labels: Tensor, given: ClassLoss): Tensor {
  const {weight, ignore_index = -100} = given
  checkLabels(logs, labels, ignore_index)
  const isKept = labels.notEqual(ignore_index)
  const known = labels.where(isKept, 0)
  const classes = logs.rank - 1
  const each = gather(logs, classes, known.reshape([...labels.shape, 1]))
    .reshape(labels.shape)
    .neg()
  const weights = (weight ? weight.take(known) : each.detach().mul(0).add(1)).where(isKept, 0)
  const losses = each.mul(weights).where(isKept, 0)
  const reduction = reductionOf(given)
  if (reduction === 'none') return losses
  return reduction === 'sum' ? losses.sum() : losses.sum().div(weights.sum())
}

function checkLabels(logs: Tensor, labels: Tensor, ignored: number): void {
  const classes = logs.shape.at(-1) ?? 0
  const batch = logs.shape.slice(0, -1)
  if (!sameShape(batch, labels.shape)) {
    if (batch.length === 1 && labels.rank === 1)
      throw raise(
        'ValueError',
        `Expected input batch_size (${batch[0]}) to match target batch_size (${labels.shape[0]}).`,
      )
    throw raise('RuntimeError', `0D or 1D target tensor expected, multi-target not supported`)
  }
  for (const label of labels.values())
    if (label !== ignored && (label < 0 || label >= classes))
      throw raise('IndexError', `Target ${label} is out of bounds.`)
}

/** Of logits against probabilities of classes. */
function againstProbabilities(logs: Tensor, target: Tensor, given: ClassLoss): Tensor {
  const weighed = given.weight ? logs.mul(given.weight) : logs
  const losses = weighed.mul(target).sum(-1).neg()
  const reduction = reductionOf(given)
  if (reduction === 'none') return losses
  return reduction === 'sum' ? losses.sum() : losses.sum().div(losses.size)
}

function crossEntropy(x: Tensor, target: Tensor, given: ClassLoss): Tensor {
  const {weight, ignore_index = -100, label_smoothing: smoothing = 0} = given
  const logits = classesLast(x)
  if (isFloating(target.dtype)) {
    const wanted = classesLast(target)
    const classes = logits.shape.at(-1) ?? 1
    const smoothed = smoothing === 0 ? wanted : wanted.mul(1 - smoothing).add(smoothing / classes)
    return againstProbabilities(logits.logSoftmax(-1), smoothed, given)
  }
  const isSimple = !weight && smoothing === 0 && logits.rank === 2
  if (isSimple) {
    checkLabels(logits, target, ignore_index)
    if (!target.values().includes(ignore_index)) return reduced(logits.crossEntropy(target), given)
  }
  const logs = logits.logSoftmax(-1)
  const loss = negativeLikelihood(logs, target, given)
  return smoothing === 0 ? loss : smoothedLoss(logs, target, loss, smoothing, given)
}

/** A share of the loss is that against all classes alike. */
function smoothedLoss(
  logs: Tensor,
  labels: Tensor,
  loss: Tensor,
  smoothing: number,
  given: ClassLoss,
): Tensor {
  const {weight, ignore_index = -100} = given
  const isKept = labels.notEqual(ignore_index)
  const all = (weight ? logs.mul(weight) : logs).sum(-1).neg().where(isKept, 0)
  const reduction = reductionOf(given)
  const counted = weight
    ? weight.take(labels.where(isKept, 0)).where(isKept, 0).sum()
    : isKept.to(logs.dtype).sum()
  const even = reduction === 'none' ? all : reduction === 'sum' ? all.sum() : all.sum().div(counted)
  const classes = logs.shape.at(-1) ?? 1
  return loss.mul(1 - smoothing).add(even.mul(smoothing / classes))
}

const classParameters = {
  x: tensor,
  target: tensor,
  weight: optional(tensor),
  ignore_index: optional(integer),
  label_smoothing: optional(number),
  ...reducedParameters,
}
const classSignature =
  'input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"'

function likelihoodName(given: ClassLoss & {x: Tensor}): string {
  const {rank} = given.x
  // more than one axis beside images, or fewer, become one and come back
  if (rank > 2 && rank !== 4 && reductionOf(given) === 'none') return 'ViewBackward0'
  return rank > 2 ? 'NllLoss2DBackward0' : 'NllLossBackward0'
}

const ofClasses = [
  define({
    name: 'cross_entropy',
    gradient: (given: ClassLoss & {x: Tensor; target: Tensor}) => {
      if (isFloating(given.target.dtype)) return 'DivBackward1'
      return given.label_smoothing ? 'AddBackward0' : likelihoodName(given)
    },
    names: {torch: `torch.nn.functional.cross_entropy(${classSignature}, label_smoothing=0.0)`},
    parameters: classParameters,
    run: ({x, target, ...given}) => crossEntropy(x, target, given),
  }),
  define({
    name: 'nll_loss',
    gradient: likelihoodName,
    names: {torch: `torch.nn.functional.nll_loss(${classSignature})`},
    parameters: classParameters,
    run: ({x, target, ...given}) => negativeLikelihood(classesLast(x), target, given),
  }),
]

/** Logarithms are no smaller than -100, as in PyTorch. */
function binary(x: Tensor, target: Tensor): Tensor {
  const log = (p: Tensor): Tensor => p.log().maximum(-100)
  const other = log(x.neg().add(1))
  return target.mul(log(x)).add(target.neg().add(1).mul(other)).neg()
}

function binaryWithLogits(x: Tensor, target: Tensor, weight: Tensor | undefined): Tensor {
  if (!weight) return x.logisticLoss(target)
  const factor = weight.sub(1).mul(target).add(1)
  const tail = log1p(x.abs().neg().exp()).add(x.neg().maximum(0))
  return target.neg().add(1).mul(x).add(factor.mul(tail))
}

const ofTruths = [
  define({
    name: 'binary_cross_entropy',
    names: {
      torch: `torch.nn.functional.binary_cross_entropy(input, target, weight=None, ${torchReduction})`,
    },
    parameters: {x: tensor, target: tensor, weight: optional(tensor), ...reducedParameters},
    run: ({x, target, weight, ...given}) => {
      checkSizes('binary_cross_entropy', x, target)
      if (x.values().some((p) => p < 0 || p > 1))
        throw raise('RuntimeError', 'all elements of input should be between 0 and 1')
      const losses = binary(x, target)
      return reduced(weight ? losses.mul(weight) : losses, given)
    },
  }),
  define({
    name: 'binary_cross_entropy_with_logits',
    names: {
      torch: `torch.nn.functional.binary_cross_entropy_with_logits(input, target, weight=None, ${torchReduction}, pos_weight=None)`,
    },
    parameters: {
      x: tensor,
      target: tensor,
      weight: optional(tensor),
      pos_weight: optional(tensor),
      ...reducedParameters,
    },
    run: ({x, target, weight, pos_weight, ...given}) => {
      checkSizes('binary_cross_entropy_with_logits', x, target)
      const losses = binaryWithLogits(x, target, pos_weight)
      return reduced(weight ? losses.mul(weight) : losses, given)
    },
  }),
]

/** `target * (log(target) - input)`, 0 where the target is. */
function divergence(x: Tensor, target: Tensor, isLogarithm: boolean): Tensor {
  if (isLogarithm) return target.exp().mul(target.sub(x))
  const isPositive = target.greater(0)
  const safe = target.where(isPositive, 1)
  return target.mul(safe.log().sub(x)).where(isPositive, 0)
}

const others = [
  define({
    name: 'kl_div',
    gradient: (given: Reduced) => {
      const reduction = reductionOf(given)
      if (reduction === 'batchmean') return 'DivBackward0'
      return reduction === 'sum' ? 'SumBackward0' : reduction === 'mean' ? 'MeanBackward0' : 'SubBackward0'
    },
    names: {
      torch: `torch.nn.functional.kl_div(input, target, ${torchReduction}, log_target=False)`,
    },
    parameters: {x: tensor, target: tensor, log_target: optional(flag), ...reducedParameters},
    run: ({x, target, log_target = false, ...given}) => {
      const losses = divergence(x, target, log_target)
      return reductionOf(given) === 'batchmean' ? losses.sum().div(x.shape[0] ?? 1) : reduced(losses, given)
    },
  }),
  define({
    name: 'poisson_nll_loss',
    gradient: 'MeanBackward0',
    names: {
      torch: `torch.nn.functional.poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-08, reduce=None, reduction="mean")`,
    },
    parameters: {
      x: tensor,
      target: tensor,
      log_input: optional(flag),
      eps: optional(number),
      ...reducedParameters,
    },
    run: ({x, target, log_input = true, eps = 1e-8, ...given}) =>
      reduced(log_input ? x.exp().sub(target.mul(x)) : x.sub(target.mul(x.add(eps).log())), given),
  }),
  define({
    name: 'cosine_similarity',
    gradient: 'SumBackward1',
    names: {torch: 'torch.cosine_similarity torch.nn.functional.cosine_similarity(x1, x2, dim=1, eps=1e-08)'},
    parameters: {x: tensor, y: tensor, axis: optional(integer), eps: optional(number)},
    run: ({x, y, axis = 1, eps = 1e-8}) => {
      const length = (v: Tensor): Tensor => v.mul(v).sum(axis, true).sqrt().maximum(eps)
      return x
        .div(length(x))
        .mul(y.div(length(y)))
        .sum(axis)
    },
  }),
  define({
    name: 'pairwise_distance',
    gradient: 'NormBackward1',
    names: {
      torch:
        'torch.pairwise_distance torch.nn.functional.pairwise_distance(x1, x2, p=2.0, eps=1e-06, keepdim=False)',
    },
    parameters: {x: tensor, y: tensor, p: optional(number), eps: optional(number), keepdims: optional(flag)},
    run: ({x, y, p = 2, eps = 1e-6, keepdims = false}) =>
      x
        .sub(y)
        .add(eps)
        .abs()
        .pow(p)
        .sum(-1, keepdims)
        .pow(1 / p),
  }),
]

function logitsAndLabels(framework: Framework, logits: Tensor, labels: Tensor): void {
  if (sameShape(logits.shape, labels.shape)) return
  throw framework.errors.other(
    `logits and labels must be broadcastable: logits_size=[${logits.shape.join(',')}] labels_size=[${labels.shape.join(',')}]`,
  )
}

const ofTensorflow = [
  define({
    name: 'softmax_cross_entropy_with_logits',
    names: {
      tensorflow: 'tf.nn.softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None)',
    },
    parameters: {labels: tensor, x: tensor, axis: optional(integer)},
    run: ({labels, x, axis = -1}, framework) => {
      logitsAndLabels(framework, x, labels)
      return x.logSoftmax(axis).mul(labels).sum(axis).neg()
    },
  }),
  define({
    name: 'sparse_softmax_cross_entropy_with_logits',
    names: {tensorflow: 'tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits, name=None)'},
    parameters: {labels: tensor, x: tensor},
    run: ({labels, x}) => x.crossEntropy(labels),
  }),
  define({
    name: 'sigmoid_cross_entropy_with_logits',
    names: {tensorflow: 'tf.nn.sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None)'},
    parameters: {labels: tensor, x: tensor},
    run: ({labels, x}, framework) => {
      logitsAndLabels(framework, x, labels)
      return x.logisticLoss(labels)
    },
  }),
  define({
    name: 'l2_loss',
    names: {tensorflow: 'tf.nn.l2_loss(t, name=None)'},
    parameters: {x: tensor},
    run: ({x}) => x.mul(x).sum().div(2),
  }),
]

const smoothMxnet = define({
  name: 'npxSmoothL1',
  names: {mxnet: 'npx.smooth_l1(data, scalar=1.0)'},
  parameters: {x: tensor, scalar: optional(number)},
  run: ({x, scalar = 1}) => {
    const size = x.abs()
    const squares = x.mul(x).mul(0.5 * scalar ** 2)
    return squares.where(size.less(1 / scalar ** 2), size.sub(0.5 / scalar ** 2))
  },
})

export const losses: readonly Operation[] = [
  pairwise({
    name: 'mse_loss',
    gradient: 'MseLossBackward0',
    more: 'weight=None',
    compute: (x, target) => {
      const difference = x.sub(target)
      return difference.mul(difference)
    },
  }),
  pairwise({
    name: 'l1_loss',
    gradient: 'MeanBackward0',
    more: 'weight=None',
    compute: (x, target) => x.sub(target).abs(),
  }),
  pairwise({
    name: 'smooth_l1_loss',
    gradient: 'SmoothL1LossBackward0',
    more: 'beta=1.0',
    compute: (x, target, {beta}) => (beta === 0 ? x.sub(target).abs() : huber(x, target, beta).div(beta)),
  }),
  pairwise({
    name: 'huber_loss',
    gradient: 'HuberLossBackward0',
    more: 'delta=1.0, weight=None',
    compute: (x, target, {delta}) => huber(x, target, delta),
  }),
  ...ofClasses,
  ...ofTruths,
  ...others,
  ...ofTensorflow,
  smoothMxnet,
]
