// The page as Markdown on the clipboard, for notes and assistants: the button that the build has written behind the link to
// the Markdown.

import {attributes, type PageAction} from '../page-parts.ts'
import {announce} from './announce.ts'

export interface CopyPageWords {
  copied: string
  failed: string
}

const action: PageAction = 'copy-markdown'

/** Listen for clicks on these buttons, those of later pages included. */
export function listenForCopyPage(page: Document, words: CopyPageWords): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest(`[${attributes.action}="${action}"]`) : null
    const link = button?.previousElementSibling
    if (button && link instanceof HTMLAnchorElement) void copyFrom(link, button, words)
  })
}

async function copyFrom({href}: HTMLAnchorElement, button: Element, words: CopyPageWords): Promise<void> {
  const page = button.ownerDocument
  try {
    // some browsers forget the click while the text is fetched: the clipboard is promised it at once
    const item = new ClipboardItem({'text/plain': markdownAt(href)})
    await navigator.clipboard.write([item])
    button.setAttribute(attributes.state, 'copied')
    announce(page, words.copied)
  } catch {
    button.setAttribute(attributes.state, 'failed')
    announce(page, words.failed)
  }
  setTimeout(() => button.removeAttribute(attributes.state), 2000)
}

async function markdownAt(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`cannot load ${address}`)
  return new Blob([await answer.text()], {type: 'text/plain'})
}
