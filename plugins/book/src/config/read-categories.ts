// `_category_.yml` says how a folder is called in the list of pages that Docusaurus makes of a book without a toc.
// Docusaurus itself ends a build where one of these files cannot be read.

import {createRequire} from 'node:module'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {parseYaml} from 'remark-d2lbook'
import {isMap, isScalar, type Document} from 'yaml'
import {readKept} from '../files/kept-files.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {spotOf} from '../messages/place.ts'
import type {Place} from '../messages/place.ts'

/** As Docusaurus has it. */
interface Category {
  label?: string
  link?: {type: 'doc'; id: string} | {type: 'generated-index'; slug?: string} | null
}

export interface Categories {
  /** By folder, relative to the book; `.` is the book itself. */
  byFolder: Record<string, Category>
  /** Pages that stand for folders, where they are named. */
  links: {folder: string; file: string; place: Place; id: string}[]
  messages: BookMessage[]
}

const require = createRequire(import.meta.url)

/** By Docusaurus' own rules for these files, which few books have. @throws ValidationError */
function validate(content: unknown): Category {
  const rules: {
    validateCategoryMetadataFile: (content: unknown) => Category
  } = require('@docusaurus/plugin-content-docs/lib/sidebars/validation.js')
  return rules.validateCategoryMetadataFile(content)
}

interface ValidationError extends Error {
  details?: {path: (string | number)[]}[]
}

/** The categories of a folder; what is wrong with one of them is told, and it is passed over. */
export async function readCategories(root: string, exclude: readonly string[]): Promise<Categories> {
  const byFolder: Categories['byFolder'] = Object.create(null)
  const messages: BookMessage[] = []
  const links: Categories['links'] = []
  const files = await glob('**/_category_.{json,yml,yaml}', {
    cwd: root,
    ignore: [...exclude],
    expandDirectories: false,
  })
  for (const file of files.toSorted()) {
    const tell = (place: Place | null, text: string) =>
      messages.push(messageAt('category-is-sound', file, place, `${text}; the file is passed over`))
    const folder = path.posix.dirname(file)
    const source = await readKept(path.join(root, file)).then(String, (error: NodeJS.ErrnoException) => {
      tell(null, `this file cannot be read (${error.code})`)
      return null
    })
    const category = source === null ? null : categoryOf(source, tell)
    if (category && byFolder[folder]) tell(null, 'another file says the same of this folder')
    else if (category) {
      byFolder[folder] = category.value
      const {link} = category.value
      if (link?.type === 'doc')
        links.push({folder, file, place: category.placeOf(['link', 'id']), id: link.id})
    }
  }
  return {byFolder, links, messages}
}

type Tell = (place: Place | null, text: string) => void

interface PlacedCategory {
  value: Category
  placeOf: (way: string[]) => Place
}

function categoryOf(written: string, tell: Tell): PlacedCategory | null {
  // as its lines are counted
  const source = written.replace(/\r(?!\n)/g, '\n')
  const document = parseYaml(source, {logLevel: 'silent', prettyErrors: false})
  if (!document) {
    tell([1, 1, 1, 1], 'this is nested too deep')
    return null
  }
  const placeIn = (range: readonly [number, number]) => placeAt(range, source)
  const placeOf = (way: readonly (string | number)[]) => placeIn(rangeOf(document, way))
  const [error] = document.errors
  if (error) {
    tell(placeIn(error.pos), `this is no YAML: ${firstLine(error.message)}`)
    return null
  }
  try {
    const value = plain(validate(document.toJS() ?? undefined) ?? {})
    const {link} = value
    if (link && !['doc', 'generated-index'].includes(link.type))
      throw Object.assign(new Error('"link.type" must be "doc" or "generated-index"'), {
        details: [{path: ['link', 'type']}],
      })
    if (link?.type === 'generated-index' && !isPlainSlug(link.slug ?? ''))
      throw Object.assign(new Error(`"link.slug" must be an address below the book`), {
        details: [{path: ['link', 'slug']}],
      })
    return {value, placeOf}
  } catch (invalid) {
    if (!isError(invalid)) throw invalid
    const {message, details} = invalid
    tell(placeOf(details?.[0]?.path ?? []), firstLine(message).replaceAll('"', '`').replace(/\.$/, ''))
    return null
  }
}

/** What Docusaurus says is wrong has the way to it. */
function isError(thrown: unknown): thrown is ValidationError {
  return thrown instanceof Error
}

/** @throws Error for what holds itself (`&a [*a]`), which no page can be told */
function plain(value: Category): Category {
  try {
    JSON.stringify(value)
  } catch {
    throw new Error('this holds itself')
  }
  return value
}

/** It becomes the path of a file. */
function isPlainSlug(slug: string): boolean {
  return slug.split('/').every((part) => /^[\p{L}\p{N}_.-]*$/u.test(part) && !/^\.+$/.test(part))
}

const firstLine = (text: string) => text.replace(/\n[^]*$/, '').replace(/ at line \d+, column \d+:?$/, '')

/** Where the value at a path stands, or the nearest around it. */
function rangeOf({contents}: Document.Parsed, way: readonly (string | number)[]): [number, number] {
  let node: unknown = contents
  let range: [number, number] = [0, 0]
  for (const part of way) {
    const pair = isMap(node)
      ? node.items.find(({key}) => isScalar(key) && String(key.value) === String(part))
      : undefined
    if (!pair || !isScalar(pair.key) || !pair.key.range) break
    range = [pair.key.range[0], pair.key.range[1]]
    node = pair.value
  }
  return range
}

/** The library counts no lines within a text that it cannot read. */
function placeAt([start, end]: readonly [number, number], source: string): Place {
  // what is missing at the end is reported one character behind it
  const spot = (offset: number) => spotOf(source, Math.min(offset, source.length))
  const [from, to] = [spot(start), spot(end)]
  return [from.line, from.column, to.line, to.column]
}

/** A category whose page is not there has none: Docusaurus would end the build. */
export function withKnownPages(
  {byFolder}: Pick<Categories, 'byFolder'>,
  ids: ReadonlySet<string>,
): Categories['byFolder'] {
  const known: Categories['byFolder'] = Object.create(null)
  for (const [folder, category] of Object.entries(byFolder)) {
    const {link, ...rest} = category
    known[folder] = link?.type !== 'doc' || isKnown(link.id, folder, ids) ? category : rest
  }
  return known
}

/** Pages that categories name, and that are not there. */
export function lostPages({links}: Categories, ids: ReadonlySet<string>): Categories['links'] {
  return links.filter(({folder, id}) => !isKnown(id, folder, ids))
}

function isKnown(id: string, folder: string, ids: ReadonlySet<string>): boolean {
  return ids.has(id) || ids.has(path.posix.join(folder, id))
}
