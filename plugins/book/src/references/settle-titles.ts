// Titles, captions and descriptions may refer to other things, by their numbers or by their titles.

import type {OutlineFact, PageFacts, PendingPhrases, PendingReference} from '../facts/page-facts.ts'
import {settled} from '../facts/phrases-of-nodes.ts'
import {shortenPhrases, type Phrases} from '../facts/phrases.ts'
import {findTarget, type LabelTable, type Target} from './label-table.ts'
import type {NumberWords} from '../words/number-words.ts'
import type {OtherBooks} from './other-books.ts'
import {textOf, textOfOther} from './resolve-reference.ts'

/** A page whose things have their numbers and places. */
export interface NumberedPage {
  facts: PageFacts
  ids: readonly string[]
  words: NumberWords
}

export interface SettledTexts {
  /** Those of the outline; `''` for what has none. */
  titles: readonly Phrases[]
  description: Phrases
}

interface Known {
  /** Without titles. */
  labels: LabelTable
  others: OtherBooks
  /** The labels of the source language, while a translation is read. */
  originals?: LabelTable
}

/** As much of a description as search engines show. */
const descriptionLength = 160

/** The texts of each page. A title within a title has numbers alone in it, so that what goes in circles comes to an end. */
export function settleTitles(
  pages: ReadonlyMap<string, NumberedPage>,
  {labels, others, originals}: Known,
): (page: string) => SettledTexts {
  return (page) => {
    const own = pages.get(page)!
    const settle = (phrases: PendingPhrases) =>
      settled(phrases, (reference) => textFor(reference, own) || reference.label)
    return {
      titles: own.facts.outline.map((item) => settle(pendingTitle(item))),
      description: shortenPhrases(settle(own.facts.description), descriptionLength),
    }
  }

  function textFor({role, label}: PendingReference, {facts: {page}, words}: NumberedPage): Phrases | null {
    const target = findTarget(labels, role, label, page)
    if (target) {
      const title = innerTitle(target)
      return textOf(role, {...target, title}, words) || title
    }
    const original = originals && findTarget(originals, role, label, page)
    if (original) return textOf(role, original, words)
    const other = others.find(label, role)
    return other ? textOfOther(role, other, words) : null
  }

  function innerTitle({page, id}: Target): Phrases {
    const {facts, ids, words} = pages.get(page)!
    const item = facts.outline[ids.indexOf(id)]
    return settled(item ? pendingTitle(item) : '', ({role, label}) => {
      const target = findTarget(labels, role, label, page)
      return (target && textOf(numberRole[role], target, words)) || label
    })
  }
}

const numberRole = {ref: 'numref', numref: 'numref', eqref: 'eqref'} as const

function pendingTitle(item: OutlineFact): PendingPhrases {
  if (item.kind === 'section') return item.title
  return item.kind === 'figure' || item.kind === 'table' ? (item.caption ?? '') : ''
}
