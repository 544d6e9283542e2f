// Devices as the page gets them, so that a test can take them away.
import {createResilientTrainer, createTrainer, probe, probeKey} from '../../../plugins/tensor/src/index.ts'
import type {
  BackendName,
  Fallback,
  MlpSpec,
  ProbeOptions,
  TrainingSpec,
} from '../../../plugins/tensor/src/index.ts'
import {GpuBackend} from '../../../plugins/tensor/src/gpu/gpu-backend.ts'
import {openGpu, type DeviceKernel, type GpuDevice} from '../../../plugins/tensor/src/gpu/gpu-js.ts'
import {createMlpTrainer} from '../../../plugins/tensor/src/mlp/mlp-trainer.ts'
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

/** Resolves when the page knows of it. */
async function loseDevice(backend: BackendName): Promise<void> {
  if (backend === 'webgpu') {
    const device = devices.at(-1)!
    device.destroy()
    await device.lost
  } else {
    const context = contexts.at(-1)!
    const isLost = new Promise((resolve) => context.canvas.addEventListener('webglcontextlost', resolve))
    context.getExtension('WEBGL_lose_context')?.loseContext()
    await isLost
  }
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

/** What the WebGL driver does from now on, until `heal` is called. */
function sicken(driver: 'draws nothing' | 'gives what is no number'): () => void {
  const {prototype} = WebGL2RenderingContext
  const [drawArrays, readPixels] = [
    Reflect.get(prototype, 'drawArrays'),
    Reflect.get(prototype, 'readPixels'),
  ]
  if (driver === 'draws nothing') prototype.drawArrays = () => {}
  else {
    prototype.readPixels = (...parameters: unknown[]) => {
      const pixels = parameters.find((parameter) => parameter instanceof Float32Array)
      pixels?.fill(Number.NaN)
    }
  }
  return () => Object.assign(prototype, {drawArrays, readPixels})
}

/** 30 steps of which the first 17 are right, against 30 steps of plain loops. */
async function surviveWrongNumbers(driver: Parameters<typeof sicken>[0]) {
  const fallbacks: Fallback[] = []
  let now = 0
  const trainer = await createResilientTrainer(
    spec,
    training,
    data,
    ['webgl2', 'wasm'],
    (f) => fallbacks.push(f),
    () => now,
  )
  await trainer.train(12)
  await trainer.train(5)
  const began = trainer.backend
  const heal = sicken(driver)
  // the next check is due
  now = 1e7
  const {step, loss} = await trainer.train(13)
  heal()
  const plain = await createTrainer(spec, training, data, 'plain')
  const expected = await plain.train(30)
  const deviation = deviationOf((await trainer.state()).weights[0]!, (await plain.state()).weights[0]!)
  return {
    began,
    ended: trainer.backend,
    step,
    fallbacks,
    deviation,
    lossDeviation: Math.abs(loss - expected.loss),
  }
}

/** A driver that is wrong from the beginning, and a reader who wants it. */
async function startOnWrongNumbers() {
  const heal = sicken('draws nothing')
  // a processor so slow that the probe does not leave out graphics cards
  const options = {
    allow: ['plain', 'webgl2'] as BackendName[],
    allowSoftware: true,
    stopwatch: of({plain: 30}),
  }
  const report = await probe(spec, training, data, options)
  const fallbacks: Fallback[] = []
  const trainer = await createResilientTrainer(spec, training, data, ['webgl2', 'wasm'], (f) =>
    fallbacks.push(f),
  )
  const {step} = await trainer.train(1)
  heal()
  return {report, fallbacks, step, ended: trainer.backend}
}

/** A learning rate that no network stands: every backend has to notice. */
async function diverge(backend: BackendName): Promise<boolean> {
  const wild: TrainingSpec = {...training, optimizer: {name: 'sgd', learningRate: 1e12}}
  const net: MlpSpec = {sizes: [4, 16, 16, 2], activation: 'relu', loss: 'squared'}
  const trainer = await createTrainer(net, wild, randomDataset(net, 40), backend)
  const {loss} = await trainer.train(30)
  trainer.dispose()
  return Number.isFinite(loss)
}

/** What gpu.js made of every kernel of a training run and of a look at its results. */
async function modesOfKernels(backend: 'webgl2' | 'webgpu'): Promise<string[]> {
  const device = await openGpu(backend)
  const kernels: DeviceKernel[] = []
  const noted = (kernel: DeviceKernel): DeviceKernel => {
    kernels.push(kernel)
    return kernel
  }
  const watched: GpuDevice = {
    ...device,
    compile: (text) => noted(device.compile(text)),
    compileUpload: (size) => noted(device.compileUpload(size)),
  }
  const trainer = await createMlpTrainer(spec, training, data, new GpuBackend(watched))
  await trainer.train(3)
  await trainer.loss(data)
  await trainer.predict(data.x, data.rows)
  trainer.dispose()
  return kernels.map(({kernel}) => String(kernel.constructor.mode))
}

/** What gpu.js does with a kernel that it cannot build: from then on the processor runs it. */
async function degrade(): Promise<string> {
  const device = await openGpu('webgl2')
  const kernel = device.compileUpload(1)
  await kernel(new Float32Array(1))
  const {kernel: built} = kernel as unknown as {
    kernel: {requestFallback(inputs: unknown[], reason: string): void}
  }
  built.requestFallback([new Float32Array(1)], 'the driver refuses')
  try {
    await kernel(new Float32Array(1))
    return 'ran'
  } catch (error) {
    return String(error)
  } finally {
    device.dispose()
  }
}

/** A stopwatch that shows for each backend always the same milliseconds. */
function of(milliseconds: Partial<Record<BackendName, number>>): ProbeOptions['stopwatch'] {
  return async (work, backend) => {
    await work()
    return milliseconds[backend] ?? 1
  }
}

function probeSmall(options: ProbeOptions, milliseconds: Partial<Record<BackendName, number>>) {
  return probe(spec, training, data, {...options, stopwatch: of(milliseconds)})
}

Object.assign(globalThis, {
  errorAfterLoss,
  surviveLoss,
  surviveBadDriver,
  surviveWrongNumbers,
  startOnWrongNumbers,
  diverge,
  modesOfKernels,
  degrade,
  probeSmall,
  probeKey: () => probeKey(spec, training),
})
