// The page as Markdown on the clipboard, for notes and assistants. Added by script, which is what it needs; the link to the
// Markdown beside it needs none.

import {attributes, parts, type PageAction} from '../page-parts.ts'
import {announce} from './announce.ts'
import {makeButton} from './make-button.ts'

export interface CopyPageWords {
  copy: string
  copied: string
  failed: string
}

const links = `.${parts.actions} a[${attributes.action}="markdown"]`
const action: PageAction = 'copy-markdown'

/** Add the button behind the link to the Markdown, where it is missing. */
export function addCopyPageButtons(root: ParentNode, {copy}: CopyPageWords): void {
  for (const link of root.querySelectorAll(links)) {
    if (link.nextElementSibling?.getAttribute(attributes.action) === action) continue
    const button = makeButton(link.ownerDocument, parts.action, {text: copy})
    button.setAttribute(attributes.action, action)
    link.after(button)
  }
}

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
