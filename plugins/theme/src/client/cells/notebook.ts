// The cells of one page at work: a session for each framework that the reader runs, and what she sees of it.

import {SessionClient, shareFlag, startWorker, type PageEvent} from 'd2lbook-python/worker'
import {choices, type CellAction, type CellState} from '../../page-parts.ts'
import type {CellWords} from '../../words/words.ts'
import {announce} from '../announce.ts'
import {numbered} from './bar.ts'
import {CellFace} from './cell-face.ts'
import {cellWords} from './cell-words.ts'
import {closeMenus, listenForMenus, toggleMenu, type MenuState} from './menu.ts'
import {PageLink} from './page-link.ts'
import {SharedInputs} from './shared-inputs.ts'
import {dataAddress, isIn, libraryAddress, releaseOf, pageCells, tabToRun, tabsOfPage} from './page-cells.ts'

export class Notebook {
  readonly #page: Document
  readonly #words: CellWords = cellWords()
  readonly #tabs: string[]
  readonly faces: CellFace[]
  readonly #sessions = new Map<string, SessionClient>()
  readonly #end = new AbortController()
  readonly #shared: SharedInputs
  readonly #link: PageLink
  #seed: number | undefined
  /** Cells that are to run, by what the reader asked for. */
  readonly #asked = new Set<CellFace[]>()
  /** Cells whose inputs have moved since what depends on them has last run to its end. */
  readonly #moved = new Set<CellFace>()
  /** Events that the page has not drawn yet. */
  #waiting: {tab: string; event: PageEvent}[] = []
  #frame = 0

  constructor(page: Document) {
    this.#page = page
    this.#tabs = tabsOfPage(page)
    this.faces = pageCells(page).map((cell) => new CellFace(cell, this.#words))
    this.faces.forEach((face) => this.#show(face))
    listenForMenus(page, this.#end.signal)
    const watcher = new MutationObserver(() => this.faces.forEach((face) => this.#show(face)))
    watcher.observe(page.documentElement, {attributeFilter: [choices.tab]})
    this.#end.signal.addEventListener('abort', () => watcher.disconnect())
    this.#shared = new SharedInputs(this.faces)
    this.#link = new PageLink(page, this.#words, this)
    this.#shared.join(page, (face) => this.#follow(face))
  }

  /** Whether this is a cell of the page as it was found. */
  has(element: HTMLElement): boolean {
    return this.faces.some(({cell}) => cell.element === element)
  }

  act(element: HTMLElement, action: CellAction): void {
    const face = this.faces.find(({cell}) => cell.element === element)
    if (!face) return
    if (action === 'more') return toggleMenu(element, this.#words, this.#menuOf(face))
    closeMenus(this.#page)
    const tab = this.#tabOf(face)
    if (action === 'input') return this.#move(tab, face)
    // what is still being typed counts, too
    if (action.startsWith('run')) for (const one of this.faces) one.takeInputs()
    switch (action) {
      case 'run':
        return this.#run(tab, [face], (session) => session.run(face.cell.id))
      case 'run-to':
        return this.#run(tab, this.#upTo(tab, face), (session) => session.runTo(face.cell.id))
      case 'run-all':
        return this.#run(tab, this.#facesIn(tab), (session) => session.runAll())
      case 'link':
        return void this.#link.copy(face)
      case 'stop':
        return this.#sessions.get(tab)?.stop()
      case 'edit':
        return void face.edit({onRun: () => this.act(element, 'run'), onLeave: () => this.#sendEdits()})
      case 'revert':
        face.revert()
        return this.#sendEdits()
      case 'reset':
        return this.#reset()
    }
  }

  /** Takes what a link holds of the page; nothing of it runs. @param fragment of the address, without its `#` */
  openLink(fragment: string): Promise<void> {
    return this.#link.open(fragment)
  }

  #menuOf(face: CellFace): MenuState {
    return {
      isEdited: face.isEdited,
      seed: this.seed,
      onSeed: (seed) => {
        closeMenus(this.#page)
        this.seed = seed
        const {seedSet, seedEach} = this.#words
        announce(this.#page, seedSet.replace('{seed}', seed === undefined ? seedEach : String(seed)))
      },
    }
  }

  /** Of random numbers that no cell gives a seed; other numbers each time without it. */
  get seed(): number | undefined {
    return this.#seed
  }

  /** What has run with another one is out of date: it begins anew. */
  set seed(seed: number | undefined) {
    if (seed === this.#seed) return
    this.#seed = seed
    this.rest()
    this.#sessions.clear()
  }

  /** All cells, in the framework that is read. */
  runPage(): void {
    const [first] = this.faces
    if (first) this.act(first.cell.element, 'run-all')
  }

  /** The reader has left the page, and may come back. */
  rest(): void {
    for (const [tab, session] of this.#sessions) {
      session.close()
      const ran = this.#facesIn(tab).filter((face) => face.runIn(tab).hasRun)
      this.#lose(
        tab,
        ran.map(({cell}) => cell.id),
      )
    }
  }

  close(): void {
    this.#end.abort()
    this.#shared.leave()
    for (const session of this.#sessions.values()) session.close()
    this.#sessions.clear()
  }

  /** An input has moved: what depends on it runs, and the last of many moves counts. */
  #move(tab: string, face: CellFace): void {
    if (!face.takeInputs()) return
    this.#shared.publish()
    this.#react(tab, face)
  }

  /** It has moved elsewhere on the page. What the reader does not see now is told when it runs. */
  #follow(face: CellFace): void {
    if (face.cell.element.getClientRects().length > 0) this.#react(this.#tabOf(face), face)
    else this.#sendEdits()
  }

  #react(tab: string, face: CellFace): void {
    const session = this.#session(tab)
    this.#sendEdits(tab)
    this.#moved.add(face)
    const {id} = face.cell
    session.react(id, face.source).then(
      () => this.#calmDown(tab),
      (error: unknown) => this.#break(tab, [face], error),
    )
    // what takes its time is seen to wait
    setTimeout(() => {
      if (!session.isBusy || !this.#moved.has(face)) return
      face.runIn(tab).wait()
      this.#show(face)
    }, patience)
  }

  /** Said once, whatever has moved since. */
  #calmDown(tab: string): void {
    this.#draw()
    if (this.#moved.size === 0) return
    for (const face of this.#moved) {
      face.runIn(tab).waitNoLonger()
      this.#show(face)
    }
    this.#moved.clear()
    const failed = this.#facesIn(tab).find((face) => face.runIn(tab).state === 'failed')
    const {updated, failedCell} = this.#words
    announce(this.#page, failed ? numbered(failedCell, failed.number) : updated)
  }

  #break(tab: string, faces: CellFace[], error: unknown): void {
    const text = this.#words.broken.replace('{reason}', messageOf(error))
    faces[0]?.runIn(tab).area.say(text)
    this.#settle(tab, faces)
    announce(this.#page, text)
  }

  #run(tab: string, faces: CellFace[], ask: (session: SessionClient) => Promise<unknown>): void {
    const session = this.#session(tab)
    this.#sendEdits()
    this.#asked.add(faces)
    for (const face of faces) {
      face.runIn(tab).wait()
      this.#show(face)
    }
    ask(session).then(
      () => {
        this.#settle(tab, faces)
        this.#tell(tab, faces)
      },
      (error: unknown) => this.#break(tab, faces, error),
    )
  }

  /** What was to run has run, or never will. */
  #settle(tab: string, faces: CellFace[]): void {
    this.#draw()
    this.#asked.delete(faces)
    const others = new Set([...this.#asked].flat())
    for (const face of faces) {
      if (!others.has(face)) face.runIn(tab).waitNoLonger()
      this.#show(face)
    }
  }

  /** For who hears the page: what came of the last cell, or of the one that ended it all. */
  #tell(tab: string, faces: CellFace[]): void {
    const stateOf = (face: CellFace | undefined) => face?.runIn(tab).state
    const face = faces.find((one) => endings.has(stateOf(one))) ?? faces.at(-1)
    const {finishedCell, failedCell, stoppedCell} = this.#words
    const state = stateOf(face)
    const text = state === 'failed' ? failedCell : state === 'stopped' ? stoppedCell : finishedCell
    if (face && state !== undefined) announce(this.#page, numbered(text, face.number))
  }

  #session(tab: string): SessionClient {
    const known = this.#sessions.get(tab)
    if (known) return known
    const address = libraryAddress(this.#page, tab)
    const data = dataAddress(this.#page)
    const release = releaseOf(this.#page)
    const session = new SessionClient({
      cells: this.#facesIn(tab).map((face) => ({
        id: face.cell.id,
        source: face.source,
        isHidden: face.cell.isHidden,
        isManual: face.isLacking(tab),
      })),
      ...(this.#seed !== undefined && {seed: this.#seed}),
      // a Worker has an address of its own, which this would be relative to
      ...(address !== undefined && {libraryAddress: new URL(address, this.#page.baseURI).href}),
      ...(data !== undefined && {dataAddress: new URL(data, this.#page.baseURI).href}),
      ...(release !== undefined && {release}),
      start: startWorker,
      shareFlag,
      later: (run, milliseconds) => void setTimeout(run, milliseconds),
      listener: {
        onEvents: (events) => this.#receive(tab, events),
        onLost: (cells) => this.#lose(tab, cells),
      },
    })
    this.#sessions.set(tab, session)
    return session
  }

  #receive(tab: string, events: PageEvent[]): void {
    this.#waiting.push(...events.map((event) => ({tab, event})))
    // pages that nobody sees are not drawn
    if (this.#page.hidden) this.#draw()
    else this.#frame ||= requestAnimationFrame(() => this.#draw())
  }

  /** At most once for each picture of the screen. */
  #draw(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const changed = new Set<CellFace>()
    for (const {tab, event} of this.#waiting.splice(0))
      for (const id of event.kind === 'stale' ? event.cells : [event.cell]) {
        const face = this.faces.find(({cell}) => cell.id === id)
        if (!face) continue
        face.runIn(tab).apply(event, this.#sessions.get(tab)?.sourceOf(id) ?? face.source)
        changed.add(face)
      }
    for (const face of changed) this.#show(face)
  }

  #lose(tab: string, cells: string[]): void {
    this.#draw()
    for (const face of this.#facesIn(tab).filter(({cell}) => cells.includes(cell.id))) {
      face.runIn(tab).lose()
      this.#show(face)
    }
  }

  /** The texts of cells are others. */
  onTexts(): void {
    this.#sendEdits()
  }

  /** @param but a framework that is told otherwise */
  #sendEdits(but?: string): void {
    this.#shared.publish()
    for (const [tab, session] of this.#sessions)
      if (tab !== but) for (const {cell, source} of this.#facesIn(tab)) session.edit(cell.id, source)
  }

  #reset(): void {
    this.#waiting = []
    for (const session of this.#sessions.values()) session.reset()
    for (const face of this.faces) face.forget()
    announce(this.#page, this.#words.resetDone)
  }

  #show(face: CellFace): void {
    const tab = this.#tabOf(face)
    face.show(tab, this.#facesIn(tab).indexOf(face) + 1)
  }

  #tabOf(face: CellFace): string {
    return tabToRun(this.#page, face.cell, this.#tabs)
  }

  #facesIn(tab: string): CellFace[] {
    return this.faces.filter(({cell}) => isIn(cell, tab))
  }

  #upTo(tab: string, face: CellFace): CellFace[] {
    const faces = this.#facesIn(tab)
    return faces.slice(0, faces.indexOf(face) + 1)
  }
}

/** Milliseconds without an answer after which a cell is seen to wait. */
const patience = 150

/** These end a run of several cells. */
const endings = new Set<CellState | undefined>(['failed', 'stopped'])

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
