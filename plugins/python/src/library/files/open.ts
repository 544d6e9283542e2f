// `open`: by what name, and how.
import {raise} from '../../objects/exceptions.ts'
import {encode} from '../../objects/bytes.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {asText} from '../../objects/text-argument.ts'
import {FileObject, type OpenMode, type TextForm} from './file-object.ts'
import {typeOfMode} from './file-types.ts'
import {fileSystem, type FileNode} from './file-system.ts'
import {pathOf} from './path-argument.ts'

/** @throws FileNotFoundError and others of a system, ValueError, TypeError */
export function open(
  file: Value,
  mode: Value,
  buffering: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
): FileObject {
  const how = readMode(mode)
  if (how.isBinary) {
    for (const [name, value] of Object.entries({encoding, errors, newline}))
      if (value !== null) throw raise('ValueError', `binary mode doesn't take an ${name} argument`)
  } else if (buffering === 0) throw raise('ValueError', "can't have unbuffered text I/O")
  const path = pathOf(file)
  const node = nodeFor(path, how)
  const made = new FileObject(typeOfMode(how), node, file, how, formOf(encoding, errors, newline))
  if (how.appends) made.position = node.size
  return made
}

function nodeFor(path: string, {text}: OpenMode): FileNode {
  const files = fileSystem()
  if (text.includes('r')) return files.file(path)
  const node = files.create(path, text.includes('x'))
  if (text.includes('w')) node.resize(0)
  return node
}

function readMode(mode: Value): OpenMode {
  const text = asText(mode)
  if (text === undefined)
    throw raise('TypeError', `open() argument 'mode' must be str, not ${typeOf(mode).name}`)
  const letters = new Set(text)
  if (/[^rwxabt+]/.test(text) || letters.size !== text.length)
    throw raise('ValueError', `invalid mode: ${repr(text)}`)
  if (letters.has('b') && letters.has('t'))
    throw raise('ValueError', "can't have text and binary mode at once")
  const kinds = ['r', 'w', 'x', 'a'].filter((kind) => letters.has(kind))
  if (kinds.length > 1) throw raise('ValueError', 'must have exactly one of create/read/write/append mode')
  if (kinds.length === 0)
    throw raise('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus')
  const isBoth = letters.has('+')
  return {
    text,
    isBinary: letters.has('b'),
    canRead: isBoth || letters.has('r'),
    canWrite: isBoth || !letters.has('r'),
    appends: letters.has('a'),
  }
}

function formOf(encoding: Value, errors: Value, newline: Value): TextForm {
  const given = asText(encoding)
  if (newline !== null && !['', '\n', '\r', '\r\n'].includes(asText(newline) ?? '?'))
    throw raise('ValueError', `illegal newline value: ${asText(newline) ?? repr(newline)}`)
  const named = given ?? 'utf-8'
  // an encoding that nobody knows is told at once
  encode('', named === 'locale' ? 'utf-8' : named, 'strict')
  return {
    encoding: named === 'locale' ? 'utf-8' : named,
    shownEncoding: given ?? 'UTF-8',
    errors: asText(errors) ?? 'strict',
    newline: asText(newline) ?? null,
  }
}
