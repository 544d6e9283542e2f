// Subscripts: `value[key]`, and membership.
import {Dict, dictType} from './dict.ts'
import {isEqual} from './equality.ts'
import {raise} from './exceptions.ts'
import {bindMember, call, callMember} from './invoke.ts'
import {iterate} from './iterate.ts'
import {List, listType} from './list.ts'
import {PyType, typeOf, type Value} from './object.ts'
import {isTrue} from './truth.ts'
import {Tuple, tupleType} from './tuple.ts'

/** `value[key]` */
export function getItem(value: Value, key: Value): Value {
  if (typeof key === 'number' && (isPlainList(value) || isPlainTuple(value))) {
    const item = value.items[key < 0 ? key + value.items.length : key]
    if (item !== undefined) return item
  } else if (value instanceof Dict && value.type === dictType) {
    const item = value.table.get(key)
    if (item !== undefined) return item
    throw raise('KeyError', key)
  }
  return getByMethod(value, key)
}

function isPlainList(value: Value): value is List {
  return value instanceof List && value.type === listType
}

function isPlainTuple(value: Value): value is Tuple {
  return value instanceof Tuple && value.type === tupleType
}

function getByMethod(value: Value, key: Value): Value {
  const type = typeOf(value)
  const method = type.lookup('__getitem__')
  if (method !== undefined) return callMember(method, value, [key])
  if (value instanceof PyType) {
    const ofClass = value.lookup('__class_getitem__')
    if (ofClass !== undefined) return call(bindMember(ofClass, undefined, value), [key])
    throw raise('TypeError', `type '${value.name}' is not subscriptable`)
  }
  throw raise('TypeError', `'${type.name}' object is not subscriptable`)
}

/** `value[key] = item` */
export function setItem(value: Value, key: Value, item: Value): void {
  if (typeof key === 'number' && isPlainList(value)) {
    const {items} = value
    const place = key < 0 ? key + items.length : key
    if (place >= 0 && place < items.length) {
      items[place] = item
      return
    }
  } else if (value instanceof Dict && value.type === dictType) return value.table.set(key, item)
  const method = typeOf(value).lookup('__setitem__')
  if (method === undefined)
    throw raise('TypeError', `'${typeOf(value).name}' object does not support item assignment`)
  callMember(method, value, [key, item])
}

/** `del value[key]` */
export function deleteItem(value: Value, key: Value): void {
  const method = typeOf(value).lookup('__delitem__')
  if (method === undefined)
    throw raise('TypeError', `'${typeOf(value).name}' object doesn't support item deletion`)
  callMember(method, value, [key])
}

/** `item in value` */
export function contains(value: Value, item: Value): boolean {
  const type = typeOf(value)
  const method = type.lookup('__contains__')
  if (method !== undefined && method !== null) return isTrue(callMember(method, value, [item]))
  if (method === null || (type.lookup('__iter__') ?? type.lookup('__getitem__') ?? null) === null)
    throw raise('TypeError', `argument of type '${type.name}' is not a container or iterable`)
  const iteration = iterate(value)
  for (let one = iteration.next(); one !== undefined; one = iteration.next())
    if (isEqual(one, item)) return true
  return false
}
