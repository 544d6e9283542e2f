// gpu.js as its first examples show it: a kernel for each operation, nested arrays in and out. Kernels are text here too,
// so that bundling does not break them.
import * as loaded from 'gpu.js'
import type {Contestant, Run, Task} from './contestant.ts'

type Matrix = number[][] | Float32Array[]
type Kernel = (...inputs: unknown[]) => Matrix | Float32Array | Promise<Matrix | Float32Array>

interface Gpu {
  createKernel(source: string, settings: object): Kernel
}

const GpuClass = ((loaded as {default?: {GPU?: unknown}}).default?.GPU ?? loaded.GPU) as new (
  settings: object,
) => Gpu

export function naiveGpuJs(mode: 'webgl2' | 'webgpu'): Contestant {
  return {name: `gpu.js naively ${mode}`, open: async (task) => openNaive(new GpuClass({mode}), task)}
}

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

async function openNaive(gpu: Gpu, {spec, data, learningRate, start}: Task): Promise<Run> {
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

  const x = nested(data.x, rows)
  const target = data.y
  let weights: Matrix[] = start.weights.map((weight, i) => nested(weight, spec.sizes[i]!))
  let biases = start.biases.map((bias) => Float32Array.from(bias))
  const step = async (): Promise<void> => {
    const outputs: Matrix[] = [x]
    for (const [i, layer] of kernels.entries()) {
      const sum = await layer.addBias(await layer.multiply(outputs[i], weights[i]), biases[i])
      outputs.push((i < kernels.length - 1 ? await layer.activate(sum) : sum) as Matrix)
    }
    const logits = outputs.at(-1)!
    let delta: Matrix
    if (spec.loss === 'softmax') {
      const powers = await exponentials(logits)
      delta = (await softmax(powers, await totals(powers), target)) as Matrix
    } else {
      delta = (await logistic(logits, target)) as Matrix
    }
    const nextWeights: Matrix[] = []
    const nextBiases: Float32Array<ArrayBuffer>[] = []
    for (const [i, layer] of [...kernels.entries()].toReversed()) {
      nextWeights[i] = (await layer.update(weights[i], await layer.gradient(outputs[i], delta))) as Matrix
      nextBiases[i] = (await layer.updateBias(biases[i], await layer.sum(delta))) as Float32Array<ArrayBuffer>
      if (i > 0) delta = (await layer.bend(await layer.passBack(delta, weights[i]), outputs[i])) as Matrix
    }
    weights = nextWeights
    biases = nextBiases
  }
  return {
    train: async (count) => {
      for (let i = 0; i < count; i++) await step()
    },
    weights: async () => weights.map((weight) => Float32Array.from(weight.flatMap((row) => [...row]))),
    dispose: () => {},
  }
}

function nested(values: Float32Array, rows: number): Float32Array[] {
  const columns = values.length / rows
  return Array.from({length: rows}, (_, row) => values.slice(row * columns, (row + 1) * columns))
}
