// Runs an example on tensors of any backend and compares values and gradients with the reference. Used in Node and in a browser.
import {gradientsOf} from '../../plugins/tensor/src/tensor/gradient.ts'
import {ops, type OpName} from '../../plugins/tensor/src/tensor/ops.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import type {Tensors} from '../../plugins/tensor/src/tensor/tensors.ts'
import {arrayExamples} from './array-examples.ts'
import {composedExamples} from './composed-examples.ts'
import type {OpExample} from './example-numbers.ts'
import {opExamples} from './op-examples.ts'

export interface ExampleResult {
  title: string
  shape: readonly number[]
  expectedShape: number[]
  /** Largest, relative to the largest number. */
  deviation: number
  /** Undefined for an op without gradient, which then must not claim one. */
  gradientDeviation: number | undefined
  isDifferentiable: boolean
}

export async function runOp(name: OpName, tensors: Tensors): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const example of opExamples[name]) {
    if (example.readsNumbers && tensors.backend.name === 'webgpu') continue
    const hasGradient = 'gradient' in ops[name] && !example.hasNoGradient
    results.push(await runExample(example, tensors, hasGradient))
  }
  return results
}

/** What is made of several ops. */
export async function runComposed(tensors: Tensors): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const example of composedExamples)
    results.push(await runExample(example, tensors, !example.hasNoGradient))
  return results
}

/** Functions of arrays: all, or those named. */
export async function runArrays(
  tensors: Tensors,
  names: readonly string[] = Object.keys(arrayExamples),
): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const name of names) {
    for (const example of arrayExamples[name as keyof typeof arrayExamples] ?? []) {
      const titled = {...example, title: `${name}: ${example.title}`}
      results.push(await runExample(titled, tensors, !example.hasNoGradient))
    }
  }
  return results
}

async function runExample(
  example: OpExample,
  tensors: Tensors,
  hasGradient: boolean,
): Promise<ExampleResult> {
  const inputs = example.inputs.map(({shape, values, isIndex}) => {
    const tensor = tensors.tensor(
      isIndex ? values : Float32Array.from(values),
      shape,
      isIndex ? 'int64' : 'float32',
    )
    tensor.requiresGradient = !isIndex
    return tensor
  })
  const output = example.run(inputs, tensors)
  const expected = example.reference(...example.inputs.map(({values}) => values))
  return {
    title: example.title,
    shape: output.shape,
    expectedShape: example.shape,
    deviation: relative(await output.read(), expected),
    gradientDeviation: hasGradient ? await gradientDeviation(example, inputs, output, tensors) : undefined,
    isDifferentiable: output.isDifferentiable,
  }
}

/** Of a weighted sum of the output, so that every number of it counts. */
async function gradientDeviation(
  example: OpExample,
  inputs: Tensor[],
  output: Tensor,
  tensors: Tensors,
): Promise<number> {
  const weights = Array.from({length: output.size}, (_, i) => Math.fround(Math.cos(i * 1.7) + 0.3))
  const gradients = gradientsOf(output, tensors.tensor(Float32Array.from(weights), output.shape))
  let worst = 0
  for (const [i, input] of inputs.entries()) {
    if (example.inputs[i]!.isIndex) continue
    const gradient = gradients.get(input)
    if (gradient && gradient.shape.join() !== input.shape.join()) return Number.NaN
    // an input without a gradient must be one on which nothing depends
    const actual = (await gradient?.read()) ?? new Float32Array(input.size)
    worst = Math.max(worst, relative(actual, finiteDifferences(example, i, weights)))
  }
  return worst
}

function finiteDifferences(example: OpExample, input: number, weights: number[]): number[] {
  const step = 1e-5
  const values = example.inputs.map((given) => given.values)
  const weighted = (place: number, change: number): number => {
    const changed = values.with(input, values[input]!.with(place, values[input]![place]! + change))
    return example.reference(...changed).reduce((sum, value, i) => sum + value * weights[i]!, 0)
  }
  return values[input]!.map((_, place) => (weighted(place, step) - weighted(place, -step)) / (2 * step))
}

function relative(actual: ArrayLike<number>, expected: number[]): number {
  if (actual.length !== expected.length) return Number.NaN
  const scale = Math.max(1, ...expected.map(Math.abs))
  return Math.max(0, ...expected.map((value, i) => Math.abs(actual[i]! - value))) / scale
}
