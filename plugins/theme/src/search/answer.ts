// What the search answers, in the words of the page: the engine is loaded by the first question. Browser alone.

import {chosenTab} from '../client/tabs.ts'
import {translate} from '../client/translate.ts'
import {joinEngines} from './join-engines.ts'
import {openEngine} from './open-engine.ts'
import {openSearch, type FindOptions, type Search, type SearchAnswer, type SearchHit} from './open-search.ts'
import {searchPart, wordListFile, type SearchSettings} from './targets-file.ts'
import {readWordList} from './word-list.ts'

export interface SearchState {
  hits: readonly SearchHit[]
  /** Said below the field. */
  status: string
  /** Name of the framework that hits are for; `''` in a book without. */
  framework: string
  /** What was looked for instead of words that are nowhere in the book. */
  instead?: string
}

/** Who waits longer is told that something happens. */
const patience = 240
export const nothing: SearchState = {hits: [], status: '', framework: ''}

/** @param base address of the folder of the search */
export async function answer(
  base: string,
  query: string,
  options: Pick<FindOptions, 'asTyped' | 'isWanted'>,
  tell: (part: Partial<SearchState>) => void,
): Promise<SearchState> {
  const wait = setTimeout(() => tell({status: searchWords().loading}), patience)
  try {
    const search = await loadSearch(base)
    const tab = chosenTab(document)
    const framework = search.labelOf(tab)
    if (query.trim() === '') return {...nothing, framework}
    const onNamed = (hits: SearchHit[]) => tell({hits, instead: undefined})
    return {...statusOf(query, await search.find(query, tab, {...options, onNamed})), framework}
  } finally {
    clearTimeout(wait)
  }
}

function statusOf(
  query: string,
  {hits, pages, hasMore, instead}: SearchAnswer,
): Omit<SearchState, 'framework'> {
  if (hits.length === 0) {
    const message = {id: 'theme.d2lbook.search.none', message: 'Nothing found for “{query}”'}
    return {hits, status: translate(message, {query})}
  }
  const found = {id: 'theme.d2lbook.search.found', message: 'Pages: {count}'}
  return {hits, status: translate(found, {count: hasMore ? `${pages}+` : String(pages)}), instead}
}

const loaded = new Map<string, Promise<Search>>()

/** Once for each search; after a failure the next query tries again. */
export function loadSearch(base: string): Promise<Search> {
  const known = loaded.get(base)
  if (known) return known
  const settings = fetchJson<SearchSettings>(`${base}settings.json`)
  const openEngines = async () => {
    const {parts} = await settings
    const folders = Array.from({length: parts}, (_, i) => base + searchPart(i))
    return joinEngines(await Promise.all(folders.map(openEngine)))
  }
  const engine = openEngines().catch((error: unknown) => {
    loaded.delete(base)
    throw error
  })
  const search = openSearch({
    engine: () => engine,
    settings: () => settings,
    targets: () => fetchJson(`${base}targets.json`),
    words: async () => readWordList(await (await fetchFile(base + wordListFile)).text()),
  }).catch((error: unknown) => {
    loaded.delete(base)
    throw error
  })
  loaded.set(base, search)
  return search
}

async function fetchJson<T>(address: string): Promise<T> {
  return (await fetchFile(address)).json() as Promise<T>
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response
}

export function searchWords() {
  return {
    loading: translate({id: 'theme.d2lbook.search.loading', message: 'Searching …'}),
    failed: translate({id: 'theme.d2lbook.search.failed', message: 'The search could not be loaded'}),
    development: translate({
      id: 'theme.d2lbook.search.development',
      message: 'The search is made when the site is built; this preview has none.',
    }),
  }
}
