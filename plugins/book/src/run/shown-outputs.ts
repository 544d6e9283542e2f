// What a page shows of its cells: for each its outputs, and for which frameworks they are. Recorded ones win over ours,
// unless the author prefers those; what stands in the page itself wins over both.

import type {Data, Root} from 'mdast'
import type {Output} from 'd2lbook-python'
import type {Lacking} from 'docusaurus-theme-d2lbook/outputs/lack-text'
import {storedOutputs, type Cell, type StoredOutput} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import type {Preferred} from '../config/preferred.ts'
import {ordinalOf} from '../facts/ordinals.ts'
import {nbformatOutputs} from './nbformat-outputs.ts'
import type {PageCell} from './page-cells.ts'
import {noRecords, type BookRecords} from './recorded-book.ts'
import type {CellRun, PageRun} from './run-page.ts'
import {isUnexpected} from './run-report.ts'

/** Of one cell. */
export interface ShownOutputs {
  /** The frameworks that show these; `null`: all that have the cell. */
  names: string[] | null
  /** Of our own run; none where recorded ones are shown. */
  outputs: Output[]
  /** They are made of random numbers that the real framework would not have drawn. */
  hasOtherNumbers?: true
  /** Why there are none: it does not run in the page. */
  lack?: Lacking
  /** Of the author's run. */
  recorded?: StoredOutput[]
  /** The code has changed since it was recorded. */
  isStale?: true
}

/** Of a page, by the ordinals of its cells; JSON-safe. */
export type PageOutputs = Readonly<Record<number, readonly ShownOutputs[]>>

declare module 'mdast' {
  interface Data {
    /** Of a cell that was run, by us or its author. */
    ran?: readonly ShownOutputs[]
  }
}

interface ShownFrom {
  records?: BookRecords
  prefer?: Preferred
}

/** By page. */
export function shownOutputs(
  runs: readonly PageRun[],
  {records = noRecords, prefer = 'recorded'}: ShownFrom = {},
): Map<string, PageOutputs> {
  const pages = new Map<string, Map<number, ShownOutputs[]>>()
  const byCellOf = (page: string) => {
    const byCell = pages.get(page) ?? new Map<number, ShownOutputs[]>()
    pages.set(page, byCell)
    return byCell
  }
  const ours = new Map(
    runs.flatMap(({page, tab, cells}) => cells.map((run) => [cellKey(page, tab, run.cell), run])),
  )
  for (const {page, tab, cell} of cellsOf(runs, records)) {
    const shown = choose(
      cell,
      ours.get(cellKey(page, tab, cell)),
      records.of(page, tab).get(cell.index),
      prefer,
    )
    if (shown) addOutputs(byCellOf(page), cell, shown, tab)
    else byCellOf(page)
  }
  return new Map([...pages].map(([page, byCell]) => [page, settled(byCell)]))
}

function cellKey(page: string, tab: string | null, {index}: PageCell): string {
  return `${page}\n${tab ?? ''}\n${index}`
}

/** Those that have run, and those that were recorded: by page and framework in order. */
function cellsOf(
  runs: readonly PageRun[],
  records: BookRecords,
): {page: string; tab: string | null; cell: PageCell}[] {
  const places = new Map<string, {page: string; tab: string | null; cells: Map<number, PageCell>}>()
  const add = (page: string, tab: string | null, cells: readonly PageCell[]) => {
    const key = `${page}\n${tab ?? ''}`
    const place = places.get(key) ?? {page, tab, cells: new Map()}
    places.set(key, place)
    for (const cell of cells) place.cells.set(cell.index, cell)
  }
  for (const {page, tab, cells} of runs)
    add(
      page,
      tab,
      cells.map(({cell}) => cell),
    )
  for (const {page, tab, cells} of records.all)
    add(
      page.page,
      tab,
      (page.cells.get(tab ?? '') ?? []).filter(({index}) => cells.has(index)),
    )
  return [...places.values()].flatMap(({page, tab, cells}) =>
    [...cells.values()].toSorted((a, b) => a.index - b.index).map((cell) => ({page, tab, cell})),
  )
}

type Shown = Omit<ShownOutputs, 'names'>

/** `undefined` where the page is to show what stands in it, or nothing ever. */
function choose(
  {hasOutputs, hidesOutput, stored}: PageCell,
  run: CellRun | undefined,
  match: ReturnType<ReturnType<BookRecords['of']>['get']>,
  prefer: Preferred,
): Shown | undefined {
  if (hidesOutput || (hasOutputs && prefer === 'recorded')) return undefined
  const own = run && isShown(run) ? shownRun(run) : undefined
  const lack = run && lackOf(run)
  const recorded = hasOutputs
    ? {outputs: [], recorded: storedOutputs(stored ?? [])}
    : match && {outputs: [], recorded: match.record.outputs, ...(match.isStale && {isStale: true as const})}
  const prefersOwn = prefer === 'live' && run !== undefined && !isUnexpected(run)
  return (prefersOwn ? (own ?? recorded) : (recorded ?? own)) ?? {outputs: [], ...(lack && {lack})}
}

/** What a cell has put out before it could not go on says nothing to readers. */
function isShown({result: {status}}: CellRun): boolean {
  return status === 'ok' || status === 'error'
}

function lackOf({cell, result: {status, cause, reason}}: CellRun): Lacking | undefined {
  if ((status !== 'unsupported' && status !== 'needs-data') || cell.isHidden) return undefined
  return {status, ...(cause && {cause}), ...(reason !== undefined && {reason})}
}

function shownRun({result: {outputs, hasOtherNumbers}}: CellRun): Shown {
  return {outputs, ...(hasOtherNumbers && {hasOtherNumbers})}
}

function addOutputs(
  byCell: Map<number, ShownOutputs[]>,
  {ordinal}: PageCell,
  shown: Shown,
  tab: string | null,
): void {
  const all = byCell.get(ordinal) ?? []
  byCell.set(ordinal, all)
  const key = JSON.stringify({...shown, names: null})
  const same = all.find((other) => JSON.stringify({...other, names: null}) === key)
  if (same) same.names?.push(...(tab === null ? [] : [tab]))
  else all.push({...shown, names: tab === null ? null : [tab]})
}

/** What is the same for all frameworks has no names; cells that show nothing are not there. */
function settled(byCell: ReadonlyMap<number, ShownOutputs[]>): PageOutputs {
  return Object.fromEntries(
    [...byCell].flatMap(([ordinal, all]): [number, ShownOutputs[]][] => {
      const [only, ...others] = all
      const shown = only && others.length === 0 ? [{...only, names: null}] : all.filter(hasSome)
      return shown.some(hasSome) ? [[ordinal, shown]] : []
    }),
  )
}

function hasSome({outputs, recorded = [], lack}: ShownOutputs): boolean {
  return outputs.length + recorded.length > 0 || lack !== undefined
}

/** Gives the cells of a tree what they have put out. */
export function attachOutputs(tree: Root, outputs: PageOutputs | undefined): void {
  if (!outputs) return
  visit(tree, 'cell', (cell) => {
    const ordinal = ordinalOf(cell)
    const ran = ordinal === undefined || cell.hidesOutput ? undefined : outputs[ordinal]
    if (!ran) return
    cell.data = {...cell.data, ran}
    // ours are there in their place: the author wants these
    delete cell.outputs
  })
}

/** Outputs as nbformat has them, with the frameworks that they are for. */
export interface NamedOutputs {
  names: readonly string[] | null
  outputs: readonly unknown[]
}

/** All outputs of a cell, in the order in which they are shown. */
export function outputsOfCell({outputs, data}: Cell & {data?: Data}): NamedOutputs[] {
  if (outputs) return [{names: null, outputs}]
  const shownOnes = (data?.ran ?? []).filter(({lack}) => lack === undefined)
  return shownOnes.map((shown) => ({names: shown.names, outputs: nbformatOf(shown)}))
}

function nbformatOf({outputs, recorded}: Pick<ShownOutputs, 'outputs' | 'recorded'>): StoredOutput[] {
  return recorded ?? nbformatOutputs(outputs)
}

/** Those for one framework; `null`: on a page without any. */
export function outputsInTab(cell: Cell, tab: string | null): unknown[] {
  return outputsOfCell(cell)
    .filter(({names}) => names === null || tab === null || names.includes(tab))
    .flatMap(({outputs}) => outputs)
}
