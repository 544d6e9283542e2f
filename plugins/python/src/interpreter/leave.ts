// How exceptions leave a frame: with an entry in their traceback, and failures of JavaScript's stack as RecursionErrors.
import {raise, Raised, type ExceptionObject} from '../objects/exceptions.ts'
import {machine, type Frame} from './frame.ts'

// the frame whose entry the traceback of an exception got last: raised again there, it gets no other
const recordedIn = new WeakMap<ExceptionObject, Frame>()

// the frame that it was raised in
const raisedIn = new WeakMap<ExceptionObject, Frame>()

/** The frame that an exception came from. */
export function innermost(exception: ExceptionObject): Frame | undefined {
  return raisedIn.get(exception)
}

/** @returns what to throw on */
export function leave(error: unknown, frame: Frame): unknown {
  const raised = asRaised(error)
  if (raised) record(raised.exception, frame)
  return raised ?? error
}

/** `raise` at a place of its own: the traceback names the frame again. */
export function forget(exception: ExceptionObject): void {
  recordedIn.delete(exception)
}

/** The exception of Python that something thrown in JavaScript is; undefined where it is a fault of the interpreter. */
export function asRaised(error: unknown): Raised | undefined {
  if (error instanceof Raised) return error
  return isStackOverflow(error) ? tooDeep() : undefined
}

/** The stack of JavaScript is full: V8's words, WebKit's, Gecko's. Asked where it is nearly full: no regular expression fits any more. */
function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const {message} = error
  return (
    message === 'Maximum call stack size exceeded' ||
    message === 'Maximum call stack size exceeded.' ||
    message === 'too much recursion'
  )
}

export function tooDeep(): Raised {
  return raise('RecursionError', 'maximum recursion depth exceeded')
}

/** Adds the place at which the frame stands, once. */
export function record(exception: ExceptionObject, frame: Frame): void {
  if (recordedIn.get(exception) === frame) return
  recordedIn.set(exception, frame)
  if (!raisedIn.has(exception)) raisedIn.set(exception, frame)
  const {at, code} = frame
  if (!at) return
  const {lineno, col_offset, end_lineno = lineno, end_col_offset = col_offset} = at
  exception.traceback.push({
    file: code.file,
    name: code.name,
    line: lineno,
    column: col_offset,
    endLine: end_lineno,
    endColumn: end_col_offset,
  })
}

/** What was being handled when it was raised, where it does not know yet. */
export function giveContext(exception: ExceptionObject, handled = machine.handled): void {
  if (exception.context || handled === exception || !handled) return
  for (let one: ExceptionObject | undefined = handled; one; one = one.context) if (one === exception) return
  exception.context = handled
}
