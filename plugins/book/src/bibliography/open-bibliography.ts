// The bibliography of a book, in the look it asks for.

import {nearest} from 'remark-d2lbook'
import {messageAt, type Report} from '../messages/message.ts'
import {authorYearBibliography} from './author-year-style.ts'
import type {BookBibliography} from './citation-part.ts'
import {cslConfig} from './citation-library.ts'
import {cslBibliography} from './csl-style.ts'
import {readBibliographies, type BibliographyFile, type ReadFile} from './read-bibliographies.ts'
import {openTextCache, type TextCache} from './text-cache.ts'

export interface BibliographyRequest {
  files: Iterable<BibliographyFile>
  /** Reads a file of the book. */
  readFile: ReadFile
  report: Report
  /** A `.csl` file of the book, or the name of a style that the citation library has. @default author and year */
  style?: string
  /** The line of `config.ini` that names the style, if it does. */
  styleLine?: number
  /** For the words in a CSL style. @default 'en-US' */
  lang?: string
  /** Keeps formatted entries between runs. */
  cache?: TextCache
}

/** Reads the bibliographies of a book; a style that cannot be used is reported and the default taken. */
export async function openBibliography(request: BibliographyRequest): Promise<BookBibliography> {
  const {
    files,
    readFile,
    report,
    style,
    styleLine: line,
    lang = 'en-US',
    cache = await openTextCache(),
  } = request
  const entries = await readBibliographies(files, readFile, report)
  if (style === undefined || style === 'author-year') return authorYearBibliography(entries, cache)
  const xml = await readStyle(style, readFile)
  if (xml !== undefined) return cslBibliography(entries, {name: style, xml, lang}, cache)
  const names = ['author-year', ...cslConfig().templates.list()]
  const near = nearest(style, names)
  const text = `no citation style \`${style}\`: name a \`.csl\` file or ${near ? `\`${near}\`` : names.map((name) => `\`${name}\``).join(', ')}`
  report(messageAt('config-is-sound', 'config.ini', line === undefined ? null : [line, 1, line, 1], text))
  return authorYearBibliography(entries, cache)
}

async function readStyle(style: string, readFile: ReadFile): Promise<string | undefined> {
  if (style.endsWith('.csl')) {
    const read = await readFile(style).catch(() => '')
    const xml = typeof read === 'string' ? read : new TextDecoder().decode(read)
    return /<style[\s>][^]*<citation[\s>][^]*<\/style>/.test(xml) ? xml : undefined
  }
  const {templates} = cslConfig()
  return templates.has(style) ? templates.get(style) : undefined
}
