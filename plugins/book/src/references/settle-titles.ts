// Titles, captions and descriptions may refer to other things, by their numbers or by their titles.

import type {OutlineFact, PageFacts, PendingPhrases, PendingReference} from '../facts/page-facts.ts'
import {settled} from '../facts/phrases-of-nodes.ts'
import {shortenPhrases, type Phrases} from '../facts/phrases.ts'
import {findTarget, type LabelTable, type Target} from './label-table.ts'
import type {NumberWords} from '../words/number-words.ts'
import type {OtherBooks} from './other-books.ts'
import {textOf, textOfOther} from './resolve-reference.ts'

/** A page and the words around its numbers. */
export interface TitledPage {
  facts: PageFacts
  words: NumberWords
}

/** The texts of one page. */
export interface SettledTexts {
  titleOf: (item: OutlineFact) => Phrases
  description: Phrases
}

interface Known {
  /** Without titles. */
  labels: LabelTable
  others: OtherBooks
  /** The labels of the source language, while a translation is read. */
  originals?: LabelTable
  /** The words around the numbers on each page. */
  words: ReadonlyMap<string, NumberWords>
}

/** As much of a description as search engines show. */
const descriptionLength = 160

/** The texts of a page. A title within a title has numbers alone in it, so that what goes in circles comes to an end. */
export function settleTexts({facts, words}: TitledPage, known: Known): SettledTexts {
  const settle = (phrases: PendingPhrases) =>
    settled(phrases, (reference) => textFor(reference, facts.page, words, known) || reference.label)
  return {
    titleOf: (item) => settle(pendingTitle(item)),
    description: shortenPhrases(settle(facts.description), descriptionLength),
  }
}

function textFor(
  {role, label}: PendingReference,
  page: string,
  words: NumberWords,
  {labels, others, originals, words: all}: Known,
): Phrases | null {
  const target = findTarget(labels, role, label, page)
  if (target) {
    const title = innerTitle(target, all.get(target.page) ?? words, labels)
    return textOf(role, {...target, title}, words) || title
  }
  const original = originals && findTarget(originals, role, label, page)
  if (original) return textOf(role, original, words)
  const other = others.find(label, role)
  return other ? textOfOther(role, other, words) : null
}

function innerTitle({page, fact}: Target, words: NumberWords, labels: LabelTable): Phrases {
  return settled(pendingTitle(fact), ({role, label}) => {
    const target = findTarget(labels, role, label, page)
    return (target && textOf(numberRole[role], target, words)) || label
  })
}

const numberRole = {ref: 'numref', numref: 'numref', eqref: 'eqref'} as const

function pendingTitle(item: OutlineFact): PendingPhrases {
  if (item.kind === 'section') return item.title
  return item.kind === 'figure' || item.kind === 'table' ? (item.caption ?? '') : ''
}
