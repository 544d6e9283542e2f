export const builds: Record<'simd' | 'relaxed', {features: string[]; module: string}>
export function compileKernels(features: string[]): Promise<Uint8Array>
