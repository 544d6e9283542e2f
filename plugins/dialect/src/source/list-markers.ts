// Lists that pandoc numbers otherwise than by `1.`: `a)`, `iv.`, `(2)`, `#.`, and examples `(@name)`, counted through
// a page. https://pandoc.org/MANUAL.html#ordered-lists

import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

/** What `type` of HTML's `<ol>` says. */
export type ListStyle = 'a' | 'A' | 'i' | 'I'

const marker = /^([ \t>]*)(\(?)(#|@[\w-]*|\d{1,9}|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+)([.)])([ \t]+)(?=\S)/
const bullet = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/

interface Marker {
  indent: number
  /** Where it begins and ends in its line. */
  from: number
  to: number
  text: string
  /** `.`, `)` or `()`. */
  delimiter: string
}

/** A list whose items go on. */
interface OpenList {
  indent: number
  delimiter: string
  style: ListStyle | '1' | '@'
  /** Of its last item. */
  number: number
}

/** Examples of a page by their names, and how many there are. */
export interface Examples {
  count: number
  readonly numbers: Map<string, number>
}

/** Count the examples of a page, so that the text above them can name them. */
export function countExamples(lines: readonly Line[]): Examples {
  const examples: Examples = {count: 0, numbers: new Map()}
  for (const line of lines) {
    const found = line.text.includes('(@') ? markerOf(line.text) : undefined
    if (!found?.text.startsWith('@') || found.delimiter !== '()') continue
    const number = ++examples.count
    if (found.text.length > 1 && !examples.numbers.has(found.text)) examples.numbers.set(found.text, number)
  }
  examples.count = 0
  return examples
}

/** Write the numbers that Markdown knows; the tree gives the lists their looks. */
export function readListMarkers(scan: Scan, lines: readonly Line[]): void {
  let open: OpenList[] = []
  for (const [index, line] of lines.entries()) {
    const {text} = line
    if (/^[ \t>]*$/.test(text)) continue
    const isApart = /^[ \t>]*$/.test(lines[index - 1]?.text ?? '')
    const found = markerOf(text)
    const indent = /^[ \t>]*/.exec(text)![0].length
    open = open.filter((list) => list.indent < indent || (list.indent === indent && (found || !isApart)))
    if (!found) continue
    const list = open.find((one) => one.indent === indent)
    const number = list && nextNumber(list, found)
    if (list && number !== undefined) {
      write(scan, line, found, list.style === '@' ? nextExample(scan) : 1)
      list.number = number
      continue
    }
    if (!isApart && !bullet.test(lines[index - 1]!.text) && open.length === 0) continue
    const begun = beginning(found)
    if (!begun) continue
    open = [...open.filter((one) => one.indent < indent), begun]
    const first = begun.style === '@' ? nextExample(scan) : begun.number
    write(scan, line, found, first)
    if (/^[ai]$/i.test(begun.style)) scan.listStyles.set(line.start + found.from, begun.style as ListStyle)
  }
}

function nextExample({examples}: Scan): number {
  return ++examples.count
}

function markerOf(text: string): Marker | undefined {
  const match = marker.exec(text)
  if (!match) return undefined
  const [, space = '', opening, value = '', closing = '', behind = ''] = match
  if (opening && closing !== ')') return undefined
  // an initial, as in `A. Turing`
  if (/^[A-Z]$/.test(value) && closing === '.' && behind.length < 2 && behind !== '\t') return undefined
  const from = space.length
  const to = from + (opening ?? '').length + value.length + closing.length
  return {indent: from, from, to, text: value, delimiter: opening ? '()' : closing}
}

/** Lists begin with their first letter, others are no lists but texts that begin like one. */
function beginning({indent, text, delimiter}: Marker): OpenList | undefined {
  if (text.startsWith('@')) return delimiter === '()' ? {indent, delimiter, style: '@', number: 1} : undefined
  if (text === '#') return delimiter === '()' ? undefined : {indent, delimiter, style: '1', number: 1}
  if (/^[aAiI]$/.test(text)) return {indent, delimiter, style: text as ListStyle, number: 1}
  return text === '1' && delimiter === '()' ? {indent, delimiter, style: '1', number: 1} : undefined
}

/** The number of a marker, if it is the next of a list. */
function nextNumber({style, delimiter, number}: OpenList, found: Marker): number | undefined {
  if (found.delimiter !== delimiter) return undefined
  if (style === '@') return found.text.startsWith('@') ? number + 1 : undefined
  const value = found.text === '#' ? number + 1 : valueOf(found.text, style)
  return value === number + 1 ? value : undefined
}

const digits: Record<string, number> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}

function valueOf(text: string, style: ListStyle | '1'): number | undefined {
  if (style === '1') return /^\d+$/.test(text) ? Number(text) : undefined
  const isSmall = style === 'a' || style === 'i'
  if (isSmall !== (text === text.toLowerCase()) || !/^[a-z]+$/i.test(text)) return undefined
  const letters = text.toLowerCase().split('')
  if (style === 'a' || style === 'A') return letters.length === 1 ? letters[0]!.charCodeAt(0) - 96 : undefined
  const values = letters.map((letter) => digits[letter] ?? Number.NaN)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

function write({edits}: Scan, {start}: Line, {from, to, delimiter}: Marker, number: number): void {
  edits.push({start: start + from, end: start + to, text: `${number}${delimiter === '.' ? '.' : ')'}`})
}

const reference = /\((@[\w-]+)\)/y

/**
 * Read `(@name)` in a text, which is the number of an example.
 * @returns where to read on
 */
export function readExample(scan: Scan, at: number): number | undefined {
  reference.lastIndex = at
  const name = reference.exec(scan.source)?.[1]
  const number = name === undefined ? undefined : scan.examples.numbers.get(name)
  if (number === undefined) return undefined
  scan.edits.push({start: at, end: reference.lastIndex, text: `(${number})`})
  return reference.lastIndex
}
