// The book's own library (`d2l`): what its pages mark with `#@save`, in the order of the book, for one framework.

import type {Library} from 'd2lbook-python'
import type {BookConfig} from '../config/book-config.ts'
import {aliasLines} from './alias-lines.ts'
import type {PageCell} from './page-cells.ts'
import {savedPart} from './saved-part.ts'

/** The cells of a page in one framework. */
export interface CellsOfPage {
  page: string
  cells: readonly PageCell[]
}

/**
 * @param pages in the order of the book
 * @param settings `[library-pytorch]` of config.ini, which gives the library further names
 */
export function savedLibrary(
  pages: Iterable<CellsOfPage>,
  settings: BookConfig['libraries'][string] | undefined,
): Library {
  const cells: Library['cells'] = []
  for (const {page, cells: own} of pages)
    for (const {source, lines, isSaved} of own) {
      const saved = isSaved ? savedPart(source) : undefined
      if (saved !== undefined) cells.push({source: saved, page, line: lines[0] ?? 1})
    }
  const aliases = settings ? aliasLines(settings) : []
  // each stands for itself: a framework may lack one of them
  for (const source of aliases) cells.push({source, page: 'config.ini', line: 1})
  return {name: libraryName(settings), cells}
}

/** `d2l/torch.py` belongs to the package `d2l`. */
function libraryName(settings: BookConfig['libraries'][string] | undefined): string {
  return settings?.file?.split('/')[0]?.replace(/\.py$/, '') || 'd2l'
}
