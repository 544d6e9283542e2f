// `while` and `for`.
import {iterate} from '../../objects/iterate.ts'
import type {Value} from '../../objects/object.ts'
import {Range} from '../../objects/range.ts'
import {breaks, checkpoint, continues, machine, type Completion, type Execute, type Frame} from '../frame.ts'
import type {Kind} from '../nodes.ts'
import type {Compiler, StatementRules} from './compiler.ts'

export const loopStatements: StatementRules = {
  While: whileLoop,
  For: forLoop,
}

function whileLoop(node: Kind<'While'>, compiler: Compiler): Execute {
  const test = compiler.test(node.test)
  const body = compiler.block(node.body)
  const otherwise = node.orelse.length > 0 ? compiler.block(node.orelse) : undefined
  return (frame) => {
    while (test(frame)) {
      const result = body(frame)
      if (result !== undefined && result !== continues) {
        if (result === breaks) return undefined
        return result
      }
      if (--machine.turns < 0) {
        frame.at = node.test
        checkpoint()
      }
    }
    return otherwise?.(frame)
  }
}

function forLoop(node: Kind<'For'>, compiler: Compiler): Execute {
  const items = compiler.expression(node.iter)
  const turn = turnOf(node, compiler)
  const otherwise = node.orelse.length > 0 ? compiler.block(node.orelse) : undefined
  return (frame) => {
    const value = items(frame)
    frame.at = node.iter
    const range = plainRange(value)
    const result = range ? overRange(range, frame, turn) : overItems(value, frame, turn, node)
    if (result === undefined) return otherwise?.(frame)
    return result === breaks ? undefined : result
  }
}

type Turn = (frame: Frame, item: Value) => Completion

function turnOf(node: Kind<'For'>, compiler: Compiler): Turn {
  const store = compiler.store(node.target)
  const body = compiler.block(node.body)
  return (frame, item) => {
    store(frame, item)
    const result = body(frame)
    if (--machine.turns < 0) {
      frame.at = node.iter
      checkpoint()
    }
    return result
  }
}

interface PlainRange {
  start: number
  step: number
  length: number
}

/** A range whose numbers are all safe. */
export function plainRange(value: Value): PlainRange | undefined {
  if (!(value instanceof Range)) return undefined
  const {start, step, length, stop} = value
  const isPlain =
    typeof start === 'number' &&
    typeof step === 'number' &&
    typeof length === 'number' &&
    typeof stop === 'number'
  return isPlain ? {start, step, length} : undefined
}

function overRange({start, step, length}: PlainRange, frame: Frame, turn: Turn): Completion {
  for (let i = 0, item = start; i < length; i++, item += step) {
    const result = turn(frame, item)
    if (result !== undefined && result !== continues) return result
  }
  return undefined
}

function overItems(value: Value, frame: Frame, turn: Turn, node: Kind<'For'>): Completion {
  const iteration = iterate(value)
  for (;;) {
    frame.at = node.iter
    const item = iteration.next()
    if (item === undefined) return undefined
    const result = turn(frame, item)
    if (result !== undefined && result !== continues) return result
  }
}
