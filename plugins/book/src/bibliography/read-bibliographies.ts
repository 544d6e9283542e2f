// All bibliography files of a book as one table of entries.

import type {Place} from '../messages/place.ts'
import {messageAt, spot, type BookMessage, type Report} from '../messages/message.ts'
import {decodeBib} from './decode-bib.ts'
import {inheritFields} from './inherit-fields.ts'
import {bibContext, splitBib, type BibContext, type BibEntry} from './split-bib.ts'
import {expandMacros, readMacros} from './tex-macros.ts'

/** A bibliography file, relative to the book, and the page that names it: `config.ini`, when no page does. */
export type BibliographyFile = string | {file: string; namedIn: string; place: Place}

/** The text of a file, or its bytes in whatever encoding. */
export type ReadFile = (file: string) => Promise<string | Uint8Array>

/**
 * Reads bibliography files, given relative to the book. The first entry of a key counts; later ones that say
 * something else are reported. `@string` and `@preamble` hold for all files, and so do entries that others take
 * fields from.
 */
export async function readBibliographies(
  files: Iterable<BibliographyFile>,
  readFile: ReadFile,
  report: Report,
): Promise<Map<string, BibEntry>> {
  const entries = new Map<string, BibEntry>()
  const seen = new Set<string>()
  const context = bibContext()
  for (const named of files) {
    const file = typeof named === 'string' ? named : named.file
    if (seen.has(file)) continue
    seen.add(file)
    const read = await readFile(file).catch(() => null)
    if (read === null) {
      report(missingFile(named))
      continue
    }
    const {text, problem} = typeof read === 'string' ? {text: read} : decodeBib(read)
    if (problem) report(messageAt('bibliography-is-in-unicode', file, problem.place, problem.text))
    for (const entry of splitBib(text, file, report, context)) add(entry, entries, report)
  }
  return inheritFields(withMacros(entries, context))
}

function withMacros(entries: Map<string, BibEntry>, {preambles}: BibContext): Map<string, BibEntry> {
  const macros = readMacros(preambles.join('\n'))
  if (macros.size > 0)
    for (const entry of entries.values())
      entry.fields = Object.fromEntries(
        Object.entries(entry.fields).map(([name, value]) => [name, expandMacros(value, macros)]),
      )
  return entries
}

function missingFile(named: BibliographyFile): BookMessage {
  const {file, namedIn, place} =
    typeof named === 'string' ? {file: named, namedIn: 'config.ini', place: null} : named
  return messageAt('bibliography-exists', namedIn, place, `the bibliography \`${file}\` cannot be read`)
}

function add(entry: BibEntry, entries: Map<string, BibEntry>, report: Report): void {
  const first = entries.get(entry.key)
  if (!first) {
    entries.set(entry.key, entry)
    return
  }
  if (first.file !== entry.file) first.alsoIn = [...(first.alsoIn ?? []), entry.file]
  if (first.file === entry.file || !isSame(first, entry)) {
    const place: [number, number, number, number] = [first.line, 1, first.line, 1]
    const text = `\`${entry.key}\` is given twice, first in ${spot(first.file, place)}; the first counts`
    const related = [{file: first.file, place, text: `\`${entry.key}\` is given here first`}]
    report(
      messageAt('bibliography-key-is-unique', entry.file, [entry.line, 1, entry.line, 1], text, {related}),
    )
  }
}

function isSame(a: BibEntry, b: BibEntry): boolean {
  return a.type === b.type && JSON.stringify(a.fields) === JSON.stringify(b.fields)
}
