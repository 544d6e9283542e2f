// A few words for readers who hear the page, without moving their place in it.

import {addedParts} from '../page-parts.ts'

const regionId = addedParts.announcements

/** Say `text` politely. The same text twice is said twice. */
export function announce(page: Document, text: string): void {
  const region = page.getElementById(regionId) ?? addRegion(page)
  region.textContent = ''
  // A change within one task is one change for a screen reader: empty first, then speak.
  setTimeout(() => {
    region.textContent = text
  }, 50)
}

function addRegion(page: Document): HTMLElement {
  const region = page.createElement('div')
  region.id = regionId
  region.className = addedParts.announcements
  region.setAttribute('role', 'status')
  page.body.append(region)
  return region
}
