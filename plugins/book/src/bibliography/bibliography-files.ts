import {posix} from 'node:path'
import type {PageFacts} from '../facts/page-facts.ts'
import type {FormattedEntry} from './citation-part.ts'
import type {BibliographyFile} from './read-bibliographies.ts'

/** The bibliographies that the pages name. */
export function bibliographyFiles(pages: Iterable<PageFacts>): Exclude<BibliographyFile, string>[] {
  return listsOfPages(pages).filter(({file}) => file !== '')
}

/** The lists of pages, each with its file: `''` where it lists the entries of all. */
export function listsOfPages(pages: Iterable<PageFacts>): ListFact[] {
  return [...pages].flatMap(({page, file: namedIn, bibliographies}) =>
    bibliographies.map(({path, place, all = false}) => {
      return {file: path === '' ? '' : fileFrom(page, path), namedIn, place, page, all}
    }),
  )
}

export interface ListFact extends Exclude<BibliographyFile, string> {
  page: string
  /** What nobody cites is listed, too. */
  all: boolean
}

/** Whether an entry may stand in a list. */
export function belongsTo({files}: Pick<FormattedEntry, 'files'>, {file}: Pick<ListFact, 'file'>): boolean {
  return file === '' || files.includes(file)
}

/** From the book's folder; `../shared.bib` lies outside of it. */
function fileFrom(page: string, file: string): string {
  return file.startsWith('/') ? posix.normalize(file.slice(1)) : posix.join(posix.dirname(page), file)
}
