// Printing, of what the reader sees or of every framework, by buttons that the build has written.

import {attributes, choices, parts} from '../page-parts.ts'

/** Listen for clicks on these buttons, those of later pages included. */
export function listenForPrint(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest(`.${parts.action}`) : null
    const action = button?.getAttribute(attributes.action)
    if (action === 'print' || action === 'print-all') print(page, action === 'print-all')
  })
  page.defaultView?.addEventListener('afterprint', () => page.documentElement.removeAttribute(choices.print))
}

function print(page: Document, isAll: boolean): void {
  if (isAll) page.documentElement.setAttribute(choices.print, 'all')
  page.defaultView?.print()
}
