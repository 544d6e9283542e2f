// The pages of a book with a record for each thing on them: its number, its id, its title.

import type {LabelFact, PageFacts, TargetFact} from '../facts/page-facts.ts'
import {titleItem} from '../facts/page-title.ts'
import {assignAnchors} from '../numbering/assign-anchors.ts'
import type {Numbers} from '../numbering/number-sections.ts'
import {orderedToc, type BookOrder} from '../numbering/order-pages.ts'
import {tableOfLabels, type LabelTable, type Target} from '../references/label-table.ts'
import type {OtherBooks} from '../references/other-books.ts'
import {settleTexts} from '../references/settle-titles.ts'
import {knownValue} from '../text/known-value.ts'
import {isTarget, targetsOn, type IndexedItem, type IndexedPage, type IndexedTarget} from './indexed-page.ts'

/** A page whose references are not resolved. */
export type NumberedPage = Omit<IndexedPage, 'references'>

interface Numbering {
  numbers: Numbers
  order: BookOrder
  languageOf: (page: string) => Pick<IndexedPage, 'lang' | 'words'>
  others: OtherBooks
  originals: LabelTable | undefined
}

/** Each page with a record for each thing on it. Texts are settled only once everything has its number. */
export function numberedPages(pages: readonly PageFacts[], numbering: Numbering): NumberedPage[] {
  return withTitles(
    pages.map((facts) => untitledPage(facts, numbering)),
    numbering,
  )
}

function untitledPage(facts: PageFacts, {numbers, order, languageOf}: Numbering): NumberedPage {
  const title = titleItem(facts)
  const anchors = assignAnchors(facts)
  const items = facts.outline.map((fact): IndexedItem => {
    if (fact.kind === 'toc') return orderedToc(fact, facts.page, order.tocs)
    const own = knownValue(anchors, fact, 'anchors of targets')
    return {fact, number: numbers.get(fact) ?? null, ...own, title: '', isPageTitle: fact === title}
  })
  const number = (title && numbers.get(title)) ?? null
  return {facts, title: '', number, description: '', items, ...languageOf(facts.page)}
}

function withTitles(pages: readonly NumberedPage[], {others, originals}: Numbering): NumberedPage[] {
  const labels = tableOfLabels(pages.flatMap(targetsOfPage))
  const words = new Map(pages.map((page) => [page.facts.page, page.words]))
  return pages.map((page) => {
    const {titleOf, description} = settleTexts(page, {labels, others, originals, words})
    const items = page.items.map((item) => (isTarget(item) ? {...item, title: titleOf(item.fact)} : item))
    const title = items.filter(isTarget).find(({isPageTitle}) => isPageTitle)?.title
    // a heading may have no words
    return {...page, items, description, title: title || page.facts.page}
  })
}

/** What labels of a page name. */
export function targetsOfPage(page: NumberedPage): Target[] {
  return targetsOn(page).flatMap((item) => labelsOf(item.fact).map((label) => targetOf(item, label, page)))
}

/** All labels of a thing. */
export function labelsOf({label, moreLabels = []}: TargetFact): LabelFact[] {
  return label ? [label, ...moreLabels] : []
}

function targetOf(item: IndexedTarget, label: LabelFact, {facts}: NumberedPage): Target {
  const {fact, number, title, id, isPageTitle} = item
  return {
    kind: fact.kind,
    fact,
    label: label.name,
    number,
    title,
    page: facts.page,
    file: facts.file,
    place: label.place,
    id,
    ...(label.isId && {isId: label.isId}),
    ...(fact.tabs && {tabs: fact.tabs}),
    isPageTitle,
  }
}
