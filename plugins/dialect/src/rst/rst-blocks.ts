// Blocks of reStructuredText: titles, paragraphs, lists, quotes, code, and what begins with two dots.
// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html

import type {BlockContent, Heading, ListItem, PhrasingContent} from 'mdast'

import type {DefList} from '../nodes.ts'
import type {Draft} from '../tree/marks.ts'
import {codeOf} from './rst-code.ts'
import {cutLine, endOfIndented, indentOf, positionOfLines, trimLines, type RstLine} from './rst-lines.ts'
import {isExplicit, readExplicit, withLabels} from './rst-explicit.ts'
import {placed, readPhrases} from './rst-phrases.ts'
import {depthOfTitle, type RstReader} from './rst-reader.ts'

/** Where a block ends, and what it becomes. */
interface Read {
  end: number
  nodes: Draft[]
}

type ReadBlock = (reader: RstReader, lines: readonly RstLine[], at: number) => Read | undefined

/** Read lines that belong together. Whatever is none of the others is a paragraph. */
export function readBlocks(reader: RstReader, all: readonly RstLine[]): Draft[] {
  const lines = trimLines(all)
  const edge = indentOf(lines)
  const nodes: Draft[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!
    if (line.text === '') {
      at++
      continue
    }
    const labels = reader.state.labels.splice(0)
    const read = line.indent > edge ? readQuote(reader, lines, at, edge) : readAt(reader, lines, at)
    if (read.nodes.length === 0) reader.state.labels.unshift(...labels)
    else nodes.push(...withLabels(reader.page, labels, read.nodes))
    at = Math.max(read.end, at + 1)
  }
  return nodes
}

function readAt(reader: RstReader, lines: readonly RstLine[], at: number): Read {
  for (const read of kinds) {
    const found = read(reader, lines, at)
    if (found) return found
  }
  return readParagraph(reader, lines, at)
}

function readQuote(reader: RstReader, lines: readonly RstLine[], at: number, edge: number): Read {
  const end = endOfIndented(lines, at, edge)
  const part = lines.slice(at, end)
  const children = reader.blocks(part) as BlockContent[]
  return {end, nodes: [{type: 'blockquote', children, position: positionOfLines(reader.page, part)}]}
}

/** A line of one sign, at least three times. */
const adornment = /^([!-/:-@[-`{-~])\1{2,}$/

/** A title over a line of signs, or between two of them. */
const readTitle: ReadBlock = (reader, lines, at) => {
  const [first, second, third] = [lines[at]!, lines[at + 1], lines[at + 2]]
  if (!second) return undefined
  if (!adornment.test(first.text)) {
    if (!adornment.test(second.text)) return undefined
    return {end: at + 2, nodes: [titleOf(reader, first, [first, second])]}
  }
  const isOverlined = third?.text[0] === first.text[0] && adornment.test(third?.text ?? '')
  if (!third || !isOverlined || second.text === '') return undefined
  return {end: at + 3, nodes: [titleOf(reader, second, [first, second, third])]}
}

function titleOf(reader: RstReader, title: RstLine, lines: readonly RstLine[]): Heading {
  return {
    type: 'heading',
    depth: depthOfTitle(reader.state, lines.at(-1)!.text[0]!),
    children: readPhrases(reader, [title]),
    position: positionOfLines(reader.page, lines),
  }
}

const readTransition: ReadBlock = ({page}, lines, at) => {
  const line = lines[at]!
  if (!/^([!-/:-@[-`{-~])\1{3,}$/.test(line.text)) return undefined
  return {end: at + 1, nodes: [{type: 'thematicBreak', position: positionOfLines(page, [line])}]}
}

/** A table is shown as it is drawn. */
const readTable: ReadBlock = (reader, lines, at) => {
  const {text} = lines[at]!
  const isGrid = /^\+[-=]{2,}[-=+]*\+$/.test(text)
  if (!isGrid && !/^={2,}(?: +={2,})+$/.test(text)) return undefined
  const isEnd = (line: RstLine, index: number) =>
    index > at && line.text === '' && (isGrid || /^[= ]+$/.test(lines[index - 1]!.text))
  const found = lines.findIndex(isEnd)
  const end = found < 0 ? lines.length : found
  return {end, nodes: [codeOf(reader, lines.slice(at, end), null)]}
}

const readDoctest: ReadBlock = (reader, lines, at) => {
  if (!/^>>>(?: |$)/.test(lines[at]!.text)) return undefined
  const end = endOfText(lines, at)
  return {end, nodes: [codeOf(reader, lines.slice(at, end), 'python')]}
}

const marker = /^(?:([-*+•])|\(?(?:(\d{1,9})|#)[.)])(?:[ \t]+|$)/

const readList: ReadBlock = (reader, lines, at) => {
  const first = marker.exec(lines[at]!.text)
  if (!first) return undefined
  const {indent} = lines[at]!
  const isBulleted = first[1] !== undefined
  const children: ListItem[] = []
  let end = at
  for (let next = at; next < lines.length;) {
    const line = lines[next]!
    const match = line.indent === indent ? marker.exec(line.text) : null
    if (!match || (match[1] !== undefined) !== isBulleted) break
    end = endOfIndented(lines, next + 1, indent)
    children.push(itemOf(reader, lines.slice(next, end), match[0].length))
    next = end
    while (lines[next]?.text === '') next++
  }
  const position = positionOfLines(reader.page, lines.slice(at, end))
  const spread = children.some((item) => item.spread)
  const start = isBulleted ? null : Number(first[2] ?? 1)
  return {end, nodes: [{type: 'list', ordered: !isBulleted, start, spread, children, position}]}
}

function itemOf(reader: RstReader, lines: readonly RstLine[], width: number): ListItem {
  const [first, ...others] = lines
  const head = cutLine(first!, width)
  // what hangs below is seldom indented to the letter
  const edge = Math.min(indentOf(others), head.indent)
  const children = reader.blocks([{...head, indent: edge}, ...others]) as BlockContent[]
  const spread = others.some((line) => line.text === '')
  return {type: 'listItem', spread, children, position: positionOfLines(reader.page, lines)}
}

/** Lines that begin with a bar keep their ends. */
const readLineBlock: ReadBlock = (reader, lines, at) => {
  const isBar = (line: RstLine | undefined) => line !== undefined && /^\|(?: |$)/.test(line.text)
  if (!isBar(lines[at])) return undefined
  let end = at
  while (isBar(lines[end])) end++
  const children = lines.slice(at, end).flatMap((line, index): PhrasingContent[] => {
    const phrases = readPhrases(reader, [cutLine(line, 2)])
    return index === 0
      ? phrases
      : [{type: 'break', position: positionOfLines(reader.page, [line])}, ...phrases]
  })
  const position = positionOfLines(reader.page, lines.slice(at, end))
  return {end, nodes: [{type: 'paragraph', children, position}]}
}

/** Fields that speak to Sphinx about the page. */
const silentFields = new Set(['orphan', 'nosearch', 'tocdepth', 'hidetoc'])

/** `:author: Somebody`. */
const readField: ReadBlock = (reader, lines, at) => {
  const line = lines[at]!
  const match = /^:([^:`\s][^:`]{0,60}):(?:[ \t]+|$)/.exec(line.text)
  if (!match) return undefined
  const end = endOfIndented(lines, at + 1, line.indent)
  if (silentFields.has(match[1]!)) return {end, nodes: []}
  const value = cutLine(line, match[0].length)
  const name: PhrasingContent = {type: 'strong', children: [{type: 'text', value: `${match[1]!}:`}]}
  const position = positionOfLines(reader.page, [line])
  const space: PhrasingContent = {type: 'text', value: ' '}
  const children = [placed(name, position), placed(space, position), ...readPhrases(reader, [value])]
  const below = reader.blocks(lines.slice(at + 1, end))
  return {end, nodes: [{type: 'paragraph', children, position}, ...below]}
}

/** A term, and below it what it means. */
const readDefinition: ReadBlock = (reader, lines, at) => {
  const [term, next] = [lines[at]!, lines[at + 1]]
  if (!next || next.text === '' || next.indent <= term.indent || term.text.endsWith('::')) return undefined
  const end = endOfIndented(lines, at + 1, term.indent)
  const meaning = lines.slice(at + 1, end)
  const list: DefList = {
    type: 'defList',
    data: {hName: 'dl'},
    children: [
      {
        type: 'defListTerm',
        data: {hName: 'dt'},
        children: readPhrases(reader, [term]),
        position: positionOfLines(reader.page, [term]),
      },
      {
        type: 'defListDescription',
        data: {hName: 'dd'},
        children: reader.blocks(meaning) as DefList['children'][number]['children'],
        position: positionOfLines(reader.page, meaning),
      },
    ],
    position: positionOfLines(reader.page, lines.slice(at, end)),
  }
  return {end, nodes: [list]}
}

/** Two dots may follow a paragraph at once: the original tool puts a blank line before them. */
const explicit: ReadBlock = (reader, lines, at) =>
  isExplicit(lines[at]!.text) ? readExplicit(reader, lines, at) : undefined

const kinds: readonly ReadBlock[] = [
  explicit,
  readTable,
  readTitle,
  readTransition,
  readDoctest,
  readList,
  readLineBlock,
  readField,
  readDefinition,
]

function readParagraph(reader: RstReader, lines: readonly RstLine[], at: number): Read {
  const end = endOfText(lines, at)
  const part = lines.slice(at, end)
  const last = part.at(-1)!
  if (!last.text.endsWith('::')) return {end, nodes: paragraphOf(reader, part)}
  const text = last.text.replace(/\s+::$|::$/, (colons) => (colons === '::' ? ':' : ''))
  const isBare = last.text === '::'
  const words = [...part.slice(0, -1), ...(isBare ? [] : [{...last, text}])]
  const codeEnd = endOfIndented(lines, end, last.indent)
  const code = trimLines(lines.slice(end, codeEnd))
  if (code.length === 0) return {end, nodes: paragraphOf(reader, part)}
  return {end: codeEnd, nodes: [...paragraphOf(reader, words), codeOf(reader, code, null)]}
}

function paragraphOf(reader: RstReader, lines: readonly RstLine[]): Draft[] {
  if (lines.length === 0) return []
  const children = readPhrases(reader, lines)
  return [{type: 'paragraph', children, position: positionOfLines(reader.page, lines)}]
}

/** Where a paragraph ends: at a blank line, at one of another depth, at two dots, before a title. */
function endOfText(lines: readonly RstLine[], at: number): number {
  const {indent} = lines[at]!
  let end = at + 1
  while (end < lines.length) {
    const line = lines[end]!
    const below = lines[end + 1]
    const isTitle = below !== undefined && adornment.test(below.text) && line.text !== ''
    if (line.text === '' || line.indent !== indent || isExplicit(line.text) || isTitle) break
    end++
  }
  return end
}
