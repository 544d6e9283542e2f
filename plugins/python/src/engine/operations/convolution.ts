// Convolution over one, two or three axes, and its transpose.
import {
  channelsFirst,
  channelsLast,
  channelsLastConvolution,
  convolution as convolve,
  padConstant,
  transposedConvolution,
  type AxisWindow,
  type ConvolutionOptions,
  type Tensor,
} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {sizeOf} from '../broadcast.ts'
import {dtypeWords} from '../dtype.ts'
import type {Framework} from '../framework.ts'
import {define, type Operation} from '../operation.ts'
import {anything, flag, integer, itemsOf, optional, tensor, text} from '../parameters.ts'
import {forAxes, lengths, ofSpatial, padding, pairsOf, type Padding} from './windows.ts'

/** How windows slide, as a framework says it. */
interface Sliding {
  stride?: readonly number[] | undefined
  dilation?: readonly number[] | undefined
  padding?: Padding | undefined
  groups?: number | undefined
}

/** @param kernel the lengths of the windows */
export function optionsOf(
  framework: Framework,
  spatial: readonly number[],
  kernel: readonly number[],
  given: Sliding,
): ConvolutionOptions {
  const count = kernel.length
  const stride = forAxes(framework, 'stride', given.stride, count, 1)
  const dilation = forAxes(framework, 'dilation', given.dilation, count, 1)
  const windows = kernel.map((size, axis): AxisWindow => ({
    size,
    stride: stride[axis] ?? 1,
    dilation: dilation[axis] ?? 1,
  }))
  return {
    stride,
    dilation,
    padding: pairsOf(framework, given.padding, spatial, windows),
    groups: given.groups ?? 1,
  }
}

/** A number for each channel, added to all of it. */
function withBias(x: Tensor, bias: Tensor | undefined): Tensor {
  if (!bias) return x
  return x.add(bias.reshape([1, -1, ...x.shape.slice(2).map(() => 1)]))
}

function list(sizes: readonly number[]): string {
  return `[${sizes.join(', ')}]`
}

/** Source: aten/src/ATen/native/Convolution.cpp of PyTorch, `check_shape_forward`. */
function checkShapes(x: Tensor, weight: Tensor, bias: Tensor | undefined, options: ConvolutionOptions): void {
  const {groups = 1, dilation = [], padding: pads = []} = options
  const [filters = 0, each = 0, ...kernel] = weight.shape
  const fail = (message: string): never => {
    throw raise('RuntimeError', message)
  }
  if (x.shape[1] !== each * groups)
    fail(
      `Given groups=${groups}, weight of size ${list(weight.shape)}, expected input${list(x.shape)} to have ${each * groups} channels, but got ${x.shape[1]} channels instead`,
    )
  if (bias && (bias.rank !== 1 || bias.shape[0] !== filters))
    fail(
      `Given weight of size ${list(weight.shape)}, expected bias to be 1-dimensional with ${filters} elements, but got bias of size ${list(bias.shape)} instead`,
    )
  const padded = x.shape
    .slice(2)
    .map((length, axis) => length + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0))
  const reach = kernel.map((size, axis) => (dilation[axis] ?? 1) * (size - 1) + 1)
  if (reach.some((size, axis) => size > (padded[axis] ?? 0)))
    fail(
      `Calculated padded input size per channel: (${padded.join(' x ')}). Kernel size: (${reach.join(' x ')}). Kernel size can't be greater than actual input size`,
    )
}

function checkTypes(x: Tensor, weight: Tensor, bias: Tensor | undefined): void {
  const different = [weight, bias].find((other) => other && other.dtype !== x.dtype)
  if (!different) return
  throw raise(
    'RuntimeError',
    `Input type (${dtypeWords[x.dtype].c}) and bias type (${dtypeWords[different.dtype].c}) should be the same`,
  )
}

interface TorchArguments extends Sliding {
  x: Tensor
  weight: Tensor
  bias?: Tensor | undefined
}

/** One image stands for a batch of one. */
function batched(name: string, x: Tensor, axes: number): {batch: Tensor; isOne: boolean} {
  if (x.rank === axes + 2) return {batch: x, isOne: false}
  if (x.rank === axes + 1) return {batch: x.reshape([1, ...x.shape]), isOne: true}
  throw raise(
    'RuntimeError',
    `Expected ${axes + 1}D (unbatched) or ${axes + 2}D (batched) input to ${name}, but got input of size: ${list(x.shape)}`,
  )
}

function torchConvolution(framework: Framework, name: string, axes: number, given: TorchArguments): Tensor {
  const {x, weight, bias, padding: pads} = given
  const {batch, isOne} = batched(name, x, axes)
  checkTypes(x, weight, bias)
  const options = optionsOf(framework, batch.shape.slice(2), weight.shape.slice(2), given)
  if (pads === 'same' && options.stride?.some((step) => step !== 1))
    throw raise('RuntimeError', "padding='same' is not supported for strided convolutions")
  checkShapes(batch, weight, bias, options)
  const result = withBias(convolve(batch, weight, options), bias)
  return isOne ? result.reshape(result.shape.slice(1)) : result
}

const isUnbatched = (axes: number, {x}: {x: Tensor}): boolean => x.rank === axes + 1

const torchParameters = {
  x: tensor,
  weight: tensor,
  bias: optional(tensor),
  stride: optional(lengths),
  padding,
  dilation: optional(lengths),
  groups: optional(integer),
}

function convolution(axes: 1 | 2 | 3): Operation {
  const name = `conv${axes}d`
  return define({
    name,
    names: {
      torch: `torch.${name} torch.nn.functional.${name}(input, weight, bias=None, stride=1, padding=0, dilation=1, groups=1)`,
    },
    gradient: (given) => (isUnbatched(axes, given) ? 'SqueezeBackward1' : 'ConvolutionBackward0'),
    parameters: torchParameters,
    run: (given, framework) => torchConvolution(framework, name, axes, given),
  })
}

function transposed(axes: 1 | 2 | 3): Operation {
  const name = `conv_transpose${axes}d`
  return define({
    name,
    names: {
      torch: `torch.${name} torch.nn.functional.${name}(input, weight, bias=None, stride=1, padding=0, output_padding=0, groups=1, dilation=1)`,
    },
    gradient: (given) => (isUnbatched(axes, given) ? 'SqueezeBackward1' : 'ConvolutionBackward0'),
    parameters: {...torchParameters, output_padding: optional(lengths)},
    run: (given, framework) => {
      const {x, weight, bias, output_padding} = given
      const {batch, isOne} = batched(name, x, axes)
      checkTypes(x, weight, bias)
      if (batch.shape[1] !== weight.shape[0])
        throw raise(
          'RuntimeError',
          `Given transposed=1, weight of size ${list(weight.shape)}, expected input${list(batch.shape)} to have ${weight.shape[0]} channels, but got ${batch.shape[1]} channels instead`,
        )
      const options = optionsOf(framework, batch.shape.slice(2), weight.shape.slice(2), given)
      const outputPadding = forAxes(framework, 'output_padding', output_padding, axes, 0)
      const result = withBias(transposedConvolution(batch, weight, {...options, outputPadding}), bias)
      return isOne ? result.reshape(result.shape.slice(1)) : result
    },
  })
}

/** Filters are `[...kernel, channels, filters]`, images `[images, ...lengths, channels]` unless `data_format` says otherwise. */
function tensorflowConvolution(axes: 1 | 2 | 3): Operation {
  const format = ['NWC', 'NHWC', 'NDHWC'][axes - 1] ?? ''
  const strides = axes === 1 ? 'stride' : 'strides'
  return define({
    name: `tfConv${axes}d`,
    names: {
      tensorflow: `tf.nn.conv${axes}d(input, filters, ${strides}, padding, data_format="${format}", dilations=None, name=None)`,
    },
    parameters: {
      x: tensor,
      filters: tensor,
      stride: optional(lengths),
      strides: optional(lengths),
      padding,
      data_format: optional(text),
      dilations: optional(lengths),
    },
    run: (
      {x, filters, stride, strides: steps, padding: pads, data_format = format, dilations},
      framework,
    ) => {
      const isLast = data_format.endsWith('C')
      const given: Sliding = {
        stride: ofSpatial(stride ?? steps, axes, isLast),
        dilation: ofSpatial(dilations, axes, isLast),
        padding: typeof pads === 'string' ? pads : pads?.slice(isLast ? 1 : 2, isLast ? -1 : undefined),
      }
      const channels = isLast ? x.shape.at(-1) : x.shape[1]
      const each = filters.shape.at(-2) ?? 1
      if (channels === undefined || channels % each !== 0)
        throw raise(
          'ValueError',
          `Depth of input (${channels}) must be a multiple of input depth of filter (${each}) for '{{node Conv2D}}'`,
        )
      const images = isLast ? x : channelsLast(x)
      const kernel = filters.shape.slice(0, -2)
      const options = optionsOf(framework, images.shape.slice(1, -1), kernel, {
        ...given,
        groups: channels / each,
      })
      const result = channelsLastConvolution(images, filters, options)
      return isLast ? result : channelsFirst(result)
    },
  })
}

/** Each channel has filters of its own: `[...kernel, channels, filters for each]`. */
const depthwise = define({
  name: 'tfDepthwiseConv2d',
  names: {
    tensorflow:
      'tf.nn.depthwise_conv2d(input, filter, strides, padding, data_format=None, dilations=None, name=None)',
  },
  parameters: {
    x: tensor,
    filter: tensor,
    strides: lengths,
    padding,
    dilations: optional(lengths),
  },
  run: ({x, filter, strides, padding: pads, dilations}, framework) => {
    const [height = 1, width = 1, channels = 1, each = 1] = filter.shape
    const options = optionsOf(framework, x.shape.slice(1, -1), [height, width], {
      stride: ofSpatial(strides, 2, true),
      dilation: ofSpatial(dilations, 2, true),
      padding: pads,
      groups: channels,
    })
    return channelsLastConvolution(x, filter.reshape([height, width, 1, channels * each]), options)
  },
})

const tensorflowTransposed = define({
  name: 'tfConv2dTranspose',
  names: {
    tensorflow:
      'tf.nn.conv2d_transpose(input, filters, output_shape, strides, padding="SAME", data_format="NHWC", dilations=None, name=None)',
  },
  parameters: {x: tensor, filters: tensor, output_shape: lengths, strides: lengths, padding},
  run: ({x, filters, output_shape, strides, padding: pads}, framework) => {
    const spatial = ofSpatial(output_shape, 2, true) ?? []
    const kernel = filters.shape.slice(0, 2)
    const options = optionsOf(framework, spatial, kernel, {
      stride: ofSpatial(strides, 2, true),
      padding: pads,
    })
    const weight = filters.permute([3, 2, 0, 1])
    const outputPadding = spatial.map((length, axis) => {
      const [before, after] = options.padding?.[axis] ?? [0, 0]
      const reached =
        ((x.shape[axis + 1] ?? 1) - 1) * (options.stride?.[axis] ?? 1) + (kernel[axis] ?? 1) - before - after
      return length - reached
    })
    return channelsLast(transposedConvolution(channelsFirst(x), weight, {...options, outputPadding}))
  },
})

const mxnetSignature =
  'data=None, weight=None, bias=None, kernel=None, stride=None, dilate=None, pad=None, ADJ num_filter=1, num_group=1, workspace=1024, no_bias=False, cudnn_tune=None, cudnn_off=False, layout=None'

const mxnetParameters = {
  x: tensor,
  weight: tensor,
  bias: optional(tensor),
  stride: optional(lengths),
  dilate: optional(lengths),
  pad: padding,
  adj: optional(lengths),
  num_group: optional(integer),
  no_bias: optional(flag),
}

const mxnet = [
  define({
    name: 'npxConvolution',
    names: {mxnet: `npx.convolution(${mxnetSignature.replace('ADJ ', '')})`},
    parameters: mxnetParameters,
    run: ({x, weight, bias, stride, dilate, pad, num_group, no_bias}, framework) => {
      const given = {stride, dilation: dilate, padding: pad, groups: num_group}
      const options = optionsOf(framework, x.shape.slice(2), weight.shape.slice(2), given)
      return withBias(convolve(x, weight, options), no_bias ? undefined : bias)
    },
  }),
  define({
    name: 'npxDeconvolution',
    names: {
      mxnet: `npx.deconvolution(${mxnetSignature.replace('ADJ', 'adj=None, target_shape=None,').replace('no_bias=False', 'no_bias=True')})`,
    },
    parameters: mxnetParameters,
    run: ({x, weight, bias, stride, dilate, pad, adj, num_group, no_bias}, framework) => {
      const given = {stride, dilation: dilate, padding: pad, groups: num_group}
      const options = optionsOf(framework, x.shape.slice(2), weight.shape.slice(2), given)
      const outputPadding = forAxes(framework, 'adj', adj, weight.rank - 2, 0)
      const result = transposedConvolution(x, weight, {...options, outputPadding})
      return withBias(result, no_bias === false ? bias : undefined)
    },
  }),
]

/** The order of axes in which something is laid out, and back. */
function ordered(x: Tensor, from: string, to: string): Tensor {
  const order = to.split('').map((axis) => from.indexOf(axis))
  return order.every((axis, i) => axis === i) ? x : x.permute(order)
}

/** With `step - 1` zeros between neighbours along the axes after the first two. */
function spread(x: Tensor, steps: readonly number[]): Tensor {
  return steps.reduce((result, step, i) => {
    const axis = i + 2
    const {shape} = result
    const length = shape[axis] ?? 0
    const [before, after] = [shape.slice(0, axis), shape.slice(axis + 1)]
    const pads = [...shape.slice(0, axis + 1), 1, ...after].map((_, at): [number, number] =>
      at === axis + 1 ? [0, step - 1] : [0, 0],
    )
    const apart = padConstant(result.reshape([...before, length, 1, ...after]), pads, 0)
    const every = before.map(() => ({}))
    return apart
      .reshape([...before, length * step, ...after])
      .get(...every, {start: 0, stop: (length - 1) * step + 1})
  }, x)
}

const jaxParameters = {
  lhs: tensor,
  rhs: tensor,
  window_strides: lengths,
  padding,
  lhs_dilation: optional(lengths),
  rhs_dilation: optional(lengths),
  dimension_numbers: anything,
  feature_group_count: optional(integer),
}

/** Letters for the axes of images, filters and results. */
function layoutsOf(given: unknown, rank: number): [string, string, string] {
  const spatial = 'HWDT'.slice(0, rank - 2)
  const items = itemsOf(given as never)
  const [images, filters, results] = items?.every((item) => typeof item === 'string')
    ? (items as string[])
    : []
  const first = `NC${spatial}`
  return [images ?? first, filters ?? `OI${spatial}`, results ?? images ?? first]
}

const jax = define({
  name: 'conv_general_dilated',
  names: {
    jax: [
      'jax.lax.conv_general_dilated(lhs, rhs, window_strides, padding, lhs_dilation=None, rhs_dilation=None, dimension_numbers=None, feature_group_count=1, batch_group_count=1, precision=None, preferred_element_type=None)',
      'jax.lax.conv(lhs, rhs, window_strides, padding, precision=None, preferred_element_type=None)',
    ],
  },
  parameters: jaxParameters,
  run: ({lhs, rhs, window_strides, padding: pads, lhs_dilation, rhs_dilation, ...rest}, framework) => {
    const isSpread = sizeOf(lhs_dilation ?? []) !== 1
    if (isSpread && typeof pads === 'string')
      throw raise(
        'ValueError',
        'String padding is not implemented for transposed convolution using this op. Please either exactly specify the required padding or use conv_transpose.',
      )
    const [images, filters, results] = layoutsOf(rest.dimension_numbers, lhs.rank)
    const spatial = images.replaceAll(/[NC]/g, '')
    const given = ordered(lhs, images, `NC${spatial}`)
    const x = isSpread ? spread(given, lhs_dilation ?? []) : given
    const weight = ordered(rhs, filters, `OI${spatial}`)
    const options = optionsOf(framework, x.shape.slice(2), weight.shape.slice(2), {
      stride: window_strides,
      dilation: rhs_dilation,
      padding: pads,
      groups: rest.feature_group_count,
    })
    return ordered(convolve(x, weight, options), `NC${spatial}`, results)
  },
})

export const convolutions: readonly Operation[] = [
  convolution(1),
  convolution(2),
  convolution(3),
  transposed(1),
  transposed(2),
  transposed(3),
  tensorflowConvolution(1),
  tensorflowConvolution(2),
  tensorflowConvolution(3),
  depthwise,
  tensorflowTransposed,
  ...mxnet,
  jax,
]
