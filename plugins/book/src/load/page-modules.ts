// The modules that the pages of a book import.

import path from 'node:path'
import type {CheckEffects} from '../checks/check-effects.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import {moduleFault, moduleFiles} from '../mdx/check-module.ts'
import {findModule, importFolders, type ModulePlaces} from '../mdx/find-module.ts'
import type {SurroundingSite} from '../mdx/surrounding-site.ts'
import type {PageOfBook} from './loaded-book.ts'

/** Where the modules of a page are looked for. */
export type PlacesOfPage = (page: string) => ModulePlaces

export function modulePlaces(
  {root, home}: {root: string; home: string},
  pages: readonly PageOfBook[],
  site: SurroundingSite,
): PlacesOfPage {
  const files = new Map(pages.map(({page, file}) => [page, file]))
  return (page) => ({
    folders: importFolders(root, page, files.get(page) ?? path.join(root, page), home),
    ...site,
  })
}

/** Whether the bundler would find what a page imports, and can read it. */
export function moduleChecks(placesOf: PlacesOfPage): Pick<CheckEffects, 'hasModule' | 'moduleFault'> {
  return {
    hasModule: (source, page) => findModule(source, placesOf(page)) !== null,
    moduleFault: (source, page) => moduleFault(source, placesOf(page)),
  }
}

/** Files of the modules, absolute. */
export function filesOfModules(facts: ReadonlyMap<string, PageFacts>, placesOf: PlacesOfPage): string[] {
  return [...facts.values()].flatMap(({page, imports}) =>
    imports.flatMap(({url}) => moduleFiles(url, placesOf(page))),
  )
}
