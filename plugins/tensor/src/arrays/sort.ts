// Order among numbers. What is no number counts as the largest.
import {axisOf, sizeOf} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'
import {takeAlong} from './along-axis.ts'
import {forEachLine} from './numbers.ts'

export interface Sorted {
  values: Tensor
  /** Where each was along the axis. */
  indices: Tensor
}

function compare(a: number, b: number): number {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
  return Number.isNaN(b) || a < b ? -1 : 1
}

/** The places along an axis in the order of their numbers; equal ones stay in theirs. */
export function argsort(x: Tensor, axis = -1, isDescending = false): Tensor {
  if (x.rank === 0) return x.tensors.scalar(0, x.tensors.promotion.place)
  const at = axisOf('sort', axis, x.rank)
  const numbers = x.tensors.peek(x)
  const sign = isDescending ? -1 : 1
  const places = new Float64Array(x.size)
  const length = x.shape[at]!
  forEachLine(x.shape, at, (start, step) => {
    const order = Array.from({length}, (_, i) => i).toSorted(
      (i, j) => sign * compare(numbers[start + i * step]!, numbers[start + j * step]!),
    )
    for (const [i, place] of order.entries()) places[start + i * step] = place
  })
  return x.tensors.adopt(places, x.shape, x.tensors.promotion.place)
}

export function sortAlong(x: Tensor, axis = -1, isDescending = false): Sorted {
  const indices = argsort(x, axis, isDescending)
  return {values: x.rank === 0 ? x : takeAlong(x, indices, axis), indices}
}

/** The `count` largest, or smallest, along an axis, in order. */
export function topK(x: Tensor, count: number, axis = -1, isLargest = true): Sorted {
  const at = axisOf('topK', axis, x.rank)
  if (!Number.isInteger(count) || count < 0 || count > x.shape[at]!)
    throw new RangeError(`topK: got ${count}, expected 0 to ${x.shape[at]!}`)
  const {values, indices} = sortAlong(x, at, isLargest)
  const first = [...Array.from({length: at}, () => ({})), {stop: count}]
  return {values: values.get(...first), indices: indices.get(...first)}
}

export interface Distinct {
  /** In rising order. */
  values: Tensor
  /** Of each number of `x`, in its shape: where it is among the values. */
  inverse: Tensor
  counts: Tensor
  /** Where each value comes first, in row-major order. */
  first: Tensor
}

export function unique(x: Tensor): Distinct {
  const {tensors} = x
  const numbers = tensors.peek(x)
  const order = Array.from(numbers, (_, i) => i).toSorted((i, j) => compare(numbers[i]!, numbers[j]!))
  const [first, counts]: number[][] = [[], []]
  const inverse = new Float64Array(numbers.length)
  for (const place of order) {
    const isNew = first!.length === 0 || compare(numbers[first!.at(-1)!]!, numbers[place]!) !== 0
    if (isNew) {
      first!.push(place)
      counts!.push(0)
    }
    counts![counts!.length - 1]! += 1
    inverse[place] = first!.length - 1
  }
  const {place} = tensors.promotion
  return {
    values: x.reshape([-1]).take(tensors.tensor(first!, [first!.length], 'int64')),
    inverse: tensors.adopt(inverse, x.shape, place),
    counts: tensors.tensor(counts!, [counts!.length], place),
    first: tensors.tensor(first!, [first!.length], place),
  }
}

/** Where each value would be put into a row of rising numbers: before equal ones, or behind them. */
export function searchSorted(row: Tensor, values: Tensor, isBehind = false): Tensor {
  const {tensors} = row
  const numbers = tensors.peek(row)
  const places = Float64Array.from(tensors.peek(values), (value) => {
    let [low, high] = [0, numbers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const order = compare(numbers[middle]!, value)
      if (order < 0 || (isBehind && order === 0)) low = middle + 1
      else high = middle
    }
    return low
  })
  return tensors.adopt(places, values.shape, tensors.promotion.place)
}

/** How often, or with which weight, each whole number from 0 comes. */
export function binCount(x: Tensor, weights?: Tensor, least = 0): Tensor {
  const {tensors} = x
  let length = least
  for (const value of tensors.peek(x)) {
    if (!(value >= 0)) throw new RangeError(`binCount: got ${value}, expected whole numbers from 0`)
    length = Math.max(length, value + 1)
  }
  const sums = new Float64Array(length)
  const weight = weights && tensors.peek(weights)
  for (const [i, value] of tensors.peek(x).entries()) sums[value]! += weight ? weight[i]! : 1
  return tensors.tensor(sums, [length], weights ? weights.dtype : tensors.promotion.place)
}

/** Of each row of the last axis the middle number, or the mean of the two in the middle. */
export function median(x: Tensor, axis = -1): Tensor {
  const {values} = sortAlong(x, axis)
  const at = axisOf('median', axis, x.rank)
  const length = x.shape[at]!
  if (sizeOf(x.shape) === 0) throw new RangeError('median: of nothing')
  const before = Array.from({length: at}, () => ({}))
  const [low, high] = [Math.floor((length - 1) / 2), Math.floor(length / 2)]
  const lower = values.get(...before, low)
  return low === high ? lower : lower.add(values.get(...before, high)).div(2)
}
