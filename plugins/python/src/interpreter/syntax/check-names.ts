// What Python forbids of names: parameters twice, `global` too late, `nonlocal` of nothing. Source: Python/symtable.c.
import type {ASTNode} from 'py-ast'
import {childrenOf} from '../nodes.ts'
import {comprehensions, nodesAt, textAt, TreeProblem} from './tree.ts'

type Use = 'parameter' | 'used' | 'annotated' | 'bound' | 'iterated'

class Names {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension'
  readonly parent: Names | undefined
  readonly uses = new Map<string, Set<Use>>()
  readonly declared = new Map<string, 'global' | 'nonlocal'>()

  constructor(kind: Names['kind'], parent?: Names) {
    this.kind = kind
    this.parent = parent
  }

  add(name: string, use: Use): void {
    const uses = this.uses.get(name) ?? new Set()
    this.uses.set(name, uses.add(use))
  }

  binds(name: string): boolean {
    const uses = this.uses.get(name)
    const isBound = uses?.has('bound') || uses?.has('parameter') || uses?.has('iterated')
    return (isBound ?? false) && !this.declared.has(name)
  }
}

/** @throws TreeProblem */
export function checkNames(body: readonly ASTNode[]): void {
  const walk = new NameWalk()
  const module = new Names('module')
  for (const node of body) walk.visit(node, module)
  walk.checkNonlocals()
}

class NameWalk {
  readonly #nonlocals: {node: ASTNode; name: string; names: Names}[] = []

  visit(node: ASTNode, names: Names): void {
    switch (node.nodeType) {
      case 'Name':
        names.add(textAt(node, 'id') ?? '', isLoaded(node) ? 'used' : 'bound')
        return
      case 'Global':
      case 'Nonlocal':
        this.#declare(node, names, node.nodeType === 'Global' ? 'global' : 'nonlocal')
        return
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'Lambda':
        this.#function(node, names)
        return
      case 'ClassDef':
        this.#class(node, names)
        return
      case 'NamedExpr':
        this.#walrus(node, names)
        return
      default:
        this.#other(node, names)
    }
  }

  #other(node: ASTNode, names: Names): void {
    if (node.nodeType in comprehensions) {
      this.#comprehension(node, names)
      return
    }
    if (node.nodeType === 'AnnAssign') annotate(node, names)
    if (node.nodeType === 'ImportFrom') checkStar(node, names)
    const isNamed = node.nodeType === 'ExceptHandler' || node.nodeType.startsWith('Match')
    const name = isNamed ? (textAt(node, 'name') ?? textAt(node, 'rest')) : boundByImport(node)
    if (name !== undefined) names.add(name, 'bound')
    for (const child of childrenOf(node)) this.visit(child, names)
  }

  #declare(node: ASTNode, names: Names, kind: 'global' | 'nonlocal'): void {
    const declared: unknown = Reflect.get(node, 'names')
    if (!Array.isArray(declared)) return
    for (const name of declared.map(String)) {
      const uses = names.uses.get(name)
      if (uses) throw new TreeProblem(node, tooLate(name, kind, uses))
      const other = names.declared.get(name)
      if (other && other !== kind) throw new TreeProblem(node, `name '${name}' is nonlocal and global`)
      names.declared.set(name, kind)
      if (kind === 'nonlocal') this.#nonlocals.push({node, name, names})
    }
  }

  #function(node: ASTNode, names: Names): void {
    const name = textAt(node, 'name')
    if (name !== undefined) names.add(name, 'bound')
    const [args] = nodesAt(node, 'args')
    for (const child of nodesAt(node, 'decorator_list', 'returns')) this.visit(child, names)
    const inner = new Names('function', names)
    if (args) {
      for (const child of nodesAt(args, 'defaults', 'kw_defaults')) this.visit(child, names)
      for (const one of nodesAt(args, 'posonlyargs', 'args', 'kwonlyargs', 'vararg', 'kwarg')) {
        for (const child of nodesAt(one, 'annotation')) this.visit(child, names)
        const parameter = textAt(one, 'arg') ?? ''
        if (inner.uses.has(parameter))
          throw new TreeProblem(one, `duplicate argument '${parameter}' in function definition`)
        inner.add(parameter, 'parameter')
      }
    }
    for (const child of nodesAt(node, 'body')) this.visit(child, inner)
  }

  #class(node: ASTNode, names: Names): void {
    names.add(textAt(node, 'name') ?? '', 'bound')
    for (const child of nodesAt(node, 'decorator_list', 'bases', 'keywords')) this.visit(child, names)
    const inner = new Names('class', names)
    for (const child of nodesAt(node, 'body')) this.visit(child, inner)
  }

  #comprehension(node: ASTNode, names: Names): void {
    const inner = new Names('comprehension', names)
    for (const [i, clause] of nodesAt(node, 'generators').entries()) {
      for (const child of nodesAt(clause, 'iter')) {
        checkNoWalrus(child)
        this.visit(child, i === 0 ? names : inner)
      }
      for (const child of nodesAt(clause, 'target')) this.visit(child, inner)
      for (const [name, uses] of inner.uses) if (uses.has('bound')) inner.add(name, 'iterated')
      for (const child of nodesAt(clause, 'ifs')) this.visit(child, inner)
    }
    for (const child of nodesAt(node, 'key', 'value', 'elt')) this.visit(child, inner)
  }

  #walrus(node: ASTNode, names: Names): void {
    const [target] = nodesAt(node, 'target')
    const name = (target && textAt(target, 'id')) ?? ''
    let outside = names
    while (outside.kind === 'comprehension' && outside.parent) {
      if (outside.uses.get(name)?.has('iterated'))
        throw new TreeProblem(
          node,
          `assignment expression cannot rebind comprehension iteration variable '${name}'`,
        )
      outside = outside.parent
    }
    if (outside !== names && outside.kind === 'class')
      throw new TreeProblem(
        node,
        'assignment expression within a comprehension cannot be used in a class body',
      )
    for (const child of nodesAt(node, 'value')) this.visit(child, names)
    outside.add(name, 'bound')
  }

  checkNonlocals(): void {
    for (const {node, name, names} of this.#nonlocals) {
      if (names.kind === 'module')
        throw new TreeProblem(node, 'nonlocal declaration not allowed at module level')
      if (!isBoundOutside(name, names)) throw new TreeProblem(node, `no binding for nonlocal '${name}' found`)
    }
  }
}

function isBoundOutside(name: string, names: Names): boolean {
  for (let outside = names.parent; outside; outside = outside.parent) {
    if (outside.kind === 'function' && (outside.binds(name) || outside.declared.get(name) === 'nonlocal'))
      return true
  }
  return false
}

function tooLate(name: string, kind: string, uses: ReadonlySet<Use>): string {
  if (uses.has('parameter')) return `name '${name}' is parameter and ${kind}`
  if (uses.has('used')) return `name '${name}' is used prior to ${kind} declaration`
  if (uses.has('annotated')) return `annotated name '${name}' can't be ${kind}`
  return `name '${name}' is assigned to before ${kind} declaration`
}

function isLoaded(node: ASTNode): boolean {
  return nodesAt(node, 'ctx')[0]?.nodeType === 'Load'
}

function annotate(node: ASTNode, names: Names): void {
  const [target] = nodesAt(node, 'target')
  const name = target && textAt(target, 'id')
  if (name === undefined) return
  const declared = names.declared.get(name)
  if (declared && names.kind !== 'module')
    throw new TreeProblem(node, `annotated name '${name}' can't be ${declared}`)
  names.add(name, 'annotated')
}

function checkStar(node: ASTNode, names: Names): void {
  const star = nodesAt(node, 'names').find((alias) => textAt(alias, 'name') === '*')
  if (star && names.kind !== 'module') throw new TreeProblem(star, 'import * only allowed at module level')
}

function boundByImport(node: ASTNode): string | undefined {
  if (node.nodeType !== 'Alias') return undefined
  return textAt(node, 'asname') ?? textAt(node, 'name')?.split('.')[0]
}

function checkNoWalrus(node: ASTNode): void {
  if (node.nodeType === 'NamedExpr')
    throw new TreeProblem(node, 'assignment expression cannot be used in a comprehension iterable expression')
  if (node.nodeType !== 'Lambda') for (const child of childrenOf(node)) checkNoWalrus(child)
}
