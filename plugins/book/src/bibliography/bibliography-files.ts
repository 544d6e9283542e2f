import type {PageFacts} from '../facts/page-facts.ts'
import {resolvePath} from '../facts/resolve-path.ts'
import type {BibliographyFile} from './read-bibliographies.ts'

/** The bibliographies that the pages name. */
export function bibliographyFiles(pages: Iterable<PageFacts>): Exclude<BibliographyFile, string>[] {
  return [...pages].flatMap(({page, file: namedIn, bibliographies}) =>
    bibliographies.map(({path, place}) => ({file: resolvePath(page, path), namedIn, place})),
  )
}
