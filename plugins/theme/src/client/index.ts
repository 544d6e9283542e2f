// The client module of the theme: wires the small scripts of a page to the life of a Docusaurus site.

import type {ClientModule} from '@docusaurus/types'
import './styles.ts'
import {isPlainClick} from './page-links.ts'
import {arrive, depart, dress, leave, listen} from './page.ts'
import {offerReading} from './reading.ts'
import {client} from './settings.ts'
import {staticPartEvent} from './static-part.ts'

if (typeof document !== 'undefined') {
  listen(document)
  document.addEventListener(staticPartEvent, ({target}) => {
    if (target instanceof Element) dress(target)
  })
  // React says whose a page is some time after it has drawn it
  new MutationObserver(() => offerReading(document)).observe(document.documentElement, {
    attributeFilter: ['class'],
  })
  if (client.kind === 'islands') window.addEventListener('click', leaveToBrowser, {capture: true})
}

/** Beside a page that React runs lie others that are HTML: React must not hear of a link that may lead to one. */
function leaveToBrowser(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target === '_blank' || !isPlainClick(event)) return
  const isElsewhere = link.origin === location.origin && link.pathname !== location.pathname
  if (isElsewhere) event.stopImmediatePropagation()
}

const clientModule: ClientModule = {
  onRouteUpdate({location, previousLocation}) {
    if (previousLocation && previousLocation.pathname !== location.pathname)
      depart(document, previousLocation)
  },
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation && previousLocation.pathname !== location.pathname) leave()
    arrive(document, location)
  },
}

export default clientModule
