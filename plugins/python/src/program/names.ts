// Which names of the session a cell defines, reads and may change: from its tree, without running it.
import type {ASTNodeUnion} from 'py-ast'
import {childrenOf, rootOf, storedNames} from './tree.ts'
import {changesArguments, optionNames, pureFunctions, pureMethods, randomNames} from './pure-names.ts'

export interface Names {
  /** Bound by the cell, in whatever branch. */
  defines: Set<string>
  /** Bound whatever happens: earlier values are gone. */
  replaces: Set<string>
  /** Read while the cell runs, before it binds them itself. */
  uses: Set<string>
  /** Read when a function or class of this name is called later. */
  usesLater: Map<string, Set<string>>
  /** Objects that may be another after the cell. */
  changes: Change[]
  /** Changed when a function or class of this name is called later. */
  changesLater: Map<string, Change[]>
  /** Names whose objects may share data: what changes one may change the other. */
  related: Set<string>[]
  /** `torch`, `d2l.torch`, `matplotlib.pyplot`, in the order in which they are imported. */
  modules: string[]
  /** Names that stand for modules or what was imported from them. */
  imported: Set<string>
  /** It draws random numbers, or sets a seed. */
  isRandom: boolean
  /** It sets how all that follows is printed or computed. */
  setsOptions: boolean
}

export interface Change {
  name: string
  /** No change if this name, which the cell did not bind, stands for a module: `torch.relu(x)` leaves `x` alone. */
  unlessModule?: string
}

/** Where code runs: in the cell at once, or later within a function. */
interface Scope {
  /** Names of the functions or classes that it is the body of; empty in the cell itself. */
  owners: readonly string[]
  /** Names that are not the session's. */
  locals: ReadonlySet<string>
}

const topScope: Scope = {owners: [], locals: new Set()}

/** @param body the statements of the whole cell */
export function namesOf({body}: {body: readonly ASTNodeUnion[]}): Names {
  const collector = new NameCollector()
  collector.statements(body, topScope, true)
  return collector.names
}

class NameCollector {
  readonly names: Names = {
    defines: new Set(),
    replaces: new Set(),
    uses: new Set(),
    usesLater: new Map(),
    changes: [],
    changesLater: new Map(),
    related: [],
    modules: [],
    imported: new Set(),
    isRandom: false,
    setsOptions: false,
  }

  /** @param isCertain whether they run whatever happens */
  statements(nodes: readonly ASTNodeUnion[], scope: Scope, isCertain: boolean): void {
    for (const node of nodes) this.#statement(node, scope, isCertain)
  }

  #statement(node: ASTNodeUnion, scope: Scope, isCertain: boolean): void {
    switch (node.nodeType) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        for (const one of node.decorator_list) this.#decorator(one, scope)
        this.#body(node, [node.name], scope)
        return this.#bind(node.name, scope, isCertain)
      case 'ClassDef': {
        for (const one of [...node.decorator_list, ...node.bases, ...node.keywords])
          this.#expression(one, scope)
        const locals = new Set([...scope.locals, ...node.body.flatMap(storedNames)])
        const owners = [...scope.owners, node.name]
        this.statements(node.body, {owners: scope.owners, locals}, isCertain)
        for (const method of node.body)
          if (method.nodeType === 'FunctionDef') this.#body(method, owners, scope)
        return this.#bind(node.name, scope, isCertain)
      }
      case 'Import':
      case 'ImportFrom':
        return this.#import(node, scope, isCertain)
      case 'Assign':
      case 'AnnAssign':
      case 'AugAssign':
      case 'For':
      case 'With':
      case 'Delete':
        return this.#binding(node, scope, isCertain)
      case 'If':
      case 'While':
        this.#expression(node.test, scope)
        return this.statements([...node.body, ...node.orelse], scope, false)
      case 'Try':
      case 'TryStar':
        this.statements(node.body, scope, isCertain)
        for (const handler of node.handlers) {
          if (handler.type) this.#expression(handler.type, scope)
          this.statements(handler.body, scope, false)
        }
        return this.statements([...node.orelse, ...node.finalbody], scope, false)
      case 'Match':
        this.#expression(node.subject, scope)
        for (const {guard, body, pattern} of node.cases) {
          for (const name of storedNames(pattern)) this.#bind(name, scope, false)
          if (guard) this.#expression(guard, scope)
          this.statements(body, scope, false)
        }
        return
      default:
        this.#expression(node, scope)
    }
  }

  /** `@add_to_class(A)` changes what it is given, wherever it comes from. */
  #decorator(node: ASTNodeUnion, scope: Scope): void {
    this.#expression(node, scope)
    if (node.nodeType === 'Call') for (const one of node.args) this.#changeRoot(one, scope)
  }

  #binding(node: ASTNodeUnion, scope: Scope, isCertain: boolean): void {
    const before = childrenOf(node)
    const bound = storedNames(node)
    if (node.nodeType === 'AugAssign') {
      const root = rootOf(node.target)
      if (root) {
        this.#use(root, scope)
        this.#change(root, scope)
      }
    }
    if (node.nodeType === 'For' || node.nodeType === 'With') {
      const heads = node.nodeType === 'For' ? [node.iter, node.target] : node.items
      for (const head of heads) this.#expression(head, scope)
      for (const name of bound) this.#bind(name, scope, isCertain && node.nodeType === 'With')
      this.#relate([...bound, ...heads.flatMap(mentioned)], scope)
      const inner = node.nodeType === 'For' ? [...node.body, ...node.orelse] : node.body
      return this.statements(inner, scope, isCertain && node.nodeType === 'With')
    }
    for (const child of before) this.#expression(child, scope)
    this.#relate([...bound, ...before.flatMap(mentioned)], scope)
    for (const name of bound) this.#bind(name, scope, isCertain && node.nodeType !== 'AugAssign')
    // what a lambda reads is read whenever its name is called
    for (const lambda of before.flatMap(lambdasIn)) this.#body(lambda, bound, scope)
  }

  #import(
    node: Extract<ASTNodeUnion, {nodeType: 'Import' | 'ImportFrom'}>,
    scope: Scope,
    isCertain: boolean,
  ): void {
    const from = node.nodeType === 'ImportFrom' ? (node.module ?? '') : undefined
    for (const {name, asname} of node.names) {
      this.names.modules.push(
        from === undefined ? name : from,
        ...(from === undefined ? [] : [`${from}.${name}`]),
      )
      const bound = asname ?? (from === undefined ? (name.split('.')[0] ?? name) : name)
      if (scope.owners.length === 0 && !scope.locals.has(bound)) this.names.imported.add(bound)
      this.#bind(bound, scope, isCertain)
    }
  }

  /** The body of a function: read and changed when it is called. */
  #body(node: ASTNodeUnion, names: readonly string[], scope: Scope): void {
    if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef' && node.nodeType !== 'Lambda')
      return
    const {args} = node
    for (const one of [...args.defaults, ...(args.kw_defaults ?? [])]) if (one) this.#expression(one, scope)
    const parameters = [
      ...(args.posonlyargs ?? []),
      ...args.args,
      ...(args.kwonlyargs ?? []),
      ...(args.vararg ? [args.vararg] : []),
      ...(args.kwarg ? [args.kwarg] : []),
    ].map(({arg}) => arg)
    const body: readonly ASTNodeUnion[] = Array.isArray(node.body) ? node.body : [node.body]
    const shared = new Set(body.flatMap(globalNames))
    const own = [...parameters, ...body.flatMap(storedNames)].filter((name) => !shared.has(name))
    const owners = [...scope.owners, ...names]
    const inner: Scope = {
      owners,
      locals: new Set([...scope.locals, ...own].filter((name) => !shared.has(name))),
    }
    for (const name of shared) {
      this.names.defines.add(name)
      this.#change(name, inner)
    }
    this.statements(body, inner, false)
  }

  #bind(name: string, scope: Scope, isCertain: boolean): void {
    if (scope.locals.has(name)) return
    if (scope.owners.length > 0) return this.#change(name, scope)
    this.names.defines.add(name)
    if (isCertain) this.names.replaces.add(name)
  }

  #use(name: string, scope: Scope): void {
    this.#noteKind(name)
    // built in, but kept where files are
    if (name === 'open') this.names.modules.push('io')
    if (scope.locals.has(name)) return
    if (scope.owners.length > 0) for (const owner of scope.owners) addTo(this.names.usesLater, owner, name)
    else if (!this.names.replaces.has(name)) this.names.uses.add(name)
  }

  #change(name: string, scope: Scope, unlessModule?: string): void {
    if (scope.locals.has(name)) return
    const change = {name, ...(unlessModule !== undefined && {unlessModule})}
    if (scope.owners.length === 0) this.names.changes.push(change)
    else for (const owner of scope.owners) pushTo(this.names.changesLater, owner, change)
  }

  #noteKind(name: string): void {
    if (randomNames.test(name)) this.names.isRandom = true
    if (optionNames.test(name)) this.names.setsOptions = true
  }

  #relate(names: readonly string[], scope: Scope): void {
    const shared = names.filter((name) => !scope.locals.has(name))
    if (shared.length > 1) this.names.related.push(new Set(shared))
  }

  #expression(node: ASTNodeUnion, scope: Scope): void {
    switch (node.nodeType) {
      case 'Name':
        if (node.ctx.nodeType !== 'Store') this.#use(node.id, scope)
        if (node.ctx.nodeType === 'Del') this.#change(node.id, scope)
        return
      case 'NamedExpr':
        this.#expression(node.value, scope)
        for (const name of storedNames(node.target)) this.#bind(name, scope, false)
        return
      case 'Lambda':
        // it may be called at once
        return this.#body(node, [], {...scope, owners: scope.owners})
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp': {
        const own = node.generators.flatMap(({target}) => storedNames(target))
        const inner = {...scope, locals: new Set([...scope.locals, ...own])}
        for (const child of childrenOf(node)) this.#expression(child, inner)
        return
      }
      case 'Attribute':
        this.#noteKind(node.attr)
        if (node.ctx.nodeType !== 'Load') this.#changeRoot(node.value, scope)
        return this.#expression(node.value, scope)
      case 'Subscript':
        if (node.ctx.nodeType !== 'Load') this.#changeRoot(node.value, scope)
        break
      case 'Call':
        this.#called(node, scope)
        break
      default:
    }
    for (const child of childrenOf(node)) this.#expression(child, scope)
  }

  #changeRoot(node: ASTNodeUnion, scope: Scope, unlessModule?: string): void {
    const root = rootOf(node)
    if (root !== undefined) this.#change(root, scope, unlessModule)
  }

  /** A method may change its object, a function what it is given. */
  #called({func, args, keywords}: Extract<ASTNodeUnion, {nodeType: 'Call'}>, scope: Scope): void {
    if (func.nodeType === 'Name' && pureFunctions.has(func.id)) return
    const isMethod = func.nodeType === 'Attribute'
    if (isMethod && pureMethods.has(func.attr)) return
    const module = isMethod && !changesArguments(func.attr) ? rootOf(func) : undefined
    if (isMethod) this.#changeRoot(func.value, scope, module)
    for (const one of [...args, ...keywords.map(({value}) => value)]) this.#changeRoot(one, scope, module)
  }
}

function pushTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key)
  if (known) known.push(item)
  else map.set(key, [item])
}

function addTo(map: Map<string, Set<string>>, key: string, name: string): void {
  const known = map.get(key)
  if (known) known.add(name)
  else map.set(key, new Set([name]))
}

/** All names read in an expression, but for those of functions that are only called. */
function mentioned(node: ASTNodeUnion): string[] {
  if (node.nodeType === 'Name') return node.ctx.nodeType === 'Store' ? [] : [node.id]
  if (node.nodeType === 'Call' && node.func.nodeType === 'Name')
    return [...node.args, ...node.keywords].flatMap(mentioned)
  return childrenOf(node).flatMap(mentioned)
}

function lambdasIn(node: ASTNodeUnion): ASTNodeUnion[] {
  return node.nodeType === 'Lambda' ? [node] : childrenOf(node).flatMap(lambdasIn)
}

function globalNames(node: ASTNodeUnion): string[] {
  if (node.nodeType === 'Global') return node.names
  return childrenOf(node).flatMap(globalNames)
}
