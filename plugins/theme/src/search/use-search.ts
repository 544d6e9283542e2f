// The search of a site as a React hook: loads the engine with the first use, waits for a pause in writing,
// and answers only the last question.

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
import {openVocabulary, type VocabularyFile} from './vocabulary.ts'

interface SearchState {
  hits: readonly SearchHit[]
  /** Said below the field. */
  status: string
  /** What was looked for instead of the query, and the query as it would be looked for; `null`: the query. */
  corrected: {query: string; asWritten: string} | null
  /** Name of the framework that hits are for; `''` in a book without. */
  framework: string
}

const pause = 120
const nothing: SearchState = {hits: [], status: '', corrected: null, framework: ''}

export function useSearch(query: string, isOpen: boolean): SearchState {
  const base = useSearchFolder()
  const [state, setState] = useState(nothing)
  useEffect(() => {
    if (!isOpen) return undefined
    if (process.env.NODE_ENV === 'development') {
      setState({...nothing, status: words().development})
      return undefined
    }
    let isLast = true
    const show = (next: SearchState) => {
      if (isLast) setState(next)
    }
    const timer = setTimeout(() => {
      answer(base, query, (status) => setState((now) => (isLast ? {...now, status} : now)))
        .then(show)
        .catch(() => show({...nothing, status: words().failed}))
    }, pause)
    return () => {
      isLast = false
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

async function answer(base: string, query: string, tell: (status: string) => void): Promise<SearchState> {
  const wait = setTimeout(() => tell(words().loading), 2 * pause)
  try {
    const search = await loadSearch(base)
    const tab = chosenTab(document)
    const framework = search.labelOf(tab)
    if (query.trim() === '') return {...nothing, framework}
    const found = await search.find(query, tab)
    const corrected =
      found.corrected === null ? null : {query: found.corrected, asWritten: `"${query.trim()}"`}
    return {...statusOf(query, found), corrected, framework}
  } finally {
    clearTimeout(wait)
  }
}

function statusOf(query: string, {hits, pages, hasMore}: SearchAnswer): Pick<SearchState, 'hits' | 'status'> {
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
  const settings = fetchJson<SearchSettings>(`${base}settings.json`)
  const folders = settings.then(({parts}) => Array.from({length: parts}, (_, i) => base + searchPart(i)))
  const vocabularies = folders.then((all) =>
    Promise.all(all.map((folder) => fetchJson<VocabularyFile>(`${folder}vocabulary.json`))),
  )
  const search = openSearch({
    engine: async () => {
      const engines = Promise.all((await folders).map(openEngine))
      const files = await vocabularies
      return joinEngines(
        (await engines).map((engine, i) => strictEngine(engine, openVocabulary([files[i]!]))),
      )
    },
    vocabulary: async () => openVocabulary(await vocabularies),
    settings: () => settings,
    targets: () => fetchJson(`${base}targets.json`),
  }).catch((error: unknown) => {
    loaded.delete(base)
    throw error
  })
  loaded.set(base, search)
  return search
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

function words() {
  return {
    loading: translate({id: 'theme.d2lbook.search.loading', message: 'Searching …'}),
    failed: translate({id: 'theme.d2lbook.search.failed', message: 'The search could not be loaded'}),
    development: translate({
      id: 'theme.d2lbook.search.development',
      message: 'The search is made when the site is built; this preview has none.',
    }),
  }
}
