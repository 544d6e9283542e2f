// How values print: `repr` and `str`.
import {raise} from './exceptions.ts'
import {floatText} from './float-text.ts'
import {callMember} from './invoke.ts'
import {Boxed, Float, typeOf, type PyObject, type Value} from './object.ts'
import {stringLiteral} from './string-literal.ts'

/** `repr(value)` */
export function repr(value: Value): string {
  switch (typeof value) {
    case 'number':
      return String(value)
    case 'bigint':
      return integerText(value)
    case 'string':
      return stringLiteral(value)
    case 'boolean':
      return value ? 'True' : 'False'
    default:
      if (value === null) return 'None'
      return value instanceof Float ? floatText(value.value) : byMethod(value, '__repr__')
  }
}

/** `str(value)` */
export function str(value: Value): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return repr(value)
  if (value instanceof Float) return floatText(value.value)
  return byMethod(value, '__str__')
}

function byMethod(value: PyObject, name: '__repr__' | '__str__'): string {
  const method = value.type.lookup(name)
  if (method === undefined) return `<${value.type.name} object>`
  const result = callMember(method, value, [])
  if (typeof result === 'string') return result
  if (result instanceof Boxed && typeof result.value === 'string') return result.value
  throw raise('TypeError', `${name} returned non-string (type ${typeOf(result).name})`)
}

/** @throws ValueError where it is longer than Python writes */
export function integerText(value: number | bigint): string {
  const text = String(value)
  if (text.length > 4300)
    throw raise(
      'ValueError',
      'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
    )
  return text
}

const open = new Set<PyObject>()

/** The text of a container: `write` makes it of the items; where it contains itself, `again` stands. */
export function containerText(container: PyObject, again: string, write: () => string): string {
  if (open.has(container)) return again
  open.add(container)
  try {
    return write()
  } finally {
    open.delete(container)
  }
}
