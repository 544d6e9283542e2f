// Which variable a name means: found once for a whole program, before any of it is compiled.
import type {ASTNode} from 'py-ast'

export type ScopeKind = 'module' | 'function' | 'class' | 'comprehension'

/** A variable of a function or comprehension. Those of modules and classes are looked up by name. */
export class Variable {
  readonly name: string
  readonly owner: Scope
  /** Seen by an inner function, it lives in a cell. */
  isCaptured = false
  /** Its place among the slots of the frame, or among the cells where it is captured. */
  place = -1

  constructor(name: string, owner: Scope) {
    this.name = name
    this.owner = owner
  }
}

export class Scope {
  readonly kind: ScopeKind
  readonly node: ASTNode | undefined
  readonly parent: Scope | undefined
  readonly variables = new Map<string, Variable>()
  readonly declared = new Map<string, 'global' | 'nonlocal'>()
  readonly used = new Set<string>()
  /** Names that a class or module body assigns to. */
  readonly bound = new Set<string>()
  readonly inner = new Map<ASTNode, Scope>()
  /** Of frames: all that live in slots, comprehensions' too. */
  readonly slots: Variable[] = []
  /** Of frames: its own variables that inner functions see. */
  readonly cells: Variable[] = []
  /** Of frames: variables of outer functions, after its own cells. */
  readonly free: Variable[] = []
  isGenerator = false
  /** Of functions: in the order in which arguments are bound; the first slots are theirs. */
  parameters: readonly string[] = []
  /** How many values wait in slots of their own. */
  temporaries = 0

  constructor(kind: ScopeKind, node?: ASTNode, parent?: Scope) {
    this.kind = kind
    this.node = node
    this.parent = parent
    if (node) parent?.inner.set(node, this)
  }

  /** What its code runs in: a comprehension runs in the frame around it. */
  get frame(): Scope {
    return this.kind === 'comprehension' && this.parent ? this.parent.frame : this
  }

  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'comprehension'
  }

  bind(name: string): void {
    this.used.add(name)
    this.bound.add(name)
    if (this.isFunction && !this.declared.has(name) && !this.variables.has(name))
      this.variables.set(name, new Variable(name, this))
  }

  innerOf(node: ASTNode): Scope {
    const scope = this.inner.get(node)
    if (!scope) throw new Error(`no scope was made for ${node.nodeType}`)
    return scope
  }

  /** @returns undefined for names of the module (or of the class whose body this is) */
  resolve(name: string, isOwn = true): Variable | undefined {
    if (this.declared.get(name) === 'global') return undefined
    // what a class body binds it looks for in itself, then in the module
    if (isOwn && this.kind === 'class' && this.bound.has(name) && !this.declared.has(name)) return undefined
    // a class keeps its names to itself, but for the cell of the class that is made
    const isVisible = this.isFunction || (name === '__class__' && !isOwn)
    const variable = isVisible ? this.variables.get(name) : undefined
    return variable ?? this.parent?.resolve(name, false)
  }

  /** Whether a class body (or code run with a dictionary) keeps this name by itself. */
  isDynamic(name: string): boolean {
    return this.kind === 'class' && !this.declared.has(name)
  }

  /** A slot for a value that no name has. */
  temporary(): number {
    const {frame} = this
    return frame.slots.length + frame.temporaries++
  }

  cellPlace(variable: Variable): number {
    const own = this.frame.cells.indexOf(variable)
    return own < 0 ? this.frame.cells.length + this.frame.free.indexOf(variable) : own
  }
}

/** Finds out for a tree of scopes which variables are captured, and gives each its place. */
export function settleScopes(root: Scope): void {
  capture(root)
  place(root)
}

function capture(scope: Scope): void {
  for (const name of scope.used) {
    const variable = scope.resolve(name)
    if (variable) noteUse(scope, variable)
  }
  for (const inner of scope.inner.values()) capture(inner)
}

function noteUse(scope: Scope, variable: Variable): void {
  const home = variable.owner.frame
  if (variable.owner.kind === 'class') variable.isCaptured = true
  for (let {frame} = scope; frame !== home; frame = frame.parent?.frame ?? home) {
    variable.isCaptured = true
    if (!frame.free.includes(variable)) frame.free.push(variable)
  }
}

function place(scope: Scope): void {
  const {frame} = scope
  for (const name of scope.parameters)
    frame.slots.push(scope.variables.get(name) ?? new Variable(name, scope))
  for (const variable of scope.variables.values()) {
    const list = variable.isCaptured ? frame.cells : frame.slots
    const at = list.indexOf(variable)
    variable.place = at < 0 ? list.push(variable) - 1 : at
  }
  for (const inner of scope.inner.values()) place(inner)
}
