// Builds the scopes of a program: which names each function, class and comprehension binds and uses.
import type {ASTNode} from 'py-ast'
import {boundName} from './mangle.ts'
import {
  childrenOf,
  type ComprehensionNode,
  type Expression,
  type FunctionNode,
  type Generators,
  type Kind,
  type Parameters,
  type Statement,
} from './nodes.ts'
import {Scope, settleScopes, Variable} from './scopes.ts'

/** @param kind `class` where names live in a dictionary of their own, as in `exec` with locals */
export function scopesOf(body: readonly ASTNode[], kind: 'module' | 'class' = 'module'): Scope {
  const root = new Scope(kind)
  for (const node of body) scan(node, root)
  settleScopes(root)
  return root
}

/** All names that a function's parameters have, in the order in which arguments are bound. */
function parameterNames(args: Parameters): string[] {
  const {posonlyargs, args: plain, vararg, kwonlyargs, kwarg} = args
  return [
    ...posonlyargs,
    ...plain,
    ...(vararg ? [vararg] : []),
    ...kwonlyargs,
    ...(kwarg ? [kwarg] : []),
  ].map(({arg}) => arg)
}

type Scanned = Expression | Statement

function scanAll(nodes: readonly (ASTNode | null | undefined)[], scope: Scope): void {
  for (const node of nodes) if (node) scan(node, scope)
}

function scan(node: ASTNode, scope: Scope): void {
  const rule = rules[node.nodeType as Scanned['nodeType']]
  if (rule) rule(node as never, scope)
  else scanAll(childrenOf(node), scope)
}

type Rule<Name extends Scanned['nodeType']> = (node: Kind<Name>, scope: Scope) => void

const rules: {readonly [Name in Scanned['nodeType']]?: Rule<Name>} & Readonly<Record<string, unknown>> = {
  Name(node, scope) {
    if (node.ctx.nodeType === 'Load') scope.used.add(node.id)
    else scope.bind(node.id)
    if (node.id === 'super') scope.used.add('__class__')
  },
  NamedExpr(node, scope) {
    scan(node.value, scope)
    if (node.target.nodeType === 'Name') bindOutside(node.target.id, scope)
  },
  Global(node, scope) {
    for (const name of node.names) scope.declared.set(name, 'global')
  },
  Nonlocal(node, scope) {
    for (const name of node.names) {
      scope.declared.set(name, 'nonlocal')
      scope.used.add(name)
    }
  },
  FunctionDef(node, scope) {
    scanAll([...node.decorator_list, node.returns], scope)
    scope.bind(boundName(node))
    scanFunction(node, node.args, node.body, scope)
  },
  Lambda(node, scope) {
    scanFunction(node, node.args, [node.body], scope)
  },
  ClassDef(node, scope) {
    scanAll([...node.decorator_list, ...node.bases, ...node.keywords], scope)
    scope.bind(boundName(node))
    const inner = new Scope('class', node, scope)
    inner.variables.set('__class__', new Variable('__class__', inner))
    scanAll(node.body, inner)
  },
  ListComp: scanComprehension,
  SetComp: scanComprehension,
  DictComp: scanComprehension,
  GeneratorExp(node, scope) {
    const inner = new Scope('function', node, scope)
    inner.isGenerator = true
    inner.parameters = ['.0']
    inner.bind('.0')
    scanGenerators(node.generators, scope, inner)
    scan(node.elt, inner)
  },
  Yield(node, scope) {
    scope.frame.isGenerator = true
    if (node.value) scan(node.value, scope)
  },
  YieldFrom(node, scope) {
    scope.frame.isGenerator = true
    scan(node.value, scope)
  },
  Import(node, scope) {
    for (const {name, asname} of node.names) scope.bind(asname ?? name.split('.')[0] ?? name)
  },
  ImportFrom(node, scope) {
    for (const {name, asname} of node.names) if (name !== '*') scope.bind(asname ?? name)
  },
  Try: scanTry,
  TryStar: scanTry,
  Match(node, scope) {
    scan(node.subject, scope)
    for (const {pattern, guard, body} of node.cases) {
      scanPattern(pattern, scope)
      scanAll([guard, ...body], scope)
    }
  },
}

function scanFunction(node: FunctionNode, args: Parameters, body: readonly ASTNode[], scope: Scope): void {
  scanAll([...args.defaults, ...args.kw_defaults], scope)
  const {posonlyargs, args: plain, vararg, kwonlyargs, kwarg} = args
  for (const one of [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg])
    if (one?.annotation) scan(one.annotation, scope)
  const inner = new Scope('function', node, scope)
  if ('isAsync' in node) inner.isGenerator = true
  inner.parameters = parameterNames(args)
  for (const name of inner.parameters) inner.bind(name)
  scanAll(body, inner)
}

function scanComprehension(node: ComprehensionNode, scope: Scope): void {
  const inner = new Scope('comprehension', node, scope)
  scanGenerators(node.generators, scope, inner)
  scanAll(node.nodeType === 'DictComp' ? [node.key, node.value] : [node.elt], inner)
}

/** What the first one iterates over belongs to the outside. */
function scanGenerators(generators: Generators, outside: Scope, inner: Scope): void {
  generators.forEach(({iter, target, ifs}, i) => {
    scan(iter, i === 0 ? outside : inner)
    scanAll([target, ...ifs], inner)
  })
}

/** `:=` in a comprehension binds where the comprehension stands. */
function bindOutside(name: string, scope: Scope): void {
  let outside = scope
  while (outside.parent && (outside.kind === 'comprehension' || outside.node?.nodeType === 'GeneratorExp'))
    outside = outside.parent
  outside.bind(name)
  scope.used.add(name)
}

function scanTry(node: Kind<'Try'> | Kind<'TryStar'>, scope: Scope): void {
  scanAll(node.body, scope)
  for (const {type, name, body} of node.handlers) {
    if (type) scan(type, scope)
    if (name !== undefined) scope.bind(name)
    scanAll(body, scope)
  }
  scanAll([...node.orelse, ...node.finalbody], scope)
}

function scanPattern(pattern: ASTNode, scope: Scope): void {
  const {name, rest} = pattern as {name?: string; rest?: string}
  if (name !== undefined) scope.bind(name)
  if (rest !== undefined) scope.bind(rest)
  for (const child of childrenOf(pattern)) {
    if (child.nodeType.startsWith('Match')) scanPattern(child, scope)
    else scan(child, scope)
  }
}
