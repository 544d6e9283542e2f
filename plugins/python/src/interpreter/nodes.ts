// The tree of a program: nodes as CPython's `ast` has them, columns in UTF-16 units, constants as values of Python.
import type {ASTNode, ExprNode as ParsedExpression, Located, StmtNode as ParsedStatement} from 'py-ast'
import type {Value} from '../objects/object.ts'

export type {Located} from 'py-ast'

/** The value of an expression that was computed before the one that needs it: kept while a generator waits in between. */
export interface Temporary extends Located {
  nodeType: 'Temporary'
  slot: number
}

export type Expression = ParsedExpression | Temporary
export type Statement = ParsedStatement
export type Kind<Name extends (Expression | Statement)['nodeType']> = Extract<
  Expression | Statement,
  {nodeType: Name}
>

export type FunctionNode = Kind<'FunctionDef'> | Kind<'Lambda'> | Kind<'GeneratorExp'>
export type ComprehensionNode = Kind<'ListComp'> | Kind<'SetComp'> | Kind<'DictComp'>
export type Parameters = Kind<'Lambda'>['args']
export type Generators = Kind<'ListComp'>['generators']
export type Handler = Kind<'Try'>['handlers'][number]
export type Pattern = Kind<'Match'>['cases'][number]['pattern']
export type PatternKind<Name extends Pattern['nodeType']> = Extract<Pattern, {nodeType: Name}>

/** A program, or a cell of one. */
export interface Tree {
  body: Statement[]
  source: string
  /** Named in tracebacks: `Cell 3`. */
  file: string
}

/** What a literal stands for: put there by the parse adapter. */
export function constantOf(node: Kind<'Constant'>): Value {
  return node.value as Value
}

export function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

/** The nodes right under one, in the order of the text; without what only says whether a name is read or written. */
export function childrenOf(node: ASTNode): ASTNode[] {
  const found: ASTNode[] = []
  // every tree is walked several times: no list is made that is not needed
  for (const key in node) {
    if (key === 'ctx') continue
    const value: unknown = node[key as keyof ASTNode]
    if (!Array.isArray(value)) {
      if (isNode(value)) found.push(value)
    } else for (const one of value) if (isNode(one)) found.push(one)
  }
  return found
}
