// Which cells of a book run, and which print what the frameworks printed.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Output} from '../../python/src/index.ts'
import {BookFolder} from '../../book/src/load/book-folder.ts'
import {firstLine} from '../../book/src/run/page-cells.ts'
import {bookPrograms, programPages} from '../../book/src/run/book-programs.ts'
import {runPrograms} from '../../book/src/run/run-book.ts'
import type {CellRun, PageRun} from '../../book/src/run/run-page.ts'
import {errorOf, isUnexpected, toldStatus, type ToldStatus} from '../../book/src/run/run-report.ts'
import {isAlike} from '../../book/src/text/alike.ts'
import {expectedTexts} from './truth.mts'

export interface Request {
  /** As the records name it. */
  name: string
  folder: string
  /** Of the records; `undefined`: nothing is compared. */
  truth?: string
  /** Only these; none: all. */
  tabs: readonly string[]
  chapters: readonly string[]
  pages: readonly string[]
  /** Milliseconds for a cell. */
  limit: number
}

/** What has become of one cell. */
export interface MeasuredCell {
  book: string
  page: string
  chapter: string
  /** `''` in a book without frameworks. */
  tab: string
  index: number
  /** Of the page's file. */
  line: number
  status: ToldStatus
  /** Why it did not run, or not to its end. */
  reason?: string
  /** What it had to print, where that is known, and what it printed. */
  printed?: {shown: string; expected: string; isSame: boolean}
}

export async function measure(request: Request): Promise<MeasuredCell[]> {
  const {name, folder, tabs, chapters, pages, limit} = request
  const book = await new BookFolder(path.resolve(folder)).load({keepsTrees: true})
  const {programs} = bookPrograms(await programPages(book), book.config)
  const asked = programs.filter(
    ({page, tab}) =>
      (tabs.length === 0 || tabs.includes(tab ?? '')) &&
      (chapters.length === 0 || chapters.includes(chapterOf(page))) &&
      (pages.length === 0 || pages.includes(page)),
  )
  const runs = await runPrograms(asked, {limit})
  const measured = await Promise.all(
    runs.map((run) => measuredCells(run, request, book.config.tabs[0] ?? '')),
  )
  return measured.flat().map((cell) => ({...cell, book: name}))
}

/** The first folder of a page; pages on the top level are one chapter. */
function chapterOf(page: string): string {
  return page.includes('/') ? (page.split('/')[0] ?? '') : '.'
}

async function measuredCells(
  {page, tab, file, cells}: PageRun,
  {truth, name}: Request,
  untagged: string,
): Promise<Omit<MeasuredCell, 'book'>[]> {
  const expected = truth
    ? expectedTexts(
        {folder: truth, book: name, page},
        {markdown: await readFile(file, 'utf8'), tab: tab ?? '', untagged},
      )
    : []
  return cells.map((run) => {
    const line = firstLine(run.cell)
    const text = expected.find(({from, to}) => from < line && line < to)?.text
    const reason = reasonOf(run)
    return {
      page,
      chapter: chapterOf(page),
      tab: tab ?? '',
      index: run.cell.index,
      line,
      status: isUnexpected(run) || run.result.status !== 'error' ? toldStatus(run) : 'ok',
      ...(reason !== undefined && {reason}),
      ...(text !== undefined && {printed: compared(printedText(run.result.outputs), text)}),
    }
  })
}

function compared(shown: string, expected: string): NonNullable<MeasuredCell['printed']> {
  return {shown, expected, isSame: isAlike(shown, expected)}
}

/** All that was printed, without what went to `stderr`. */
function printedText(outputs: readonly Output[]): string {
  return outputs
    .flatMap((output) => {
      if (output.kind === 'figure') return []
      return output.kind === 'text' && output.channel === 'stderr' ? [] : [output.text]
    })
    .join('\n')
}

function reasonOf(run: CellRun): string | undefined {
  const {status, reason} = run.result
  if (status === 'ok' || (status === 'error' && !isUnexpected(run))) return undefined
  const error = status === 'error' ? errorOf(run) : undefined
  const text = error ? `${error.type}: ${error.message}` : (reason ?? status)
  const [first = ''] = text.split('\n')
  return (
    first
      .replace(/^(?:.* is not part of this page's Python: \w+: )+/, '')
      .replace(/cell \d+(?: \(line \d+\))?/, 'an earlier cell')
      // the names that are there instead
      .replace(/\. (?:Of \S+ there are|Did you mean|did you mean) .*$/, '')
      .replace(/0x[\da-f]+/gi, '0x…')
  )
}
