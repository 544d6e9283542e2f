// The inputs that cells of a page have by their comments, with values that live blocks may share.

import type {Root} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {inputsOf, sharedValue, type SharedValue} from 'd2lbook-python/form'
import {visit} from 'unist-util-visit'

/** Cells of Python, in the order of the page. */
export function pythonCells(tree: Root): Cell[] {
  const cells: Cell[] = []
  visit(tree, 'cell', (cell) => {
    if (cell.language === 'python') cells.push(cell)
  })
  return cells
}

/** By name, what each is at first; of two with one name the first counts. */
export function cellInputs(tree: Root): Map<string, SharedValue> {
  const inputs = new Map<string, SharedValue>()
  for (const {value} of pythonCells(tree))
    for (const input of inputsOf(value)) {
      const shared = sharedValue(input)
      if (shared !== undefined && !inputs.has(input.name)) inputs.set(input.name, shared)
    }
  return inputs
}
