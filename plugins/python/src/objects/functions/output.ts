// Built-in functions that print, ask, and open.
import {raise} from '../exceptions.ts'
import {getAttribute} from '../attributes.ts'
import {call, callMethod} from '../call.ts'
import {runtime} from '../runtime.ts'
import {Unavailable} from '../unavailable.ts'
import {redirectedOutput} from '../standard-stream.ts'
import {str} from '../text.ts'
import {asText} from '../text-argument.ts'
import {typeOf, type Value} from '../object.ts'
import {isTrue} from '../truth.ts'

export function print(values: readonly Value[], sep: Value, end: Value, file: Value, flush: Value): null {
  const text = values.map(str).join(separator('sep', sep, ' ')) + separator('end', end, '\n')
  const target = file ?? redirectedOutput()
  if (target === undefined) runtime().write('stdout', text)
  else {
    callMethod(target, 'write', [text])
    if (isTrue(flush)) callMethod(target, 'flush', [])
  }
  return null
}

function separator(name: string, value: Value, otherwise: string): string {
  if (value === null) return otherwise
  const text = asText(value)
  if (text === undefined)
    throw raise('TypeError', `${name} must be None or a string, not ${typeOf(value).name}`)
  return text
}

export function input(): never {
  throw new Unavailable('unsupported', 'RuntimeError', 'input() is not supported: nobody can answer here', {
    kind: 'input',
  })
}

/** A file of the session, by the module that cells are given which speak of `open`. */
export function open(...args: Value[]): Value {
  return call(getAttribute(runtime().importModule('io'), 'open'), args)
}
