// Names with two underscores in front belong to the class that they stand in: `__x` is `_Class__x` there.
import type {ASTNode} from 'py-ast'
import {childrenOf, type Kind} from './nodes.ts'

type Definition = Kind<'FunctionDef'> | Kind<'ClassDef'>

const bound = new WeakMap<ASTNode, string>()

/** The name that a definition binds: its own, but for the class around it. */
export function boundName(node: Definition): string {
  return bound.get(node) ?? node.name
}

/** Renames what is private to a class, all through a tree. */
export function manglePrivateNames(node: ASTNode, owner = ''): void {
  const isClass = node.nodeType === 'ClassDef'
  if (owner !== '') rename(node, owner)
  const inside = isClass ? (node as Kind<'ClassDef'>).name.replace(/^_+/, '') : owner
  for (const child of childrenOf(node)) {
    const isBody = !isClass || (node as Kind<'ClassDef'>).body.some((one) => one === child)
    manglePrivateNames(child, isBody ? inside : owner)
  }
}

function mangled(name: string, owner: string): string {
  return name.startsWith('__') && !name.endsWith('__') && !name.includes('.') ? `_${owner}${name}` : name
}

// where names stand in nodes
const fields = ['id', 'attr', 'arg', 'asname', 'rest'] as const
const lists = ['names', 'kwd_attrs'] as const

function rename(node: ASTNode, owner: string): void {
  const {nodeType} = node
  if (nodeType === 'FunctionDef' || nodeType === 'ClassDef') {
    const definition = node as Definition
    bound.set(node, mangled(definition.name, owner))
    return
  }
  const named = node as unknown as Record<string, unknown>
  for (const field of nodeType.startsWith('Match') || nodeType === 'ExceptHandler'
    ? [...fields, 'name']
    : fields) {
    const name = named[field]
    if (typeof name === 'string') named[field] = mangled(name, owner)
  }
  for (const list of lists) {
    const all = named[list]
    if (Array.isArray(all))
      named[list] = all.map((name: unknown) => (typeof name === 'string' ? mangled(name, owner) : name))
  }
}
