// Our outputs of the cells of a book held against the recorded ones, and the frameworks against each other.

import {storedOutputs, type StoredOutput} from 'remark-d2lbook'
import type {LoadedBook} from '../load/loaded-book.ts'
import {bookPrograms, programPages} from './book-programs.ts'
import {comparedCells} from './compare-frameworks.ts'
import {differenceOf} from './compare-printed.ts'
import {firstLine, type PageCell} from './page-cells.ts'
import {printedOf, printedOfRecord, type Printed} from './printed-text.ts'
import {drawsNumbers} from './random-cells.ts'
import {bookRecords, type BookRecords} from './recorded-book.ts'
import {runPrograms} from './run-book.ts'
import type {CellRun, PageProgram, PageRun} from './run-page.ts'
import {lineOf, errorOf, toldStatus} from './run-report.ts'

export interface TestedCell {
  page: string
  /** Absolute. */
  file: string
  tab: string | null
  /** Among the cells of the page in this framework, from 0. */
  index: number
  line: number
  status: 'passed' | 'failed' | 'skipped'
  /** Why it failed or was skipped, or how far it was compared. */
  reason?: string
  /** Of a cell that failed. */
  shown?: string
  expected?: string
  milliseconds: number
}

export interface TestRequest {
  /** Only these; left out, all. */
  tabs?: readonly string[]
  isWanted: (page: string) => boolean
  /** By framework; `''` is that of all others. A number may differ by this part of it. */
  tolerances: Readonly<Record<string, number>>
  /** Milliseconds for a cell. */
  limit: number
  cacheFolder?: string
  /** Cells without a record run too where they can be held against those of another framework. */
  comparesFrameworks?: boolean
}

export interface TestedBook {
  cells: TestedCell[]
  runs: PageRun[]
  /** The cells that can be held against those of another framework. */
  compared: ReadonlySet<PageCell>
}

export async function testBook(book: LoadedBook, request: TestRequest): Promise<TestedBook> {
  const {config, folder} = book
  const pages = await programPages(book)
  const {programs, libraries} = bookPrograms(pages, config)
  const asked = programs.filter(
    ({page, tab}) => request.isWanted(page) && (!request.tabs || tab === null || request.tabs.includes(tab)),
  )
  const records = await bookRecords(
    pages.filter(({page}) => request.isWanted(page)),
    {folder, config, libraries},
  )
  const compared = request.comparesFrameworks ? comparedCells(asked) : new Set<PageCell>()
  const {limit, cacheFolder} = request
  const runs = await runPrograms(asked, {
    limit,
    ...(cacheFolder !== undefined && {cacheFolder}),
    isWanted: (cell, program) => compared.has(cell) || 'outputs' in expectedOf(cell, program, records),
  })
  const found = runs.flatMap((run) => {
    const results = new Map(run.cells.map((one) => [one.cell.index, one]))
    const program = asked.find(({page, tab}) => page === run.page && tab === run.tab)
    return testedCells(program, results, records, request)
  })
  return {cells: found, runs, compared}
}

type Expected = {outputs: readonly StoredOutput[]} | {reason: string} | {isUnknown: true}

function expectedOf(cell: PageCell, {page, tab}: PageProgram, records: BookRecords): Expected {
  if (cell.test.skips) return {reason: 'its author asks that it is not compared'}
  // what is stored for a reader need not be what a program printed: text alone is compared
  if (cell.stored) return {outputs: storedOutputs(cell.stored)}
  const match = records.of(page, tab).get(cell.index)
  if (!match) return {isUnknown: true}
  if (match.isStale) return {reason: 'its record is out of date'}
  return {outputs: match.record.outputs}
}

function testedCells(
  program: PageProgram | undefined,
  results: ReadonlyMap<number, CellRun>,
  records: BookRecords,
  request: TestRequest,
): TestedCell[] {
  if (!program) return []
  const random = drawsNumbers(program.cells.map(({source}) => source))
  return program.cells.flatMap((cell, i): TestedCell[] => {
    const expected = expectedOf(cell, program, records)
    if ('isUnknown' in expected) return []
    const {page, file, tab} = program
    const place = {page, file, tab, index: cell.index, line: firstLine(cell)}
    if ('reason' in expected) return [{...place, status: 'skipped', reason: expected.reason, milliseconds: 0}]
    const run = results.get(cell.index)
    if (!run) return []
    const {milliseconds} = run.result
    return [{...place, ...testCell(run, expected.outputs, random[i] ?? false, request, tab), milliseconds}]
  })
}

function testCell(
  run: CellRun,
  outputs: readonly StoredOutput[],
  isRandom: boolean,
  {tolerances}: TestRequest,
  tab: string | null,
): Pick<TestedCell, 'status'> & Partial<TestedCell> {
  const {cell, result} = run
  const status = toldStatus(run)
  if (status === 'unsupported' || status === 'needs-data')
    return {status: 'skipped', reason: result.reason ?? status}
  const [shown, expected] = [printedOf(result.outputs), printedOfRecord(outputs)]
  const lack = expected.error === undefined && /^ModuleNotFoundError: (.*)/.exec(shown.error ?? '')?.[1]
  if (lack) return {status: 'skipped', reason: lack}
  if (cell.test.ignoresOutput && shown.error === expected.error) return {status: 'passed', reason: 'it runs'}
  const onlyShape = result.hasOtherNumbers ?? false
  const relative = tolerances[tab ?? ''] ?? tolerances[''] ?? usualTolerance
  const difference = differenceOf(shown, expected, {
    tolerance: {relative, absolute: relative / 100},
    onlyShape,
    hasEllipsis: cell.test.hasEllipsis,
  })
  if (difference === undefined)
    return {status: 'passed', ...(onlyShape && {reason: 'only the shape is compared: other random numbers'})}
  // with numbers of the same generator it has to be the same; a record of an unseeded run never is
  if (isRandom && shown.error === undefined && onlyShape)
    return {status: 'skipped', reason: `${difference}: other random numbers`}
  return {
    status: 'failed',
    reason: difference,
    shown: textOf(shown),
    expected: textOf(expected),
    line: lineOf(run, errorOf(run)),
  }
}

const usualTolerance = 1e-4

function textOf({text, pictures, error}: Printed): string {
  const lines = [text, ...(pictures > 0 ? [`<${pictures} ${pictures === 1 ? 'picture' : 'pictures'}>`] : [])]
  return [...lines, error ?? ''].filter((line) => line !== '').join('\n')
}
