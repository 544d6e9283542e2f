// What a reader's browser loads for cells: how large the chunk of each framework is, and all of Python before its first cell runs.
import path from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {build, type Metafile} from 'esbuild'
import {describe, expect, test} from 'vitest'

const sources = path.join(import.meta.dirname, '../../plugins/python/src')

const {metafile, outputFiles} = await build({
  entryPoints: [path.join(sources, 'worker/entry.ts')],
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  write: false,
  metafile: true,
  outdir: 'out',
  logLevel: 'error',
})

type Output = Metafile['outputs'][string]

/** The chunk of a file that is loaded on its own. */
function chunkOf(file: string): string {
  const found = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint?.endsWith(file))
  if (!found) throw new Error(`nothing loads ${file}`)
  return found[0]
}

/** These chunks, and those that they cannot do without. */
function loadedBy(chunks: readonly string[]): Set<string> {
  const loaded = new Set(chunks)
  for (const name of loaded)
    for (const {path: chunk, kind} of outputOf(name).imports)
      if (kind === 'import-statement' && metafile.outputs[chunk]) loaded.add(chunk)
  return loaded
}

function outputOf(name: string): Output {
  const output = metafile.outputs[name]
  if (!output) throw new Error(`no chunk has the name ${name}`)
  return output
}

function bytesOf(chunks: Iterable<string>): number {
  return [...chunks]
    .map((name) => outputFiles.find((file) => file.path.endsWith(name))?.contents ?? new Uint8Array())
    .reduce((sum, contents) => sum + brotliCompressSync(contents).length, 0)
}

/** A framework that another module asks for, too, has its code in a chunk of both. */
function isMostly({bytes, inputs}: Output, folder: string): boolean {
  const own = Object.entries(inputs).filter(([file]) => file.includes(folder))
  return own.reduce((sum, [, {bytesInOutput}]) => sum + bytesInOutput, 0) > bytes / 2
}

/** As a cell's imports and the kernels ask for them. */
const always = [
  'worker/entry.ts',
  'session/create-session.ts',
  'modules/d2l/index.ts',
  'modules/matplotlib/index.ts',
  'modules/ipython/index.ts',
  'wasm/kernel-bytes.ts',
]

describe.each(['torch', 'tensorflow', 'mxnet', 'jax'])('%s', (name) => {
  const chunk = chunkOf(`modules/${name}/index.ts`)

  test('its own chunk', () => {
    const own = [...loadedBy([chunk])].filter((one) => isMostly(outputOf(one), `modules/${name}/`))
    expect(own).not.toEqual([])
    expect(bytesOf(own)).toBeLessThan(60 * 1024)
  })

  test('all that a page downloads before its first cell has run', () => {
    const loaded = loadedBy([...always.map(chunkOf), chunk])
    // some 20 kB of the page's own scripts come to it
    expect(bytesOf(loaded)).toBeLessThan(330_000)
  })
})
