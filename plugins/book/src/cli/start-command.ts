// `d2lbook start BOOK`

import type {Command} from 'commander'
import {bookFolder} from './book-argument.ts'
import {readPort} from './free-port.ts'
import {languageOptions} from './language-options.ts'
import type {StartFlags} from './start.ts'
import {preferHelp, readPreferred} from './preferred.ts'
import type {Calling} from './calling.ts'

export function startCommand(program: Command, {finish, load}: Calling): void {
  const command = program
    .command('start')
    .description('show a book folder in the browser and follow its edits')
    .argument('<book>', 'folder of the book')
    .option('-p, --port <number>', 'port (default: 3000 or the next free one)', readPort)
    .option('--host <name>', 'host', 'localhost')
    .option('--cache <dir>', 'where caches are kept (default: a folder of your user cache)')
    .option('--no-run', 'do not run the cells of the book')
    .option('--prefer <which>', preferHelp, readPreferred)
    .option('--no-open', 'do not open a browser')
    .option('--locale <tag>', 'which of several languages to show (default: the first)')
  languageOptions(command).action(async (argument: string, flags: StartFlags) => {
    const book = bookFolder(argument)
    const {start} = await load('start')
    finish(await start(book, flags))
  })
}
