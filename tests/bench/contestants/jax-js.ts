import {blockUntilReady, defaultDevice, devicePut, grad, init, jit, nn, numpy as np, tree} from '@jax-js/jax'
import type {Contestant, Run, Task} from './contestant.ts'

type Layers = {weight: np.Array; bias: np.Array}[]

export function jaxJs(device: 'wasm' | 'webgpu' | 'webgl'): Contestant {
  return {
    name: `jax-js ${device}`,
    open: async (task) => {
      const devices = await init(device)
      if (!devices.includes(device)) throw new Error(`no device ${device}`)
      defaultDevice(device)
      return openJax(device, task)
    },
  }
}

async function openJax(
  device: 'wasm' | 'webgpu' | 'webgl',
  {spec, data, learningRate, start}: Task,
): Promise<Run> {
  const put = (values: Float32Array<ArrayBuffer>, shape: number[]): Promise<np.Array> =>
    devicePut(np.array(values).reshape(shape), device)
  const x = await put(Float32Array.from(data.x), [data.rows, spec.sizes[0]!])
  const classes = spec.sizes.at(-1)!
  const y = await put(targetRows(data.y, spec.loss === 'softmax' ? classes : 1), [data.rows, classes])
  let layers: Layers = await Promise.all(
    start.weights.map(async (weight, i) => ({
      weight: await put(Float32Array.from(weight), [spec.sizes[i]!, spec.sizes[i + 1]!]),
      bias: await put(Float32Array.from(start.biases[i]!), [spec.sizes[i + 1]!]),
    })),
  )
  const loss = (parameters: Layers, input: np.Array, target: np.Array): np.Array => {
    let out = input
    for (const [i, {weight, bias}] of parameters.entries()) {
      out = np.dot(out, weight).add(bias)
      if (i < parameters.length - 1) out = spec.activation === 'relu' ? nn.relu(out) : np.tanh(out)
    }
    if (spec.loss === 'softmax')
      return nn
        .logSoftmax(out)
        .mul(target)
        .sum()
        .mul(-1 / data.rows)
    return np.mean(nn.softplus(out.ref).sub(out.mul(target)))
  }
  const step = jit((parameters: Layers, input: np.Array, target: np.Array): Layers => {
    const gradients = grad(loss)(tree.ref(parameters), input, target)
    return parameters.map(({weight, bias}, i) => ({
      weight: weight.sub(gradients[i]!.weight.mul(learningRate)),
      bias: bias.sub(gradients[i]!.bias.mul(learningRate)),
    }))
  })
  return {
    train: async (count) => {
      defaultDevice(device)
      for (let i = 0; i < count; i++) layers = step(layers, x.ref, y.ref)
      await blockUntilReady(layers)
    },
    weights: () =>
      Promise.all(
        layers.map(async ({weight}) => Float32Array.from((await weight.ref.data()) as Float32Array)),
      ),
    dispose: () => tree.dispose([layers, x, y]),
  }
}

/** Class numbers as rows of zeros and a one; a lone target stays as it is. */
function targetRows(labels: Float32Array, classes: number): Float32Array<ArrayBuffer> {
  if (classes === 1) return Float32Array.from(labels)
  const rows = new Float32Array(labels.length * classes)
  for (const [row, label] of labels.entries()) rows[row * classes + label] = 1
  return rows
}
