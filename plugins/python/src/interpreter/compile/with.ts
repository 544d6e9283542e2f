// `with`.
import {Builtin} from '../../objects/builtin.ts'
import {bindMember, call} from '../../objects/invoke.ts'
import {raise} from '../../objects/exceptions.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {Stopped} from '../../objects/stopped.ts'
import {isTrue} from '../../objects/truth.ts'
import {machine, type Completion, type Execute, type Frame, type Store} from '../frame.ts'
import type {Expression, Kind} from '../nodes.ts'
import type {StatementRules} from './compiler.ts'
import {caught} from './catching.ts'

export const withStatements: StatementRules = {
  With(node, compiler) {
    return node.items.reduceRight<Execute>((body, item) => {
      const manager = compiler.expression(item.context_expr)
      const store = item.optional_vars && compiler.store(item.optional_vars)
      return managed(item, manager, store, body)
    }, compiler.block(node.body))
  },
}

type Item = Kind<'With'>['items'][number]

function managed(
  item: Item,
  manager: (frame: Frame) => Value,
  store: Store | undefined,
  body: Execute,
): Execute {
  const node = item.context_expr
  return (frame) => {
    const exit = enter(manager(frame), store, frame, node)
    const {depth} = machine
    let result: Completion
    try {
      result = body(frame)
    } catch (error) {
      if (leaves(exit, error, frame, node, depth)) return undefined
      throw error
    }
    frame.at = node
    exit(null, null, null)
    return result
  }
}

export interface Exit {
  (type: Value, exception: Value, traceback: Value): Value
  /** What is left behind when a cell is stopped within: none of its own code runs then, that of frameworks does. */
  whenStopped?: () => void
}

/** Enters a context. @returns its `__exit__` */
export function enter(manager: Value, store: Store | undefined, frame: Frame, node: Expression): Exit {
  frame.at = node
  const leave = special(manager, '__exit__')
  const entered = call(special(manager, '__enter__'), [])
  store?.(frame, entered)
  const exit: Exit = (...args) => call(leave, args)
  if (typeOf(manager).lookup('__exit__') instanceof Builtin)
    exit.whenStopped = () => void exit(null, null, null)
  return exit
}

function special(manager: Value, name: string): Value {
  const type = typeOf(manager)
  const member = type.lookup(name)
  if (member !== undefined) return bindMember(member, manager, type)
  throw raise(
    'TypeError',
    `'${type.name}' object does not support the context manager protocol (missed ${name} method)`,
  )
}

/** @returns whether the manager has taken the exception */
export function leaves(exit: Exit, error: unknown, frame: Frame, node: Expression, depth: number): boolean {
  if (error instanceof Stopped) exit.whenStopped?.()
  const {exception} = caught(error, frame, depth)
  const {handled: before} = machine
  machine.handled = exception
  frame.at = node
  try {
    return isTrue(exit(exception.type, exception, null))
  } finally {
    machine.handled = before
  }
}
