// The search index of a built site: Pagefind's files, of which a reader's browser loads the few that a query needs,
// and the file of targets.

import {readdir, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {tabLabel} from '../render/tabs.ts'
import {searchPageHtml, type SearchPage} from './search-page.ts'
import type {SearchSettings, TargetsFile} from 'docusaurus-theme-d2lbook/search/targets-file'

type Pagefind = typeof import('pagefind')

const loadPagefind = createRequire(import.meta.url)('./load-pagefind.cjs') as () => Promise<Pagefind>

/** The engine, as a program that makes several indexes until it is closed. */
export interface SearchEngine {
  /**
   * @param lang language of the site, by which the engine knows endings of words
   * @param tabs all frameworks of the book, the default first
   */
  openIndexer(lang: string, tabs: readonly string[]): Promise<SearchIndexer>
  close(): Promise<void>
}

export interface SearchIndexer {
  add(page: SearchPage & {tabs: readonly string[]}, permalink: string): Promise<void>
  /** Writes everything into `folder`; the index cannot be used afterwards. */
  write(folder: string, targets: TargetsFile): Promise<void>
}

export async function startSearchEngine(): Promise<SearchEngine> {
  const pagefind = await loadPagefind()
  return {
    openIndexer: (lang, tabs) => openIndexer(pagefind, lang, tabs),
    close: async () => void (await pagefind.close()),
  }
}

async function openIndexer(
  pagefind: Pagefind,
  lang: string,
  tabs: readonly string[],
): Promise<SearchIndexer> {
  const {index, errors} = await pagefind.createIndex({forceLanguage: lang})
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`)
  return {
    async add(page, permalink) {
      const own = tabs.filter((tab) => page.tabs.includes(tab))
      for (const [i, tab] of (own.length > 0 ? own : [null]).entries()) {
        // the engine knows pages by address: each framework's text needs its own
        const url = tab === null ? permalink : `${permalink}?tab=${tab}`
        const content = searchPageHtml(page, tab, foundIn(tab, own, tabs, i === 0))
        const {errors: problems} = await index.addHTMLFile({url, content})
        if (problems.length > 0) throw new Error(`${permalink} cannot be indexed: ${problems.join('; ')}`)
      }
    },
    async write(folder, targets) {
      const {errors: problems} = await index.writeFiles({outputPath: folder})
      if (problems.length > 0) throw new Error(`the search index cannot be made: ${problems.join('; ')}`)
      for (const name of await readdir(folder)) if (!isNeeded(name)) await rm(path.join(folder, name))
      const settings: SearchSettings = {tabs: [...tabs], labels: tabs.map(tabLabel)}
      await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings))
      await writeFile(path.join(folder, 'targets.json'), JSON.stringify(targets))
    },
  }
}

/** Readers of a framework that a page does not have see its first one. */
function foundIn(tab: string | null, own: string[], all: readonly string[], isFirst: boolean): string[] {
  if (tab === null) return [...all]
  return isFirst ? all.filter((name) => name === tab || !own.includes(name)) : [tab]
}

/** The engine brings several user interfaces along; the theme has its own. */
function isNeeded(name: string): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)
}
