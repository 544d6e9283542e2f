// What one cell puts out in one framework: drawn from the events of its session, with the look of stored outputs.

import type {CellError, Output} from 'd2lbook-python'
import type {PageEvent} from 'd2lbook-python/worker'
import {lackText} from '../../outputs/lack-text.ts'
import {outputHtml, type OutputHtmlWords} from '../../outputs/output-html.ts'
import {cellParts, parts} from '../../page-parts.ts'
import {figureWords} from '../../words/figures/index.ts'
import type {CellWords} from '../../words/words.ts'

export class OutputArea {
  readonly element: HTMLElement
  readonly #words: CellWords
  readonly #outputWords: OutputHtmlWords
  readonly #outputs = new Map<number, HTMLElement>()
  /** What stood there before the last clearing, for what takes its place. */
  #replaced: (HTMLElement | undefined)[] = []
  /** What a former run has put out stays until there is something in its place. */
  #isFromBefore = false
  #error: CellError | undefined

  constructor(page: Document, words: CellWords) {
    this.#words = words
    this.#outputWords = {
      data: words.data,
      standIn: words.standIn,
      figure: figureWords(page.documentElement.lang),
    }
    this.element = page.createElement('div')
    this.element.className = cellParts.outputs
  }

  /** The error that the last run ended with, and what tells it. */
  get error(): CellError | undefined {
    return this.#error
  }

  get errorElement(): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>(`.${parts.outputError}`) ?? undefined
  }

  apply(event: PageEvent): void {
    switch (event.kind) {
      case 'started':
        this.#isFromBefore = true
        return
      case 'cleared':
        return this.#clear()
      case 'output':
        return this.#show(event.at, event.output)
      case 'more':
        return this.#addText(event.at, event.text)
      case 'cut':
        return this.say(this.#words.cut)
      case 'finished':
        return this.#finish(event)
      case 'superseded':
      case 'stale':
    }
  }

  #finish({status, reason, cause, hasOtherNumbers}: Extract<PageEvent, {kind: 'finished'}>): void {
    this.#clearFormer()
    const why = {...(cause && {cause}), ...(reason !== undefined && {reason})}
    if (status === 'unsupported' || status === 'needs-data') this.say(lackText({status, ...why}, this.#words))
    else if (reason !== undefined) this.say(reason)
    if (hasOtherNumbers) this.say(this.#words.otherNumbers)
  }

  #show(at: number, output: Output): void {
    this.#clearFormer()
    if (output.kind === 'error') this.#error = output.data
    const template = this.element.ownerDocument.createElement('template')
    template.innerHTML = outputHtml(output, this.#outputWords)
    const shown = template.content.firstElementChild as HTMLElement
    const before = this.#outputs.get(at)
    keepOpen(before ?? this.#replaced[at], shown)
    this.#replaced[at] = undefined
    this.#outputs.set(at, shown)
    if (before) before.replaceWith(shown)
    else this.element.append(shown)
  }

  #addText(at: number, text: string): void {
    this.#outputs.get(at)?.querySelector('code')?.append(text)
  }

  /** A line that Python has not printed. */
  say(text: string): void {
    const line = this.element.ownerDocument.createElement('p')
    line.className = cellParts.note
    line.textContent = text
    this.element.append(line)
  }

  #clearFormer(): void {
    if (this.#isFromBefore) this.#clear()
  }

  #clear(): void {
    this.#isFromBefore = false
    this.#error = undefined
    this.#replaced = [...this.#outputs.values()]
    this.#outputs.clear()
    this.element.replaceChildren()
  }
}

/** A plot that grows keeps its numbers in view where the reader has opened them. */
function keepOpen(before: HTMLElement | undefined, after: HTMLElement): void {
  const opened = before?.querySelector('details')?.open ?? false
  const details = opened ? after.querySelector('details') : null
  if (details) details.open = true
}
