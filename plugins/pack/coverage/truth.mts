// What the frameworks really printed for the cells of books, in files `<book>--<chapter>--<page>.json`: for each tab and
// cell its outputs, known by the hash of the code as it is written.

import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

interface RecordedOutput {
  kind: string
  channel?: string
  text?: string
}

interface RecordedCell {
  index: number
  code_sha256: string
  outputs: RecordedOutput[]
  deterministic: boolean
}

interface RecordedTab {
  tab: string
  cells: RecordedCell[]
}

/** What a cell has to print. */
export interface ExpectedText {
  /** Lines of the page's file: that of its opening fence, and that of its closing one. */
  from: number
  to: number
  text: string
}

/**
 * Those of one page in one tab that are the same each time; none where there is no record.
 *
 * @param folder of the records
 * @param page `chapter_preliminaries/ndarray`
 * @param markdown its text
 * @param untagged the tab of cells that name none
 */
export function expectedTexts(
  {folder, book, page}: {folder: string; book: string; page: string},
  {markdown, tab, untagged}: {markdown: string; tab: string; untagged: string},
): ExpectedText[] {
  const file = path.join(folder, `${[book, ...page.split('/')].join('--')}.json`)
  if (!existsSync(file)) return []
  const tabs = JSON.parse(readFileSync(file, 'utf8')) as RecordedTab[]
  const records = new Map(tabs.find((one) => one.tab === tab)?.cells.map((cell) => [cell.index, cell]))
  return writtenCells(markdown, tab, untagged).flatMap(({from, to, code}, index) => {
    const record = records.get(index)
    const text = record?.code_sha256 === hashOf(code) ? textOf(record) : undefined
    return text === undefined ? [] : [{from, to, text}]
  })
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

function textOf({deterministic, outputs}: RecordedCell): string | undefined {
  if (!deterministic || outputs.some(({kind}) => kind === 'unknown')) return undefined
  const texts = outputs.filter(({kind, channel}) => kind === 'text' && channel !== 'stderr')
  return texts.length === 0 ? undefined : texts.map(({text = ''}) => text).join('\n')
}

interface WrittenCell {
  from: number
  to: number
  /** Without the line that names its tabs. */
  code: string
}

function writtenCells(markdown: string, tab: string, untagged: string): WrittenCell[] {
  const fences = markdown.matchAll(/^```\{\.python \.input[^\n]*\n([\s\S]*?)^```$/gm)
  return [...fences].flatMap(({1: code = '', index}) => {
    if (/d2lbook\.tab|tab\.interact_select/.test(code)) return []
    const named = /^(?:%%tab|#\s*@tab)[ \t]+(.*)\n?/m.exec(code)
    const tabs = named?.[1]?.split(',').map((name) => name.trim()) ?? [untagged]
    if (!tabs.includes(tab) && !tabs.includes('all')) return []
    const from = markdown.slice(0, index).split('\n').length
    const to = from + code.split('\n').length
    return [{from, to, code: (named ? code.replace(named[0], '') : code).trimEnd()}]
  })
}
