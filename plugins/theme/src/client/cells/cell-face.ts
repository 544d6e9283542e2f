// One cell as a reader sees it: its bar, its editor, its outputs in the framework that she reads.

import type {CellError} from 'd2lbook-python'
import {attributes, cellParts, parts, type CellState} from '../../page-parts.ts'
import type {CellWords} from '../../words/words.ts'
import {numbered} from './bar.ts'
import {CellForm} from './cell-form.ts'
import {CellRun} from './cell-run.ts'
import {changeBetween, changeText} from './code-text.ts'
import type {Editor} from './editor.ts'
import {markError} from './error-mark.ts'
import {codeOf, type PageCell} from './page-cells.ts'

/** What keys of the editor do beyond the cell. */
export interface EditActions {
  onRun: () => void
  onLeave: () => void
}

export class CellFace {
  readonly cell: PageCell
  readonly #words: CellWords
  #number = 0
  readonly #runs = new Map<string, CellRun>()
  readonly #stored: HTMLElement[]
  readonly #form: CellForm
  #source: string
  #editor: Editor | undefined
  /** The author's text with its colours, once there is another one. */
  #written: string | undefined
  #shown: CellRun | undefined
  #unmark = (): void => {}

  constructor(cell: PageCell, words: CellWords) {
    this.cell = cell
    this.#words = words
    this.#stored = storedOutputs(cell.element)
    this.#source = cell.source
    this.#form = new CellForm(cell.element)
  }

  get source(): string {
    return this.#source
  }

  get isEdited(): boolean {
    return this.source !== this.cell.source
  }

  runIn(tab: string): CellRun {
    let run = this.#runs.get(tab)
    if (!run) {
      run = new CellRun(this.cell.element.ownerDocument, this.#words)
      this.#runs.set(tab, run)
    }
    return run
  }

  /** Whether the build knows that it does not run in this framework. */
  isLacking(tab: string): boolean {
    const {element} = this.cell
    const panel = `:scope > .${parts.tabs} > .${parts.panel}[${attributes.tabs}~="${CSS.escape(tab)}"]`
    const places = [`:scope > .${cellParts.lack}`, ...(tab ? [`${panel} .${cellParts.lack}`] : [])]
    return element.querySelector(places.join(', ')) !== null
  }

  /** Its number where the reader sees it. */
  get number(): number {
    return this.#number
  }

  /** Show how the cell stands in this framework. */
  show(tab: string, number: number): void {
    this.#number = number
    const run = this.#runs.get(tab)
    const {element, isHidden} = this.cell
    if (run !== this.#shown) this.#place(run)
    this.#shown = run
    for (const stored of this.#stored) stored.hidden = run?.hasRun ?? false
    // what the author hides is seen where it fails
    if (isHidden && this.#stored.length === 0) element.hidden = run?.state !== 'failed'
    this.#showState(run)
    this.#markError(run)
  }

  /** Replace the text by an editor with the same text. */
  async edit({onRun, onLeave}: EditActions): Promise<void> {
    if (this.#editor) return this.#editor.focus()
    const code = codeOf(this.cell.element)
    if (!code) return
    const {openEditor} = await import('./editor.ts')
    // a second click, while the editor was loaded
    if (this.#editor) return
    this.#unmark()
    this.#written ??= code.innerHTML
    const label = numbered(this.#words.editor, this.#number)
    this.#editor = openEditor(code, {
      label,
      help: this.#words.editorHelp,
      onChange: () => this.#take(code),
      onLeave: () => {
        this.focusBar()
        if (!this.isEdited) this.#closeEditor()
        onLeave()
      },
      onRun,
    })
    this.#showState(this.#shown)
    this.#markError(this.#shown)
    this.#editor.focus()
  }

  /** What its inputs are set to is written in the code. @returns whether that is another text now */
  takeInputs(): boolean {
    const text = this.#form.textFor(this.#source)
    if (text === this.#source) return false
    this.write(text)
    return true
  }

  /** Give it another text. */
  write(text: string): void {
    const code = codeOf(this.cell.element)
    if (!code || text === this.#source) return
    const change = changeBetween(this.#source, text)
    if (this.#editor) return this.#editor.change(change)
    this.#unmark()
    this.#unmark = () => {}
    this.#written ??= code.innerHTML
    changeText(code, change)
    this.#source = text
    this.#form.show(text)
    this.#showState(this.#shown)
  }

  /** The author's text again. */
  revert(): void {
    this.#closeEditor()
    this.#showState(this.#shown)
    this.#markError(this.#shown)
  }

  /** As the build has written it; what the reader has edited stays. */
  forget(): void {
    for (const {area} of this.#runs.values()) area.element.remove()
    this.#runs.clear()
    this.show('', this.#number)
  }

  focusBar(): void {
    this.#button('edit')?.focus()
  }

  /** The text that is copied, and found by the browser, is the one that is read. */
  #take(code: HTMLElement): void {
    this.#source = this.#editor?.text ?? this.#source
    code.textContent = this.#source
    this.#form.show(this.#source)
    this.#showState(this.#shown)
  }

  #closeEditor(): void {
    this.#unmark()
    this.#editor?.close()
    this.#editor = undefined
    const code = codeOf(this.cell.element)
    if (code && this.#written !== undefined) code.innerHTML = this.#written
    this.#written = undefined
    this.#source = this.cell.source
    this.#form.show(this.#source)
  }

  #place(run: CellRun | undefined): void {
    this.#shown?.area.element.remove()
    if (run) this.cell.element.append(run.area.element)
  }

  #showState(run: CellRun | undefined): void {
    const {element} = this.cell
    const state = this.#stateOf(run)
    if (state) element.setAttribute(attributes.state, state)
    else element.removeAttribute(attributes.state)
    element.setAttribute('aria-busy', String(run?.isBusy ?? false))
    const text = element.querySelector(`:scope > .${cellParts.bar} > .${cellParts.state}`)
    if (text) text.textContent = this.#textOf(state, run)
    this.#showRunButton(run?.isBusy ?? false)
  }

  /** What has been edited since it ran is out of date, too. */
  #stateOf(run: CellRun | undefined): CellState | undefined {
    // what the build has shown is of another text
    const showsOther = this.isEdited && this.#stored.length > 0
    if (run?.state === undefined) return showsOther ? 'stale' : undefined
    if (!run?.hasRun || run.isBusy || run.source === this.source) return run?.state
    return 'stale'
  }

  #textOf(state: CellState | undefined, run: CellRun | undefined): string {
    if (state === undefined) return ''
    if (state !== 'done') return this.#words[wordOf[state]]
    return run ? duration(this.cell.element, run.milliseconds) : ''
  }

  #showRunButton(isBusy: boolean): void {
    const button = this.#button('run') ?? this.#button('stop')
    if (!button) return
    const {run, runCell, stop} = this.#words
    button.setAttribute(attributes.action, isBusy ? 'stop' : 'run')
    button.textContent = isBusy ? stop : run
    if (isBusy) button.removeAttribute('aria-label')
    else button.setAttribute('aria-label', numbered(runCell, this.#number))
  }

  #button(action: 'run' | 'stop' | 'edit'): HTMLElement | null {
    const bar = `:scope > .${cellParts.bar}`
    return this.cell.element.querySelector<HTMLElement>(`${bar} > [${attributes.action}="${action}"]`)
  }

  #markError(run: CellRun | undefined): void {
    this.#unmark()
    this.#unmark = () => {}
    const error = run && run.source === this.source ? run.area.error : undefined
    const told = run?.area.errorElement
    if (!error?.place || !told) return
    told.id ||= `${cellParts.outputs}-${this.cell.id}`
    this.#unmark = this.#mark(error.place, told.id)
  }

  #mark(place: NonNullable<CellError['place']>, told: string): () => void {
    if (this.#editor) return this.#editor.markError(place, told)
    const code = codeOf(this.cell.element)
    return code ? markError(code, place, told) : () => {}
  }
}

const wordOf = {
  waiting: 'waiting',
  running: 'running',
  failed: 'failed',
  stopped: 'stopped',
  stale: 'stale',
  gone: 'gone',
} as const satisfies Record<Exclude<CellState, 'done'>, keyof CellWords>

/** What the build has put after the code. */
function storedOutputs(cell: HTMLElement): HTMLElement[] {
  const own = [cellParts.bar, cellParts.outputs, cellParts.editor]
  return [...cell.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement &&
      (child.matches(`.${parts.output}, .${cellParts.note}, .${cellParts.lack}`) ||
        child.hasAttribute(attributes.tabs)) &&
      !own.some((name) => child.classList.contains(name)),
  )
}

function duration({ownerDocument}: Element, milliseconds: number): string {
  const isShort = milliseconds < 1000
  const format = new Intl.NumberFormat(ownerDocument.documentElement.lang || undefined, {
    style: 'unit',
    unit: isShort ? 'millisecond' : 'second',
    maximumSignificantDigits: 2,
  })
  return format.format(isShort ? Math.max(1, milliseconds) : milliseconds / 1000)
}
