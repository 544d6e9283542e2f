// How far the translation of a whole book is behind: every page with its source, as it was and as it is.

import type {DialectOptions} from 'remark-d2lbook'
import {readKept} from '../files/kept-files.ts'
import type {LanguageFiles} from '../load/language-files.ts'
import type {DriftBasis} from './drift-options.ts'
import {findOrigin} from './find-origin.ts'
import {findMovedPages} from './moved-pages.ts'
import {figuresOf, textDrift, type DriftFigures, type TextDrift} from './drift-counts.ts'
import {pageDrift, type DriftRow, type Origin} from './page-drift.ts'
import {readBlocks, type Block} from './page-blocks.ts'
import type {TranslationRecord} from './record.ts'

export interface PageDrift extends DriftFigures {
  page: string
  /** Where the page is in the source now, if elsewhere. */
  movedTo?: string
  /** `own`: only the translation has it; `deleted`: the source had it once. */
  state: 'translated' | 'untranslated' | 'deleted' | 'own'
  basis: DriftBasis
  /** Absolute; `null` where there is no such file. */
  sourceFile: string | null
  targetFile: string | null
  rows: DriftRow[]
  /** First lines of the blocks, for a link to an editor. */
  sourceLines: number[]
  targetLines: number[]
}

export interface BookDrift extends DriftFigures {
  source: string
  lang: string
  pages: PageDrift[]
  /** On the pages that the source still has at the same place, where it is known what was translated. */
  texts: TextDrift
}

export interface DriftRequest {
  files: LanguageFiles
  lang: string
  dialect: DialectOptions
  record: TranslationRecord
  /** The source as it is today, where it is not in the book: files by page. */
  today?: ReadonlyMap<string, string>
  /** Which knowledge to use. @default the first of record, origin, git that there is */
  basis?: DriftBasis
}

/** Compares every page of a language with its source. */
export async function bookDrift(request: DriftRequest): Promise<BookDrift> {
  const {files, lang} = request
  const places = await pagePlaces(request)
  const pages = await Promise.all(places.map((place) => driftOfPage(place, request)))
  const stayed = pages.filter(
    ({state, basis, movedTo}) => state === 'translated' && basis !== 'none' && movedTo === undefined,
  )
  return {
    source: files.source,
    lang,
    pages,
    ...figuresOf(pages.flatMap(({rows}) => rows)),
    texts: textDrift(stayed.flatMap(({rows}) => rows)),
  }
}

interface PagePlace {
  page: string
  movedTo?: string
  sourceFile: string | null
  targetFile: string | null
  originFile: string | null
}

/** Every page of the source or the translation, in order, with its files. */
async function pagePlaces({files, lang, today, dialect}: DriftRequest): Promise<PagePlace[]> {
  const places = new Map<string, PagePlace>()
  for (const [page, versions] of files.pages) {
    const own = versions[files.source] ?? null
    const targetFile = versions[lang] ?? null
    const sourceFile = today ? (today.get(page) ?? null) : own
    const originFile = files.origins.get(lang)?.get(page) ?? (today ? own : null)
    places.set(page, {page, sourceFile, targetFile, originFile})
  }
  for (const [page, sourceFile] of today ?? [])
    if (!places.has(page)) places.set(page, {page, sourceFile, targetFile: null, originFile: null})
  return moveTogether([...places.values()], dialect)
}

/** A page that was moved or renamed in the source is one page, not a lost and a new one. */
async function moveTogether(places: PagePlace[], dialect: DialectOptions): Promise<PagePlace[]> {
  const lost = places.flatMap(({page, sourceFile, originFile, targetFile}) =>
    sourceFile === null && targetFile !== null ? [{page, file: originFile ?? targetFile}] : [],
  )
  const fresh = places.flatMap(({page, sourceFile, targetFile}) =>
    sourceFile !== null && targetFile === null ? [{page, file: sourceFile}] : [],
  )
  const moved = await findMovedPages(lost, fresh, dialect)
  const taken = new Set(moved.values())
  const byPage = new Map(places.map((place) => [place.page, place]))
  return places
    .filter(({page}) => !taken.has(page))
    .map((place) => {
      const movedTo = moved.get(place.page)
      return movedTo === undefined
        ? place
        : {...place, movedTo, sourceFile: byPage.get(movedTo)?.sourceFile ?? null}
    })
    .filter(({sourceFile, targetFile}) => sourceFile !== null || targetFile !== null)
    .toSorted((a, b) => (a.page < b.page ? -1 : 1))
}

async function driftOfPage(place: PagePlace, request: DriftRequest): Promise<PageDrift> {
  const {sourceFile, targetFile} = place
  const read = async (file: string | null) =>
    file === null ? [] : readBlocks(String(await readKept(file)), request.dialect, file)
  const [now, target] = await Promise.all([read(sourceFile), read(targetFile)])
  const {lang, record, basis: wanted, today} = request
  const recorded = record[lang]?.[place.page]
  const {basis, origin} = await findOrigin({...place, recorded, today: today !== undefined}, now, target, {
    dialect: request.dialect,
    wanted,
  })
  const state = stateOf(place, origin)
  const rows = state === 'translated' ? pageDrift(now, target, origin) : wholePage(state, now, target)
  return {
    page: place.page,
    ...(place.movedTo !== undefined && {movedTo: place.movedTo}),
    state,
    basis,
    sourceFile,
    targetFile,
    rows,
    sourceLines: now.map(({lines}) => lines[0]),
    targetLines: target.map(({lines}) => lines[0]),
    ...figuresOf(rows),
  }
}

function stateOf({sourceFile, targetFile}: PagePlace, origin: Origin | null): PageDrift['state'] {
  if (targetFile === null) return 'untranslated'
  if (sourceFile !== null) return 'translated'
  return origin ? 'deleted' : 'own'
}

/** A page that only one of the languages has. */
function wholePage(
  state: Exclude<PageDrift['state'], 'translated'>,
  now: readonly Block[],
  target: readonly Block[],
): DriftRow[] {
  const base = {was: null, differences: []}
  if (state !== 'untranslated')
    return target.map(({kind}, j) => ({...base, state, kind, source: [], target: [j], now: ''}))
  return now.map(({kind, text}, i) => ({...base, state, kind, source: [i], target: [], now: text}))
}
