// The bar at the top: it makes room while the reader reads on, and comes back when she turns; on small screens its button
// opens the menu.

import {styled} from '../client/later-styles.ts'
import {makeButton} from '../client/make-button.ts'
import {translate} from '../client/translate.ts'
import {attributes} from '../page-parts.ts'

const toggle = '.navbar__toggle'

export function listenForBar(page: Document): void {
  const bar = page.querySelector<HTMLElement>('.navbar')
  if (!bar) return
  if (!bar.querySelector(toggle) && page.querySelector('.theme-doc-sidebar-menu')) addToggle(bar)
  bar.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest(toggle))
      void styled(page, import('./drawer.ts')).then(({toggleDrawer}) => toggleDrawer(bar))
  })
  if ([...bar.classList].some((name) => name.startsWith('navbarHideable'))) hideWhileReading(bar)
}

/** A bar without links has no button while the build draws it, which knows of the menu of the book too late. */
function addToggle(bar: HTMLElement): void {
  const label = translate({
    id: 'theme.docs.sidebar.toggleSidebarButtonAriaLabel',
    message: 'Toggle navigation bar',
  })
  const button = makeButton(bar.ownerDocument, 'navbar__toggle clean-btn', {label})
  button.ariaExpanded = 'false'
  button.innerHTML =
    '<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><path stroke="currentColor" stroke-linecap="round" stroke-miterlimit="10" stroke-width="2" d="M4 7h22M4 15h22M4 23h22"/></svg>'
  bar.querySelector('.navbar__items')?.prepend(button)
}

function hideWhileReading(bar: HTMLElement): void {
  const page = bar.ownerDocument
  const view = page.defaultView
  if (!view) return
  let before = view.scrollY
  let isJump = page.location.hash !== ''
  // a reader who is taken to a place wants to see it, not the bar over it
  view.addEventListener('hashchange', () => {
    isJump = true
    bar.toggleAttribute(attributes.hidden, page.location.hash.length > 1)
  })
  page.addEventListener(
    'scroll',
    () => {
      const {scrollY} = view
      if (scrollY < bar.offsetHeight) bar.removeAttribute(attributes.hidden)
      else if (isJump) isJump = false
      else if (scrollY > before) bar.setAttribute(attributes.hidden, '')
      else if (scrollY < before) bar.removeAttribute(attributes.hidden)
      before = scrollY
    },
    {passive: true},
  )
}
