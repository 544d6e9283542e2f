// What handlers do alike: an exception comes back to its frame, and is compared with what they take.
import {exceptionType, raise, type Raised} from '../../objects/exceptions.ts'
import {isInstance, PyType, type Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {machine, type Frame} from '../frame.ts'
import {asRaised, giveContext, record} from '../leave.ts'

/** An exception that has come back to this frame. What is no exception of Python is thrown on. */
export function caught(error: unknown, frame: Frame, depth: number): Raised {
  const raised = asRaised(error)
  if (!raised) throw error
  machine.depth = depth
  machine.frame = frame
  giveContext(raised.exception)
  record(raised.exception, frame)
  return raised
}

/** @throws TypeError where it names something that is no exception */
export function isOfTypes(exception: Value, wanted: Value): boolean {
  if (wanted instanceof Tuple) return wanted.items.some((one) => isOfTypes(exception, one))
  if (wanted instanceof PyType && wanted.isSubtypeOf(exceptionType('BaseException')))
    return isInstance(exception, wanted)
  throw raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
}
