// The program of a page in one framework: its cells of Python in the order of the page, as its notebook has them.

import type {Root, RootContent} from 'mdast'
import type {Cell} from 'remark-d2lbook'
import {ordinalOf} from '../facts/ordinals.ts'
import {cellOptions, tagsOf, type CellOptions} from './cell-options.ts'
import {linesOfCell} from '../text/lines-of-cell.ts'
import {testOptions, type TestOptions} from './test-options.ts'

export interface PageCell extends CellOptions {
  /** Its place among the cells of this framework, from 0. */
  index: number
  /** Its place among all cells of the page, whatever their framework. */
  ordinal: number
  /** The code for this framework, as the page shows it. */
  source: string
  /** The line of the page's file that each line of the code stands in, from 1. */
  lines: number[]
  /** Readers do not see the code: it runs when something needs it. */
  isHidden: boolean
  /** Its outputs are never shown. */
  hidesOutput: boolean
  /** The book's library takes from it what is marked `#@save`. */
  isSaved: boolean
  /** The author has stored outputs, which are shown in place of ours. */
  hasOutputs: boolean
  /** These outputs. */
  stored?: readonly unknown[]
  /** How its outputs are compared with recorded ones. */
  test: TestOptions
  /** Cells of several frameworks with the same place stand in one group: they are to do the same. */
  place: string
}

/**
 * @param tab one of the book's frameworks; `null` in a book without any
 * @param text of the page's file
 */
export function pageCells(tree: Root, tab: string | null, text: string): PageCell[] {
  const lines = text.split(/\r\n?|\n/)
  return cellsOf(tree.children, tab).map(({cell, place}, index): PageCell => {
    const [first = 1, last = first] = [cell.position?.start.line, cell.position?.end.line]
    return {
      index,
      ordinal: ordinalOf(cell) ?? index,
      source: cell.value,
      lines: linesOfCell(cell.value, lines.slice(first, last - 1), first + 1),
      isHidden: cell.hidesCode,
      hidesOutput: cell.hidesOutput,
      isSaved: cell.isSaved,
      hasOutputs: cell.outputs !== undefined,
      ...(cell.outputs && {stored: cell.outputs}),
      ...cellOptions(cell.attributes),
      test: testOptions(cell.value, tagsOf(cell.attributes)),
      place,
    }
  })
}

interface PlacedCell {
  cell: Cell
  place: string
}

/** What stands in lists and quotes is text of the notebook. */
function cellsOf(nodes: readonly RootContent[], tab: string | null): PlacedCell[] {
  return nodes.flatMap((node, at): PlacedCell[] => {
    if (node.type === 'tabs')
      return node.children.flatMap((panel) =>
        isFor(panel.names, tab)
          ? cellsOf(panel.children, tab).map(({cell}, i) => ({cell, place: `${at}.${i}`}))
          : [],
      )
    const isCell = node.type === 'cell' && node.language === 'python' && isFor(node.names, tab)
    return isCell ? [{cell: node, place: String(at)}] : []
  })
}

function isFor(names: readonly string[] | null, tab: string | null): boolean {
  return names === null || tab === null || names.includes(tab)
}

/** The line of the file in which the code begins. */
export function firstLine({source, lines}: PageCell): number {
  const first = source.split('\n').findIndex((line) => line.trim() !== '')
  return lines[Math.max(0, first)] ?? 1
}
