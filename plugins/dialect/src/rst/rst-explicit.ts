// What begins with two dots: directives, labels, addresses, footnotes, comments.

import type {Draft, Mark} from '../tree/marks.ts'
import type {Paragraph} from 'mdast'

import type {Page} from '../tree/page.ts'
import {readDirective} from './rst-directives.ts'
import {cutLine, endOfIndented, positionOfLines, type RstLine} from './rst-lines.ts'
import {placed, readPhrases} from './rst-phrases.ts'
import type {RstReader, RstState, Substitution} from './rst-reader.ts'

const directive = /^\.\.[ \t]+([A-Za-z][\w:+.-]*?)[ \t]?::(?:[ \t]+|$)/
const target = /^\.\.[ \t]+_(`[^`]+`|[^:`]+):(?:[ \t]+(\S.*))?$/
const footnote = /^\.\.[ \t]+(\[[^\]]+\])[ \t]+/
const substitution = /^\.\.[ \t]+\|([^|]+)\|[ \t]+([\w-]+)::[ \t]*(.*)$/

export function isExplicit(text: string): boolean {
  return text === '..' || text.startsWith('.. ')
}

/** Read what begins with two dots, down to the end of its indented lines. */
export function readExplicit(
  reader: RstReader,
  lines: readonly RstLine[],
  at: number,
): {end: number; nodes: Draft[]} {
  const line = lines[at]!
  const named = directive.exec(line.text)
  const end = named ? endOfDirective(lines, at) : endOfIndented(lines, at + 1, line.indent)
  const part = lines.slice(at, end)
  if (named) return {end, nodes: readDirective(reader, named[1]!, cutLine(line, named[0].length), part)}
  const note = footnote.exec(line.text)
  if (note) return {end, nodes: [footnoteOf(reader, note[1]!, cutLine(line, note[0].length), part)]}
  // an address has been read before, a comment is nobody's text
  if (target.exec(line.text)?.[2] === undefined && target.test(line.text)) reader.state.labels.push(line)
  return {end, nodes: []}
}

/** Options may stand at the edge, though reStructuredText wants them indented. */
function endOfDirective(lines: readonly RstLine[], at: number): number {
  const {indent} = lines[at]!
  let start = at + 1
  while (lines[start]?.indent === indent && /^:[\w-]+:(?:\s|$)/.test(lines[start]!.text)) start++
  return endOfIndented(lines, start, indent)
}

function footnoteOf(reader: RstReader, mark: string, first: RstLine, lines: readonly RstLine[]): Draft {
  const text = [first, ...lines.slice(1)].filter((line) => line.text !== '')
  const position = positionOfLines(reader.page, lines)
  const children = [placed({type: 'text', value: `${mark} `}, position), ...readPhrases(reader, text)]
  return {type: 'paragraph', children, position}
}

/** Labels stand before what they name; the marks of Markdown stand behind. */
export function withLabels(
  page: Page,
  labels: readonly RstLine[],
  [first, ...others]: readonly Draft[],
): Draft[] {
  if (!first) return []
  const isNamed = named.has(first.type) || (first.type === 'paragraph' && isImageAlone(first))
  const marks = marksOf(page, labels, first.type === 'equation' ? 'eqlabel' : 'label')
  return isNamed ? [first, ...marks, ...others] : [...marks, first, ...others]
}

const named: ReadonlySet<string> = new Set(['heading', 'figure', 'equation', 'table', 'captionedTable'])

function isImageAlone({children: [only, ...others]}: Paragraph): boolean {
  return only?.type === 'image' && others.length === 0
}

/** Labels behind which nothing comes. */
export function leftLabels(page: Page, {labels}: RstState): Draft[] {
  return marksOf(page, labels.splice(0), 'label')
}

function marksOf(page: Page, labels: readonly RstLine[], role: Mark['role']): Mark[] {
  return labels.map((line) => ({
    type: 'mark',
    role,
    value: target.exec(line.text)?.[1]?.replaceAll('`', '').trim() ?? '',
    position: positionOfLines(page, [line]),
  }))
}

/** The addresses and substitutions that a piece defines, before or after they are used. */
export function readDefinitions(lines: readonly RstLine[]): Pick<RstReader, 'addresses' | 'substitutions'> {
  const addresses = new Map<string, string>()
  const substitutions = new Map<string, Substitution>()
  for (const {text} of lines) {
    const [, name, address] = target.exec(text) ?? []
    if (name && address) addresses.set(name.replaceAll('`', '').replace(/\s+/g, ' ').toLowerCase(), address)
    const [, sign, kind, argument] = substitution.exec(text) ?? []
    if (sign && kind) substitutions.set(sign, {directive: kind, argument: argument ?? ''})
  }
  return {addresses, substitutions}
}
