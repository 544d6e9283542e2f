// Trees as the checks read them: nodes of Python's `ast`, by their names.
import type {ASTNode} from 'py-ast'
import {isNode} from '../nodes.ts'
import type {SyntaxProblem} from './token.ts'

/** A node or nodes under that name; empty where there are none. */
export function nodesAt(node: ASTNode, ...names: string[]): ASTNode[] {
  const found: ASTNode[] = []
  for (const name of names) {
    const value: unknown = Reflect.get(node, name)
    if (Array.isArray(value)) found.push(...value.filter(isNode))
    else if (isNode(value)) found.push(value)
  }
  return found
}

export function textAt(node: ASTNode, name: string): string | undefined {
  const value: unknown = Reflect.get(node, name)
  return typeof value === 'string' ? value : undefined
}

/** Thrown out of a walk. */
export class TreeProblem extends Error {
  readonly problem: SyntaxProblem
  constructor(node: ASTNode, message: string) {
    super(message)
    const {lineno: line = 1, col_offset: column = 0} = node
    const {end_lineno: endLine = line, end_col_offset: endColumn = column + 1} = node
    this.problem = {type: 'SyntaxError', message, line, column, endLine, endColumn}
  }
}

export const comprehensions: Readonly<Record<string, string>> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
}
