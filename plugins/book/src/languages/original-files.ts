// The originals of translated pages, a file a page: written by a build, made on demand by `start`.

import {mkdir, writeFile} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import path from 'node:path'
import type {Originals} from 'docusaurus-theme-d2lbook/page-parts'
import {decodeAddress} from '../text/addresses.ts'
import {insideFolder} from '../files/within-folder.ts'
import {requestedPath} from '../files/requested-path.ts'

type Make = () => Promise<Originals>

export class OriginalFiles {
  readonly #baseUrl: string
  readonly #files = new Map<string, Make>()

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  forget(): void {
    this.#files.clear()
  }

  /**
   * Notes how the originals of a page are made; gives their address, which changes with them.
   *
   * @param page address of the page below the site's base
   */
  add(page: string, hash: string, make: Make): string {
    const file = `assets/originals/${decodeAddress(page).replace(/\/$/, '/index') || 'index'}.json`
    this.#files.set(file, make)
    return `${this.#baseUrl}${encodeURI(file)}?${hash}`
  }

  async writeTo(outDir: string): Promise<void> {
    for (const [file, make] of this.#files) {
      const place = insideFolder(outDir, file)
      await mkdir(path.dirname(place), {recursive: true})
      await writeFile(place, JSON.stringify(await make()))
    }
  }

  /** The originals at a requested path, `undefined` where there are none. */
  at(requested: string): Promise<Originals> | undefined {
    return this.#files.get(requested.slice(this.#baseUrl.length))?.()
  }
}

/** A connect-style middleware. */
export function originalsMiddleware(files: () => OriginalFiles) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const found = files().at(requestedPath(request.url))
    if (!found) return next()
    found.then((originals) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(originals))
    }, next)
  }
}
