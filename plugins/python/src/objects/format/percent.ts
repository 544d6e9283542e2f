// `text % values`: the formats of C.
import {points} from '../code-points.ts'
import {Dict} from '../dict.ts'
import {raise} from '../exceptions.ts'
import {asIndex, asInteger} from '../index-of.ts'
import {toFloat, type Integer} from '../integers.ts'
import {callSpecial} from '../invoke.ts'
import {getItem} from '../items.ts'
import {Boxed, Float, typeOf, type Value} from '../object.ts'
import {asciiOnly} from '../string-literal.ts'
import {repr, str} from '../text.ts'
import {Tuple} from '../tuple.ts'
import {floatDigits} from './number.ts'

interface Conversion {
  flags: string
  width: number
  precision: number | undefined
  type: string
  /** Where it stands, for messages. */
  at: number
}

const pattern = /%(?:\(((?:[^()]|\([^()]*\))*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?([^]?)/gu

/** Takes the values one after the other. */
class Values {
  readonly #all: readonly Value[]
  readonly #mapping: Value | undefined
  #next = 0
  #usesNames = false

  constructor(values: Value) {
    this.#all = values instanceof Tuple ? values.items : [values]
    const isMapping =
      !(values instanceof Tuple) &&
      typeof values !== 'string' &&
      (values instanceof Dict || typeOf(values).lookup('__getitem__') !== undefined)
    this.#mapping = isMapping ? values : undefined
  }

  next(): Value {
    const value = this.#usesNames ? undefined : this.#all[this.#next++]
    if (value === undefined) throw raise('TypeError', 'not enough arguments for format string')
    return value
  }

  named(name: string): Value {
    if (this.#mapping === undefined) throw raise('TypeError', 'format requires a mapping')
    this.#usesNames = true
    return getItem(this.#mapping, name)
  }

  star(): number {
    const size = asInteger(this.next())
    if (typeof size !== 'number') throw raise('TypeError', '* wants int')
    return size
  }

  finish(): void {
    if (this.#next < this.#all.length && !this.#usesNames && this.#mapping === undefined)
      throw raise('TypeError', 'not all arguments converted during string formatting')
  }
}

/** `template % values` @param textOf what `%s` writes @throws TypeError, ValueError */
export function formatPercent(template: string, given: Value, textOf = str): string {
  const values = new Values(given)
  const text = template.replace(pattern, (...found: (string | undefined)[]) => {
    const [, name, flags = '', width = '', precision, type = ''] = found
    const at = Number(found[6])
    if (type === '%') return '%'
    if (type === '') throw raise('ValueError', 'incomplete format')
    const wide = width === '*' ? values.star() : Number(width)
    const conversion: Conversion = {
      flags: wide < 0 ? `-${flags}` : flags,
      width: Math.abs(wide),
      precision:
        precision === undefined
          ? undefined
          : precision === '*'
            ? Math.max(0, values.star())
            : Number(precision),
      type,
      at: at + (found[0] ?? '').length - type.length,
    }
    const isKnown = 'diouxXeEfFgGcrsa'.includes(type) || (type === 'b' && textOf !== str)
    if (!isKnown) throw unsupported(conversion)
    return convert(name === undefined ? values.next() : values.named(name), conversion, textOf)
  })
  values.finish()
  return text
}

function unsupported({type, at}: Conversion): Error {
  const code = (type.codePointAt(0) ?? 0).toString(16)
  return raise('ValueError', `unsupported format character '${type}' (0x${code}) at index ${at}`)
}

function convert(value: Value, conversion: Conversion, textOf: (value: Value) => string): string {
  const {type, precision, flags, width} = conversion
  if ('rsab'.includes(type)) {
    const text = 'sb'.includes(type) ? textOf(value) : type === 'r' ? repr(value) : asciiOnly(repr(value))
    return padText(precision === undefined ? text : points(text).slice(0, precision).join(''), width, flags)
  }
  if (type === 'c') return padText(character(value), width, flags)
  return 'eEfFgG'.includes(type) ? convertFloat(value, conversion) : convertInteger(value, conversion)
}

function padText(text: string, width: number, flags: string): string {
  const missing = ' '.repeat(Math.max(0, width - points(text).length))
  return flags.includes('-') ? text + missing : missing + text
}

function character(value: Value): string {
  const text = value instanceof Boxed ? value.value : value
  if (typeof text === 'string') {
    if (points(text).length === 1) return text
    throw raise(
      'TypeError',
      `%c requires an int or a unicode character, not a string of length ${points(text).length}`,
    )
  }
  const code = asIndex(value)
  if (code === undefined)
    throw raise('TypeError', `%c requires an int or a unicode character, not ${typeOf(value).name}`)
  if (code < 0 || code > 0x10ffff) throw raise('OverflowError', '%c arg not in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

function convertFloat(value: Value, conversion: Conversion): string {
  const {type, precision, flags} = conversion
  const number = floatOf(value)
  const digits = floatDigits(Math.abs(number), type, precision, flags.includes('#'))
  return padNumber(number < 0 || Object.is(number, -0), '', digits, conversion, Number.isFinite(number))
}

function floatOf(value: Value): number {
  const data = value instanceof Boxed ? value.value : value
  if (data instanceof Float) return data.value
  const whole = asInteger(data)
  if (whole !== undefined) return toFloat(whole)
  const converted = callSpecial(data, '__float__')
  if (converted instanceof Float) return converted.value
  const index = asIndex(data)
  if (index !== undefined) return toFloat(index)
  throw raise('TypeError', `must be real number, not ${typeOf(value).name}`)
}

function convertInteger(value: Value, conversion: Conversion): string {
  const {type, flags, precision} = conversion
  const whole = wholeOf(value, type)
  const radix = {o: 8, x: 16, X: 16}[type] ?? 10
  const digits = (whole < 0 ? -whole : whole).toString(radix).padStart(precision ?? 0, '0')
  const prefix = flags.includes('#') && radix !== 10 ? `0${type}` : ''
  return padNumber(whole < 0, prefix, type === 'X' ? digits.toUpperCase() : digits, conversion, true)
}

function wholeOf(value: Value, type: string): Integer {
  const isDecimal = 'diu'.includes(type)
  const whole = asInteger(value) ?? (isDecimal ? truncated(value) : asIndex(value))
  if (whole !== undefined) return whole
  throw raise(
    'TypeError',
    `%${type} format: ${isDecimal ? 'a real number' : 'an integer'} is required, not ${typeOf(value).name}`,
  )
}

function truncated(value: Value): Integer | undefined {
  const data = value instanceof Boxed ? value.value : value
  if (typeof data === 'string') return undefined
  const whole = callSpecial(data, '__int__')
  return whole === undefined ? asIndex(data) : asInteger(whole)
}

function padNumber(
  isNegative: boolean,
  prefix: string,
  digits: string,
  {flags, width}: Conversion,
  mayHaveZeros: boolean,
): string {
  const sign = isNegative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  const head = sign + prefix
  if (flags.includes('-')) return (head + digits).padEnd(width)
  if (flags.includes('0') && mayHaveZeros) return head + digits.padStart(width - head.length, '0')
  return (head + digits).padStart(width)
}
