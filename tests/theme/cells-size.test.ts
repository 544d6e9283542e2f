// What cells add to the script of every page, before anybody runs one.

import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

const client = join(import.meta.dirname, '../../plugins/theme/src/client')

/** What the other scripts of a page have, too: words, names of parts, and what loads styles. */
const others = ['../../page-parts.ts', '../later-styles.ts', '../translate.ts']

test('the bars of cells and what listens to them are small, and hold nothing of Python and of the editor', async () => {
  const {metafile, outputFiles} = await build({
    stdin: {
      contents: `export * from './cells/listen.ts'
export * from './cells/bar.ts'`,
      resolveDir: client,
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    outdir: 'out',
    external: [...others, 'd2lbook-python/worker', '@codemirror/*', '@lezer/*'],
    logLevel: 'error',
  })
  // the entry and what it imports at once
  const loaded = new Set(['out/stdin.js'])
  for (const name of loaded)
    for (const {path, kind} of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && metafile.outputs[path]) loaded.add(path)
  const external = [...loaded]
    .flatMap((name) => metafile.outputs[name]?.imports ?? [])
    .filter(({external: is}) => is)
  expect([...new Set(external.map(({path}) => path))].toSorted()).toEqual(others)
  const bytes = outputFiles
    .filter(({path}) => [...loaded].some((name) => path.endsWith(name)))
    .reduce((sum, {contents}) => sum + brotliCompressSync(contents).length, 0)
  expect(bytes).toBeLessThan(1_950)
})
