// Derivatives of derivatives, along a direction through all inputs, against differences of the 64-bit references.
import {describe, expect, test} from 'vitest'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import {gradientsOf} from '../../plugins/tensor/src/tensor/gradient.ts'
import {ops, type OpName} from '../../plugins/tensor/src/tensor/ops.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import {arrayExamples} from './array-examples.ts'
import {composedExamples} from './composed-examples.ts'
import {everyIndex, numbers, type OpExample} from './example-numbers.ts'
import {opExamples} from './op-examples.ts'

const t = await createTensors('plain')

/** Those that have derivatives at all; what is large takes too long. */
function smooth(examples: Record<string, OpExample[]>): [string, OpExample][] {
  return Object.entries(examples).flatMap(([name, list]) =>
    list
      .filter(({hasNoGradient, inputs}) => !hasNoGradient && inputs.every(({values}) => values.length < 500))
      // 32-bit numbers on the way
      .filter(({title}) => title !== 'to 64-bit numbers and back')
      .map((example): [string, OpExample] => [`${name}: ${example.title}`, example]),
  )
}

const direction = (example: OpExample): number[][] =>
  example.inputs.map(({shape, isIndex}, i) =>
    numbers(shape, 50 + i, -1, 1).values.map((v) => (isIndex ? 0 : v)),
  )

const weightsOf = (size: number): number[] => Array.from({length: size}, (_, i) => Math.cos(i * 1.7) + 0.3)

/** First, second and third derivative of a weighted sum of the result, by the engine. */
function derivatives(example: OpExample): number[] {
  const along = direction(example)
  const inputs = example.inputs.map(({shape, values, isIndex}) => {
    const tensor = t.tensor(values, shape, isIndex ? 'int64' : 'float64')
    tensor.requiresGradient = !isIndex
    return tensor
  })
  const output = example.run(inputs, t)
  let sum = output.mul(t.tensor(weightsOf(output.size), output.shape, 'float64')).sum()
  return [1, 2, 3].map(() => {
    sum = sumAlong(sum, inputs, along)
    return sum.item()
  })
}

function sumAlong(sum: Tensor, inputs: Tensor[], along: number[][]): Tensor {
  const zero = t.scalar(0, 'float64')
  if (!sum.isDifferentiable) return zero
  const gradients = gradientsOf(sum, undefined, {createGraph: true})
  return inputs.reduce((total, input, i) => {
    const gradient = gradients.get(input)
    return gradient ? total.add(gradient.mul(t.tensor(along[i]!, input.shape, 'float64')).sum()) : total
  }, zero)
}

function differences(example: OpExample): number[] {
  const along = direction(example)
  const at = (step: number): number => {
    const moved = example.inputs.map(({values}, i) => values.map((value, k) => value + step * along[i]![k]!))
    const weights = weightsOf(everyIndex(example.shape).length)
    return example.reference(...moved).reduce((sum, value, i) => sum + value * weights[i]!, 0)
  }
  const h = 1e-3
  const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map((steps) => at(steps * h)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    (a - 8 * b + 8 * d - e) / (12 * h),
    (-a + 16 * b - 30 * c + 16 * d - e) / (12 * h * h),
    (e - 2 * d + 2 * b - a) / (2 * h ** 3),
  ]
}

const withGradient = Object.fromEntries(
  Object.entries(opExamples).filter(([name]) => 'gradient' in ops[name as OpName]),
)

describe('second and third derivatives', () => {
  test.each([
    ...smooth(withGradient),
    ...smooth({composed: composedExamples}),
    ...smooth(arrayExamples as Record<string, OpExample[]>),
  ])('%s', (_, example) => {
    const [first, second, third] = derivatives(example) as [number, number, number]
    const expected = differences(example) as [number, number, number]
    const scale = Math.max(1, ...expected.map(Math.abs))
    expect(Math.abs(first - expected[0]) / scale).toBeLessThan(1e-6)
    expect(Math.abs(second - expected[1]) / scale).toBeLessThan(1e-6)
    expect(Math.abs(third - expected[2]) / scale).toBeLessThan(1e-3)
  })
})
