// Which label names what, in the whole book.

import {foldLabel, meantBy} from 'remark-d2lbook'
import type {TargetFact, TargetKind} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {Duplicate} from './duplicate-labels.ts'

/** A labelled thing of this book. */
export interface Target {
  kind: TargetKind
  fact: TargetFact
  /** As written. */
  label: string
  number: string | null
  /** Heading or caption; `''` for an equation. */
  title: Phrases
  page: string
  file: string
  /** Of the label. */
  place: Place
  id: string
  /** Written as an id in braces: links within its page may lead to it. */
  isId?: true
  /** The first heading of its page: the page itself is its address. */
  isPageTitle: boolean
  /** The tabs that show it, where not all do. */
  tabs?: readonly string[]
}

export type LabelTable = ReadonlyMap<string, readonly Target[]>

export type ReferenceRole = 'numref' | 'ref' | 'eqref'

/** Collects the targets, given in the book's order, under their names; those with the name of another are `duplicates`. */
export function tableOfLabels(targets: Iterable<Target>, duplicates: Duplicate[] = []): LabelTable {
  const table = new Map<string, Target[]>()
  for (const target of targets) {
    const name = foldLabel(target.label)
    const same = table.get(name)
    if (!same) table.set(name, [target])
    else {
      const first = same.find((other) => isSameName(other, target))
      if (first) duplicates.push({target, first})
      same.push(target)
    }
  }
  return table
}

/**
 * The target that a reference names: of the kind its role asks for if there is one, with the case as written first
 * (names of equations may differ in case alone), on the same page first, else the first of the book.
 */
export function findTarget(
  table: LabelTable,
  role: ReferenceRole,
  label: string,
  page: string,
): Target | undefined {
  const all = table.get(foldLabel(label)) ?? []
  return meantBy({role, label}, all, (target) => target.page === page)
}

function isSameName(a: Target, b: Target): boolean {
  if ((a.kind === 'equation') !== (b.kind === 'equation') || areAlternatives(a, b)) return false
  return a.kind !== 'equation' || a.label === b.label
}

/** Tabs of one page may each have their own version of a thing: no reader sees both. */
function areAlternatives(a: Target, b: Target): boolean {
  const [one, other] = [a.tabs, b.tabs]
  if (a.page !== b.page || !one || !other) return false
  return !one.some((tab) => other.includes(tab))
}
