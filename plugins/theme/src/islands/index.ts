// The client of a page that is HTML: everything that a reader can do with it, without React. What she does not use is not
// loaded, and what is large is loaded when she first uses it.

import {arrive, dress, listen} from '../client/page.ts'
import {parts} from '../page-parts.ts'
import {listenForBar} from './bar.ts'
import {listenForColours} from './colour-mode.ts'
import {followReader} from './contents.ts'
import {listenForDropdowns} from './dropdowns.ts'
import {listenForFigures} from './figures.ts'
import {listenForLater} from '../client/later-styles.ts'
import {listenForPrefetch} from './prefetch.ts'
import {listenForSearch} from '../client/search-button.ts'
import {listenForHiding, listenForSidebar} from './sidebar.ts'
import {client} from '../client/settings.ts'
import {listenForTop} from './to-top.ts'

/** Once for each page. */
function begin(page: Document): void {
  listen(page)
  listenForColours(page)
  listenForDropdowns(page)
  listenForSidebar(page)
  listenForHiding(page)
  listenForBar(page)
  listenForSearch(page, ({dataset}) => ({base: dataset['search'] ?? '', isPreview: false}))
  listenForFigures(page)
  listenForTop(page)
  listenForPrefetch(page)
  listenForLater(page)
  if (client.isMultilingual) void import('./languages.ts').then(({beginLanguages}) => beginLanguages(page))
  for (const part of page.querySelectorAll(`.${parts.static}`)) dress(part)
  followReader(page)
  arrive(page, page.location)
  // of each place of the page that she comes to, by a link or on the way back
  page.defaultView?.addEventListener('popstate', () => arrive(page, page.location))
  page.defaultView?.addEventListener('unhandledrejection', ignoreSkipped)
  page.documentElement.dataset['hasHydrated'] = 'true'
}

/** A browser that shows the next page without a transition, as it may, tells of it as of a failure. */
function ignoreSkipped(event: PromiseRejectionEvent): void {
  const {reason} = event as {reason: unknown}
  if (reason instanceof DOMException && reason.message === 'Transition was skipped') event.preventDefault()
}

begin(document)
