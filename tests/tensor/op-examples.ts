// An example of every op: what it should give, written independently of the engine in 64-bit numbers.
// The gradient follows from the same reference by finite differences.
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import type {OpName} from '../../plugins/tensor/src/tensor/ops.ts'
import {everyIndex, flat, grouped, index, numbers, positive, total} from './example-numbers.ts'
import type {ExampleInput, OpExample} from './example-numbers.ts'
import {structureExamples} from './structure-examples.ts'

function unary(name: OpName, fn: (x: number) => number, input = numbers([3, 5])): OpExample[] {
  return [
    {
      title: `${name} of [${input.shape.join(', ')}]`,
      inputs: [input],
      run: ([x]) => call(x!, name, []),
      shape: input.shape,
      reference: (x) => x.map(fn),
    },
  ]
}

/** Of equal shapes, with a row, with a column, with a number, and the other way round. */
function binary(name: OpName, fn: (x: number, y: number) => number, make = numbers): OpExample[] {
  const cases: [number[], number[], number[]][] = [
    [
      [3, 4],
      [3, 4],
      [3, 4],
    ],
    [[3, 4], [4], [3, 4]],
    [
      [3, 1],
      [1, 4],
      [3, 4],
    ],
    [
      [2, 3, 2],
      [3, 1],
      [2, 3, 2],
    ],
    [[], [5], [5]],
  ]
  return cases.map(([a, b, shape]) => ({
    title: `${name} of [${a.join(', ')}] and [${b.join(', ')}]`,
    inputs: [make(a, 1), make(b, 2)],
    run: ([x, y]) => call(x!, name, [y!]),
    shape,
    reference: (x, y) => everyIndex(shape).map((at) => fn(x[broadcast(at, a)]!, y[broadcast(at, b)]!)),
  }))
}

function call(tensor: Tensor, name: string, others: unknown[]): Tensor {
  const method = (tensor as unknown as Record<string, (...others: unknown[]) => Tensor>)[name]!
  return method.apply(tensor, others)
}

function broadcast(at: number[], shape: number[]): number {
  return flat(
    at.slice(at.length - shape.length).map((i, axis) => (shape[axis] === 1 ? 0 : i)),
    shape,
  )
}

const largest = (group: number[]): number => Math.max(...group)
const smallest = (group: number[]): number => Math.min(...group)

function reductions(name: OpName, combine: (group: number[]) => number, onlyOneAxis = false): OpExample[] {
  const cases: [number[], number[], boolean, number[]][] = [
    [[3, 4], [1], false, [3]],
    [[3, 4], [0], true, [1, 4]],
    [[2, 3, 4], [1], false, [2, 4]],
  ]
  if (!onlyOneAxis)
    cases.push([[2, 3, 4], [0, 2], false, [3]], [[2, 3, 4], [1, 2], true, [2, 1, 1]], [[5], [0], false, []])
  return cases.map(([shape, axes, keeps, expected]) => ({
    title: `${name} of [${shape.join(', ')}] over ${axes.join(' and ')}`,
    inputs: [numbers(shape, 3)],
    run: ([x]) => call(x!, name, [onlyOneAxis ? axes[0] : axes, keeps]),
    shape: expected,
    reference: grouped(shape, axes, combine),
  }))
}

function matrixProduct(batch: number, m: number, k: number, n: number) {
  return (a: number[], b: number[]): number[] =>
    everyIndex([batch, m, n]).map(([p, i, j]) =>
      total(
        Array.from({length: k}, (_, l) => {
          const left = a.length === m * k ? 0 : p! * m * k
          const right = b.length === k * n ? 0 : p! * k * n
          return a[left + i! * k + l]! * b[right + l * n + j!]!
        }),
      ),
    )
}

function matmul(
  a: number[],
  b: number[],
  shape: number[],
  batch: number,
  m: number,
  k: number,
  n: number,
): OpExample {
  return {
    title: `matmul of [${a.join(', ')}] and [${b.join(', ')}]`,
    inputs: [numbers(a, 1), numbers(b, 2)],
    run: ([x, y]) => x!.matmul(y!),
    shape,
    reference: matrixProduct(batch, m, k, n),
  }
}

const rowsOf = (x: number[], columns: number): number[][] =>
  Array.from({length: x.length / columns}, (_, row) => x.slice(row * columns, (row + 1) * columns))
const logTotal = (row: number[]): number => Math.log(total(row.map(Math.exp)))
const geluOf = (x: number): number =>
  0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
const evenly = (x: number): number => {
  const low = Math.floor(x)
  if (x - low !== 0.5) return Math.round(x)
  return low % 2 === 0 ? low : low + 1
}

export const opExamples: Record<OpName, OpExample[]> = {
  neg: unary('neg', (x) => -x),
  abs: unary('abs', Math.abs),
  sign: unary('sign', Math.sign),
  floor: unary('floor', Math.floor),
  ceil: unary('ceil', Math.ceil),
  round: [
    ...unary('round', evenly),
    {
      title: 'round of halves',
      inputs: [{shape: [7], values: [-1.5, -0.5, 0.5, 1.5, 2.5, 2.4, -2.6]}],
      run: ([x]) => x!.detach().round(),
      shape: [7],
      reference: (x) => x.map(evenly),
      hasNoGradient: true,
    },
  ],
  truncate: unary('truncate', Math.trunc),
  exp: unary('exp', Math.exp),
  log: unary('log', Math.log, positive([3, 5])),
  sqrt: unary('sqrt', Math.sqrt, positive([3, 5])),
  sin: unary('sin', Math.sin),
  cos: unary('cos', Math.cos),

  add: binary('add', (x, y) => x + y),
  sub: binary('sub', (x, y) => x - y),
  mul: binary('mul', (x, y) => x * y),
  div: binary('div', (x, y) => x / y, positive),
  pow: [
    ...binary('pow', (x, y) => x ** y, positive),
    {
      title: 'whole powers of negative numbers',
      inputs: [{shape: [4], values: [-2, -1.5, 3, -0.5]}],
      run: ([x]) => x!.pow(3),
      shape: [4],
      reference: (x) => x.map((value) => value ** 3),
    },
    {
      title: 'powers of 0, and the power 0',
      inputs: [{shape: [5], values: [0, 0, 2, -3, 0]}, {...index([5], [3, 1, 0, 0, 0])}],
      run: ([x, y]) => x!.pow(y!),
      shape: [5],
      reference: (x, y) => x.map((value, i) => value ** y[i]!),
    },
    {
      title: '0 to powers that change',
      inputs: [index([2], [0, 2]), {shape: [2], values: [1.5, 1.5]}],
      run: ([x, y]) => x!.pow(y!),
      shape: [2],
      reference: (x, y) => x.map((value, i) => value ** y[i]!),
    },
    {
      title: 'whole numbers to a negative power',
      inputs: [index([2], [2, 4])],
      run: ([x]) => x!.pow(-1),
      shape: [2],
      reference: (x) => x.map((value) => 1 / value),
      hasNoGradient: true,
    },
  ],
  floorDivide: binary('floorDivide', (x, y) => Math.floor(x / y)),
  remainder: binary('remainder', (x, y) => x - Math.floor(x / y) * y),
  maximum: binary('maximum', Math.max),
  minimum: binary('minimum', Math.min),
  where: [
    {
      title: 'where the first is positive',
      inputs: [numbers([3, 4], 1), numbers([4], 2), numbers([], 3)],
      run: ([x, y, z]) => y!.where(x!.greater(0), z!),
      shape: [3, 4],
      reference: (x, y, z) => x.map((value, i) => (value > 0 ? y[i % 4]! : z[0]!)),
    },
  ],

  equal: comparisons('equal', (x, y) => x === y),
  notEqual: comparisons('notEqual', (x, y) => x !== y),
  less: comparisons('less', (x, y) => x < y),
  lessEqual: comparisons('lessEqual', (x, y) => x <= y),
  greater: comparisons('greater', (x, y) => x > y),
  greaterEqual: comparisons('greaterEqual', (x, y) => x >= y),
  logicalAnd: comparisons('logicalAnd', (x, y) => x !== 0 && y !== 0),
  logicalOr: comparisons('logicalOr', (x, y) => x !== 0 || y !== 0),
  logicalNot: unary('logicalNot', (x) => (x === 0 ? 1 : 0), {shape: [4], values: [0, 1, -2, 0]}),

  relu: unary('relu', (x) => Math.max(0, x)),
  sigmoid: unary('sigmoid', (x) => 1 / (1 + Math.exp(-x)), numbers([40], 5, -20, 20)),
  tanh: unary('tanh', Math.tanh, numbers([40], 5, -20, 20)),
  gelu: unary('gelu', geluOf, numbers([40], 5, -6, 6)),
  leakyRelu: unary('leakyRelu', (x) => (x > 0 ? x : 0.01 * x)),
  logisticLoss: binary('logisticLoss', (x, y) => Math.log(1 + Math.exp(x)) - x * y),

  ...structureExamples,

  sum: reductions('sum', total),
  cumulativeSum: [0, 1, 2].map((axis) => ({
    title: `cumulativeSum of [2, 3, 4] along ${axis}`,
    inputs: [numbers([2, 3, 4])],
    run: ([x]) => x!.cumulativeSum(axis),
    shape: [2, 3, 4],
    reference: (x) =>
      everyIndex([2, 3, 4]).map((at) =>
        total(Array.from({length: at[axis]! + 1}, (_, i) => x[flat(at.with(axis, i), [2, 3, 4])]!)),
      ),
  })),
  max: reductions('max', largest),
  min: reductions('min', smallest),
  argmax: reductions('argmax', (group) => group.indexOf(largest(group)), true),
  argmin: reductions('argmin', (group) => group.indexOf(smallest(group)), true),

  matmul: [
    matmul([3, 4], [4, 5], [3, 5], 1, 3, 4, 5),
    matmul([2, 3, 4], [2, 4, 5], [2, 3, 5], 2, 3, 4, 5),
    matmul([2, 3, 4], [4, 5], [2, 3, 5], 2, 3, 4, 5),
    matmul([3, 4], [2, 4, 5], [2, 3, 5], 2, 3, 4, 5),
    matmul([4], [4, 5], [5], 1, 1, 4, 5),
    matmul([3, 4], [4], [3], 1, 3, 4, 1),
    matmul([4], [4], [], 1, 1, 4, 1),
    matmul([13, 21], [21, 19], [13, 19], 1, 13, 21, 19),
  ],
  softmax: [
    {
      title: 'softmax over the last axis',
      inputs: [numbers([3, 5], 1, -8, 8)],
      run: ([x]) => x!.softmax(),
      shape: [3, 5],
      reference: (x) => rowsOf(x, 5).flatMap((row) => row.map((value) => Math.exp(value - logTotal(row)))),
    },
    {
      title: 'softmax over the first axis',
      inputs: [numbers([2, 3])],
      run: ([x]) => x!.softmax(0),
      shape: [2, 3],
      reference: (x) =>
        x.map((value, i) => Math.exp(value) / (Math.exp(x[i % 3]!) + Math.exp(x[(i % 3) + 3]!))),
    },
  ],
  logSoftmax: [
    {
      title: 'logSoftmax over the last axis',
      inputs: [numbers([3, 5], 1, -8, 8)],
      run: ([x]) => x!.logSoftmax(),
      shape: [3, 5],
      reference: (x) => rowsOf(x, 5).flatMap((row) => row.map((value) => value - logTotal(row))),
    },
  ],
  crossEntropy: [
    {
      title: 'crossEntropy of six rows',
      inputs: [numbers([2, 3, 5], 1, -8, 8), index([2, 3], [0, 4, 2, 2, 1, 3])],
      run: ([logits, labels]) => logits!.crossEntropy(labels!),
      shape: [2, 3],
      reference: (x, labels) => rowsOf(x, 5).map((row, i) => logTotal(row) - row[labels[i]!]!),
    },
  ],
}

function wholes(shape: number[], seed = 1): ExampleInput {
  const {values} = numbers(shape, seed)
  return {shape, values: values.map(Math.round)}
}

/** Of whole numbers, so that some are equal. */
function comparisons(name: OpName, holds: (x: number, y: number) => boolean): OpExample[] {
  return binary(name, (x, y) => (holds(x, y) ? 1 : 0), wholes)
}
