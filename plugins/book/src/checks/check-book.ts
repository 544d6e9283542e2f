// What the index does not need to know, but an author wants to: files that are missing, labels that nobody names.

import type {BookIndex} from '../index/build-index.ts'
import type {IndexedPage} from '../index/indexed-page.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import {resolvePath} from '../files/resolve-path.ts'
import {titlePlace} from '../facts/page-title.ts'
import {sourceTextOf} from '../facts/phrases.ts'
import {checkAddresses} from './check-addresses.ts'
import {meant, type CheckEffects, type Tell} from './check-effects.ts'
import {checkHeadings} from './check-headings.ts'
import {checkImages} from './check-images.ts'
import {checkLabels, usedLabels} from './check-labels.ts'
import {checkingLinks} from './check-links.ts'
import {checkLists} from './check-lists.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

export type {CheckEffects} from './check-effects.ts'

/** Checks images, links, labels and titles of all pages. */
export async function checkBook(index: BookIndex, given: CheckEffects): Promise<BookMessage[]> {
  const messages: BookMessage[] = []
  const effects = {...given, exists: remember(given.exists)}
  const used = usedLabels(index)
  const checkLinks = checkingLinks(index, effects)
  for (const page of index.pages.values()) {
    const {facts} = page
    const tell: Tell = (rule, place, text, cause) =>
      messages.push(messageAt(rule, facts.file, place, text, {cause}))
    checkAddresses(facts, tell)
    await checkImages(facts, effects, tell)
    await checkLinks(facts, tell)
    await checkImports(facts, effects, tell)
    checkLabels(page, used, tell)
    checkTitle(page, tell)
    checkHeadings(facts, tell)
  }
  return [...messages, ...checkLists(index)]
}

async function checkImports({imports, page}: PageFacts, effects: CheckEffects, tell: Tell): Promise<void> {
  for (const {url, place} of imports) {
    if (effects.hasModule?.(url, page) === false)
      tell('mdx-import-exists', place, await moduleProblem(url, page, effects))
    else {
      const fault = effects.moduleFault?.(url, page)
      if (fault)
        tell('mdx-import-exists', place, `\`${url}\` ${fault.text}${fault.isLost ? `; ${notShown}` : ''}`)
    }
  }
}

const notShown = 'what it would give is not shown'

async function moduleProblem(url: string, page: string, effects: CheckEffects): Promise<string> {
  if (!url.startsWith('.')) return `no module \`${url}\`; ${notShown}`
  const file = resolvePath(page, url)
  if (file === undefined) return `no module \`${url}\`; ${notShown}`
  if (await effects.exists(file)) return `\`${url}\` is no module, and cannot be imported; ${notShown}`
  return `no module \`${url}\`${await meant({file, url, page}, effects)}; ${notShown}`
}

function checkTitle({facts, title}: IndexedPage, tell: Tell): void {
  const sections = facts.outline.filter(({kind}) => kind === 'section')
  if (sections.some((item) => item.kind === 'section' && item.depth === 1)) return
  if (facts.messages.some(({rule}) => rule === 'page-is-readable')) return
  const place = titlePlace(facts)
  if (sections.length === 0) tell('page-has-title', place, 'this page has no heading', 'no headings')
  else
    tell(
      'title-is-of-first-level',
      place,
      `this page has no heading of the first level; \`${sourceTextOf(title)}\` stands for its title`,
      'headings of another level',
    )
}

function remember(exists: CheckEffects['exists']): (file: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  return (file) => {
    const answer = known.get(file) ?? Promise.resolve(exists(file))
    known.set(file, answer)
    return answer
  }
}
