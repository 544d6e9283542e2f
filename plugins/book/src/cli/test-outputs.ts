// Our outputs of a book held against the recorded ones: doctest for books.

import path from 'node:path'
import {toleranceLines} from '../config/outputs-config.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {formatMessages} from '../messages/format-messages.ts'
import type {BookMessage} from '../messages/message.ts'
import {frameworkMessages} from '../run/compare-frameworks.ts'
import {formatJunit} from '../run/format-junit.ts'
import {formatTests} from '../run/format-tests.ts'
import {testBook, type TestedBook, type TestedCell} from '../run/test-book.ts'
import {isOneOf} from '../text/one-of.ts'
import {cacheFolder} from './cache-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {knownTabs} from './known-tabs.ts'
import {pageFilter} from './page-filter.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

export interface TestFlags {
  tab?: string[]
  format: string
  tolerance?: string[]
  frameworks?: boolean
  /** Seconds. */
  limit: number
  /** A folder, or `false`: nothing is kept. */
  cache?: string | false
}

const formats = ['text', 'json', 'junit', 'github'] as const

/** Resolves to the exit code: 1 where an output is another than the recorded one. */
export async function testOutputs(root: string, pages: readonly string[], flags: TestFlags): Promise<number> {
  const {format} = flags
  if (!isOneOf(formats, format)) throw new UsageError(`--format ${format}: one of ${formats.join(', ')}`)
  const written = tolerancesOf(flags)
  const book = await new BookFolder(root).load({keepsTrees: true})
  const {config} = book
  const tabs = flags.tab && knownTabs(flags.tab, config.tabs)
  knownTabs(Object.keys(written).filter(Boolean), config.tabs)
  const cache =
    flags.cache === false ? undefined : path.join(await cacheFolder(root, flags.cache), 'run/outputs')
  const comparesFrameworks = flags.frameworks ?? config.outputs.comparesFrameworks
  const tested = await testBook(book, {
    ...(tabs && {tabs}),
    isWanted: pageFilter(pages, [...book.facts.keys()]),
    tolerances: {...config.outputs.tolerances, ...written},
    limit: flags.limit * 1000,
    comparesFrameworks,
    ...(cache !== undefined && {cacheFolder: cache}),
  })
  const messages = frameworkMessages(tested.runs, tested.compared, (run) => fileInBook(run.file, book))
  console.log(formatted(tested, messages, format, book))
  const isFailed = tested.cells.some(({status}) => status === 'failed') || messages.length > 0
  return isFailed ? exitCodes.contentErrors : exitCodes.done
}

function tolerancesOf({tolerance = []}: TestFlags): Record<string, number> {
  return Object.fromEntries(
    toleranceLines(tolerance.join('\n')).map(({text, tab, number}) => {
      if (number === undefined) throw new UsageError(`--tolerance ${text}: a part of a number such as 1e-4`)
      return [tab, number]
    }),
  )
}

function fileInBook(file: string, {root}: LoadedBook): string {
  return path.relative(root, file).replaceAll(path.sep, '/')
}

function formatted(
  {cells}: TestedBook,
  messages: readonly BookMessage[],
  format: (typeof formats)[number],
  book: LoadedBook,
): string {
  const nameOf = (file: string) => folderPrefix(path.dirname(file)) + path.basename(file)
  const prefix = folderPrefix(book.root)
  const isColoured = process.stdout.isTTY
  switch (format) {
    case 'text': {
      const told = formatMessages([...messages], 'pretty', {version, isColoured, prefix})
      return [formatTests(cells, {nameOf, isColoured}), ...(told === '' ? [] : ['', told])].join('\n')
    }
    case 'json':
      return JSON.stringify(
        {cells: cells.map((cell) => ({...cell, file: nameOf(cell.file)})), messages},
        null,
        2,
      )
    case 'junit':
      return formatJunit(cells, nameOf)
    case 'github':
      return formatMessages([...cells.flatMap((cell) => failureMessage(cell, book)), ...messages], 'github', {
        version,
        isColoured,
        prefix,
      })
  }
}

function failureMessage(
  {file, line, tab, status, reason = '', shown = '', expected = ''}: TestedCell,
  book: LoadedBook,
): BookMessage[] {
  if (status !== 'failed') return []
  const where = tab === null ? '' : ` (${tab})`
  const text = `${reason}${where}\nrecorded:\n${expected}\nshown:\n${shown}`
  return [
    {rule: 'd2lbook test', severity: 'error', file: fileInBook(file, book), place: [line, 1, line, 1], text},
  ]
}
