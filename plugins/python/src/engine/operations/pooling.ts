// The largest number or the mean of each window.
import {
  adaptiveMaxPool,
  adaptiveMeanPool,
  channelsFirst,
  channelsLast,
  maxPool,
  meanPool,
  type LargestOfWindows,
  type MeanPoolingOptions,
  type PoolingOptions,
  type Tensor,
} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {
  anything,
  axes as axesParameter,
  flag,
  integer,
  itemsOf,
  number,
  optional,
  tensor,
  text,
} from '../parameters.ts'
import {forAxes, lengths, ofSpatial, padding, pairsOf, type Padding} from './windows.ts'

type Axes = 1 | 2 | 3

function checkRank(framework: Framework, name: string, x: Tensor, axes: Axes): void {
  if (x.rank === axes + 1 || x.rank === axes + 2) return
  throw framework.errors.other(
    axes === 2
      ? `non-empty 3D or 4D (batch mode) tensor expected for input`
      : `Expected ${axes + 1}D or ${axes + 2}D (batch mode) tensor with optional 0 dim batch size for input, but got: [${x.shape.join(', ')}]`,
  )
}

interface Given {
  kernel: readonly number[]
  stride?: readonly number[] | undefined
  dilation?: readonly number[] | undefined
  padding?: Padding | undefined
  roundsUp?: boolean | undefined
}

function optionsOf(framework: Framework, x: Tensor, axes: Axes, given: Given) {
  const kernel = forAxes(framework, 'kernel_size', given.kernel, axes, 1)
  // none, also as an empty list, means windows side by side
  const stride = given.stride?.length ? forAxes(framework, 'stride', given.stride, axes, 1) : kernel
  const dilation = forAxes(framework, 'dilation', given.dilation, axes, 1)
  const windows = kernel.map((size, axis) => ({
    size,
    stride: stride[axis] ?? 1,
    dilation: dilation[axis] ?? 1,
  }))
  const pads = pairsOf(framework, given.padding, x.shape.slice(-axes), windows)
  const options: PoolingOptions = {stride, dilation, padding: pads, roundsUp: given.roundsUp ?? false}
  return {kernel, options}
}

/** Source: aten/src/ATen/native/Pool.h of PyTorch. */
function checkTorch(
  x: Tensor,
  axes: Axes,
  kernel: readonly number[],
  {padding: pads = [], stride = []}: PoolingOptions,
): void {
  for (const [axis, size] of kernel.entries()) {
    const pad = pads[axis]?.[0] ?? 0
    if (pad > Math.floor(size / 2))
      throw raise(
        'RuntimeError',
        `pad should be at most half of effective kernel size, but got pad=${pad}, kernel_size=${size} and dilation=1`,
      )
  }
  const spatial = x.shape.slice(-axes)
  const counts = spatial.map(
    (length, axis) =>
      Math.floor((length + 2 * (pads[axis]?.[0] ?? 0) - (kernel[axis] ?? 1)) / (stride[axis] ?? 1)) + 1,
  )
  if (counts.every((count) => count >= 1)) return
  const planes = x.shape.at(-axes - 1)
  const sizes = (own: readonly number[]): string => [planes, ...(axes === 1 ? [1] : []), ...own].join('x')
  throw raise(
    'RuntimeError',
    `Given input size: (${sizes(spatial)}). Calculated output size: (${sizes(counts)}). Output size is too small`,
  )
}

const maxParameters = {
  x: tensor,
  kernel_size: lengths,
  stride: optional(lengths),
  padding,
  dilation: optional(lengths),
  ceil_mode: optional(flag),
  return_indices: optional(flag),
}

function largest(framework: Framework, {values, places}: LargestOfWindows, returnsPlaces = false) {
  return returnsPlaces ? framework.tuple([values, places]) : values
}

function torchMax(axes: Axes): Operation {
  const name = `max_pool${axes}d`
  return define({
    name,
    names: {
      torch: [
        `torch.${name} torch.nn.functional.${name}(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=False)`,
        `torch.nn.functional.${name}_with_indices(input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode=False, return_indices=True)`,
      ],
    },
    gradient: axes === 1 ? 'SqueezeBackward1' : `MaxPool${axes}DWithIndicesBackward0`,
    parameters: maxParameters,
    run: ({x, kernel_size, stride, padding: pads, dilation, ceil_mode, return_indices}, framework) => {
      checkRank(framework, name, x, axes)
      const given = {kernel: kernel_size, stride, padding: pads, dilation, roundsUp: ceil_mode}
      const {kernel, options} = optionsOf(framework, x, axes, given)
      if (!dilation || dilation.every((step) => step === 1)) checkTorch(x, axes, kernel, options)
      return largest(framework, maxPool(x, kernel, options), return_indices)
    },
  })
}

function torchMean(axes: Axes): Operation {
  const name = `avg_pool${axes}d`
  const more = axes === 1 ? '' : ', divisor_override=None'
  return define({
    name,
    names: {
      torch: `${axes === 1 ? 'torch.avg_pool1d ' : ''}torch.nn.functional.${name}(input, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True${more})`,
    },
    gradient: axes === 1 ? 'SqueezeBackward1' : `AvgPool${axes}DBackward0`,
    parameters: {...maxParameters, count_include_pad: optional(flag), divisor_override: optional(integer)},
    run: (given, framework) => {
      const {x, kernel_size, stride, padding: pads, ceil_mode, count_include_pad, divisor_override} = given
      checkRank(framework, name, x, axes)
      const {kernel, options} = optionsOf(framework, x, axes, {
        kernel: kernel_size,
        stride,
        padding: pads,
        roundsUp: ceil_mode,
      })
      checkTorch(x, axes, kernel, options)
      const counts = divisor_override ?? (count_include_pad === false ? 'numbers' : 'numbers and padding')
      return meanPool(x, kernel, {...options, counts})
    },
  })
}

/** One for each axis; none keeps the length. */
function wantedCounts(framework: Framework, x: Tensor, given: unknown, axes: Axes): number[] {
  const items = itemsOf(given as never) ?? Array.from({length: axes}, () => given as number)
  const place = {framework, name: 'adaptive_pool', parameter: 'output_size', position: 2}
  return items.map((item, axis) =>
    item === null ? (x.shape.at(axis - axes) ?? 1) : integer.read(item, place),
  )
}

function adaptive(kind: 'max' | 'avg', axes: Axes): Operation {
  const name = `adaptive_${kind}_pool${axes}d`
  return define({
    name,
    names: {
      torch: `torch.nn.functional.${name}(input, output_size${kind === 'max' ? ', return_indices=False' : ''})`,
    },
    gradient: ({output_size}) => {
      if (axes === 1) return 'SqueezeBackward1'
      if (kind === 'max') return `AdaptiveMaxPool${axes}DBackward0`
      const items = itemsOf(output_size as never) ?? [output_size]
      return items.every((item) => item === 1) ? 'MeanBackward1' : `AdaptiveAvgPool${axes}DBackward0`
    },
    parameters: {x: tensor, output_size: anything, return_indices: optional(flag)},
    run: ({x, output_size, return_indices}, framework) => {
      checkRank(framework, name, x, axes)
      const counts = wantedCounts(framework, x, output_size, axes)
      if (kind === 'max') return largest(framework, adaptiveMaxPool(x, counts), return_indices)
      return counts.every((count) => count === 1)
        ? x.mean(
            counts.map((_, axis) => axis - axes),
            true,
          )
        : adaptiveMeanPool(x, counts)
    },
  })
}

/** The p-th root of the sum of p-th powers. */
function powerMean(axes: 1 | 2): Operation {
  const name = `lp_pool${axes}d`
  return define({
    name,
    gradient: 'PowBackward0',
    names: {
      torch: `torch.nn.functional.${name}(input, norm_type, kernel_size, stride=None, ceil_mode=False)`,
    },
    parameters: {...maxParameters, norm_type: number},
    run: ({x, norm_type: power, kernel_size, stride, ceil_mode}, framework) => {
      const {kernel, options} = optionsOf(framework, x, axes, {
        kernel: kernel_size,
        stride,
        roundsUp: ceil_mode,
      })
      return meanPool(x.pow(power), kernel, {...options, counts: 1}).pow(1 / power)
    },
  })
}

/** TensorFlow's divides by how many numbers there are, without padding. */
function tensorflowPool(kind: 'max' | 'avg', axes: Axes): Operation {
  const format = ['NWC', 'NHWC', 'NDHWC'][axes - 1] ?? ''
  const paths = [`tf.nn.${kind}_pool${axes}d`, ...(axes === 2 ? [`tf.nn.${kind}_pool`] : [])]
  return define({
    name: `tf${kind}Pool${axes}d`,
    names: {
      tensorflow: `${paths.join(' ')}(input, ksize, strides, padding, data_format="${format}", name=None)`,
    },
    parameters: {x: tensor, ksize: lengths, strides: optional(lengths), padding, data_format: optional(text)},
    run: ({x, ksize, strides, padding: pads, data_format}, framework) => {
      const isLast = (data_format ?? format).endsWith('C')
      const images = isLast ? channelsFirst(x) : x
      const {kernel, options} = optionsOf(framework, images, axes, {
        kernel: ofSpatial(ksize, axes, isLast) ?? [1],
        stride: ofSpatial(strides, axes, isLast),
        padding: typeof pads === 'string' ? pads : pads?.slice(isLast ? 1 : 2, isLast ? -1 : undefined),
      })
      const result =
        kind === 'max'
          ? maxPool(images, kernel, options).values
          : meanPool(images, kernel, {...options, counts: 'numbers'})
      return isLast ? channelsLast(result) : result
    },
  })
}

const mxnetPooling = define({
  name: 'npxPooling',
  names: {
    mxnet:
      'npx.pooling(data=None, kernel=None, stride=None, pad=None, pool_type="max", pooling_convention="valid", global_pool=False, cudnn_off=False, p_value=None, count_include_pad=None, layout=None)',
  },
  parameters: {
    x: tensor,
    kernel: optional(lengths),
    stride: optional(lengths),
    pad: padding,
    pool_type: optional(text),
    pooling_convention: optional(text),
    global_pool: optional(flag),
    count_include_pad: optional(flag),
    p_value: optional(integer),
  },
  run: (given, framework) => {
    const {x, kernel: wanted, stride, pad, pool_type = 'max', global_pool, count_include_pad} = given
    const axes = (x.rank - 2) as Axes
    const spatial = x.shape.slice(2)
    const {kernel, options} = optionsOf(framework, x, axes, {
      kernel: global_pool ? spatial : (wanted ?? [1]),
      // windows move by one unless told
      stride: global_pool ? spatial : (stride ?? [1]),
      padding: global_pool ? undefined : pad,
      roundsUp: given.pooling_convention === 'full',
    })
    if (pool_type === 'max') return maxPool(x, kernel, options).values
    const mean: MeanPoolingOptions = {
      ...options,
      counts: pool_type === 'sum' ? 1 : count_include_pad === false ? 'numbers' : 'numbers and padding',
    }
    if (pool_type !== 'lp') return meanPool(x, kernel, mean)
    const power = given.p_value ?? 2
    return meanPool(x.abs().pow(power), kernel, {...options, counts: 1}).pow(1 / power)
  },
})

/** Over all but the first two axes. */
const mxnetGlobal = define({
  name: 'npxAdaptiveMeanPool',
  names: {mxnet: 'npx.adaptive_avg_pool2d(data, output_size=None)'},
  parameters: {x: tensor, output_size: axesParameter},
  run: ({x, output_size = [1]}) => {
    const [first = 1, second = first] = output_size
    return adaptiveMeanPool(x, [first, second])
  },
})

const everyAxes: readonly Axes[] = [1, 2, 3]

export const pooling: readonly Operation[] = [
  ...everyAxes.flatMap((axes) => [
    torchMax(axes),
    torchMean(axes),
    adaptive('max', axes),
    adaptive('avg', axes),
    tensorflowPool('max', axes),
    tensorflowPool('avg', axes),
  ]),
  powerMean(1),
  powerMean(2),
  mxnetPooling,
  mxnetGlobal,
]
