// What `traceback` needs of the interpreter.
import {formatException} from '../interpreter/traceback.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {ExceptionObject, raise} from '../objects/exceptions.ts'
import type {Value} from '../objects/object.ts'
import {functions} from './functions.ts'

export function makeTraceback(): PyModule {
  return moduleOf(
    '_traceback',
    functions({
      'format_exception(exception, /)': (exception: Value) => {
        if (!(exception instanceof ExceptionObject)) throw raise('TypeError', 'expected an exception')
        return formatException(exception, () => undefined)
      },
    }),
  )
}
