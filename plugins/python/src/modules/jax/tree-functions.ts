// What the Python part of `jax.tree_util` is made of.
import {Builtin} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {toArray} from '../../objects/iterate.ts'
import {List} from '../../objects/list.ts'
import {typeOf, type PyType, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {Tuple} from '../../objects/tuple.ts'
import {flatten, flattenWithPath, mapTree, open, registry, TreeDef, treeDefType, unflatten} from './tree.ts'
import {isClass} from './types.ts'

function classOf(value: Value): PyType {
  if (isClass(value) || typeOf(value).name === 'type' || 'mro' in Object(value)) return value as PyType
  throw raise('TypeError', `Expected a class, got ${repr(value)}`)
}

function register(type: Value, flattenFunction: Value, unflattenFunction: Value, hasKeys: boolean): null {
  const registered = classOf(type)
  if (registry().has(registered))
    throw raise('ValueError', `Duplicate custom PyTreeDef type registration for ${repr(registered)}.`)
  registry().set(registered, {
    flatten: (value) => {
      const [children = null, data = null] = toArray(call(flattenFunction, [value]))
      const items = toArray(children)
      if (!hasKeys) return {children: items, data}
      const pairs = items.map((item) => toArray(item))
      return {
        children: pairs.map(([, child = null]) => child),
        keys: pairs.map(([key = null]) => key),
        data,
      }
    },
    unflatten: (data, children) => call(unflattenFunction, [data, new Tuple(children)]),
  })
  return null
}

const definition = (value: Value): TreeDef => {
  if (value instanceof TreeDef) return value
  throw raise('TypeError', `Expected a PyTreeDef, got ${typeOf(value).name}`)
}

export const treeMembers: readonly (readonly [string, Value])[] = [
  ['PyTreeDef', treeDefType],
  [
    'tree_flatten',
    new Builtin('tree_flatten(tree, is_leaf=None)', (value: Value, isLeaf: Value) => {
      const {leaves, tree} = flatten(value, isLeaf)
      return new Tuple([new List(leaves), new TreeDef(tree)])
    }),
  ],
  [
    'tree_leaves',
    new Builtin(
      'tree_leaves(tree, is_leaf=None)',
      (value: Value, isLeaf: Value) => new List(flatten(value, isLeaf).leaves),
    ),
  ],
  [
    'tree_structure',
    new Builtin(
      'tree_structure(tree, is_leaf=None)',
      (value: Value, isLeaf: Value) => new TreeDef(flatten(value, isLeaf).tree),
    ),
  ],
  [
    'tree_unflatten',
    new Builtin('tree_unflatten(treedef, leaves)', (tree: Value, leaves: Value) =>
      unflatten(definition(tree).tree, toArray(leaves)),
    ),
  ],
  [
    'tree_map',
    new Builtin(
      'tree_map(f, tree, *rest, is_leaf=None)',
      (run: Value, tree: Value, rest: Value[], isLeaf: Value) =>
        mapTree((...leaves) => call(run, leaves), tree, rest, isLeaf),
    ),
  ],
  [
    '_flatten_with_path',
    new Builtin(
      '_flatten_with_path(tree, is_leaf)',
      (tree: Value, isLeaf: Value) => new List(flattenWithPath(tree, isLeaf).map((pair) => new Tuple(pair))),
    ),
  ],
  [
    '_children',
    new Builtin('_children(tree)', (tree: Value) => {
      const opened = open(tree)
      return opened ? new List([...opened.children]) : null
    }),
  ],
  [
    'register_pytree_node',
    new Builtin(
      'register_pytree_node(nodetype, flatten_func, unflatten_func, flatten_with_keys_func=None)',
      (type: Value, flattenFunction: Value, unflattenFunction: Value) =>
        register(type, flattenFunction, unflattenFunction, false),
    ),
  ],
  [
    'register_pytree_with_keys',
    new Builtin(
      'register_pytree_with_keys(nodetype, flatten_with_keys, unflatten_func, flatten_func=None)',
      (type: Value, flattenFunction: Value, unflattenFunction: Value) =>
        register(type, flattenFunction, unflattenFunction, true),
    ),
  ],
]
