// Examples of functions that make one number of many, and of order among numbers.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import {
  everyIndex,
  exampleOf as of,
  flat,
  grouped,
  index,
  numbers,
  total,
  type ExampleInput,
  type OpExample,
} from './example-numbers.ts'

const noGradient = {hasNoGradient: true}
const product = (group: number[]): number => group.reduce((result, x) => result * x, 1)
const mean = (group: number[]): number => total(group) / group.length
const deviation = (group: number[]): number =>
  Math.sqrt(total(group.map((x) => (x - mean(group)) ** 2)) / (group.length - 1))
const withZero: ExampleInput = {shape: [2, 3], values: [1.5, 0, 2.5, 0, -1, 0]}
const sorted = (x: number[]): number[] => x.toSorted((a, b) => a - b)

function reduction(
  run: (x: Tensor, axes: number[], keepsAxes: boolean) => Tensor,
  combine: (group: number[]) => number,
  more: Partial<OpExample> = {},
): OpExample[] {
  const cases: [number[], number[], boolean, number[]][] = [
    [[3, 4], [1], false, [3]],
    [[2, 3, 4], [0, 2], false, [3]],
    [[2, 3, 4], [1], true, [2, 1, 4]],
  ]
  return cases.map(([shape, axes, keeps, expected]) => ({
    title: `of [${shape.join(', ')}] over ${axes.join(' and ')}`,
    inputs: [numbers(shape, 3)],
    run: ([x]) => run(x!, axes, keeps),
    shape: expected,
    reference: grouped(shape, axes, combine),
    ...more,
  }))
}

export const reduceArrayExamples = {
  product: [
    ...reduction(arrays.product, product),
    of('with zeros', [withZero], ([x]) => arrays.product(x!, 1), [2], grouped([2, 3], [1], product)),
  ],
  cumulativeProduct: [0, 1].flatMap((axis) => [
    of(
      `along ${axis}`,
      [numbers([3, 4])],
      ([x]) => arrays.cumulativeProduct(x!, axis),
      [3, 4],
      (x) =>
        everyIndex([3, 4]).map((at) =>
          product(Array.from({length: at[axis]! + 1}, (_, i) => x[flat(at.with(axis, i), [3, 4])]!)),
        ),
    ),
    of(
      `of zeros along ${axis}`,
      [withZero],
      ([x]) => arrays.cumulativeProduct(x!, axis),
      [2, 3],
      (x) =>
        everyIndex([2, 3]).map((at) =>
          product(Array.from({length: at[axis]! + 1}, (_, i) => x[flat(at.with(axis, i), [2, 3])]!)),
        ),
    ),
  ]),
  standardDeviation: reduction(arrays.standardDeviation, deviation),
  norm: [
    ...reduction(
      (x, axes, keeps) => arrays.norm(x, 2, axes, keeps),
      (group) => Math.hypot(...group),
    ),
    ...reduction(
      (x, axes, keeps) => arrays.norm(x, 1, axes, keeps),
      (group) => total(group.map(Math.abs)),
    ),
    ...reduction(
      (x, axes, keeps) => arrays.norm(x, 3, axes, keeps),
      (group) => total(group.map((x) => Math.abs(x) ** 3)) ** (1 / 3),
    ),
    ...reduction(
      (x, axes, keeps) => arrays.norm(x, Infinity, axes, keeps),
      (group) => Math.max(...group.map(Math.abs)),
    ),
    ...reduction(
      (x, axes, keeps) => arrays.norm(x, -Infinity, axes, keeps),
      (group) => Math.min(...group.map(Math.abs)),
    ),
    ...reduction(
      (x, axes, keeps) => arrays.norm(x.detach(), 0, axes, keeps),
      (group) => group.length,
      noGradient,
    ),
  ],
  any: reduction(
    (x, axes, keeps) => arrays.any(x.greater(1.5), axes, keeps),
    (group) => Number(group.some((x) => x > 1.5)),
    noGradient,
  ),
  all: reduction(
    (x, axes, keeps) => arrays.all(x.less(1.5), axes, keeps),
    (group) => Number(group.every((x) => x < 1.5)),
    noGradient,
  ),
  countNonzero: reduction(
    (x, axes, keeps) => arrays.countNonzero(x.greater(0), axes).reshape(keeps ? [2, 1, 4] : [3]),
    (group) => group.filter((x) => x > 0).length,
    noGradient,
  ),
  logSumExp: reduction(arrays.logSumExp, (group) => Math.log(total(group.map(Math.exp)))),

  sortAlong: [
    of(
      'rows',
      [numbers([3, 5])],
      ([x]) => arrays.sortAlong(x!).values,
      [3, 5],
      (x) => [0, 1, 2].flatMap((row) => sorted(x.slice(row * 5, row * 5 + 5))),
    ),
    of(
      'columns, falling',
      [numbers([4, 2])],
      ([x]) => arrays.sortAlong(x!, 0, true).values,
      [4, 2],
      (x) => {
        const columns = [0, 1].map((column) => sorted(x.filter((_, i) => i % 2 === column)).toReversed())
        return everyIndex([4, 2]).map(([i, j]) => columns[j!]![i!]!)
      },
    ),
  ],
  argsort: [
    of(
      'equal numbers stay in order',
      [index([6], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.argsort(x!),
      [6],
      () => [5, 1, 3, 2, 0, 4],
      noGradient,
    ),
    of(
      'falling',
      [index([6], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.argsort(x!, 0, true),
      [6],
      () => [0, 4, 2, 1, 3, 5],
      noGradient,
    ),
  ],
  topK: [
    of(
      'the two largest',
      [numbers([3, 5])],
      ([x]) => arrays.topK(x!, 2).values,
      [3, 2],
      (x) =>
        [0, 1, 2].flatMap((row) =>
          sorted(x.slice(row * 5, row * 5 + 5))
            .toReversed()
            .slice(0, 2),
        ),
    ),
    of(
      'places of the smallest',
      [index([5], [4, 0, 3, 1, 2])],
      ([x]) => arrays.topK(x!, 3, 0, false).indices,
      [3],
      () => [1, 3, 4],
      noGradient,
    ),
  ],
  unique: [
    of(
      'values',
      [index([6], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.unique(x!).values,
      [4],
      () => [0, 1, 2, 3],
      noGradient,
    ),
    of(
      'where each is',
      [index([2, 3], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.unique(x!).inverse,
      [2, 3],
      () => [3, 1, 2, 1, 3, 0],
      noGradient,
    ),
    of(
      'counts',
      [index([6], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.unique(x!).counts,
      [4],
      () => [1, 2, 1, 2],
      noGradient,
    ),
    of(
      'first places',
      [index([6], [3, 1, 2, 1, 3, 0])],
      ([x]) => arrays.unique(x!).first,
      [4],
      () => [5, 1, 2, 0],
      noGradient,
    ),
  ],
  searchSorted: [false, true].map((isBehind) =>
    of(
      `behind equal ones: ${isBehind}`,
      [index([4], [1, 3, 3, 5]), index([2, 2], [3, 0, 6, 1])],
      ([row, x]) => arrays.searchSorted(row!, x!, isBehind),
      [2, 2],
      () => (isBehind ? [3, 0, 4, 1] : [1, 0, 4, 0]),
      noGradient,
    ),
  ),
  binCount: [
    of(
      'counts',
      [index([5], [1, 4, 1, 0, 1])],
      ([x]) => arrays.binCount(x!, undefined, 6),
      [6],
      () => [1, 3, 0, 0, 1, 0],
      noGradient,
    ),
    of(
      'weights',
      [index([3], [1, 2, 1]), index([3], [5, 6, 7])],
      ([x, weights]) => arrays.binCount(x!, weights),
      [3],
      () => [0, 12, 6],
      noGradient,
    ),
  ],
  median: [
    of(
      'of five',
      [numbers([3, 5])],
      ([x]) => arrays.median(x!),
      [3],
      (x) => [0, 1, 2].map((row) => sorted(x.slice(row * 5, row * 5 + 5))[2]!),
    ),
    of(
      'of four',
      [numbers([4, 2])],
      ([x]) => arrays.median(x!, 0),
      [2],
      (x) => [0, 1].map((column) => mean(sorted(x.filter((_, i) => i % 2 === column)).slice(1, 3))),
    ),
  ],
  nonzero: [
    of(
      'columns',
      [index([2, 3], [0, 5, 0, 1, 0, 2])],
      ([x]) => arrays.nonzero(x!)[1]!,
      [3],
      () => [1, 0, 2],
      noGradient,
    ),
  ],
}
