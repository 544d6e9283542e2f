// YAML to fields with their places. What is broken is read line by line, as its author may have meant it.
// Only data comes out: no tags, no code, a bounded number of aliases, no names that mean something to JavaScript.

import {isMap, isScalar, type Document} from 'yaml'

import {isContinued, linesFrom, settingName, type MatterLine} from './lines.ts'
import {parseYaml} from './parse-yaml.ts'

/** A value of the front matter with its place in the page. */
export interface FrontMatterField {
  value: unknown
  start: number
  end: number
}

export interface FrontMatterProblem {
  reason: string
  start: number
  end: number
}

export interface Fields {
  fields: Map<string, FrontMatterField>
  problems: FrontMatterProblem[]
}

const options = {
  prettyErrors: false,
  logLevel: 'silent',
  schema: 'core',
  merge: false,
  // looked for here: the library compares each name with each other
  uniqueKeys: false,
  resolveKnownTags: false,
} as const

/** Longer settings are read line by line: what stands between two far rules is most likely prose. */
const longest = 50_000

/** More means that somebody wants to fill the memory. */
const maxAliasCount = 50

/** The fields of a text that is a mapping of YAML; `null` where it is none, or has errors. */
export function readWholeYaml(text: string, offset: number): Fields | null {
  if (text.length > longest) return null
  const document = parse(text)
  if (!document || document.errors.length > 0 || document.warnings.length > 0) return null
  return fieldsOf(document, offset)
}

const parse = (text: string) => parseYaml(text, options)

function fieldsOf(document: Document.Parsed, offset: number): Fields | null {
  const {contents} = document
  if (!isMap(contents)) return null
  const fields: Fields['fields'] = new Map()
  const names = new Set<string>()
  const values = valueOf(document)
  if (values === undefined) return null
  for (const {key, value} of contents.items) {
    if (!isScalar(key) || !key.range) return null
    const name = String(key.value)
    if (names.has(name)) return null
    names.add(name)
    const [start, end] = rangeOf(value) ?? key.range
    if (!isUnsafeName(name))
      fields.set(name, {
        value: withoutUnsafeNames(Reflect.get(values, name)),
        start: offset + start,
        end: offset + end,
      })
  }
  return {fields, problems: []}
}

function rangeOf(node: unknown): [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  const [start, end] = (node.range ?? []) as number[]
  return start !== undefined && end !== undefined && end > start ? [start, end] : undefined
}

/** `undefined` for what holds itself (`&a [*a]`), or is nested too deep. */
function valueOf(document: Document.Parsed): object | undefined {
  try {
    const value: unknown = document.toJS({maxAliasCount})
    JSON.stringify(value)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Such a name would change what an object is. */
export function isUnsafeName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}

function withoutUnsafeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnsafeNames)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      isUnsafeName(name) ? [] : [[name, withoutUnsafeNames(inner)]],
    ),
  )
}

/** Reads each setting for itself; says what cannot be read, and what is read otherwise than YAML would. */
export function readBrokenYaml(text: string, offset: number): Fields {
  const fields: Fields['fields'] = new Map()
  const problems: FrontMatterProblem[] = []
  for (const entry of entriesOf(text)) {
    const name = nameOf(entry)
    const range = {start: offset + entry.start, end: offset + entry.end}
    if (name === undefined) problems.push({...range, reason: 'This line is no setting `name: value`'})
    else if (fields.has(name))
      problems.push({...range, reason: `\`${name}\` stands here a second time; the first counts`})
    else if (!isUnsafeName(name)) readEntry(entry, name, offset, {fields, problems})
  }
  return {fields, problems}
}

interface Entry {
  start: number
  end: number
  text: string
  first: MatterLine
}

/** A setting with the lines that belong to it. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  for (const line of linesFrom(text, 0)) {
    const last = entries.at(-1)
    if (last && (isContinued(line) || line.text.trim() === '')) {
      if (line.text.trim() === '') continue
      last.end = line.end
    } else if (line.text.trim() !== '' && !line.text.startsWith('#'))
      entries.push({start: line.start, end: line.end, text: '', first: line})
  }
  for (const entry of entries) entry.text = text.slice(entry.start, entry.end)
  return entries
}

function nameOf({first}: Entry): string | undefined {
  const [found] = settingName.exec(first.text) ?? []
  return found
    ?.replace(/[ \t]*:$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
}

function readEntry(entry: Entry, name: string, offset: number, {fields, problems}: Fields): void {
  const whole = readWholeYaml(entry.text, offset + entry.start)
  const field = whole?.fields.get(name)
  if (field) return void fields.set(name, field)
  const trouble = troubleOf(entry)
  const range = {start: offset + entry.start + trouble.at, end: offset + entry.end}
  const value = entry.text.includes('\n') ? undefined : lineValue(entry)
  if (value === undefined) problems.push({...range, reason: `\`${name}\` is left out: ${trouble.reason}`})
  else {
    problems.push({...range, reason: `\`${name}\` is read as it is written: ${trouble.reason}`})
    fields.set(name, {value, start: offset + entry.start + valueStart(entry), end: offset + entry.end})
  }
}

function valueStart({first}: Entry): number {
  const name = settingName.exec(first.text)?.[0].length ?? 0
  return name + (/^[ \t]*/.exec(first.text.slice(name))?.[0].length ?? 0)
}

/** The rest of the line as it stands, without the quotes around it. */
function lineValue(entry: Entry): string {
  const rest = entry.text.slice(valueStart(entry)).trim()
  const inner = /^(["'])(.*?)\1?$/.exec(rest)?.[2]
  return (inner ?? rest).trim()
}

/** Where and why YAML stumbles over a setting, in the words of whoever has to mend it. */
function troubleOf(entry: Entry): {at: number; reason: string} {
  const start = valueStart(entry)
  const value = entry.text.slice(start)
  const colon = /^[^"'[{].*?:(?=[ \t]|$)/.exec(value)
  if (colon) return {at: start + colon[0].length, reason: 'in YAML a value with a colon stands in quotes'}
  const error = parse(entry.text)?.errors[0]
  const at = error && error.pos[0] < entry.text.length ? error.pos[0] : start
  if (/^["']/.test(value))
    return {at, reason: 'in YAML quotes within quotes are written `\\"`, or the outer ones `\'`'}
  if (/^[@`%*&!|>]/.test(value)) return {at, reason: `in YAML a value that begins like this stands in quotes`}
  if (error?.code === 'TAB_AS_INDENT')
    return {at, reason: 'in YAML lines are indented by spaces, not by tabs'}
  return {at, reason: error ? lowerFirst(error.message) : 'it cannot be read'}
}

function lowerFirst(text: string): string {
  return text[0]!.toLowerCase() + text.slice(1)
}
