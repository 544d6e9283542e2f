// The marks under a line of a traceback: `~~^~~`. Source: `StackSummary.format_frame_summary` of CPython's traceback.py.
import {parse as parsePython} from 'py-ast'
import type {TracebackEntry} from '../objects/exceptions.ts'
import type {Expression, Kind, Located, Statement} from './nodes.ts'

/** Where, in the lines of a segment counted from 0, the part stands that is marked more strongly. */
interface Anchors {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}

/** @returns the lines of the text that an entry is about, with marks under them, without indentation */
export function markedLines(entry: TracebackEntry, source: readonly string[]): string[] {
  const original = source.slice(entry.line - 1, entry.endLine)
  const [first = ''] = original
  if (first.trim() === '') return []
  const lines = dedent(original)
  const dedented = first.length - (lines[0] ?? '').length
  const place = {
    start: Math.max(0, entry.column - dedented),
    end: Math.max(0, entry.endColumn - dedented),
  }
  const anchors = anchorsOf(segmentOf(lines, place))
  const marks = showsMarks(lines, place, anchors)
    ? {...place, anchors: anchors && shifted(anchors, place.start)}
    : undefined
  return dedent(significantLines(lines, anchors, marks))
}

interface Place {
  start: number
  end: number
}

interface Marks extends Place {
  anchors: Anchors | undefined
}

/** As textwrap.dedent does: what all lines begin with alike is taken away. */
function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const margin = indents.reduce((common, indent) => {
    let length = 0
    while (length < common.length && common[length] === indent[length]) length++
    return common.slice(0, length)
  }, indents[0] ?? '')
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length)))
}

function segmentOf(lines: readonly string[], {start, end}: Place): string {
  const text = lines.join('\n')
  return text.slice(start, text.length - ((lines.at(-1) ?? '').length - end))
}

function shifted(anchors: Anchors, by: number): Anchors {
  return {
    ...anchors,
    startColumn: anchors.startColumn + (anchors.startLine === 0 ? by : 0),
    endColumn: anchors.endColumn + (anchors.endLine === 0 ? by : 0),
  }
}

/** The lines around what is marked; what is between them is left out. */
function significantLines(
  lines: readonly string[],
  anchors: Anchors | undefined,
  marks: Marks | undefined,
): string[] {
  const last = lines.length - 1
  const around = anchors
    ? [anchors.startLine, anchors.endLine].flatMap((line) => [line - 1, line, line + 1])
    : []
  const shown = [...new Set([0, last, ...around])]
    .filter((line) => line >= 0 && line <= last)
    .toSorted((a, b) => a - b)
  const result: string[] = []
  const show = (line: number): void => {
    result.push(lines[line] ?? '')
    if (marks) result.push(marksUnder(lines, line, marks))
  }
  shown.forEach((line, i) => {
    const between = i === 0 ? 0 : line - (shown[i - 1] ?? 0) - 1
    if (between === 1) show(line - 1)
    else if (between > 1) result.push(`...<${between} lines>...`)
    show(line)
  })
  return result
}

function marksUnder(lines: readonly string[], line: number, {start, end, anchors}: Marks): string {
  const text = lines[line] ?? ''
  const spaces = text.length - text.trimStart().length
  const length = line === lines.length - 1 ? end : text.length
  return Array.from({length}, (_, column) => {
    if (column < spaces || (line === 0 && column < start)) return ' '
    return anchors && !isWithin(anchors, line, column) ? '~' : '^'
  }).join('')
}

function isWithin(
  {startLine, startColumn, endLine, endColumn}: Anchors,
  line: number,
  column: number,
): boolean {
  const isAfter = line > startLine || (line === startLine && column >= startColumn)
  const isBefore = line < endLine || (line === endLine && column < endColumn)
  return isAfter && isBefore
}

/** Not where all of the line would be marked. */
function showsMarks(lines: readonly string[], place: Place, anchors: Anchors | undefined): boolean {
  const call = wholeCall(parsed(lines.join('\n'))?.[0])
  if (
    call?.lineno === 1 &&
    call.end_lineno === lines.length &&
    call.col_offset === place.start &&
    call.end_col_offset === place.end
  )
    return false
  if (anchors) return true
  return (
    (lines[0] ?? '').slice(0, place.start).trim() !== '' ||
    (lines.at(-1) ?? '').slice(place.end).trim() !== ''
  )
}

/** The call that a statement is, but for what it does with the result. */
function wholeCall(statement: Statement | undefined): Located | undefined {
  if (statement?.nodeType === 'Assign' && statement.value.nodeType === 'Call') return statement.value
  if (statement?.nodeType !== 'Return' || statement.value?.nodeType !== 'Call') return undefined
  return statement.value.func.nodeType === 'Name' ? statement.value : undefined
}

function parsed(text: string): Statement[] | undefined {
  try {
    return parsePython(text, {comments: false}).body
  } catch {
    return undefined
  }
}

/** What is marked in an operation, a subscript, a call: the operator, the brackets. */
function anchorsOf(segment: string): Anchors | undefined {
  const [statement, ...more] = parsed(`(\n${segment}\n)`) ?? []
  if (statement?.nodeType !== 'Expr' || more.length > 0) return undefined
  const lines = segment.split('\n')
  const {value} = statement
  if (value.nodeType === 'BinOp') return operatorOf(value, lines)
  if (value.nodeType === 'Subscript') return fromBracket(value, value.value, '[', lines)
  if (value.nodeType === 'Call') return fromBracket(value, value.func, '(', lines)
  return undefined
}

function operatorOf({left, right}: Kind<'BinOp'>, lines: readonly string[]): Anchors | undefined {
  const at = seek(lines, left, (character) => character.trim() !== '' && character !== ')')
  if (!at) return undefined
  const next = at.column + 1
  const text = lines[at.line] ?? ''
  const isBeforeRight = right.lineno - 2 > at.line || next < right.col_offset
  const isLonger =
    next < text.length &&
    isBeforeRight &&
    (text[next] ?? ' ').trim() !== '' &&
    !'\\#'.includes(text[next] ?? '#')
  return {startLine: at.line, startColumn: at.column, endLine: at.line, endColumn: isLonger ? next + 1 : next}
}

function fromBracket(
  whole: Located,
  before: Expression,
  bracket: string,
  lines: readonly string[],
): Anchors | undefined {
  const at = seek(lines, before, (character) => character === bracket)
  const {end_lineno = whole.lineno, end_col_offset = 0} = whole
  return (
    at && {startLine: at.line, startColumn: at.column, endLine: end_lineno - 2, endColumn: end_col_offset}
  )
}

/** The first character after a node that passes, comments and continuations skipped. */
function seek(
  lines: readonly string[],
  {end_lineno = 2, end_col_offset = 0}: Located,
  passes: (character: string) => boolean,
): {line: number; column: number} | undefined {
  let column = end_col_offset
  for (let line = end_lineno - 2; line < lines.length; line++, column = 0) {
    const text = lines[line] ?? ''
    for (; column < text.length && !'\\#'.includes(text[column] ?? '#'); column++)
      if (passes(text[column] ?? '')) return {line, column}
  }
  return undefined
}
