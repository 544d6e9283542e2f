// What a citation shows, and what a style must give. HTML here is finished: escaped, with <em> and <i> alone in it.

import type {CitationFact} from '../facts/page-facts.ts'
import type {Report} from '../messages/message.ts'
import {escapeHtml} from '../text/escape-html.ts'

/** A piece of a citation: words between, or words that lead to an entry. */
export interface CitationPart {
  html: string
  /** The entry that the piece leads to. */
  key?: string
  /** No bibliography of the book has the key. */
  isMissing?: true
}

export interface FormattedEntry {
  key: string
  /** The bibliographies that have the key, relative to the book; the entry is that of the first. */
  files: readonly string[]
  html: string
  text: string
}

/** All citations of a book in one style. */
export interface FormattedCitations {
  /** The cited entries, in the order of the list. */
  entries: readonly FormattedEntry[]
  cite(citation: Pick<CitationFact, 'role' | 'keys'>): CitationPart[]
}

/** The entries of all bibliographies of a book, and how they look. */
export interface BookBibliography {
  keys(): Iterable<string>
  has(key: string): boolean
  /** Where an entry stands: `book.bib:12`. */
  spotOf(key: string): string | undefined
  /** Formats the entries cited, given in reading order; reports what they lack. */
  format(citations: readonly CitationFact[], report: Report): FormattedCitations
}

/** A book without a bibliography: every key is missing. */
export const noBibliography: BookBibliography = {
  keys: () => [],
  has: () => false,
  spotOf: () => undefined,
  format: () => ({entries: [], cite: ({keys}) => missingParts(keys)}),
}

/** Keys that no bibliography has are shown as they are. */
export function missingParts(keys: readonly string[]): CitationPart[] {
  const parts = keys.flatMap((key): CitationPart[] => [
    {html: ', '},
    {html: escapeHtml(key), key, isMissing: true},
  ])
  return [{html: '('}, ...parts.slice(1), {html: ')'}]
}

/** Each part as HTML of its own: a tag that opens in one and closes in another stands in all that it spans. */
export function balanceParts(parts: readonly CitationPart[]): CitationPart[] {
  const open: string[] = []
  return parts.flatMap((part) => {
    const before = open.map((name) => `<${name}>`).join('')
    for (const [, slash, name = ''] of part.html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
      if (slash === '') open.push(name)
      else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1)
    }
    const after = open
      .map((name) => `</${name}>`)
      .toReversed()
      .join('')
    const html = `${before}${part.html}${after}`
    return part.key === undefined && html.replaceAll(/<[^>]*>/g, '') === '' ? [] : [{...part, html}]
  })
}
