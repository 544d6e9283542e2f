import type {LineRun} from './line-runs.ts'
import {isIndentedCode} from './indented-code.ts'
import type {Line} from './line-list.ts'
import {columnOf} from '../tables/columns.ts'

/** A code fence with its content: the lines between the fences, without the last line ending. */
export interface Fence extends LineRun {
  kind: 'fence'
  contentStart: number
  contentEnd: number
  /** Columns before the opening fence. */
  indent: number
  isQuoted: boolean
  /** The back-ticks or tildes. */
  marker: string
  info: string
  /** Why the end is not a closing fence of its own. */
  lost?: 'opening' | 'closing' | 'both' | undefined
}

const opening = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/
const closing = /^[ \t>]*(`{3,}|~{3,})(?:\\n)*[ \t]*$/
const cellAttributes = /^\{[^}]*\.(?:input|output)\b[^}]*\}\s*$/
const cellOpening = /^(`{3,}|~{3,})[ \t]*\{[^}]*\.(?:input|output)\b[^}]*\}/
const anyOpening = /^[ \t]*(`{3,}|~{3,})[^`\s]/

/** The fence that opens in a line, and the line behind it. */
export function fenceAt(lines: readonly Line[], index: number): {fence: Fence; next: number} | undefined {
  const line = lines[index]!
  const isOpeningLost = cellAttributes.test(line.text)
  const match = isOpeningLost ? ['', '', '```', line.text] : opening.exec(line.text)
  if (!match || isIndentedCode(lines, index)) return undefined
  const [, prefix, marker, info] = match as unknown as [string, string, string, string]
  const end = findClosing(lines, index, marker, prefix)
  const first = lines[index + 1]
  let last = end.line - 1
  if (!end.isClosed) while (last > index && lines[last]!.text.trim() === '') last--
  const fence: Fence = {
    kind: 'fence',
    start: line.start,
    end: 0,
    contentStart: first?.start ?? line.end,
    contentEnd: last > index ? lines[last]!.end : (first?.start ?? line.end),
    indent: columnOf(prefix, prefix.length),
    isQuoted: prefix.includes('>'),
    marker,
    info: info.replace(/(?:\\n)+\s*$/, '').trim(),
    lost: isOpeningLost ? (end.isClosed ? 'opening' : 'both') : end.isClosed ? undefined : 'closing',
  }
  return {fence, next: end.isClosed ? end.line + 1 : end.line}
}

/**
 * The line that closes a fence: as many back-ticks, so that longer fences may stand inside;
 * a longer one, as in CommonMark, where there is no such line before the next fence.
 */
function findClosing(lines: readonly Line[], from: number, marker: string, prefix: string): Closing {
  /** Where the fence ends if no line closes it before another opens. */
  let otherwise: Closing | undefined
  for (let index = from + 1; index < lines.length; index++) {
    const {text} = lines[index]!
    const match = closing.exec(text)
    if (match?.[1] === marker) return {line: index, isClosed: true}
    if (match?.[1]!.startsWith(marker)) otherwise = {line: index, isClosed: true}
    else if (prefix !== '' && /^\S/.test(text)) otherwise ??= {line: index, isClosed: false}
    if (otherwise && !prefix.includes('>') && index > lastFence(lines, marker)) return otherwise
    if (otherwise && anyOpening.exec(text)?.[1] === marker) return otherwise
    // The next cell begins: nobody writes that inside code.
    const isNextCell = marker[0] === '`' && cellOpening.exec(text)?.[1] === marker
    if (isNextCell || (prefix.includes('>') && !/^ {0,3}>/.test(text))) return {line: index, isClosed: false}
  }
  return otherwise ?? {line: lines.length, isClosed: false}
}

const lastFences = new WeakMap<readonly Line[], Map<string, number>>()

/** The last line of a page that may end a fence of such a marker: what lies behind it need not be read. */
function lastFence(lines: readonly Line[], marker: string): number {
  let known = lastFences.get(lines)
  if (!known) {
    known = new Map(
      lines.map(({text}, index) => [(closing.exec(text) ?? cellOpening.exec(text))?.[1]![0] ?? '', index]),
    )
    lastFences.set(lines, known)
  }
  return known.get(marker[0]!) ?? -1
}

interface Closing {
  line: number
  isClosed: boolean
}
