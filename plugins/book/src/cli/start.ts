// `d2lbook start BOOK`: the book in a browser, renewed with every edit.

import type {Command} from 'commander'
import {makeSite} from '../site/make-site.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {loadDocusaurus} from './load-docusaurus.ts'

interface StartFlags {
  port?: string
  host?: string
  cache?: string
  open: boolean
}

export function startCommand(program: Command, finish: Finish): void {
  program
    .command('start')
    .description('show a book folder in the browser and follow its edits')
    .argument('<book>', 'folder of the book')
    .option('-p, --port <number>', 'port (default: 3000 or the next free one)')
    .option('--host <name>', 'host', 'localhost')
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-open', 'do not open a browser')
    .action(async (book: string, flags: StartFlags) => {
      const siteDir = await makeSite({book: bookFolder(book), cache: flags.cache})
      const docusaurus = await loadDocusaurus()
      await docusaurus.start(siteDir, {port: flags.port, host: flags.host, open: flags.open})
      finish(exitCodes.done)
    })
}
