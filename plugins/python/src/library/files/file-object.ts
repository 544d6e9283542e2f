// What `open` gives: files of text and of bytes. What is written is there for whoever reads it next, without being flushed first.
import {Bytes, decode, encode} from '../../objects/bytes.ts'
import {callMethod} from '../../objects/call.ts'
import {lengthOf, points} from '../../objects/code-points.ts'
import {raise} from '../../objects/exceptions.ts'
import {PyObject, typeOf, type PyType, type Value} from '../../objects/object.ts'
import {asText} from '../../objects/text-argument.ts'
import {unsupportedOperation} from './unsupported-operation.ts'
import type {FileNode} from './file-system.ts'

export interface OpenMode {
  /** As it was given. */
  text: string
  isBinary: boolean
  canRead: boolean
  canWrite: boolean
  /** Writing goes to the end, wherever it was. */
  appends: boolean
}

export interface TextForm {
  encoding: string
  /** As `repr` names it. */
  shownEncoding: string
  errors: string
  /** `null`: all kinds of line ends are `\n`. */
  newline: string | null
}

export class FileObject extends PyObject {
  override readonly type: PyType
  override attributes = new Map<string, Value>()
  readonly node: FileNode
  readonly name: Value
  readonly mode: OpenMode
  readonly form: TextForm
  /** In bytes. */
  position = 0
  isClosed = false
  /** What was decoded of the file, and the place in it: text is read from there. */
  #decoded: {text: string; from: number; size: number; at: number} | undefined

  constructor(type: PyType, node: FileNode, name: Value, mode: OpenMode, form: TextForm) {
    super()
    this.type = type
    this.node = node
    this.name = name
    this.mode = mode
    this.form = form
  }

  check(needs?: 'read' | 'write'): void {
    if (this.isClosed) throw raise('ValueError', 'I/O operation on closed file.')
    if (needs === 'read' && !this.mode.canRead)
      throw unsupportedOperation(this.mode.isBinary ? 'read' : 'not readable')
    if (needs === 'write' && !this.mode.canWrite)
      throw unsupportedOperation(this.mode.isBinary ? 'write' : 'not writable')
  }

  /** @param most bytes, or characters of text; negative: all */
  read(most: number): Value {
    this.check('read')
    if (this.mode.isBinary) {
      const end = most < 0 ? this.node.size : Math.min(this.node.size, this.position + most)
      return new Bytes(this.#takeBytes(end))
    }
    const rest = this.#rest()
    return this.#takeText(
      most < 0
        ? rest
        : points(rest.slice(0, most * 2))
            .slice(0, most)
            .join(''),
    )
  }

  /** With its end; empty at the end of the file. */
  readLine(most = -1): Value {
    this.check('read')
    if (this.mode.isBinary) {
      const {data, size} = this.node
      const found = data.indexOf(10, this.position)
      const end = found < 0 ? size : found + 1
      return new Bytes(this.#takeBytes(most < 0 ? end : Math.min(end, this.position + most)))
    }
    const {text, at} = this.#decodedText()
    const end = lineEnd(text, at, this.form.newline)
    return this.#takeText(text.slice(at, most < 0 ? end : Math.min(end, at + most)))
  }

  write(value: Value): number {
    this.check('write')
    this.#settle()
    if (this.mode.appends) this.position = this.node.size
    const {bytes, count} = this.mode.isBinary ? binaryOf(value) : this.#encoded(value)
    this.node.write(bytes, this.position)
    this.position += bytes.length
    return count
  }

  seek(offset: number, whence: number): number {
    this.check()
    if (!this.mode.isBinary && whence === 1 && offset !== 0)
      throw unsupportedOperation("can't do nonzero cur-relative seeks")
    if (!this.mode.isBinary && whence === 2 && offset !== 0)
      throw unsupportedOperation("can't do nonzero end-relative seeks")
    const from = whence === 0 ? 0 : whence === 1 ? this.tell() : this.node.size
    if (from + offset < 0) throw raise('OSError', 22, 'Invalid argument')
    this.#decoded = undefined
    this.position = from + offset
    return this.position
  }

  tell(): number {
    this.check()
    this.#settle()
    return this.position
  }

  truncate(size: Value): number {
    this.check('write')
    const length = typeof size === 'number' ? size : this.tell()
    this.node.resize(length)
    this.#decoded = undefined
    return length
  }

  #takeBytes(end: number): Uint8Array {
    const taken = this.node.data.slice(this.position, Math.max(this.position, end))
    this.position += taken.length
    return taken
  }

  #rest(): string {
    const {text, at} = this.#decodedText()
    return text.slice(at)
  }

  #takeText(text: string): string {
    this.#decodedText().at += text.length
    return text
  }

  #decodedText(): {text: string; from: number; size: number; at: number} {
    const {size} = this.node
    if (this.#decoded && this.#decoded.size === size) return this.#decoded
    this.#settle()
    const {encoding, errors, newline} = this.form
    const text = decode(this.node.data.subarray(this.position), encoding, errors)
    const shown = newline === null ? text.replace(/\r\n?/g, '\n') : text
    return (this.#decoded = {text: shown, from: this.position, size, at: 0})
  }

  /** From a place in the text to one in bytes. */
  #settle(): void {
    const decoded = this.#decoded
    this.#decoded = undefined
    if (!decoded || decoded.at === 0) return
    const {encoding, errors, newline} = this.form
    if (decoded.at === decoded.text.length) this.position = decoded.size
    else if (newline === null && this.node.data.includes(13)) {
      const raw = decode(this.node.data.subarray(decoded.from, decoded.size), encoding, errors)
      const read = rawLength(raw, decoded.at)
      this.position = decoded.from + encode(raw.slice(0, read), encoding, errors).length
    } else this.position = decoded.from + encode(decoded.text.slice(0, decoded.at), encoding, errors).length
  }

  #encoded(value: Value): {bytes: Uint8Array; count: number} {
    const text = asText(value)
    if (text === undefined)
      throw raise('TypeError', `write() argument must be str, not ${typeOf(value).name}`)
    const {encoding, errors, newline} = this.form
    const ended = newline === '\r' || newline === '\r\n' ? text.replaceAll('\n', newline) : text
    return {bytes: encode(ended, encoding, errors), count: lengthOf(text)}
  }
}

function binaryOf(value: Value): {bytes: Uint8Array; count: number} {
  const bytes = bytesOf(value)
  return {bytes, count: bytes.length}
}

/** Of `bytes`, `bytearray` and what is like them. @throws TypeError */
export function bytesOf(value: Value): Uint8Array {
  if (value instanceof Bytes) return value.data
  if (typeOf(value).lookup('tobytes') !== undefined) {
    const data = callMethod(value, 'tobytes', [])
    if (data instanceof Bytes) return data.data
  }
  throw raise('TypeError', `a bytes-like object is required, not '${typeOf(value).name}'`)
}

/** How much of a text with all its line ends makes so many characters with `\n` alone. */
function rawLength(raw: string, length: number): number {
  let at = 0
  for (let count = 0; count < length; count++) at += raw.startsWith('\r\n', at) ? 2 : 1
  return at
}

function lineEnd(text: string, from: number, newline: string | null): number {
  if (newline === '') {
    for (let at = from; at < text.length; at++) {
      if (text[at] === '\n') return at + 1
      if (text[at] === '\r') return at + (text[at + 1] === '\n' ? 2 : 1)
    }
    return text.length
  }
  const end = newline ?? '\n'
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}
