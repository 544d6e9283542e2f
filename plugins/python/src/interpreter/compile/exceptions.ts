// `try`, `except`, `except*`, `finally`.
import type {ExceptionObject, Raised} from '../../objects/exceptions.ts'
import {machine, type Completion, type Execute, type Frame} from '../frame.ts'
import type {Handler} from '../nodes.ts'
import {caught, isOfTypes} from './catching.ts'
import type {Compiler, StatementRules} from './compiler.ts'
import {handleGroups} from './exception-groups.ts'
import {clearName, storeName} from './variables.ts'

export const exceptionStatements: StatementRules = {
  Try(node, compiler) {
    const body = compiler.block(node.body)
    const otherwise = node.orelse.length > 0 ? compiler.block(node.orelse) : undefined
    const handlers = node.handlers.map((handler) => handlerOf(handler, compiler))
    const tried = handlers.length > 0 ? handled(body, otherwise, handlers) : body
    return node.finalbody.length > 0 ? withFinally(tried, compiler.block(node.finalbody)) : tried
  },
  TryStar(node, compiler) {
    const body = compiler.block(node.body)
    const otherwise = node.orelse.length > 0 ? compiler.block(node.orelse) : undefined
    const tried = handleGroups(node, body, otherwise, compiler)
    return node.finalbody.length > 0 ? withFinally(tried, compiler.block(node.finalbody)) : tried
  },
}

export interface HandlerRules {
  matches: (frame: Frame, exception: ExceptionObject) => boolean
  bind: ((frame: Frame, exception: ExceptionObject) => void) | undefined
  unbind: ((frame: Frame) => void) | undefined
  run: Execute
}

function handlerOf(handler: Handler, compiler: Compiler): HandlerRules {
  return {...bindingOf(handler, compiler), run: compiler.block(handler.body)}
}

export function bindingOf(handler: Handler, compiler: Compiler): Omit<HandlerRules, 'run'> {
  const {name, type} = handler
  return {
    matches: matcher(type, compiler),
    bind: name === undefined ? undefined : storeName(name, compiler),
    unbind: name === undefined ? undefined : clearName(name, compiler),
  }
}

function matcher(type: Handler['type'], compiler: Compiler): HandlerRules['matches'] {
  if (!type) return () => true
  const types = compiler.expression(type)
  return (frame, exception) => {
    const wanted = types(frame)
    frame.at = type
    return isOfTypes(exception, wanted)
  }
}

function handled(body: Execute, otherwise: Execute | undefined, handlers: readonly HandlerRules[]): Execute {
  return (frame) => {
    const {depth} = machine
    let result: Completion
    try {
      result = body(frame)
    } catch (error) {
      return handle(caught(error, frame, depth), frame, handlers)
    }
    return result === undefined ? otherwise?.(frame) : result
  }
}

function handle(raised: Raised, frame: Frame, handlers: readonly HandlerRules[]): Completion {
  const {exception} = raised
  const {handled: before, depth} = machine
  machine.handled = exception
  let unbind: HandlerRules['unbind']
  try {
    const handler = handlers.find(({matches}) => matches(frame, exception))
    if (!handler) throw raised
    handler.bind?.(frame, exception)
    unbind = handler.unbind
    return handler.run(frame)
  } catch (error) {
    throw caught(error, frame, depth)
  } finally {
    machine.handled = before
    unbind?.(frame)
  }
}

function withFinally(tried: Execute, final: Execute): Execute {
  return (frame) => {
    const {depth, handled: before} = machine
    let result: Completion
    try {
      result = tried(frame)
    } catch (error) {
      const raised = caught(error, frame, depth)
      machine.handled = raised.exception
      try {
        const instead = final(frame)
        // `return` and the like in it let the exception go
        if (instead !== undefined) return instead
      } finally {
        machine.handled = before
      }
      throw raised
    }
    const instead = final(frame)
    return instead === undefined ? result : instead
  }
}
