// Devices as the page gets them, so that a test can take them away.
import {createResilientTrainer, createTrainer, probe, probeKey} from '../../../plugins/tensor/src/index.ts'
import type {
  BackendName,
  Fallback,
  MlpSpec,
  ProbeOptions,
  TrainingSpec,
} from '../../../plugins/tensor/src/index.ts'
import {deviationOf, randomDataset} from '../agreement-cases.ts'

const contexts: WebGL2RenderingContext[] = []
const devices: GPUDevice[] = []

const getContext = Reflect.get(OffscreenCanvas.prototype, 'getContext')
OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...parameters: unknown[]) {
  const context = Reflect.apply(getContext, this, parameters) as OffscreenRenderingContext | null
  if (context instanceof WebGL2RenderingContext) contexts.push(context)
  return context
} as typeof getContext

const requestDevice = Reflect.get(GPUAdapter.prototype, 'requestDevice')
GPUAdapter.prototype.requestDevice = async function (this: GPUAdapter, descriptor?: GPUDeviceDescriptor) {
  const device = await Reflect.apply(requestDevice, this, [descriptor])
  devices.push(device)
  return device
}

async function loseDevice(backend: BackendName): Promise<void> {
  if (backend === 'webgl2') contexts.at(-1)?.getExtension('WEBGL_lose_context')?.loseContext()
  else devices.at(-1)?.destroy()
  // both become known to the page only later
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
}

const spec: MlpSpec = {sizes: [4, 16, 3], activation: 'tanh', loss: 'softmax'}
const training: TrainingSpec = {optimizer: {name: 'adam', learningRate: 0.01}, batchSize: 8, seed: 3}
const data = randomDataset(spec, 40)

function failure(error: Error): string {
  return `${error.name}: ${error.message}`
}

/** A plain trainer on a lost device: how its methods fail. */
async function errorAfterLoss(backend: BackendName): Promise<string[]> {
  const trainer = await createTrainer(spec, training, data, backend)
  await trainer.train(5)
  await loseDevice(backend)
  return [
    await trainer.train(1).then(() => 'went on', failure),
    await trainer.state().then(() => 'went on', failure),
    await trainer.predict(data.x, data.rows).then(() => 'went on', failure),
  ]
}

/** 30 steps of which the last 13 come after the loss, against 30 steps of plain loops. */
async function surviveLoss(backend: BackendName) {
  const fallbacks: Fallback[] = []
  const trainer = await createResilientTrainer(spec, training, data, [backend, 'wasm'], (f) =>
    fallbacks.push(f),
  )
  const began = trainer.backend
  await trainer.train(17)
  await loseDevice(backend)
  // two calls fail together; only one of them may move on
  const [{step}] = await Promise.all([trainer.train(13), trainer.predict(data.x, data.rows)])
  const plain = await createTrainer(spec, training, data, 'plain')
  await plain.train(30)
  const deviation = deviationOf((await trainer.state()).weights[0]!, (await plain.state()).weights[0]!)
  return {began, ended: trainer.backend, step, fallbacks, deviation}
}

/** A driver that refuses to draw from the second call of `train` on. */
async function surviveBadDriver() {
  const fallbacks: Fallback[] = []
  const trainer = await createResilientTrainer(spec, training, data, ['webgl2', 'wasm'], (f) =>
    fallbacks.push(f),
  )
  await trainer.train(4)
  const drawArrays = Reflect.get(WebGL2RenderingContext.prototype, 'drawArrays')
  WebGL2RenderingContext.prototype.drawArrays = () => {
    throw new Error('the driver refuses')
  }
  const {step} = await trainer.train(4)
  WebGL2RenderingContext.prototype.drawArrays = drawArrays
  return {step, fallbacks}
}

function probeSmall(options?: ProbeOptions) {
  return probe(spec, training, data, options)
}

Object.assign(globalThis, {
  errorAfterLoss,
  surviveLoss,
  surviveBadDriver,
  probeSmall,
  probeKey: () => probeKey(spec, training),
})
