// All JavaScript of a site, whether a reader ever fetches it or not.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress} from 'node:zlib'
import {glob} from 'tinyglobby'

export interface SiteScripts {
  files: number
  bytes: number
  brotliBytes: number
}

export async function measureScripts(site: string): Promise<SiteScripts> {
  const files = await glob('**/*.{js,mjs}', {cwd: site})
  const sums = {files: files.length, bytes: 0, brotliBytes: 0}
  for (const file of files) {
    const content = await readFile(path.join(site, file))
    sums.bytes += content.length
    sums.brotliBytes += (await promisify(brotliCompress)(content)).length
  }
  return sums
}
