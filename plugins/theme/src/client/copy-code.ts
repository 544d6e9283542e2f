// A copy button on every block of code. Added by script, so that no dead button stands in a page without it.

import {addedParts, attributes, parts} from '../page-parts.ts'
import {announce} from './announce.ts'
import {makeButton} from './make-button.ts'

export interface CopyWords {
  copy: string
  copied: string
  failed: string
}

const blocks = `:is(.${parts.cell}, .${parts.listing}) > pre:not([hidden])`
const buttons = `.${addedParts.copy}`

/** Add the buttons that are missing under `root`. */
export function addCopyButtons(root: ParentNode, words: CopyWords): void {
  for (const block of root.querySelectorAll(blocks)) {
    if (block.parentElement?.querySelector(`:scope > ${buttons}`)) continue
    block.before(copyButton(block.ownerDocument, words.copy))
  }
}

/** Listen for clicks on copy buttons, those of later pages included. */
export function listenForCopy(page: Document, words: CopyWords): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>(buttons)
    const code = button?.parentElement?.querySelector(':scope > pre')
    if (button && code) void copy(button, code, words)
  })
}

async function copy(button: HTMLElement, code: Element, words: CopyWords): Promise<void> {
  const page = button.ownerDocument
  try {
    await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''))
    button.setAttribute(attributes.state, 'copied')
    announce(page, words.copied)
  } catch {
    // Without permission (or over plain http) the code is at least selected, ready for the keyboard.
    page.getSelection()?.selectAllChildren(code)
    announce(page, words.failed)
  }
  setTimeout(() => button.removeAttribute(attributes.state), 2000)
}

function copyButton(page: Document, label: string): HTMLElement {
  const button = makeButton(page, addedParts.copy, {label})
  button.title = label
  return button
}
