// Labels of other books, so that references reach them.

import {foldLabel} from 'remark-d2lbook'
import type {TargetKind} from '../facts/page-facts.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {ReferenceRole} from './label-table.ts'

/** A labelled thing of another book, known from that book's inventory. */
export interface OtherTarget {
  kind: TargetKind
  label: string
  number: string | null
  title: Phrases
  /** Absolute. */
  url: string
  /** Title of the other book. */
  book: string
}

export interface OtherBooks {
  find(label: string, role: ReferenceRole): OtherTarget | undefined
}

/** The first of the books that knows a label has it. `book/label` asks one book alone. */
export function otherBooks(books: ReadonlyMap<string, readonly OtherTarget[]>): OtherBooks {
  const byLabel = new Map<string, OtherTarget>()
  for (const [name, targets] of books)
    for (const target of targets) {
      const label = foldLabel(target.label)
      if (!byLabel.has(label)) byLabel.set(label, target)
      byLabel.set(`${foldLabel(name)}/${label}`, target)
    }
  return {find: (label) => byLabel.get(foldLabel(label))}
}
