// gpu.js as its first examples show it: a kernel for each operation, nested arrays in and out; and the same kernels in a pipeline,
// which gpu.js fuses. Kernels are text here too, so that bundling does not break them.
import * as loaded from 'gpu.js'
import type {Contestant, Run, Task} from './contestant.ts'

type Matrix = number[][] | Float32Array[]
type Kernel = (...inputs: unknown[]) => Matrix | Float32Array | Promise<Matrix | Float32Array>

interface Gpu {
  createKernel(source: string, settings: object): Kernel
  createPipeline(program: (...inputs: Matrix[]) => Matrix[]): Pipeline
}

interface Pipeline {
  (...inputs: unknown[]): Matrix[] | Promise<Matrix[]>
  executorKind: string
  fallbackReason: string | null
}

const GpuClass = ((loaded as {default?: {GPU?: unknown}}).default?.GPU ?? loaded.GPU) as new (
  settings: object,
) => Gpu

export function naiveGpuJs(mode: 'webgl2' | 'webgpu'): Contestant {
  return {name: `gpu.js naively ${mode}`, open: async (task) => openNaive(new GpuClass({mode}), task)}
}

export function pipelinedGpuJs(mode: 'webgl2' | 'webgpu'): Contestant {
  return {name: `gpu.js pipeline ${mode}`, open: async (task) => openPipeline(new GpuClass({mode}), task)}
}

interface Parameters {
  weights: Matrix[]
  biases: Matrix[]
}

/** The parameters of one step from those of the last. Whoever runs it answers each call of a kernel with its result. */
type Step = (from: Parameters, x: Matrix, target: unknown) => Generator<unknown, Parameters, Matrix>

/** `[y][x]` of a product, with operands as they lie. */
function product(
  gpu: Gpu,
  rows: number,
  columns: number,
  inner: number,
  left: string,
  right: string,
): Kernel {
  const source = `function (a, b) {
    let sum = 0;
    for (let k = 0; k < ${inner}; k++) { sum += a${left} * b${right}; }
    return sum;
  }`
  return gpu.createKernel(source, {output: [columns, rows], precision: 'single'})
}

function createStep(gpu: Gpu, {spec, data, learningRate, start}: Task): Step {
  const rows = data.rows
  const matrix = (expression: string, names: string, height: number, width: number): Kernel =>
    gpu.createKernel(
      `function (${names}) { const y = this.thread.y; const x = this.thread.x; return ${expression}; }`,
      {
        output: [width, height],
        precision: 'single',
      },
    )
  const classes = spec.sizes.at(-1)!
  const isRelu = spec.activation === 'relu'
  const kernels = start.weights.map((_, i) => {
    const [inputs, outputs] = [spec.sizes[i]!, spec.sizes[i + 1]!]
    return {
      multiply: product(gpu, rows, outputs, inputs, '[this.thread.y][k]', '[k][this.thread.x]'),
      addBias: matrix('a[y][x] + b[x]', 'a, b', rows, outputs),
      activate: matrix(isRelu ? 'Math.max(a[y][x], 0)' : 'Math.tanh(a[y][x])', 'a', rows, outputs),
      passBack: product(gpu, rows, inputs, outputs, '[this.thread.y][k]', '[this.thread.x][k]'),
      bend: matrix(
        isRelu ? '(b[y][x] > 0 ? a[y][x] : 0)' : 'a[y][x] * (1 - b[y][x] * b[y][x])',
        'a, b',
        rows,
        inputs,
      ),
      gradient: product(gpu, inputs, outputs, rows, '[k][this.thread.y]', '[k][this.thread.x]'),
      sum: gpu.createKernel(
        `function (a) { let sum = 0; for (let k = 0; k < ${rows}; k++) { sum += a[k][this.thread.x]; } return sum; }`,
        {output: [outputs], precision: 'single'},
      ),
      update: matrix(`w[y][x] - ${learningRate} * g[y][x]`, 'w, g', inputs, outputs),
      updateBias: gpu.createKernel(
        `function (w, g) { return w[this.thread.x] - ${learningRate} * g[this.thread.x]; }`,
        {
          output: [outputs],
          precision: 'single',
        },
      ),
    }
  })
  const logistic = matrix(`(1 / (1 + Math.exp(-a[y][x])) - t[y]) / ${rows}`, 'a, t', rows, classes)
  const exponentials = matrix('Math.exp(a[y][x])', 'a', rows, classes)
  const totals = gpu.createKernel(
    `function (a) { let sum = 0; for (let k = 0; k < ${classes}; k++) { sum += a[this.thread.x][k]; } return sum; }`,
    {output: [rows], precision: 'single'},
  )
  const softmax = matrix(
    `(a[y][x] / s[y] - (Math.abs(t[y] - x) < 0.5 ? 1 : 0)) / ${rows}`,
    'a, s, t',
    rows,
    classes,
  )

  return function* step({weights, biases}, x, target) {
    const outputs: Matrix[] = [x]
    for (const [i, layer] of kernels.entries()) {
      const sum = yield layer.addBias(yield layer.multiply(outputs[i], weights[i]), biases[i])
      outputs.push(i < kernels.length - 1 ? yield layer.activate(sum) : sum)
    }
    const logits = outputs.at(-1)!
    let delta: Matrix
    if (spec.loss === 'softmax') {
      const powers = yield exponentials(logits)
      delta = yield softmax(powers, yield totals(powers), target)
    } else {
      delta = yield logistic(logits, target)
    }
    const next: Parameters = {weights: [], biases: []}
    for (const [i, layer] of [...kernels.entries()].toReversed()) {
      next.weights[i] = yield layer.update(weights[i], yield layer.gradient(outputs[i], delta))
      next.biases[i] = yield layer.updateBias(biases[i], yield layer.sum(delta))
      if (i > 0) delta = yield layer.bend(yield layer.passBack(delta, weights[i]), outputs[i])
    }
    return next
  }
}

function firstParameters({spec, start}: Task): Parameters {
  return {
    weights: start.weights.map((weight, i) => nested(weight, spec.sizes[i]!)),
    biases: start.biases.map((bias) => Float32Array.from(bias) as unknown as Matrix),
  }
}

async function openNaive(gpu: Gpu, task: Task): Promise<Run> {
  const step = createStep(gpu, task)
  const x = nested(task.data.x, task.data.rows)
  let parameters = firstParameters(task)
  return {
    train: async (count) => {
      for (let i = 0; i < count; i++) {
        const steps = step(parameters, x, task.data.y)
        let next = steps.next()
        while (!next.done) next = steps.next((await next.value) as Matrix)
        parameters = next.value
      }
    },
    weights: async () => flatWeights(parameters),
    dispose: () => {},
  }
}

/** Steps that one plan does: loops are unrolled when it is traced. */
const stepsOfPlan = 10

async function openPipeline(gpu: Gpu, task: Task): Promise<Run> {
  const step = createStep(gpu, task)
  const x = nested(task.data.x, task.data.rows)
  const layers = task.start.weights.length
  const split = (arrays: Matrix[]): Parameters => ({
    weights: arrays.slice(0, layers),
    biases: arrays.slice(layers, 2 * layers),
  })
  const createPlan = (count: number): Pipeline => {
    const program = (...inputs: Matrix[]): Matrix[] => {
      let parameters = split(inputs)
      const [rows, target] = inputs.slice(2 * layers) as [Matrix, Matrix]
      for (let i = 0; i < count; i++) {
        const steps = step(parameters, rows, target)
        let next = steps.next()
        while (!next.done) next = steps.next(next.value as Matrix)
        parameters = next.value
      }
      return [...parameters.weights, ...parameters.biases]
    }
    // gpu.js asks the function how many inputs it takes
    return gpu.createPipeline(Object.defineProperty(program, 'length', {value: 2 * layers + 2}))
  }
  const [one, many] = [createPlan(1), createPlan(stepsOfPlan)]
  let parameters = firstParameters(task)
  return {
    train: async (count) => {
      for (let done = 0; done < count;) {
        const isLong = count - done >= stepsOfPlan
        const plan = isLong ? many : one
        const inputs = [...parameters.weights, ...parameters.biases, x, task.data.y]
        parameters = split(await plan(...inputs))
        done += isLong ? stepsOfPlan : 1
      }
    },
    weights: async () => flatWeights(parameters),
    dispose: () => {},
    how: () => `${one.executorKind}${one.fallbackReason ? `: ${one.fallbackReason}` : ''}`,
  }
}

function flatWeights({weights}: Parameters): Float32Array[] {
  return weights.map((weight) => Float32Array.from(weight.flatMap((row) => [...row])))
}

function nested(values: Float32Array, rows: number): Float32Array[] {
  const columns = values.length / rows
  return Array.from({length: rows}, (_, row) => values.slice(row * columns, (row + 1) * columns))
}
