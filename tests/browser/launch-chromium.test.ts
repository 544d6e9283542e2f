import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Browser} from 'playwright'
import {isolationHeaders, serveFolder, type FolderServer} from './serve-folder.ts'
import {closePages, sharedChromium} from './shared-chromium.ts'

let browser: Browser
let server: FolderServer
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'd2lbook-launch-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>home</title>')
  await writeFile(join(folder, 'a.html'), '<!doctype html><title>a</title>')
  server = await serveFolder(folder, {headers: isolationHeaders})
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

test('Chromium runs an isolated page with WebGL2 and WebGPU', async () => {
  const page = await browser.newPage()
  await page.goto(server.url)
  const seen = await page.evaluate(async () => {
    const gpu = (navigator as {gpu?: {requestAdapter(): Promise<object | null>}}).gpu
    return {
      title: document.title,
      isolated: globalThis.crossOriginIsolated,
      webgl2: document.createElement('canvas').getContext('webgl2') !== null,
      webgpu: (await gpu?.requestAdapter()) != null,
    }
  })
  expect(seen).toEqual({title: 'home', isolated: true, webgl2: true, webgpu: true})
  await page.close()
})

test('the server answers like a static host', async () => {
  const status = async (path: string) => (await fetch(server.url + path)).status
  expect(await status('/')).toBe(200)
  expect(await status('/a')).toBe(200)
  expect(await status('/missing')).toBe(404)
  expect(await status('/%2e%2e/etc/passwd')).toBe(404)
})

test('text is sent compressed where a test asks for it', async () => {
  const small = await serveFolder(folder, {brotli: true})
  const answer = await fetch(`${small.url}/a`, {headers: {'Accept-Encoding': 'br'}})
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(await answer.text()).toBe('<!doctype html><title>a</title>')
  await small.close()
})
