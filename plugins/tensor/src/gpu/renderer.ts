// Who would do the work, asked of the browser itself: nothing has to be loaded to find out that a graphics card is only imitated.

export type GpuMode = 'webgl2' | 'webgpu'

export function isGpuMode(name: string): name is GpuMode {
  return name === 'webgl2' || name === 'webgpu'
}

export interface Renderer {
  /** As the driver calls itself; empty if the browser does not say. */
  name: string
  /** A processor that imitates a graphics card: always slower than using the processor directly. */
  isSoftware: boolean
}

/** Undefined if this browser has no such device. */
export async function findRenderer(mode: GpuMode): Promise<Renderer | undefined> {
  return mode === 'webgl2' ? findWebgl2() : findWebgpu()
}

function findWebgl2(): Renderer | undefined {
  const context = createWebgl2Context()
  if (!context?.getExtension('EXT_color_buffer_float')) return undefined
  const extension = context.getExtension('WEBGL_debug_renderer_info')
  const name = String(context.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER))
  // browsers keep only a few contexts alive
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return {name, isSoftware: isSoftwareName(name)}
}

/** In a page or in a worker. */
export function createWebgl2Context(): WebGL2RenderingContext | undefined {
  const canvas =
    typeof OffscreenCanvas === 'undefined'
      ? globalThis.document?.createElement('canvas')
      : new OffscreenCanvas(1, 1)
  const context = canvas?.getContext('webgl2', {alpha: false, depth: false, antialias: false})
  return context ?? undefined
}

async function findWebgpu(): Promise<Renderer | undefined> {
  const navigator: Partial<Navigator> | undefined = globalThis.navigator
  const adapter = await navigator?.gpu?.requestAdapter()
  if (!adapter) return undefined
  const {vendor, architecture, device, description, isFallbackAdapter} = adapter.info
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ')
  return {name: name || 'not named', isSoftware: isFallbackAdapter || isSoftwareName(name)}
}

/** What software renderers call themselves, on all systems. */
function isSoftwareName(name: string): boolean {
  return /swiftshader|llvmpipe|lavapipe|softpipe|swrast|basic render|software/i.test(name)
}
