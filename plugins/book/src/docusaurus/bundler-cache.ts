// The bundler ends the process, or waits for ever, where a file of its cache is damaged. So a cache is used only if it
// is as the last run left it; a run that died leaves none. Each process has a folder of its own.

import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import path from 'node:path'
import {claimFolder} from '../files/claim-folder.ts'
import {fingerprint} from '../files/fingerprint.ts'
import {textOfFile} from '../files/look-at-files.ts'
import {shared} from '../files/shared.ts'

export interface BundlerCache {
  /** What the bundler writes; it removes all else that it finds there. */
  bundler: string
  /** Articles of the pages that the bundler has compiled. */
  articles: string
}

/** The folders of the cache for this process and site. */
export function bundlerCache(siteDir: string): Promise<BundlerCache> {
  const work = process.env.NODE_ENV === 'production' ? 'build' : 'start'
  const place = path.join(siteDir, 'node_modules/.cache/rspack', work)
  return shared(`bundler cache ${place}`, () => openCache(place))
}

async function openCache(place: string): Promise<BundlerCache> {
  const {folder} = await claimFolder(place)
  const files = path.join(folder, 'files')
  const mark = path.join(folder, 'fingerprint.txt')
  const left = textOfFile(mark)
  // whoever dies from here on leaves a cache that nobody trusts
  rmSync(mark, {recursive: true, force: true})
  const isSound = left !== null && fingerprintOf(files) === left
  if (!isSound && existsSync(files)) {
    rmSync(files, {recursive: true, force: true})
    console.warn('The cache of the bundler is not as the last run left it: all pages are compiled anew.')
  }
  await mkdir(files, {recursive: true})
  process.on('exit', (code) => {
    // one that was stopped may have been writing: it is as before, or not to be trusted
    const now = code === 0 ? fingerprintOf(files) : isSound ? left : null
    if (now !== null) writeFileSync(mark, now)
  })
  return {bundler: path.join(files, 'bundler'), articles: path.join(files, 'articles')}
}

function fingerprintOf(folder: string): string | null {
  try {
    return fingerprint(folder)
  } catch {
    return null
  }
}
