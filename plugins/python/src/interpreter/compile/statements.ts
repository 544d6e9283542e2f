// Simple statements, blocks and `if`.
import {call} from '../../objects/call.ts'
import {getAttribute, setAttribute} from '../../objects/attributes.ts'
import {getItem, setItem} from '../../objects/items.ts'
import {exceptionType, raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {breaks, continues, type Execute, type Frame} from '../frame.ts'
import type {Kind, Statement} from '../nodes.ts'
import {raised, raisedAgain} from '../raise.ts'
import type {Compiler, StatementRules} from './compiler.ts'
import {combiner} from './operators.ts'
import {loadName, storeName} from './variables.ts'

const nothing: Execute = () => undefined

export const simpleStatements: StatementRules = {
  Pass: () => nothing,
  Global: () => nothing,
  Nonlocal: () => nothing,
  Break: () => () => breaks,
  Continue: () => () => continues,
  Expr(node, compiler) {
    const value = compiler.expression(node.value)
    return (frame) => {
      value(frame)
      return undefined
    }
  },
  Return: (node, compiler) => compiler.optional(node.value) ?? (() => null),
  Assign: assignment,
  AugAssign: augmented,
  AnnAssign(node, compiler) {
    if (!node.value) return annotatedOnly(node, compiler)
    const value = compiler.expression(node.value)
    const store = compiler.store(node.target)
    return (frame) => {
      store(frame, value(frame))
      return undefined
    }
  },
  Delete(node, compiler) {
    const removes = node.targets.map((target) => compiler.remove(target))
    return (frame) => {
      for (const remove of removes) remove(frame)
      return undefined
    }
  },
  Assert: assertion,
  Raise: raising,
  If(node, compiler) {
    const test = compiler.test(node.test)
    const then = compiler.block(node.body)
    if (node.orelse.length === 0) return (frame) => (test(frame) ? then(frame) : undefined)
    const otherwise = compiler.block(node.orelse)
    return (frame) => (test(frame) ? then(frame) : otherwise(frame))
  },
}

/** Statements one after the other, up to the first that returns, breaks or continues. */
export function block(statements: readonly Statement[], compiler: Compiler): Execute {
  const parts = statements
    .filter(({nodeType}) => nodeType !== 'Pass' && nodeType !== 'Global' && nodeType !== 'Nonlocal')
    .map((statement) => compiler.statement(statement))
  const [first, second, third] = parts
  if (!first) return nothing
  if (!second) return first
  if (!third) {
    return (frame) => {
      const result = first(frame)
      return result === undefined ? second(frame) : result
    }
  }
  return many(parts)
}

function many(parts: readonly Execute[]): Execute {
  return (frame) => {
    for (let i = 0; i < parts.length; i++) {
      const result = parts[i]?.(frame)
      if (result !== undefined) return result
    }
    return undefined
  }
}

function assignment(node: Kind<'Assign'>, compiler: Compiler): Execute {
  const value = compiler.expression(node.value)
  const targets = node.targets.map((target) => compiler.store(target))
  const [store] = targets
  if (targets.length === 1 && store) {
    return (frame) => {
      store(frame, value(frame))
      return undefined
    }
  }
  return (frame) => {
    const result = value(frame)
    for (const target of targets) target(frame, result)
    return undefined
  }
}

function annotatedOnly(node: Kind<'AnnAssign'>, compiler: Compiler): Execute {
  const {target} = node
  if (target.nodeType === 'Name') return nothing
  // the target itself is evaluated, not assigned to
  const object = target.nodeType === 'Attribute' || target.nodeType === 'Subscript' ? target.value : target
  const value = compiler.expression(object)
  return (frame) => {
    value(frame)
    return undefined
  }
}

function augmented(node: Kind<'AugAssign'>, compiler: Compiler): Execute {
  const {target} = node
  const combine = combiner(node.op.nodeType, node, true)
  if (target.nodeType === 'Name') {
    const load = loadName(target.id, target, compiler)
    const store = storeName(target.id, compiler)
    const value = compiler.expression(node.value)
    return (frame) => {
      const before = load(frame)
      store(frame, combine(frame, before, value(frame)))
      return undefined
    }
  }
  const place = placeOf(target, compiler)
  const value = compiler.expression(node.value)
  return (frame) => {
    const {get, set} = place(frame)
    set(combine(frame, get, value(frame)))
    return undefined
  }
}

type Place = (frame: Frame) => {get: Value; set: (value: Value) => void}

/** What stands left of `+=`: its parts are evaluated once. */
function placeOf(target: Kind<'AugAssign'>['target'], compiler: Compiler): Place {
  if (target.nodeType === 'Attribute') {
    const object = compiler.expression(target.value)
    const {attr} = target
    return (frame) => {
      const owner = object(frame)
      frame.at = target
      return {
        get: getAttribute(owner, attr),
        set(value) {
          frame.at = target
          setAttribute(owner, attr, value)
        },
      }
    }
  }
  if (target.nodeType !== 'Subscript')
    throw raise('SyntaxError', 'illegal expression for augmented assignment')
  const object = compiler.expression(target.value)
  const key = compiler.expression(target.slice)
  return (frame) => {
    const owner = object(frame)
    const at = key(frame)
    frame.at = target
    return {
      get: getItem(owner, at),
      set(value) {
        frame.at = target
        setItem(owner, at, value)
      },
    }
  }
}

function assertion(node: Kind<'Assert'>, compiler: Compiler): Execute {
  const test = compiler.test(node.test)
  const message = compiler.optional(node.msg)
  return (frame) => {
    if (test(frame)) return undefined
    const args = message ? [message(frame)] : []
    frame.at = node.test
    throw raised(call(exceptionType('AssertionError'), args), undefined)
  }
}

function raising(node: Kind<'Raise'>, compiler: Compiler): Execute {
  const exception = compiler.optional(node.exc)
  const cause = compiler.optional(node.cause)
  return (frame) => {
    const value = exception?.(frame)
    const from = cause?.(frame)
    frame.at = node
    throw value === undefined ? raisedAgain() : raised(value, from)
  }
}
