// A token of Python's text, and where it stands.

export type TokenKind =
  | 'name'
  | 'number'
  | 'string'
  | 'fstart'
  | 'fmiddle'
  | 'fend'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  | 'error'

export interface Token {
  kind: TokenKind
  text: string
  /** From 1. */
  line: number
  /** From 0, in UTF-16 units. */
  column: number
  endLine: number
  endColumn: number
  /** How many brackets are open after it. */
  level: number
}

/** An error of Python's syntax: where it stands, in the measures of a token. */
export interface SyntaxProblem {
  type: 'SyntaxError' | 'IndentationError' | 'TabError'
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

export interface Tokens {
  /** The last one is `end`, or `error` where the text cannot be read further. */
  tokens: Token[]
  /** Why the last one is `error`. */
  problem?: SyntaxProblem
  /** The bracket that the end of the text finds open. */
  unclosed?: Token
}
