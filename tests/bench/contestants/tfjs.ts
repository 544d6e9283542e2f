import '@tensorflow/tfjs-backend-cpu'
import '@tensorflow/tfjs-backend-webgl'
import {setWasmPaths} from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import type {Contestant, Task} from './contestant.ts'

export function tfjs(backend: 'cpu' | 'wasm' | 'webgl'): Contestant {
  return {
    name: `tensorflow.js ${backend}`,
    open: async (task) => {
      setWasmPaths('./')
      if (!(await tf.setBackend(backend))) throw new Error(`no backend ${backend}`)
      await tf.ready()
      return openTfjs(backend, task)
    },
  }
}

function openTfjs(backend: string, {spec, data, learningRate, start}: Task) {
  const layers = start.weights.map((weight, i) => ({
    weight: tf.variable(tf.tensor2d(weight, [spec.sizes[i]!, spec.sizes[i + 1]!])),
    bias: tf.variable(tf.tensor1d(start.biases[i]!)),
  }))
  const x = tf.tensor2d(data.x, [data.rows, spec.sizes[0]!])
  const classes = spec.sizes.at(-1)!
  const labels = Int32Array.from(data.y)
  const y =
    spec.loss === 'softmax'
      ? tf.oneHot(tf.tensor1d(labels, 'int32'), classes)
      : tf.tensor2d(data.y, [data.rows, 1])
  const optimizer = tf.train.sgd(learningRate)
  const loss = (): tf.Scalar => {
    let out: tf.Tensor2D = x
    for (const [i, {weight, bias}] of layers.entries()) {
      out = tf.add(tf.matMul(out, weight), bias)
      if (i < layers.length - 1) out = spec.activation === 'relu' ? tf.relu(out) : tf.tanh(out)
    }
    return spec.loss === 'softmax'
      ? tf.losses.softmaxCrossEntropy(y, out)
      : tf.losses.sigmoidCrossEntropy(y, out)
  }
  return {
    train: async (count: number) => {
      await tf.setBackend(backend)
      for (let step = 0; step < count; step++) optimizer.minimize(loss)
      await layers[0]!.bias.data()
    },
    weights: () => Promise.all(layers.map(async ({weight}) => Float32Array.from(await weight.data()))),
    dispose: () => {
      for (const {weight, bias} of layers) tf.dispose([weight, bias])
      tf.dispose([x, y])
    },
  }
}
