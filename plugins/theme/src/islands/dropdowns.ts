// Menus of the bar at the top: they open by pointing through the style sheet, by the keyboard and by a tap here.

const dropdown = '.navbar .dropdown'
const heads = `${dropdown} > .navbar__link`
const shown = 'dropdown--show'

/** Of the bar, and of the menu of small screens. */
const choices = '.navbar .dropdown__link, .navbar-sidebar details .menu__link'

export function listenForDropdowns(page: Document): void {
  page.addEventListener('click', ({target}) => keepPlace(page, target), {capture: true})
  page.addEventListener('keydown', (event) => {
    const menu = menuOfHead(event.target)
    if (menu && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      toggle(menu, !menu.classList.contains(shown))
    } else if (event.key === 'Escape') closeOthers(page, null)
  })
  page.addEventListener('click', (event) => {
    // the head of a menu leads nowhere of its own
    if (menuOfHead(event.target)?.firstElementChild?.getAttribute('href') === '#') event.preventDefault()
  })
  for (const type of ['mousedown', 'touchstart', 'focusin'])
    page.addEventListener(type, ({target}) => closeOthers(page, target), {passive: true})
}

function menuOfHead(target: EventTarget | null): Element | null {
  return target instanceof Element ? (target.closest(heads)?.parentElement ?? null) : null
}

function closeOthers(page: Document, target: EventTarget | null): void {
  for (const menu of page.querySelectorAll(`.${shown}`))
    if (!(target instanceof Node && menu.contains(target))) toggle(menu, false)
}

function toggle(menu: Element, isOpen: boolean): void {
  menu.classList.toggle(shown, isOpen)
  menu.firstElementChild?.setAttribute('aria-expanded', String(isOpen))
}

/** Who chooses another edition or language of a page stays at her place of it, in her framework. */
function keepPlace({location}: Document, target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(choices) : null
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return
  if (lastPart(link.pathname) !== lastPart(location.pathname)) return
  if (link.search === '') link.search = location.search
  // languages have a finer way
  if (!link.lang && link.hash === '') link.hash = location.hash
}

function lastPart(path: string): string | undefined {
  return path.replace(/\/$/, '').split('/').at(-1)
}
