// What is wrong with recorded outputs: those that are no longer true, and a folder of notebooks that is not there.

import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {nearest} from 'remark-d2lbook'
import type {LoadedBook} from '../load/loaded-book.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {keysOfCells} from '../records/slice-keys.ts'
import {bookPrograms, programPages} from './book-programs.ts'
import {firstLine, type PageCell} from './page-cells.ts'
import {comparedCells, frameworkMessages} from './compare-frameworks.ts'
import {runPrograms} from './run-book.ts'
import type {PageRun} from './run-page.ts'
import {bookRecords, hasRecords, type BookRecords} from './recorded-book.ts'

/** All that is told of a book, its outputs included. */
export async function allMessages(book: LoadedBook): Promise<BookMessage[]> {
  return [...book.messages, ...(await outputMessages(book))]
}

export async function outputMessages(book: LoadedBook): Promise<BookMessage[]> {
  const {folder, config} = book
  const {comparesFrameworks} = config.outputs
  if (!comparesFrameworks && !(await hasRecords(folder, config))) return []
  const pages = await programPages(book)
  const {programs, libraries} = bookPrograms(pages, config)
  const records = await bookRecords(pages, {folder, config, libraries})
  const compared = comparesFrameworks ? comparedCells(programs) : new Set<PageCell>()
  const runs =
    compared.size > 0 ? await runPrograms(programs, {limit, isWanted: (cell) => compared.has(cell)}) : []
  const nameOf = ({page, file}: PageRun) => book.facts.get(page)?.file ?? file
  return [
    ...(await folderMessages(book)),
    ...staleMessages(book, records),
    ...frameworkMessages(runs, compared, nameOf),
  ]
}

/** Milliseconds for a cell. */
const limit = 30_000

async function folderMessages({folder, config: {outputs}}: LoadedBook): Promise<BookMessage[]> {
  if (!outputs.notebooks) return []
  const {folder: name, line} = outputs.notebooks
  const place = folder.fileOf(name)
  if (
    await stat(place).then(
      (info) => info.isDirectory(),
      () => false,
    )
  )
    return []
  const near = await readdir(path.dirname(place), {withFileTypes: true}).catch(() => [])
  const meant = nearest(
    path.basename(place),
    near.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  )
  const ask =
    meant === undefined ? '' : `; did you mean \`${path.posix.join(path.posix.dirname(name), meant)}\`?`
  const file = folder.options.config ?? 'config.ini'
  const text = `\`notebooks\` of \`[outputs]\` names \`${name}\`, which is no folder${ask}`
  return [messageAt('config-is-sound', file, [line, 1, line, 1], text)]
}

interface Stale {
  file: string
  line: number
  what: string
  tabs: string[]
}

function staleMessages({facts}: LoadedBook, {all}: BookRecords): BookMessage[] {
  const found = new Map<string, Stale>()
  for (const {page, tab, cells} of all) {
    const own = page.cells.get(tab ?? '') ?? []
    const keys = keysOfCells(own.map(({source}) => source))
    for (const cell of own) {
      const match = cells.get(cell.index)
      if (!match?.isStale || !isShown(cell)) continue
      const isOwn = keys[cell.index]?.code !== match.record.code
      const what = isOwn ? 'the code of this cell' : 'what this cell depends on'
      const file = facts.get(page.page)?.file ?? page.file
      const line = firstLine(cell)
      const key = [file, line, what].join('\n')
      const known = found.get(key) ?? {file, line, what, tabs: []}
      found.set(key, known)
      if (tab !== null) known.tabs.push(tab)
    }
  }
  return [...found.values()].map(({file, line, what, tabs}) => {
    const where = tabs.length === 0 ? '' : ` (${tabs.join(', ')})`
    const text = `${what} has changed since its output was recorded${where}`
    return messageAt('output-is-current', file, [line, 1, line, 1], text)
  })
}

/** The author does not show it, or has stored another one in the page. */
function isShown({hidesOutput, hasOutputs}: PageCell): boolean {
  return !hidesOutput && !hasOutputs
}
