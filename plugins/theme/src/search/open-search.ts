// Search as the theme uses it: the engine and the files of the book are loaded by the first query, and answers are
// ranked and put into plain words. Runs in the browser; how files are loaded is said by the caller.

import {allTabs} from '../head-tags.ts'
import {excerptParts, type ExcerptPart} from './excerpt.ts'
import {findTargets, isLabel, type SearchTarget, type SearchTargetKind} from './find-targets.ts'
import {rankHits} from './rank-hits.ts'
import {readQuery, type ReadQuery} from './read-query.ts'
import type {StrictEngine} from './strict-engine.ts'
import {targetsOfFile, type SearchSettings, type TargetsFile} from './targets-file.ts'
import {foldText, fromIndexed, hasAccents, hasCjk, lowerCase, toIndexed} from './search-text.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface SearchHit {
  kind: 'page' | SearchTargetKind
  url: string
  /** With its number: `4.1.2. Activation functions`. */
  title: string
  /** Where it stands: the page's title for a section, the chapter's for a page. */
  place: string
  excerpt: ExcerptPart[]
}

export interface SearchAnswer {
  hits: SearchHit[]
  /** Pages that have the words, hits of which may not be shown; `null` while they are still looked for. */
  pages: number | null
  /** Whether there are more: over all frameworks, pages are counted as far as they are shown. */
  hasMore: boolean
  /** The words that were looked for where the book has not those of the query; `null`: those. */
  corrected: string | null
}

export interface Search {
  /** What readers call the framework that hits are for; `''` in a book without, and for all of them. */
  labelOf: (tab: string) => string
  /** @param tab the reader's framework; another than the book's is taken for the default */
  find: (query: string, tab: string, listener?: Partial<SearchListener>) => Promise<SearchAnswer>
}

export interface SearchListener {
  /** Aborted when nobody waits for the answer any more: then nothing is loaded for it. */
  signal: AbortSignal
  /** Told what has a name, before the words of the pages have been looked for. */
  tell: (answer: SearchAnswer) => void
}

/** As much of the engine as is used. */
export interface Engine {
  options(options: {baseUrl?: string; excerptLength?: number; exactDiacritics?: boolean}): Promise<void>
  search(term: string, options: {filters: Record<string, string>}): Promise<{results: EngineResult[]}>
}

interface EngineResult {
  id: string
  score: number
  /** Where the words stand in the page. */
  words: number[]
  data(): Promise<EnginePage>
}

interface EnginePage {
  url: string
  /** The text of the page; where the engine has parted words itself, by zero-width spaces. */
  raw_content: string
  meta: Record<string, string>
  sub_results: {
    title: string
    url: string
    excerpt: string
    weighted_locations: {location: number; balanced_score: number}[]
  }[]
}

export interface SearchFiles {
  engine: () => Promise<StrictEngine>
  vocabulary: () => Promise<Pick<Vocabulary, 'nearest'>>
  settings: () => Promise<SearchSettings>
  targets: () => Promise<TargetsFile>
}

const shownPages = 8
const hitsPerPage = 3
/** So many Chinese characters are one word: those that hold them apart do not hold it. */
const shortWord = 4

export async function openSearch(files: SearchFiles): Promise<Search> {
  // what has a name is found while the engine is still on its way; if that fails, each question is told
  const coming = Promise.all([files.engine(), files.vocabulary()])
  let isHere = false
  coming.then(() => (isHere = true)).catch(() => undefined)
  const {tabs, labels} = await files.settings()
  let targets: Promise<{list: SearchTarget[]; words: TargetsFile['words']}> | undefined
  const loadTargets = async () => {
    const file = await files.targets()
    return {list: targetsOfFile(file), words: file.words}
  }
  const findNamed = async (query: string, tab: string): Promise<SearchHit[]> => {
    targets ??= loadTargets().catch((error: unknown) => {
      // the next query tries again
      targets = undefined
      throw error
    })
    const {list, words} = await targets
    const visible = list.filter((target) => tab === allTabs || (target.tabs?.includes(tab) ?? true))
    return findTargets(query, visible, words).map((target) => targetHit(target, words, isLabel(query)))
  }
  // the engine's setting for accents holds for all its searches: one query after the other
  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const turn = busy.then(ask)
    busy = turn.catch(() => undefined)
    return turn
  }
  const knownTab = (tab: string) => (tabs.includes(tab) || tab === allTabs ? tab : (tabs[0] ?? ''))
  const findAs = async (query: string, tab: string, {signal, tell}: Partial<SearchListener>) => {
    const naming = findNamed(query, tab)
    const engineHits = async () => {
      const [engine] = await coming
      return inTurn(() => {
        signal?.throwIfAborted()
        return searchPages(engine, query, tab)
      })
    }
    const tellNamed = async () => {
      const hits = await naming
      if (hits.length > 0 && !isHere) tell?.({hits, pages: null, hasMore: false, corrected: null})
      return hits
    }
    const [named, ranked] = await Promise.all([tellNamed(), engineHits()])
    if (named.length > 0 && isLabel(query)) return {hits: named, pages: pagesOf(named), hasMore: false}
    signal?.throwIfAborted()
    const {pages, left} = await bestPages(ranked)
    const found = pages.flatMap((page) => pageHits(page, query))
    const hits = mergeHits(named, found)
    // what is only named, in a title or a caption, is on a page too
    if (tab === allTabs) return {hits, pages: pagesOf(hits), hasMore: left > 0}
    return {hits, pages: Math.max(ranked.length, pagesOf(hits)), hasMore: false}
  }
  /** In words of the book; `null` where the query is in those already, or in none. */
  const readWith = async (query: string, {signal}: Partial<SearchListener>): Promise<ReadQuery | null> => {
    const [engine, {nearest}] = await coming
    const has = (word: string) => engine.has(toIndexed(word))
    const read = await inTurn(() => {
      signal?.throwIfAborted()
      return readQuery(query, {has, nearest})
    })
    return read?.query === query ? null : read
  }
  return {
    labelOf: (tab) => labels[tabs.indexOf(knownTab(tab))] ?? '',
    async find(query, chosen, listener = {}) {
      const tab = knownTab(chosen)
      const answer = await findAs(query, tab, listener)
      const read = answer.hits.length > 0 || isQuoted(query) ? null : await readWith(query, listener)
      if (read === null) return {...answer, corrected: null}
      const {signal} = listener
      const corrected = read.isCorrected ? read.query : null
      return {...(await findAs(read.query, tab, signal ? {signal} : {})), corrected}
    },
  }
}

/** Words in quotation marks are meant as they are written. */
function isQuoted(query: string): boolean {
  return /^\s*".*"\s*$/.test(query)
}

/** The best pages, each once: over all frameworks the engine knows a page once for each of them. */
async function bestPages(ranked: readonly EngineResult[]): Promise<{pages: EnginePage[]; left: number}> {
  const pages = new Map<string, EnginePage>()
  let read = 0
  while (pages.size < shownPages && read < ranked.length) {
    const next = ranked.slice(read, read + shownPages - pages.size)
    read += next.length
    for (const page of await Promise.all(next.map((result) => result.data()))) {
      const address = withoutTab(page.url)
      if (!pages.has(address)) pages.set(address, page)
    }
  }
  return {pages: [...pages.values()], left: ranked.length - read}
}

/** The framework is in the engine's addresses only to tell its pages apart. */
function withoutTab(url: string): string {
  return url.replace(/\?tab=[^#]*/, '')
}

/** What is named comes first, with the words found there, if any were. */
function mergeHits(named: SearchHit[], found: SearchHit[]): SearchHit[] {
  const byUrl = new Map(found.map((hit) => [hit.url, hit]))
  const names = new Set(named.map(({url}) => url))
  return [...named.map((hit) => byUrl.get(hit.url) ?? hit), ...found.filter(({url}) => !names.has(url))]
}

/** How many pages the hits lead to. */
function pagesOf(hits: readonly SearchHit[]): number {
  return new Set(hits.map(({url}) => url.replace(/#.*$/, ''))).size
}

/** Results of one query, best first. */
async function searchPages(engine: Engine, query: string, tab: string): Promise<EngineResult[]> {
  // small letters here: the engine takes those of the reader's language, in which `I` may be `ı`
  const term = toIndexed(query.toLowerCase()).replaceAll('"', ' ').replace(/\s+/g, ' ').trim()
  if (term === '') return []
  const search = async (words: string) =>
    (await engine.search(words, {filters: tab === '' || tab === allTabs ? {} : {tab}})).results
  const isPhrase = /\s/.test(term)
  const results = await search(term)
  const phrase = isPhrase || isQuoted(query) ? idsOf(await search(`"${term}"`)) : null
  let exact: ReadonlySet<string> | null = null
  let exactPhrase: ReadonlySet<string> | null = null
  if (hasAccents(query)) {
    await engine.options({exactDiacritics: true})
    exact = idsOf(await search(term))
    exactPhrase = isPhrase ? idsOf(await search(`"${term}"`)) : null
    await engine.options({exactDiacritics: false})
  }
  const byId = new Map(results.map((result) => [result.id, result]))
  const any = results.map(({id, score, words}) => ({id, score, places: words}))
  const isParted = hasCjk(query) && !/\s/.test(query.trim())
  if (isParted && phrase?.size === 0 && query.trim().length <= shortWord) return []
  const ids = rankHits({any, phrase, exact, exactPhrase}, wordsIn(term), isParted || isQuoted(query))
  return ids.map((id) => byId.get(id)!)
}

function wordsIn(term: string): number {
  return term.split(/\s+/).length
}

function idsOf(results: EngineResult[]): Set<string> {
  return new Set(results.map(({id}) => id))
}

/** The best places of a page, the page itself standing for what comes before its first section. */
function pageHits(page: EnginePage, query: string): SearchHit[] {
  const pageTitle = fromIndexed(page.meta['title'] ?? '')
  const chapter = fromIndexed(page.meta['chapter'] ?? '')
  const words = wordsOf(page)
  return page.sub_results
    .map((place) => ({...place, ...rankOf(place, words, query)}))
    .toSorted((a, b) => b.phrases - a.phrases || b.score - a.score)
    .slice(0, hitsPerPage)
    .map(({title, url, excerpt}): SearchHit => {
      const isPage = !url.includes('#')
      return {
        kind: isPage ? 'page' : 'section',
        url: withoutTab(url),
        title: isPage ? pageTitle : fromIndexed(title),
        place: isPage ? chapter : pageTitle,
        excerpt: withoutTitle(excerptParts(excerpt), isPage ? pageTitle : fromIndexed(title)),
      }
    })
}

/** The words of a page as the engine counts them. */
function wordsOf({raw_content: text}: EnginePage): string[] {
  return text.includes('\u200B') ? text.split('\u200B') : text.split(/[^\S\uFEFF]+/)
}

/** Places that hold the phrase come first; a phrase as written counts twice. */
function rankOf(
  {weighted_locations: found}: EnginePage['sub_results'][number],
  words: readonly string[],
  query: string,
): {phrases: number; score: number} {
  const score = found.reduce((sum, {balanced_score: own}) => sum + own, 0)
  const places = found.map(({location}) => location)
  const exact = hasAccents(query) ? phrasesAt(places, words, query, lowerCase) : 0
  const phrases = phrasesAt(places, words, query, foldText) + exact
  return {phrases: Math.min(phrases, 1) + Math.min(exact, 1), score: score * (1 + phrases)}
}

/** How often the words of the query follow each other in just this order. */
function phrasesAt(
  places: readonly number[],
  words: readonly string[],
  query: string,
  fold: (text: string) => string,
): number {
  const wanted = fold(toIndexed(query)).split(' ')
  if (wanted.length < 2) return 0
  const bare = (word: string) => fold(word).replace(/^[^\p{L}\p{N}]+/u, '')
  return [...new Set(places)].filter((place) =>
    wanted.every((word, n) => bare(words[place + n] ?? '').startsWith(word)),
  ).length
}

/** A heading is the first sentence of its excerpt, which needs no repeating. */
function withoutTitle(parts: ExcerptPart[], title: string): ExcerptPart[] {
  const text = parts.map((part) => part.text).join('')
  if (!text.startsWith(title)) return parts
  let left = title.length + (/^[.\s]*/.exec(text.slice(title.length))?.[0].length ?? 0)
  return parts.flatMap((part) => {
    const cut = Math.min(left, part.text.length)
    left -= cut
    return cut === part.text.length ? [] : [{...part, text: part.text.slice(cut)}]
  })
}

function targetHit(target: SearchTarget, words: TargetsFile['words'], showsLabel: boolean): SearchHit {
  const {kind, number, title, label, url, pageTitle} = target
  const isPage = !url.includes('#')
  const named =
    kind === 'section' ? numbered(number, title) : `${wordOf(kind, number, words)} ${title}`.trim()
  return {
    kind: isPage ? 'page' : kind,
    url,
    title: named || label || '',
    place: isPage ? '' : pageTitle,
    excerpt: showsLabel && label !== null ? [{text: label, isHit: true}] : [],
  }
}

function numbered(number: string | null, title: string): string {
  return number === null ? title : `${number}. ${title}`
}

function wordOf(kind: SearchTargetKind, number: string | null, words: TargetsFile['words']): string {
  if (number === null) return ''
  return kind === 'equation' ? `(${number})` : words[kind].replace('%s', number)
}
