// A static server on this machine only, for pages under test.
import {readFile, stat} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize, sep} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress} from 'node:zlib'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
}

/** A static host compresses these, once. */
const compressible = /^text\/|json|javascript|xml|wasm/

/** These two make a page cross-origin isolated. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

export interface FolderServer {
  /** Without a slash at its end: `http://127.0.0.1:40123`. */
  url: string
  close(): Promise<void>
}

/**
 * Serve a folder on a free port of 127.0.0.1. A folder's address gives its `index.html`, `/a` also finds `a.html`,
 * and what is missing gets the folder's `404.html`, as on a static host.
 *
 * @param options.headers added to every answer, e.g. a Content-Security-Policy
 * @param options.brotli text is sent compressed as much as brotli can; all who ask have to know it
 */
export async function serveFolder(
  folder: string,
  options: {headers?: Record<string, string>; brotli?: boolean} = {},
): Promise<FolderServer> {
  const compressed = new Map<string, Promise<Buffer>>()
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/').then(
      async ({status, type, body, found}) => {
        const headers: Record<string, string> = {...options.headers, 'Content-Type': type}
        if (!options.brotli || !found || !compressible.test(type))
          return response.writeHead(status, headers).end(body)
        const small = compressed.get(found) ?? promisify(brotliCompress)(body)
        compressed.set(found, small)
        return response.writeHead(status, {...headers, 'Content-Encoding': 'br'}).end(await small)
      },
      (reason) => {
        response.writeHead(400, {'Content-Type': 'text/plain'}).end(String(reason))
      },
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close}
}

async function answer(folder: string, url: string) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname))
  const file = path.split(sep).includes('..') ? undefined : await findFile(join(folder, path))
  const found = file ?? (await findFile(join(folder, '404.html')))
  return {
    status: file ? 200 : 404,
    type: (found && contentTypes[extname(found)]) ?? 'application/octet-stream',
    body: found ? await readFile(found) : `not found: ${path}`,
    found,
  }
}

async function findFile(path: string): Promise<string | undefined> {
  for (const candidate of [path, join(path, 'index.html'), `${path}.html`]) {
    const found = await stat(candidate).catch(() => undefined)
    if (found?.isFile()) return candidate
  }
  return undefined
}
