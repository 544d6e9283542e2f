import {copyFile, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import type {Page} from 'playwright'
import {launchChromium} from './launch-chromium.ts'
import {serveFolder} from './serve-folder.ts'
import {closePages, sharedChromium} from './shared-chromium.ts'

export interface OpenBundle {
  page: Page
  url: string
  close(): Promise<void>
}

export interface OpenOptions {
  minify?: boolean
  headers?: Record<string, string>
  files?: Record<string, string>
  entries?: Record<string, string>
  switches?: string[]
}

/**
 * Bundle a TypeScript entry as a site would (split, for browsers), serve it on this machine and open it in Chromium.
 * What the entry puts on `globalThis` is then called through `page.evaluate`.
 *
 * @param options.minify as for production
 * @param options.headers of the server, e.g. a Content-Security-Policy
 * @param options.entries more entries to bundle, e.g. of workers: name without `.js` -> path
 * @param options.files more files to serve: name -> path
 * @param options.switches more command line switches: for them a Chromium of its own is started
 */
export async function openBundle(entry: string, options: OpenOptions = {}): Promise<OpenBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'd2lbook-page-'))
  await build({
    entryPoints: {page: entry, ...options.entries},
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: options.minify ?? false,
    logLevel: 'error',
  })
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>test</title><script type="module" src="page.js"></script>',
  )
  for (const [name, path] of Object.entries(options.files ?? {})) await copyFile(path, join(folder, name))
  const server = await serveFolder(folder, {headers: options.headers})
  const browser = await (options.switches ? launchChromium(options.switches) : sharedChromium())
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(server.url)
  const close = async (): Promise<void> => {
    await (options.switches ? browser.close() : closePages(browser))
    await server.close()
    await rm(folder, {recursive: true, force: true})
  }
  return {page, url: server.url, close}
}
