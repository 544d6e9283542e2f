// The picture by which other sites show a link to a page that has none of its own: the logo of the book.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {imageSize} from 'image-size'
import {decodeAddress} from '../text/addresses.ts'

/** Smaller ones are taken by nobody, nor are drawings. */
const least = 200
const rasters = new Set(['png', 'jpg', 'webp', 'gif'])

/**
 * The logo where it can be such a picture.
 *
 * @param logo its address below the site
 * @param staticDir the folder where the site has it
 */
export async function socialImage(logo: string | undefined, staticDir: string): Promise<string | undefined> {
  if (logo === undefined) return undefined
  try {
    const {width, height, type} = imageSize(await readFile(path.join(staticDir, decodeAddress(logo))))
    return width >= least && height >= least && rasters.has(type ?? '') ? logo : undefined
  } catch {
    return undefined
  }
}
