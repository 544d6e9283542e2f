// A session: runs cells in one module, keeps their state, and knows which of them are out of date.
import {Dependencies} from '../program/dependencies.ts'
import type {CellState} from './cell-state.ts'
import {isUpToDate} from './cell-state.ts'
import {CellRun} from './cell-run.ts'
import {readProgram} from './read-program.ts'
import {SessionRuntime} from './session-runtime.ts'
import {showsNumbers} from './shows-numbers.ts'
import type {CellResult, Session, SessionEvent, SessionOptions} from './session.ts'

/** @returns a session in which nothing has run yet; modules are loaded when the first cell that imports them runs */
export function createSession(options: SessionOptions): Session {
  return new CellSession(options)
}

class CellSession implements Session {
  readonly #options: SessionOptions
  readonly #cells: CellState[]
  readonly #places: ReadonlyMap<string, number>
  #runtime: SessionRuntime
  #dependencies: Dependencies | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    this.#cells = options.cells.map((cell) => ({
      cell,
      source: cell.source,
      program: undefined,
      ran: undefined,
      isStale: false,
      status: undefined,
      drewOtherNumbers: false,
    }))
    this.#places = new Map(options.cells.map(({id}, place) => [id, place]))
    this.#runtime = new SessionRuntime(options)
  }

  async run(id: string): Promise<CellResult> {
    const place = this.#placeOf(id)
    const slice = this.#dependenciesNow().sliceOf(place)
    for (const before of slice) {
      if (isUpToDate(this.#cell(before))) continue
      const result = await this.#runAt(before)
      if (this.#options.isSuperseded?.()) return result
      if (result.status === 'stopped') return this.#notRun(place, before)
    }
    return this.#runAt(
      place,
      slice.find((before) => this.#cell(before).status !== 'ok'),
    )
  }

  async runAlone(id: string): Promise<CellResult> {
    return this.#runAt(this.#placeOf(id))
  }

  async runAll(): Promise<CellResult[]> {
    return this.#runUntil(this.#cells.length)
  }

  async runTo(id: string): Promise<CellResult[]> {
    return this.#runUntil(this.#placeOf(id) + 1)
  }

  edit(id: string, source: string): void {
    const place = this.#placeOf(id)
    const cell = this.#cell(place)
    if (cell.source === source) return
    cell.source = source
    cell.program = undefined
    const before = this.#dependenciesNow().dependentsOf(place)
    this.#dependencies = undefined
    const stale = new Set([place, ...before, ...this.#dependenciesNow().dependentsOf(place)])
    this.#markStale([...stale])
  }

  async react(ids: readonly string[]): Promise<CellResult[]> {
    const dependencies = this.#dependenciesNow()
    const changed = ids.map((id) => this.#placeOf(id))
    const all = new Set([...changed, ...changed.flatMap((place) => dependencies.dependentsOf(place))])
    const results: CellResult[] = []
    for (const place of [...all].toSorted((a, b) => a - b)) {
      if (isUpToDate(this.#cell(place)) || this.#waitsFor(place, all)) continue
      await this.#options.breathe?.()
      if (this.#options.isSuperseded?.()) break
      const result = await this.run(this.#cell(place).cell.id)
      results.push(result)
      if (result.status === 'stopped') break
    }
    return results
  }

  reset(): void {
    this.#runtime = new SessionRuntime(this.#options)
    for (const cell of this.#cells)
      Object.assign(cell, {ran: undefined, isStale: false, status: undefined, drewOtherNumbers: false})
  }

  /** Whether nothing comes of running it now. @param changed cells that the reaction is to run */
  #waitsFor(place: number, changed: ReadonlySet<number>): boolean {
    const isManual = (one: number): boolean => this.#cell(one).cell.isManual === true
    if (isManual(place)) return true
    return this.#dependenciesNow()
      .sliceOf(place)
      .some((before) => {
        const cell = this.#cell(before)
        const isMissing = !isUpToDate(cell)
        return isMissing ? isManual(before) : changed.has(before) && cell.status !== 'ok'
      })
  }

  #giveWay(state: CellState, result: CellResult): CellResult {
    Object.assign(state, {isStale: true, ran: state.source, status: result.status})
    this.#tell({kind: 'superseded', cell: result.id})
    return result
  }

  /** In order, to the first that does not end well. */
  async #runUntil(end: number): Promise<CellResult[]> {
    const results: CellResult[] = []
    for (let place = 0; place < end; place++) {
      const result = await this.#runAt(place)
      results.push(result)
      if (result.status !== 'ok') break
    }
    return results
  }

  /** @param failed a cell that it needs and that did not end well: the likely cause of an error */
  async #runAt(place: number, failed?: number): Promise<CellResult> {
    const state = this.#cell(place)
    const {id} = state.cell
    this.#tell({kind: 'started', cell: id})
    await this.#lookForMistakes(place)
    const {source} = state
    const run = new CellRun(id, this.#runtime, this.#options)
    const result = await run.execute(this.#program(place))
    if (run.gaveWay) return this.#giveWay(state, result)
    const {drewOtherNumbers} = run
    Object.assign(state, {isStale: false, ran: source, status: result.status, drewOtherNumbers})
    if (this.#hasOtherNumbers(place) && showsNumbers(result.outputs)) result.hasOtherNumbers = true
    // most cells run in order: then nothing behind them can be out of date
    if (this.#cells.some(({ran}, later) => later > place && ran !== undefined))
      this.#markStale(this.#dependenciesNow().dependentsOf(place))
    return this.#finish(
      result.status === 'error' && failed !== undefined ? {...result, reason: lackOf(failed)} : result,
    )
  }

  /** Whether it, or a cell whose values it uses, drew numbers that are not the real framework's. */
  #hasOtherNumbers(place: number): boolean {
    if (this.#cell(place).drewOtherNumbers) return true
    if (!this.#cells.some(({drewOtherNumbers}) => drewOtherNumbers)) return false
    return this.#dependenciesNow()
      .valuesOf(place)
      .some((before) => this.#cell(before).drewOtherNumbers)
  }

  /** Texts of the author have been looked at when the book was built; those of a reader have not. */
  async #lookForMistakes(place: number): Promise<void> {
    const state = this.#cell(place)
    const isNew = this.#options.checksSyntax || state.source !== state.cell.source
    const readsTexts = /\b(?:eval|exec|compile)\s*\(/.test(state.source)
    if (!isNew && !readsTexts && !('error' in this.#program(place))) return
    await import('../interpreter/syntax-errors.ts')
    state.program = undefined
  }

  /** The reader has stopped a cell that it needs. */
  #notRun(place: number, cause: number): CellResult {
    const {id} = this.#cell(place).cell
    this.#tell({kind: 'started', cell: id})
    return this.#finish({id, status: 'stopped', reason: lackOf(cause), outputs: [], milliseconds: 0})
  }

  #finish(result: CellResult): CellResult {
    const {id, status, reason, cause, milliseconds, hasOtherNumbers} = result
    this.#tell({
      kind: 'finished',
      cell: id,
      status,
      milliseconds,
      ...(reason !== undefined && {reason}),
      ...(cause && {cause}),
      ...(hasOtherNumbers && {hasOtherNumbers}),
    })
    return result
  }

  /** Those of them that have run. */
  #markStale(places: readonly number[]): void {
    const stale = places.map((place) => this.#cell(place)).filter(({ran}) => ran !== undefined)
    for (const cell of stale) cell.isStale = true
    if (stale.length > 0) this.#tell({kind: 'stale', cells: stale.map(({cell}) => cell.id)})
  }

  #program(place: number): NonNullable<CellState['program']> {
    const cell = this.#cell(place)
    return (cell.program ??= readProgram(cell.source, `Cell ${place + 1}`))
  }

  #dependenciesNow(): Dependencies {
    return (this.#dependencies ??= new Dependencies(
      this.#cells.map((_, place) => {
        const program = this.#program(place)
        return 'names' in program ? program.names : undefined
      }),
    ))
  }

  #cell(place: number): CellState {
    const cell = this.#cells[place]
    if (!cell) throw new RangeError(`no cell has the place ${place}`)
    return cell
  }

  #placeOf(id: string): number {
    const place = this.#places.get(id)
    if (place === undefined) throw new RangeError(`no cell has the id '${id}'`)
    return place
  }

  #tell(event: SessionEvent): void {
    this.#options.onEvent(event)
  }
}

function lackOf(place: number): string {
  return `cell ${place + 1}, which it needs, did not run to its end`
}
