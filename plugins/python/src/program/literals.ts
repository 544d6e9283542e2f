// Values of inputs as literals of Python, and back.

/** A control's value: what is ticked, or its text. */
export type InputValue = string | boolean

const number = /^[-+]?(?:(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?)$/i
const string = /^(?:'((?:\\[^]|[^\\'\n])*)'|"((?:\\[^]|[^\\"\n])*)")$/u

/** `undefined`: it is none. */
export function readNumber(literal: string): number | undefined {
  return number.test(literal) ? Number(literal.replaceAll('_', '')) : undefined
}

export function readBoolean(literal: string): boolean | undefined {
  return literal === 'True' ? true : literal === 'False' ? false : undefined
}

/** Plain strings alone: with a prefix, or of several parts, they are more than their text. */
export function readString(literal: string): string | undefined {
  const match = string.exec(literal)
  const body = match?.[1] ?? match?.[2]
  return body?.replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([^]))/gi, unescape)
}

function unescape(
  written: string,
  byte: string | undefined,
  short: string | undefined,
  long: string | undefined,
  sign: string | undefined,
): string {
  const code = byte ?? short ?? long
  if (code !== undefined) {
    const point = Number.parseInt(code, 16)
    return point > 0x10ffff ? written : String.fromCodePoint(point)
  }
  return escapes.get(sign ?? '') ?? written
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
])

/** @param like a literal whose kind of quotes it takes */
export function stringLiteral(text: string, like: string): string {
  const quote = like.startsWith('"') ? '"' : "'"
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
  return quote + body + quote
}

/**
 * @param like a literal whose type it keeps: what was a float is none the less one when it is whole
 * @returns `undefined` for what is no number
 */
export function numberLiteral(text: string, like: string): string | undefined {
  const value = text.trim() === '' ? undefined : readNumber(text.trim())
  if (value === undefined || !Number.isFinite(value)) return undefined
  const written = String(value)
  const isFloat = /[.e]/i.test(like) && readNumber(like) !== undefined
  return isFloat && Number.isInteger(value) && !/[.e]/i.test(written) ? `${written}.0` : written
}
