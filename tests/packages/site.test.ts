// A fresh Docusaurus site, made by its own tool, with the packages installed by npm as a newcomer would.

import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Browser} from 'playwright'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium, serveFolder} from '../browser/launch-chromium.ts'
import {buildByCommand, run} from '../e2e/build-site.ts'
import {emptyFolder, install, type Manifest} from './install.ts'
import {readmeExamples, type Example} from './readme-examples.ts'

const book = path.join(import.meta.dirname, '../e2e/fixtures/live-book')
const creator = createRequire(import.meta.url).resolve('create-docusaurus/bin/index.js')

let folder: string
let site: string
let browser: Browser

beforeAll(async () => {
  folder = await emptyFolder('site')
  const flags = ['--typescript', '--skip-install', '--package-manager', 'npm']
  await run(process.execPath, [creator, 'site', 'classic', ...flags], folder)
  site = path.join(folder, 'site')
  const manifest = JSON.parse(await readFile(path.join(site, 'package.json'), 'utf8')) as Manifest
  await install(site, manifest, Object.values(inject('archives')))
  await cp(path.join(book, 'figures.md'), path.join(site, 'docs/live.md'))
  await cp(book, path.join(site, 'book'), {recursive: true})
  for (const [place, {source}] of (await configsOfReadme()).entries())
    await writeFile(path.join(site, `readme-${place}.ts`), source)
  await changeConfig((config) =>
    config
      .replace("'@docusaurus/preset-classic'", "'docusaurus-plugin-d2lbook/preset'")
      .replace(
        'export default config;',
        "import lines from './readme-0'\nexport default {...config, ...lines};",
      ),
  )
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, {recursive: true, force: true})
})

async function configsOfReadme(): Promise<Example[]> {
  const configs = (await readmeExamples('book')).filter(({source}) => source.includes('docusaurus.config.ts'))
  expect(configs).toHaveLength(2)
  return configs
}

async function changeConfig(change: (config: string) => string): Promise<void> {
  const file = path.join(site, 'docusaurus.config.ts')
  const before = await readFile(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(file, after)
}

const build = () => run('npm', ['run', 'build'], site)

test('the installed command builds a book', async () => {
  const cli = path.join(site, 'node_modules/docusaurus-plugin-d2lbook/dist/cli/main.js')
  const out = path.join(folder, 'out')
  await buildByCommand(book, out, [], cli)
  await trains(out, '/figures')
})

describe('with the preset in place of the classic one', () => {
  test('it builds, and says nothing else', async () => {
    const printed = await build()
    expect(printed.split('\n').filter((line) => /warn|error|deprecat/i.test(line))).toEqual([])
  })

  test('home, blog and docs are there, and a network trains in a page', async () => {
    const out = path.join(site, 'build')
    const home = await readFile(path.join(out, 'index.html'), 'utf8')
    // the template's pictures are SVG files, imported as components
    expect(home.match(/<svg[^>]*featureSvg/g)).toHaveLength(3)
    expect(await readFile(path.join(out, 'blog/index.html'), 'utf8')).toContain('Welcome')
    expect(await readFile(path.join(out, 'docs/intro/index.html'), 'utf8')).toContain('Tutorial Intro')
    await trains(out, '/docs/live/')
  })

  test('the site has right types', () => run('npm', ['run', 'typecheck'], site))
})

describe.each(['--javascript', '--typescript'])('with components taken over, %s', (language) => {
  test('it builds all the same', async () => {
    for (const component of ['StaticHtml', 'TranslationNote', 'SearchBar', 'SearchDialog', 'Live']) {
      const choice = ['docusaurus-theme-d2lbook', component, '--eject', language]
      await run('npx', ['docusaurus', 'swizzle', ...choice], site)
    }
    await build()
    await trains(path.join(site, 'build'), '/docs/live/')
    if (language === '--typescript') await run('npm', ['run', 'typecheck'], site)
    await rm(path.join(site, 'src/theme'), {recursive: true})
  })
})

test('a book beside the docs, without the flags of the next version', async () => {
  await changeConfig((config) => config.replace("'./readme-0'", "'./readme-1'").replace(/v4: true,.*/, ''))
  await build()
  await trains(path.join(site, 'build'), '/book/figures/')
  expect(await readFile(path.join(site, 'build/docs/intro/index.html'), 'utf8')).toContain('Tutorial Intro')
})

async function trains(out: string, address: string): Promise<void> {
  const server = await serveFolder(out)
  const page = await browser.newPage()
  await page.goto(server.url + address, {waitUntil: 'networkidle'})
  const figure = page.locator('#live-6')
  await figure.getByRole('button', {name: /run|chạy/i}).click()
  await expect.poll(() => figure.innerText()).toMatch(/epoch\s+[1-9]/i)
  await page.close()
  await server.close()
}
