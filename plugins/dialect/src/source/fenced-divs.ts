// Pandoc's fenced divs, read as the containers of Docusaurus.
// https://pandoc.org/MANUAL.html#divs-and-spans

import type {Line} from './line-list.ts'
import {complainOfNesting} from './nesting.ts'
import type {Scan} from './scan.ts'

/** Boxes that pandoc knows, and what Docusaurus calls them. */
const boxes = new Map([
  ['admonition', 'note'],
  ['attention', 'warning'],
  ['caution', 'caution'],
  ['danger', 'danger'],
  ['error', 'danger'],
  ['hint', 'tip'],
  ['important', 'important'],
  ['note', 'note'],
  ['tip', 'tip'],
  ['warning', 'warning'],
])

const box = /^(?:secondary|success|info|note|tip|important|caution|warning|danger)$/

/** What may stand before a div on its line: it may be part of a quote or list. */
const prefix = String.raw`^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*)`
const quoted = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`
const divOpening = new RegExp(
  String.raw`${prefix}:{3,}(?:[ \t]+([\w-]+)|([\w-]+)(?=\{))?[ \t]*(?:\{((?:${quoted}|[^{}"'])*)\})?[ \t]*:*[ \t]*$`,
)
const titled = new RegExp(String.raw`${prefix}:{3,}[ \t]*\{?([\w-]+)\}?[ \t]+([^\s:{].*?)[ \t]*:*[ \t]*$`)
const containerOpening = new RegExp(`${prefix}:{3,}[A-Za-z]`)
const closing = /^[ \t>]*:{3,}[ \t]*$/
const attribute = new RegExp(
  String.raw`#([^\s#.}"']+)|\.([^\s#.}"']+)|([^\s=#."']+)[ \t]*=[ \t]*(${quoted}|[^\s}]*)|([^\s#.]+)`,
  'g',
)

/** What the opening line of a div says. */
interface Opening {
  /** How many characters stand before its colons. */
  indent: number
  /** A box of Docusaurus, or `div`. */
  name: string
  /** `{id="x" class="y"}` */
  attributes: string
  /** The columns of its title on the line; it is Markdown. */
  title?: {start: number; end: number} | undefined
}

/** The parser reads what stands in a div once for each div around it. */
const maximalDivs = 10

interface Container {
  opening: Line
  closing: Line
  /** Of pandoc's divs; a container of Docusaurus stays as it is. */
  own: Opening | undefined
  children: Container[]
}

/**
 * Read `::: {#id .class}` and `::: class` as containers. Any row of colons closes the innermost one, while Docusaurus
 * wants more colons outside than inside: they are counted anew. What is never closed stays text.
 *
 * @param lines those outside of code
 */
export function readFencedDivs(scan: Scan, lines: readonly Line[]): void {
  for (const container of findContainers(scan, lines)) writeColons(scan, container)
}

function findContainers(scan: Scan, lines: readonly Line[]): Container[] {
  const found: Container[] = []
  const open: Omit<Container, 'closing'>[] = []
  let tooDeep = 0
  for (const line of lines) {
    if (!line.text.includes(':::')) continue
    const isClosing = closing.test(line.text)
    const own = isClosing ? undefined : openingOf(line.text)
    const isOpening = own !== undefined || (!isClosing && containerOpening.test(line.text))
    if ((isOpening && open.length === maximalDivs) || (isClosing && tooDeep > 0)) {
      complainOfNesting(scan, line.start + line.text.indexOf(':'))
      tooDeep += isOpening ? 1 : -1
    } else if (isOpening) open.push({opening: line, own, children: []})
    else if (isClosing && open.length > 0) {
      const container = {...open.pop()!, closing: line}
      ;(open.at(-1)?.children ?? found).push(container)
    }
  }
  return [...found, ...open.flatMap(({children}) => children)]
}

function openingOf(text: string): Opening | undefined {
  const match = divOpening.exec(text)
  if (!match) return titledBox(text)
  const [, before = '', word, glued, written] = match
  if (word === undefined && written === undefined) return undefined
  const {id, classes, others, title} = readAttributes(written ?? '')
  const all = [...((word ?? glued) ? [(word ?? glued)!] : []), ...classes]
  const name = boxOf(all)
  const from = written === undefined ? 0 : text.indexOf('{') + 1
  return {
    indent: before.length,
    name: name ?? 'div',
    attributes: writeAttributes(
      id,
      all.filter((className) => className !== name),
      name ? [] : others,
    ),
    title: title && {start: from + title.start, end: from + title.end},
  }
}

/** `::: note A title`, as Docusaurus once had it. */
function titledBox(text: string): Opening | undefined {
  const match = titled.exec(text)
  const name = match && boxOf([match[2]!])
  if (!name) return undefined
  const start = text.indexOf(match[3]!, match[1]!.length + 3 + match[2]!.length)
  return {indent: match[1]!.length, name, attributes: '', title: {start, end: start + match[3]!.length}}
}

/** The box that one of the classes names; `admonition` says only that there is one. */
export function boxOf(classes: readonly string[]): string | undefined {
  const names = classes.map((name) => name.toLowerCase().replace(/^callout-/, ''))
  const named = names.find((name) => name !== 'admonition' && (boxes.has(name) || box.test(name)))
  const any = named ?? names.find((name) => boxes.has(name))
  return any && (boxes.get(any) ?? any)
}

interface Attributes {
  id: string | undefined
  classes: string[]
  others: [string, string][]
  /** Columns from the start of the attributes. */
  title: {start: number; end: number} | undefined
}

function readAttributes(text: string): Attributes {
  const result: Attributes = {id: undefined, classes: [], others: [], title: undefined}
  for (const match of text.matchAll(attribute)) {
    const [whole, id, className, key, value = '', word] = match
    if (id !== undefined) result.id ??= id
    else if (className !== undefined) result.classes.push(className)
    // MyST: `:::{note}`
    else if (word !== undefined && text.trim() === word && boxOf([word])) result.classes.push(word)
    else if (key !== undefined) {
      const quotes = /^["']/.test(value) ? 1 : 0
      const [end, start] = [
        match.index + whole.length - quotes,
        match.index + whole.length - value.length + quotes,
      ]
      if (key === 'title' && end > start) result.title ??= {start, end}
      else result.others.push([key, value.slice(quotes, value.length - quotes)])
    }
  }
  return result
}

function writeAttributes(
  id: string | undefined,
  classes: readonly string[],
  others: Attributes['others'],
): string {
  const all = [
    ...(id === undefined ? [] : [['id', id] as const]),
    ...(classes.length > 0 ? [['class', classes.join(' ')] as const] : []),
    ...others
      .filter(([key]) => /^[A-Za-z][\w-]*$/.test(key))
      .map(([key, value]) => [`data-${key}`, value] as const),
  ]
  return `{${all.map(([key, value]) => `${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join(' ')}}`
}

/** @returns the number of colons */
function writeColons(scan: Scan, {opening, closing: end, own, children}: Container): number {
  const inside = children.reduce((most, child) => Math.max(most, writeColons(scan, child)), 2)
  if (!own && !holdsDiv(children)) return colonsOf(opening)
  const colons = inside + 1
  if (own) writeOpening(scan, opening, own, ':'.repeat(colons))
  else replaceColons(scan, opening, colons)
  replaceColons(scan, end, colons)
  return colons
}

/** The title stays where it is, so that the formulas and marks in it are read. */
function writeOpening(
  {edits, source}: Scan,
  line: Line,
  {indent, name, attributes, title}: Opening,
  colons: string,
): void {
  const start = line.start + indent
  if (!title) {
    edits.push({start, end: line.end, text: colons + name + attributes})
    return
  }
  const [from, to] = [line.start + title.start, line.start + title.end]
  edits.push(
    {start, end: from, text: `${colons}${name}[`},
    {start: to, end: line.end, text: `]${attributes}`},
  )
  for (const at of loneBrackets(source, from, to)) edits.push({start: at, end: at, text: '\\'})
}

/** Brackets that would end the title too early, or never. */
function loneBrackets(source: string, from: number, to: number): number[] {
  const open: number[] = []
  const lone: number[] = []
  for (let at = from; at < to; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') open.push(at)
    else if (source[at] === ']' && open.pop() === undefined) lone.push(at)
  }
  return [...lone, ...open]
}

function holdsDiv(children: readonly Container[]): boolean {
  return children.some((child) => child.own !== undefined || holdsDiv(child.children))
}

function colonsOf({text}: Line): number {
  return /:+/.exec(text)![0].length
}

function replaceColons({edits}: Scan, line: Line, count: number): void {
  const start = line.start + line.text.indexOf(':')
  edits.push({start, end: start + colonsOf(line), text: ':'.repeat(count)})
}
