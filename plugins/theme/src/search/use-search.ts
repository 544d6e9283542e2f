// The search of a site as a React hook: loads the engine as soon as there is a dialog, and answers only the last
// question.

import {useEffect, useState} from 'react'
import {useLocation} from '@docusaurus/router'
import {translate} from '@docusaurus/Translate'
import useBaseUrl from '@docusaurus/useBaseUrl'
import useGlobalData from '@docusaurus/useGlobalData'
import {chosenTab} from '../client/tabs.ts'
import {searchFolderFor, type SearchableVersion} from './search-folder.ts'
import {joinEngines} from './join-engines.ts'
import {openSearch, type Engine, type Search, type SearchAnswer, type SearchHit} from './open-search.ts'
import {strictEngine} from './strict-engine.ts'
import {searchPart, type SearchSettings} from './targets-file.ts'
import {openVocabulary, wordsOfFile} from './vocabulary.ts'

interface SearchState {
  hits: readonly SearchHit[]
  /** Said below the field. */
  status: string
  /** What was looked for instead of the query, and the query as it would be looked for; `null`: the query. */
  corrected: {query: string; asWritten: string} | null
  /** Name of the framework that hits are for; `''` in a book without. */
  framework: string
}

/** Letters that are written without looking are one question. */
const pause = 30
/** So long nothing is said of loading. */
const patience = 240
const nothing: SearchState = {hits: [], status: '', corrected: null, framework: ''}

export function useSearch(query: string, isOpen: boolean): SearchState {
  const base = useSearchFolder()
  const [state, setState] = useState(nothing)
  useEffect(() => {
    // the first question tells what failed
    if (process.env.NODE_ENV !== 'development') loadSearch(base).catch(() => undefined)
  }, [base])
  useEffect(() => {
    if (!isOpen) return undefined
    if (process.env.NODE_ENV === 'development') {
      setState({...nothing, status: messages().development})
      return undefined
    }
    const asked = new AbortController()
    const show = (next: (now: SearchState) => SearchState) => {
      if (!asked.signal.aborted) setState(next)
    }
    const timer = setTimeout(() => {
      answer(base, query, asked.signal, show).catch(() => {
        if (asked.signal.aborted) return
        // the next question tries again
        loaded.delete(base)
        setState({...nothing, status: messages().failed})
      })
    }, pause)
    return () => {
      asked.abort()
      clearTimeout(timer)
    }
  }, [base, isOpen, query])
  return state
}

/** Address of the search of the book and version that the reader is in. */
function useSearchFolder(): string {
  const docs = Object.values(useGlobalData()['docusaurus-plugin-content-docs'] ?? {})
  const {pathname} = useLocation()
  const versions = (docs as {versions: SearchableVersion[]}[]).flatMap((instance) => instance.versions)
  return useBaseUrl(searchFolderFor(pathname, versions))
}

async function answer(
  base: string,
  query: string,
  signal: AbortSignal,
  show: (next: (now: SearchState) => SearchState) => void,
): Promise<void> {
  const wait = setTimeout(() => show((now) => ({...now, status: messages().loading})), patience)
  try {
    const search = await loadSearch(base)
    const tab = chosenTab(document)
    const framework = search.labelOf(tab)
    if (query.trim() === '') return show(() => ({...nothing, framework}))
    const tell = (found: SearchAnswer) => show(() => stateOf(query, framework, found))
    tell(await search.find(query, tab, {signal, tell}))
  } finally {
    clearTimeout(wait)
  }
}

function stateOf(query: string, framework: string, found: SearchAnswer): SearchState {
  const corrected = found.corrected === null ? null : {query: found.corrected, asWritten: `"${query.trim()}"`}
  return {...statusOf(query, found), corrected, framework}
}

function statusOf(query: string, {hits, pages, hasMore}: SearchAnswer): Pick<SearchState, 'hits' | 'status'> {
  if (pages === null) return {hits, status: ''}
  if (hits.length === 0) {
    const message = {id: 'theme.d2lbook.search.none', message: 'Nothing found for “{query}”'}
    return {hits, status: translate(message, {query})}
  }
  const found = {id: 'theme.d2lbook.search.found', message: 'Pages: {count}'}
  return {hits, status: translate(found, {count: hasMore ? `${pages}+` : String(pages)})}
}

const loaded = new Map<string, Promise<Search>>()

/** Once for each search; after a failure the next query tries again. */
function loadSearch(base: string): Promise<Search> {
  const known = loaded.get(base)
  if (known) return known
  fetchAhead(`${base}pagefind-worker.js`)
  // the first part is always there: it waits for nothing
  const first = openEngine(base)
  first.catch(() => undefined)
  const settings = fetchJson<SearchSettings>(`${base}settings.json`)
  const openParts = async <T>(open: (folder: string) => Promise<T>): Promise<T[]> => {
    const {parts} = await settings
    return Promise.all(Array.from({length: parts}, (_, i) => open(base + searchPart(i))))
  }
  const lists = openParts(async (folder) => wordsOfFile(await fetchJson(`${folder}vocabulary.json`)))
  lists.catch(() => undefined)
  const search = openSearch({
    engine: async () => {
      const engines = await openParts((folder) => (folder === base ? first : openEngine(folder)))
      const words = await lists
      return joinEngines(engines.map((engine, i) => strictEngine(engine, openVocabulary([words[i]!]))))
    },
    vocabulary: async () => openVocabulary(await lists),
    settings: () => settings,
    targets: () => fetchJson(`${base}targets.json`),
  }).catch((error: unknown) => {
    loaded.delete(base)
    throw error
  })
  loaded.set(base, search)
  return search
}

/** Asks for what the engine will ask for later; if it is not there, the engine says so. */
function fetchAhead(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href}))
}

/** Each part has an engine of its own: those of one script share a memory that each takes for its own. */
async function openEngine(folder: string): Promise<Engine> {
  // the engine lies beside the pages as it is: no bundler may look for it
  const {createInstance} = (await import(/* webpackIgnore: true */ `${folder}pagefind.js`)) as {
    createInstance: (options: object) => Engine
  }
  return createInstance({basePath: folder, baseUrl: '/', excerptLength: 24})
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json() as Promise<T>
}

function messages() {
  return {
    loading: translate({id: 'theme.d2lbook.search.loading', message: 'Searching …'}),
    failed: translate({id: 'theme.d2lbook.search.failed', message: 'The search could not be loaded'}),
    development: translate({
      id: 'theme.d2lbook.search.development',
      message: 'The search is made when the site is built; this preview has none.',
    }),
  }
}
