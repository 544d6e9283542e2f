// A .bib file cut into its entries, so that one broken entry does not take the others along.

import {findLineStarts, indexAt, visibleText} from 'remark-d2lbook'
import {controlMessages} from '../messages/control-messages.ts'
import {messageAt, type Report} from '../messages/message.ts'
import {BibScanner, type BibField} from './bib-scanner.ts'
import {isReadField} from './field-kinds.ts'

/** One entry as written, with its fields' values as TeX, macros filled in. */
export interface BibEntry {
  key: string
  /** `article`, in lower case. */
  type: string
  /** Names in lower case. */
  fields: Record<string, string>
  file: string
  line: number
  /** Where each field stands. */
  places?: Record<string, FieldPlace>
  /** What stands in the way of fields that it takes over. */
  problems?: EntryProblem[]
  /** Other bibliographies that have the key. */
  alsoIn?: string[]
}

export interface FieldPlace {
  file: string
  line: number
}

/** Something wrong with an entry, told only where it is cited. */
export interface EntryProblem {
  /** Of no field: the entry itself. */
  field?: string
  text: string
}

/** What all bibliographies of a book have in common, in the order in which they are read. */
export interface BibContext {
  /** Of `@string`, by names in lower case. */
  strings: Map<string, string>
  /** Of `@preamble`. */
  preambles: string[]
}

export function bibContext(): BibContext {
  return {strings: new Map(), preambles: []}
}

/** `book.bib:12`. */
export function spotOfEntry(entry: BibEntry | undefined): string | undefined {
  return entry && `${entry.file}:${entry.line}`
}

const entryStart = /(?<=^|[\s})])@[ \t]*([A-Za-z]+)\s*([{(])/g

/** Reads all entries that can be read at all; what is broken is reported with its line, and mended where possible. */
export function splitBib(
  written: string,
  file: string,
  report: Report,
  {strings, preambles}: BibContext = bibContext(),
): BibEntry[] {
  for (const message of controlMessages(written, file)) report(message)
  const text = visibleText(written.replace(/\r\n?/g, '\n'))
  const entries: BibEntry[] = []
  const lines = findLineStarts(text)
  const lineAt = (offset: number) => indexAt(lines, offset) + 1
  entryStart.lastIndex = 0
  for (let match = entryStart.exec(text); match; match = entryStart.exec(text)) {
    const type = match[1]?.toLowerCase() ?? ''
    const line = lineAt(match.index)
    const tell = (at: number, problem: string) => {
      const place = lineAt(at)
      report(messageAt('bibliography-entry-is-whole', file, [place, 1, place, 1], problem))
    }
    const scanner = new BibScanner(text, entryStart.lastIndex, match[2] === '{' ? '}' : ')', strings, tell)
    if (type === 'string') for (const {name, value} of scanner.fields('@string')) strings.set(name, value)
    else if (type === 'preamble') {
      preambles.push(scanner.value('@preamble'))
      scanner.skip()
    } else if (type === 'comment') scanner.skip()
    else {
      const key = scanner.key(type)
      if (key !== undefined) {
        const fields = firstOfEach(scanner.fields(key), (field) =>
          tell(field.at, `\`${key}\`: \`${field.name}\` is given twice; the first counts`),
        )
        entries.push({
          key,
          type,
          fields: Object.fromEntries(fields.map(({name, value}) => [name, value])),
          file,
          line,
          places: Object.fromEntries(fields.map(({name, at}) => [name, {file, line: lineAt(at)}])),
        })
      }
    }
    entryStart.lastIndex = scanner.position
  }
  return entries
}

/** As BibTeX has it; reference managers repeat fields of their own, which nobody reads. */
function firstOfEach(fields: readonly BibField[], tell: (field: BibField) => void): BibField[] {
  const first = new Map<string, BibField>()
  for (const field of fields) {
    const earlier = first.get(field.name)
    if (!earlier) first.set(field.name, field)
    else if (earlier.value.trim() !== field.value.trim() && isReadField(field.name)) tell(field)
  }
  return [...first.values()]
}
