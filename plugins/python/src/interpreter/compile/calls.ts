// Calls: functions of Python with plain arguments enter their frame at once, methods are not bound first.
import {getAttribute, hasPlainLookup} from '../../objects/attributes.ts'
import {call} from '../../objects/call.ts'
import {raise, type Raised} from '../../objects/exceptions.ts'
import {Callable, PyObject, PyType, typeOf, type Value} from '../../objects/object.ts'
import type {Evaluate, Frame} from '../frame.ts'
import {PyFunction} from '../function.ts'
import type {Kind} from '../nodes.ts'
import {superOf, superType} from '../../objects/super.ts'
import type {Compiler, ExpressionRules} from './compiler.ts'
import {itemsOf} from './expressions.ts'
import {mergeMapping} from './mapping.ts'
import {loadName} from './variables.ts'

export const callExpressions: ExpressionRules = {
  Call(node, compiler) {
    if (isBareSuper(node)) return superCall(node, compiler)
    const isPlain = node.keywords.length === 0 && node.args.every(({nodeType}) => nodeType !== 'Starred')
    if (!isPlain) return generalCall(node, compiler)
    const {func} = node
    if (func.nodeType === 'Attribute') return methodCall(node, func, compiler)
    return plainCall(node, compiler)
  },
}

type Slots = (Value | undefined)[]

function fill(slots: Slots, size: number): Slots {
  while (slots.length < size) slots.push(undefined)
  return slots
}

function plainCall(node: Kind<'Call'>, compiler: Compiler): Evaluate {
  const callee = compiler.expression(node.func)
  const args = itemsOf(node.args, compiler)
  const count = node.args.length
  return (frame) => {
    const value = callee(frame)
    const items = args(frame)
    frame.at = node
    if (value instanceof PyFunction && value.code.parameters.plain === count)
      return value.enter(fill(items, value.code.slotNames.length))
    return call(value, items)
  }
}

function methodCall(node: Kind<'Call'>, func: Kind<'Attribute'>, compiler: Compiler): Evaluate {
  const object = compiler.expression(func.value)
  const {attr} = func
  const argumentNodes = compiler.expressions(node.args)
  const count = argumentNodes.length + 1
  return (frame) => {
    const self = object(frame)
    frame.at = func
    const method = methodOf(self, attr)
    const items: Value[] = method === undefined ? [] : [self]
    const callee = method ?? getAttribute(self, attr)
    for (const argument of argumentNodes) items.push(argument(frame))
    frame.at = node
    if (method instanceof PyFunction && method.code.parameters.plain === count)
      return method.enter(fill(items, method.code.slotNames.length))
    return callee instanceof Callable ? callee.call(items) : call(callee, items)
  }
}

/** The function that its class has under this name, undefined where it has to be looked for in other ways. */
function methodOf(self: Value, name: string): Callable | undefined {
  const type = typeOf(self)
  const member = type.lookup(name)
  if (!(member instanceof Callable) || !member.isMethod) return undefined
  if (self instanceof PyObject && (self instanceof PyType || self.attributes?.has(name) === true))
    return undefined
  return hasPlainLookup(type) ? member : undefined
}

function generalCall(node: Kind<'Call'>, compiler: Compiler): Evaluate {
  const callee = compiler.expression(node.func)
  const args = itemsOf(node.args, compiler)
  const keywords = keywordsOf(node, compiler)
  return (frame) => {
    const value = callee(frame)
    const items = args(frame)
    const named = keywords(frame, value)
    frame.at = node
    return call(value, items, named)
  }
}

type Keywords = (frame: Frame, callee: Value) => Map<string, Value> | undefined

export function keywordsOf(node: {keywords: Kind<'Call'>['keywords']}, compiler: Compiler): Keywords {
  const parts = node.keywords.map((keyword) => ({
    name: keyword.arg,
    node: keyword.value,
    value: compiler.expression(keyword.value),
  }))
  if (parts.length === 0) return () => undefined
  return (frame, callee) => {
    const named = new Map<string, Value>()
    for (const {name, node: at, value} of parts) {
      const result = value(frame)
      if (name !== undefined) addNamed(named, name, result, callee)
      else {
        frame.at = at
        spreadNamed(named, result, callee)
      }
    }
    return named.size > 0 ? named : undefined
  }
}

function spreadNamed(named: Map<string, Value>, mapping: Value, callee: Value): void {
  const wrong = `${nameOf(callee)} argument after ** must be a mapping, not ${typeOf(mapping).name}`
  mergeMapping(
    mapping,
    (key, value) => {
      if (typeof key !== 'string') throw raise('TypeError', 'keywords must be strings')
      addNamed(named, key, value, callee)
    },
    wrong,
  )
}

function addNamed(named: Map<string, Value>, name: string, value: Value, callee: Value): void {
  if (named.has(name)) throw twice(callee, name)
  named.set(name, value)
}

function twice(callee: Value, name: string): Raised {
  return raise('TypeError', `${nameOf(callee)} got multiple values for keyword argument '${name}'`)
}

function nameOf(callee: Value): string {
  if (callee instanceof PyFunction) return `__main__.${callee.qualifiedName}()`
  if (callee instanceof PyType) return callee.name
  return `${typeOf(callee).name} object`
}

function isBareSuper({func, args, keywords}: Kind<'Call'>): boolean {
  return func.nodeType === 'Name' && func.id === 'super' && args.length + keywords.length === 0
}

/** `super()`: the class around it, and the first argument of the method. */
function superCall(node: Kind<'Call'>, compiler: Compiler): Evaluate {
  const callee = compiler.expression(node.func)
  const {frame: home} = compiler.scope
  const [first] = home.parameters
  if (home.kind !== 'function' || first === undefined || !home.resolve('__class__')) {
    const text = first === undefined ? 'super(): no arguments' : 'super(): __class__ cell not found'
    return (frame) => {
      frame.at = node
      const value = callee(frame)
      if (value === superType) throw raise('RuntimeError', text)
      return call(value, [])
    }
  }
  const type = loadName('__class__', node, compiler)
  const self = loadName(first, node, compiler)
  return (frame) => {
    const value = callee(frame)
    frame.at = node
    return value === superType ? superOf(type(frame), self(frame)) : call(value, [])
  }
}
