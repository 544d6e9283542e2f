// The page that a reader is about to open is there before she does: the browser makes it ready by the rules that stand in
// the page; one that knows no such rules is asked here to fetch it.

import {siteAddress} from '../client/page-links.ts'

export function listenForPrefetch(page: Document): void {
  if (HTMLScriptElement.supports?.('speculationrules')) return
  const asked = new Set<string>()
  const prepare = ({target}: Event) => {
    const address = siteAddress(target, '/')?.replace(/#.*$/s, '')
    if (address === undefined || asked.has(address) || address === page.location.pathname) return
    asked.add(address)
    const link = page.createElement('link')
    link.rel = 'prefetch'
    link.href = address
    page.head.append(link)
  }
  for (const type of ['pointerover', 'touchstart', 'focusin'])
    page.addEventListener(type, prepare, {passive: true})
}
