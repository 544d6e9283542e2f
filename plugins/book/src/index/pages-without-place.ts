// Pages that no toc leads to. What has no number because of that is told with them: one cause, one message.

import type {PageFacts} from '../facts/page-facts.ts'
import {titlePlace} from '../facts/page-title.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {lacksNumber} from '../references/resolve-reference.ts'
import {factsOf, type BookOrder, type Pages} from '../numbering/order-pages.ts'
import type {Place} from '../messages/place.ts'
import type {IndexedPage} from './indexed-page.ts'

/** The pages whose things have no numbers since they have no place in the order of the book. */
export function pagesWithoutPlace(pages: Pages, {root, orphans, tocs}: BookOrder): Set<string> {
  const without = new Set(orphans)
  // a page alone is no book that could have an order
  if (root && !tocs.has(root.page) && pages.size > 1) without.add(root.page)
  return without
}

export interface OrderOptions {
  /** The page at which the book should begin. */
  index: string
  /** Pages that repeat others, which is told otherwise. */
  copies: ReadonlySet<string>
}

export function messagesOfOrder(
  pages: ReadonlyMap<string, IndexedPage>,
  order: BookOrder,
  {index, copies}: OrderOptions,
): BookMessage[] {
  const {root, tocs} = order
  const orphans = order.orphans.filter((page) => !copies.has(page))
  const facts: Pages = new Map([...pages].map(([page, indexed]) => [page, indexed.facts]))
  const lacking = referencesWithoutNumber(pages, pagesWithoutPlace(facts, order))
  const home = root && facts.get(root.page)
  if (tocs.size === 0) return withoutTocs(lacking, home, index)
  if (orphans.length === 0) return []
  if (!home) return withoutRoot({...order, orphans}, facts, lacking.length, index)
  if (tocs.has(home.page)) {
    const counts = new Map<string, number>()
    for (const {page} of lacking) counts.set(page, (counts.get(page) ?? 0) + 1)
    return orphans.map((page) => withoutPlace(factsOf(page, facts), counts.get(page) ?? 0))
  }
  const text = `the book begins here, but no toc does: ${noPlace(orphans.length, lacking.length)}; write a \`toc\` block that names the chapters`
  return [messageAt('page-is-in-toc', home.file, titlePlace(home), text)]
}

interface Lacking {
  file: string
  /** Of the reference. */
  place: Place
  /** The page of what is referred to. */
  page: string
}

/** The references that show no number, as what they name has no place in the book. */
function referencesWithoutNumber(
  pages: ReadonlyMap<string, IndexedPage>,
  without: ReadonlySet<string>,
): Lacking[] {
  return [...pages.values()].flatMap(({facts, references}) =>
    references.flatMap(({target, fact: {role, place}}) =>
      target && without.has(target.page) && lacksNumber(target, role)
        ? [{file: facts.file, place, page: target.page}]
        : [],
    ),
  )
}

/** Many books have no toc, and miss none as long as nothing asks for a number. */
function withoutTocs(
  lacking: readonly Lacking[],
  home: PageFacts | null | undefined,
  index: string,
): BookMessage[] {
  const [first] = lacking
  if (!first) return []
  const others = lacking.length > 1 ? ` and ${countOf(lacking.length - 1, 'other')} show` : ' shows'
  const text = `no page of the book has a toc, and so none has numbers: this reference${others} none; write a \`toc\` block with \`:numbered:\` and the names of the pages on \`${home?.file ?? `${index}.md`}\``
  return [messageAt('page-is-in-toc', first.file, first.place, text)]
}

function withoutRoot(
  {orphans, tocs}: BookOrder,
  facts: Pages,
  lacking: number,
  index: string,
): BookMessage[] {
  const [page] = [...tocs.keys()].toSorted()
  if (page === undefined) return []
  const {outline, file} = factsOf(page, facts)
  const place = outline.find(({kind}) => kind === 'toc')?.place ?? null
  const folder = commonFolder([...tocs.keys()])
  const hint = folder === '' ? '' : `, or give \`${folder}\` as the folder of the book`
  const text = `the book has no page \`${index}.md\`, at which its tocs begin: ${noPlace(orphans.length, lacking)}; write one with a \`toc\` block that names the chapters${hint}`
  return [messageAt('page-is-in-toc', file, place, text)]
}

/** The first folder on the way to all of the pages; none if they have different ones. */
function commonFolder(pages: readonly string[]): string {
  const folders = new Set(pages.map((page) => (page.includes('/') ? page.slice(0, page.indexOf('/')) : '')))
  const [folder = ''] = folders
  return folders.size === 1 && pages.length > 1 ? folder : ''
}

/** What is said of the book, in the middle of a sentence. */
function noPlace(pages: number, references: number): string {
  const shown = references === 0 ? '' : `, and ${noNumber(references, '')}`
  return `${countOf(pages, 'page')} ${pages === 1 ? 'has' : 'have'} no place in it${shown}`
}

function noNumber(references: number, to: string): string {
  return `${countOf(references, 'reference')}${to} ${references === 1 ? 'shows' : 'show'} no number`
}

function withoutPlace(facts: PageFacts, count: number): BookMessage {
  const shown = count === 0 ? '' : `; ${noNumber(count, ' to it')}`
  const text = `this page is in no toc: it has no numbers and no place in the book${shown}`
  return messageAt('page-is-in-toc', facts.file, titlePlace(facts), text)
}

function countOf(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}
