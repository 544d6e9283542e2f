// What a page shows of its runs: the outputs of each cell, and for which frameworks they are. An author's stored outputs
// win over ours.

import type {Data, Root} from 'mdast'
import type {Output} from 'd2lbook-python'
import type {Cell} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {ordinalOf} from '../facts/ordinals.ts'
import {nbformatOutputs} from './nbformat-outputs.ts'
import type {CellRun, PageRun} from './run-page.ts'

/** Of one cell. */
export interface ShownOutputs {
  /** The frameworks that show these; `null`: all that have the cell. */
  names: string[] | null
  outputs: Output[]
}

/** Of a page, by the ordinals of its cells; JSON-safe. */
export type PageOutputs = Readonly<Record<number, readonly ShownOutputs[]>>

declare module 'mdast' {
  interface Data {
    /** Of a cell that was run. */
    ran?: readonly ShownOutputs[]
  }
}

/** By page. */
export function shownOutputs(runs: readonly PageRun[]): Map<string, PageOutputs> {
  const pages = new Map<string, Map<number, ShownOutputs[]>>()
  for (const {page, tab, cells} of runs) {
    const byCell = pages.get(page) ?? new Map<number, ShownOutputs[]>()
    pages.set(page, byCell)
    for (const run of cells) addOutputs(byCell, run, tab)
  }
  return new Map([...pages].map(([page, byCell]) => [page, settled(byCell)]))
}

function addOutputs(byCell: Map<number, ShownOutputs[]>, run: CellRun, tab: string | null): void {
  const {ordinal, hasOutputs, hidesOutput} = run.cell
  if (hasOutputs || hidesOutput) return
  const outputs = isShown(run) ? run.result.outputs : []
  const all = byCell.get(ordinal) ?? []
  byCell.set(ordinal, all)
  const same = all.find((other) => JSON.stringify(other.outputs) === JSON.stringify(outputs))
  if (same) same.names?.push(...(tab === null ? [] : [tab]))
  else all.push({names: tab === null ? null : [tab], outputs})
}

/** What a cell has put out before it could not go on says nothing to readers. */
function isShown({result: {status}}: CellRun): boolean {
  return status === 'ok' || status === 'error'
}

/** What is the same for all frameworks has no names; cells that show nothing are not there. */
function settled(byCell: ReadonlyMap<number, ShownOutputs[]>): PageOutputs {
  return Object.fromEntries(
    [...byCell].flatMap(([ordinal, all]): [number, ShownOutputs[]][] => {
      const [only, ...others] = all
      const shown =
        only && others.length === 0 ? [{...only, names: null}] : all.filter(({outputs}) => outputs.length > 0)
      return shown.some(({outputs}) => outputs.length > 0) ? [[ordinal, shown]] : []
    }),
  )
}

/** Gives the cells of a tree what they have put out. */
export function attachOutputs(tree: Root, outputs: PageOutputs | undefined): void {
  if (!outputs) return
  visit(tree, 'cell', (cell) => {
    const ordinal = ordinalOf(cell)
    const ran = ordinal === undefined || cell.outputs || cell.hidesOutput ? undefined : outputs[ordinal]
    if (ran) cell.data = {...cell.data, ran}
  })
}

/** Outputs as nbformat has them, with the frameworks that they are for. */
export interface NamedOutputs {
  names: readonly string[] | null
  outputs: readonly unknown[]
}

/** All outputs of a cell, in the order in which they are shown: those that the author has stored, else ours. */
export function outputsOfCell({outputs, data}: Cell & {data?: Data}): NamedOutputs[] {
  if (outputs) return [{names: null, outputs}]
  return (data?.ran ?? []).map((shown) => ({names: shown.names, outputs: nbformatOutputs(shown.outputs)}))
}

/** Those for one framework; `null`: on a page without any. */
export function outputsInTab(cell: Cell, tab: string | null): unknown[] {
  return outputsOfCell(cell)
    .filter(({names}) => names === null || tab === null || names.includes(tab))
    .flatMap(({outputs}) => outputs)
}
