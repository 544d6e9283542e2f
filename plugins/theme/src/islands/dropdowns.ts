// Menus of the bar at the top: they open by pointing through the style sheet, by the keyboard and by a tap here.

const dropdown = '.navbar .dropdown'
const heads = `${dropdown} > .navbar__link`
const shown = 'dropdown--show'

export function listenForDropdowns(page: Document): void {
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
