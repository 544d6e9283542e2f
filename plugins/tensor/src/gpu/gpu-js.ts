// The only file that touches gpu.js: opens a device and compiles kernels given as text. gpu.js is 113 kB, so it is loaded when first asked for.
import type {GPU} from 'gpu.js'
import type {KernelText} from './kernel-text.ts'
import {layouts, type Layout} from './layout.ts'
import {createWebgl2Context} from './renderer.ts'

export type GpuMode = 'webgl2' | 'webgpu'

/** An array that stays on the device, in quads. */
export interface DeviceArray {
  delete(): void
}

/** Runs on arrays of the device and numbers, always of the same kinds in the same places. On WebGPU the result comes as a promise. */
export interface DeviceKernel {
  (...inputs: unknown[]): DeviceArray | Promise<DeviceArray>
  destroy(): void
  kernel: {
    constructor: {mode?: string}
    fallbackReason: string | null
    /** A WebGL context; on WebGPU, after the first run, what gpu.js keeps of adapter and device. */
    context?: unknown
  }
}

export interface GpuDevice {
  mode: GpuMode
  /** Work on a lost device does nothing and gives zeros. */
  isLost(): boolean
  layout: Layout
  /** The kernel keeps its results in one array: each run overwrites the last. */
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
  const compile = ({source, output}: KernelText): DeviceKernel => createKernel(gpu, source, output, true)
  const compileUpload = (size: number): DeviceKernel => compile(uploadText(size))
  const {context: used} = await runFirst(compileUpload(1), 'webgl2', 'gpu')
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
      const reader = readers.get(size) ?? createKernel(gpu, readText(size).source, [size], false)
      readers.set(size, reader)
      return reader(array) as unknown as Float32Array
    },
    dispose: () => void gpu.destroy(),
  }
}

async function openWebgpu(Gpu: GpuClass): Promise<GpuDevice> {
  const gpu = new Gpu({mode: 'webgpu'})
  const compile = ({source, output}: KernelText): DeviceKernel =>
    flatResults(createKernel(gpu, source, output, true))
  const compileUpload = (size: number): DeviceKernel => compile(uploadText(size))
  const {context} = await runFirst(compileUpload(1), 'webgpu', 'webgpu')
  return {
    mode: 'webgpu',
    layout: layouts.webgpu,
    isLost: () => (context as {isLost: boolean}).isLost,
    compile,
    compileUpload,
    read: async (array, size) => (await (array as BufferResult).toArray()).slice(0, size),
    // the device itself is shared by all users of gpu.js in this realm
    dispose: () => void gpu.destroy(),
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
  return Object.assign(run, {destroy: () => kernel.destroy(), kernel: kernel.kernel})
}

/** gpu.js falls back to the processor without a word; this notices. */
async function runFirst(
  kernel: DeviceKernel,
  mode: GpuMode,
  expected: string,
): Promise<DeviceKernel['kernel']> {
  await kernel(new Float32Array(1))
  const {constructor, fallbackReason} = kernel.kernel
  if (constructor.mode === expected) return kernel.kernel
  throw new Error(`${mode}: gpu.js would use ${constructor.mode}: ${fallbackReason ?? 'no reason given'}`)
}
