// A book folder as it is becomes a static site.

import {constants} from 'node:os'
import path from 'node:path'
import {siteLanguages} from './language-flags.ts'
import type {Preferred} from '../config/preferred.ts'
import type {LanguageFlags} from '../load/book-languages.ts'
import {messagesInLanguages} from './load-languages.ts'
import {BookFolder} from '../load/book-folder.ts'
import {messagesOfSite, siteName} from '../docusaurus/report-messages.ts'
import {makeSite} from '../site/make-site.ts'
import {buildApart, stopSignals, type SiteBuild} from './build-apart.ts'
import {cacheFolder} from './cache-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {openFreshSite} from './fresh-site.ts'
import {keepLastOut, lastOut} from './last-out.ts'
import {loadDocusaurus} from './load-docusaurus.ts'
import {manyPages} from './many-pages.ts'
import {siteFolder} from './out-folder.ts'
import {keepHeapSmall} from './small-heap.ts'
import {tellingOf} from './telling-of.ts'

export interface BuildFlags extends LanguageFlags {
  out: string
  baseUrl: string
  url?: string
  cache?: string
  minify: boolean
  lowMemory: boolean
  strict: boolean
  run: boolean
  prefer?: Preferred
}

/** Resolves to the exit code. */
export async function build(root: string, flags: BuildFlags): Promise<number> {
  const {baseUrl, url} = flags
  const book = new BookFolder(root)
  const languages = await siteLanguages(book, flags)
  const cache = await cacheFolder(root, flags.cache)
  const outDir = await siteFolder(flags.out, root, await lastOut(cache))
  const {run, prefer} = flags
  const islandCache = path.join(path.dirname(cache), 'islands')
  const siteDir = await makeSite(
    {book: root, baseUrl, url, languages, run, prefer, islandCache},
    path.join(cache, 'build'),
  )
  await keepLastOut(cache, outDir)
  const fresh = await openFreshSite(outDir, siteDir)
  // the articles are compact already, and minifying the frame of each page costs a third of a warm build
  process.env.SKIP_HTML_MINIFICATION ??= 'true'
  try {
    const site = {siteDir, folder: fresh.folder, outDir, minify: flags.minify}
    const {config, pageFiles} = await book.configured()
    const isLarge = flags.lowMemory || pageFiles.length >= manyPages
    const code = isLarge
      ? await buildApart(site, languages?.list ?? [config.lang ?? 'en'])
      : await buildHere(site)
    if (code !== exitCodes.done) return code
    await fresh.publish()
  } finally {
    await fresh.discard()
  }
  if (!url)
    console.info('The pages do not know their address yet: before you publish them, build with --url.')
  if (!flags.strict) return exitCodes.done
  const messages = messagesOfSite(siteName(root)) ?? (await messagesInLanguages(book, flags))
  return messages.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

/** In one process, which for most books is the fastest. */
async function buildHere({siteDir, folder, outDir, minify}: SiteBuild): Promise<number> {
  keepHeapSmall(40)
  const docusaurus = await loadDocusaurus()
  for (const signal of stopSignals)
    process.once(signal, () => {
      // Docusaurus ends the process next, and would say that all is well
      process.exitCode = 128 + constants.signals[signal]
    })
  const restore = tellingOf(folder, outDir)
  await docusaurus.build(siteDir, {outDir: folder, minify}).finally(restore)
  return exitCodes.done
}
