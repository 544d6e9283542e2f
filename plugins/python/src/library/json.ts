// `json`.
import {Bytes} from '../objects/bytes.ts'
import {callMethod} from '../objects/call.ts'
import {ExceptionObject, exceptionType, raise, Raised} from '../objects/exceptions.ts'
import {call} from '../objects/invoke.ts'
import {toArray} from '../objects/iterate.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {PyType, typeOf, type Value} from '../objects/object.ts'
import {isTrue} from '../objects/truth.ts'
import {functions} from './functions.ts'
import {JsonProblem, readJson} from './json-read.ts'
import {writeJson} from './json-write.ts'

const errorType = new PyType('JSONDecodeError', [exceptionType('ValueError')])
errorType.module = 'json.decoder'

function decodeError({message, place}: JsonProblem, text: string): Raised {
  const before = text.slice(0, place)
  const line = before.split('\n').length
  const column = place - before.lastIndexOf('\n')
  const exception = new ExceptionObject(errorType, [
    `${message}: line ${line} column ${column} (char ${place})`,
  ])
  const details = {msg: message, doc: text, pos: place, lineno: line, colno: column}
  for (const [name, value] of Object.entries(details)) exception.attributes.set(name, value)
  return new Raised(exception)
}

const writeNames =
  'skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False'

function dump(value: Value, options: readonly Value[]): string {
  const [
    skipKeys = false,
    ascii = true,
    ,
    allowNan = true,
    ,
    indent = null,
    separators = null,
    otherwise = null,
    sort = false,
  ] = options
  const [item, key] =
    separators === null ? [indent === null ? ', ' : ',', ': '] : toArray(separators).map(String)
  return writeJson(value, {
    indent:
      indent === null
        ? undefined
        : typeof indent === 'string'
          ? indent
          : ' '.repeat(Math.max(Number(indent), 0)),
    itemSeparator: item ?? ', ',
    keySeparator: key ?? ': ',
    isAscii: isTrue(ascii),
    isSorted: isTrue(sort),
    skipsKeys: isTrue(skipKeys),
    allowsNan: isTrue(allowNan),
    otherwise: otherwise === null ? undefined : (one) => call(otherwise, [one]),
  })
}

const readNames =
  'cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None'

function load(source: Value, hooks: readonly Value[]): Value {
  const text = source instanceof Bytes ? new TextDecoder().decode(source.data) : source
  if (typeof text !== 'string')
    throw raise('TypeError', `the JSON object must be str, bytes or bytearray, not ${typeOf(source).name}`)
  const [, object = null, float = null, int = null, constant = null, pairs = null] = hooks
  const hook = (callee: Value) => (callee === null ? undefined : (part: Value) => call(callee, [part]))
  try {
    return readJson(text, {
      object: hook(object),
      pairs: hook(pairs),
      float: hook(float),
      int: hook(int),
      constant: hook(constant),
    })
  } catch (error) {
    if (error instanceof JsonProblem) throw decodeError(error, text)
    throw error
  }
}

export function makeJson(): PyModule {
  return moduleOf('json', {
    JSONDecodeError: errorType,
    ...functions({
      [`dumps(obj, *, ${writeNames})`]: (value: Value, ...options: Value[]) => dump(value, options),
      [`dump(obj, fp, *, ${writeNames})`]: (value: Value, file: Value, ...options: Value[]) => {
        callMethod(file, 'write', [dump(value, options)])
        return null
      },
      [`loads(s, *, ${readNames})`]: (source: Value, ...hooks: Value[]) => load(source, hooks),
      [`load(fp, *, ${readNames})`]: (file: Value, ...hooks: Value[]) =>
        load(callMethod(file, 'read', []), hooks),
    }),
  })
}
