// The only file that touches gpu.js: opens a device and compiles kernels given as text. gpu.js is 113 kB, so it is loaded when first asked for.
import type {GPU} from 'gpu.js'
import type {KernelText} from './kernel-text.ts'
import {layouts, type Layout} from './layout.ts'
import {createWebgl2Context, type GpuMode} from './renderer.ts'

/** An array that stays on the device, in quads. */
export interface DeviceArray {
  delete(): void
}

/**
 * Runs on arrays of the device and numbers, always of the same kinds in the same places, and always writes the same array.
 * On WebGPU the result comes as a promise.
 */
export interface DeviceKernel {
  (...inputs: unknown[]): DeviceArray | Promise<DeviceArray>
  /** The array goes with it. */
  destroy(): void
  kernel: {
    constructor: {mode?: string}
    fallbackReason: string | null
    /** A WebGL context; on WebGPU, after the first run, what gpu.js keeps of adapter and device. */
    context?: unknown
  }
}

/** How gpu.js calls the modes in kernels. */
const executedModes: Record<GpuMode, string> = {webgl2: 'gpu', webgpu: 'webgpu'}

export interface GpuDevice {
  mode: GpuMode
  /** Work on a lost device does nothing and gives zeros. */
  isLost(): boolean
  layout: Layout
  compile(text: KernelText): DeviceKernel
  /** Takes a `Float32Array` of this size and only copies it. What kernels get is then always an array of the device. */
  compileUpload(size: number): DeviceKernel
  /** On WebGPU a promise. */
  read(array: DeviceArray, size: number): Float32Array | Promise<Float32Array>
  dispose(): void
}

/** Rejects, with the reason, where the device is missing or gpu.js would quietly use another one. */
export async function openGpu(mode: GpuMode): Promise<GpuDevice> {
  const Gpu = await loadGpu()
  return mode === 'webgl2' ? openWebgl2(Gpu) : openWebgpu(Gpu)
}

type GpuClass = typeof GPU

/** gpu.js puts itself in place of the browser's own `GPU`; that is put back. */
async function loadGpu(): Promise<GpuClass> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'GPU')
  const loaded = (await import('gpu.js')) as unknown as {default?: {GPU?: GpuClass}; GPU?: GpuClass}
  if (own) Object.defineProperty(globalThis, 'GPU', own)
  const Gpu = loaded.GPU ?? loaded.default?.GPU
  if (!Gpu) throw new Error('gpu.js: the module has no GPU')
  return Gpu
}

async function openWebgl2(Gpu: GpuClass): Promise<GpuDevice> {
  const context = createWebgl2Context()
  if (!context) throw new Error('webgl2: this browser gives no context')
  if (!context.getExtension('EXT_color_buffer_float'))
    throw new Error('webgl2: float textures cannot be written')
  const gpu = new Gpu({mode: 'webgl2', canvas: context.canvas, context})
  const kernels = new Set<DeviceKernel>()
  const compile = ({source, output}: KernelText): DeviceKernel =>
    keeper(checked(createKernel(gpu, source, output, true), 'webgl2'), kernels)
  const compileUpload = (size: number): DeviceKernel => compile(uploadText(size))
  const {context: used} = await runOnce(compileUpload(1))
  if (used !== context) throw new Error('webgl2: gpu.js would use another context')
  const readers = new Map<number, DeviceKernel>()
  return {
    mode: 'webgl2',
    layout: layouts.webgl2,
    isLost: () => context.isContextLost(),
    compile,
    compileUpload,
    read: (array, size) => {
      // a texture of single numbers is read back without its three empty channels
      const reader =
        readers.get(size) ?? checked(createKernel(gpu, readText(size).source, [size], false), 'webgl2')
      readers.set(size, reader)
      return reader(array) as unknown as Float32Array
    },
    dispose: () => void gpu.destroy().finally(() => destroyAll(kernels)),
  }
}

async function openWebgpu(Gpu: GpuClass): Promise<GpuDevice> {
  const gpu = new Gpu({mode: 'webgpu'})
  const kernels = new Set<DeviceKernel>()
  const compile = ({source, output}: KernelText): DeviceKernel =>
    keeper(flatResults(checked(createKernel(gpu, source, output, true), 'webgpu')), kernels)
  const compileUpload = (size: number): DeviceKernel => compile(uploadText(size))
  const {context} = await runOnce(compileUpload(1))
  return {
    mode: 'webgpu',
    layout: layouts.webgpu,
    isLost: () => (context as {isLost: boolean}).isLost,
    compile,
    compileUpload,
    read: async (array, size) => (await (array as BufferResult).toArray()).slice(0, size),
    // the device itself is shared by all users of gpu.js in this realm
    dispose: () => void gpu.destroy().finally(() => destroyAll(kernels)),
  }
}

function createKernel(gpu: GPU, source: string, output: number[], isPipelined: boolean): DeviceKernel {
  return gpu.createKernel(source, {
    output,
    precision: 'single',
    tactic: 'precision',
    pipeline: isPipelined,
    immutable: false,
  }) as unknown as DeviceKernel
}

function uploadText(size: number): KernelText {
  const quad = [0, 1, 2, 3].map((channel) => `a[this.thread.x * 4 + ${channel}]`)
  return {source: `function (a) { return [${quad.join(', ')}]; }`, output: [Math.ceil(size / 4)]}
}

function readText(size: number): KernelText {
  const {lines, value} = layouts.webgl2.single('a', 'this.thread.x', 'v')
  return {source: `function (a) {\n${lines.join('\n')}\nreturn ${value};\n}`, output: [size]}
}

/** gpu.js's handle on a buffer. */
interface BufferResult extends DeviceArray {
  output: number[]
  componentCount: number
  toArray(): Promise<Float32Array>
}

/**
 * gpu.js refuses results of four numbers per thread as arguments of other kernels. In the buffer they lie one after the other
 * like any others, so the handle is told that each number stands for itself.
 */
function flatResults(kernel: DeviceKernel): DeviceKernel {
  const run = async (...inputs: unknown[]): Promise<DeviceArray> => {
    const result = (await kernel(...inputs)) as BufferResult
    const size = result.output.reduce((product, length) => product * length, result.componentCount)
    return Object.assign(result, {output: [size], componentCount: 1})
  }
  return withKernel(run, kernel)
}

/** gpu.js hands a kernel that it cannot run on the device to the processor, without a word; here that is an error. */
function checked(kernel: DeviceKernel, mode: GpuMode): DeviceKernel {
  const check = <Result>(result: Result): Result => {
    const {constructor, fallbackReason} = kernel.kernel
    if (constructor.mode === executedModes[mode]) return result
    throw new Error(`${mode}: gpu.js would use ${constructor.mode}: ${fallbackReason ?? 'no reason given'}`)
  }
  const run = (...inputs: unknown[]): DeviceArray | Promise<DeviceArray> => {
    const result = kernel(...inputs)
    return result instanceof Promise ? result.then(check) : check(result)
  }
  return withKernel(run, kernel)
}

/** gpu.js makes a new handle on the kernel's one array for every run; the first is kept, since the array lives as long as any handle. */
function keeper(kernel: DeviceKernel, all: Set<DeviceKernel>): DeviceKernel {
  let array: DeviceArray | undefined
  const keep = (result: DeviceArray): DeviceArray => {
    if (array === undefined) array = result
    else if (result !== array) result.delete()
    return array
  }
  const run = (...inputs: unknown[]): DeviceArray | Promise<DeviceArray> => {
    const result = kernel(...inputs)
    return result instanceof Promise ? result.then(keep) : keep(result)
  }
  const kept = withKernel(run, kernel, () => {
    all.delete(kept)
    // a kernel of gpu.js that is destroyed frees nothing any more
    array?.delete()
    kernel.destroy()
  })
  all.add(kept)
  return kept
}

function destroyAll(kernels: Set<DeviceKernel>): void {
  for (const kernel of kernels) kernel.destroy()
}

function withKernel(
  run: (...inputs: unknown[]) => DeviceArray | Promise<DeviceArray>,
  kernel: DeviceKernel,
  destroy = () => kernel.destroy(),
): DeviceKernel {
  // gpu.js puts another kernel in place of one that it gives up
  return Object.defineProperty(Object.assign(run, {destroy}), 'kernel', {
    get: () => kernel.kernel,
  }) as unknown as DeviceKernel
}

async function runOnce(kernel: DeviceKernel): Promise<DeviceKernel['kernel']> {
  await kernel(new Float32Array(1))
  return kernel.kernel
}
