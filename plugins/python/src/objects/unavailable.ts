// What real Python could do and this one cannot: an exception of Python like any other, which also says why.
import {ExceptionObject, exceptionType, Raised} from './exceptions.ts'

/** `unsupported`: nobody has built it here; `needs-data`: it needs files or the network. */
export type Lack = 'unsupported' | 'needs-data'

export class Unavailable extends Raised {
  readonly lack: Lack

  /**
   * @param type of the exception as Python sees it: `ModuleNotFoundError`, `AttributeError`
   * @param message which names the thing: `pandas is not part of the Python of this page`
   */
  constructor(lack: Lack, type: string, message: string) {
    super(new ExceptionObject(exceptionType(type), [message]))
    this.lack = lack
  }
}
