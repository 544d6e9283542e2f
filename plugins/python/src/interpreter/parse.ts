// From text to tree: py-ast parses; columns become UTF-16 units, literals values of Python, errors SyntaxErrors.
import {parse as parsePython, type ASTNode} from 'py-ast'
import {raise, type Raised} from '../objects/exceptions.ts'
import {ellipsis, Float, type Value} from '../objects/object.ts'
import {withoutAsync} from './async.ts'
import {withBracketedFields} from './field-lines.ts'
import {bytesFrom, complexFrom} from './literals.ts'
import {manglePrivateNames} from './mangle.ts'
import {withoutGaps} from './parser-gaps.ts'
import {childrenOf, type Kind, type Tree} from './nodes.ts'
import {checkTree} from './syntax/check-tree.ts'
import type {SyntaxProblem} from './syntax/token.ts'

let syntaxErrors: ((source: string) => SyntaxProblem | undefined) | undefined

/**
 * The grammar of CPython with its words for mistakes; without it the parser's own words are used, and some mistakes let through.
 * It weighs as much as the parser, and most cells that run have no mistakes.
 */
export function provideSyntaxErrors(find: (source: string) => SyntaxProblem | undefined): void {
  syntaxErrors = find
}

/**
 * @param file what tracebacks call it
 * @throws SyntaxError of Python, with line and column
 */
export function parse(source: string, file: string): Tree {
  const text = source.replaceAll(/\r\n?/g, '\n')
  const lines = new Lines(text)
  if (syntaxErrors) refuse(syntaxErrors(text), file, lines)
  try {
    const {body, read} = parsed(text)
    const places = read === text ? lines : new Lines(read)
    for (const statement of body) settle(statement, places)
    refuse(checkTree(body), file, lines)
    if (/\bclass\b/.test(text) && text.includes('__'))
      for (const statement of body) manglePrivateNames(statement)
    return {body: /\basync\b|\bawait\b/.test(text) ? withoutAsync(body) : body, source: text, file}
  } catch (error) {
    if (!(error instanceof Error) || !isPlaced(error)) throw error
    throw syntaxError(error, file, lines)
  }
}

/** @returns the text that was read as well: not always the one that was given */
function parsed(text: string): {body: Kind<'If'>['body']; read: string} {
  try {
    return {body: parsePython(text, {comments: false}).body, read: text}
  } catch (error) {
    const instead = withBracketedFields(withoutGaps(text))
    if (instead === text) throw error
    return {body: parsePython(instead, {comments: false}).body, read: instead}
  }
}

function refuse(problem: SyntaxProblem | undefined, file: string, lines: Lines): void {
  if (!problem) return
  const {type, message, line} = problem
  throw syntaxErrorAt(message, {...problem, file, text: lines.texts[line - 1] ?? ''}, type)
}

class Lines {
  readonly texts: readonly string[]
  readonly #isPlain: readonly boolean[]

  constructor(text: string) {
    this.texts = text.split('\n')
    // oxlint-disable-next-line no-control-regex -- what a byte holds
    this.#isPlain = this.texts.map((line) => /^[\0-\x7f]*$/.test(line))
  }

  /** @param column in bytes of UTF-8 */
  column(line: number, column: number): number {
    if (this.#isPlain[line - 1] ?? true) return column
    let bytes = 0
    let units = 0
    for (const character of this.texts[line - 1] ?? '') {
      if (bytes >= column) break
      bytes += utf8Length(character.codePointAt(0) ?? 0)
      units += character.length
    }
    return units
  }

  slice(node: ASTNode): string {
    const {lineno = 1, col_offset = 0, end_col_offset} = node
    return (this.texts[lineno - 1] ?? '').slice(col_offset, end_col_offset)
  }
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

function settle(node: ASTNode, lines: Lines): void {
  if (node.lineno !== undefined && node.col_offset !== undefined) {
    node.col_offset = lines.column(node.lineno, node.col_offset)
    if (node.end_lineno !== undefined && node.end_col_offset !== undefined)
      node.end_col_offset = lines.column(node.end_lineno, node.end_col_offset)
  }
  if (node.nodeType === 'Constant') settleConstant(node as Kind<'Constant'>, lines)
  else for (const child of childrenOf(node)) if (!isTextOf(node, child)) settle(child, lines)
}

/** What stands between the braces of an f-string is text, whatever it looks like. */
function isTextOf({nodeType}: ASTNode, child: ASTNode): boolean {
  return nodeType === 'JoinedStr' && child.nodeType === 'Constant'
}

function settleConstant(node: Kind<'Constant'>, lines: Lines): void {
  const value: unknown = node.value
  if (typeof value === 'string') node.value = textValue(node, value)
  else if (typeof value === 'number' || typeof value === 'bigint')
    node.value = number(lines.slice(node), value)
  else if (typeof value === 'object' && value !== null) node.value = complexFrom(value as {imag: number})
}

function textValue(node: Kind<'Constant'>, value: string): Value {
  if (node.quote_style === undefined && node.end_col_offset === node.col_offset + 3 && value === '...')
    return ellipsis
  return /^[rR]?[bB]/.test(node.quote_style ?? '') ? bytesFrom(value) : value
}

/** The text tells `1.0` from `1`. */
function number(text: string, value: number | bigint): Value {
  if (typeof value === 'bigint') return value
  const isWhole = /^0[xXoObB]/.test(text) || /^[\d_]+$/.test(text)
  if (!isWhole) return new Float(value)
  return Number.isSafeInteger(value) ? value : BigInt(text.replaceAll('_', ''))
}

interface Placed extends Error {
  lineno?: number
  col_offset?: number
  end_lineno?: number
  end_col_offset?: number
}

const place = / at line (\d+)(?:, column (\d+))?$/

function isPlaced(error: Error): error is Placed {
  return place.test(error.message)
}

function syntaxError(error: Placed, file: string, lines: Lines): Raised {
  const found = place.exec(error.message)
  const line = error.lineno ?? Number(found?.[1] ?? 1)
  const column = lines.column(line, error.col_offset ?? Number(found?.[2] ?? 0))
  const message = error.message.replace(place, '')
  return syntaxErrorAt(message, {file, line, column, text: lines.texts[line - 1] ?? ''})
}

/** @returns a SyntaxError as CPython makes it: its second argument says where, columns from 1 */
function syntaxErrorAt(
  message: string,
  at: {file: string; line: number; column: number; endLine?: number; endColumn?: number; text: string},
  type = 'SyntaxError',
): Raised {
  const raised = raise(type, message)
  const {file, line, column, endLine = line, endColumn = column + 1, text} = at
  const {attributes} = raised.exception
  const details: Record<string, Value> = {
    msg: message,
    filename: file,
    lineno: line,
    offset: column + 1,
    text,
    end_lineno: endLine,
    end_offset: endColumn + 1,
  }
  for (const [name, value] of Object.entries(details)) attributes.set(name, value)
  return raised
}
