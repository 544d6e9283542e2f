// Examples of functions that move numbers, and of products.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import {everyIndex, exampleOf as of, flat, index, numbers, total, type OpExample} from './example-numbers.ts'

const mod = (x: number, y: number): number => ((x % y) + y) % y

/** `result[out] = x[at(out)]` */
function moved(
  title: string,
  shape: number[],
  run: (x: Tensor) => Tensor,
  result: number[],
  at: (out: number[]) => number[],
): OpExample {
  return {
    title,
    inputs: [numbers(shape)],
    run: ([x]) => run(x!),
    shape: result,
    reference: (x) => everyIndex(result).map((out) => x[flat(at(out), shape)]!),
  }
}

export const movementArrayExamples = {
  gather: [
    of(
      'columns of rows',
      [numbers([3, 4]), index([2, 2], [3, 0, -1, 1])],
      ([x, at]) => arrays.gather(x!, 1, at!),
      [2, 2],
      (x) => [x[3]!, x[0]!, x[7]!, x[5]!],
    ),
    of(
      'rows of columns',
      [numbers([3, 4]), index([1, 4], [2, 0, 1, 2])],
      ([x, at]) => arrays.gather(x!, 0, at!),
      [1, 4],
      (x) => [x[8]!, x[1]!, x[6]!, x[11]!],
    ),
  ],
  takeAlong: [
    of(
      'with a repeated axis',
      [numbers([1, 3]), index([2, 2], [2, 0, 1, 1])],
      ([x, at]) => arrays.takeAlong(x!, at!, 1),
      [2, 2],
      (x) => [x[2]!, x[0]!, x[1]!, x[1]!],
    ),
  ],
  scatter: [
    of(
      'written',
      [numbers([2, 3], 1), index([2, 2], [2, 0, 1, 0]), numbers([2, 2], 2)],
      ([x, at, source]) => arrays.scatter(x!, 1, at!, source!),
      [2, 3],
      (x, _, s) => [s[1]!, x[1]!, s[0]!, s[3]!, s[2]!, x[5]!],
    ),
    of(
      'added, one place twice',
      [numbers([2, 3], 1), index([2, 2], [2, 2, 1, 0]), numbers([2, 2], 2)],
      ([x, at, source]) => arrays.scatter(x!, 1, at!, source!, 'add'),
      [2, 3],
      (x, _, s) => [x[0]!, x[1]!, x[2]! + s[0]! + s[1]!, x[3]! + s[3]!, x[4]! + s[2]!, x[5]!],
    ),
  ],
  get: [
    of(
      'places',
      [numbers([3, 4]), index([2], [2, 0])],
      ([x, at]) => arrays.get(x!, [at!, {step: 2}]),
      [2, 2],
      (x) => [x[8]!, x[10]!, x[0]!, x[2]!],
    ),
    moved(
      'a view',
      [3, 4],
      (x) => arrays.get(x, [1, {start: 2}]),
      [2],
      ([i]) => [1, i! + 2],
    ),
  ],
  replaced: [
    of(
      'a row',
      [numbers([2, 3], 1), numbers([3], 2)],
      ([x, y]) => arrays.replaced(x!, [1], y!),
      [2, 3],
      (x, y) => [...x.slice(0, 3), ...y],
    ),
    of(
      'places',
      [numbers([4], 1), index([2], [3, 1]), numbers([2], 2)],
      ([x, at, y]) => arrays.replaced(x!, [at!], y!),
      [4],
      (x, _, y) => [x[0]!, y[1]!, x[2]!, y[0]!],
    ),
  ],
  addedAt: [
    of(
      'a place twice',
      [numbers([3], 1), index([2], [2, 2]), numbers([2], 2)],
      ([x, at, y]) => arrays.addedAt(x!, [at!], y!),
      [3],
      (x, _, y) => [x[0]!, x[1]!, x[2]! + y[0]! + y[1]!],
    ),
  ],

  part: [
    moved(
      'every second, backwards',
      [2, 5],
      (x) => arrays.part(x, [{}, {step: -2}]),
      [2, 3],
      ([i, j]) => [i!, 4 - 2 * j!],
    ),
  ],
  permuted: [
    moved(
      'axes',
      [2, 3, 4],
      (x) => arrays.permuted(x, [2, 0, 1]),
      [4, 2, 3],
      ([a, b, c]) => [b!, c!, a!],
    ),
  ],
  reshaped: [
    moved(
      'one length left open',
      [2, 6],
      (x) => arrays.reshaped(x, [4, -1]),
      [4, 3],
      ([i, j]) => [Math.floor((i! * 3 + j!) / 6), (i! * 3 + j!) % 6],
    ),
  ],
  broadcastTo: [
    moved(
      'rows',
      [3],
      (x) => arrays.broadcastTo(x, [2, -1]),
      [2, 3],
      ([, j]) => [j!],
    ),
  ],
  alias: [moved('the same', [3], arrays.alias, [3], (at) => at)],
  copy: [moved('the same', [3], arrays.copy, [3], (at) => at)],
  squeeze: [
    moved(
      'all',
      [1, 3, 1],
      (x) => arrays.squeeze(x),
      [3],
      ([i]) => [0, i!, 0],
    ),
    moved(
      'one',
      [1, 3, 1],
      (x) => arrays.squeeze(x, -1),
      [1, 3],
      ([, i]) => [0, i!, 0],
    ),
  ],
  unsqueeze: [
    moved(
      'last',
      [2, 3],
      (x) => arrays.unsqueeze(x, -1),
      [2, 3, 1],
      ([i, j]) => [i!, j!],
    ),
  ],
  swapAxes: [
    moved(
      'first and last',
      [2, 3, 4],
      (x) => arrays.swapAxes(x, 0, -1),
      [4, 3, 2],
      ([a, b, c]) => [c!, b!, a!],
    ),
  ],
  moveAxis: [
    moved(
      'first to last',
      [2, 3, 4],
      (x) => arrays.moveAxis(x, 0, -1),
      [3, 4, 2],
      ([a, b, c]) => [c!, a!, b!],
    ),
    moved(
      'two',
      [2, 3, 4],
      (x) => arrays.moveAxis(x, [2, 1], [0, 2]),
      [4, 2, 3],
      ([a, b, c]) => [b!, c!, a!],
    ),
  ],
  splitAt: [
    moved(
      'the second piece',
      [2, 5],
      (x) => arrays.splitAt(x, [2, 3], 1)[1]!,
      [2, 3],
      ([i, j]) => [i!, j! + 2],
    ),
  ],
  diagonal: [
    moved(
      'above',
      [3, 4],
      (x) => arrays.diagonal(x, 1),
      [3],
      ([i]) => [i!, i! + 1],
    ),
    moved(
      'below, of other axes',
      [3, 2, 3],
      (x) => arrays.diagonal(x, -1, 0, 2),
      [2, 2],
      ([b, i]) => [i! + 1, b!, i!],
    ),
  ],
  diag: [
    moved(
      'of a matrix',
      [3, 3],
      (x) => arrays.diag(x),
      [3],
      ([i]) => [i!, i!],
    ),
    of(
      'a matrix',
      [numbers([2])],
      ([x]) => arrays.diag(x!, -1),
      [3, 3],
      (x) => [0, 0, 0, x[0]!, 0, 0, 0, x[1]!, 0],
    ),
  ],
  trace: [
    of(
      'of a matrix',
      [numbers([3, 4])],
      ([x]) => arrays.trace(x!),
      [],
      (x) => [x[0]! + x[5]! + x[10]!],
    ),
  ],
  tril: [
    of(
      'with a diagonal more',
      [numbers([3, 4])],
      ([x]) => arrays.tril(x!, 1),
      [3, 4],
      (x) => x.map((value, i) => (i % 4 <= Math.floor(i / 4) + 1 ? value : 0)),
    ),
  ],
  triu: [
    of(
      'of a stack',
      [numbers([2, 3, 3])],
      ([x]) => arrays.triu(x!),
      [2, 3, 3],
      (x) => x.map((value, i) => (i % 3 >= Math.floor(i / 3) % 3 ? value : 0)),
    ),
  ],
  flip: [
    moved(
      'all axes',
      [2, 3],
      (x) => arrays.flip(x),
      [2, 3],
      ([i, j]) => [1 - i!, 2 - j!],
    ),
    moved(
      'one',
      [2, 3],
      (x) => arrays.flip(x, 1),
      [2, 3],
      ([i, j]) => [i!, 2 - j!],
    ),
  ],
  roll: [
    moved(
      'columns',
      [2, 4],
      (x) => arrays.roll(x, 1, 1),
      [2, 4],
      ([i, j]) => [i!, mod(j! - 1, 4)],
    ),
    moved(
      'in a row',
      [2, 3],
      (x) => arrays.roll(x, -2),
      [2, 3],
      ([i, j]) => [Math.floor(mod(i! * 3 + j! + 2, 6) / 3), mod(i! * 3 + j! + 2, 3)],
    ),
    moved(
      'both axes',
      [2, 3],
      (x) => arrays.roll(x, [1, 2], [0, 1]),
      [2, 3],
      ([i, j]) => [mod(i! - 1, 2), mod(j! - 2, 3)],
    ),
  ],
  repeatEach: [
    moved(
      'each twice',
      [2, 2],
      (x) => arrays.repeatEach(x, 2, 1),
      [2, 4],
      ([i, j]) => [i!, j! >> 1],
    ),
    moved(
      'as often as told',
      [3],
      (x) => arrays.repeatEach(x, [2, 0, 1]),
      [3],
      ([i]) => [[0, 0, 2][i!]!],
    ),
  ],
  tile: [
    moved(
      'more axes than there are',
      [2, 3],
      (x) => arrays.tile(x, [2, 1, 2]),
      [2, 2, 6],
      ([, i, j]) => [i!, j! % 3],
    ),
    moved(
      'fewer',
      [2, 3],
      (x) => arrays.tile(x, [2]),
      [2, 6],
      ([i, j]) => [i!, j! % 3],
    ),
  ],
  meshGrid: [
    of(
      'rows first',
      [numbers([2], 1), numbers([3], 2)],
      ([x, y]) => arrays.meshGrid([x!, y!])[0]!.mul(arrays.meshGrid([x!, y!])[1]!),
      [2, 3],
      (x, y) => everyIndex([2, 3]).map(([i, j]) => x[i!]! * y[j!]!),
    ),
    of(
      'columns first',
      [numbers([2], 1), numbers([3], 2)],
      ([x, y]) => arrays.meshGrid([x!, y!], 'xy')[0]!.sub(arrays.meshGrid([x!, y!], 'xy')[1]!),
      [3, 2],
      (x, y) => everyIndex([3, 2]).map(([i, j]) => x[j!]! - y[i!]!),
    ),
  ],

  dot: [
    of(
      'of vectors',
      [numbers([4], 1), numbers([4], 2)],
      ([x, y]) => arrays.dot(x!, y!),
      [],
      (x, y) => [total(x.map((value, i) => value * y[i]!))],
    ),
  ],
  outer: [
    of(
      'of vectors',
      [numbers([2], 1), numbers([3], 2)],
      ([x, y]) => arrays.outer(x!, y!),
      [2, 3],
      (x, y) => x.flatMap((a) => y.map((b) => a * b)),
    ),
  ],
  timesTransposed: [
    of(
      'of [2, 2, 3] and [4, 3]',
      [numbers([2, 2, 3], 1), numbers([4, 3], 2)],
      ([x, y]) => arrays.timesTransposed(x!, y!),
      [2, 2, 4],
      (x, y) =>
        everyIndex([4, 4]).map(([i, j]) =>
          total(everyIndex([3]).map(([k]) => x[i! * 3 + k!]! * y[j! * 3 + k!]!)),
        ),
    ),
  ],
  tensorDot: [
    of(
      'two axes',
      [numbers([2, 3, 4], 1), numbers([3, 4, 2], 2)],
      ([x, y]) => arrays.tensorDot(x!, y!),
      [2, 2],
      (x, y) =>
        everyIndex([2, 2]).map(([i, j]) =>
          total(everyIndex([12]).map(([k]) => x[i! * 12 + k!]! * y[k! * 2 + j!]!)),
        ),
    ),
    of(
      'named axes',
      [numbers([2, 3], 1), numbers([4, 2], 2)],
      ([x, y]) => arrays.tensorDot(x!, y!, [[0], [1]]),
      [3, 4],
      (x, y) => everyIndex([3, 4]).map(([i, j]) => x[i!]! * y[j! * 2]! + x[3 + i!]! * y[j! * 2 + 1]!),
    ),
  ],
}
