// A drift for programs.

import type {BookDrift, PageDrift} from './book-drift.ts'
import {wordDiff, type WordChange} from './word-diff.ts'
import type {DriftRow} from './page-drift.ts'
import {nameOfKind} from './block-kinds.ts'

/** Pages with their rows; files relative to `folder`, lines from 1, word changes as `[kind, text]`. */
export function formatDriftJson(drift: BookDrift, relative: (file: string | null) => string | null): string {
  const {pages, ...figures} = drift
  return JSON.stringify({...figures, pages: pages.map((page) => plainPage(page, relative))}, null, 2)
}

function plainPage(page: PageDrift, relative: (file: string | null) => string | null): object {
  const {rows, sourceLines, targetLines, sourceFile, targetFile, ...rest} = page
  return {
    ...rest,
    sourceFile: relative(sourceFile),
    targetFile: relative(targetFile),
    blocks: rows.filter(isTold).map((row) => plainRow(row, sourceLines, targetLines)),
  }
}

/** What is as it should be is in the counts, and nowhere else. */
export function isTold({state, differences}: DriftRow): boolean {
  return (state !== 'unchanged' && state !== 'own') || differences.length > 0
}

function plainRow(row: DriftRow, sourceLines: number[], targetLines: number[]): object {
  const {state, kind, source, target, was, now, differences} = row
  return {
    state,
    kind: nameOfKind(kind),
    sourceLine: sourceLines[source[0] ?? -1] ?? null,
    targetLine: targetLines[target[0] ?? -1] ?? null,
    ...(was !== null && {was}),
    now,
    ...(state === 'edited' && was !== null && {changes: wordDiff(was, now).map(pairOf)}),
    ...(differences.length > 0 && {differences}),
  }
}

function pairOf({kind, text}: WordChange): [string, string] {
  return [kind, text]
}
