// The packages as npm installs them: packed, and unpacked into `node_modules`, where Docusaurus compiles no TypeScript
// of its own accord.

import {cp, mkdir, readdir, rm, symlink} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchChromium, serveFolder} from '../browser/launch-chromium.ts'
import {buildByCommand, run} from './build-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
// below the repository, whose `node_modules` has what the packages depend on
const site = path.join(root, 'test-results/sites/installed')
const modules = path.join(site, 'node_modules')
const fixtures = path.join(import.meta.dirname, 'fixtures')

beforeAll(async () => {
  await rm(site, {recursive: true, force: true})
  await mkdir(modules, {recursive: true})
  for (const folder of await readdir(path.join(root, 'plugins')))
    await install(path.join(root, 'plugins', folder))
  await cp(path.join(fixtures, 'preset-site'), site, {recursive: true})
  await cp(path.join(fixtures, 'live-book'), path.join(site, 'book'), {recursive: true})
})

afterAll(() => rm(site, {recursive: true, force: true}))

async function install(source: string): Promise<void> {
  const [packed] = JSON.parse(await run('npm', ['pack', source, '--json', '--pack-destination', site])) as {
    filename: string
    name: string
  }[]
  const target = path.join(modules, packed!.name)
  await mkdir(target, {recursive: true})
  await run('tar', ['xzf', path.join(site, packed!.filename), '--strip-components=1', '-C', target])
  const own = path.join(source, 'node_modules')
  if (existsSync(own)) await symlink(own, path.join(target, 'node_modules'))
}

test('the installed command builds a book, and its network trains in the page', async () => {
  const cli = path.join(modules, 'docusaurus-plugin-d2lbook/bin/d2lbook.mjs')
  const out = path.join(site, 'out')
  await buildByCommand(path.join(site, 'book'), out, [], cli)
  await trains(out, '/figures')
})

test('a site of its own builds the book by the installed preset', async () => {
  const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')
  await run(process.execPath, [docusaurus, 'build', site], site)
  await trains(path.join(site, 'build'), '/figures')
})

async function trains(folder: string, address: string): Promise<void> {
  const server = await serveFolder(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(server.url + address, {waitUntil: 'networkidle'})
    const figure = page.locator('#live-6')
    await figure.getByRole('button', {name: /run|chạy/i}).click()
    await expect.poll(() => figure.innerText(), {timeout: 60_000}).toMatch(/epoch\s+[1-9]/i)
  } finally {
    await browser.close()
    await server.close()
  }
}
