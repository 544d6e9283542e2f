// The kernels that lie in the repository are those of their sources, compiled anew.

import {describe, expect, test} from 'vitest'
import {builds, compileKernels} from '../../plugins/tensor/kernels/build.mjs'
import {kernelBytes} from '../../plugins/tensor/src/wasm/kernel-bytes.ts'
import {kernelBytes as relaxedKernelBytes} from '../../plugins/tensor/src/wasm/relaxed-kernel-bytes.ts'

describe('the compiled kernels', () => {
  test.each([
    ['simd', kernelBytes],
    ['relaxed', relaxedKernelBytes],
  ] as const)('with %s instructions are what the sources give, and small', async (name, text) => {
    const binary = await compileKernels(builds[name].features)
    expect(Buffer.from(binary).toString('base64')).toBe(text)
    expect(binary.length).toBeLessThan(20_000)
  })
})
