// Many pages, one index: numbers, labels, references, citations, and what is wrong with them.

import {foldLabel, nearest} from 'remark-d2lbook'
import {listsOfPages} from '../bibliography/bibliography-files.ts'
import {
  noBibliography,
  type BookBibliography,
  type FormattedCitations,
} from '../bibliography/citation-part.ts'
import {listEntries, type EntryLists} from './list-entries.ts'
import type {CitationFact, PageFacts} from '../facts/page-facts.ts'
import {messageAt, type BookMessage, type Report} from '../messages/message.ts'
import {ruleUrl} from '../messages/rule-url.ts'
import {numberSections} from '../numbering/number-sections.ts'
import {numberTargets} from '../numbering/number-targets.ts'
import {messagesOfOrder, pagesWithoutPlace} from './pages-without-place.ts'
import {factsOf, orderPages, type BookOrder, type Pages} from '../numbering/order-pages.ts'
import {duplicateLabels, isPlaceOfPage, type Duplicate} from '../references/duplicate-labels.ts'
import {tableOfLabels, type LabelTable} from '../references/label-table.ts'
import {numberWords, type NumberWords} from '../words/number-words.ts'
import {otherBooks, type OtherBooks} from '../references/other-books.ts'
import {resolveReference} from '../references/resolve-reference.ts'
import type {IndexedPage} from './indexed-page.ts'
import {labelsOf, numberedPages, targetsOfPage} from './numbered-pages.ts'

export interface IndexInput {
  /** By page: `chapter_mlp/mlp`. */
  pages: Pages
  /** Pages that are no part of the book yet, so that it can be told what leads to them. */
  drafts?: Pages
  /** The page at which the book begins. @default 'index' */
  index?: string
  /** @default 'en' */
  lang?: string
  /** The book's own words around numbers: `{figure: 'Hình %s'}`. */
  words?: Partial<NumberWords>
  /** The language of a page's text, where it may be another: a page that is not translated keeps its own words. */
  langOf?: (page: string) => string | undefined
  bibliography?: BookBibliography
  others?: OtherBooks
  /** The labels of the source language, while a translation is indexed. */
  originals?: LabelTable
}

export interface BookIndex {
  lang: string
  words: NumberWords
  order: BookOrder
  /** In the book's order, pages of no toc last. */
  pages: ReadonlyMap<string, IndexedPage>
  labels: LabelTable
  citations: FormattedCitations
  /** The cited entries under the pages that list them. */
  lists: EntryLists
  messages: BookMessage[]
}

/** Builds the index of a book. Nothing in a page can make it fail: what is wrong is among `messages`. */
export function buildIndex(input: IndexInput): BookIndex {
  const {pages, index = 'index', lang = 'en', bibliography = noBibliography} = input
  const messages: BookMessage[] = []
  const report: Report = (message) => messages.push(message)
  const drafts = input.drafts ?? new Map<string, PageFacts>()
  const order = orderPages(pages, index, report, drafts)
  const numbers = numberTargets(pages, order, numberSections(pages, order))
  const inOrder = [...order.pages, ...order.orphans].map((page) => factsOf(page, pages))
  for (const facts of inOrder) messages.push(...messagesOfPage(facts))
  const words = numberWords(lang, input.words)
  const others = input.others ?? otherBooks(new Map())
  const languageOf = (page: string) => {
    const own = input.langOf?.(page) ?? lang
    return {lang: own, words: own === lang ? words : numberWords(own)}
  }
  const numbered = numberedPages(inOrder, {numbers, order, languageOf, others, originals: input.originals})
  const targets = numbered.flatMap(targetsOfPage)
  const duplicates: Duplicate[] = []
  const labels = tableOfLabels(targets, duplicates)
  const named = new Set(inOrder.flatMap(({references}) => references.map(({label}) => foldLabel(label))))
  const mixed = duplicates.filter((each) => named.has(foldLabel(each.target.label)) || !isPlaceOfPage(each))
  const twice = duplicateLabels(mixed, targets)
  const known = {
    labels,
    others,
    originals: input.originals,
    drafts: labelsOfDrafts(drafts),
    unordered: pagesWithoutPlace(pages, order),
  }
  const indexed = new Map(
    numbered.map((page): [string, IndexedPage] => {
      const {facts, words: own} = page
      const references = facts.references.map((fact) => {
        return {fact, ...resolveReference(fact, facts, {...known, words: own}, report)}
      })
      return [facts.page, {...page, references}]
    }),
  )
  messages.push(...twice.messages, ...messagesOfOrder(indexed, order, {index, copies: twice.copies}))
  reportMissingKeys(inOrder, bibliography, report)
  const citations = bibliography.format(
    [...inOrder.flatMap(citationsOf), ...uncited(inOrder, bibliography)],
    report,
  )
  const lists = listEntries(citations.entries, {pages: indexed, order, words})
  return {lang, words, order, pages: indexed, labels, citations, lists, messages}
}

/** What the dialect said about a page. */
function messagesOfPage(facts: PageFacts): BookMessage[] {
  return facts.messages.map((message) => ({
    ...message,
    url: message.url ?? ruleUrl(message.rule),
    file: facts.file,
    // they came with a text from elsewhere, and `--fix` takes all of them out
    ...(message.rule === 'text-is-visible' && {cause: message.text}),
  }))
}

function citationsOf({citations}: PageFacts): CitationFact[] {
  return citations
}

/** A list that has all entries needs those that nobody cites, behind the others. */
function uncited(pages: readonly PageFacts[], bibliography: BookBibliography): CitationFact[] {
  const list = listsOfPages(pages).find(({all}) => all)
  return list ? [{role: 'cite', keys: [...bibliography.keys()], place: list.place}] : []
}

/** The file of each label that only a draft has. */
function labelsOfDrafts(drafts: Pages): Map<string, string> {
  const labels = [...drafts.values()].flatMap(({outline, file}) =>
    outline.flatMap((item) =>
      item.kind === 'toc' ? [] : labelsOf(item).map(({name}): [string, string] => [foldLabel(name), file]),
    ),
  )
  return new Map(labels)
}

function reportMissingKeys(
  pages: readonly PageFacts[],
  bibliography: BookBibliography,
  report: Report,
): void {
  const missing = pages.flatMap((facts) =>
    facts.citations.flatMap((citation) =>
      citation.keys.filter((key) => !bibliography.has(key)).map((key) => ({key, citation, facts})),
    ),
  )
  const [first, second] = missing
  const isEmpty = [...bibliography.keys()].length === 0
  // a book without any entry lacks them all for one reason
  if (first && second && isEmpty) report(noEntries(first.citation, first.facts, missing.length))
  else for (const {key, citation, facts} of missing) report(missingKey(key, citation, facts, bibliography))
}

function noEntries({place}: CitationFact, {file}: PageFacts, count: number): BookMessage {
  const text = `the book has no entry for this citation, nor for ${count === 2 ? 'the other' : `the ${count - 1} others`}: name a bibliography by \`:bibliography:\` on a page or by \`bibfile\` in \`[pdf]\` of config.ini`
  return messageAt('citation-is-in-bibliography', file, place, text)
}

function missingKey(
  key: string,
  citation: CitationFact,
  facts: PageFacts,
  bibliography: BookBibliography,
): BookMessage {
  const near = nearest(key, bibliography.keys())
  const hint = near === undefined ? '' : `, did you mean \`${near}\` (${bibliography.spotOf(near)})?`
  return messageAt(
    'citation-is-in-bibliography',
    facts.file,
    citation.place,
    `no bibliography has the key \`${key}\`${hint}`,
    {cause: key},
  )
}
