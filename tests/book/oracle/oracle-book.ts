// What the original tool gave for a whole book, and the same book read by us.

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {openBibliography} from '../../../plugins/book/src/bibliography/open-bibliography.ts'
import {buildIndex, type BookIndex} from '../../../plugins/book/src/index/book-index.ts'
import {dialectOptions, readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {findPages} from '../../../plugins/book/src/config/find-pages.ts'
import {collectFacts} from '../../../plugins/book/src/facts/collect-facts.ts'
import {pageOfFile} from '../../../plugins/book/src/files/page-of-file.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import type {PageFacts, TargetKind} from '../../../plugins/book/src/facts/page-facts.ts'

interface Use {
  page: string
  role: string
}

export interface Oracle {
  pages: string[]
  labels: {label: string; kind: TargetKind; number: string | null; page: string}[]
  refs: (Use & {label: string; resolved: boolean; number: string | null})[]
  cites: (Use & {keys: string[]; text: string})[]
  equations_per_page: Record<string, number>
  figures: {page: string; number: string | null}[]
  tables: {page: string; number: string | null}[]
  undefined: (Use & {label: string; why: string})[]
  missing_keys: {page: string; key: string}[]
  duplicates: {label: string; where: string[]}[]
  distrust: {label: string; page?: string; role?: string}[]
  lost_by_peer: (Use & {label: string; in_source: number})[]
  doubled_by_tabs: (Use & {label: string; in_source: number})[]
}

/** What the original made of `books/edge`, faults included. */
export interface EdgeOracle {
  order: string[]
  labels: {label: string; number: string | null}[]
  equations: {label: string; number: string; page: string; auto: boolean}[]
  refs: {page: string; domain: string; typ: string; target: string; text: string}[]
  bibliography: {key: string}[]
  section_numbers: Record<string, Record<string, number[]>>
}

/** The folder with books/ and oracle/, if this machine has one. */
const booksFolder = process.env['D2LBOOK_BOOKS'] ?? ''
export const hasBooks = booksFolder !== '' && existsSync(path.join(booksFolder, 'oracle'))

export function readOracle(book: string): Oracle {
  return JSON.parse(readFileSync(path.join(booksFolder, 'oracle', `${book}.json`), 'utf8'))
}

export function readEdgeOracle(): EdgeOracle {
  return JSON.parse(readFileSync(path.join(booksFolder, 'oracle', 'edge.json'), 'utf8'))
}

export async function readWholeBook(book: string): Promise<BookIndex> {
  const root = path.join(booksFolder, 'books', book)
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
  const config = readConfig(read('config.ini'))
  const pages = new Map<string, PageFacts>()
  for (const file of await findPages(root, config)) {
    const vfile = new VFile({path: file, value: read(file)})
    const tree = readPage(vfile, dialectOptions(config))
    pages.set(pageOfFile(file), collectFacts(tree, file, vfile.messages))
  }
  const bibliography = await openBibliography({
    files: config.bibliographies,
    readFile: async (file) => read(file),
    report: ignore,
  })
  // the original shows English words in every language
  return buildIndex({pages, index: config.index, lang: 'en', bibliography})
}

/** How often each line occurs in one list and in another, where that differs: `line: 2, expected 1`. */
export function differences(found: readonly string[], expected: readonly string[]): string[] {
  return [...new Set([...found, ...expected])]
    .filter((line) => count(found, line) !== count(expected, line))
    .map((line) => `${line}: ${count(found, line)}, expected ${count(expected, line)}`)
    .toSorted()
}

/** Behind the years of entries that share authors and year, as the list has them: `He.2016` to `2016a`. */
export function yearLetters(entries: readonly {key: string; text: string}[]): Map<string, string> {
  const read = entries.map(({key, text}) => {
    const [, persons, year, letter] = /^(.*?) \((\d{4}|n\.d\.)(-?[a-z])?\)\. /.exec(text) ?? []
    return {key, persons, first: persons?.split(',')[0], year, letter}
  })
  for (const {persons, year} of read) {
    const same = read.filter((other) => other.persons === persons && other.year === year)
    // whoever shares all authors and the year has a letter of its own
    if (
      year !== undefined &&
      same.length > 1 &&
      new Set(same.map(({letter}) => letter ?? '')).size < same.length
    )
      throw new Error(`${persons} (${year}): not told apart`)
  }
  const lettered = read.filter(({letter}) => letter !== undefined)
  for (const {key, first, year} of lettered) {
    const same = lettered.filter((other) => other.first === first && other.year === year)
    // nobody has one who looks like nobody else
    if (same.length < 2) throw new Error(`${key} has a letter of which there is no need`)
  }
  return new Map(lettered.map(({key, year, letter}) => [key, `${year}${letter}`]))
}

/** The words of a citation without the letters that it must have and that the original tool has not. */
export function withoutLetters(
  text: string,
  keys: readonly string[],
  letters: ReadonlyMap<string, string>,
  original = '',
): string {
  let words = text
  for (const key of keys) {
    const year = letters.get(key)
    // a letter in the entry itself is in both
    if (year === undefined || original.includes(year)) continue
    if (!words.includes(year)) return `${text} lacks ${year}`
    words = words.replace(year, year.replace(/-?[a-z]$/, ''))
  }
  return words
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((other) => other === line).length
}

function ignore(): void {}
