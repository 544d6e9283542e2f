// A cell that cannot run leaves names undefined, and each later cell that uses one would fail with an error that is none
// of its own. Such a cell is told to be not run, and why.

import type {Names} from 'd2lbook-python/program'
import type {KeptResult} from './outputs-cache.ts'
import {firstLine, type PageCell} from './page-cells.ts'

interface RanCell {
  index: number
  names: Names | undefined
  result: KeptResult
}

/** A cell that could not run. */
interface Origin {
  cell: PageCell
  status: KeptResult['status']
}

/** The results in order; errors that follow from a cell that could not run are told as that. */
export function explained(
  ran: readonly RanCell[],
  cells: readonly PageCell[],
): [index: number, KeptResult][] {
  /** By the names that it would have defined. */
  const lost = new Map<string, Origin>()
  return ran.map(({index, names, result}) => {
    const origin = originOf(result, lost)
    const cell = cells[index]
    for (const name of names?.defines ?? []) {
      if (result.status === 'ok') lost.delete(name)
      else if (cell) lost.set(name, origin ?? {cell, status: result.status})
    }
    return [index, origin ? following(origin, result) : result]
  })
}

const missing = /^(?:name '(\w+)' is not defined|.* has no attribute '(\w+)')/

/** The cell that would have defined what this one has missed. */
function originOf({outputs}: KeptResult, lost: ReadonlyMap<string, Origin>): Origin | undefined {
  const error = outputs.find((output) => output.kind === 'error')
  if (!error || !['NameError', 'AttributeError'].includes(error.data.type)) return undefined
  const [, name, attribute = ''] = missing.exec(error.data.message) ?? []
  return lost.get(name ?? attribute)
}

function following({cell, status}: Origin, {milliseconds}: KeptResult): KeptResult {
  return {
    status: status === 'needs-data' ? status : 'unsupported',
    reason: `it needs what cell ${cell.index} (line ${firstLine(cell)}) would have defined`,
    cause: {kind: 'cell', name: String(cell.index + 1)},
    outputs: [],
    milliseconds,
  }
}
