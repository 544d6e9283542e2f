// "Did you mean 'while'?": a misspelt keyword is found by putting keywords in its place until the text is Python.
// Source: traceback.py of CPython 3.14; closeness as difflib measures it.
import {keywords} from './grammar-notation.ts'
import {parseFailure, type ParseFailure} from './parser.ts'
import type {SyntaxProblem, Token} from './token.ts'
import {tokenize} from './tokens.ts'

const longestText = 1024
const mostNames = 10
const mostMatches = 3

export function withKeywordSuggestion(source: string, failure: ParseFailure): SyntaxProblem {
  const {problem} = failure
  const isOpen = failure.isGeneric || problem.message.includes('Perhaps you forgot a comma')
  if (!isOpen) return problem
  const first = Math.max(failure.lastStatementLine - 1, 0)
  const lines = dedent(source.split('\n').slice(first, problem.line))
  const text = lines.join('\n')
  if (text.length > longestText || isFine(text)) return problem
  for (const token of namesIn(text)) {
    for (const keyword of closeKeywords(token.text)) {
      if (!isFine(replaced(lines, token, keyword))) continue
      const message = `invalid syntax. Did you mean '${keyword}'?`
      const indent =
        (source.split('\n')[first + token.line - 1] ?? '').length - (lines[token.line - 1] ?? '').length
      const line = token.line + first
      return {
        type: 'SyntaxError',
        message,
        line,
        column: token.column + indent,
        endLine: line,
        endColumn: token.endColumn + indent,
      }
    }
  }
  return problem
}

function isFine(text: string): boolean {
  const failure = parseFailure(tokenize(text))
  return failure === undefined || failure.isIncomplete
}

function namesIn(text: string): Token[] {
  return tokenize(text)
    .tokens.filter(({kind, text: name}) => kind === 'name' && !keywords.has(name))
    .slice(0, mostNames)
}

function replaced(lines: readonly string[], {line, column, endColumn}: Token, keyword: string): string {
  return lines
    .map((text, i) => (i === line - 1 ? text.slice(0, column) + keyword + text.slice(endColumn) : text))
    .join('\n')
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const common = Math.min(...indents, Infinity)
  return lines.map((line) => line.slice(Number.isFinite(common) ? common : 0))
}

function closeKeywords(name: string): string[] {
  return [...keywords]
    .map((keyword) => ({keyword, closeness: closeness(keyword, name)}))
    .filter(({closeness: value}) => value >= 0.5)
    .toSorted((a, b) => b.closeness - a.closeness || (a.keyword < b.keyword ? 1 : -1))
    .slice(0, mostMatches)
    .map(({keyword}) => keyword)
}

/** Twice the letters in common, in blocks, over all letters. */
function closeness(a: string, b: string): number {
  return (2 * matching(a, b)) / (a.length + b.length)
}

function matching(a: string, b: string): number {
  let best = {length: 0, i: 0, j: 0}
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      if (length > best.length) best = {length, i, j}
    }
  }
  const {length, i, j} = best
  if (length === 0) return 0
  return length + matching(a.slice(0, i), b.slice(0, j)) + matching(a.slice(i + length), b.slice(j + length))
}
