// What a page has to load: the core at once, everything heavy only when it is used.
import {readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {build, type Metafile} from 'esbuild'
import {describe, expect, test} from 'vitest'

const source = join(import.meta.dirname, '../../plugins/tensor/src')

interface Chunk {
  bytes: number
  inputs: string[]
}

/** The chunk that `contents` needs at once, and those that it may load. */
async function bundle(contents: string): Promise<{first: Chunk; later: Chunk[]}> {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: source, loader: 'ts'},
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
    outdir: 'out',
  })
  const chunkOf = ([path, output]: [string, Metafile['outputs'][string]]): Chunk => {
    const file = outputFiles.find((candidate) => candidate.path.endsWith(path))!
    return {bytes: brotliCompressSync(file.contents).length, inputs: Object.keys(output.inputs)}
  }
  const outputs = Object.entries(metafile.outputs)
  const entry = outputs.find(([, {entryPoint}]) => entryPoint !== undefined)!
  const statics = new Set([
    entry[0],
    ...entry[1].imports.filter(({kind}) => kind === 'import-statement').map(({path}) => path),
  ])
  const firsts = outputs.filter(([path]) => statics.has(path)).map(chunkOf)
  const first = {
    bytes: firsts.reduce((sum, {bytes}) => sum + bytes, 0),
    inputs: firsts.flatMap(({inputs}) => inputs),
  }
  return {first, later: outputs.filter(([path]) => !statics.has(path)).map(chunkOf)}
}

describe('a page that trains networks', async () => {
  const {first, later} = await bundle(
    `export {createTrainer, probe, createResilientTrainer} from './index.ts'`,
  )

  test('loads little at once', () => {
    expect(first.bytes).toBeLessThan(9_500)
  })

  test('loads gpu.js and the WebAssembly kernels only when they are used', () => {
    expect(first.inputs.filter((path) => /gpu\.js|kernel-bytes|kernel-text/.test(path))).toEqual([])
    expect(later.some(({inputs}) => inputs.some((path) => path.includes('kernel-bytes')))).toBe(true)
    expect(later.some(({inputs}) => inputs.some((path) => path.includes('gpu.js')))).toBe(true)
  })

  test('does not carry tensors', () => {
    expect(first.inputs.filter((path) => path.includes('src/tensor/'))).toEqual([])
  })
})

test('tensors, gradients, layers and optimizers together stay small', async () => {
  const {first} = await bundle(
    `export {createTensors, linear, sequential, sgd, adam, gradientsOf} from './index.ts'`,
  )
  expect(first.bytes).toBeLessThan(16_750)
  expect(first.inputs.filter((path) => path.includes('src/mlp/'))).toEqual([])
})

test('WebAssembly costs what its kernels weigh', async () => {
  const {first} = await bundle(`export {createWasmBackend} from './wasm/wasm-backend.ts'`)
  expect(first.bytes).toBeLessThan(9_000)
})

test('gpu.js is named in one file', async () => {
  const files = (await readdir(source, {recursive: true})).filter((path) => path.endsWith('.ts'))
  const importers: string[] = []
  for (const file of files) {
    if (/(from|import\()\s*'gpu\.js'/.test(await readFile(join(source, file), 'utf8'))) importers.push(file)
  }
  expect(importers).toEqual(['gpu/gpu-js.ts'])
})
