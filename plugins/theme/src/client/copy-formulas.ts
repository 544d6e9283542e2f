// Formulas in what a reader selects and copies: TeX in plain text, MathML in what keeps its shape. KaTeX's own letters would
// come twice, and in pieces. Loaded when something is first selected.

import {parts} from '../page-parts.ts'
import {texOf} from './tex-of.ts'

const formulas = '.katex'
const listening = new WeakSet<Document>()

/** Called as often as there is a reason to; it listens once. */
export function listenForCopying(page: Document): void {
  if (listening.has(page)) return
  listening.add(page)
  page.addEventListener('copy', (event) => {
    const selection = page.getSelection()
    if (!selection || selection.isCollapsed || !event.clipboardData) return
    const copied = copyOfRange(selection.getRangeAt(0))
    if (!copied) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied.text)
    event.clipboardData.setData('text/html', copied.html)
  })
}

/** `undefined` where there is no formula: the browser does it best. */
function copyOfRange(selected: Range): {text: string; html: string} | undefined {
  const range = wholeFormulas(selected)
  const box = selected.commonAncestorContainer.ownerDocument?.createElement('div')
  if (!box) return undefined
  box.className = parts.static
  box.append(range.cloneContents())
  const copies = [...box.querySelectorAll(formulas)].filter((formula) => texOf(formula))
  if (copies.length === 0) return undefined
  // what is not shown, as the other frameworks, is not copied either: that is known of what stands in a page
  box.ownerDocument.body.append(box)
  for (const element of box.querySelectorAll('*'))
    if (!element.closest(formulas) && !element.checkVisibility()) element.remove()
  const texts = copies.map((formula) => [asMathml(formula), asTex(formula)] as const)
  for (const [i, formula] of copies.entries()) formula.replaceWith(texts[i]![0])
  const html = box.innerHTML
  for (const [math, tex] of texts) math.replaceWith(tex)
  const text = box.innerText.replaceAll('\u200B', '')
  box.remove()
  return {text, html}
}

/** A part of a formula is no formula. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange()
  const start = formulaAt(range.startContainer)
  const end = formulaAt(range.endContainer)
  if (start) range.setStartBefore(start)
  if (end) range.setEndAfter(end)
  return range
}

function formulaAt(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest(`.katex-display, ${formulas}`) ?? null
}

function asMathml(formula: Element): Element {
  return formula.querySelector('math') ?? formula
}

/** As it is written in Markdown. */
function asTex(formula: Element): string {
  const mark = formula.closest('.katex-display') ? '$$' : '$'
  return `${mark}${texOf(formula)}${mark}`
}
