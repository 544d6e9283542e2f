// Convolution over one axis or several: windows laid out side by side, times the weights as a matrix (K. Chellapilla et al., High
// Performance Convolutional Neural Networks for Document Processing, 2006). As in all frameworks the kernel is not turned round.
import {formatShape, sizeOf, type Shape} from '../../tensor/shape.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {placesOf, windowCount, type AxisWindow} from './places.ts'
import {channelsWindowed, folded, windowed} from './window-ops.ts'

export interface ConvolutionOptions {
  /** Along each axis that is read. @default 1 */
  stride?: readonly number[]
  /** @default 1 */
  dilation?: readonly number[]
  /** Zeros before and after. @default none */
  padding?: readonly (readonly [number, number])[]
  /** Channels are cut into so many parts, each with weights of its own. @default 1 */
  groups?: number
}

function windowsOf(kernel: Shape, {stride, dilation, padding}: ConvolutionOptions): AxisWindow[] {
  return kernel.map((size, axis) => ({
    size,
    stride: stride?.[axis] ?? 1,
    dilation: dilation?.[axis] ?? 1,
    padding: padding?.[axis] ?? [0, 0],
  }))
}

function checkChannels(what: string, x: Tensor, weight: Tensor, channels: number, expected: number): void {
  const fits = x.rank === weight.rank && channels === expected
  if (fits) return
  throw new RangeError(
    `${what}: input and weight do not fit together: ${formatShape(x.shape)} and ${formatShape(weight.shape)}`,
  )
}

function countsOf(what: string, spatial: Shape, windows: readonly AxisWindow[]): number[] {
  return spatial.map((length, axis) => {
    const count = windowCount(length, windows[axis]!)
    if (count >= 1) return count
    throw new RangeError(`${what}: the kernel is larger than axis ${axis}, which has ${length} numbers`)
  })
}

/** Every number is a window of its own: nothing has to be laid out. */
function isPointwise(windows: readonly AxisWindow[]): boolean {
  return windows.every(
    ({size, stride, padding: [before, after] = [0, 0]}) =>
      size === 1 && stride === 1 && before === 0 && after === 0,
  )
}

/**
 * @param x `[images, channels, ...lengths]`
 * @param weight `[filters, channels / groups, ...kernel]`
 * @returns `[images, filters, ...windows]`
 * @throws RangeError where they do not fit together
 */
export function convolution(x: Tensor, weight: Tensor, options: ConvolutionOptions = {}): Tensor {
  const {groups = 1} = options
  const [images, channels, ...spatial] = x.shape as [number, number, ...number[]]
  const [filters, each, ...kernel] = weight.shape as [number, number, ...number[]]
  checkChannels('convolution', x, weight, channels, (each ?? 0) * groups)
  const windows = windowsOf(kernel, options)
  const counts = countsOf('convolution', spatial, windows)
  const size = sizeOf(kernel)
  const columns = isPointwise(windows)
    ? x
    : windowed(x.reshape([images * channels, sizeOf(spatial)]), placesOf(spatial, windows, counts))
  const matrix = columns.reshape([images, groups, each * size, sizeOf(counts)])
  return weightsOf(weight, groups, each * size)
    .matmul(matrix)
    .reshape([images, filters, ...counts])
}

/** `[groups, filters / groups, numbers]`; without groups one matrix, which is used for every image. */
function weightsOf(weight: Tensor, groups: number, numbers: number): Tensor {
  const rows = weight.shape[0]! / groups
  return weight.reshape(groups === 1 ? [rows, numbers] : [groups, rows, numbers])
}

/**
 * With channels as the last axis, as TensorFlow and Flax have them.
 *
 * @param x `[images, ...lengths, channels]`
 * @param weight `[...kernel, channels / groups, filters]`
 * @returns `[images, ...windows, filters]`
 */
export function channelsLastConvolution(x: Tensor, weight: Tensor, options: ConvolutionOptions = {}): Tensor {
  const {groups = 1} = options
  const images = x.shape[0]!
  const channels = x.shape.at(-1)!
  const [spatial, kernel] = [x.shape.slice(1, -1), weight.shape.slice(0, -2)]
  const [each, filters] = weight.shape.slice(-2) as [number, number]
  if (groups > 1) {
    const result = convolution(
      channelsFirst(x),
      weight.permute([x.rank - 1, x.rank - 2, ...kernel.keys()]),
      options,
    )
    return channelsLast(result)
  }
  checkChannels('convolution', x, weight, channels, each)
  const windows = windowsOf(kernel, options)
  const counts = countsOf('convolution', spatial, windows)
  const rows = isPointwise(windows)
    ? x
    : channelsWindowed(x.reshape([images, sizeOf(spatial), channels]), placesOf(spatial, windows, counts))
  const numbers = sizeOf(kernel) * channels
  return rows
    .reshape([images * sizeOf(counts), numbers])
    .matmul(weight.reshape([numbers, filters]))
    .reshape([images, ...counts, filters])
}

/** `[images, ...lengths, channels]` to `[images, channels, ...lengths]`. */
export function channelsFirst(x: Tensor): Tensor {
  const spatial = Array.from({length: x.rank - 2}, (_, axis) => axis + 1)
  return x.permute([0, x.rank - 1, ...spatial])
}

/** And back. */
export function channelsLast(x: Tensor): Tensor {
  const spatial = Array.from({length: x.rank - 2}, (_, axis) => axis + 2)
  return x.permute([0, ...spatial, 1])
}

export interface TransposedConvolutionOptions extends ConvolutionOptions {
  /** Numbers more at the end of each axis. @default none */
  outputPadding?: readonly number[]
}

/**
 * The gradient of a convolution with respect to its input, as an operation.
 *
 * @param x `[images, channels, ...lengths]`
 * @param weight `[channels, filters / groups, ...kernel]`
 * @returns `[images, filters, ...]`, each length `(length - 1) * stride - padding + dilation * (kernel - 1) + 1`
 */
export function transposedConvolution(
  x: Tensor,
  weight: Tensor,
  options: TransposedConvolutionOptions = {},
): Tensor {
  const {groups = 1, outputPadding = []} = options
  const [images, channels, ...spatial] = x.shape as [number, number, ...number[]]
  const [rows, each, ...kernel] = weight.shape as [number, number, ...number[]]
  checkChannels('transposedConvolution', x, weight, channels, rows)
  const windows = windowsOf(kernel, options)
  const lengths = windows.map(({size, stride = 1, dilation = 1, padding: [before, after] = [0, 0]}, axis) => {
    const rest = outputPadding[axis] ?? 0
    return (spatial[axis]! - 1) * stride - before - after + dilation * (size - 1) + rest + 1
  })
  const places = placesOf(lengths, windows, spatial)
  const numbers = each * sizeOf(kernel)
  const weights = weight.reshape(groups === 1 ? [channels, numbers] : [groups, channels / groups, numbers])
  const columns = weights
    .transpose(-1, -2)
    .matmul(x.reshape([images, groups, channels / groups, sizeOf(spatial)]))
  const filters = each * groups
  return folded(columns.reshape([images * filters, sizeOf(kernel), sizeOf(spatial)]), places).reshape([
    images,
    filters,
    ...lengths,
  ])
}

/** `torch.nn.functional.unfold`: `[images, channels * kernel, windows]`. */
export function unfold(x: Tensor, kernel: Shape, options: ConvolutionOptions = {}): Tensor {
  const [images, channels, ...spatial] = x.shape as [number, number, ...number[]]
  const windows = windowsOf(kernel, options)
  const places = placesOf(spatial, windows, countsOf('unfold', spatial, windows))
  const columns = windowed(x.reshape([images * channels, sizeOf(spatial)]), places)
  return columns.reshape([images, channels * places.size, sizeOf(places.shape)])
}

/** And back: what falls on one place is added. */
export function fold(x: Tensor, lengths: Shape, kernel: Shape, options: ConvolutionOptions = {}): Tensor {
  const [images, numbers, count] = x.shape as [number, number, number]
  const windows = windowsOf(kernel, options)
  const places = placesOf(lengths, windows, countsOf('fold', lengths, windows))
  const channels = numbers / places.size
  return folded(x.reshape([images * channels, places.size, count]), places).reshape([
    images,
    channels,
    ...lengths,
  ])
}
