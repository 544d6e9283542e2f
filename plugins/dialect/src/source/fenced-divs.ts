// Pandoc's fenced divs, read as the containers of Docusaurus.
// https://pandoc.org/MANUAL.html#divs-and-spans

import type {Line} from './line-list.ts'
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

const divOpening = /^ {0,3}:{3,}(?:[ \t]+([\w-]+)|[ \t]*\{([^{}]*)\})[ \t]*:*[ \t]*$/
const containerOpening = /^ {0,3}:{3,}[A-Za-z]/
const closing = /^ {0,3}:{3,}[ \t]*$/

interface Container {
  opening: Line
  closing: Line
  /** How the opening line goes on behind its colons; of a container of Docusaurus it stays as it is. */
  rest: string | undefined
  children: Container[]
}

/**
 * Read `::: {#id .class}` and `::: class` as containers. Any row of colons closes the innermost one, while Docusaurus
 * wants more colons outside than inside: they are counted anew. What is never closed stays text.
 *
 * @param lines those outside of code
 */
export function readFencedDivs(scan: Scan, lines: readonly Line[]): void {
  for (const container of findContainers(lines)) writeColons(scan, container)
}

function findContainers(lines: readonly Line[]): Container[] {
  const found: Container[] = []
  const open: Omit<Container, 'closing'>[] = []
  for (const line of lines) {
    const rest = restOf(line.text)
    if (rest !== undefined || containerOpening.test(line.text)) open.push({opening: line, rest, children: []})
    else if (closing.test(line.text) && open.length > 0) {
      const container = {...open.pop()!, closing: line}
      ;(open.at(-1)?.children ?? found).push(container)
    }
  }
  return [...found, ...open.flatMap(({children}) => children)]
}

/** `note{id="x"}` for `{#x .note}`. */
function restOf(text: string): string | undefined {
  const match = divOpening.exec(text)
  if (!match) return undefined
  const [, word, attributes = ''] = match
  const classes =
    word === undefined ? [...attributes.matchAll(/\.([^\s.#"]+)/g)].map(([, name]) => name!) : [word]
  const id = /#([^\s"]+)/.exec(attributes)?.[1]
  const box = classes.map((name) => boxes.get(name.toLowerCase())).find((name) => name !== undefined)
  const others = classes.filter((name) => name !== box).join(' ')
  const written = [id && `id="${id}"`, others && `class="${others}"`]
  return `${box ?? 'div'}{${written.filter(Boolean).join(' ')}}`
}

/** @returns the number of colons */
function writeColons(scan: Scan, {opening, closing: end, rest, children}: Container): number {
  const inside = Math.max(2, ...children.map((child) => writeColons(scan, child)))
  const isOwn = rest !== undefined
  if (!isOwn && !holdsDiv(children)) return colonsOf(opening)
  const colons = inside + 1
  if (isOwn) scan.edits.push({start: opening.start, end: opening.end, text: ':'.repeat(colons) + rest})
  else replaceColons(scan, opening, colons)
  replaceColons(scan, end, colons)
  return colons
}

function holdsDiv(children: readonly Container[]): boolean {
  return children.some((child) => child.rest !== undefined || holdsDiv(child.children))
}

function colonsOf({text}: Line): number {
  return /:+/.exec(text)![0].length
}

function replaceColons({edits}: Scan, line: Line, count: number): void {
  const start = line.start + line.text.indexOf(':')
  edits.push({start, end: start + colonsOf(line), text: ':'.repeat(count)})
}
