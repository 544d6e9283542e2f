// The bytes of a bibliography as text. Old reference managers write Latin-1, and some say so in the file.

import type {Place} from '../messages/place.ts'

export interface DecodedBib {
  text: string
  /** That the file is in another encoding than UTF-8, at the first character which shows it. */
  problem?: {text: string; place: Place}
}

/** Reads UTF-8, or UTF-16 with its mark; else what the file says of itself, else each line by its bytes. */
export function decodeBib(bytes: Uint8Array): DecodedBib {
  const wide = wideEncoding(bytes)
  if (wide) return {text: new TextDecoder(wide).decode(bytes), problem: toldOf('UTF-16', [1, 1, 1, 2])}
  const text = decodedAs('utf-8', bytes)
  return text === undefined ? decodeOther(bytes) : {text}
}

function decodeOther(bytes: Uint8Array): DecodedBib {
  const place = firstForeign(bytes)
  const stated = statedEncoding(bytes)
  const whole = stated && decodedAs(stated.label, bytes)
  if (stated && whole !== undefined)
    return {text: whole, problem: toldOf(`${stated.name}, as its line ${stated.line} says`, place)}
  const lines = linesOf(bytes).map(
    (line) => decodedAs('utf-8', line) ?? decodedAs('windows-1252', line) ?? '',
  )
  return {text: lines.join('\n'), problem: toldOf('Windows-1252', place)}
}

function toldOf(encoding: string, place: Place): DecodedBib['problem'] {
  return {text: `this bibliography is not in UTF-8; it is read as ${encoding}`, place}
}

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(label, {fatal: true})
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withSigns(text) : text
  } catch {
    return undefined
  }
}

const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Node 20 reads as Latin-1 what is Windows-1252. */
function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => signs[control.charCodeAt(0) - 0x80] ?? control)
}

function wideEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** `% Encoding: ISO8859_1` of JabRef, `-*- coding: latin-1 -*-` of Emacs, `%!TEX encoding = Latin1` of editors. */
const statement = /^.*(?:\b(?:en)?coding\b|\bencoded in\b)\s*[:=]\s*([\w.-]+)/i

function statedEncoding(bytes: Uint8Array): {label: string; name: string; line: number} | undefined {
  for (const [i, line] of linesOf(bytes).slice(0, 20).entries()) {
    const written = decodedAs('windows-1252', line) ?? ''
    const name = /%|@comment|-\*-/i.test(written) ? statement.exec(written)?.[1] : undefined
    const label = name && labelOf(name)
    if (label && !/^utf-?(?:8|16)/.test(label)) return {label, name, line: i + 1}
  }
  return undefined
}

/** Java's names of encodings in those of the web: `Cp1252`, `ISO8859_1`, `MacRoman`. */
function labelOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/^cp-?(?=125\d|874)/, 'windows-')
    .replace(/^(?:applemac|mac-?roman)$/, 'macintosh')
    .replace(/^latin-(?=\d)/, 'latin')
    .replace(/^iso-?8859-?(?=\d)/, 'iso-8859-')
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, at))
    start = at + 1
  }
  return [...lines, bytes.subarray(start)]
}

/** The first byte that is no UTF-8. */
function firstForeign(bytes: Uint8Array): Place {
  const lines = linesOf(bytes)
  const line = lines.findIndex((one) => decodedAs('utf-8', one) === undefined)
  const read = new TextDecoder().decode(lines[line] ?? new Uint8Array())
  const column = read.indexOf('\uFFFD') + 1
  return [line + 1, column, line + 1, column + 1]
}
