// What turns nodes into closures: the scope it stands in, and the tables that say how each kind of node is compiled.
import type {ASTNode} from 'py-ast'
import type {Value} from '../../objects/object.ts'
import {isTrue} from '../../objects/truth.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Evaluate, Execute, Frame, Store, Test, Waiting} from '../frame.ts'
import type {Namespace} from '../namespace.ts'
import {childrenOf, type Expression, type Kind, type Statement, type Tree} from '../nodes.ts'
import type {Scope} from '../scopes.ts'

type Names = (Expression | Statement)['nodeType']
type Rules<Node extends {nodeType: string}, Result> = {
  readonly [Name in Node['nodeType']]?: (node: Extract<Node, {nodeType: Name}>, compiler: Compiler) => Result
}

export type ExpressionRules = Rules<Expression, Evaluate>
export type StatementRules = Rules<Statement, Execute>
export type TestRules = Rules<Expression, Test>
export type StoreRules = Rules<Expression, Store>
export type DeleteRules = Rules<Expression, (frame: Frame) => void>
export type WaitingExpressionRules = Rules<Expression, Waiting<Value>>
export type WaitingStatementRules = Rules<Statement, Waiting<ReturnType<Execute>>>

export interface Tables {
  expressions: ExpressionRules
  statements: StatementRules
  /** Expressions that give a truth of JavaScript at once. */
  tests: TestRules
  stores: StoreRules
  deletes: DeleteRules
  waitingExpressions: WaitingExpressionRules
  waitingStatements: WaitingStatementRules
  /** Statements one after the other. */
  block(statements: readonly Statement[], compiler: Compiler): Execute
  waitingBlock(statements: readonly Statement[], compiler: Compiler): Waiting<ReturnType<Execute>>
  /** Any expression in which a generator waits and that has no rule of its own. */
  waitingParts(node: Expression, compiler: Compiler): Waiting<Value>
}

/** The program that is compiled, and the module that it runs in. */
export interface Unit {
  tree: Tree
  namespace: Namespace
  tables: Tables
  /** Bodies of functions are compiled with what is around them, not when they are called first. */
  isEager?: boolean
  /** Nodes that a `yield` of their own function stands in. */
  waiting: WeakMap<ASTNode, boolean>
}

export class Compiler {
  readonly unit: Unit
  readonly scope: Scope
  /** `Outer.method.<locals>`: before the names of functions and classes that stand here. */
  readonly prefix: string

  constructor(unit: Unit, scope: Scope, prefix = '') {
    this.unit = unit
    this.scope = scope
    this.prefix = prefix
  }

  inside(node: ASTNode, prefix = this.prefix): Compiler {
    return new Compiler(this.unit, this.scope.innerOf(node), prefix)
  }

  expression(node: Expression): Evaluate {
    const rule = this.unit.tables.expressions[node.nodeType]
    if (!rule) throw unsupported(node)
    return rule(node as never, this)
  }

  /** Undefined for none: `return`. */
  optional(node: Expression | undefined): Evaluate | undefined {
    return node && this.expression(node)
  }

  expressions(nodes: readonly Expression[]): Evaluate[] {
    return nodes.map((node) => this.expression(node))
  }

  test(node: Expression): Test {
    const rule = this.unit.tables.tests[node.nodeType]
    if (rule) return rule(node as never, this)
    const value = this.expression(node)
    return (frame) => {
      const result = value(frame)
      if (typeof result === 'boolean') return result
      frame.at = node
      return isTrue(result)
    }
  }

  statement(node: Statement): Execute {
    const rule = this.unit.tables.statements[node.nodeType]
    if (!rule) throw unsupported(node)
    return rule(node as never, this)
  }

  block(nodes: readonly Statement[]): Execute {
    return this.unit.tables.block(nodes, this)
  }

  store(node: Expression): Store {
    const rule = this.unit.tables.stores[node.nodeType]
    if (!rule) throw unsupported(node)
    return rule(node as never, this)
  }

  remove(node: Expression): (frame: Frame) => void {
    const rule = this.unit.tables.deletes[node.nodeType]
    if (!rule) throw unsupported(node)
    return rule(node as never, this)
  }

  /** Whether a generator waits in it. */
  waits(node: ASTNode | null | undefined): boolean {
    if (!node || !this.scope.frame.isGenerator) return false
    const known = this.unit.waiting.get(node)
    if (known !== undefined) return known
    const result =
      node.nodeType === 'Yield' ||
      node.nodeType === 'YieldFrom' ||
      ownParts(node).some((part) => this.waits(part))
    this.unit.waiting.set(node, result)
    return result
  }

  waitingExpression(node: Expression): Waiting<Value> {
    if (!this.waits(node)) return noWait(this.expression(node))
    const rule = this.unit.tables.waitingExpressions[node.nodeType]
    return rule ? rule(node as never, this) : this.unit.tables.waitingParts(node, this)
  }

  waitingStatement(node: Statement): Waiting<ReturnType<Execute>> {
    if (!this.waits(node)) return noWait(this.statement(node))
    const rule = this.unit.tables.waitingStatements[node.nodeType]
    if (!rule) throw unsupported(node)
    return rule(node as never, this)
  }

  waitingBlock(nodes: readonly Statement[]): Waiting<ReturnType<Execute>> {
    return this.unit.tables.waitingBlock(nodes, this)
  }
}

function noWait<Result>(plain: (frame: Frame) => Result): Waiting<Result> {
  // oxlint-disable-next-line require-yield -- one shape for all
  return function* run(frame) {
    return plain(frame)
  }
}

/** The parts that run when the node runs: not the bodies of functions. */
function ownParts(node: ASTNode): ASTNode[] {
  switch (node.nodeType as Names) {
    case 'Lambda':
    case 'GeneratorExp':
      return []
    case 'FunctionDef':
      return (node as Kind<'FunctionDef'>).decorator_list
    case 'ClassDef':
      return (node as Kind<'ClassDef'>).bases
    default:
      return childrenOf(node)
  }
}

function unsupported(node: {nodeType: string}): Error {
  return raise('SyntaxError', `${node.nodeType} is not supported here`)
}
