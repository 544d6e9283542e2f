// The choice of a language keeps the reader's place: anchors are the same in every language, and the one that she
// has reached goes with her. Only sites of several languages load this.

import type {ClientModule} from '@docusaurus/types'

/** Links of the language menu, in the bar and in the menu of small screens. */
const languageLinks = ':is(.dropdown__link, .menu__link)[lang][href]'

/** Listen for choices of a language, before any other listener sees them. */
export function listenForLanguages(page: Document): void {
  page.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(languageLinks) : null
      const place = link && reachedAnchor(page)
      if (link && place) link.href = `${link.href.replace(/#.*$/s, '')}#${encodeURIComponent(place)}`
    },
    {capture: true},
  )
}

/** The last heading, figure or formula with an anchor above the middle of what is seen; `''` at the start. */
export function reachedAnchor(page: Document): string {
  const view = page.defaultView
  if (!view || view.scrollY < nearStart) return ''
  const middle = view.innerHeight / 2
  const anchors = [...page.querySelectorAll<HTMLElement>('.d2l-static [id]')].filter(isAnchor)
  const last = anchors.findLast((element) => element.getBoundingClientRect().top < middle)
  return last?.id ?? ''
}

/** In pixels: so close to its start a page is opened at its start. */
const nearStart = 200

/** Seen, and the same in every language: not a tab or a citation. */
function isAnchor(element: HTMLElement): boolean {
  return (
    element.matches('h2, h3, h4, h5, h6, figure, .d2l-equation, .d2l-table') &&
    element.getClientRects().length > 0
  )
}

if (typeof document !== 'undefined') listenForLanguages(document)

const clientModule: ClientModule = {}

export default clientModule
