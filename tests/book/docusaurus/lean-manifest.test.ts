import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {withLeanManifest} from '../../../plugins/book/src/docusaurus/lean-manifest.ts'

interface Compilation {
  assets: Record<string, unknown>
  chunkGraph: {getChunkModules: (chunk: unknown) => unknown[]}
}
interface Compiler {
  hooks: {compilation: {tap: (name: string, run: (compilation: Compilation) => void) => void}}
  run: (done: (error: Error | null) => void) => void
}

// as Docusaurus has them
const docusaurus = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'))
const Addon = docusaurus('react-loadable-ssr-addon-v5-slorber') as new (options: object) => object
const {rspack} = createRequire(docusaurus.resolve('@docusaurus/faster'))('@rspack/core') as {
  rspack: (config: object) => Compiler
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-manifest-'))
  await writeFile(path.join(folder, 'entry.js'), "import('./one.js')\nimport('./two.js')\n")
  await writeFile(path.join(folder, 'one.js'), "import './shared.js'\nconsole.log('one')\n")
  await writeFile(path.join(folder, 'two.js'), "import './shared.js'\nconsole.log('two')\n")
  await writeFile(path.join(folder, 'shared.js'), 'console.log(1)\n')
})
afterEach(() => rm(folder, {recursive: true}))

/** The list of scripts, and how often what stands in them was asked for. */
async function manifestOf(name: string, {isLean}: {isLean: boolean}) {
  const filename = path.join(folder, `${name}.json`)
  const config = {
    context: folder,
    mode: 'production',
    entry: './entry.js',
    output: {path: path.join(folder, name), filename: '[name].[contenthash:8].js', publicPath: '/base/'},
    optimization: {runtimeChunk: true},
    plugins: [new Addon({filename})],
  }
  if (isLean) withLeanManifest(config)
  const contents = vi.fn()
  const compiler = rspack(config)
  compiler.hooks.compilation.tap('watch', (compilation) => {
    const {assets} = compilation
    const watched = new Proxy(assets, {
      get(target, file, receiver) {
        contents(file)
        return Reflect.get(target, file, receiver) as unknown
      },
    })
    Object.defineProperty(compilation, 'assets', {get: () => watched})
  })
  await new Promise<void>((resolve, reject) => compiler.run((error) => (error ? reject(error) : resolve())))
  return {list: JSON.parse(await readFile(filename, 'utf8')) as object, asked: contents.mock.calls.length}
}

test('the list of scripts is the same, and nothing is read for it', async () => {
  const usual = await manifestOf('usual', {isLean: false})
  const lean = await manifestOf('lean', {isLean: true})
  expect(JSON.stringify(usual.list)).toMatch(/base\/\w+\.[0-9a-f]{8}\.js/)
  expect(usual.asked).toBeGreaterThan(0)
  expect(lean).toEqual({list: usual.list, asked: 0})
})
