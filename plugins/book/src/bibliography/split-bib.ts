// A .bib file cut into its entries, so that one broken entry does not take the others along.

import {visibleText} from 'remark-d2lbook'
import {controlMessages} from '../messages/control-messages.ts'
import {messageAt, type Report} from '../messages/message.ts'
import {BibScanner} from './bib-scanner.ts'

/** One entry as written, with its fields' values as TeX, macros filled in. */
export interface BibEntry {
  key: string
  /** `article`, in lower case. */
  type: string
  /** Names in lower case. */
  fields: Record<string, string>
  file: string
  line: number
  /** Other bibliographies that have the key. */
  alsoIn?: string[]
}

/** `book.bib:12`. */
export function spotOfEntry(entry: BibEntry | undefined): string | undefined {
  return entry && `${entry.file}:${entry.line}`
}

const entryStart = /(?<=^|[\s})])@[ \t]*([A-Za-z]+)\s*([{(])/g

/** Reads all entries that can be read at all; what is broken is reported with its line, and mended where possible. */
export function splitBib(written: string, file: string, report: Report): BibEntry[] {
  for (const message of controlMessages(written, file)) report(message)
  const text = visibleText(written.replace(/\r\n?/g, '\n'))
  const entries: BibEntry[] = []
  const macros = new Map<string, string>()
  const lines = lineStarts(text)
  entryStart.lastIndex = 0
  for (let match = entryStart.exec(text); match; match = entryStart.exec(text)) {
    const type = match[1]!.toLowerCase()
    const line = lineAt(lines, match.index)
    const tell = (at: number, problem: string) => {
      const place = lineAt(lines, at)
      report(messageAt('bibliography-entry-is-whole', file, [place, 1, place, 1], problem))
    }
    const scanner = new BibScanner(text, entryStart.lastIndex, match[2] === '{' ? '}' : ')', macros, tell)
    if (type === 'string') for (const [name, value] of scanner.fields('@string')) macros.set(name, value)
    else if (type === 'preamble' || type === 'comment') scanner.skip()
    else {
      const key = scanner.key(type)
      if (key !== undefined)
        entries.push({key, type, fields: Object.fromEntries(scanner.fields(key)), file, line})
    }
    entryStart.lastIndex = scanner.position
  }
  return entries
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(starts: readonly number[], position: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= position) low = middle
    else high = middle
  }
  return low + 1
}
