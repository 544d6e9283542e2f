// Errors of Docusaurus and of the bundler in words for people: which page, which line, what is wrong there.

import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {textOfFile} from '../files/look-at-files.ts'
import {shared} from '../files/shared.ts'

/** Something that ended a build. */
export interface PageError {
  /** The author's file, absolute; `null` where no page can be named. */
  file: string | null
  line: number | null
  text: string
}

/** What the bundler tells of a module that it could not compile. */
export interface BundlerError {
  message: string
  moduleIdentifier?: string
}

/** Pages by what errors may call them: their address, the file that is compiled. */
export interface PageNames {
  byAddress: Map<string, string>
  byFile: Map<string, string>
}

/** The pages of the site that this process builds. */
export function pageNames(): PageNames {
  return shared('page names', () => ({byAddress: new Map(), byFile: new Map()}))
}

/** Errors of the bundler that this process has told. */
export function bundlerErrors(): string[] {
  return shared('bundler errors', () => [])
}

/** All that an error says, each once; those that only say that something went wrong are left out. */
export function pageErrors(error: unknown, names: PageNames = pageNames()): PageError[] {
  const found = leavesOf(error, null).map(({text, page}) => explain(text, page, names))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

/** `chapter/page.mdx:4 this page ...`, from the folder that the command was called in. */
export function tellPageError({file, line, text}: PageError): string {
  if (file === null) return text
  const name = path.relative(process.cwd(), file).replaceAll('\\', '/')
  return `${name}${line === null ? '' : `:${line}`} ${text}`
}

interface Leaf {
  text: string
  /** The address or the file of the page that an error above speaks of. */
  page: string | null
}

/** The errors that caused the others; those above them may name the page. */
function leavesOf(error: unknown, above: string | null): Leaf[] {
  if (!(error instanceof Error)) return [{text: clean(String(error)), page: above}]
  const text = clean(error.message)
  const page = pageIn(text) ?? above
  const inner: unknown[] = error instanceof AggregateError ? error.errors : []
  const causes = error.cause === undefined ? inner : [error.cause, ...inner]
  if (causes.length > 0) return causes.flatMap((cause) => leavesOf(cause, page))
  return [{text: text || error.name, page}]
}

function clean(text: string): string {
  return stripVTControlCharacters(text).trim()
}

/** Docusaurus names a page by its address, or by the file that it reads. */
function pageIn(text: string): string | null {
  return (
    /(?:pathname|route) (?:path=)?["`]?(\/[^"`\n]*?)["`]?\.?(?:\n|$)/.exec(text)?.[1] ??
    /(?:path=|file |path |at )["`]?((?:\/|[a-z]:\\)[^"`\n]*?\.mdx?)\b/i.exec(text)?.[1] ??
    null
  )
}

/** An error of the bundler: the page is the module, or the file that its message names. */
export function bundlerError(
  {message, moduleIdentifier = ''}: BundlerError,
  names: PageNames = pageNames(),
): PageError {
  const module = moduleIdentifier.split('!').at(-1)?.split('?')[0] ?? ''
  const text = clean(message)
  const page = pageIn(text) ?? (module === '' ? null : module)
  return explain(text, page, names)
}

function explain(text: string, page: string | null, {byAddress, byFile}: PageNames): PageError {
  const file = page === null ? null : (byAddress.get(withoutSlash(page)) ?? byFile.get(page) ?? fileAt(page))
  const reason = reasonOf(text)
  if (file === null) return {file, line: null, text: page === null ? reason : `${page}: ${reason}`}
  return {file, line: lineIn(text) ?? lineOfWords(reason, file), text: `this page cannot be built: ${reason}`}
}

const withoutSlash = (address: string) => address.replace(/(?<=.)\/$/, '')

function fileAt(place: string): string | null {
  return path.isAbsolute(place) && /\.\w+$/.test(place) ? place : null
}

/** The sentence that says why, without frames of code that nobody wrote. */
function reasonOf(text: string): string {
  const cause = /^[\s│]*Cause: (.*)$/m.exec(text)?.[1]
  const lines = (cause ?? text)
    .split('\n')
    .map((line) => line.replace(/^\s*[×│╰─▶]+\s*/u, '').trim())
    .filter((line) => line !== '' && !/^(at |[╭╰·│]|\d+ ?│|-+\^|Module build failed|\d+ \|)/u.test(line))
  const first = lines[0] ?? text.trim()
  const reason = first.replace(/^(?:(?:Type|Reference|Syntax|Range)?Error: )+/, '').replace(/\.$/, '')
  const missing = /Can't resolve '([^']+)'/.exec(reason)?.[1]
  if (missing !== undefined) return `there is no \`${missing}\``
  const inBrowser = /^(window|document|localStorage|sessionStorage|navigator|location) is not defined/.exec(
    reason,
  )
  if (inBrowser)
    return `\`${inBrowser[1]}\` is there in a browser only: use it in \`useEffect\` or in \`<BrowserOnly>\``
  return reason
}

/** The place that the error gives itself. */
function lineIn(text: string): number | null {
  const found =
    /"place":\s*\{(?:"start":\s*\{)?[^}]*?"line":\s*(\d+)/.exec(text)?.[1] ??
    /"line":\s*(\d+)/.exec(text)?.[1] ??
    /\.mdx?:(\d+):\d+/.exec(text)?.[1] ??
    /\((\d+):\d+(?:-\d+:\d+)?\)/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

/** Where the page has what the error speaks of: what runs has no places of the text it was made from. */
function lineOfWords(reason: string, file: string): number | null {
  const lines = (textOfFile(file) ?? '').split('\n')
  for (const word of namesIn(reason)) {
    const found = lines.findIndex((line) => word.test(line))
    if (found >= 0) return found + 1
  }
  return null
}

function namesIn(reason: string): RegExp[] {
  const quoted = [...reason.matchAll(/(?<!\w)[`'"]([^`'"\n]+)[`'"]/g)].map(([, name]) => name)
  const undefinedName = /^([\w$]+) is not (?:defined|a function)/.exec(reason)?.[1]
  const called = /([\w$.]+) is not a function/.exec(reason)?.[1]
  const names = [...quoted, undefinedName, called].filter((name): name is string => Boolean(name))
  return names.flatMap((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return [new RegExp(`<${escaped}[\\s/>]`), new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`)]
  })
}
