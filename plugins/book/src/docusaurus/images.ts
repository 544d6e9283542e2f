// Pictures of a book, and files that it links, under public addresses: copied into the built site, served in `start`.
// The compile step writes their addresses into HTML strings, so the bundler never meets them.

import {copyFile, mkdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import type {ImageAsset} from '../render/page-data.ts'
import {decodeAddress, encodePath} from '../text/addresses.ts'
import {cutName} from '../text/cut-name.ts'
import {sizeOf} from '../text/drawings.ts'
import {insideFolder} from '../files/within-folder.ts'

/** File systems take names of 255 bytes. */
const longest = 200

interface StoredImage extends ImageAsset {
  /** Absolute path of the file. */
  file: string
  /** Path below the site's base address. */
  publicPath: string
}

/** The pictures of one site, by absolute path. */
export class ImageStore {
  readonly #images = new Map<string, StoredImage & {mtimeMs: number}>()
  readonly #baseUrl: string

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  /** A file of the book as readers get it; `null` if it is none. */
  async publish(file: string): Promise<ImageAsset | null> {
    const image = await this.#read(file)
    return image && {src: image.src, width: image.width, height: image.height}
  }

  /** The address of a file that was published. */
  addressOf(file: string): string | undefined {
    return this.#images.get(file)?.src
  }

  async #read(file: string): Promise<StoredImage | null> {
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return null
    const known = this.#images.get(file)
    if (known?.mtimeMs === info.mtimeMs) return known
    const content = await readFile(file).catch(() => null)
    // told with the messages of the book
    if (!content) return null
    const image = {file, mtimeMs: info.mtimeMs, ...this.#address(file, content), ...sizeOf(content)}
    this.#images.set(file, image)
    return image
  }

  #address(file: string, content: Uint8Array): {src: string; publicPath: string} {
    const {name, ext} = path.parse(file)
    const hash = hashOf(content, 'md5').slice(0, 8)
    const publicPath = `assets/book/${cutName(name.normalize('NFC'), longest)}-${hash}${ext}`
    return {publicPath, src: this.#baseUrl + encodePath(publicPath)}
  }

  /** Absolute paths of all that were found. */
  files(): string[] {
    return [...this.#images.keys()]
  }

  async copyTo(outDir: string): Promise<void> {
    await mkdir(path.join(outDir, 'assets/book'), {recursive: true})
    await Promise.all(
      [...this.#images.values()].map((image) => copyFile(image.file, insideFolder(outDir, image.publicPath))),
    )
  }

  /** The file behind a requested path, for `start`. */
  fileOf(requested: string): string | undefined {
    return [...this.#images.values()].find((image) => decodeAddress(image.src) === requested)?.file
  }
}
