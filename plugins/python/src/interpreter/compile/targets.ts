// What can be assigned to, and deleted.
import {deleteAttribute} from '../../objects/attributes.ts'
import {raise, type Raised} from '../../objects/exceptions.ts'
import {deleteItem, setItem} from '../../objects/items.ts'
import {iterate} from '../../objects/iterate.ts'
import {List, listType} from '../../objects/list.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {Tuple, tupleType} from '../../objects/tuple.ts'
import type {Frame, Store} from '../frame.ts'
import type {Expression, Kind, Located} from '../nodes.ts'
import type {Compiler, DeleteRules, StoreRules} from './compiler.ts'
import {attributeWriter} from './inline-caches.ts'
import {deleteName, storeName} from './variables.ts'

export const stores: StoreRules = {
  Name: (node, compiler) => storeName(node.id, compiler),
  Attribute(node, compiler) {
    const object = compiler.expression(node.value)
    const write = attributeWriter(node.attr)
    return (frame, value) => {
      const target = object(frame)
      frame.at = node
      write(target, value)
    }
  },
  Subscript(node, compiler) {
    const object = compiler.expression(node.value)
    const key = compiler.expression(node.slice)
    return (frame, value) => {
      const target = object(frame)
      const at = key(frame)
      frame.at = node
      setItem(target, at, value)
    }
  },
  Tuple: unpacking,
  List: unpacking,
  Starred(node, compiler) {
    return compiler.store(node.value)
  },
}

function unpacking(node: Kind<'Tuple'> | Kind<'List'>, compiler: Compiler): Store {
  const targets = node.elts.map((target) => compiler.store(target))
  const star = node.elts.findIndex(({nodeType}) => nodeType === 'Starred')
  const split = star < 0 ? exactly(targets.length, node) : aroundStar(star, targets.length - 1 - star, node)
  return (frame, value) => {
    const items = split(frame, value)
    for (let i = 0; i < targets.length; i++) targets[i]?.(frame, items[i] ?? null)
  }
}

type Split = (frame: Frame, value: Value) => readonly Value[]

function plainItems(value: Value): readonly Value[] | undefined {
  if (value instanceof Tuple && value.type === tupleType) return value.items
  if (value instanceof List && value.type === listType) return value.items
  return undefined
}

function exactly(count: number, node: Located): Split {
  return (frame, value) => {
    const plain = plainItems(value)
    if (plain?.length === count) return plain
    frame.at = node
    const iteration = iterated(value)
    const items: Value[] = []
    while (items.length < count) {
      const item = iteration.next()
      if (item === undefined) throw tooFew(`expected ${count}`, items.length)
      items.push(item)
    }
    if (iteration.next() !== undefined) throw tooMany(count, value)
    return items
  }
}

function iterated(value: Value): ReturnType<typeof iterate> {
  const type = typeOf(value)
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw raise('TypeError', `cannot unpack non-iterable ${type.name} object`)
  return iterate(value)
}

function tooFew(expected: string, got: number): Raised {
  return raise('ValueError', `not enough values to unpack (${expected}, got ${got})`)
}

function tooMany(count: number, value: Value): Raised {
  const length = plainItems(value)?.length ?? (typeOf(value).name === 'dict' ? sizeOf(value) : undefined)
  const got = length === undefined ? '' : `, got ${length}`
  return raise('ValueError', `too many values to unpack (expected ${count}${got})`)
}

function sizeOf(value: Value): number | undefined {
  return typeof value === 'object' && value !== null && 'size' in value ? Number(value.size) : undefined
}

function aroundStar(before: number, after: number, node: Located): Split {
  return (frame, value) => {
    frame.at = node
    const items: Value[] = []
    const iteration = iterated(value)
    for (let item = iteration.next(); item !== undefined; item = iteration.next()) items.push(item)
    if (items.length < before + after) throw tooFew(`expected at least ${before + after}`, items.length)
    const end = items.length - after
    return [...items.slice(0, before), new List(items.slice(before, end)), ...items.slice(end)]
  }
}

function deleteEach(nodes: readonly Expression[], compiler: Compiler): (frame: Frame) => void {
  const removes = nodes.map((node) => compiler.remove(node))
  return (frame) => {
    for (const remove of removes) remove(frame)
  }
}

export const deletes: DeleteRules = {
  Name: (node, compiler) => deleteName(node.id, node, compiler),
  Attribute(node, compiler) {
    const object = compiler.expression(node.value)
    return (frame) => {
      const target = object(frame)
      frame.at = node
      deleteAttribute(target, node.attr)
    }
  },
  Subscript(node, compiler) {
    const object = compiler.expression(node.value)
    const key = compiler.expression(node.slice)
    return (frame) => {
      const target = object(frame)
      const at = key(frame)
      frame.at = node
      deleteItem(target, at)
    }
  },
  Tuple: (node, compiler) => deleteEach(node.elts, compiler),
  List: (node, compiler) => deleteEach(node.elts, compiler),
}
