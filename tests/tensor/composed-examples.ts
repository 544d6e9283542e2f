// Examples of methods that are made of several ops, and of sizes beyond the limits of careless kernels: on every backend, like those of ops.
import {everyIndex, flat, index, numbers, positive, total} from './example-numbers.ts'
import type {OpExample} from './example-numbers.ts'

const mean = (x: number[]): number => total(x) / x.length
const squares = (x: number[], center: number): number => total(x.map((value) => (value - center) ** 2))
const columnsOf = (x: number[], columns: number): number[][] =>
  Array.from({length: columns}, (_, column) => x.filter((_value, i) => i % columns === column))

/** A product over a batch whose axes are repeated on both sides. */
function batchedProduct(): OpExample {
  const [a, b, shape] = [
    [2, 1, 3, 4],
    [3, 4, 2],
    [2, 3, 3, 2],
  ] as [number[], number[], number[]]
  return {
    title: 'a product whose batches are repeated on both sides',
    inputs: [numbers(a, 1), numbers(b, 2)],
    run: ([x, y]) => x!.matmul(y!),
    shape,
    reference: (x, y) =>
      everyIndex(shape).map(([p, q, i, j]) =>
        total([0, 1, 2, 3].map((k) => x[flat([p!, 0, i!, k], a)]! * y[flat([q!, k, j!], b)]!)),
      ),
  }
}

/** gpu.js cuts loops with a bound that it does not know off at 1000, without a word. */
const long = 1500

const longExamples: OpExample[] = [
  {
    title: `a product over ${long} numbers`,
    inputs: [numbers([2, long], 1), numbers([long, 3], 2)],
    run: ([x, y]) => x!.matmul(y!),
    shape: [2, 3],
    reference: (x, y) =>
      everyIndex([2, 3]).map(([i, j]) =>
        total(Array.from({length: long}, (_, k) => x[i! * long + k]! * y[k * 3 + j!]!)),
      ),
    hasNoGradient: true,
  },
  ...(['sum', 'max', 'argmax', 'cumulativeSum'] as const).map((name): OpExample => ({
    title: `${name} of ${long} numbers`,
    // the largest is the last but two
    inputs: [
      {shape: [long], values: Array.from({length: long}, (_, i) => (i === long - 3 ? 9 : (i % 7) / 8))},
    ],
    run: ([x]) => (name === 'cumulativeSum' ? x!.cumulativeSum(0).get(-1) : x![name]()),
    shape: [],
    reference: (x) => [{sum: total(x), max: 9, argmax: long - 3, cumulativeSum: total(x)}[name]],
    hasNoGradient: true,
  })),
  {
    title: `softmax loss of ${long} classes`,
    inputs: [numbers([1, long]), index([1], [long - 1])],
    run: ([x, y]) => x!.crossEntropy(y!),
    shape: [1],
    reference: (x) => [Math.log(total(x.map(Math.exp))) - x.at(-1)!],
    hasNoGradient: true,
  },
  {
    title: `one row taken ${long} times, and its gradient`,
    inputs: [
      numbers([2, 3]),
      index(
        [long],
        Array.from({length: long}, (_, i) => i % 2),
      ),
    ],
    run: ([x, at]) => x!.take(at!).sum(0),
    shape: [3],
    reference: (x) => [0, 1, 2].map((column) => (long / 2) * (x[column]! + x[column + 3]!)),
  },
]

export const composedExamples: OpExample[] = [
  batchedProduct(),
  {
    title: 'clip',
    inputs: [numbers([3, 5])],
    run: ([x]) => x!.clip(-1, 0.7),
    shape: [3, 5],
    reference: (x) => x.map((value) => Math.min(0.7, Math.max(-1, value))),
  },
  {
    title: 'prelu, whose slope is learned',
    inputs: [numbers([3, 5], 1), numbers([5], 2, 0.1, 0.5)],
    run: ([x, slope]) => x!.prelu(slope!),
    shape: [3, 5],
    reference: (x, slope) => x.map((value, i) => (value > 0 ? value : slope[i % 5]! * value)),
  },
  {
    title: 'leaky relu with a slope of 0.3',
    inputs: [numbers([7])],
    run: ([x]) => x!.leakyRelu(0.3),
    shape: [7],
    reference: (x) => x.map((value) => (value > 0 ? value : 0.3 * value)),
  },
  {
    title: 'pieces of a split, weighed and joined the other way round',
    inputs: [numbers([3, 5])],
    run: ([x], tensors) => {
      const [first, second, third] = x!.split(2, 1)
      return tensors.concat([third!, second!.mul(2), first!.mul(3)], 1)
    },
    shape: [3, 5],
    reference: (x) =>
      [0, 1, 2].flatMap((row) => {
        const [a, b, c, d, e] = x.slice(row * 5) as [number, number, number, number, number]
        return [e, 2 * c, 2 * d, 3 * a, 3 * b]
      }),
  },
  {
    title: 'stack along the first and the last axis',
    inputs: [numbers([2, 2], 1), numbers([2, 2], 2)],
    run: ([x, y], tensors) => tensors.stack([x!, y!]).mul(tensors.stack([x!, y!], -1)),
    shape: [2, 2, 2],
    reference: (x, y) =>
      everyIndex([2, 2, 2]).map(
        ([a, b, c]) => (a === 0 ? x : y)[b! * 2 + c!]! * (c === 0 ? x : y)[a! * 2 + b!]!,
      ),
  },
  {
    title: 'mean over two axes, kept',
    inputs: [numbers([2, 3, 2])],
    run: ([x]) => x!.sub(x!.mean([0, 2], true)),
    shape: [2, 3, 2],
    reference: (x) =>
      everyIndex([2, 3, 2]).map((at) => {
        const group = everyIndex([2, 2]).map(([a, c]) => x[flat([a!, at[1]!, c!], [2, 3, 2])]!)
        return x[flat(at, [2, 3, 2])]! - mean(group)
      }),
  },
  {
    title: 'variance of columns',
    inputs: [numbers([4, 3])],
    run: ([x]) => x!.variance(0),
    shape: [3],
    reference: (x) => columnsOf(x, 3).map((column) => squares(column, mean(column)) / 3),
  },
  {
    title: 'mean squared error',
    inputs: [numbers([3, 4], 1), numbers([3, 4], 2)],
    run: ([x, y]) => x!.meanSquaredError(y!),
    shape: [],
    reference: (x, y) => [mean(x.map((value, i) => (value - y[i]!) ** 2))],
  },
  {
    title: 'log-softmax over a middle axis',
    inputs: [numbers([2, 3, 2])],
    run: ([x]) => x!.logSoftmax(1),
    shape: [2, 3, 2],
    reference: (x) =>
      everyIndex([2, 3, 2]).map(([a, b, c]) => {
        const line = [0, 1, 2].map((k) => x[flat([a!, k, c!], [2, 3, 2])]!)
        return line[b!]! - Math.log(total(line.map(Math.exp)))
      }),
  },
  {
    title: 'one number of each row, by rows and columns',
    inputs: [numbers([3, 4]), index([3], [0, 1, 2]), index([3], [3, 0, 3])],
    run: ([x, rows, columns]) => x!.takeAt(rows!, columns!),
    shape: [3],
    reference: (x) => [x[3]!, x[4]!, x[11]!],
  },
  {
    title: 'takeAt repeats indices to a common shape and keeps axes that none names',
    inputs: [numbers([2, 3, 2]), index([2, 1], [1, 0]), index([3], [2, 2, 0])],
    run: ([x, a, b]) => x!.takeAt(a!, b!),
    shape: [2, 3, 2],
    reference: (x) =>
      everyIndex([2, 3, 2]).map(([i, j, k]) => x[flat([[1, 0][i!]!, [2, 2, 0][j!]!, k!], [2, 3, 2])]!),
  },
  {
    title: 'a network of two layers, all at once',
    inputs: [numbers([5, 3], 1), numbers([3, 4], 2), numbers([4], 3), numbers([4, 2], 4)],
    run: ([x, w, b, v]) => x!.matmul(w!).add(b!).tanh().matmul(v!).softmax().log(),
    shape: [5, 2],
    reference: (x, w, b, v) =>
      [0, 1, 2, 3, 4].flatMap((row) => {
        const hidden = [0, 1, 2, 3].map((j) =>
          Math.tanh(b[j]! + total([0, 1, 2].map((k) => x[row * 3 + k]! * w[k * 4 + j]!))),
        )
        const outputs = [0, 1].map((j) => total(hidden.map((value, k) => value * v[k * 2 + j]!)))
        return outputs.map((value) => value - Math.log(total(outputs.map(Math.exp))))
      }),
  },
  {
    title: 'a division by what is positive, to a power',
    inputs: [numbers([2, 3], 1), positive([3], 2)],
    run: ([x, y]) => x!.div(y!).abs().pow(1.7),
    shape: [2, 3],
    reference: (x, y) => x.map((value, i) => Math.abs(value / y[i % 3]!) ** 1.7),
  },
  ...longExamples,
]
