// Names, constants, attributes, subscripts, displays.
import {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import {HashTable} from '../../objects/hash-table.ts'
import {getItem} from '../../objects/items.ts'
import {iterate} from '../../objects/iterate.ts'
import {List, listType} from '../../objects/list.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {PySet} from '../../objects/set.ts'
import {Slice} from '../../objects/slice.ts'
import type {Evaluate, Frame} from '../frame.ts'
import {makeTuple} from '../make.ts'
import {constantOf, type Expression, type Kind, type Located} from '../nodes.ts'
import type {Compiler, ExpressionRules} from './compiler.ts'
import {attributeReader} from './inline-caches.ts'
import {mergeMapping} from './mapping.ts'
import {loadName} from './variables.ts'

export const simpleExpressions: ExpressionRules = {
  Constant(node) {
    const value = constantOf(node)
    return () => value
  },
  Name: (node, compiler) => loadName(node.id, node, compiler),
  Temporary({slot}) {
    return ({slots}) => slots[slot] ?? null
  },
  Attribute: attribute,
  Subscript: subscript,
  Slice(node, compiler) {
    const [lower, upper, step] = [node.lower, node.upper, node.step].map((part) => compiler.optional(part))
    return (frame) => new Slice(lower?.(frame) ?? null, upper?.(frame) ?? null, step?.(frame) ?? null)
  },
  NamedExpr(node, compiler) {
    const value = compiler.expression(node.value)
    const store = compiler.store(node.target)
    return (frame) => {
      const result = value(frame)
      store(frame, result)
      return result
    }
  },
  List(node, compiler) {
    const items = itemsOf(node.elts, compiler)
    return (frame) => new List(items(frame))
  },
  Tuple(node, compiler) {
    const items = itemsOf(node.elts, compiler)
    return (frame) => makeTuple(items(frame))
  },
  Set(node, compiler) {
    const items = itemsOf(node.elts, compiler)
    return (frame) => {
      const values = items(frame)
      frame.at = node
      return PySet.from(values)
    }
  },
  Dict: dictDisplay,
}

function attribute(node: Kind<'Attribute'>, compiler: Compiler): Evaluate {
  const object = compiler.expression(node.value)
  const read = attributeReader(node.attr)
  return (frame) => {
    const value = object(frame)
    frame.at = node
    return read(value)
  }
}

function subscript(node: Kind<'Subscript'>, compiler: Compiler): Evaluate {
  const object = compiler.expression(node.value)
  const key = compiler.expression(node.slice)
  return (frame) => {
    const value = object(frame)
    const at = key(frame)
    if (typeof at === 'number' && value instanceof List && value.type === listType) {
      const item = value.items[at]
      if (item !== undefined) return item
    }
    frame.at = node
    return getItem(value, at)
  }
}

/** The items of a display or the arguments of a call, `*` unpacked: each time in a new array. */
export function itemsOf(nodes: readonly Expression[], compiler: Compiler): (frame: Frame) => Value[] {
  if (nodes.some(({nodeType}) => nodeType === 'Starred')) return unpackedItems(nodes, compiler)
  const parts = compiler.expressions(nodes)
  const [first, second, third] = parts
  if (!first) return () => []
  if (!second) return (frame) => [first(frame)]
  if (!third) return (frame) => [first(frame), second(frame)]
  if (parts.length === 3) return (frame) => [first(frame), second(frame), third(frame)]
  return (frame) => {
    const items: Value[] = []
    for (const part of parts) items.push(part(frame))
    return items
  }
}

function unpackedItems(nodes: readonly Expression[], compiler: Compiler): (frame: Frame) => Value[] {
  const parts = nodes.map((node) =>
    node.nodeType === 'Starred' ? spread(node, compiler) : single(compiler.expression(node)),
  )
  return (frame) => {
    const items: Value[] = []
    for (const part of parts) part(frame, items)
    return items
  }
}

type Collect = (frame: Frame, items: Value[]) => void

function single(value: Evaluate): Collect {
  return (frame, items) => {
    items.push(value(frame))
  }
}

function spread(node: Kind<'Starred'>, compiler: Compiler): Collect {
  const value = compiler.expression(node.value)
  return (frame, items) => {
    const all = value(frame)
    frame.at = node
    collectInto(all, items)
  }
}

function collectInto(all: Value, items: Value[]): void {
  if (typeOf(all).lookup('__iter__') === undefined && typeOf(all).lookup('__getitem__') === undefined)
    throw raise('TypeError', `Value after * must be an iterable, not ${typeOf(all).name}`)
  const iteration = iterate(all)
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) items.push(item)
}

function dictDisplay(node: Kind<'Dict'>, compiler: Compiler): Evaluate {
  const parts = node.values.map((value, i) => {
    const key = node.keys[i]
    return key ? entry(compiler.expression(key), compiler.expression(value), key) : merged(value, compiler)
  })
  return (frame) => {
    const table = new HashTable()
    for (const part of parts) part(frame, table)
    return new Dict(table)
  }
}

type Fill = (frame: Frame, table: HashTable) => void

function entry(key: Evaluate, value: Evaluate, node: Located): Fill {
  return (frame, table) => {
    const at = key(frame)
    const what = value(frame)
    frame.at = node
    table.set(at, what)
  }
}

function merged(node: Expression, compiler: Compiler): Fill {
  const value = compiler.expression(node)
  return (frame, table) => {
    const mapping = value(frame)
    frame.at = node
    mergeMapping(mapping, (key, item) => {
      table.set(key, item)
    })
  }
}
