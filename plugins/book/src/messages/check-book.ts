// What the index does not need to know, but an author wants to: files that are missing, labels that nobody names.

import type {BookIndex, IndexedPage} from '../build-index.ts'
import type {AddressFact, PageFacts} from '../facts/page-facts.ts'
import {resolvePath} from '../facts/resolve-path.ts'
import {foldLabel} from '../references/label-table.ts'
import {titlePlace} from '../facts/title-place.ts'
import {nearest} from './nearest.ts'
import {messageAt, type BookMessage} from './message.ts'
import type {RuleName} from './rules.ts'

export interface CheckEffects {
  /** Whether the book has a file, given relative to its folder. */
  exists: (file: string) => boolean | Promise<boolean>
  /** The names in a folder of the book, among which a missing file may be meant. */
  namesIn?: (folder: string) => Promise<string[]>
  /** Whether there is a module that a page imports. @default all are */
  hasModule?: (source: string, page: string) => boolean
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
    for (const {url, place} of facts.images) {
      const file = fileOf(url, facts.page)
      if (file !== undefined && !(await exists(file)))
        tell('image-exists', place, `no image \`${file}\`${await meant(file, effects)}`)
    }
    for (const {url, place} of facts.links) {
      const file = fileOf(url, facts.page)
      if (file !== undefined && !isPage(file, index) && !(await exists(file)))
        tell(
          'link-has-page',
          place,
          `the link leads to \`${file}\`, which is not there${await meant(file, effects)}`,
        )
    }
    for (const {url, place} of facts.imports)
      if (effects.hasModule?.(url, facts.page) === false)
        tell('mdx-import-exists', place, await moduleProblem(url, facts.page, {...effects, exists}))
    checkLabels(page, used, tell)
    if (!hasTitle(facts) && !facts.messages.some(({rule}) => rule === 'page-is-readable'))
      tell('page-has-title', titlePlace(facts), `this page has no heading of the first level${titleOf(page)}`)
  }
  return messages
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
  if (await effects.exists(file)) return `\`${url}\` is no module, and cannot be imported; ${consequence}`
  return `no module \`${url}\`${await meant(file, effects)}; ${consequence}`
}

function titleOf({facts, title}: IndexedPage): string {
  return facts.outline.some(({kind}) => kind === 'section') ? `; \`${title}\` stands for its title` : ''
}

function hasTitle({rstTitle, outline}: PageFacts): boolean {
  return Boolean(rstTitle) || outline.some((item) => item.kind === 'section' && item.depth === 1)
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
      ...links.flatMap(({url}) => (url.includes('#') ? [foldLabel(decode(url.replace(/^[^#]*#/, '')))] : [])),
    ]),
  )
}

/** The file of the book that an address means; `undefined` for anything elsewhere. */
function fileOf(url: string, page: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || /^(#|\/\/|@site\/|~|$)/.test(url)) return undefined
  const path = url.replace(/[?#].*$/, '')
  return resolvePath(page, decode(path)) || undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function isPage(file: string, index: BookIndex): boolean {
  const page = file.replace(/\.(md|mdx|html|ipynb|rst)$/, '')
  return [page, `${page}/index`, page.replace(/\/$/, '')].some((name) => index.pages.has(name))
}

function remember(exists: CheckEffects['exists']): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  return (file) => {
    const answer = known.get(file) ?? Promise.resolve(exists(file))
    known.set(file, answer)
    return answer
  }
}
