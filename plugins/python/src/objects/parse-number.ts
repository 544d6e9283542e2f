// Numbers out of texts, as `int()` and `float()` read them.
import {raise} from './exceptions.ts'
import {normalize, type Integer} from './integers.ts'
import {type Value} from './object.ts'
import {repr} from './text.ts'

/** Digits of other scripts, as ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Each script has its digits in a row from a place divisible by ten, counted from the first that is a digit. */
function digitValue(digit: string): number {
  let first = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) {
    first--
    value++
  }
  return value
}

const prefixes: Readonly<Record<string, number>> = {'0b': 2, '0o': 8, '0x': 16}

/** `int(text, base)` @param given what the message shows @throws ValueError */
export function parseInteger(text: string, base: number, given: Value = text): Integer {
  const parts = /^([+-]?)(0[box])?(_?[0-9a-z]+(?:_[0-9a-z]+)*)$/.exec(asciiDigits(text.trim()).toLowerCase())
  const wrong = raise('ValueError', `invalid literal for int() with base ${base}: ${repr(given)}`)
  if (!parts) throw wrong
  const [, sign = '', prefix = '', rest = ''] = parts
  const isPrefix = prefix !== '' && (base === 0 || base === prefixes[prefix])
  // without its meaning, it is digits: `0b1` in base 16
  const digits = (isPrefix ? rest : prefix + rest).replaceAll('_', '')
  if (!isPrefix && rest.startsWith('_')) throw wrong
  const radix = base === 0 ? (isPrefix ? (prefixes[prefix] ?? 10) : 10) : base
  if (base === 0 && !isPrefix && /^0+[1-9]/.test(digits)) throw wrong
  for (const digit of digits) if (Number.parseInt(digit, 36) >= radix) throw wrong
  if (radix === 10 && digits.length > 4300)
    throw raise(
      'ValueError',
      `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    )
  const whole = wholeOf(digits, radix)
  return sign === '-' ? (typeof whole === 'number' ? 0 - whole : -whole) : whole
}

function wholeOf(digits: string, radix: number): Integer {
  const small = Number.parseInt(digits, radix)
  if (small <= Number.MAX_SAFE_INTEGER) return small
  const literal = {2: '0b', 8: '0o', 10: '', 16: '0x'}[radix]
  if (literal !== undefined) return normalize(BigInt(literal + digits))
  let whole = 0n
  for (const digit of digits) whole = whole * BigInt(radix) + BigInt(Number.parseInt(digit, 36))
  return normalize(whole)
}

const decimal = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i
const special = /^([+-]?)(inf(?:inity)?|nan)$/i

/** `float(text)`; undefined where it is none. */
export function parseFloatText(text: string): number | undefined {
  const trimmed = asciiDigits(text.trim())
  if (decimal.test(trimmed)) return Number(trimmed.replaceAll('_', ''))
  const [, sign, word = ''] = special.exec(trimmed) ?? []
  if (word === '') return undefined
  const value = word.toLowerCase() === 'nan' ? Number.NaN : Infinity
  return sign === '-' ? -value : value
}
