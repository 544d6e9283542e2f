// Built-in functions that look at objects.
import {attributeName, findAttribute, getAttribute, deleteAttribute, setAttribute} from '../attributes.ts'
import {Dict} from '../dict.ts'
import {identity} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {callMember} from '../invoke.ts'
import {toArray} from '../iterate.ts'
import {List} from '../list.ts'
import {Callable, PyObject, PyType, typeOf, type Value} from '../object.ts'
import {sortItems} from '../sort.ts'

/** The names where the running code stands. */
export interface CurrentNames {
  globals(): Value
  locals(): Value
}

let current: CurrentNames | undefined

/** Called by the interpreter: `globals()`, `locals()`, `vars()` and `dir()` ask it. */
export function provideNames(names: CurrentNames): void {
  current = names
}

export const globals = (): Value => current?.globals() ?? new Dict()
export const locals = (): Value => current?.locals() ?? new Dict()

export function getattr(value: Value, name: Value, otherwise: Value | undefined): Value {
  const text = attributeName(name)
  return otherwise === undefined ? getAttribute(value, text) : (findAttribute(value, text) ?? otherwise)
}

export function hasattr(value: Value, name: Value): boolean {
  return findAttribute(value, attributeName(name)) !== undefined
}

export function setattr(value: Value, name: Value, what: Value): null {
  setAttribute(value, attributeName(name), what)
  return null
}

export function delattr(value: Value, name: Value): null {
  deleteAttribute(value, attributeName(name))
  return null
}

export function vars(value: Value | undefined): Value {
  if (value === undefined) return locals()
  const dictionary = findAttribute(value, '__dict__')
  if (dictionary === undefined) throw raise('TypeError', 'vars() argument must have __dict__ attribute')
  return dictionary
}

export function dir(value: Value | undefined): Value {
  const names = value === undefined ? toArray(locals()) : namesOf(value)
  sortItems(names, null, false)
  return new List(names)
}

function namesOf(value: Value): Value[] {
  const method = typeOf(value).lookup('__dir__')
  return method === undefined ? [] : toArray(callMember(method, value, []))
}

export function callable(value: Value): boolean {
  return (
    value instanceof Callable || value instanceof PyType || typeOf(value).lookup('__call__') !== undefined
  )
}

const identities = new Map<Value, number>()

/** Numbers and texts that are equal are the same. */
export function id(value: Value): number {
  if (value instanceof PyObject) return identity(value)
  const known = identities.get(value) ?? 0x7f3900001000 + identities.size * 32
  identities.set(value, known)
  return known
}

/** The doc of an object, as `help` prints it. */
export function helpText(value: Value): string {
  const name = findAttribute(value, '__name__')
  const doc = findAttribute(value, '__doc__')
  const kind = value instanceof PyType ? 'class' : value instanceof Callable ? 'function' : typeOf(value).name
  const title = typeof name === 'string' ? name : typeOf(value).name
  const text = typeof doc === 'string' ? doc.trim().replaceAll(/\n\s*/g, '\n    ') : 'No documentation.'
  return `Help on ${kind} ${title}:\n\n${title}\n    ${text}\n`
}
