// `d2lbook build BOOK`: a book folder as it is becomes a static site.

import type {Command} from 'commander'
import {languageOptions, siteLanguages, type LanguageFlags} from '../languages/language-flags.ts'
import {messagesInLanguages} from '../languages/load-languages.ts'
import {makeSite} from '../site/make-site.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {keepLastOut, lastOut} from './last-out.ts'
import {loadDocusaurus} from './load-docusaurus.ts'
import {siteFolder} from './out-folder.ts'
import {readSiteUrl} from './site-url.ts'

interface BuildFlags extends LanguageFlags {
  out: string
  baseUrl: string
  url?: string
  cache?: string
  minify: boolean
  strict: boolean
}

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
    .option('--strict', 'exit with 1 if the book has errors', false)
  languageOptions(command).action(async (book: string, flags: BuildFlags) =>
    finish(await build(bookFolder(book), flags)),
  )
}

async function build(book: string, flags: BuildFlags): Promise<number> {
  const {baseUrl, url, cache} = flags
  const languages = await siteLanguages(book, flags)
  const siteDir = await makeSite({book, baseUrl, url, cache, languages})
  const outDir = await siteFolder(flags.out, book, await lastOut(siteDir))
  await keepLastOut(siteDir, outDir)
  // the articles are compact already, and minifying the frame of each page costs a third of a warm build
  process.env.SKIP_HTML_MINIFICATION ??= 'true'
  const docusaurus = await loadDocusaurus()
  const restore = leaveOutNpmAdvice()
  await docusaurus.build(siteDir, {outDir, minify: flags.minify}).finally(restore)
  if (!url)
    console.info('The pages do not know their address yet: before you publish them, build with --url.')
  if (!flags.strict) return exitCodes.done
  const messages = await messagesInLanguages(book, flags)
  return messages.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

/** Docusaurus ends a build by advising an npm script, which a plain book does not have. */
function leaveOutNpmAdvice(): () => void {
  const {info} = console
  console.info = (...words: unknown[]) => {
    if (!words.some((word) => String(word).includes('npm run serve'))) info(...words)
  }
  return () => {
    console.info = info
  }
}
