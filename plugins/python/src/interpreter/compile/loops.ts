// `while` and `for`.
import {iterate} from '../../objects/iterate.ts'
import type {Iteration, Value} from '../../objects/object.ts'
import {Range} from '../../objects/range.ts'
import {breaks, checkpoint, continues, machine, type Execute, type Frame} from '../frame.ts'
import type {Kind, Located} from '../nodes.ts'
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
      if (--machine.turns < 0) checkpointAt(frame, node.test)
    }
    return otherwise?.(frame)
  }
}

function forLoop(node: Kind<'For'>, compiler: Compiler): Execute {
  const items = compiler.expression(node.iter)
  const store = compiler.store(node.target)
  const body = compiler.block(node.body)
  const otherwise = node.orelse.length > 0 ? compiler.block(node.orelse) : undefined
  // in one function, so that a function that calls itself from a loop needs little of the stack
  return (frame) => {
    const value = items(frame)
    frame.at = node.iter
    const iteration = plainIteration(value) ?? iterate(value)
    for (;;) {
      frame.at = node.iter
      const item = iteration.next()
      if (item === undefined) return otherwise?.(frame)
      store(frame, item)
      const result = body(frame)
      if (--machine.turns < 0) checkpointAt(frame, node.iter)
      if (result !== undefined && result !== continues) return result === breaks ? undefined : result
    }
  }
}

function checkpointAt(frame: Frame, node: Located): void {
  frame.at = node
  checkpoint()
}

/** Of a range whose numbers are all safe. */
class RangeIteration implements Iteration {
  #item: number
  readonly #step: number
  #left: number

  constructor({start, step, length}: PlainRange) {
    this.#item = start
    this.#step = step
    this.#left = length
  }

  next(): Value | undefined {
    if (this.#left <= 0) return undefined
    this.#left--
    const item = this.#item
    this.#item = item + this.#step
    return item
  }
}

export function plainIteration(value: Value): Iteration | undefined {
  const range = plainRange(value)
  return range && new RangeIteration(range)
}

interface PlainRange {
  start: number
  step: number
  length: number
}

/** A range whose numbers are all safe. */
function plainRange(value: Value): PlainRange | undefined {
  if (!(value instanceof Range)) return undefined
  const {start, step, length, stop} = value
  const isPlain =
    typeof start === 'number' &&
    typeof step === 'number' &&
    typeof length === 'number' &&
    typeof stop === 'number'
  return isPlain ? {start, step, length} : undefined
}
