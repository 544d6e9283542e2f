// `bytes` and `bytearray`: their data, and the texts in them.
import {raise} from './exceptions.ts'
import {objectType, PyObject, PyType} from './object.ts'

export const bytesType = new PyType('bytes', [objectType])
export const byteArrayType = new PyType('bytearray', [objectType])

export class Bytes extends PyObject {
  override type: PyType
  data: Uint8Array
  constructor(data: Uint8Array, type = bytesType) {
    super()
    this.type = type
    this.data = data
    if (type !== bytesType && type !== byteArrayType) this.attributes = new Map()
  }

  /** One character for each byte. */
  latin(): string {
    return latinText(this.data)
  }
}

export function latinText(data: Uint8Array): string {
  let text = ''
  for (const byte of data) text += String.fromCharCode(byte)
  return text
}

export function latinBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const plainName = (encoding: string): string => encoding.toLowerCase().replaceAll(/[-_ ]/g, '')

/** `text.encode(encoding)` @throws UnicodeEncodeError, LookupError */
export function encode(text: string, encoding: string, errors: string): Uint8Array {
  const limit = limits[plainName(encoding)]
  if (limit === undefined) throw raise('LookupError', `unknown encoding: ${encoding}`)
  if (limit === Infinity && !loneSurrogate.test(text)) return utf8.encode(text)
  const bytes: number[] = []
  let place = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isKnown = limit === Infinity ? !loneSurrogate.test(character) : code < limit
    if (!isKnown) bytes.push(...replacement(character, code, {text, errors, place, limit}))
    else if (limit === Infinity) bytes.push(...utf8.encode(character))
    else bytes.push(code)
    place++
  }
  return Uint8Array.from(bytes)
}

const utf8 = new TextEncoder()
const loneSurrogate = /[\ud800-\udfff]/u

const limits: Readonly<Record<string, number>> = {
  utf8: Infinity,
  ascii: 128,
  usascii: 128,
  latin1: 256,
  iso88591: 256,
}

interface Trouble {
  text: string
  errors: string
  place: number
  limit: number
}

function replacement(character: string, code: number, {text, errors, place, limit}: Trouble): number[] {
  if (errors === 'ignore') return []
  if (errors === 'replace') return [63]
  const digits = code.toString(16)
  if (errors === 'xmlcharrefreplace') return [...latinBytes(`&#${code};`)]
  const escaped =
    code < 256
      ? `\\x${digits.padStart(2, '0')}`
      : code < 65536
        ? `\\u${digits.padStart(4, '0')}`
        : `\\U${digits.padStart(8, '0')}`
  if (errors === 'backslashreplace') return [...latinBytes(escaped)]
  const name = limit === Infinity ? 'utf-8' : limit === 128 ? 'ascii' : 'latin-1'
  const reason = limit === Infinity ? 'surrogates not allowed' : `ordinal not in range(${limit})`
  throw raise('UnicodeEncodeError', name, text, place, place + 1, reason)
}

/** `data.decode(encoding)` @throws UnicodeDecodeError, LookupError */
export function decode(data: Uint8Array, encoding: string, errors: string): string {
  const limit = limits[plainName(encoding)]
  if (limit === undefined) throw raise('LookupError', `unknown encoding: ${encoding}`)
  if (limit === Infinity) return decodeUtf8(data, errors)
  const wrong = data.findIndex((byte) => byte >= limit)
  if (wrong >= 0 && errors === 'strict') throw decodeError('ascii', data, wrong, 'ordinal not in range(128)')
  const text = latinText(errors === 'ignore' ? data.filter((byte) => byte < limit) : data)
  return limit === 128 ? text.replace(/[^\0-\x7f]/g, '\ufffd') : text
}

function decodeUtf8(data: Uint8Array, errors: string): string {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(data)
  if (!text.includes('\ufffd')) return text
  if (errors === 'ignore') return text.replaceAll('\ufffd', '')
  if (errors === 'replace') return text
  const wrong = firstWrong(data)
  if (wrong < 0) return text
  const byte = data[wrong] ?? 0
  const reason =
    byte < 0xc2 || byte > 0xf4
      ? 'invalid start byte'
      : wrong + 1 >= data.length
        ? 'unexpected end of data'
        : 'invalid continuation byte'
  throw decodeError('utf-8', data, wrong, reason)
}

function firstWrong(data: Uint8Array): number {
  const strict = new TextDecoder('utf-8', {fatal: true})
  let at = 0
  while (at < data.length) {
    const first = data[at] ?? 0
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    try {
      strict.decode(data.subarray(at, at + size))
    } catch {
      return at
    }
    at += size
  }
  return -1
}

function decodeError(encoding: string, data: Uint8Array, place: number, reason: string): Error {
  return raise('UnicodeDecodeError', encoding, new Bytes(data), place, place + 1, reason)
}
