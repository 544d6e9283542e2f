// The cells of a page written in place.

import {VFile} from 'vfile'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {pageCells, type PageCell} from '../../../plugins/book/src/run/page-cells.ts'

export function cellsOf(text: string, tab: string | null, tabs: string[] = []): PageCell[] {
  return pageCells(readPage(new VFile({path: 'page.md', value: text}), {tabs}), tab, text)
}

/** A fence with code in it. */
export function fence(...lines: string[]): string {
  return ['```{.python .input}', ...lines, '```'].join('\n')
}
