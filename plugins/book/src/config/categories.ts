// `_category_.json` and `_category_.yml`, by which other sites name and order the folders of their sidebars: they count
// where no toc does. Docusaurus ends a build for one that it cannot read; here what can be read is.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {isMap, isScalar, LineCounter, parseDocument, type Document} from 'yaml'
import type {Place} from '../facts/page-facts.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

/** What is known of the folders of a book, by path. */
export interface Categories {
  categories: Record<string, Record<string, unknown>>
  messages: BookMessage[]
}

/** @param isPage whether a page may be the one that a category leads to */
export async function readCategories(
  root: string,
  {exclude, isPage}: {exclude: readonly string[]; isPage: (page: string) => boolean},
): Promise<Categories> {
  const files = await glob('**/_category_.{json,yml,yaml}', {
    cwd: root,
    ignore: [...exclude],
    expandDirectories: false,
  })
  const found: Categories = {categories: {}, messages: []}
  for (const file of files.toSorted()) {
    const folder = path.posix.dirname(file)
    if (Object.hasOwn(found.categories, folder)) {
      const told = 'another file says already what is to be known of this folder'
      found.messages.push(messageAt('category-can-be-read', file, null, told))
    } else found.categories[folder] = await readCategory(root, file, isPage, found.messages)
  }
  return found
}

type Tell = (place: Place | null, text: string) => void

async function readCategory(
  root: string,
  file: string,
  isPage: (page: string) => boolean,
  messages: BookMessage[],
): Promise<Record<string, unknown>> {
  const tell: Tell = (place, text) => messages.push(messageAt('category-can-be-read', file, place, text))
  const written = await readFile(path.join(root, file), 'utf8').catch(() => undefined)
  if (written === undefined) return (tell(null, 'the file cannot be read; it is left out'), {})
  const text = written.replace(/\r(?!\n)/g, '\n')
  const lines = new LineCounter()
  const document = parse(text, lines)
  const error = document?.errors[0]
  if (!document || error || !isMap(document.contents)) {
    const reason = error ? error.message.split('\n')[0]! : 'these are no lines `name: value`'
    return (tell(placeOf(error?.pos[0] ?? 0, text, lines), `${reason}; the file is left out`), {})
  }
  return fieldsOf(document, {folder: path.posix.dirname(file), isPage}, (at, told) =>
    tell(placeOf(at, text, lines), told),
  )
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {lineCounter, prettyErrors: false, logLevel: 'silent', schema: 'core'})
  } catch {
    // nested too deep
    return undefined
  }
}

function placeOf(offset: number, text: string, lines: LineCounter): Place {
  const {line, col} = lines.linePos(Math.min(offset, text.length))
  return line === 0 ? [1, 1, 1, 1] : [line, col, line, col]
}

const texts = ['key', 'label', 'description', 'className']
const choices = ['collapsed', 'collapsible']

interface Surroundings {
  folder: string
  isPage: (page: string) => boolean
}

function fieldsOf(
  document: Document.Parsed,
  place: Surroundings,
  tell: (offset: number, text: string) => void,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  const {contents} = document
  if (!isMap(contents)) return fields
  for (const {key, value: node} of contents.items) {
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    const name = isScalar(key) ? String(key.value) : ''
    const value = valueOf(node, document)
    const expected = expectedOf(name, value, place)
    if (expected === undefined) fields[name] = value
    else tell(at, `\`${name}\` ${expected}; it is left out`)
  }
  return fields
}

function valueOf(node: unknown, document: Document.Parsed): unknown {
  try {
    const value: unknown = isNode(node) ? node.toJS(document, {maxAliasCount: 50}) : node
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}

function isNode(value: unknown): value is {toJS: (document: Document.Parsed, options: object) => unknown} {
  return typeof value === 'object' && value !== null && 'toJS' in value
}

/** What is wrong with a value; `undefined` where nothing is. */
function expectedOf(name: string, value: unknown, place: Surroundings): string | undefined {
  if (texts.includes(name)) return isText(value) ? undefined : 'should be a text'
  if (choices.includes(name)) return typeof value === 'boolean' ? undefined : 'should be `true` or `false`'
  if (name === 'position') return isNumber(value) ? undefined : 'should be a number'
  if (name === 'customProps') return isRecord(value) ? undefined : 'should be a mapping'
  if (name === 'link') return value === null ? undefined : wrongLink(value, place)
  return 'is no name of a value of a category'
}

function wrongLink(value: unknown, {folder, isPage}: Surroundings): string | undefined {
  const {type, id, ...rest} = isRecord(value) ? value : {}
  if (type === 'doc') {
    if (isText(id) && (isPage(id) || isPage(path.posix.join(folder, id)))) return undefined
    return 'names no page'
  }
  const known = ['title', 'description', 'slug', 'image', 'keywords']
  const isSound =
    type === 'generated-index' &&
    id === undefined &&
    Object.entries(rest).every(
      ([name, part]) => known.includes(name) && isText(part) && (name !== 'slug' || part.startsWith('/')),
    )
  return isSound ? undefined : 'should be of the type `doc` or `generated-index`'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
