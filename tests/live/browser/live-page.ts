// A page of live blocks as a site would ship it: rendered on the server, then hydrated; worker and engine in chunks of their own.
import {copyFile, cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {text} from 'node:stream/consumers'
import {build} from 'esbuild'
import {createElement} from 'react'
import {renderToPipeableStream} from 'react-dom/server'
import {serveFolder} from '../../browser/serve-folder.ts'
import {workerAddress} from '../../browser/worker-address.ts'
import {Blocks, type Block} from './blocks.tsx'

const sources = join(import.meta.dirname, '../../../plugins/live/src')
const modules = join(import.meta.dirname, '../../../node_modules')

export interface LivePage {
  url: string
  close(): Promise<void>
}

export interface PageOptions {
  headers?: Record<string, string>
  lang?: string
  theme?: 'light' | 'dark'
  dir?: 'ltr' | 'rtl'
}

/** Serve a page made of these blocks. */
export async function serveLivePage(blocks: readonly Block[], options: PageOptions = {}): Promise<LivePage> {
  const folder = await mkdtemp(join(tmpdir(), 'd2lbook-live-'))
  await cp(await bundle(), folder, {recursive: true})
  await writeFile(join(folder, 'index.html'), await pageHtml(blocks, options))
  const server = await serveFolder(folder, {headers: options.headers})
  const close = async (): Promise<void> => {
    await server.close()
    await rm(folder, {recursive: true, force: true})
  }
  return {url: server.url, close}
}

let bundled: Promise<string> | undefined

/** The scripts and styles of every page, in a folder; made once. */
function bundle(): Promise<string> {
  bundled ??= makeBundle()
  return bundled
}

/** Removes what `serveLivePage` has made for all pages. */
export async function removeBundle(): Promise<void> {
  if (bundled) await rm(await bundled, {recursive: true, force: true})
  bundled = undefined
}

async function makeBundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'd2lbook-live-'))
  await build({
    entryPoints: {
      page: join(import.meta.dirname, 'page.tsx'),
      worker: join(sources, 'worker/entry.ts'),
      live: join(sources, 'react/live.css'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [workerAddress],
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'error',
  })
  await copyFile(join(modules, 'infima/dist/css/default/default.css'), join(folder, 'infima.css'))
  return folder
}

async function pageHtml(
  blocks: readonly Block[],
  {lang = 'en', theme = 'light', dir = 'ltr'}: PageOptions,
): Promise<string> {
  const body = await render(blocks)
  const data = JSON.stringify(blocks).replace(/</g, '\\u003c')
  return `<!doctype html><html lang="${lang}" dir="${dir}" data-theme="${theme}"><head><meta charset="utf-8"><title>live</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/infima.css"><link rel="stylesheet" href="/live.css"></head>
<body><main class="container" style="max-width:780px"><div id="root">${body}</div></main>
<script id="blocks" type="application/json">${data}</script><script type="module" src="/page.js"></script></body></html>`
}

function render(blocks: readonly Block[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const stream = new PassThrough()
    const {pipe} = renderToPipeableStream(createElement(Blocks, {blocks}), {
      onError: reject,
      onAllReady: () => {
        pipe(stream)
        text(stream).then(resolve, reject)
      },
    })
  })
}
