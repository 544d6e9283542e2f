// Run in a worker and in the page: what stays on a graphics card after work is done.
import {createTensors, createTrainer, linear, sgd} from '../../../plugins/tensor/src/index.ts'
import type {BackendName, MlpSpec, TrainingSpec} from '../../../plugins/tensor/src/index.ts'
import {randomDataset} from '../agreement-cases.ts'

/** Textures that exist now. */
let textures = 0
const {prototype} = WebGL2RenderingContext
const createTexture = Reflect.get(prototype, 'createTexture')
const deleteTexture = Reflect.get(prototype, 'deleteTexture')
prototype.createTexture = function (this: WebGL2RenderingContext) {
  textures += 1
  return Reflect.apply(createTexture, this, [])
}
prototype.deleteTexture = function (this: WebGL2RenderingContext, texture: WebGLTexture | null) {
  if (texture) textures -= 1
  Reflect.apply(deleteTexture, this, [texture])
}

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'relu', loss: 'softmax'}
const training: TrainingSpec = {
  optimizer: {name: 'sgd', learningRate: 0.1, momentum: 0.9},
  batchSize: 8,
  seed: 3,
}
const data = randomDataset(spec, 40)

/** Textures after 5 and after 500 training steps with looks at the results between. */
async function texturesOfTraining(): Promise<number[]> {
  const trainer = await createTrainer(spec, training, data, 'webgl2')
  const counts: number[] = []
  for (const count of [5, 495]) {
    for (let step = 0; step < count; step += 5) {
      await trainer.train(5)
      await trainer.predict(data.x, data.rows)
      await trainer.load(await trainer.state())
    }
    counts.push(textures)
  }
  trainer.dispose()
  return counts
}

/** Textures after 3 and after 100 steps by tensors, each in a scope. */
async function texturesOfTensors(): Promise<number[]> {
  const tensors = await createTensors('webgl2')
  const layer = linear(tensors, 4, 3)
  const optimizer = sgd(layer.parameters(), {learningRate: 0.1, momentum: 0.9})
  const x = tensors.tensor(data.x, [data.rows, 4])
  const y = tensors.tensor(data.y)
  const counts: number[] = []
  for (const count of [3, 97]) {
    for (let step = 0; step < count; step++) {
      tensors.scope(() => {
        optimizer.zeroGradients()
        layer.forward(x).crossEntropy(y).mean().backward()
        optimizer.step()
      })
    }
    counts.push(textures)
  }
  tensors.dispose()
  return counts
}

/** A look at a parameter from before an assignment in a scope keeps its numbers. */
async function lookBack(): Promise<unknown> {
  const tensors = await createTensors('webgl2')
  const parameter = tensors.tensor([1.5])
  const before = parameter.detach()
  const returned = tensors.scope(() => {
    const next = parameter.add(1)
    parameter.assign(next)
    return next
  })
  for (let i = 0; i < 3; i++) tensors.scope(() => parameter.assign(parameter.add(1)))
  return [before.toNested(), returned.toNested(), parameter.toNested()]
}

/** Opened and disposed more often than a browser allows contexts at once; what the first and the last compute. */
async function openMany(backend: BackendName): Promise<number[]> {
  const results: number[] = []
  for (let i = 0; i < 18; i++) {
    const tensors = await createTensors(backend)
    results.push((await tensors.tensor([1.5, 2.5]).exp().read())[1]!)
    tensors.dispose()
  }
  return [results[0]!, results.at(-1)!]
}

Object.assign(globalThis, {texturesOfTraining, texturesOfTensors, lookBack, openMany})
