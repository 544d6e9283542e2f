// The book's own library (`d2l`): what its pages mark with `#@save`, in the order of the book, for one framework.

import type {Library} from 'd2lbook-python'
import type {BookConfig} from '../config/book-config.ts'
import {aliasLines} from './alias-lines.ts'
import type {PageCell} from './page-cells.ts'
import {importedNames, neededImports} from './needed-imports.ts'
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
  const name = libraryName(settings)
  const cells: Library['cells'] = []
  const savedPages = [...pages].map(({page, cells: own}) => ({page, own, saved: savedCells(page, own)}))
  const imported = new Set(
    savedPages.flatMap(({saved}) => saved.flatMap(({source}) => source.split('\n').flatMap(importedNames))),
  )
  for (const {page, own, saved} of savedPages) {
    if (saved.length === 0) continue
    const text = saved.map(({source}) => source).join('\n')
    const needed = neededImports(
      own.map(({source}) => source),
      text,
      (one) => imported.has(one),
      name,
    )
    cells.push(...needed.map((source) => ({source, page, line: 1})), ...saved)
  }
  const aliases = settings ? aliasLines(settings) : []
  // each stands for itself: a framework may lack one of them
  for (const source of aliases) cells.push({source, page: 'config.ini', line: 1})
  const part = partName(settings)
  return {name, ...(part !== undefined && {part}), cells}
}

function savedCells(page: string, own: readonly PageCell[]): Library['cells'] {
  return own.flatMap(({source, lines, isSaved}) => {
    const saved = isSaved ? savedPart(source) : undefined
    return (saved === undefined ? [] : separateLines(saved)).map((part) => ({
      source: part.source,
      page,
      line: (lines[0] ?? 1) + part.from,
    }))
  })
}

/** What begins a statement of several lines, or goes on in the next. */
const opensBlock = /^(?:@|async\b|def\b|class\b|if\b|for\b|while\b|with\b|try\b|match\b)|[([{\\,]\s*$/

/** Lists of imports become a cell for each line: a page that needs one of them does not wait for the others. */
function separateLines(source: string): {source: string; from: number}[] {
  const lines = source.split('\n')
  if (lines.some((line) => /^\s/.test(line) || opensBlock.test(line))) return [{source, from: 0}]
  return lines.flatMap((line, from) =>
    line.trim() === '' || line.startsWith('#') ? [] : [{source: line, from}],
  )
}

/** `numbers` of `lib/numbers.py`. */
function partName(settings: BookConfig['libraries'][string] | undefined): string | undefined {
  return settings?.file?.includes('/') ? /([^/]+)\.py$/.exec(settings.file)?.[1] : undefined
}

/** `d2l/torch.py` belongs to the package `d2l`. */
function libraryName(settings: BookConfig['libraries'][string] | undefined): string {
  return settings?.file?.split('/')[0]?.replace(/\.py$/, '') || 'd2l'
}
