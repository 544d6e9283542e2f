// Examples of convolution and pooling, written as loops over every number of every window.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {everyIndex, exampleOf as of, flat, numbers, total, type OpExample} from './example-numbers.ts'

type Pair = [number, number]

interface Sliding {
  stride: number[]
  dilation: number[]
  padding: Pair[]
}

/** The number at a place that may lie outside. */
function at(x: number[], shape: number[], place: number[], outside = 0): number {
  const isInside = place.every((i, axis) => i >= 0 && i < shape[axis]!)
  return isInside ? x[flat(place, shape)]! : outside
}

function convolved(
  shapes: {x: number[]; weight: number[]; result: number[]},
  {stride, dilation, padding}: Sliding,
  groups = 1,
) {
  const [filters = 1, each = 1, ...kernel] = shapes.weight
  return (x: number[], weight: number[]): number[] =>
    everyIndex(shapes.result).map(([image, filter, ...out]) =>
      total(
        everyIndex([each, ...kernel]).map(([channel, ...k]) => {
          const group = Math.floor(filter! / (filters / groups))
          const place = out.map(
            (o, axis) => o * stride[axis]! - padding[axis]![0] + k[axis]! * dilation[axis]!,
          )
          const factor = weight[flat([filter!, channel!, ...k], shapes.weight)]!
          return factor * at(x, shapes.x, [image!, group * each + channel!, ...place])
        }),
      ),
    )
}

function convolution(
  title: string,
  x: number[],
  weight: number[],
  result: number[],
  sliding: Sliding,
  groups = 1,
): OpExample {
  return of(
    title,
    [numbers(x, 1), numbers(weight, 2)],
    ([a, b]) => arrays.convolution(a!, b!, {...sliding, groups}),
    result,
    convolved({x, weight, result}, sliding, groups),
  )
}

const plain2: Sliding = {
  stride: [1, 1],
  dilation: [1, 1],
  padding: [
    [0, 0],
    [0, 0],
  ],
}
const wide2: Sliding = {
  stride: [2, 1],
  dilation: [1, 2],
  padding: [
    [1, 0],
    [2, 1],
  ],
}

/** Each number of the input, times the kernel, added where it falls. */
function spreadOut(
  x: number[],
  weight: number[],
  result: number[],
  stride: number,
  padding: number,
  groups = 1,
) {
  return (input: number[], factors: number[]): number[] => {
    const sums = Array.from({length: result.reduce((a, b) => a * b, 1)}, () => 0)
    for (const place of everyIndex(x)) {
      const [image = 0, channel = 0, ...spatial] = place
      for (const [filter = 0, ...k] of everyIndex(weight.slice(1))) {
        const group = Math.floor(channel / (x[1]! / groups))
        const to = spatial.map((i, axis) => i * stride - padding + k[axis]!)
        if (to.some((i, axis) => i < 0 || i >= result[axis + 2]!)) continue
        const product = input[flat(place, x)]! * factors[flat([channel, filter, ...k], weight)]!
        sums[flat([image, group * weight[1]! + filter, ...to], result)]! += product
      }
    }
    return sums
  }
}

function transposed(
  x: number[],
  weight: number[],
  result: number[],
  stride: number,
  padding: number,
  groups = 1,
) {
  const axes = x.length - 2
  const every = <Type>(value: Type): Type[] => Array.from({length: axes}, () => value)
  return of(
    `of [${x.join(', ')}] with stride ${stride}, padding ${padding}, ${groups} groups`,
    [numbers(x, 3), numbers(weight, 4)],
    ([a, b]) =>
      arrays.transposedConvolution(a!, b!, {
        stride: every(stride),
        padding: every<Pair>([padding, padding]),
        groups,
      }),
    result,
    spreadOut(x, weight, result, stride, padding, groups),
  )
}

/** The numbers of each window. */
function windowsOf(
  shape: number[],
  kernel: number[],
  result: number[],
  {stride, dilation, padding}: Sliding,
) {
  return (x: number[]): number[][] =>
    everyIndex(result).map((place) => {
      const outer = place.slice(0, place.length - kernel.length)
      const out = place.slice(outer.length)
      return everyIndex(kernel)
        .map((k) => k.map((i, axis) => out[axis]! * stride[axis]! - padding[axis]![0] + i * dilation[axis]!))
        .filter((spot) => spot.every((i, axis) => i >= 0 && i < shape[outer.length + axis]!))
        .map((spot) => x[flat([...outer, ...spot], shape)]!)
    })
}

const largest = (group: number[]): number => Math.max(...group)
const mean = (group: number[]): number => total(group) / group.length
const shape = [2, 3, 5, 6]
const overlapping: Sliding = {
  stride: [2, 1],
  dilation: [1, 1],
  padding: [
    [1, 1],
    [0, 0],
  ],
}

/** Windows of adaptive pooling along one axis. */
function evenly(length: number, count: number): number[][] {
  return Array.from({length: count}, (_, i) => {
    const [start, end] = [Math.floor((i * length) / count), Math.ceil(((i + 1) * length) / count)]
    return Array.from({length: end - start}, (__, j) => start + j)
  })
}

function adaptive(combine: (group: number[]) => number) {
  const [rows, columns] = [evenly(5, 3), evenly(6, 4)]
  return (x: number[]): number[] =>
    everyIndex([2, 3, 3, 4]).map(([image, channel, row, column]) =>
      combine(
        rows[row!]!.flatMap((i) => columns[column!]!.map((j) => x[flat([image!, channel!, i, j], shape)]!)),
      ),
    )
}

export const windowExamples = {
  convolution: [
    convolution('over one axis', [2, 2, 6], [3, 2, 3], [2, 3, 3], {
      stride: [2],
      dilation: [1],
      padding: [[1, 1]],
    }),
    convolution('over two axes', [2, 3, 4, 5], [2, 3, 2, 3], [2, 2, 3, 3], plain2),
    convolution('with strides, gaps and padding', [1, 2, 5, 4], [3, 2, 3, 2], [1, 3, 2, 5], wide2),
    convolution('of groups', [2, 4, 4, 4], [6, 2, 3, 3], [2, 6, 2, 2], plain2, 2),
    convolution('of each number by itself', [2, 3, 2, 2], [4, 3, 1, 1], [2, 4, 2, 2], plain2),
    convolution('over three axes', [1, 2, 3, 3, 3], [2, 2, 2, 2, 2], [1, 2, 2, 2, 2], {
      stride: [1, 1, 1],
      dilation: [1, 1, 1],
      padding: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    }),
  ],
  channelsLastConvolution: [1, 2].map((groups) => {
    const [x, weight, result] = [
      [2, 4, 5, 5],
      [6, 4 / groups, 3, 2],
      [2, 6, 2, 6],
    ] as const
    const sliding: Sliding = {
      ...wide2,
      dilation: [1, 1],
      padding: [
        [1, 0],
        [1, 1],
      ],
    }
    return of(
      `of ${groups} groups`,
      [numbers([...x], 1), numbers([...weight], 2)],
      ([a, b]) => {
        const images = arrays.channelsLast(a!)
        const filters = b!.permute([2, 3, 1, 0])
        return arrays.channelsFirst(arrays.channelsLastConvolution(images, filters, {...sliding, groups}))
      },
      [2, 6, 2, 6],
      convolved({x: [...x], weight: [...weight], result: [...result]}, sliding, groups),
    )
  }),
  transposedConvolution: [
    transposed([2, 2, 3], [2, 3, 4], [2, 3, 8], 2, 0),
    transposed([1, 2, 3, 3], [2, 2, 3, 3], [1, 2, 5, 5], 2, 1),
    transposed([1, 4, 2, 3], [4, 2, 2, 2], [1, 4, 3, 4], 1, 0, 2),
  ],
  unfold: [
    of(
      'of [1, 2, 3, 4]',
      [numbers([1, 2, 3, 4])],
      ([x]) => arrays.unfold(x!, [2, 3]),
      [1, 12, 4],
      (x) =>
        everyIndex([2, 2, 3, 2, 2]).map(
          ([c, k, l, i, j]) => x[flat([0, c!, i! + k!, j! + l!], [1, 2, 3, 4])]!,
        ),
    ),
  ],
  fold: [
    of(
      'to [1, 2, 3, 4]',
      [numbers([1, 12, 4])],
      ([x]) => arrays.fold(x!, [3, 4], [2, 3]),
      [1, 2, 3, 4],
      (x) => {
        const sums = Array.from({length: 24}, () => 0)
        for (const place of everyIndex([2, 2, 3, 2, 2])) {
          const [c = 0, k = 0, l = 0, i = 0, j = 0] = place
          sums[flat([c, i + k, j + l], [2, 3, 4])]! += x[flat(place, [2, 2, 3, 2, 2])]!
        }
        return sums
      },
    ),
  ],
  maxPool: [
    of(
      'of overlapping windows',
      [numbers(shape, 5)],
      ([x]) => arrays.maxPool(x!, [3, 2], overlapping).values,
      [2, 3, 3, 5],
      (x) => windowsOf(shape, [3, 2], [2, 3, 3, 5], overlapping)(x).map(largest),
    ),
    of(
      'with a last window over the end',
      [numbers([2, 7], 5)],
      ([x]) => arrays.maxPool(x!, [3], {roundsUp: true}).values,
      [2, 3],
      (x) => windowsOf([2, 7], [3], [2, 3], {stride: [3], dilation: [1], padding: [[0, 0]]})(x).map(largest),
    ),
  ],
  meanPool: [
    of(
      'of overlapping windows, padding being numbers',
      [numbers(shape, 6)],
      ([x]) => arrays.meanPool(x!, [3, 2], overlapping),
      [2, 3, 3, 5],
      (x) => windowsOf(shape, [3, 2], [2, 3, 3, 5], overlapping)(x).map((group) => total(group) / 6),
    ),
    of(
      'of numbers alone',
      [numbers(shape, 6)],
      ([x]) => arrays.meanPool(x!, [3, 2], {...overlapping, counts: 'numbers'}),
      [2, 3, 3, 5],
      (x) => windowsOf(shape, [3, 2], [2, 3, 3, 5], overlapping)(x).map(mean),
    ),
  ],
  adaptiveMaxPool: [
    of(
      'to [3, 4]',
      [numbers(shape, 7)],
      ([x]) => arrays.adaptiveMaxPool(x!, [3, 4]).values,
      [2, 3, 3, 4],
      adaptive(largest),
    ),
  ],
  adaptiveMeanPool: [
    of(
      'to [3, 4]',
      [numbers(shape, 8)],
      ([x]) => arrays.adaptiveMeanPool(x!, [3, 4]),
      [2, 3, 3, 4],
      adaptive(mean),
    ),
  ],
}
