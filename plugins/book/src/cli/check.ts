// `d2lbook check BOOK`: every error in the content, without building anything.

import type {Command} from 'commander'
import {languageOptions, type LanguageFlags} from '../languages/language-flags.ts'
import {messagesInLanguages} from '../languages/load-languages.ts'
import {fixBook} from '../fix/fix-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {formatMessages, messageFormats, type MessageFormat} from '../messages/format-messages.ts'
import {gatherMessages} from '../messages/gather-messages.ts'
import {bookFolder} from './book-argument.ts'
import {exitCodes, type Finish} from './exit-codes.ts'
import {printableLines} from '../text/printable.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

interface CheckFlags extends LanguageFlags {
  format: string
  hints: boolean
  fix?: boolean
  dryRun?: boolean
}

export function checkCommand(program: Command, finish: Finish): void {
  const command = program
    .command('check')
    .description('find and report every error in the content of a book')
    .argument('<book>', 'folder of the book')
    .option('-f, --format <name>', `how to tell: ${messageFormats.join(', ')}`, 'pretty')
    .option('--no-hints', 'leave out what is not wrong but worth a look')
    .option('--fix', 'mend what has one safe reading, then check')
    .option('--dry-run', 'with --fix: show what would change, and change nothing')
  languageOptions(command).action(async (argument: string, flags: CheckFlags) =>
    finish(await check(argument, flags)),
  )
}

async function check(argument: string, flags: CheckFlags): Promise<number> {
  const {format, hints, fix, dryRun} = flags
  if (!isFormat(format)) throw new UsageError(`--format ${format}: one of ${messageFormats.join(', ')}`)
  if (dryRun && !fix) throw new UsageError('--dry-run goes with --fix')
  const root = bookFolder(argument)
  if (fix) await mend(root, dryRun ?? false)
  if (dryRun) return exitCodes.done
  const messages = gatherMessages(await messagesInLanguages(root, flags))
  const told = hints ? messages : messages.filter((message) => message.severity !== 'hint')
  const prefix = folderPrefix(argument)
  const text = formatMessages(told, format, {version, isColoured: process.stdout.isTTY, prefix})
  console.log(text === '' && format === 'pretty' ? 'nothing to mend' : text)
  return told.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

async function mend(root: string, isDryRun: boolean): Promise<void> {
  const fixed = await fixBook(root, isDryRun)
  const edits = fixed.reduce((sum, file) => sum + file.edits, 0)
  if (isDryRun) for (const {diff} of fixed) console.log(printableLines(diff))
  console.error(`${isDryRun ? 'would mend' : 'mended'} ${edits} places in ${fixed.length} files`)
}

function isFormat(name: string): name is MessageFormat {
  return (messageFormats as readonly string[]).includes(name)
}
