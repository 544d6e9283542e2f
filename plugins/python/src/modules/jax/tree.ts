// Trees of containers: what JAX takes apart before it computes, and puts together again. Source: jax/_src/tree_util.py.
import {findAttribute} from '../../objects/attributes.ts'
import {addMembers} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {Dict, dictType} from '../../objects/dict.ts'
import {hash, isEqual} from '../../objects/equality.ts'
import {raise} from '../../objects/exceptions.ts'
import {toArray} from '../../objects/iterate.ts'
import {List, listType} from '../../objects/list.ts'
import {PyObject, typeOf, type PyType, type Value} from '../../objects/object.ts'
import {runtime} from '../../objects/runtime.ts'
import {sortItems} from '../../objects/sort.ts'
import {repr, str} from '../../objects/text.ts'
import {isTrue} from '../../objects/truth.ts'
import {Tuple, tupleType} from '../../objects/tuple.ts'
import {jaxType} from './types.ts'

/** What a class of the user's, or of a library, is taken apart by. */
export interface Registration {
  flatten: (value: Value) => {children: Value[]; data: Value; keys?: Value[]}
  unflatten: (data: Value, children: Value[]) => Value
}

type Kind = 'leaf' | 'none' | 'list' | 'tuple' | 'dict' | 'namedtuple' | 'custom'

/** One container without what is in it. */
export interface TreeNode {
  kind: Kind
  /** Keys of a dict, sorted; what a class keeps beside its children. */
  data: Value
  type: PyType | undefined
  children: readonly TreeNode[]
}

const leafNode: TreeNode = {kind: 'leaf', data: null, type: undefined, children: []}
const noneNode: TreeNode = {kind: 'none', data: null, type: undefined, children: []}

const registryKey = 'jax pytrees'

/** Of the running session. */
export function registry(): Map<PyType, Registration> {
  const {state} = runtime()
  const known = state.get(registryKey) as Map<PyType, Registration> | undefined
  if (known) return known
  const made = new Map<PyType, Registration>()
  state.set(registryKey, made)
  return made
}

interface Opened {
  node: Omit<TreeNode, 'children'>
  children: readonly Value[]
  /** How each is reached, for paths. */
  keys?: readonly Value[]
}

/** One container opened; undefined for a leaf. */
export function open(value: Value): Opened | undefined {
  if (value === null) return {node: noneNode, children: []}
  if (!(value instanceof PyObject)) return undefined
  const {type} = value
  const registered = registry().get(type)
  if (registered) {
    const {children, data, keys} = registered.flatten(value)
    return {node: {kind: 'custom', data, type}, children, ...(keys && {keys})}
  }
  if (value instanceof List && type === listType)
    return {node: {kind: 'list', data: null, type}, children: value.items}
  if (value instanceof Tuple) return openTuple(value)
  return value instanceof Dict ? openDict(value) : undefined
}

function openTuple(value: Tuple): Opened | undefined {
  const {type, items} = value
  if (type === tupleType) return {node: {kind: 'tuple', data: null, type}, children: items}
  if (findAttribute(value, '_fields') === undefined) return undefined
  return {node: {kind: 'namedtuple', data: null, type}, children: items}
}

function openDict(value: Dict): Opened | undefined {
  const {type} = value
  const isKnown = type === dictType || type.name === 'OrderedDict' || type.name === 'defaultdict'
  if (!isKnown) return undefined
  const keys = [...value.keys()]
  if (type.name !== 'OrderedDict') sortItems(keys, null, false)
  return {
    node: {kind: 'dict', data: new Tuple(keys), type},
    children: keys.map((key) => value.get(key) ?? null),
  }
}

export interface Flat {
  leaves: Value[]
  tree: TreeNode
}

export function flatten(value: Value, isLeaf?: Value): Flat {
  const leaves: Value[] = []
  return {tree: collect(value, leaves, isLeaf ?? null), leaves}
}

function collect(value: Value, leaves: Value[], isLeaf: Value): TreeNode {
  const opened = isLeaf !== null && isTrue(call(isLeaf, [value])) ? undefined : open(value)
  if (!opened) {
    leaves.push(value)
    return leafNode
  }
  const children = opened.children.map((child) => collect(child, leaves, isLeaf))
  return {...opened.node, children}
}

export function unflatten(tree: TreeNode, leaves: readonly Value[]): Value {
  const rest = leaves[Symbol.iterator]()
  const made = build(tree, () => {
    const {value, done} = rest.next()
    if (done) throw tooFew(tree, leaves)
    return value
  })
  if (!rest.next().done) throw tooFew(tree, leaves)
  return made
}

function tooFew(tree: TreeNode, leaves: readonly Value[]): Error {
  return raise(
    'ValueError',
    `Too ${leaves.length < leafCount(tree) ? 'few' : 'many'} leaves for PyTreeDef; expected ${leafCount(tree)}, got ${leaves.length}`,
  )
}

function leafCount({kind, children}: TreeNode): number {
  return kind === 'leaf' ? 1 : children.reduce((sum, child) => sum + leafCount(child), 0)
}

function build(tree: TreeNode, next: () => Value): Value {
  if (tree.kind === 'leaf') return next()
  return close(
    tree,
    tree.children.map((child) => build(child, next)),
  )
}

/** The container with these children. */
function close({kind, data, type}: TreeNode, children: Value[]): Value {
  switch (kind) {
    case 'list':
      return new List(children)
    case 'tuple':
      return new Tuple(children)
    case 'dict':
      return closeDict(type, data, children)
    case 'namedtuple':
      return type ? call(type, children) : null
    case 'custom':
      return type ? (registry().get(type)?.unflatten(data, children) ?? null) : null
    default:
      return null
  }
}

function closeDict(type: PyType | undefined, keys: Value, children: readonly Value[]): Value {
  const entries = toArray(keys).map((key, i): [Value, Value] => [key, children[i] ?? null])
  const plain = Dict.from(entries)
  if (type === undefined || type === dictType) return plain
  return type.name === 'OrderedDict' ? call(type, [plain]) : plain
}

function isSameNode(a: TreeNode, b: Omit<TreeNode, 'children'>, count: number): boolean {
  return a.kind === b.kind && a.type === b.type && a.children.length === count && isEqual(a.data, b.data)
}

function isSameTree(a: TreeNode, b: TreeNode): boolean {
  return (
    isSameNode(a, b, b.children.length) &&
    a.children.every((child, i) => isSameTree(child, b.children[i] ?? leafNode))
  )
}

/** What another tree has where this one has its leaves: leaves, or whole trees. */
export function flattenUpTo(tree: TreeNode, value: Value, what = 'tree_map tree'): Value[] {
  const found: Value[] = []
  walkUpTo(tree, value, found, what)
  return found
}

function walkUpTo(tree: TreeNode, value: Value, found: Value[], path: string): void {
  if (tree.kind === 'leaf') {
    found.push(value)
    return
  }
  const opened = open(value)
  if (!opened || !isSameNode(tree, opened.node, opened.children.length))
    throw mismatch(tree, value, opened, path)
  for (const [i, child] of tree.children.entries())
    walkUpTo(child, opened.children[i] ?? null, found, path + keyText(tree, i))
}

function keyText({kind, data, type}: TreeNode, i: number): string {
  if (kind === 'dict' && data instanceof Tuple) return `[${repr(data.items[i] ?? null)}]`
  if (kind === 'namedtuple' && type) {
    const fields = findAttribute(type, '_fields')
    return fields instanceof Tuple ? `.${str(fields.items[i] ?? null)}` : `[${i}]`
  }
  return `[${i}]`
}

function mismatch(tree: TreeNode, value: Value, opened: Opened | undefined, path: string): Error {
  const name = tree.type?.name ?? 'NoneType'
  const start = `At that key path, the prefix pytree tree_map tree has a subtree of type`
  if (!opened || opened.node.type !== tree.type || opened.node.kind !== tree.kind) {
    return raise(
      'ValueError',
      `pytree structure error: different types at key path\n    ${path}\n${start}\n    <class '${name}'>\nbut at the same key path the full pytree has a subtree of different type\n    <class '${typeOf(value).name}'>.`,
    )
  }
  if (opened.children.length !== tree.children.length) {
    return raise(
      'ValueError',
      `pytree structure error: different lengths of ${name} at key path\n    ${path}\n${start} ${name} of length ${tree.children.length}, but the full pytree has a subtree of the same type but of length ${opened.children.length}.`,
    )
  }
  return raise(
    'ValueError',
    `pytree structure error: different pytree metadata at key path\n    ${path}\n${start}\n    <class '${name}'>\nwith metadata\n    ${repr(tree.data)}\nbut at the same key path the full pytree has a subtree of the same type but with metadata\n    ${repr(opened.node.data)}`,
  )
}

/** A function of the leaves of trees that look alike. */
export function mapTree(
  run: (...leaves: Value[]) => Value,
  first: Value,
  rest: readonly Value[] = [],
  isLeaf?: Value,
): Value {
  const {leaves, tree} = flatten(first, isLeaf)
  const others = rest.map((other) => flattenUpTo(tree, other))
  return unflatten(
    tree,
    leaves.map((leaf, i) => run(leaf, ...others.map((other) => other[i] ?? null))),
  )
}

export const treeDefType = jaxType('PyTreeDef', 'jaxlib._jax.pytree')

/** The structure alone, as Python sees it. */
export class TreeDef extends PyObject {
  override readonly type = treeDefType
  readonly tree: TreeNode
  constructor(tree: TreeNode) {
    super()
    this.tree = tree
  }
}

function treeText({kind, data, type, children}: TreeNode): string {
  const inside = children.map(treeText)
  switch (kind) {
    case 'leaf':
      return '*'
    case 'none':
      return 'None'
    case 'list':
      return `[${inside.join(', ')}]`
    case 'tuple':
      return `(${inside.join(', ')}${inside.length === 1 ? ',' : ''})`
    case 'dict':
      return dictText(type, data, inside)
    default: {
      const what = kind === 'namedtuple' ? `namedtuple[${type?.name}]` : `${type?.name}[${str(data)}]`
      return `CustomNode(${what}, [${inside.join(', ')}])`
    }
  }
}

function dictText(type: PyType | undefined, keys: Value, inside: readonly string[]): string {
  if (type !== undefined && type !== dictType)
    return `CustomNode(${type.name}[${repr(keys)}], [${inside.join(', ')}])`
  return `{${toArray(keys)
    .map((key, i) => `${repr(key)}: ${inside[i]}`)
    .join(', ')}}`
}

addMembers<TreeDef>(treeDefType, {
  methods: {
    '__repr__(self, /)': ({tree}) => `PyTreeDef(${treeText(tree)})`,
    '__eq__(self, other, /)': ({tree}, other: Value) =>
      other instanceof TreeDef && isSameTree(tree, other.tree),
    '__hash__(self, /)': ({tree}) => hash(treeText(tree)),
    'unflatten(self, leaves)': ({tree}, leaves: Value) => unflatten(tree, toArray(leaves)),
    'flatten_up_to(self, value)': ({tree}, value: Value) => new List(flattenUpTo(tree, value)),
    'children(self)': ({tree}) => new List(tree.children.map((child) => new TreeDef(child))),
    'node_data(self)': ({tree}) => (tree.type ? new Tuple([tree.type, tree.data]) : null),
  },
  getters: {
    num_leaves: ({tree}) => leafCount(tree),
    num_nodes: ({tree}) => nodeCount(tree),
  },
})

function nodeCount({children}: TreeNode): number {
  return children.reduce((sum, child) => sum + nodeCount(child), 1)
}

/** Each leaf with the keys that lead to it: pairs of a kind and a value. */
export function flattenWithPath(value: Value, isLeaf: Value, path: readonly Value[] = []): [Value, Value][] {
  const opened = isLeaf !== null && isTrue(call(isLeaf, [value])) ? undefined : open(value)
  if (!opened) return [[new Tuple(path), value]]
  return opened.children.flatMap((child, i) => flattenWithPath(child, isLeaf, [...path, keyOf(opened, i)]))
}

function keyOf({node: {kind, data, type}, keys}: Opened, i: number): Value {
  if (keys) return keys[i] ?? null
  if (kind === 'dict') return new Tuple(['dict', toArray(data)[i] ?? null])
  if (kind === 'namedtuple' && type) {
    const fields = findAttribute(type, '_fields')
    return new Tuple(['attr', fields instanceof Tuple ? (fields.items[i] ?? null) : i])
  }
  return new Tuple([kind === 'custom' ? 'flat' : 'sequence', i])
}
