// Search as the theme uses it: the engine and the files of the book are loaded by the first query, and answers are
// ranked and put into plain words. Runs in the browser; how files are loaded is said by the caller.

import {allTabs} from '../page-parts.ts'
import {excerptParts, type ExcerptPart} from './excerpt.ts'
import {mendQuery} from './mend-query.ts'
import {findTargets, isLabel, type SearchTarget, type SearchTargetKind} from './find-targets.ts'
import {rankHits} from './rank-hits.ts'
import {targetsOfFile, type SearchSettings, type TargetsFile} from './targets-file.ts'
import {
  foldText,
  fromIndexed,
  hasAccents,
  isPartedText,
  lowerCase,
  partedScript,
  toIndexed,
} from './search-text.ts'
import {wordsOfPage} from './whole-words.ts'
import type {ListedWord} from './word-list.ts'

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
  /** Pages that have the words, hits of which may not be shown. */
  pages: number
  /** Whether there are more: over all frameworks, pages are counted as far as they are shown. */
  hasMore: boolean
  /** What was looked for instead, where the query has words that are nowhere in the book. */
  instead?: string
}

export interface FindOptions {
  /** Whether words that are nowhere in the book are looked for all the same. */
  asTyped?: boolean
  /** Gets the hits that a number, a label or a title names, which are there before the others. */
  onNamed?: (hits: SearchHit[]) => void
  /** Whether the answer is still waited for; once it is not, the next question need not wait for it. */
  isWanted?: () => boolean
}

export interface Search {
  /** What readers call the framework that hits are for; `''` in a book without, and for all of them. */
  labelOf: (tab: string) => string
  /** @param tab the reader's framework; another than the book's is taken for the default */
  find: (query: string, tab: string, options?: FindOptions) => Promise<SearchAnswer>
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
  /** One that finds whole words only. */
  engine: () => Promise<Engine>
  settings: () => Promise<SearchSettings>
  targets: () => Promise<TargetsFile>
  /** The words of the book. */
  words: () => Promise<readonly ListedWord[]>
}

const shownPages = 8
const hitsPerPage = 3
/** So many characters without spaces are one word: pages that hold them apart do not hold it. */
const shortWord = {cjk: 4, sea: 12}

export async function openSearch(files: SearchFiles): Promise<Search> {
  const engine = files.engine()
  // who asks gets its failure
  engine.catch(() => undefined)
  const {tabs, labels} = await files.settings()
  const loadTargets = triedAgain(async () => {
    const file = await files.targets()
    return {list: targetsOfFile(file), words: file.words}
  })
  const loadWords = triedAgain(files.words)
  // the next query should not wait for them
  loadTargets().catch(() => undefined)
  const findNamed = async (query: string, tab: string): Promise<SearchHit[]> => {
    const {list, words} = await loadTargets()
    const visible = list.filter((target) => tab === allTabs || (target.tabs?.includes(tab) ?? true))
    return findTargets(query, visible, words).map((target) => targetHit(target, words, isLabel(query)))
  }
  /** `fig_x` is a label in a book that has a `fig_mlp`; `num_hiddens` may be a name in code. */
  const hasLabelsLike = async (query: string): Promise<boolean> => {
    const kind = /[\p{L}\d]+_/u.exec(query)?.[0] ?? ''
    const {list} = await loadTargets()
    return list.some(({label}) => label?.startsWith(kind))
  }
  // the engine's setting for accents holds for all its searches: one query after the other
  let busy: Promise<unknown> = engine.catch(() => undefined)
  const inTurn = <T>(ask: (engine: Engine) => Promise<T>): Promise<T> => {
    const turn = busy.then(async () => ask(await engine))
    busy = turn.catch(() => undefined)
    return turn
  }
  const knownTab = (tab: string) => (tabs.includes(tab) || tab === allTabs ? tab : (tabs[0] ?? ''))
  const answer = async (
    query: string,
    tab: string,
    {onNamed, isWanted = () => true}: Pick<FindOptions, 'onNamed' | 'isWanted'>,
  ): Promise<SearchAnswer> => {
    const searched = inTurn((each) => searchPages(each, query, tab))
    const naming = findNamed(query, tab).then((hits) => {
      if (hits.length > 0) onNamed?.(hits)
      return hits
    })
    const [named, ranked] = await Promise.all([naming, searched])
    if (named.length > 0 && isLabel(query)) return {hits: named, pages: pagesOf(named), hasMore: false}
    if (!isWanted()) return {hits: named, pages: pagesOf(named), hasMore: false}
    const {pages, left} = await bestPages(ranked)
    const found = pages.flatMap((page) => pageHits(page, query))
    const hits = mergeHits(named, found)
    // what is only named, in a title or a caption, is on a page too
    if (tab === allTabs) return {hits, pages: pagesOf(hits), hasMore: left > 0}
    return {hits, pages: Math.max(ranked.length, pagesOf(hits)), hasMore: false}
  }
  return {
    labelOf: (tab) => labels[tabs.indexOf(knownTab(tab))] ?? '',
    async find(query, chosen, {asTyped = false, onNamed, isWanted = () => true} = {}) {
      const tab = knownTab(chosen)
      const typed = await answer(query, tab, {onNamed, isWanted})
      if (asTyped || typed.hits.length > 0 || isQuoted(query) || !isWanted()) return typed
      if (isLabel(query) && (await hasLabelsLike(query))) return typed
      const mended = await inTurn((each) => mendQuery(query, each, loadWords))
      if (!mended) return typed
      const meant = await answer(mended.query, tab, {isWanted})
      if (meant.hits.length === 0) return typed
      return mended.isOther ? {...meant, instead: mended.query} : meant
    },
  }
}

/** Loads once; after a failure the next who asks tries again. */
function triedAgain<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
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
  const term = toIndexed(query).replaceAll('"', ' ').trim()
  if (term === '') return []
  const search = async (words: string) =>
    (await engine.search(words, {filters: tab === '' || tab === allTabs ? {} : {tab}})).results
  const isPhrase = /\s/.test(term)
  const results = await search(term)
  const phrase = isPhrase ? idsOf(await search(`"${term}"`)) : null
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
  const isParted = isPartedText(query) && !/\s/.test(query.trim())
  if (isParted && phrase?.size === 0 && query.trim().length <= shortWord[partedScript(query)]) return []
  const ids = rankHits({any, phrase, exact, exactPhrase}, wordsIn(term), isParted || isQuoted(query))
  return ids.map((id) => byId.get(id)!)
}

/** Words in quotation marks are meant as they are typed. */
function isQuoted(query: string): boolean {
  return /^\s*".*"\s*$/.test(query)
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
  const words = wordsOfPage(page.raw_content)
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
