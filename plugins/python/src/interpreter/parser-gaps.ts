// What Python allows and the parser does not read: written in another way before it is parsed.
import {tokenize} from './syntax/tokens.ts'
import type {Token} from './syntax/token.ts'

/** @returns the text with `a = 1, ;` as `a = 1, *();`, `except A, B:` as `except (A, B):` */
export function withoutGaps(text: string): string {
  const {tokens} = tokenize(text)
  const lines = text.split('\n')
  // from the end, so that places before stay
  for (let i = tokens.length - 1; i >= 0; i--) {
    const [token, next] = [tokens[i], tokens[i + 1]]
    if (!token || !next) continue
    if (token.text === ',' && next.text === ';') insert(lines, next, ' *()')
    if (token.kind === 'name' && token.text === 'except') bracket(lines, tokens, i)
  }
  return lines.join('\n')
}

function insert(lines: string[], {line, column}: Token, what: string): void {
  const text = lines[line - 1] ?? ''
  // blanks make room where there are some
  const blanks = text.slice(0, column).length - text.slice(0, column).trimEnd().length
  const before = text.slice(0, column - Math.min(blanks, what.length))
  lines[line - 1] = before + what + text.slice(column)
}

function bracket(lines: string[], tokens: readonly Token[], at: number): void {
  const level = tokens[at]?.level ?? 0
  const end = tokens.findIndex(({text, level: depth}, i) => i > at && text === ':' && depth === level)
  const [first, last] = [tokens[at + 1], tokens[end]]
  const hasComma = tokens.slice(at, end).some(({text, level: depth}) => text === ',' && depth === level)
  if (!first || !last || !hasComma) return
  const start = first.text === '*' ? tokens[at + 2] : first
  if (!start) return
  insertAt(lines, last, ')')
  insertAt(lines, start, '(')
}

function insertAt(lines: string[], {line, column}: Token, what: string): void {
  const text = lines[line - 1] ?? ''
  lines[line - 1] = text.slice(0, column) + what + text.slice(column)
}
