// Comments that make inputs of cells, where they cannot be read as they stand.

import type {Root} from 'mdast'
import {nearest, type Cell} from 'remark-d2lbook'
import {readForm, type FormProblem} from 'd2lbook-python/form'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {reportOnPage} from '../messages/report-on-page.ts'
import {linesOfCell} from '../text/lines-of-cell.ts'
import {pythonCells} from './cell-inputs.ts'

export function checkForms(tree: Root, file: VFile): void {
  const told = new Set<string>()
  for (const cell of pythonCells(tree))
    for (const problem of readForm(cell.value).problems) {
      const place = placeOf(problem, cell, String(file))
      const text = textOf(problem)
      // a cell of several frameworks stands there once for each
      const key = `${place?.start.line}:${place?.start.column} ${text}`
      if (!told.has(key)) reportOnPage(file, 'input-can-be-read', place, text)
      told.add(key)
    }
}

function textOf({message, unknown}: FormProblem): string {
  if (!unknown || unknown.known.length === 0) return message
  const near = nearest(unknown.word, unknown.known)
  const hint = near
    ? `did you mean \`${near}\`?`
    : `there are ${unknown.known.map((word) => `\`${word}\``).join(', ')}`
  return `${message}; ${hint}`
}

/** The line of the file may be another than that of the cell: a page's tabs leave some out. */
function placeOf(problem: FormProblem, {value, position}: Cell, text: string): Position | undefined {
  if (!position) return undefined
  const lines = text.split(/\r\n?|\n/)
  const {start, end} = position
  const ofFile = linesOfCell(value, lines.slice(start.line, end.line - 1), start.line + 1)
  const line = ofFile[problem.line] ?? start.line
  const lineStart = value.lastIndexOf('\n', problem.start - 1) + 1
  const written = lines[line - 1] ?? ''
  const inCell = value.slice(lineStart).split('\n', 1)[0] ?? ''
  // a cell in a list is indented in the file
  const indent = Math.max(0, written.indexOf(inCell.trim()) - inCell.indexOf(inCell.trim()))
  const column = (at: number): number => at - lineStart + indent + 1
  return {start: {line, column: column(problem.start)}, end: {line, column: column(problem.end)}}
}
