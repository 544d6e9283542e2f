// What the page says of its cells as a whole: that they are from a link, that a link is copied.

import {cellParts, parts} from '../../page-parts.ts'

export interface NoticeButton {
  text: string
  act: () => void
}

/** Put it in the place of what was said before. Each of its buttons takes it away. */
export function showNotice(after: Element, texts: readonly string[], buttons: readonly NoticeButton[]): void {
  const page = after.ownerDocument
  hideNotices(page)
  const notice = page.createElement('div')
  notice.className = cellParts.notice
  for (const text of texts) {
    const line = page.createElement('p')
    line.textContent = text
    notice.append(line)
  }
  for (const {text, act} of buttons) {
    const button = page.createElement('button')
    button.type = 'button'
    button.textContent = text
    button.addEventListener('click', () => {
      notice.remove()
      act()
    })
    notice.append(button)
  }
  after.after(notice)
}

export function hideNotices(page: Document): void {
  for (const notice of page.querySelectorAll(`.${cellParts.notice}`)) notice.remove()
}

/** Below the title of the page, where readers begin. */
export function headOf(page: Document): Element | null {
  return page.querySelector(`.${parts.actions}`) ?? page.querySelector(`.${parts.static} h1, h1`)
}
