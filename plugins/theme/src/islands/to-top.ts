// The button that leads back to the start of a long page: it comes when the reader turns back.

import {attributes} from '../page-parts.ts'

const buttons = '.theme-back-to-top-button'
const threshold = 300

export function listenForTop(page: Document): void {
  const button = page.querySelector<HTMLElement>(buttons)
  const view = page.defaultView
  if (!button || !view) return
  let before = view.scrollY
  page.addEventListener(
    'scroll',
    () => {
      const {scrollY} = view
      if (scrollY < threshold || scrollY > before) button.removeAttribute(attributes.shown)
      else if (scrollY < before) button.setAttribute(attributes.shown, '')
      before = scrollY
    },
    {passive: true},
  )
  button.addEventListener('click', () => view.scrollTo({top: 0}))
}
