// The lines of a piece of reStructuredText, each with its place in the page.

import type {Code} from 'mdast'
import type {Position} from 'unist'

import {behindLine} from '../source/lines.ts'
import {positionOf, rangeOf, type Page} from '../tree/page.ts'

export interface RstLine {
  /** Without the spaces before and behind. */
  text: string
  /** Spaces before the text; a tab is eight. */
  indent: number
  /** Of the text, in the source of the page. */
  offset: number
}

/** The lines of an `eval_rst` fence. */
export function linesOfFence(page: Page, code: Code): RstLine[] {
  const {source} = page.safe
  let at = behindLine(source, rangeOf(code.position).start)
  return code.value.split(/\r\n?|\n/).map((written) => {
    const line = written.replaceAll('\t', '        ')
    const text = line.trim()
    const found = text === '' ? -1 : source.indexOf(text, at)
    const offset = found < 0 ? at : found
    at = offset + text.length
    return {text, indent: line.length - line.trimStart().length, offset}
  })
}

/** Where lines stand that follow each other. */
export function positionOfLines(page: Page, lines: readonly RstLine[]): Position {
  const written = lines.filter(({text}) => text !== '')
  const [first, last] = [written[0] ?? lines[0], written.at(-1) ?? lines.at(-1)]
  return positionOf(page, first?.offset ?? 0, (last?.offset ?? 0) + (last?.text.length ?? 0))
}

/** A line without its first characters. */
export function cutLine({text, indent, offset}: RstLine, width: number): RstLine {
  const rest = text.slice(width).trimStart()
  const cut = text.length - rest.length
  return {text: rest, indent: indent + cut, offset: offset + cut}
}

/** The lines without the blank ones before and behind. */
export function trimLines(lines: readonly RstLine[]): RstLine[] {
  const start = lines.findIndex(({text}) => text !== '')
  const end = lines.findLastIndex(({text}) => text !== '')
  return start < 0 ? [] : lines.slice(start, end + 1)
}

/** The least indentation of the lines that are not blank. */
export function indentOf(lines: readonly RstLine[]): number {
  return lines.reduce((least, {text, indent}) => (text === '' ? least : Math.min(least, indent)), Infinity)
}

/** The lines as text, from their common edge on. */
export function textOfLines(lines: readonly RstLine[]): string {
  const edge = indentOf(lines)
  return lines.map(({text, indent}) => (text === '' ? '' : ' '.repeat(indent - edge) + text)).join('\n')
}

/** Where the lines end that are blank or indented more than `edge`, from a line on; blank ones at the end are left. */
export function endOfIndented(lines: readonly RstLine[], from: number, edge: number): number {
  let end = from
  for (let index = from; index < lines.length; index++) {
    const {text, indent} = lines[index]!
    if (text === '') continue
    if (indent <= edge) break
    end = index + 1
  }
  return end
}
