// Typefaces with some of their letters.

import {createRequire} from 'node:module'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import {madeOnce} from '../files/whole-file.ts'

const require = createRequire(import.meta.url)

/**
 * A WOFF2 typeface with some of the letters of another.
 *
 * @param cache folder of those that were made before
 */
export async function fontSubset(
  font: Buffer,
  letters: Iterable<string>,
  cache: string,
): Promise<Uint8Array> {
  const text = [...new Set(letters)].toSorted().join('')
  const file = path.join(cache, `${hashOf(JSON.stringify([hashOf(font), text]))}.woff2`)
  return madeOnce(file, () => {
    // a compiler of typefaces, which a build with all of them in its cache has no use for
    const subset = require('subset-font') as typeof import('subset-font')
    return subset(font, text, {targetFormat: 'woff2'})
  })
}
