// What real Python could do and this one cannot: an exception of Python like any other, which also says why.
import {ExceptionObject, exceptionType, Raised} from './exceptions.ts'

/** `unsupported`: nobody has built it here; `needs-data`: it needs files or the network. */
export type Lack = 'unsupported' | 'needs-data'

/** What it is that is not there, for who tells it in other words than Python's. */
export interface LackCause {
  /** `absent`: a package, a function or a piece of syntax; `input`: somebody to answer; `cell`: what another one defines. */
  kind: 'absent' | 'file' | 'input' | 'cell'
  /** Of the package, the function, the file; the number of the cell. */
  name?: string
}

const lacks = new WeakMap<ExceptionObject, {lack: Lack; cause: LackCause | undefined}>()

export class Unavailable extends Raised {
  /**
   * @param type of the exception as Python sees it: `ModuleNotFoundError`, `AttributeError`
   * @param message which names the thing: `pandas is not part of the Python of this page`
   * @param cause where it is one of those that readers are told in their own words
   */
  constructor(lack: Lack, type: string, message: string, cause?: LackCause) {
    super(new ExceptionObject(exceptionType(type), [message]))
    lacks.set(this.exception, {lack, cause})
  }
}

/** Of a function that is here, an argument that would go unheard. */
export function unsupportedArgument(called: string, argument: string): Unavailable {
  const text = `${called}(): the argument \`${argument}\` is not supported on this page`
  return new Unavailable('unsupported', 'NotImplementedError', text)
}

/** For an exception that Python raises itself, and would not where the author runs the cell. */
export function markLack(exception: ExceptionObject, lack: Lack, cause: LackCause): void {
  lacks.set(exception, {lack, cause})
}

/** Undefined for exceptions that real Python would raise as well. */
export function lackOf(exception: ExceptionObject): Lack | undefined {
  return lacks.get(exception)?.lack
}

export function causeOf(exception: ExceptionObject): LackCause | undefined {
  return lacks.get(exception)?.cause
}
