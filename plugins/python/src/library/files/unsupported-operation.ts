// `io.UnsupportedOperation`: reading what was opened to be written, and the like.
import {ExceptionObject, exceptionType, Raised} from '../../objects/exceptions.ts'
import {PyType} from '../../objects/object.ts'

export const unsupportedOperationType = new PyType('UnsupportedOperation', [
  exceptionType('OSError'),
  exceptionType('ValueError'),
])
unsupportedOperationType.module = 'io'

export function unsupportedOperation(text: string): Raised {
  return new Raised(new ExceptionObject(unsupportedOperationType, [text]))
}
