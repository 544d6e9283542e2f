import {esmStart} from './mdx.ts'

// Which lines are code, front matter or comment, and which are prose. One pass over the lines.

/** Lines `[from, to)` of one kind. */
export interface Block {
  kind: 'prose' | 'fence' | 'verbatim'
  start: number
  end: number
}

/** A code fence with its content: the lines between the fences, without the last line ending. */
export interface Fence extends Block {
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

export interface Line {
  start: number
  /** Without the line ending. */
  end: number
  text: string
}

/** The lines of a source. */
export function splitLines(source: string, starts: readonly number[]): Line[] {
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? source.length
    const text = source.slice(start, next).replace(/[\r\n]+$/, '')
    return {start, end: start + text.length, text}
  })
}

const opening = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/
const cellAttributes = /^\{[^}]*\.(?:input|output)\b[^}]*\}\s*$/
const cellOpening = /^(`{3,}|~{3,})[ \t]*\{[^}]*\.(?:input|output)\b[^}]*\}/
const rawHtml = /^ {0,3}<(script|pre|style|textarea)(?=[\s>])/i

/** Cut a page into blocks, in order and without gaps. */
export function findBlocks(lines: readonly Line[], sourceLength: number, isMdx = false): (Block | Fence)[] {
  const blocks: (Block | Fence)[] = []
  let prose = 0
  let index = skipFrontMatter(lines)
  if (index > 0) push('verbatim', 0, index)
  prose = index
  while (index < lines.length) {
    const fence = fenceAt(lines, index)
    const verbatimEnd = fence ? index : verbatimAt(lines, index, isMdx)
    if (!fence && verbatimEnd === index) {
      index++
      continue
    }
    push('prose', prose, index)
    if (fence) {
      blocks.push({...fence.block, start: offsetOf(index), end: offsetOf(fence.next)})
      index = fence.next
    } else {
      push('verbatim', index, verbatimEnd)
      index = verbatimEnd
    }
    prose = index
  }
  push('prose', prose, lines.length)
  return blocks

  function push(kind: 'prose' | 'verbatim', from: number, to: number): void {
    if (from < to) blocks.push({kind, start: offsetOf(from), end: offsetOf(to)})
  }
  function offsetOf(line: number): number {
    return lines[line]?.start ?? sourceLength
  }
}

function skipFrontMatter(lines: readonly Line[]): number {
  if (!/^---[ \t]*$/.test(lines[0]!.text)) return 0
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line.text))
  return end + 1
}

function fenceAt(lines: readonly Line[], index: number): {block: Fence; next: number} | undefined {
  const line = lines[index]!
  const isOpeningLost = cellAttributes.test(line.text)
  const match = isOpeningLost ? ['', '', '```', line.text] : opening.exec(line.text)
  if (!match || isIndentedCode(lines, index, match[1]!)) return undefined
  const [, prefix, marker, info] = match as unknown as [string, string, string, string]
  const end = findClosing(lines, index, marker, prefix)
  const first = lines[index + 1]
  let last = end.line - 1
  if (!end.isClosed) while (last > index && lines[last]!.text.trim() === '') last--
  const block: Fence = {
    kind: 'fence',
    start: line.start,
    end: 0,
    contentStart: first?.start ?? line.end,
    contentEnd: last > index ? lines[last]!.end : (first?.start ?? line.end),
    indent: prefix.length,
    isQuoted: prefix.includes('>'),
    marker,
    info: info.trim(),
    lost: isOpeningLost ? (end.isClosed ? 'opening' : 'both') : end.isClosed ? undefined : 'closing',
  }
  return {block, next: end.isClosed ? end.line + 1 : end.line}
}

function findClosing(
  lines: readonly Line[],
  from: number,
  marker: string,
  prefix: string,
): {line: number; isClosed: boolean} {
  for (let index = from + 1; index < lines.length; index++) {
    const {text} = lines[index]!
    const match = closing.exec(text)
    if (match && match[1]!.startsWith(marker) && match[1]![0] === marker[0])
      return {line: index, isClosed: true}
    // The next cell begins: nobody writes that inside code.
    if (marker[0] === '`' && cellOpening.exec(text)?.[1] === marker) return {line: index, isClosed: false}
    if (prefix.includes('>') && !/^ {0,3}>/.test(text)) return {line: index, isClosed: false}
  }
  return {line: lines.length, isClosed: false}
}

/** Four columns are code, unless they belong to a list above. */
function isIndentedCode(lines: readonly Line[], index: number, prefix: string): boolean {
  if (prefix.trim() !== '' || prefix.replaceAll('\t', '    ').length < 4) return false
  for (let above = index - 1; above >= 0; above--) {
    const {text} = lines[above]!
    if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)) return false
    if (/^\S/.test(text)) return true
  }
  return true
}

/** The line after a comment, a raw HTML block or indented code that begins at `index`; `index` if none does. */
function verbatimAt(lines: readonly Line[], index: number, isMdx: boolean): number {
  const {text} = lines[index]!
  if (isMdx)
    return esmStart.test(text) && !lines[index - 1]?.text.trim() ? lineAfter(lines, index, /^\s*$/) : index
  if (/^ {0,3}<!--/.test(text)) return lineAfter(lines, index, /-->/)
  const raw = rawHtml.exec(text)
  if (raw) return lineAfter(lines, index, new RegExp(`</${raw[1]!}>`, 'i'))
  return index
}

function lineAfter(lines: readonly Line[], from: number, end: RegExp): number {
  for (let index = from; index < lines.length; index++) if (end.test(lines[index]!.text)) return index + 1
  return end.test('') ? lines.length : from
}
