// The search button of the bar at the top, and the keys that do the same. Everything else is loaded at its first use.

import {searchParts} from '../page-parts.ts'
import {styled} from './later-styles.ts'
import type {SearchDialog, SearchPlace} from '../search/dialog.ts'

const buttons = `.${searchParts.button}`

/** @param placeOf where the search of a page is: asked when it is first used */
export function listenForSearch(page: Document, placeOf: (button: HTMLElement) => SearchPlace): () => void {
  const life = new AbortController()
  const {signal} = life
  let dialog: Promise<SearchDialog> | undefined

  // who points at the button is about to use it: the dialog is made ready, and loads what it needs
  function prepare(): Promise<SearchDialog> | undefined {
    const button = page.querySelector<HTMLElement>(buttons)
    if (!button) return undefined
    dialog ??= styled(page, import('../search/dialog.ts')).then(
      (loaded) => new loaded.SearchDialog(page, placeOf(button)),
    )
    // a failed download may succeed the next time
    dialog.catch(() => (dialog = undefined))
    return dialog
  }

  const open = () => void prepare()?.then((made) => signal.aborted || made.open())

  for (const type of ['pointerover', 'focusin'])
    page.addEventListener(type, ({target}) => buttonAt(target) && void prepare(), {signal, passive: true})
  page.addEventListener(
    'click',
    ({target}) => {
      const button = buttonAt(target)
      if (!button) return
      // a click alone does not focus a button in every browser; the dialog gives the focus back to it
      button.focus()
      open()
    },
    {signal},
  )
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isSearchKey(event)) return
      event.preventDefault()
      open()
    },
    {signal},
  )
  return () => {
    life.abort()
    void dialog?.then((made) => made.remove())
  }
}

function buttonAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(buttons) : null
}

/** Ctrl+K anywhere, `/` where nothing is being written. */
function isSearchKey({key, ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting
}
