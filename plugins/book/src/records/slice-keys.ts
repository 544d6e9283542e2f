// What the cells of a page are known by: their own code, and with it all that it depends on. Comments and white space do
// not count.

import {Dependencies, namesOfCell, plainCode} from 'd2lbook-python/program'
import {hashOf} from '../files/hash.ts'
import {rememberSome} from '../text/remember-some.ts'

export interface CellKeys {
  /** Of the cell alone. */
  code: string
  /** Of the cell and the earlier ones that it depends on. */
  slice: string
}

const readCell = rememberSome(
  (source: string) => ({plain: plainCode(source), names: namesOfCell(source)}),
  2000,
)

/** The code of a cell as it is compared. */
export function plainOf(source: string): string {
  return readCell(source).plain
}

/** @param sources of all cells, in order */
export function keysOfCells(sources: readonly string[]): CellKeys[] {
  const cells = sources.map(readCell)
  const dependencies = new Dependencies(cells.map(({names}) => names))
  return cells.map(({plain}, i) => {
    const before = dependencies.sliceOf(i).map((at) => cells[at]?.plain ?? '')
    return {code: keyOf([plain]), slice: keyOf([...before, plain])}
  })
}

/** The cells that a cell depends on, and itself. */
export function slicesOfCells(sources: readonly string[]): (readonly string[])[] {
  const dependencies = new Dependencies(sources.map((source) => readCell(source).names))
  return sources.map((source, i) => [...dependencies.sliceOf(i).map((at) => sources[at] ?? ''), source])
}

/** Long enough for the cells of a page, short enough to be compared by eye. */
export function keyOf(texts: readonly string[]): string {
  return hashOf(JSON.stringify(texts)).slice(0, 16)
}
