// Every error in the content of a book, without building anything.

import {isOneOf} from '../text/one-of.ts'
import type {LanguageFlags} from '../load/book-languages.ts'
import {messagesInLanguages} from './load-languages.ts'
import {BookFolder} from '../load/book-folder.ts'
import {fixBook} from '../fix/fix-book.ts'
import {formatMessages} from '../messages/format-messages.ts'
import {gatherMessages} from '../messages/gather-messages.ts'
import {messageFormats} from '../messages/message-formats.ts'
import {exitCodes} from './exit-codes.ts'
import {printableLines} from '../text/printable.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'
import {counted} from '../text/counted.ts'

export interface CheckFlags extends LanguageFlags {
  format: string
  hints: boolean
  fix?: boolean
  dryRun?: boolean
}

/** A book and how the names of its files begin for whoever called. */
interface CheckedBook {
  root: string
  prefix: string
}

/** Resolves to the exit code. */
export async function check({root, prefix}: CheckedBook, flags: CheckFlags): Promise<number> {
  const {format, hints, fix, dryRun} = flags
  if (!isOneOf(messageFormats, format))
    throw new UsageError(`--format ${format}: one of ${messageFormats.join(', ')}`)
  if (dryRun && !fix) throw new UsageError('--dry-run goes with --fix')
  const book = new BookFolder(root)
  if (fix) await mend(book, dryRun ?? false)
  if (dryRun) return exitCodes.done
  const messages = gatherMessages(await messagesInLanguages(book, flags))
  const told = hints ? messages : messages.filter((message) => message.severity !== 'hint')
  const text = formatMessages(told, format, {version, isColoured: process.stdout.isTTY, prefix})
  console.log(text === '' && format === 'pretty' ? 'nothing to mend' : text)
  return told.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

async function mend(book: BookFolder, isDryRun: boolean): Promise<void> {
  const fixed = await fixBook(book, isDryRun)
  book.renew()
  const edits = fixed.reduce((sum, file) => sum + file.edits, 0)
  if (isDryRun) for (const {diff} of fixed) console.log(printableLines(diff))
  console.error(
    `${isDryRun ? 'would mend' : 'mended'} ${counted(edits, 'place')} in ${counted(fixed.length, 'file')}`,
  )
}
