// Calls: functions of Python with plain arguments enter their frame at once, methods are not bound first.
import {findAttribute, getAttribute} from '../../objects/attributes.ts'
import {call} from '../../objects/call.ts'
import {raise, type Raised} from '../../objects/exceptions.ts'
import {toArray} from '../../objects/iterate.ts'
import {Callable, Instance, PyType, typeOf, type Value} from '../../objects/object.ts'
import {superOf, superType} from '../../objects/super.ts'
import {str} from '../../objects/text.ts'
import type {Evaluate, Frame} from '../frame.ts'
import {slotsOf1, slotsOf2, slotsOf3} from '../call-slots.ts'
import {PyFunction, run} from '../function.ts'
import type {Kind, Located} from '../nodes.ts'
import type {Compiler, ExpressionRules} from './compiler.ts'
import {itemsOf} from './expressions.ts'
import {initializerFinder, methodFinder} from './inline-caches.ts'
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

function plainCall(node: Kind<'Call'>, compiler: Compiler): Evaluate {
  const callee = compiler.expression(node.func)
  const args = compiler.expressions(node.args)
  const [first, second, third] = args
  if (!first) return callOf0(node, callee)
  if (!second) return callOf1(node, callee, first)
  if (!third) return callOf2(node, callee, first, second)
  return (frame) => {
    const value = callee(frame)
    const items: Value[] = []
    for (const argument of args) items.push(argument(frame))
    frame.at = node
    return call(value, items)
  }
}

function callOf0(node: Located, callee: Evaluate): Evaluate {
  return (frame) => {
    const value = callee(frame)
    frame.at = node
    return call(value, [])
  }
}

function callOf1(node: Located, callee: Evaluate, first: Evaluate): Evaluate {
  const initializerOf = initializerFinder(2)
  return (frame) => {
    const value = callee(frame)
    const a = first(frame)
    frame.at = node
    if (value instanceof PyFunction) {
      const {code} = value
      if (code.parameters.plain === 1 && !code.wait)
        return run(value.frameOf(slotsOf1(a, code.slotNames.length)), code.run)
    } else if (value instanceof PyType) {
      const initialize = initializerOf(value)
      if (initialize) {
        const made = new Instance(value)
        return initialized(
          made,
          run(initialize.frameOf(slotsOf2(made, a, initialize.code.slotNames.length)), initialize.code.run),
        )
      }
    }
    return call(value, [a])
  }
}

function callOf2(node: Located, callee: Evaluate, first: Evaluate, second: Evaluate): Evaluate {
  const initializerOf = initializerFinder(3)
  return (frame) => {
    const value = callee(frame)
    const a = first(frame)
    const b = second(frame)
    frame.at = node
    if (value instanceof PyFunction) {
      const {code} = value
      if (code.parameters.plain === 2 && !code.wait)
        return run(value.frameOf(slotsOf2(a, b, code.slotNames.length)), code.run)
    } else if (value instanceof PyType) {
      const initialize = initializerOf(value)
      if (initialize) {
        const made = new Instance(value)
        return initialized(
          made,
          run(
            initialize.frameOf(slotsOf3(made, a, b, initialize.code.slotNames.length)),
            initialize.code.run,
          ),
        )
      }
    }
    return call(value, [a, b])
  }
}

function initialized(made: Instance, result: Value): Instance {
  if (result === null) return made
  throw raise('TypeError', `__init__() should return None, not '${typeOf(result).name}'`)
}

function methodCall(node: Kind<'Call'>, func: Kind<'Attribute'>, compiler: Compiler): Evaluate {
  const object = compiler.expression(func.value)
  const {attr} = func
  const methodOf = methodFinder(attr)
  const args = compiler.expressions(node.args)
  const [first, second] = args
  if (!first) return methodOf0(node, func, object)
  if (!second) return methodOf1(node, func, object, first)
  return (frame) => {
    const self = object(frame)
    frame.at = func
    const method = methodOf(self)
    const items: Value[] = method === undefined ? [] : [self]
    const callee = method ?? getAttribute(self, attr)
    for (const argument of args) items.push(argument(frame))
    frame.at = node
    return callee instanceof Callable ? callee.call(items) : call(callee, items)
  }
}

function methodOf0(node: Located, func: Kind<'Attribute'>, object: Evaluate): Evaluate {
  const {attr} = func
  const methodOf = methodFinder(attr)
  return (frame) => {
    const self = object(frame)
    frame.at = func
    const method = methodOf(self)
    if (method instanceof PyFunction && method.code.parameters.plain === 1 && !method.code.wait) {
      frame.at = node
      return run(method.frameOf(slotsOf1(self, method.code.slotNames.length)), method.code.run)
    }
    const callee = method ?? getAttribute(self, attr)
    frame.at = node
    return call(callee, method === undefined ? [] : [self])
  }
}

function methodOf1(node: Located, func: Kind<'Attribute'>, object: Evaluate, first: Evaluate): Evaluate {
  const {attr} = func
  const methodOf = methodFinder(attr)
  return (frame) => {
    const self = object(frame)
    frame.at = func
    const method = methodOf(self)
    const callee = method ?? getAttribute(self, attr)
    const a = first(frame)
    frame.at = node
    if (method instanceof PyFunction && method.code.parameters.plain === 2 && !method.code.wait)
      return run(method.frameOf(slotsOf2(self, a, method.code.slotNames.length)), method.code.run)
    return call(callee, method === undefined ? [a] : [self, a])
  }
}

function generalCall(node: Kind<'Call'>, compiler: Compiler): Evaluate {
  const callee = compiler.expression(node.func)
  const args = argumentsOf(node, compiler)
  const keywords = keywordsOf(node, compiler)
  return (frame) => {
    const value = callee(frame)
    const items = args(frame, value)
    const named = keywords(frame, value)
    frame.at = node
    return call(value, items, named)
  }
}

/** Arguments by place. Where one `*` is all, the message names the function. */
function argumentsOf(node: Kind<'Call'>, compiler: Compiler): (frame: Frame, callee: Value) => Value[] {
  const [only, ...more] = node.args
  if (only?.nodeType !== 'Starred' || more.length > 0) return itemsOf(node.args, compiler)
  const value = compiler.expression(only.value)
  return (frame, callee) => {
    const all = value(frame)
    frame.at = node
    if (isIterable(all)) return toArray(all)
    throw raise(
      'TypeError',
      `${nameOf(callee)} argument after * must be an iterable, not ${typeOf(all).name}`,
    )
  }
}

function isIterable(value: Value): boolean {
  const type = typeOf(value)
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined
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
  const name = findAttribute(callee, '__qualname__')
  if (typeof name !== 'string') return str(callee)
  const module = findAttribute(callee, '__module__')
  return typeof module === 'string' && module !== 'builtins' ? `${module}.${name}()` : `${name}()`
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
    if (value !== superType) return call(value, [])
    return superOf(type(frame), self(frame))
  }
}
