// `'m--'`, `'o-'`, `'C1:'`: colour, line and marker in one text.
import {markerNames, type LineStyle} from 'd2lbook-picture'
import {raise} from '../../objects/exceptions.ts'
import {repr} from '../../objects/text.ts'
import {isColor, isColorLetter, toColor} from './colors.ts'

export type Dash = NonNullable<LineStyle['dash']>

/** Signs and names of lines. */
const dashes: Readonly<Record<string, Dash>> = {
  '-': 'solid',
  '--': 'dashed',
  '-.': 'dashdot',
  ':': 'dotted',
  solid: 'solid',
  dashed: 'dashed',
  dashdot: 'dashdot',
  dotted: 'dotted',
  none: 'none',
  None: 'none',
  ' ': 'none',
  '': 'none',
}

/** @throws ValueError of matplotlib */
export function toDash(text: string): Dash {
  const dash = dashes[text]
  if (dash === undefined) throw raise('ValueError', `${repr(text)} is not a valid value for ls.`)
  return dash
}

/** @returns undefined for none @throws ValueError of matplotlib */
export function toMarker(text: string): string | undefined {
  if (['', ' ', 'None', 'none'].includes(text)) return undefined
  if (!markerNames.has(text)) throw raise('ValueError', `Unrecognized marker style ${repr(text)}`)
  return text
}

export interface Format {
  color?: string
  dash?: Dash
  marker?: string
}

/** @throws ValueError of matplotlib */
export function parseFormat(text: string): Format {
  // a colour alone, unless the sign means something else too
  if (isColor(text) && !/^[\d.]/.test(text)) return {color: toColor(text)}
  const found: Format = {}
  let at = 0
  while (at < text.length) at += takeSign(text, at, found)
  // a marker alone stands without a line
  if (found.marker !== undefined && found.dash === undefined) found.dash = 'none'
  return found
}

/** @returns how many signs it took */
function takeSign(text: string, at: number, found: Format): number {
  const refuse = (why: string): Error =>
    raise('ValueError', `${repr(text)} is not a valid format string (${why})`)
  const line = /^(?:--|-\.|-|:)/.exec(text.slice(at))?.[0]
  const sign = text[at] ?? ''
  const cycle = /^C\d/.exec(text.slice(at))?.[0]
  if (line !== undefined) {
    if (found.dash !== undefined) throw refuse('two linestyle symbols')
    found.dash = toDash(line)
    return line.length
  }
  if (cycle !== undefined || isColorLetter(sign)) {
    if (found.color !== undefined) throw refuse('two color symbols')
    found.color = toColor(cycle ?? sign)
    return (cycle ?? sign).length
  }
  if (sign === ' ') return 1
  if (!markerNames.has(sign)) throw refuse(`unrecognized character ${repr(sign)}`)
  if (found.marker !== undefined) throw refuse('two marker symbols')
  found.marker = sign
  return 1
}
