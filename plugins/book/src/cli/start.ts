// The book in a browser, renewed with every edit.

import path from 'node:path'
import {siteLanguages} from './language-flags.ts'
import type {Preferred} from '../config/preferred.ts'
import type {LanguageFlags} from '../load/book-languages.ts'
import {BookFolder} from '../load/book-folder.ts'
import {makeSite} from '../site/make-site.ts'
import {cacheFolder} from './cache-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {choosePort} from './free-port.ts'
import {loadDocusaurus} from './load-docusaurus.ts'

export interface StartFlags extends LanguageFlags {
  locale?: string
  port?: number
  host: string
  cache?: string
  open: boolean
  run: boolean
  prefer?: Preferred
}

/** Resolves to the exit code once the server runs. */
export async function start(root: string, flags: StartFlags): Promise<number> {
  const port = await choosePort(flags.port, flags.host)
  const {host, open, locale, cache, run, prefer} = flags
  const kept = await cacheFolder(root, cache)
  const place = path.join(kept, locale === undefined ? 'start' : `start-${locale}`)
  const siteDir = await makeSite(
    {book: root, languages: await siteLanguages(new BookFolder(root), flags), run, prefer},
    place,
  )
  const docusaurus = await loadDocusaurus()
  await docusaurus.start(siteDir, {port: String(port), host, open, locale})
  return exitCodes.done
}
