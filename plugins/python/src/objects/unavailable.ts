// What real Python could do and this one cannot: an exception of Python like any other, which also says why.
import {ExceptionObject, exceptionType, Raised} from './exceptions.ts'

/** `unsupported`: nobody has built it here; `needs-data`: it needs files or the network. */
export type Lack = 'unsupported' | 'needs-data'

const lacks = new WeakMap<ExceptionObject, Lack>()

export class Unavailable extends Raised {
  /**
   * @param type of the exception as Python sees it: `ModuleNotFoundError`, `AttributeError`
   * @param message which names the thing: `pandas is not part of the Python of this page`
   */
  constructor(lack: Lack, type: string, message: string) {
    super(new ExceptionObject(exceptionType(type), [message]))
    lacks.set(this.exception, lack)
  }
}

/** Undefined for exceptions that real Python would raise as well. */
export function lackOf(exception: ExceptionObject): Lack | undefined {
  return lacks.get(exception)
}
