// `d2lbook check BOOK`: every error in the content, without building anything.

import type {Command} from 'commander'
import {loadFolder} from '../load-book.ts'
import {formatMessages, messageFormats, type MessageFormat} from '../messages/format.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {UsageError} from './usage-error.ts'

interface CheckFlags {
  format: string
  hints: boolean
}

export function checkCommand(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('find and report every error in the content of a book')
    .argument('<book>', 'folder of the book')
    .option('-f, --format <name>', `how to tell: ${messageFormats.join(', ')}`, 'pretty')
    .option('--no-hints', 'leave out what is not wrong but worth a look')
    .action(async (argument: string, flags: CheckFlags) => finish(await check(bookFolder(argument), flags)))
}

async function check(root: string, flags: CheckFlags): Promise<number> {
  if (!isFormat(flags.format)) throw new UsageError(`--format ${flags.format}: one of ${messageFormats.join(', ')}`)
  const {messages} = await loadFolder(root)
  const told = flags.hints ? messages : messages.filter((message) => message.severity !== 'hint')
  process.stdout.write(formatMessages(told, flags.format))
  return told.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

function isFormat(name: string): name is MessageFormat {
  return (messageFormats as readonly string[]).includes(name)
}
