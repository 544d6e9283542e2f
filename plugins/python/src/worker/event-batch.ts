// What cells put out, on its way to the page: as often as a page draws and no oftener, as much as a page can show and no more.
import type {SessionEvent} from '../session/session.ts'
import type {TextOutput} from '../output/output.ts'
import type {PageEvent} from './protocol.ts'

/** Milliseconds between two messages to the page. */
const interval = 1000 / 60
/** What is shown of the text of one cell. */
const mostLines = 10_000
const mostLength = 1_000_000

type OutputEvent = Extract<SessionEvent, {kind: 'output'}>

/** Text of one cell that the page has. */
interface Shown {
  /** By the number of the output. */
  texts: Map<number, string>
  length: number
  lines: number
  isCut: boolean
}

export class EventBatch {
  readonly #send: (events: PageEvent[]) => void
  readonly #now: () => number
  readonly #shown = new Map<string, Shown>()
  #waiting: SessionEvent[] = []
  /** Where in `#waiting` an output stands that may still grow. */
  readonly #places = new Map<string, number>()
  #sentAt = -Infinity

  constructor(send: (events: PageEvent[]) => void, now: () => number) {
    this.#send = send
    this.#now = now
  }

  add(event: SessionEvent): void {
    if (event.kind === 'output') this.#addOutput(event)
    else {
      if (event.kind === 'cleared') this.#forget(event.cell)
      this.#waiting.push(event)
    }
    if (event.kind === 'started' || event.kind === 'finished') this.send()
    // what takes the place of the old comes next: without it the page would be empty for a moment
    else if (event.kind !== 'cleared') this.sendWhenDue()
  }

  /** Called often while a cell runs: nothing waits longer than one picture of the page. */
  sendWhenDue(): void {
    if (
      this.#waiting.length > 0 &&
      this.#waiting.at(-1)?.kind !== 'cleared' &&
      this.#now() - this.#sentAt >= interval
    )
      this.send()
  }

  send(): void {
    if (this.#waiting.length === 0) return
    const events = this.#waiting.flatMap((event) => this.#forPage(event))
    this.#waiting = []
    this.#places.clear()
    this.#sentAt = this.#now()
    if (events.length > 0) this.#send(events)
  }

  /** The last form of an output is the one that counts. */
  #addOutput(event: OutputEvent): void {
    const key = `${event.at} ${event.cell}`
    const place = this.#places.get(key)
    if (place === undefined) this.#places.set(key, this.#waiting.push(event) - 1)
    else this.#waiting[place] = event
  }

  #forget(cell: string): void {
    this.#shown.delete(cell)
    const isGone = ({kind}: SessionEvent): boolean => kind === 'output' || kind === 'cleared'
    this.#waiting = this.#waiting.filter(
      (event) => !isGone(event) || !('cell' in event) || event.cell !== cell,
    )
    this.#places.clear()
    this.#waiting.forEach((event, place) => {
      if (event.kind === 'output') this.#places.set(`${event.at} ${event.cell}`, place)
    })
  }

  #forPage(event: SessionEvent): PageEvent[] {
    if (event.kind === 'started') this.#shown.delete(event.cell)
    if (event.kind !== 'output' || event.output.kind !== 'text') return [event]
    return this.#textForPage(event, event.output)
  }

  #textForPage({cell, at}: OutputEvent, output: TextOutput): PageEvent[] {
    const shown = this.#shownOf(cell)
    const before = shown.texts.get(at)
    const isMore = before !== undefined && output.text.startsWith(before)
    if (before !== undefined && !isMore) take(shown, before, -1)
    const fresh = isMore ? output.text.slice(before.length) : output.text
    const fitting = shown.isCut ? '' : firstOf(fresh, shown)
    take(shown, fitting, 1)
    shown.texts.set(at, isMore ? before + fitting : fitting)
    const cut: PageEvent[] = fitting.length < fresh.length && !shown.isCut ? [{kind: 'cut', cell}] : []
    shown.isCut ||= cut.length > 0
    if (fitting === '' && fresh !== '') return cut
    const text: PageEvent = isMore
      ? {kind: 'more', cell, at, text: fitting}
      : {kind: 'output', cell, at, output: {...output, text: fitting}}
    return [text, ...cut]
  }

  #shownOf(cell: string): Shown {
    const known = this.#shown.get(cell)
    if (known) return known
    const fresh: Shown = {texts: new Map(), length: 0, lines: 0, isCut: false}
    this.#shown.set(cell, fresh)
    return fresh
  }
}

function take(shown: Shown, text: string, sign: 1 | -1): void {
  shown.length += sign * text.length
  shown.lines += sign * linesIn(text)
}

/** As much of `text` as may still be shown, whole lines where lines are what there is too much of. */
function firstOf(text: string, {length, lines}: Shown): string {
  const fitting = text.slice(0, Math.max(0, mostLength - length))
  let end = 0
  for (let line = lines; line < mostLines; line++) {
    end = fitting.indexOf('\n', end) + 1
    if (end === 0) return fitting
  }
  return fitting.slice(0, end)
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
