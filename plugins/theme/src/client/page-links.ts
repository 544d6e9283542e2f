// Which clicks on a plain `<a>` are steps inside the site, and which are the browser's own business.

/** As much of a mouse event as the decision needs. */
export interface Click {
  defaultPrevented: boolean
  button: number
  metaKey: boolean
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** The link around `target`, if it leads to another place of this site: its address from the root, with `?` and `#`. */
export function siteAddress(target: EventTarget | null, baseUrl: string): string | undefined {
  const link = target instanceof Element ? target.closest('a') : null
  const href = link?.getAttribute('href')
  if (!link || !href || href.startsWith('#') || link.hasAttribute('download')) return undefined
  if (link.target !== '' && link.target !== '_self') return undefined
  if (link.origin !== link.ownerDocument.location.origin || !link.pathname.startsWith(baseUrl))
    return undefined
  return link.pathname + link.search + link.hash
}

/** Whether the reader just clicked, rather than asking for a new tab, a download or a menu. */
export function isPlainClick(event: Click): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  )
}
