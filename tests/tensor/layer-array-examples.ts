// Examples of padding, resizing and normalisation.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {everyIndex, exampleOf as of, flat, numbers, total} from './example-numbers.ts'

const rows = (x: number[], length: number): number[][] =>
  Array.from({length: x.length / length}, (_, i) => x.slice(i * length, (i + 1) * length))

function standardised(row: number[]): number[] {
  const mean = total(row) / row.length
  const variance = total(row.map((x) => (x - mean) ** 2)) / row.length
  return row.map((x) => (x - mean) / Math.sqrt(variance + 1e-5))
}

const columns = (places: number[]) => (x: number[]) =>
  rows(x, 4).flatMap((row) => places.map((place) => row[place]!))

/** Where NumPy's `pad` with 3 before and 2 after finds its numbers in `range(4)`. */
const padded: [arrays.PaddingKind, number[]][] = [
  ['reflect', [3, 2, 1, 0, 1, 2, 3, 2, 1]],
  ['symmetric', [2, 1, 0, 0, 1, 2, 3, 3, 2]],
  ['edge', [0, 0, 0, 0, 1, 2, 3, 3, 3]],
  ['wrap', [1, 2, 3, 0, 1, 2, 3, 0, 1]],
]

/** Between neighbours `a` and `b` of a row. */
const between = (weights: [number, number, number][]) => (x: number[]) =>
  rows(x, 4).flatMap((row) => weights.map(([a, b, share]) => row[a]! * (1 - share) + row[b]! * share))

export const layerArrayExamples = {
  padConstant: [
    of(
      'around [2, 3]',
      [numbers([2, 3])],
      ([x]) =>
        arrays.padConstant(
          x!,
          [
            [1, 0],
            [0, 2],
          ],
          7,
        ),
      [3, 5],
      (x) => everyIndex([3, 5]).map(([i, j]) => (i! >= 1 && j! < 3 ? x[(i! - 1) * 3 + j!]! : 7)),
    ),
    of(
      'cut off',
      [numbers([2, 4])],
      ([x]) =>
        arrays.padConstant(x!, [
          [0, 0],
          [-1, 1],
        ]),
      [2, 4],
      (x) => rows(x, 4).flatMap(([, b, c, d]) => [b!, c!, d!, 0]),
    ),
  ],
  padFrom: padded.map(([kind, places]) =>
    of(
      kind,
      [numbers([2, 4])],
      ([x]) =>
        arrays.padFrom(
          x!,
          [
            [0, 0],
            [3, 2],
          ],
          kind,
        ),
      [2, 9],
      columns(places),
    ),
  ),
  resizeNearest: [
    of(
      'to 6',
      [numbers([2, 4])],
      ([x]) => arrays.resizeNearest(x!, [6]),
      [2, 6],
      columns([0, 0, 1, 2, 2, 3]),
    ),
    of('to 2', [numbers([2, 4])], ([x]) => arrays.resizeNearest(x!, [2]), [2, 2], columns([0, 2])),
  ],
  resizeLinear: [
    of(
      'to 8',
      [numbers([2, 4])],
      ([x]) => arrays.resizeLinear(x!, [8]),
      [2, 8],
      between([
        [0, 0, 0],
        [0, 1, 0.25],
        [0, 1, 0.75],
        [1, 2, 0.25],
        [1, 2, 0.75],
        [2, 3, 0.25],
        [2, 3, 0.75],
        [3, 3, 0],
      ]),
    ),
    of(
      'to 7 between the ends',
      [numbers([2, 4])],
      ([x]) => arrays.resizeLinear(x!, [7], {alignsCorners: true}),
      [2, 7],
      between([
        [0, 0, 0],
        [0, 1, 0.5],
        [1, 1, 0],
        [1, 2, 0.5],
        [2, 2, 0],
        [2, 3, 0.5],
        [3, 3, 0],
      ]),
    ),
  ],
  standardise: [
    of(
      'over rows',
      [numbers([3, 5])],
      ([x]) => arrays.standardise(x!, 1),
      [3, 5],
      (x) => rows(x, 5).flatMap(standardised),
    ),
    of(
      'over all but the second axis',
      [numbers([2, 3, 4])],
      ([x]) => arrays.standardise(x!, [0, 2]),
      [2, 3, 4],
      (x) => {
        const result = Array.from({length: 24}, () => 0)
        for (const channel of [0, 1, 2]) {
          const places = everyIndex([2, 4]).map(([i, j]) => flat([i!, channel, j!], [2, 3, 4]))
          const values = standardised(places.map((place) => x[place]!))
          for (const [i, place] of places.entries()) result[place] = values[i]!
        }
        return result
      },
    ),
  ],
  standardiseGroups: [
    of(
      'of two channels',
      [numbers([2, 4, 3])],
      ([x]) => arrays.standardiseGroups(x!, 2),
      [2, 4, 3],
      (x) => rows(x, 6).flatMap(standardised),
    ),
  ],
  along: [
    of(
      'the second of three axes',
      [numbers([4])],
      ([x]) => arrays.along(x!, 1, 3),
      [1, 4, 1],
      (x) => x,
    ),
  ],
  channelsFirst: [
    of(
      'of [2, 3, 4]',
      [numbers([2, 3, 4])],
      ([x]) => arrays.channelsFirst(x!),
      [2, 4, 3],
      (x) => everyIndex([2, 4, 3]).map(([a, b, c]) => x[flat([a!, c!, b!], [2, 3, 4])]!),
    ),
  ],
  channelsLast: [
    of(
      'of [2, 3, 4]',
      [numbers([2, 3, 4])],
      ([x]) => arrays.channelsLast(x!),
      [2, 4, 3],
      (x) => everyIndex([2, 4, 3]).map(([a, b, c]) => x[flat([a!, c!, b!], [2, 3, 4])]!),
    ),
  ],
}
