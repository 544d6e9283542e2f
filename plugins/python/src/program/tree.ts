// Walking the trees of Python.
import type {ASTNodeUnion} from 'py-ast'
import {childrenOf as nodesUnder} from '../interpreter/nodes.ts'

/** The nodes right within, in the order of the text as far as the tree keeps it. */
export const childrenOf = nodesUnder as (node: ASTNodeUnion) => ASTNodeUnion[]

/** The name that `x.grad.data[0]` begins with. */
export function rootOf(node: ASTNodeUnion): string | undefined {
  let at = node
  while (
    at.nodeType === 'Attribute' ||
    at.nodeType === 'Subscript' ||
    at.nodeType === 'Call' ||
    at.nodeType === 'Starred'
  )
    at = at.nodeType === 'Call' ? at.func : at.value
  return at.nodeType === 'Name' ? at.id : undefined
}

/** Names that a statement, target or pattern binds in its own scope. */
export function storedNames(node: ASTNodeUnion): string[] {
  switch (node.nodeType) {
    case 'Name':
      return node.ctx.nodeType === 'Store' ? [node.id] : []
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return [node.name]
    case 'Import':
    case 'ImportFrom':
      return node.names.map(({name, asname}) => asname ?? name.split('.')[0] ?? name)
    case 'Lambda':
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return []
    case 'ExceptHandler':
    case 'MatchStar':
    case 'MatchAs':
      return [...(node.name ? [node.name] : []), ...childrenOf(node).flatMap(storedNames)]
    case 'MatchMapping':
      return [...(node.rest ? [node.rest] : []), ...childrenOf(node).flatMap(storedNames)]
    default:
      return childrenOf(node).flatMap(storedNames)
  }
}
