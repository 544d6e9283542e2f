import {posix} from 'node:path'
import type {PageFacts} from '../facts/page-facts.ts'
import type {BibliographyFile} from './read-bibliographies.ts'

/** The bibliographies that the pages name. */
export function bibliographyFiles(pages: Iterable<PageFacts>): Exclude<BibliographyFile, string>[] {
  return [...pages].flatMap(({page, file: namedIn, bibliographies}) =>
    bibliographies.map(({path, place}) => ({file: fileFrom(page, path), namedIn, place})),
  )
}

/** From the book's folder; `../shared.bib` lies outside of it. */
function fileFrom(page: string, file: string): string {
  return file.startsWith('/') ? posix.normalize(file.slice(1)) : posix.join(posix.dirname(page), file)
}
