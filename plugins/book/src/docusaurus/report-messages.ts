// Messages of the books of a site on the terminal of `build` and `start`: as `check` tells them, without hints.

import type {LoadedBook} from '../load/loaded-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {formatPretty} from '../messages/format-pretty.ts'
import {gatherMessages} from '../messages/gather-messages.ts'
import {spot, type BookMessage} from '../messages/message.ts'
import {shared} from '../files/shared.ts'
import type {BookOptions} from '../config/book-options.ts'
import {counted} from '../text/counted.ts'

type Told = Pick<LoadedBook, 'root' | 'messages'>

interface ToldMessage {
  root: string
  message: BookMessage
}

/** By what makes a message the same one as before. */
type KnownMessages = ReadonlyMap<string, ToldMessage>

/**
 * Prints what is wrong with the books: all of it the first time, then what is new and what has been mended. `throw` ends
 * a build that has errors.
 *
 * @param site what the books belong to; its languages are built one after the other
 */
export function reportMessages(books: readonly Told[], mode: BookOptions['onBookErrors'], site = ''): void {
  if (mode === 'ignore') return
  const now = knownMessages(books)
  const toldBefore = toldSites()
  const before = toldBefore.get(site)
  const text = textOfChanges(now, before)
  if (text !== '') console.warn(text)
  // what one language of a build does not have is not mended
  toldBefore.set(site, isBuild() && before ? new Map([...before, ...now]) : now)
  if (mode === 'throw' && books.some(({messages}) => messages.some(isError))) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

/** What was told of a site in this process, in all languages that were built; `undefined` where it was not built here. */
export function messagesOfSite(site: string): BookMessage[] | undefined {
  const told = toldSites().get(site)
  return told && [...told.values()].map(({message}) => message)
}

/** What `messagesOfSite` and `reportMessages` call the site of a book. */
export function siteName(root: string, pluginId = 'default'): string {
  return `${root} ${pluginId}`
}

function toldSites(): Map<string, KnownMessages> {
  return shared('told messages', () => new Map<string, KnownMessages>())
}

function isBuild(): boolean {
  return process.env.NODE_ENV === 'production'
}

/** Lines above a fault move it, and do not make another one of it; one that stands there twice is two. */
function knownMessages(books: readonly Told[]): KnownMessages {
  const known = new Map<string, ToldMessage>()
  for (const {root, messages} of books) {
    for (const message of messages) {
      if (message.severity === 'hint') continue
      const {rule, file, text} = message
      let key = JSON.stringify([root, file, rule, text])
      while (known.has(key)) key += '+'
      known.set(key, {root, message})
    }
  }
  return known
}

function textOfChanges(now: KnownMessages, before: KnownMessages | undefined): string {
  const fresh = [...now].filter(([key]) => !before?.has(key)).map(([, told]) => told)
  const mended = [...(before ?? [])].filter(([key]) => !now.has(key)).map(([, told]) => told)
  const list = listOf(fresh)
  if (!before || isBuild()) return list
  if (fresh.length + mended.length === 0) return ''
  const left = now.size - fresh.length
  return [...(list === '' ? [] : [list, '']), ...mendedLines(mended), leftLine(left, fresh.length)].join('\n')
}

/** As many messages as can be read; beyond that they would bury the rest. */
const most = 50

function mendedLines(mended: readonly ToldMessage[]): string[] {
  if (mended.length > most) return [`mended: ${counted(mended.length, 'message')}`]
  return mended.map(({root, message: {file, place, rule, text}}) => {
    return `mended: ${spot(folderPrefix(root) + file, place)} ${rule}: ${text}`
  })
}

function leftLine(left: number, fresh: number): string {
  if (left > 0)
    return `${counted(left, 'message of before is', 'messages of before are')} left, which \`d2lbook check\` lists`
  return fresh > 0 ? 'nothing of before is left to mend' : 'nothing is left to mend'
}

function listOf(told: readonly ToldMessage[]): string {
  const roots = [...new Set(told.map(({root}) => root))]
  return roots
    .map((root) => {
      const messages = gatherMessages(told.filter((one) => one.root === root).map(({message}) => message))
      return textOf(messages, folderPrefix(root))
    })
    .join('\n\n')
}

function textOf(told: readonly BookMessage[], prefix: string): string {
  const format = {isColoured: process.stdout.isTTY, prefix}
  const warnings = told.filter(({severity}) => severity === 'warning')
  if (warnings.length <= most) return formatPretty(told, format)
  const errors = told.filter(isError)
  const counts = [...countRules(warnings)].map(([rule, count]) => `  ${count} ${rule}`)
  return [
    ...(errors.length > 0 ? [formatPretty(errors, format), ''] : []),
    `${counted(warnings.length, 'warning')}, which \`d2lbook check\` lists with their places:`,
    ...counts,
  ].join('\n')
}

function isError({severity}: BookMessage): boolean {
  return severity === 'error'
}

/** How often each rule is broken, the most frequent first. */
function countRules(messages: readonly BookMessage[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const {rule} of messages) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
