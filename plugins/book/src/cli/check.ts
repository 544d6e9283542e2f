// `d2lbook check BOOK`: every error in the content, without building anything.

import path from 'node:path'
import type {Command} from 'commander'
import {loadFolder} from '../load-book.ts'
import {formatMessages, messageFormats, type MessageFormat} from '../messages/format-messages.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

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
    .action(async (argument: string, flags: CheckFlags) => finish(await check(argument, flags)))
}

async function check(argument: string, {format, hints}: CheckFlags): Promise<number> {
  if (!isFormat(format)) throw new UsageError(`--format ${format}: one of ${messageFormats.join(', ')}`)
  const {messages} = await loadFolder(bookFolder(argument))
  const told = hints ? messages : messages.filter((message) => message.severity !== 'hint')
  const prefix = `${path.relative(process.cwd(), path.resolve(argument)).replaceAll('\\', '/')}/`.replace(/^\/$/, '')
  console.log(formatMessages(told, format, {version, isColoured: process.stdout.isTTY, prefix}))
  return told.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

function isFormat(name: string): name is MessageFormat {
  return (messageFormats as readonly string[]).includes(name)
}
