// The only file that touches gpu.js: opens a device and compiles kernels given as text. gpu.js is 113 kB, so it is loaded when first asked for.
import type {GPU} from 'gpu.js'

export type GpuMode = 'webgl2' | 'webgpu'

/** An array that stays on the device. */
export interface DeviceArray {
  toArray(): unknown
  delete(): void
}

/** Runs on arrays of the device (and numbers), always of the same kinds in the same places. On WebGPU the result comes as a promise. */
export interface DeviceKernel {
  (...inputs: unknown[]): DeviceArray | Promise<DeviceArray>
  destroy(): void
  kernel: CompiledKernel
}

interface CompiledKernel {
  constructor: {mode?: string; name?: string}
  fallbackReason: string | null
  /** A WebGL context; on WebGPU, after the first run, what gpu.js keeps of adapter and device. */
  context?: unknown
}

interface WebgpuContext {
  isLost: boolean
  device: {destroy(): void}
  adapter: {info?: AdapterInfo}
}

interface AdapterInfo {
  vendor?: string
  architecture?: string
  device?: string
  description?: string
  isFallbackAdapter?: boolean
}

export interface GpuDevice {
  mode: GpuMode
  /** As the driver calls itself; empty if it does not say. */
  renderer: string
  /** No hardware behind it: a processor that imitates a graphics card. */
  isSoftware: boolean
  isLost(): boolean
  /** `size` results along one axis. The kernel keeps them in one array: each run overwrites the last. */
  compile(source: string, size: number): DeviceKernel
  /** Takes a `Float32Array` and only copies it; for a table the result is addressed `[row][column][0]`. */
  compileUpload(size: number, columns?: number): DeviceKernel
  /** For tests: what a driver does to a page now and then. */
  lose(): void
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
  const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1)
  const context = canvas?.getContext('webgl2', {alpha: false, depth: false, antialias: false})
  if (!canvas || !context) throw new Error('webgl2: this browser gives no context')
  if (!context.getExtension('EXT_color_buffer_float')) throw new Error('webgl2: cannot write float textures')
  const gpu = new Gpu({mode: 'webgl2', canvas, context})
  const compilers = createCompilers(gpu, Gpu)
  const first = compilers.compileUpload(1)
  await checkKernel(first, 'webgl2', context)
  const extension = context.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(context.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER))
  const loser = context.getExtension('WEBGL_lose_context')
  return {
    mode: 'webgl2',
    renderer,
    isSoftware: isSoftware(renderer),
    isLost: () => context.isContextLost(),
    ...compilers,
    lose: () => loser?.loseContext(),
    dispose: () => {
      void gpu.destroy()
      loser?.loseContext()
    },
  }
}

async function openWebgpu(Gpu: GpuClass): Promise<GpuDevice> {
  const gpu = new Gpu({mode: 'webgpu'})
  const compilers = createCompilers(gpu, Gpu)
  const first = compilers.compileUpload(1)
  await checkKernel(first, 'webgpu')
  const context = first.kernel.context as WebgpuContext
  const info = context.adapter.info ?? {}
  const renderer = [info.vendor, info.architecture, info.device, info.description].filter(Boolean).join(' ')
  return {
    mode: 'webgpu',
    renderer,
    isSoftware: info.isFallbackAdapter === true || isSoftware(renderer),
    isLost: () => context.isLost,
    ...compilers,
    lose: () => context.device.destroy(),
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
    // three axes, since gpu.js would lay out two as a texture of just that shape, and textures are at most 16384 high
    const shape = [1, columns, size / columns]
    const copy = compile('function (a) { return a[this.thread.z][this.thread.y][this.thread.x] }', shape)
    const upload = (values: unknown): ReturnType<DeviceKernel> => copy(Gpu.input(values, shape))
    return Object.assign(upload, {destroy: () => copy.destroy(), kernel: copy.kernel})
  }
  return {compile: (source, size) => compile(source, [size]), compileUpload}
}

/** gpu.js falls back without a word; this notices. */
async function checkKernel(
  kernel: DeviceKernel,
  mode: GpuMode,
  context?: WebGL2RenderingContext,
): Promise<void> {
  await kernel(new Float32Array(1))
  const {constructor, fallbackReason, context: used} = kernel.kernel
  const isRight =
    mode === 'webgpu' ? constructor.mode === 'webgpu' : constructor.mode === 'gpu' && used === context
  if (!isRight)
    throw new Error(`${mode}: gpu.js would use ${constructor.mode}: ${fallbackReason ?? 'no reason given'}`)
}

function isSoftware(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|basic render|software/i.test(renderer)
}
