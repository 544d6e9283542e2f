// The place that an address points at: seen, even inside a hidden tab, and marked for a moment.
// The browser's own `:target` does not follow navigation within a Docusaurus site.

import {addedParts, parts} from '../page-parts.ts'
import {revealInTabs} from './tabs.ts'

/** Mark the element that `hash` names; reveal it first where a tab hides it. */
export function markTarget(page: Document, hash: string): void {
  page.querySelector(`.${addedParts.target}`)?.classList.remove(addedParts.target)
  const element = hash.length > 1 ? page.getElementById(fragmentOf(hash)) : null
  if (!element?.closest(`.${parts.static}`)) return
  const wasHidden = element.getClientRects().length === 0
  revealInTabs(page, element)
  element.classList.add(addedParts.target)
  if (wasHidden) element.scrollIntoView()
}

/** The id that a hash names; a hash that is no proper encoding names itself. */
export function fragmentOf(hash: string): string {
  const fragment = hash.slice(1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
