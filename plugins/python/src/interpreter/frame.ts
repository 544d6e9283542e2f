// What one call of a function (or one run of a cell) keeps while it runs, and what all of them share.
import type {ExceptionObject} from '../objects/exceptions.ts'
import type {Attributes, Value} from '../objects/object.ts'
import {runtime} from '../objects/runtime.ts'
import {Cell, type Namespace} from './namespace.ts'
import type {Located} from './nodes.ts'

/** How a statement ended: undefined where it ran to its end, the value where it returned one. */
export type Completion = Value | undefined | Jump

class Jump {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export const breaks = new Jump('break')
export const continues = new Jump('continue')

export type Evaluate = (frame: Frame) => Value
export type Execute = (frame: Frame) => Completion
export type Test = (frame: Frame) => boolean
export type Store = (frame: Frame, value: Value) => void
/** Of a node in which a generator waits. */
export type Waiting<Result> = (frame: Frame) => Generator<Value, Result, Value>

/** What is known of a function, class body or module before it runs. */
export interface Code {
  /** `<module>`, the function's name. */
  name: string
  qualifiedName: string
  file: string
  /** Names of all slots, parameters first. */
  slotNames: readonly string[]
  /** Names of its own cells, then of those of outer functions. */
  cellNames: readonly string[]
  /** How many cells are its own. */
  ownCells: number
}

export class Frame {
  declare readonly code: Code
  declare readonly globals: Namespace
  declare readonly slots: (Value | undefined)[]
  declare readonly cells: readonly Cell[]
  /** Of class bodies: their names. */
  declare names: Attributes | undefined
  /** What runs now: kept just before whatever may fail. */
  declare at: Located | undefined
  /** Who called. */
  declare back: Frame | undefined

  constructor(code: Code, globals: Namespace, slots: (Value | undefined)[], cells: readonly Cell[]) {
    this.code = code
    this.globals = globals
    this.slots = slots
    this.cells = cells
    this.names = undefined
    this.at = undefined
    this.back = undefined
  }
}

const noCells: readonly Cell[] = []

/** The cells of a new frame: its own are new, the others those of the functions around it. */
export function makeCells(code: Code, outer: readonly Cell[] = noCells): readonly Cell[] {
  if (code.ownCells === 0) return outer
  const cells: Cell[] = []
  for (let i = 0; i < code.ownCells; i++) cells.push(new Cell())
  return outer.length === 0 ? cells : cells.concat(outer)
}

const usualDepthLimit = 1000

/** Of the Python that runs now: it runs synchronously, one cell at a time. */
export const machine = {
  /** The innermost call. */
  frame: undefined as Frame | undefined,
  depth: 0,
  /** `sys.getrecursionlimit()` */
  depthLimit: usualDepthLimit,
  /** What an `except` handles now. */
  handled: undefined as ExceptionObject | undefined,
  /** Turns of loops and calls until the clock is looked at again. */
  turns: 0,
}

const limitOfSession = 'recursion limit'

/** `sys.setrecursionlimit()`: it holds for the session. */
export function limitDepth(limit: number): void {
  machine.depthLimit = limit
  runtime().state.set(limitOfSession, limit)
}

/** Called where a program begins. */
export function resumeDepthLimit(): void {
  const known = runtime().state.get(limitOfSession)
  machine.depthLimit = typeof known === 'number' ? known : usualDepthLimit
}

const fewestTurns = 1
const mostTurns = 1024
let turnsAtOnce = mostTurns
let lookedAt = 0

/** Work outside of Python takes its time, too: as much as this many turns. */
export function countTurns(turns: number): void {
  machine.turns -= turns
}

/**
 * Called when `machine.turns` has run out: lets the session stop the code. Asks the clock about once in a millisecond: rarely in
 * loops of quick turns, at each turn of slow ones.
 */
export function checkpoint(): void {
  const session = runtime()
  const time = session.now()
  const seconds = time - lookedAt
  lookedAt = time
  if (seconds > 0.004) turnsAtOnce = Math.max(fewestTurns, turnsAtOnce >> 3)
  else if (seconds < 0.0005) turnsAtOnce = Math.min(mostTurns, turnsAtOnce << 1)
  machine.turns = turnsAtOnce
  session.checkpoint()
}
