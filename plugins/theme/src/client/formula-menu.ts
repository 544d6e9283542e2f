// The two ways in which a displayed formula can be copied: KaTeX has written both into the page. The menu is a popover, which
// the browser opens, closes and leaves as readers are used to.

import {addedParts, attributes} from '../page-parts.ts'
import {announce} from './announce.ts'
import {makeButton} from './make-button.ts'
import {texOf} from './tex-of.ts'
import {translate} from './translate.ts'

interface Way {
  word: string
  textOf: (formula: Element) => string
}

/** Give a button its menu, and open it. */
export function openFormulaMenu(button: HTMLButtonElement): void {
  const formula = button.parentElement?.querySelector('.katex')
  if (!formula || button.popoverTargetElement) return
  const ways: Way[] = [
    {
      word: translate({id: 'theme.d2lbook.formulas.tex', message: 'Copy as TeX'}),
      textOf: texOf,
    },
    {
      word: translate({id: 'theme.d2lbook.formulas.mathml', message: 'Copy as MathML'}),
      textOf: (shown) => shown.querySelector('math')?.outerHTML ?? '',
    },
  ]
  const menu = button.ownerDocument.createElement('div')
  menu.className = addedParts.equationMenu
  menu.popover = 'auto'
  menu.append(...ways.map((way) => itemOf(way, formula, button)))
  menu.firstElementChild?.setAttribute('autofocus', '')
  menu.addEventListener('beforetoggle', () => place(menu, button))
  button.after(menu)
  button.popoverTargetElement = menu
  // a click alone does not focus a button in every browser; the menu gives the focus back to it
  button.focus()
  menu.showPopover()
}

function itemOf({word, textOf}: Way, formula: Element, button: HTMLElement): HTMLElement {
  const item = makeButton(button.ownerDocument, '', {text: word})
  item.addEventListener('click', () => {
    item.parentElement?.hidePopover()
    void copy(textOf(formula), formula, button)
  })
  return item
}

async function copy(text: string, formula: Element, button: HTMLElement): Promise<void> {
  const page = button.ownerDocument
  try {
    await navigator.clipboard.writeText(text)
    button.setAttribute(attributes.state, 'copied')
    announce(page, translate({id: 'theme.d2lbook.copied', message: 'Copied'}))
  } catch {
    // what is selected can be copied by the keyboard, as TeX
    page.getSelection()?.selectAllChildren(formula)
    announce(
      page,
      translate({
        id: 'theme.d2lbook.formulas.failed',
        message: 'Copying is not allowed here; the formula is selected',
      }),
    )
  }
  setTimeout(() => button.removeAttribute(attributes.state), 2000)
}

/** Below the button, from its edge towards the text. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const {left, right, bottom} = button.getBoundingClientRect()
  const {clientWidth} = button.ownerDocument.documentElement
  const isToLeft = right > clientWidth / 2
  menu.style.top = `${bottom + 4 + scrollY}px`
  menu.style.left = isToLeft ? 'auto' : `${left + scrollX}px`
  menu.style.right = isToLeft ? `${clientWidth - right - scrollX}px` : 'auto'
}
