// `npm run guide:coverage`: runs the cells of books, and tells or writes into the guide how many of them run and print
// what the frameworks printed, and why the others do not.
//
//   npx tsx plugins/pack/coverage/write-coverage.mts --book [NAME=]FOLDER... [--truth FOLDER] [--tab T...]
//     [--chapter C...] [--page P...] [--limit SECONDS] [--list] [--differences] [--keep FILE] [--kept FILE...] [--write]

import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {code, withTables, type Row, type Table} from '../guide/tables.mts'
import {measure, type MeasuredCell} from './measure.mts'
import {columns, coverageTable, reasonsTable, totalsTable} from './tables.mts'

const guidePage = 'docs/guide/coverage.md'

const {values: asked} = parseArgs({
  options: {
    book: {type: 'string', multiple: true, default: []},
    truth: {type: 'string'},
    tab: {type: 'string', multiple: true, default: []},
    chapter: {type: 'string', multiple: true, default: []},
    page: {type: 'string', multiple: true, default: []},
    limit: {type: 'string', default: '30'},
    /** Each cell that does not run, with its place. */
    list: {type: 'boolean', default: false},
    /** Each cell that prints something else. */
    differences: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
    /** Keeps what was measured in a file, for a large book that is measured in parts. */
    keep: {type: 'string'},
    /** Takes what was kept in these files. */
    kept: {type: 'string', multiple: true, default: []},
  },
})

const cells: MeasuredCell[] = []
for (const file of asked.kept) cells.push(...(JSON.parse(await readFile(file, 'utf8')) as MeasuredCell[]))
for (const text of asked.book) {
  const [, name, folder = ''] = /^(?:([^=]*)=)?(.*)$/.exec(text) ?? []
  const truth = asked.truth ?? path.resolve(folder, '../../truth')
  const measured = await measure({
    name: name ?? path.basename(folder),
    folder,
    ...(existsSync(truth) && {truth}),
    tabs: asked.tab,
    chapters: asked.chapter,
    pages: asked.page,
    limit: Number(asked.limit) * 1000,
  })
  cells.push(...measured)
}
if (asked.keep !== undefined) await writeFile(asked.keep, JSON.stringify(cells))
if (asked.write) await writeGuide()
else tell()

function tell(): void {
  if (asked.list)
    for (const cell of cells)
      if (cell.reason !== undefined) console.log(`${placeOf(cell)} ${cell.status} ${cell.reason}`)
  if (asked.differences) for (const cell of cells) tellDifference(cell)
  for (const table of [coverageTable(cells), reasonsTable(cells)]) console.log(`\n${columns(table)}`)
}

function tellDifference(cell: MeasuredCell): void {
  if (cell.status !== 'ok' || !cell.printed || cell.printed.isSame) return
  console.log(`${placeOf(cell)} shows\n${cell.printed.shown}\nand not\n${cell.printed.expected}\n`)
}

function placeOf({book, page, line, tab}: MeasuredCell): string {
  return `${book}/${page}.md:${line} (${tab})`
}

/** Messages of Python are no Markdown. */
function asCode([head, ...rows]: Table): Table {
  const written = ([count = '', status = '', why = '', tabs = '']: Row): Row => [
    count,
    status,
    status === '' ? why : code(why.replaceAll('`', "'")),
    tabs,
  ]
  return [head, ...rows.map(written)]
}

async function writeGuide(): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../..', guidePage)
  const text = withTables(await readFile(file, 'utf8'), guidePage, {
    'tab_coverage-books': totalsTable(cells),
    'tab_coverage-chapters': coverageTable(cells),
    'tab_coverage-reasons': asCode(reasonsTable(cells, 4)),
  })
  await writeFile(file, text)
}
