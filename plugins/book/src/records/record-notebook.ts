// The record of a page, made of a notebook that was run.

import type {PageRecord, RecordedCell} from './page-record.ts'
import type {RanNotebook} from './read-notebook.ts'
import {keysOfCells, slicesOfCells} from './slice-keys.ts'

/**
 * All cells of the notebook that were run.
 *
 * @param libraryOf what a program uses of the book's own package, as a key; left out, nobody knows which it was
 */
export function recordOfNotebook(
  {cells, kernel, packages}: RanNotebook,
  place: Pick<PageRecord, 'page' | 'tab'>,
  libraryOf?: (program: string) => string | undefined,
): PageRecord {
  const sources = cells.map(({source}) => source)
  const keys = keysOfCells(sources)
  const slices = libraryOf ? slicesOfCells(sources) : []
  const recorded = cells.flatMap(({source, outputs}, i): RecordedCell[] => {
    const key = keys[i]
    if (!outputs || !key) return []
    const library = libraryOf?.((slices[i] ?? []).join('\n'))
    return [{begins: beginOf(source), ...key, ...(library !== undefined && {library}), outputs}]
  })
  return {
    ...place,
    ...(kernel !== undefined && {kernel}),
    ...(packages && {packages}),
    cells: recorded,
  }
}

/** The first line that says something. */
export function beginOf(source: string): string {
  const lines = source.split('\n').map((line) => line.trim())
  return lines.find((line) => line !== '' && !/^(?:#|%matplotlib)/.test(line)) ?? ''
}
