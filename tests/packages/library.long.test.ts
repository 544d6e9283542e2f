// The packages in the hands of programmers: installed by npm in an empty folder and used as their READMEs say.

import {cp, mkdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Browser} from 'playwright'
import {transform} from 'esbuild'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {run} from '../e2e/build-site.ts'
import {emptyFolder, install, type Manifest} from './install.ts'
import {openPage} from './open-page.ts'
import {readmeExamples} from './readme-examples.ts'
import {startProgram} from './started.ts'

const archives = inject('archives')
const libraries = ['remark-d2lbook', 'd2lbook-tensor', 'd2lbook-picture', 'd2lbook-python', 'd2lbook-live']
const rooms = ['dialect', 'tensor', 'picture', 'python', 'live']
const require = createRequire(import.meta.url)
const template = path.join(path.dirname(require.resolve('create-vite/package.json')), 'template-react-ts')
/** Another version of Node, as npm has it for this kind of machine. */
const laterNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await emptyFolder('library')
  await cp(template, folder, {recursive: true})
  const manifest = JSON.parse(await readFile(path.join(template, 'package.json'), 'utf8')) as Manifest
  const {oxlint: _, ...tools} = manifest.devDependencies ?? {}
  const others = {
    unified: '^11',
    'remark-rehype': '^11',
    'rehype-stringify': '^10',
    'rehype-katex': '^7',
    vfile: '^6',
  }
  await install(
    folder,
    {
      ...manifest,
      dependencies: {...manifest.dependencies, ...others},
      devDependencies: {...tools, [laterNode]: '^24'},
    },
    libraries.map((name) => archives[name]!),
  )
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

test('nothing is installed that only programs beside the browser need', async () => {
  const installed = await run('npm', ['ls', '--all', '--parseable', '--omit=dev'], folder)
  for (const name of ['gpu.js', 'gl', 'webgpu', 'typescript', 'tsx'])
    expect(installed.split('\n')).not.toContain(path.join(folder, 'node_modules', name))
})

const nodes = {
  [process.version]: () => process.execPath,
  v24: () => path.join(folder, 'node_modules', laterNode, 'bin/node'),
}

describe.each(Object.entries(nodes))('plain Node %s', (version, node) => {
  test('is what it is called', async () => {
    expect(await run(node(), ['--version'], folder)).toContain(version.replace(/^v24$/, 'v24.'))
  })

  test.each(rooms)('the README of %s runs as it is written', async (room) => {
    for (const [place, {language, source}] of (await readmeExamples(room)).entries()) {
      if (!['js', 'ts'].includes(language)) continue
      const file = path.join(folder, `${room}-${place}.mjs`)
      await writeFile(file, (await transform(source, {loader: 'ts'})).code)
      const printed = await run(node(), [file], folder)
      expect(printed).not.toMatch(/NaN|warning/i)
      const losses = /loss ([\d.]+) -> ([\d.]+)/.exec(printed)
      if (room === 'tensor') expect(Number(losses?.[2])).toBeLessThan(Number(losses?.[1]) / 10)
    }
  })

  test('every entry can be imported and required', async () => {
    const entries = [
      'remark-d2lbook',
      ...['', '/tensors', '/training'].map((entry) => `d2lbook-tensor${entry}`),
    ]
    entries.push('d2lbook-picture', 'd2lbook-live', 'd2lbook-live/react', 'd2lbook-live/worker')
    entries.push(...['', '/program', '/worker'].map((entry) => `d2lbook-python${entry}`))
    await writeFile(path.join(folder, 'entries.mjs'), entries.map((entry) => `import '${entry}'`).join('\n'))
    await writeFile(
      path.join(folder, 'entries.cjs'),
      entries.map((entry) => `require('${entry}')`).join('\n'),
    )
    expect(await run(node(), ['entries.mjs'], folder)).toBe('')
    expect(await run(node(), ['entries.cjs'], folder)).toBe('')
  })
})

describe('TypeScript', () => {
  const settings = {
    strict: true,
    target: 'es2023',
    noEmit: true,
    jsx: 'react-jsx',
    types: ['node'],
    lib: ['es2023', 'dom'],
  }
  test.each([
    ['bundler', {module: 'esnext', moduleResolution: 'bundler'}],
    ['nodenext', {module: 'nodenext'}],
  ])('%s: the READMEs have right types, those of the packages included', async (name, resolution) => {
    const files: string[] = []
    for (const room of rooms) {
      for (const [place, {language, source}] of (await readmeExamples(room)).entries()) {
        if (!['js', 'ts', 'tsx'].includes(language)) continue
        files.push(`${room}-${place}.${language}`)
        await writeFile(path.join(folder, files.at(-1)!), source)
      }
    }
    const config = path.join(folder, `tsconfig.${name}.json`)
    const compilerOptions = {...settings, ...resolution, skipLibCheck: false}
    await writeFile(config, JSON.stringify({compilerOptions, files}))
    await run('npx', ['tsc', '-p', config], folder)
  })
})

test('a browser imports the engine without a bundler', async () => {
  const site = await emptyFolder('imports')
  await symlink(path.join(folder, 'node_modules'), path.join(site, 'modules'))
  await writeFile(
    path.join(site, 'index.html'),
    `<!doctype html><script type="importmap">{"imports": {"d2lbook-tensor": "/modules/d2lbook-tensor/dist/index.js"}}</script>
<script type="module">
import {createTensors} from 'd2lbook-tensor'
const sums = {}
for (const backend of ['plain', 'wasm', 'webgl2', 'webgpu']) {
  const t = await createTensors(backend)
  sums[backend] = Array.from(await t.tensor([[1, 2], [3, 4]], [2, 2], 'float32').matmul(t.ones([2, 1])).read())
}
document.body.textContent = JSON.stringify(sums)
</script>`,
  )
  const server = await serveFolder(site)
  const {page, errors} = await openPage(browser)
  await page.goto(server.url)
  const expected = Object.fromEntries(
    ['plain', 'wasm', 'webgl2', 'webgpu'].map((backend) => [backend, [3, 7]]),
  )
  await expect.poll(() => page.evaluate(() => document.body.textContent)).toBe(JSON.stringify(expected))
  // the driver speaks of the time that reading takes
  expect(errors.filter((text) => !text.includes('GL Driver Message'))).toEqual([])
  await page.close()
  await server.close()
  await rm(site, {recursive: true})
})

describe('a React app of Vite', () => {
  beforeAll(async () => {
    const app = (await readmeExamples('live')).find(({language}) => language === 'tsx')!
    await writeFile(path.join(folder, 'src/App.tsx'), app.source)
  })

  test('builds with the settings that it came with, and its network trains', async () => {
    await run('npm', ['run', 'build'], folder)
    const server = await serveFolder(path.join(folder, 'dist'))
    await trains(server.url)
    await server.close()
  })

  test('its development server does so, too', async () => {
    const vite = path.join(folder, 'node_modules/vite/bin/vite.js')
    const {output, stop} = startProgram([vite, '--host', '127.0.0.1', '--port', '0'], folder)
    await expect.poll(output).toMatch(/http:\S+/)
    await trains(/http:\S+/.exec(output())![0])
    await stop()
  })
})

test('a page that Vite builds makes HTML of the dialect', async () => {
  const root = path.join(folder, 'page')
  const {source} = (await readmeExamples('dialect'))[0]!
  await mkdir(root)
  await writeFile(
    path.join(root, 'index.html'),
    '<!doctype html><body><script type="module" src="./main.ts"></script>',
  )
  await writeFile(path.join(root, 'main.ts'), source.replace('console.log(', 'document.body.append('))
  await run('npx', ['vite', 'build', 'page'], folder)
  const server = await serveFolder(path.join(root, 'dist'))
  const {page, errors} = await openPage(browser)
  await page.goto(server.url)
  await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain('<figure id="fig_mlp">')
  expect(errors).toEqual([])
  await page.close()
  await server.close()
})

async function trains(address: string): Promise<void> {
  const {page, errors} = await openPage(browser)
  await page.goto(address)
  const figure = page.locator('figure.d2l-live')
  await figure.getByRole('button', {name: /run/i}).click()
  await expect.poll(() => figure.innerText()).toMatch(/epoch\s+[1-9]/i)
  expect(page.workers()).toHaveLength(1)
  expect(errors).toEqual([])
  await page.close()
}
