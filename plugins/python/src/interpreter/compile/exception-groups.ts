// `except*`: each handler takes its part of a group of exceptions.
import {ExceptionObject, exceptionType, raise, Raised} from '../../objects/exceptions.ts'
import {call} from '../../objects/call.ts'
import {List} from '../../objects/list.ts'
import {split} from '../../objects/methods/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {machine, type Completion, type Evaluate, type Execute, type Frame} from '../frame.ts'
import {caught, isOfTypes} from './catching.ts'
import type {Compiler} from './compiler.ts'
import type {Kind} from '../nodes.ts'
import {clearName, storeName} from './variables.ts'

interface GroupHandler {
  types: Evaluate | undefined
  bind: ((frame: Frame, value: Value) => void) | undefined
  unbind: ((frame: Frame) => unknown) | undefined
  run: Execute
}

export function handleGroups(
  node: Kind<'TryStar'>,
  body: Execute,
  otherwise: Execute | undefined,
  compiler: Compiler,
): Execute {
  const handlers = node.handlers.map(({type, name, body: statements}): GroupHandler => ({
    types: compiler.optional(type),
    bind: name === undefined ? undefined : storeName(name, compiler),
    unbind: name === undefined ? undefined : clearName(name, compiler),
    run: compiler.block(statements),
  }))
  return (frame) => {
    const {depth} = machine
    let result: Completion
    try {
      result = body(frame)
    } catch (error) {
      handleAll(caught(error, frame, depth), handlers, frame)
      return undefined
    }
    return result === undefined ? otherwise?.(frame) : result
  }
}

function isGroup(exception: Value): boolean {
  return isOfTypes(exception, exceptionType('BaseExceptionGroup'))
}

function groupOf(exceptions: readonly Value[], message: string): ExceptionObject {
  const group = call(exceptionType('BaseExceptionGroup'), [message, new List([...exceptions])])
  if (group instanceof ExceptionObject) return group
  throw raise('TypeError', 'derive must return an instance of BaseExceptionGroup')
}

function handleAll(raised: Raised, handlers: readonly GroupHandler[], frame: Frame): void {
  const {exception} = raised
  const whole = isGroup(exception)
  let rest: Value = whole ? exception : groupOf([exception], '')
  const failures: ExceptionObject[] = []
  for (const handler of handlers) {
    const types = handler.types?.(frame) ?? null
    if (!(rest instanceof ExceptionObject)) break
    const [part, others] = split(rest, types)
    rest = others
    if (part instanceof ExceptionObject) handlePart(part, handler, frame, failures)
  }
  if (failures.length > 0) throw new Raised(groupOf(rest === null ? failures : [...failures, rest], ''))
  if (rest instanceof ExceptionObject) throw whole ? new Raised(rest) : raised
}

function handlePart(
  part: ExceptionObject,
  {bind, unbind, run}: GroupHandler,
  frame: Frame,
  failures: ExceptionObject[],
): void {
  const {handled, depth} = machine
  machine.handled = part
  try {
    bind?.(frame, part)
    run(frame)
  } catch (error) {
    failures.push(caught(error, frame, depth).exception)
  } finally {
    machine.handled = handled
    unbind?.(frame)
  }
}
