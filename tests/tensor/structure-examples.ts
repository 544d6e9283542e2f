// Examples of ops that move numbers and leave them as they are.
import {applyOp} from '../../plugins/tensor/src/tensor/apply-op.ts'
import {ops} from '../../plugins/tensor/src/tensor/ops.ts'
import {everyIndex, flat, index, numbers, total, type OpExample} from './example-numbers.ts'

const picked = (shape: number[], at: (out: number[]) => number[]) => (outShape: number[]) => (x: number[]) =>
  everyIndex(outShape).map((out) => x[flat(at(out), shape)]!)

export const structureExamples = {
  reshape: [
    {
      title: 'reshape [3, 4] to [2, -1]',
      inputs: [numbers([3, 4])],
      run: ([x]) => x!.reshape([2, -1]),
      shape: [2, 6],
      reference: (x) => x,
    },
  ],
  permute: [
    {
      title: 'permute [2, 3, 4]',
      inputs: [numbers([2, 3, 4])],
      run: ([x]) => x!.permute([2, 0, -2]),
      shape: [4, 2, 3],
      reference: picked([2, 3, 4], ([a, b, c]) => [b!, c!, a!])([4, 2, 3]),
    },
    {
      title: 'transpose [3, 5]',
      inputs: [numbers([3, 5])],
      run: ([x]) => x!.transpose(),
      shape: [5, 3],
      reference: picked([3, 5], ([a, b]) => [b!, a!])([5, 3]),
    },
  ],
  expand: [
    {
      title: 'expand [3, 1] to [2, 3, 4]',
      inputs: [numbers([3, 1])],
      run: ([x]) => x!.expandTo([2, 3, 4]),
      shape: [2, 3, 4],
      reference: picked([3, 1], ([, b]) => [b!, 0])([2, 3, 4]),
    },
  ],
  slice: [
    {
      title: 'slice with steps, one axis dropped and one added',
      inputs: [numbers([4, 7, 3])],
      run: ([x]) => x!.get({start: 1}, {stop: -1, step: 2}, 1, null),
      shape: [3, 3, 1],
      reference: picked([4, 7, 3], ([a, b]) => [a! + 1, b! * 2, 1])([3, 3, 1]),
    },
    {
      title: 'slice backwards',
      inputs: [numbers([5, 2])],
      run: ([x]) => x!.get({step: -2}),
      shape: [3, 2],
      reference: picked([5, 2], ([a, b]) => [4 - 2 * a!, b!])([3, 2]),
    },
    {
      title: 'the last of each row',
      inputs: [numbers([3, 4])],
      run: ([x]) => x!.get('...', -1),
      shape: [3],
      reference: picked([3, 4], ([a]) => [a!, 3])([3]),
    },
  ],
  replace: [
    {
      title: 'replace a part by a row',
      inputs: [numbers([4, 5], 1), numbers([2], 2)],
      run: ([x, y]) =>
        x!.replace(
          [
            {start: 1, stop: 3},
            {start: 4, step: -3},
          ],
          y!,
        ),
      shape: [4, 5],
      reference: (x, y) =>
        everyIndex([4, 5]).map(([a, b]) =>
          a! >= 1 && a! < 3 && (b === 4 || b === 1) ? y[b === 4 ? 0 : 1]! : x[a! * 5 + b!]!,
        ),
    },
  ],
  concat: [
    {
      title: 'concat along the second axis',
      inputs: [numbers([2, 1, 3], 1), numbers([2, 2, 3], 2)],
      run: ([x, y], tensors) => tensors.concat([x!, y!], 1),
      shape: [2, 3, 3],
      reference: (x, y) =>
        everyIndex([2, 3, 3]).map(([a, b, c]) =>
          b === 0 ? x[a! * 3 + c!]! : y[a! * 6 + (b! - 1) * 3 + c!]!,
        ),
    },
    {
      title: 'stack ten',
      inputs: Array.from({length: 10}, (_, i) => numbers([3], i)),
      run: (parts, tensors) => tensors.stack(parts, 1),
      shape: [3, 10],
      reference: (...parts) => everyIndex([3, 10]).map(([a, b]) => parts[b!]![a!]!),
    },
  ],
  take: [
    {
      title: 'take rows, some twice',
      inputs: [numbers([4, 3]), index([2, 2], [3, 0, 3, 1])],
      run: ([table, at]) => table!.take(at!),
      shape: [2, 2, 3],
      reference: (table, at) => everyIndex([2, 2, 3]).map(([a, b, c]) => table[at[a! * 2 + b!]! * 3 + c!]!),
    },
    {
      title: 'take columns',
      inputs: [numbers([2, 4, 3]), index([2], [3, 1])],
      run: ([table, at]) => table!.take(at!, 1),
      shape: [2, 2, 3],
      reference: (table, at) => everyIndex([2, 2, 3]).map(([a, b, c]) => table[a! * 12 + at[b!]! * 3 + c!]!),
    },
  ],
  addRows: [
    {
      title: 'rows added, some twice, to rows of zeros',
      inputs: [numbers([2, 2, 3]), index([2, 2], [3, 0, 3, 1])],
      run: ([x, at]) => applyOp('addRows', ops.addRows, [x!, at!], {rows: 5}),
      shape: [5, 3],
      reference: (x) =>
        everyIndex([5, 3]).map(([row, column]) =>
          total([3, 0, 3, 1].flatMap((at, i) => (at === row ? [x[i * 3 + column!]!] : []))),
        ),
    },
  ],
  cast: [
    {
      title: 'to whole numbers',
      inputs: [numbers([6])],
      run: ([x]) => x!.to('int32'),
      shape: [6],
      reference: (x) => x.map(Math.trunc),
      hasNoGradient: true,
    },
    {
      title: 'to 64-bit numbers and back',
      readsNumbers: true,
      inputs: [numbers([6])],
      run: ([x]) => x!.to('float64').to('float32'),
      shape: [6],
      reference: (x) => x,
    },
  ],
} satisfies Record<string, OpExample[]>
