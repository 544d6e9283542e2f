// The specification of a format, `*>+#012_.3f`. Source: docs.python.org/3/library/string.html#formatspec.
import {lengthOf} from '../code-points.ts'
import {raise} from '../exceptions.ts'

export interface Spec {
  fill: string
  align: '' | '<' | '>' | '=' | '^'
  sign: '' | '+' | '-' | ' '
  /** `z`: no negative zero. */
  noNegativeZero: boolean
  /** `#` */
  isAlternate: boolean
  /** `0` before the width. */
  isZeroPadded: boolean
  width: number
  grouping: '' | ',' | '_'
  precision: number | undefined
  type: string
}

const pattern = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d*)([,_]*)(?:\.(\d*))?(.?)$/su

/** @param owner the name of the type, for messages @throws ValueError */
export function parseSpec(text: string, owner: string): Spec {
  const parts = pattern.exec(text)
  if (!parts) throw raise('ValueError', `Invalid format specifier '${text}' for object of type '${owner}'`)
  const [, fill, align = '', sign = '', z, alternate, zero, width = '', grouping = '', precision, type = ''] =
    parts
  if (precision === '') throw raise('ValueError', 'Format specifier missing precision')
  if (width.length > 15 || (precision?.length ?? 0) > 15)
    throw raise('ValueError', 'Too many decimal digits in format string')
  checkGrouping(grouping, type)
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: (zero && align === '' ? '=' : align) as Spec['align'],
    sign: sign as Spec['sign'],
    noNegativeZero: z !== undefined,
    isAlternate: alternate !== undefined,
    isZeroPadded: zero !== undefined,
    width: Number(width),
    grouping: grouping as Spec['grouping'],
    precision: precision === undefined ? undefined : Number(precision),
    type,
  }
}

function checkGrouping(grouping: string, type: string): void {
  if (grouping.length > 1)
    throw raise(
      'ValueError',
      new Set(grouping).size > 1
        ? "Cannot specify both ',' and '_'."
        : `Cannot specify '${grouping[0] ?? ''}' with '${grouping[0] ?? ''}'.`,
    )
  const isFitting = grouping === '_' ? /^[deEfFgG%boxX]?$/ : /^[deEfFgG%]?$/
  if (grouping !== '' && !isFitting.test(type))
    throw raise('ValueError', `Cannot specify '${grouping}' with '${type}'.`)
}

/** @param align what holds where the specification names none */
export function pad(text: string, {width, fill, align}: Spec, otherwise: '<' | '>'): string {
  const missing = width - lengthOf(text)
  if (missing <= 0) return text
  switch (align === '' ? otherwise : align) {
    case '<':
      return text + fill.repeat(missing)
    case '^':
      return fill.repeat(Math.floor(missing / 2)) + text + fill.repeat(Math.ceil(missing / 2))
    default:
      return fill.repeat(missing) + text
  }
}

export function unknownCode(type: string, owner: string): Error {
  return raise('ValueError', `Unknown format code '${type}' for object of type '${owner}'`)
}
