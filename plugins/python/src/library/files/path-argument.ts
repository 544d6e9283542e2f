// Paths as functions take them: texts, bytes, `pathlib.Path`.
import {Bytes, decode} from '../../objects/bytes.ts'
import {callMethod} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {asText} from '../../objects/text-argument.ts'

/** @throws TypeError */
export function pathOf(value: Value): string {
  const text = asText(value)
  if (text !== undefined) return text
  if (value instanceof Bytes) return decode(value.data, 'utf-8', 'strict')
  if (typeOf(value).lookup('__fspath__') !== undefined) return pathOf(callMethod(value, '__fspath__', []))
  throw raise('TypeError', `expected str, bytes or os.PathLike object, not ${typeOf(value).name}`)
}
