// One page in one framework: what is kept of an earlier run is taken from there, the rest is run.

import type {Library} from 'd2lbook-python'
import {Dependencies, namesOfCell, type Names} from 'd2lbook-python/program'
import {hashOf} from '../files/hash.ts'
import {rememberSome} from '../text/remember-some.ts'
import type {CellJob, JobEnd} from './job.ts'
import {explained} from './missing-names.ts'
import type {KeptPage, KeptResult, OutputsCache} from './outputs-cache.ts'
import type {PageCell} from './page-cells.ts'
import type {WorkerPool} from './worker-pool.ts'

/** The program of a page in one framework. */
export interface PageProgram {
  page: string
  /** The author's file, absolute. */
  file: string
  /** `null` in a book without frameworks. */
  tab: string | null
  /** Those that may run, in order. */
  cells: readonly PageCell[]
  /** What it needs of the book's library. */
  library: Library | undefined
  /** Of the book. */
  release?: string
}

export interface RunSettings {
  pool: Pick<WorkerPool, 'run'>
  cache: OutputsCache
  /** Of the engine that runs the cells. */
  version: string
  seed: number
  /** Milliseconds that one cell may take. */
  limit: number
  /** Whose outputs are asked for: others run only where these need them. */
  isWanted: (cell: PageCell, program: PageProgram) => boolean
}

/** Cells for all frameworks are looked at once. */
const namesOf = rememberSome((source: string) => ({names: namesOfCell(source)}), 1000)

/** What has become of a cell. */
export interface CellRun {
  cell: PageCell
  result: KeptResult
}

export interface PageRun extends Pick<PageProgram, 'page' | 'file' | 'tab'> {
  cells: CellRun[]
  /** How many cells were run; the others came from the cache. */
  ran: number
}

export async function runPage(program: PageProgram, settings: RunSettings): Promise<PageRun> {
  const {page, file, tab, cells} = program
  const wanted = cells.map((cell) => settings.isWanted(cell, program))
  const scope = keyOfScope(program, settings)
  const key = hashOf(JSON.stringify([scope, cells.map(({source}) => source), wanted]))
  const kept = await settings.cache.read(page, tab)
  if (kept?.key === key) return {page, file, tab, cells: cellRuns(cells, kept), ran: 0}
  const names = cells.map(({source}) => namesOf(source).names)
  const dependencies = new Dependencies(names)
  const keys = cells.map((_, i) => keyOfCell(i, program, dependencies, scope))
  const results = known(kept, keys)
  const missing = cells.flatMap((_, i) => (wanted[i] && !results.has(keys[i] ?? '') ? [i] : []))
  const needed = new Set(missing.flatMap((i) => [...dependencies.sliceOf(i), i]))
  const found = await runCells(needed, names, program, settings)
  for (const [i, result] of found) results.set(keys[i] ?? '', result)
  const now: KeptPage = {key, cells: keys, results: Object.fromEntries(results)}
  await settings.cache.write(page, tab, now)
  return {page, file, tab, cells: cellRuns(cells, now), ran: found.size}
}

/** Those of a cell whose outputs nobody asked for are not there. */
function cellRuns(cells: readonly PageCell[], {cells: keys, results}: KeptPage): CellRun[] {
  return cells.flatMap((cell, i) => {
    const result = results[keys[i] ?? '']
    return result ? [{cell, result}] : []
  })
}

function known(kept: KeptPage | undefined, keys: readonly string[]): Map<string, KeptResult> {
  const wanted = new Set(keys)
  return new Map(Object.entries(kept?.results ?? {}).filter(([key]) => wanted.has(key)))
}

/** Of all that the cells of a program have in common. */
function keyOfScope({tab, library, release}: PageProgram, {version, seed, limit}: RunSettings): string {
  return hashOf(
    JSON.stringify([version, seed, limit, tab, release, library?.cells.map(({source}) => source)]),
  )
}

/** It changes with all that can change what the cell shows. */
function keyOfCell(index: number, {cells}: PageProgram, dependencies: Dependencies, scope: string): string {
  const slice = [...dependencies.sliceOf(index), index].map((i) => cells[i]?.source ?? '')
  return hashOf(JSON.stringify([scope, slice]))
}

async function runCells(
  needed: ReadonlySet<number>,
  names: readonly (Names | undefined)[],
  {cells, library, release}: PageProgram,
  {pool, seed, limit}: RunSettings,
): Promise<Map<number, KeptResult>> {
  const found = new Map<number, KeptResult>()
  if (needed.size === 0) return found
  const wanted = [...needed].toSorted((a, b) => a - b)
  const job: CellJob = {
    cells: cells.map(({source, isHidden}, i) => ({id: String(i), source, isHidden})),
    wanted: wanted.map(String),
    library,
    ...(release !== undefined && {release}),
    seed,
    limit,
  }
  const end = await pool.run(job, ({id, ...result}) => found.set(Number(id), result))
  for (const i of wanted) if (!found.has(i)) found.set(i, unfinished(i, end))
  const results = wanted.map((i) => ({index: i, names: names[i], result: found.get(i) ?? unfinished(i, end)}))
  return new Map(explained(results, cells))
}

/** The thread is gone: of the cell that it was at, and of those behind it. */
function unfinished(index: number, end: JobEnd): KeptResult {
  const reason = end.isDone
    ? 'it was not run'
    : end.cell === String(index)
      ? end.reason
      : `cell ${end.cell ?? '0'} has ended the program: ${end.reason}`
  return {status: 'unsupported', reason, outputs: [], milliseconds: 0}
}
