// `d2lbook check BOOK`

import type {Command} from 'commander'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {messageFormats} from '../messages/message-formats.ts'
import {bookFolder} from './book-argument.ts'
import type {CheckFlags} from './check.ts'
import {languageOptions} from './language-options.ts'
import type {Calling} from './calling.ts'

export function checkCommand(program: Command, {finish, load}: Calling): void {
  const command = program
    .command('check')
    .description('find and report every error in the content of a book')
    .argument('<book>', 'folder of the book')
    .option('-f, --format <name>', `how to tell: ${messageFormats.join(', ')}`, 'pretty')
    .option('--no-hints', 'leave out what is not wrong but worth a look')
    .option('--accessibility', 'only what readers miss who do not see a page, with what to do about it')
    .option('--fix', 'mend what has one safe reading, then check')
    .option('--dry-run', 'with --fix: show what would change, and change nothing')
  languageOptions(command).action(async (argument: string, flags: CheckFlags) => {
    const root = bookFolder(argument)
    const {check} = await load('check')
    finish(await check({root, prefix: folderPrefix(argument)}, flags))
  })
}
