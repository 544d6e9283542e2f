// `d2lbook start BOOK`: the book in a browser, renewed with every edit.

import path from 'node:path'
import type {Command} from 'commander'
import {languageOptions, siteLanguages, type LanguageFlags} from '../languages/language-flags.ts'
import {bookCache, makeSite} from '../site/make-site.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {choosePort, readPort} from './free-port.ts'
import {loadDocusaurus} from './load-docusaurus.ts'

interface StartFlags extends LanguageFlags {
  locale?: string
  port?: number
  host: string
  cache?: string
  open: boolean
}

export function startCommand(program: Command, finish: Finish): void {
  const command = program
    .command('start')
    .description('show a book folder in the browser and follow its edits')
    .argument('<book>', 'folder of the book')
    .option('-p, --port <number>', 'port (default: 3000 or the next free one)', readPort)
    .option('--host <name>', 'host', 'localhost')
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-open', 'do not open a browser')
    .option('--locale <tag>', 'which of several languages to show (default: the first)')
  languageOptions(command).action(async (argument: string, flags: StartFlags) => {
    const book = bookFolder(argument)
    const port = await choosePort(flags.port, flags.host)
    const {host, open, locale, cache} = flags
    const place = path.join(bookCache(book, cache), locale === undefined ? 'start' : `start-${locale}`)
    const siteDir = await makeSite({book, languages: await siteLanguages(book, flags)}, place)
    const docusaurus = await loadDocusaurus()
    await docusaurus.start(siteDir, {port: String(port), host, open, locale})
    finish(exitCodes.done)
  })
}
