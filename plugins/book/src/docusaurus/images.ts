// Pictures of a book under public addresses: found once by the index, copied into the built site, served in `start`.
// The compile step writes their addresses into HTML strings, so the bundler never meets them.

import {createHash} from 'node:crypto'
import {cp, mkdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {imageSize} from 'image-size'
import {findImage} from './find-image.ts'
import type {ImageAsset} from '../render/page-data.ts'
import {insideFolder} from '../text/inside-folder.ts'

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

  /** The picture at `url`, looked for in each of `folders` in turn; `null` if it is nowhere. */
  async find(url: string, folders: string[]): Promise<ImageAsset | null> {
    const file = findImage(url, folders)
    const image = file === undefined ? null : await this.#read(file)
    return image && {src: image.src, width: image.width, height: image.height}
  }

  async #read(file: string): Promise<StoredImage | null> {
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return null
    const known = this.#images.get(file)
    if (known?.mtimeMs === info.mtimeMs) return known
    const content = await readFile(file)
    const image = {file, mtimeMs: info.mtimeMs, ...this.#address(file, content), ...size(content)}
    this.#images.set(file, image)
    return image
  }

  #address(file: string, content: Uint8Array): {src: string; publicPath: string} {
    const {name, ext} = path.parse(file)
    const hash = createHash('md5').update(content).digest('hex').slice(0, 8)
    const publicPath = `assets/book/${name}-${hash}${ext}`
    return {publicPath, src: this.#baseUrl + encodeURI(publicPath)}
  }

  async copyTo(outDir: string): Promise<void> {
    await mkdir(path.join(outDir, 'assets/book'), {recursive: true})
    await Promise.all(
      [...this.#images.values()].map((image) => cp(image.file, insideFolder(outDir, image.publicPath))),
    )
  }

  /** The file behind a requested address, for `start`. */
  fileOf(requestPath: string): string | undefined {
    const wanted = decodeURI(requestPath)
    return [...this.#images.values()].find((image) => decodeURI(image.src) === wanted)?.file
  }
}

function size(content: Uint8Array): {width?: number; height?: number} {
  try {
    const {width, height} = imageSize(content)
    return {width, height}
  } catch {
    return {}
  }
}
