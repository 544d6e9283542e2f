// `d2lbook build BOOK`: a book folder as it is becomes a static site.

import {constants} from 'node:os'
import path from 'node:path'
import type {Command} from 'commander'
import {languageOptions, siteLanguages, type LanguageFlags} from '../languages/language-flags.ts'
import {messagesInLanguages} from '../languages/load-languages.ts'
import {pagesOfBook, readBookConfig} from '../load-book.ts'
import {bookCache, makeSite} from '../site/make-site.ts'
import {bookFolder} from './book-argument.ts'
import {buildApart, stopSignals, type SiteBuild} from './build-apart.ts'
import {openFreshSite} from './fresh-site.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {keepLastOut, lastOut} from './last-out.ts'
import {loadDocusaurus} from './load-docusaurus.ts'
import {siteFolder} from './out-folder.ts'
import {readSiteUrl} from './site-url.ts'
import {tellingOf} from './telling-of.ts'

interface BuildFlags extends LanguageFlags {
  out: string
  baseUrl: string
  url?: string
  cache?: string
  minify: boolean
  lowMemory: boolean
  strict: boolean
}

/** So large a book is built with less memory, whatever the time. */
const manyPages = 500

export function buildCommand(program: Command, finish: Finish): void {
  const command = program
    .command('build')
    .description('make a static site of a book folder, which needs no other files')
    .argument('<book>', 'folder of the book')
    .option('-o, --out <dir>', 'where to write the site', 'build')
    .option('--base-url <path>', 'address below which the site is served', '/')
    .option('--url <url>', 'address of the site, for search engines: https://books.example.org', readSiteUrl)
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-minify', 'leave the scripts readable')
    .option('--low-memory', `need less memory but more time, as books of ${manyPages} pages do`, false)
    .option('--strict', 'exit with 1 if the book has errors', false)
  languageOptions(command).action(async (book: string, flags: BuildFlags) =>
    finish(await build(bookFolder(book), flags)),
  )
}

async function build(book: string, flags: BuildFlags): Promise<number> {
  const {baseUrl, url} = flags
  const languages = await siteLanguages(book, flags)
  const cache = bookCache(book, flags.cache)
  const outDir = await siteFolder(flags.out, book, await lastOut(cache))
  const siteDir = await makeSite({book, baseUrl, url, languages}, path.join(cache, 'build'))
  await keepLastOut(cache, outDir)
  const fresh = await openFreshSite(outDir, siteDir)
  // the articles are compact already, and minifying the frame of each page costs a third of a warm build
  process.env.SKIP_HTML_MINIFICATION ??= 'true'
  try {
    const site = {siteDir, folder: fresh.folder, outDir, minify: flags.minify}
    const isLarge = flags.lowMemory || (await pagesOfBook(book)).length >= manyPages
    const code = isLarge
      ? await buildApart(site, languages?.list ?? [await languageOf(book)])
      : await buildHere(site)
    if (code !== exitCodes.done) return code
    await fresh.publish()
  } finally {
    await fresh.discard()
  }
  if (!url)
    console.info('The pages do not know their address yet: before you publish them, build with --url.')
  if (!flags.strict) return exitCodes.done
  const messages = await messagesInLanguages(book, flags)
  return messages.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

async function languageOf(book: string): Promise<string> {
  return (await readBookConfig(book)).config.lang ?? 'en'
}

/** In one process, which for most books is the fastest. */
async function buildHere({siteDir, folder, outDir, minify}: SiteBuild): Promise<number> {
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
