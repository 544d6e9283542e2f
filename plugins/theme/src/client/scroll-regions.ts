// What is wider than the page scrolls on its own, and must then be reachable with the keyboard.
// Only what really overflows becomes a stop of the Tab key: a page may hold a hundred formulas.

import {parts} from '../page-parts.ts'

const regions = `.${parts.equationBody}, .${parts.table}, .${parts.static} pre`

let observer: ResizeObserver | undefined

/** Watch the regions under `root` from now on. Regions that leave the page are let go by the browser. */
export function watchScrollRegions(root: ParentNode): void {
  observer ??= startWatching()
  for (const region of root.querySelectorAll(regions)) observer.observe(region)
}

function startWatching(): ResizeObserver {
  // A font that arrives late widens what is inside a region without changing the region itself.
  document.fonts.addEventListener('loadingdone', () => {
    document.querySelectorAll(regions).forEach(markRegion)
  })
  return new ResizeObserver((entries) => {
    for (const {target} of entries) markRegion(target)
  })
}

function markRegion(region: Element): void {
  if (region.clientWidth === 0) return
  if (region.scrollWidth > region.clientWidth + 1) region.setAttribute('tabindex', '0')
  else region.removeAttribute('tabindex')
}
