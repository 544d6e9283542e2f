// `raise`: what it takes, what it makes of it.
import {ExceptionObject, exceptionType, raise, Raised} from '../objects/exceptions.ts'
import {call} from '../objects/call.ts'
import {PyType, typeOf, type Value} from '../objects/object.ts'
import {repr} from '../objects/text.ts'
import {machine} from './frame.ts'
import {forget, giveContext} from './leave.ts'

/** The exception that an object of an exception class, or the class itself, stands for. @throws TypeError */
export function asException(value: Value): ExceptionObject {
  if (value instanceof ExceptionObject) return value
  if (value instanceof PyType && value.isSubtypeOf(exceptionType('BaseException'))) {
    const made = call(value, [])
    if (made instanceof ExceptionObject) return made
    throw raise(
      'TypeError',
      `calling ${repr(value)} should have returned an instance of BaseException, not ${typeOf(made).name}`,
    )
  }
  throw raise('TypeError', 'exceptions must derive from BaseException')
}

/** `raise value from cause` @param cause undefined where none is given */
export function raised(value: Value, cause: Value | undefined): Raised {
  const exception = asException(value)
  if (cause !== undefined) {
    exception.cause = cause === null ? null : asCause(cause)
    exception.hidesContext = true
  }
  forget(exception)
  giveContext(exception)
  return new Raised(exception)
}

function asCause(value: Value): ExceptionObject {
  const isException =
    value instanceof ExceptionObject ||
    (value instanceof PyType && value.isSubtypeOf(exceptionType('BaseException')))
  if (!isException) throw raise('TypeError', 'exception causes must derive from BaseException')
  return asException(value)
}

/** `raise` alone: what is being handled, once more. */
export function raisedAgain(): Raised {
  if (!machine.handled) return raise('RuntimeError', 'No active exception to reraise')
  return new Raised(machine.handled)
}
