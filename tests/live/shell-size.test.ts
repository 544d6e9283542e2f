// What a page with live figures downloads before anybody starts one.
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

const sources = join(import.meta.dirname, '../../plugins/live/src')

test('the shell of a figure is small and holds nothing of the engine, the pictures and the components', async () => {
  const {metafile, outputFiles} = await build({
    entryPoints: [join(sources, 'react/index.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    jsx: 'automatic',
    external: ['react', 'react/jsx-runtime', 'd2lbook-tensor'],
    logLevel: 'error',
  })
  // the entry and what it imports at once
  const first = Object.keys(metafile.outputs).find((name) =>
    metafile.outputs[name]!.entryPoint?.endsWith('react/index.ts'),
  )!
  const loaded = new Set([first])
  for (const name of loaded) {
    for (const {path, kind} of metafile.outputs[name]!.imports)
      if (kind === 'import-statement' && metafile.outputs[path]) loaded.add(path)
  }
  const files = [...loaded].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}))
  const forbidden = files.filter((file) =>
    /worker\/|picture\/|playground|training|d3-|words\/(en|vi)|components\/(?!input-options|name-option)/.test(
      file,
    ),
  )
  expect(forbidden).toEqual([])
  const bytes = outputFiles
    .filter(({path}) => [...loaded].some((name) => path.endsWith(name)))
    .reduce((sum, {contents}) => sum + brotliCompressSync(contents).length, 0)
  // a tenth of it are the words on the buttons in twelve languages, a twentieth is what finds the option that is meant
  expect(bytes).toBeLessThan(10_600)
})
