// The only file that touches gpu.js: opens a device and compiles kernels given as text. gpu.js is 113 kB, so it is loaded when first asked for.
import type {GPU} from 'gpu.js'
import {createWebgl2Context} from './renderer.ts'

export type GpuMode = 'webgl2' | 'webgpu'

/** An array that stays on the device. */
export interface DeviceArray {
  /** On WebGPU a promise. */
  toArray(): unknown
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
  /** `size` results along one axis. The kernel keeps them in one array: each run overwrites the last. */
  compile(source: string, size: number): DeviceKernel
  /** Takes a `Float32Array` and only copies it; for a table the result is addressed `[row][column][0]`. */
  compileUpload(size: number, columns?: number): DeviceKernel
  dispose(): void
}

/** Rejects, with the reason, where the device is missing or gpu.js would quietly use another one. */
export async function openGpu(mode: GpuMode): Promise<GpuDevice> {
  const Gpu = await loadGpu()
  return mode === 'webgl2' ? openWebgl2(Gpu) : openWebgpu(Gpu)
}

type GpuClass = typeof GPU & {input(values: unknown, size: number[]): unknown}

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
  const compilers = createCompilers(gpu, Gpu)
  const {context: used} = await runFirst(compilers.compileUpload(1), 'webgl2', 'gpu')
  if (used !== context) throw new Error('webgl2: gpu.js would use another context')
  return {
    mode: 'webgl2',
    isLost: () => context.isContextLost(),
    ...compilers,
    dispose: () => void gpu.destroy(),
  }
}

async function openWebgpu(Gpu: GpuClass): Promise<GpuDevice> {
  const gpu = new Gpu({mode: 'webgpu'})
  const compilers = createCompilers(gpu, Gpu)
  const {context} = await runFirst(compilers.compileUpload(1), 'webgpu', 'webgpu')
  return {
    mode: 'webgpu',
    isLost: () => (context as {isLost: boolean}).isLost,
    ...compilers,
    // the device itself is shared by all users of gpu.js in this realm
    dispose: () => void gpu.destroy(),
  }
}

function createCompilers(gpu: GPU, Gpu: GpuClass): Pick<GpuDevice, 'compile' | 'compileUpload'> {
  const compile = (source: string, output: number[]): DeviceKernel =>
    gpu.createKernel(source, {
      output,
      precision: 'single',
      tactic: 'precision',
      pipeline: true,
      immutable: false,
    }) as unknown as DeviceKernel
  const compileUpload = (size: number, columns?: number): DeviceKernel => {
    if (columns === undefined) return compile('function (a) { return a[this.thread.x] }', [size])
    // three axes: gpu.js would lay out two as a texture of just that shape, and textures are at most 16384 high
    const shape = [1, columns, size / columns]
    const copy = compile('function (a) { return a[this.thread.z][this.thread.y][this.thread.x] }', shape)
    const upload = (values: unknown): ReturnType<DeviceKernel> => copy(Gpu.input(values, shape))
    return Object.assign(upload, {destroy: () => copy.destroy(), kernel: copy.kernel})
  }
  return {compile: (source, size) => compile(source, [size]), compileUpload}
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
