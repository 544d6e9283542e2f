// What this Python does not run, named before anything of it runs.
import type {ASTNode} from 'py-ast'
import {childrenOf, type Tree} from './nodes.ts'

export interface Unsupported {
  /** `async comprehensions` */
  what: string
  /** From 1. */
  line: number
  /** From 0, in UTF-16 units. */
  column: number
  endLine: number
  endColumn: number
}

const words: Readonly<Record<string, string>> = {
  TemplateStr: 'template strings',
  TypeAlias: 'type aliases',
  TypeVar: 'type parameters',
  ParamSpec: 'type parameters',
  TypeVarTuple: 'type parameters',
}

/** All places of a program where something stands that is not supported, in the order of the text. */
export function unsupportedIn({body}: Tree): Unsupported[] {
  const all: Unsupported[] = []
  for (const statement of body) find(statement, '', all)
  return all
}

/** @param outer the quote of the f-string that it stands in: `rf"` */
function find(node: ASTNode, outer: string, all: Unsupported[]): void {
  const quote = quoteOf(node, outer)
  const what = words[node.nodeType] ?? asyncWord(node) ?? namedCharacter(node, quote)
  if (what !== undefined) {
    const {lineno: line = 1, col_offset: column = 0, end_lineno = line, end_col_offset = column} = node
    all.push({what, line, column, endLine: end_lineno, endColumn: end_col_offset})
    return
  }
  for (const child of childrenOf(node)) find(child, quote, all)
}

function quoteOf(node: ASTNode, outer: string): string {
  return 'quote_style' in node && typeof node.quote_style === 'string' ? node.quote_style : outer
}

/** The parser leaves `\N{BULLET}` as it stands. */
function namedCharacter(node: ASTNode, quote: string): string | undefined {
  if (node.nodeType !== 'Constant' || !('value' in node) || typeof node.value !== 'string') return undefined
  return !/r/i.test(quote) && /\\N\{[A-Z][\w -]*\}/.test(node.value) ? 'characters by their names' : undefined
}

function asyncWord(node: ASTNode): string | undefined {
  if (isAsyncLoop(node)) return 'async comprehensions'
  return 'isAsync' in node && childrenOf(node).some(yields) ? 'async generators' : undefined
}

/** Without functions within. */
function yields(node: ASTNode): boolean {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'Lambda') return false
  return node.nodeType === 'Yield' || childrenOf(node).some(yields)
}

function isAsyncLoop(node: ASTNode): boolean {
  return node.nodeType === 'Comprehension' && 'is_async' in node && node.is_async === 1
}
