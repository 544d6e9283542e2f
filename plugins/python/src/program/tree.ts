// Walking the trees of Python.
import type {ASTNodeUnion} from 'py-ast'

/** The nodes right within, in the order of the text as far as the tree keeps it. */
export function childrenOf(node: ASTNodeUnion): ASTNodeUnion[] {
  const found: ASTNodeUnion[] = []
  // every tree of a book is walked several times: no list is made that is not needed
  for (const key in node) {
    if (key === 'parent') continue
    const value: unknown = node[key as keyof ASTNodeUnion]
    if (!Array.isArray(value)) {
      if (isNode(value)) found.push(value)
    } else for (const one of value) if (isNode(one)) found.push(one)
  }
  return found
}

function isNode(value: unknown): value is ASTNodeUnion {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

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
