// Run in a worker and in the page: what stays on a graphics card after work is done.
import {createTensors, createTrainer, linear, sgd} from '../../../plugins/tensor/src/index.ts'
import type {BackendName, MlpSpec, TrainingSpec} from '../../../plugins/tensor/src/index.ts'
import {randomDataset} from '../agreement-cases.ts'

/** Textures that exist now; those of a lost context went with it. */
const textures = new Map<WebGLTexture, WebGL2RenderingContext>()
const {prototype} = WebGL2RenderingContext
const createTexture = Reflect.get(prototype, 'createTexture')
const deleteTexture = Reflect.get(prototype, 'deleteTexture')
prototype.createTexture = function (this: WebGL2RenderingContext) {
  const texture = Reflect.apply(createTexture, this, [])
  textures.set(texture, this)
  return texture
}
prototype.deleteTexture = function (this: WebGL2RenderingContext, texture: WebGLTexture | null) {
  if (texture) textures.delete(texture)
  Reflect.apply(deleteTexture, this, [texture])
}

/** The same for buffers. */
const createBuffer = Reflect.get(GPUDevice.prototype, 'createBuffer')
const destroyBuffer = Reflect.get(GPUBuffer.prototype, 'destroy')
const buffers = new Set<GPUBuffer>()
GPUDevice.prototype.createBuffer = function (this: GPUDevice, descriptor: GPUBufferDescriptor) {
  const buffer = Reflect.apply(createBuffer, this, [descriptor])
  buffers.add(buffer)
  return buffer
}
GPUBuffer.prototype.destroy = function (this: GPUBuffer) {
  buffers.delete(this)
  return Reflect.apply(destroyBuffer, this, [])
}

/** Transfers to and from the card so far. */
const transfers = {up: 0, down: 0}
for (const name of ['texImage2D', 'texSubImage2D'] as const) {
  const upload = Reflect.get(prototype, name)
  prototype[name] = function (this: WebGL2RenderingContext, ...parameters: unknown[]) {
    // without numbers only room is made
    if (ArrayBuffer.isView(parameters.at(-1))) transfers.up += 1
    Reflect.apply(upload, this, parameters)
  }
}
const readPixels = Reflect.get(prototype, 'readPixels')
prototype.readPixels = function (this: WebGL2RenderingContext, ...parameters: unknown[]) {
  transfers.down += 1
  Reflect.apply(readPixels, this, parameters)
}
const mapAsync = Reflect.get(GPUBuffer.prototype, 'mapAsync')
GPUBuffer.prototype.mapAsync = function (this: GPUBuffer, ...parameters: [GPUMapModeFlags]) {
  transfers.down += 1
  return Reflect.apply(mapAsync, this, parameters)
}
const writeBuffer = Reflect.get(GPUQueue.prototype, 'writeBuffer')
GPUQueue.prototype.writeBuffer = function (this: GPUQueue, ...parameters: [GPUBuffer, number, ArrayBuffer]) {
  // the few scalars of a call are no array
  if (parameters[0].size > 256) transfers.up += 1
  return Reflect.apply(writeBuffer, this, parameters)
}

function inUse(backend: BackendName): number {
  if (backend === 'webgpu') return buffers.size
  return [...textures.values()].filter((context) => !context.isContextLost()).length
}

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'relu', loss: 'softmax'}
const training: TrainingSpec = {
  optimizer: {name: 'sgd', learningRate: 0.1, momentum: 0.9},
  batchSize: 8,
  seed: 3,
}
const data = randomDataset(spec, 40)

/** Arrays on the card after 5 and after 100 training steps with looks at the results between, and when all is over. */
async function arraysOfTraining(backend: BackendName): Promise<number[]> {
  const before = inUse(backend)
  const trainer = await createTrainer(spec, training, data, backend)
  const counts: number[] = []
  for (const count of [5, 95]) {
    for (let step = 0; step < count; step += 5) {
      await trainer.train(5)
      await trainer.predict(data.x, data.rows)
      await trainer.load(await trainer.state())
    }
    counts.push(inUse(backend) - before)
  }
  trainer.dispose()
  return [...counts, (await settled(backend, before)) - before]
}

/** What is disposed goes in a later task. */
async function settled(backend: BackendName, wanted: number): Promise<number> {
  for (let i = 0; i < 200 && inUse(backend) > wanted; i++) {
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
  }
  return inUse(backend)
}

/** What goes to and fro while an epoch of 50 steps is trained in one go, after a first go. */
async function transfersOfTraining(backend: BackendName) {
  const many = randomDataset(spec, 1000)
  const trainer = await createTrainer(spec, training, many, backend)
  await trainer.train(5)
  const before = {...transfers}
  await trainer.train(50)
  trainer.dispose()
  return {up: transfers.up - before.up, down: transfers.down - before.down}
}

/** Arrays on the card after 140 and after 170 different kernels. */
async function arraysOfManyKinds(): Promise<number[]> {
  const tensors = await createTensors('webgpu')
  const x = tensors.arange(0, 170, 1, 'float32')
  const counts: number[] = []
  let last = 0
  for (const [from, to] of [
    [0, 140],
    [140, 170],
  ] as const) {
    for (let i = from; i < to - 1; i++) tensors.scope(() => void x.get(i))
    last = (await x.get(to - 1).read())[0]!
    counts.push(inUse('webgpu'))
  }
  tensors.dispose()
  return [...counts, last]
}

/** Arrays on the card after 10 and after 40 steps by tensors, each in a scope, and when all is over. */
async function arraysOfTensors(backend: BackendName): Promise<number[]> {
  const before = inUse(backend)
  const tensors = await createTensors(backend)
  const layer = linear(tensors, 4, 3)
  const optimizer = sgd(layer.parameters(), {learningRate: 0.1, momentum: 0.9})
  const x = tensors.tensor(data.x, [data.rows, 4])
  const y = tensors.tensor(data.y)
  const counts: number[] = []
  for (const count of [10, 30]) {
    for (let step = 0; step < count; step++) {
      tensors.scope(() => {
        optimizer.zeroGradients()
        layer.forward(x).crossEntropy(y).mean().backward()
        optimizer.step()
      })
      // on WebGPU the calls are done only when something is read
      await layer.weight.read()
    }
    counts.push(inUse(backend) - before)
  }
  tensors.dispose()
  return [...counts, (await settled(backend, before)) - before]
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

/** One kernel on numbers that were sent, on computed ones and on sent ones again: gpu.js breaks when the kind of an argument changes. */
async function sentAndComputed(backend: BackendName): Promise<number[][]> {
  const tensors = await createTensors(backend)
  const x = tensors.tensor([0, 1, 2], undefined, 'float32')
  const results: number[][] = []
  for (const make of [() => x, () => x.add(1), () => x]) {
    let reading: Promise<ArrayLike<number>> | undefined
    // once the scope is over the kernel waits to be used again
    tensors.scope(() => void (reading = make().sqrt().read()))
    results.push(Array.from(await reading!))
  }
  tensors.dispose()
  return results
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

Object.assign(globalThis, {
  arraysOfTraining,
  transfersOfTraining,
  arraysOfManyKinds,
  arraysOfTensors,
  lookBack,
  sentAndComputed,
  openMany,
})
