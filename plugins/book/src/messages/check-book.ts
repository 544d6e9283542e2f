// What the index does not need to know, but an author wants to: files that are missing, labels that nobody names.

import type {BookIndex, IndexedPage} from '../build-index.ts'
import type {AddressFact, PageFacts, Place} from '../facts/page-facts.ts'
import type {FoundFile} from '../facts/book-files.ts'
import {resolvePath} from '../facts/resolve-path.ts'
import {foldLabel} from '../references/label-table.ts'
import {titlePlace} from '../facts/title-place.ts'
import {decodeAddress, isElsewhere} from '../text/addresses.ts'
import {isSafeLink, isSafePicture, originOf} from '../text/safe-url.ts'
import {nearest} from './nearest.ts'
import {messageAt, type BookMessage} from './message.ts'
import type {RuleName} from './rules.ts'

export interface CheckEffects {
  /** Whether the book has a file, given relative to its folder. */
  exists: (file: string) => boolean | Promise<boolean>
  /** Pages that are no part of the book yet. */
  drafts?: ReadonlyMap<string, PageFacts>
  /** The names in a folder of the book, among which a missing file may be meant. */
  namesIn?: (folder: string) => Promise<string[]>
  /** Whether there is a module that a page imports. @default all are */
  hasModule?: (source: string, page: string) => boolean
  /** What an address on a page leads to, where files are looked for as a site looks for them. */
  find?: (address: string, page: string) => FoundFile['state']
}

/** Checks images, links, labels and titles of all pages. */
export async function checkBook(index: BookIndex, effects: CheckEffects): Promise<BookMessage[]> {
  const messages: BookMessage[] = []
  const exists = remember(effects.exists)
  const used = usedLabels(index)
  for (const page of index.pages.values()) {
    const {facts} = page
    const tell = (rule: RuleName, place: AddressFact['place'] | null, text: string) =>
      messages.push(messageAt(rule, facts.file, place, text))
    const stateOf = async (url: string, file: string) =>
      effects.find?.(url, facts.page) ?? ((await exists(file)) ? 'found' : 'missing')
    checkAddresses(facts, tell)
    for (const {url, place} of facts.images) {
      const file = fileOf(url, facts.page)
      const state = file === undefined ? 'found' : await stateOf(url, file)
      if (state === 'missing')
        tell('image-exists', place, `no image \`${file}\`${await meant(file!, effects)}`)
      else if (state !== 'found') tell('file-is-in-book', place, refusal[state](url))
    }
    for (const {url, place} of facts.links) {
      const file = fileOf(url, facts.page)
      if (file === undefined || pageAt(file, index.pages)) continue
      const draft = pageAt(file, effects.drafts ?? new Map<string, PageFacts>())
      if (draft) tell('draft-is-not-named', place, `the link leads to \`${draft.file}\`, which is a draft`)
      const state = draft ? 'found' : await stateOf(url, file)
      if (state === 'missing')
        tell(
          'link-has-page',
          place,
          `the link leads to \`${file}\`, which is not there${await meant(file, effects)}`,
        )
      else if (state !== 'found') tell('file-is-in-book', place, refusal[state](url))
    }
    for (const {url, place} of facts.imports)
      if (effects.hasModule?.(url, facts.page) === false)
        tell('mdx-import-exists', place, await moduleProblem(url, facts.page, {...effects, exists}))
    checkLabels(page, used, tell)
    if (!hasTitle(facts) && !facts.messages.some(({rule}) => rule === 'page-is-readable'))
      tell('page-has-title', titlePlace(facts), `this page has no heading of the first level${titleOf(page)}`)
  }
  return [...messages, ...checkLists(index)]
}

/** Bibliographies that are cited from and that no page lists: each is told once, at the first citation. */
function checkLists({pages, lists}: BookIndex): BookMessage[] {
  const first = new Map<string, {file: string; place: Place; count: number}>()
  for (const {facts} of pages.values())
    for (const {keys, place} of facts.citations)
      for (const key of keys) {
        const listed = lists.find(facts.page, key)
        if (listed?.page !== null) continue
        const bibliography = listed.entry.files[0]!
        const told = first.get(bibliography) ?? {file: facts.file, place, count: 0}
        first.set(bibliography, {...told, count: told.count + 1})
      }
  return [...first].map(([bibliography, {file, place, count}]) => {
    const others = count > 1 ? `this citation and ${count - 1} more lead` : 'this citation leads'
    const text = `no page lists \`${bibliography}\`: ${others} nowhere; write \`:bibliography:\` on the page of the references`
    return messageAt('citation-is-listed', file, place, text)
  })
}

/** What is left out of the page because it could run, and what readers fetch from elsewhere. */
function checkAddresses(
  {images, links}: PageFacts,
  tell: (rule: RuleName, place: AddressFact['place'], text: string) => void,
): void {
  for (const {url, place} of links)
    // the definition of an address may be that of a picture
    if (!isSafeLink(url) && !isSafePicture(url))
      tell('address-is-safe', place, `a link does not lead to \`${shortened(url)}\`; it is left out`)
  for (const {url, place} of images) {
    const origin = originOf(url)
    if (origin !== undefined)
      tell('image-is-local', place, `this image is on \`${origin}\`, which readers need and which sees them`)
    if (!isSafePicture(url))
      tell('address-is-safe', place, `no image can be at \`${shortened(url)}\`; it is left out`)
  }
}

function shortened(url: string): string {
  const line = url.replace(/[\s`]+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const refusal = {
  outside: (url: string) => `\`${url}\` lies outside of the book`,
  private: (url: string) =>
    `\`${url}\` is no file of the book: it is hidden, made by a tool, or a link that leads out`,
}

/** `, did you mean ...?`: a file of nearly that name in the same folder. */
async function meant(file: string, {namesIn}: CheckEffects): Promise<string> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const near = nearest(file.slice(folder.length), (await namesIn?.(folder)) ?? [])
  return near === undefined ? '' : `, did you mean \`${folder}${near}\`?`
}

async function moduleProblem(url: string, page: string, effects: CheckEffects): Promise<string> {
  const consequence = 'what it would give is not shown'
  if (!url.startsWith('.')) return `no module \`${url}\`; ${consequence}`
  const file = resolvePath(page, url)
  if (file === undefined) return `no module \`${url}\`; ${consequence}`
  if (await effects.exists(file)) return `\`${url}\` is no module, and cannot be imported; ${consequence}`
  return `no module \`${url}\`${await meant(file, effects)}; ${consequence}`
}

function titleOf({facts, title}: IndexedPage): string {
  return facts.outline.some(({kind}) => kind === 'section') ? `; \`${title}\` stands for its title` : ''
}

function hasTitle({outline}: PageFacts): boolean {
  return outline.some((item) => item.kind === 'section' && item.depth === 1)
}

function checkLabels(
  {facts, numbers}: IndexedPage,
  used: ReadonlySet<string>,
  tell: (rule: RuleName, place: AddressFact['place'], text: string) => void,
): void {
  for (const [i, item] of facts.outline.entries()) {
    if (item.kind === 'toc' || !item.label) continue
    for (const {name, place} of [item.label, ...(item.moreLabels ?? [])])
      if (!used.has(foldLabel(name))) tell('label-is-used', place, `nothing refers to \`${name}\``)
    const {name, place} = item.label
    if ((item.kind === 'figure' || item.kind === 'table') && item.caption === null && numbers[i] === null)
      tell('label-has-number', place, `the ${item.kind} \`${name}\` has no caption, and therefore no number`)
  }
}

function usedLabels(index: BookIndex): Set<string> {
  const pages = [...index.pages.values()]
  return new Set(
    pages.flatMap(({facts: {references, links}}) => [
      ...references.map(({label}) => foldLabel(label)),
      ...links.flatMap(({url}) =>
        url.includes('#') ? [foldLabel(decodeAddress(url.replace(/^[^#]*#/, '')))] : [],
      ),
    ]),
  )
}

/** The file of the book that an address names; `undefined` for anything elsewhere. */
function fileOf(url: string, page: string): string | undefined {
  if (isElsewhere(url) || /^(#|@site\/|~|$)/.test(url)) return undefined
  const written = decodeAddress(url.replace(/[?#].*$/s, ''))
  return resolvePath(page, written) ?? written
}

function pageAt<Page>(file: string, pages: ReadonlyMap<string, Page>): Page | undefined {
  const page = file.replace(/\.(md|mdx|html|ipynb|rst)$/, '')
  const name = [page, `${page}/index`, page.replace(/\/$/, '')].find((candidate) => pages.has(candidate))
  return name === undefined ? undefined : pages.get(name)
}

function remember(exists: CheckEffects['exists']): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  return (file) => {
    const answer = known.get(file) ?? Promise.resolve(exists(file))
    known.set(file, answer)
    return answer
  }
}
