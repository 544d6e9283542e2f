// Every error in the content of a book, without building anything.

import {accessibilityRules} from '../accessibility/accessibility-rules.ts'
import {formatReport} from '../accessibility/format-report.ts'
import {isOneOf} from '../text/one-of.ts'
import type {LanguageFlags} from '../load/book-languages.ts'
import {messagesInLanguages} from './load-languages.ts'
import {BookFolder} from '../load/book-folder.ts'
import {fixBook} from '../fix/fix-book.ts'
import {formatMessages} from '../messages/format-messages.ts'
import {gatherMessages} from '../messages/gather-messages.ts'
import type {BookMessage} from '../messages/message.ts'
import {messageFormats, type MessageFormat} from '../messages/message-formats.ts'
import {exitCodes} from './exit-codes.ts'
import {printableLines} from '../text/printable.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'
import {counted} from '../text/counted.ts'

export interface CheckFlags extends LanguageFlags {
  format: string
  hints: boolean
  /** Only what bears on readers who do not see the pages. */
  accessibility?: boolean
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
  const {format, hints, accessibility, fix, dryRun} = flags
  if (!isOneOf(messageFormats, format))
    throw new UsageError(`--format ${format}: one of ${messageFormats.join(', ')}`)
  if (dryRun && !fix) throw new UsageError('--dry-run goes with --fix')
  if (accessibility && !hints)
    throw new UsageError('--accessibility tells hints: it does not go with --no-hints')
  const book = new BookFolder(root)
  if (fix) await mend(book, dryRun ?? false)
  if (dryRun) return exitCodes.done
  const told = (await messagesInLanguages(book, flags)).filter(wantedBy(flags))
  console.log(tell(told, format, {prefix, isReport: accessibility ?? false}))
  return told.some((message) => message.severity === 'error') ? exitCodes.contentErrors : exitCodes.done
}

function wantedBy({hints, accessibility}: CheckFlags): (message: BookMessage) => boolean {
  if (accessibility) return ({rule}) => accessibilityRules.some((name) => name === rule)
  return ({severity}) => hints || severity !== 'hint'
}

function tell(
  messages: readonly BookMessage[],
  format: MessageFormat,
  {prefix, isReport}: {prefix: string; isReport: boolean},
): string {
  const isColoured = process.stdout.isTTY
  if (isReport && format === 'pretty') return formatReport(messages, {prefix, isColoured})
  const text = formatMessages(gatherMessages(messages), format, {version, isColoured, prefix})
  return text === '' && format === 'pretty' ? 'nothing to mend' : text
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
