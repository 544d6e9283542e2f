// The search itself: a field and what it finds, for pointer, keyboard and ear alike. Plain elements: it is the same in a
// page that React runs and in one that is HTML.

import {makeButton} from '../client/make-button.ts'
import {translate} from '../client/translate.ts'
import {searchParts} from '../page-parts.ts'
import {answer, loadSearch, nothing, searchWords, type SearchState} from './answer.ts'
import type {SearchHit} from './open-search.ts'

export interface SearchPlace {
  /** Address of the folder of the search. */
  base: string
  /** Whether the site is a preview, which has no index. */
  isPreview: boolean
  /** Goes to a hit without a new page, where that is possible. */
  follow?: (url: string, event: MouseEvent) => void
}

const listId = searchParts.hits

export class SearchDialog {
  readonly #place: SearchPlace
  readonly #dialog: HTMLDialogElement
  readonly #field: HTMLInputElement
  readonly #status: HTMLElement
  readonly #asTyped: HTMLButtonElement
  readonly #list: HTMLElement
  #hits: readonly SearchHit[] = []
  #active = 0
  /** The query that is to be searched as it was typed, typing errors or not. */
  #literal: string | undefined
  #turn: Promise<void> = Promise.resolve()
  #asked = 0

  constructor(page: Document, place: SearchPlace) {
    this.#place = place
    this.#field = fieldOf(page)
    this.#status = elementOf(page, 'div', {class: searchParts.status, role: 'status'})
    this.#asTyped = makeButton(page, searchParts.asTyped, {})
    this.#list = elementOf(page, 'div', {
      id: listId,
      class: searchParts.hits,
      role: 'listbox',
      'aria-label': words().search,
    })
    this.#dialog = this.#build(page)
    // before anything is asked: the first answer should not wait
    if (!place.isPreview) loadSearch(place.base).catch(() => undefined)
  }

  open(): void {
    if (this.#dialog.open) return
    // modal: the browser keeps the focus inside, and gives it back
    this.#dialog.showModal()
    this.#field.select()
    this.#ask()
  }

  close(): void {
    this.#dialog.close()
  }

  /** The page that it belongs to is no more. */
  remove(): void {
    this.#dialog.remove()
  }

  #build(page: Document): HTMLDialogElement {
    const dialog = elementOf(page, 'dialog', {class: searchParts.dialog, 'aria-label': words().search})
    const head = elementOf(page, 'div', {class: searchParts.head})
    const close = makeButton(page, searchParts.close, {text: words().close})
    close.addEventListener('click', () => this.close())
    head.append(this.#field, close)
    this.#asTyped.hidden = true
    this.#asTyped.addEventListener('click', () => {
      this.#literal = this.#field.value
      this.#field.focus()
      this.#ask()
    })
    dialog.append(head, this.#status, this.#asTyped, this.#list)
    // a click on what is around the dialog closes it, as Escape does
    dialog.addEventListener('click', ({target}) => target === dialog && this.close())
    this.#field.addEventListener('input', () => this.#ask())
    this.#field.addEventListener('keydown', (event) => this.#onKey(event))
    this.#list.addEventListener('mousemove', ({target}) => this.#onPoint(target))
    this.#list.addEventListener('click', (event) => this.#onChoice(event))
    page.body.append(dialog)
    return dialog
  }

  #ask(): void {
    const query = this.#field.value
    const {base, isPreview} = this.#place
    if (isPreview) return this.#show({...nothing, status: searchWords().development})
    const number = ++this.#asked
    const isWanted = () => number === this.#asked && this.#dialog.open
    const options = {asTyped: this.#literal === query, isWanted}
    let shown = {...nothing, hits: this.#hits}
    const tell = (part: Partial<SearchState>) => {
      shown = {...shown, ...part}
      if (isWanted()) this.#show(shown)
    }
    // one question after the other; of those that came in the meantime the last
    this.#turn = this.#turn.then(async () => {
      if (!isWanted()) return
      await answer(base, query, options, tell).then(tell, () =>
        tell({...nothing, status: searchWords().failed}),
      )
    })
  }

  #show({hits, status, framework, instead}: SearchState): void {
    const page = this.#dialog.ownerDocument
    this.#status.replaceChildren(status)
    if (framework) this.#status.append(spanOf(page, searchParts.scope, scopeWords(framework)))
    if (instead !== undefined) this.#status.append(spanOf(page, searchParts.instead, insteadWords(instead)))
    this.#asTyped.hidden = instead === undefined
    this.#asTyped.textContent = asTypedWords(this.#field.value.trim())
    if (hits !== this.#hits || this.#list.childElementCount !== hits.length) {
      this.#hits = hits
      this.#list.replaceChildren(...hits.map((hit, place) => hitOf(page, hit, place)))
      this.#choose(0)
    }
  }

  #choose(place: number): void {
    this.#active = place
    for (const [at, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(at === place))
    this.#field.ariaExpanded = String(this.#hits.length > 0)
    if (this.#hits.length > 0) this.#field.setAttribute('aria-activedescendant', optionId(place))
    else this.#field.removeAttribute('aria-activedescendant')
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.#hits.length === 0) return
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const place = (this.#active + (step ?? 0) + this.#hits.length) % this.#hits.length
    const option = this.#list.children[place]
    if (!(option instanceof HTMLElement)) return
    if (step === undefined) option.click()
    else {
      this.#choose(place)
      option.scrollIntoView({block: 'nearest'})
    }
  }

  #onPoint(target: EventTarget | null): void {
    const place = [...this.#list.children].indexOf(hitAt(target)!)
    if (place >= 0 && place !== this.#active) this.#choose(place)
  }

  #onChoice(event: MouseEvent): void {
    const hit = hitAt(event.target)
    if (!hit || event.ctrlKey || event.metaKey || event.shiftKey) return
    this.close()
    this.#place.follow?.(hit.getAttribute('href') ?? '', event)
  }
}

function hitAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(`.${searchParts.hit}`) : null
}

/** A link as an option: it may be opened in a new tab. */
function hitOf(page: Document, {url, kind, title, place, excerpt}: SearchHit, at: number): HTMLElement {
  const link = elementOf(page, 'a', {
    id: optionId(at),
    href: url,
    class: searchParts.hit,
    role: 'option',
    tabindex: '-1',
    'data-kind': kind,
  })
  link.append(spanOf(page, searchParts.title, title))
  if (place) link.append(spanOf(page, searchParts.place, place))
  if (excerpt.length > 0) {
    const text = spanOf(page, searchParts.excerpt, '')
    for (const part of excerpt) {
      if (!part.isHit) text.append(part.text)
      else text.append(elementOf(page, 'mark', {}, part.text))
    }
    link.append(text)
  }
  return link
}

function fieldOf(page: Document): HTMLInputElement {
  return elementOf(page, 'input', {
    type: 'text',
    role: 'combobox',
    'aria-label': words().search,
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: 'search',
    enterkeyhint: 'go',
    placeholder: words().placeholder,
  })
}

function spanOf(page: Document, name: string, text: string): HTMLElement {
  return elementOf(page, 'span', {class: name}, text)
}

function elementOf<Name extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = page.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text) element.textContent = text
  return element
}

function optionId(place: number): string {
  return `d2l-search-hit-${place}`
}

function scopeWords(framework: string): string {
  return translate({id: 'theme.d2lbook.search.scope', message: 'as read with {framework}'}, {framework})
}

function insteadWords(query: string): string {
  return translate({id: 'theme.d2lbook.search.instead', message: 'Showing results for “{query}”'}, {query})
}

function asTypedWords(query: string): string {
  return translate({id: 'theme.d2lbook.search.asTyped', message: 'Search for “{query}” as typed'}, {query})
}

function words() {
  return {
    search: translate({id: 'theme.d2lbook.search.search', message: 'Search'}),
    placeholder: translate({
      id: 'theme.d2lbook.search.placeholder',
      message: 'Words, numbers (Fig. 4.1.1) or labels',
    }),
    close: translate({id: 'theme.d2lbook.search.close', message: 'Close'}),
  }
}
