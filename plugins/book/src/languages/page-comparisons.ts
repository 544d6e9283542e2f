// What each page of a site in one language knows of its translation. Comparing two languages costs a second of work
// for some dozen pages: results are kept between runs, by the texts that they were made from.

import path from 'node:path'
import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {hashOf} from '../files/hash.ts'
import {readKept} from '../files/kept-files.ts'
import {keptTree} from '../facts/parse-page.ts'
import {sourceVersion} from '../load/source-version.ts'
import {figuresOf} from '../drift/drift-counts.ts'
import {findOrigin} from '../drift/find-origin.ts'
import {headOf} from '../drift/git.ts'
import {pageDrift} from '../drift/page-drift.ts'
import {blocksOf, readBlocks} from '../drift/page-blocks.ts'
import {readRecord, type TranslationRecord} from '../drift/record.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import type {Translation} from '../drift/page-translation.ts'
import type {SitePage} from './site-pages.ts'
import {hasOriginal, rowsOfPage} from './translation-rows.ts'

/** A translated page compared with its source. */
export interface ComparedPage extends Pick<Translation, 'drift' | 'rows' | 'notes'> {
  /** For each row the blocks of the source that are shown as its original. */
  originals: number[][]
  /** Of the source and all of the above: an address with it may be kept by browsers. */
  hash: string
}

export interface ComparisonRequest {
  root: string
  lang: string
  dialect: DialectOptions
  cacheFile: string
}

export interface PageComparisons {
  compare(place: SitePage): Promise<ComparedPage>
  /** Keeps what this run has asked for. */
  save(): Promise<void>
}

interface Kept {
  key: string
  compared: ComparedPage
}

/** Opens the comparisons of one language of a book. */
export async function openComparisons(request: ComparisonRequest): Promise<PageComparisons> {
  const {root, lang, dialect, cacheFile} = request
  const record = await readRecord(root)
  const old = ((await readJson(cacheFile)) ?? {}) as Record<string, Kept | undefined>
  // what git knows changes with every commit
  const general = [sourceVersion(), dialect, lang, await headOf(path.join(root, 'config.ini'))]
  const kept: Record<string, Kept> = {}
  let isChanged = false
  return {
    async compare(place) {
      const texts = await textsOf(place)
      const key = hashOfValue([general, texts, record[lang]?.[place.page]])
      const known = old[place.page]
      const isKnown = known?.key === key
      if (!isKnown) isChanged = true
      const compared = isKnown ? known.compared : await comparePage(place, texts, record, request)
      kept[place.page] = {key, compared}
      return compared
    },
    async save() {
      if (isChanged) await writeWhole(cacheFile, JSON.stringify(kept)).catch(() => {})
    },
  }
}

interface Texts {
  source: string
  target: string
  origin: string | null
}

async function textsOf({file, sourceFile, originFile}: SitePage): Promise<Texts> {
  const read = async (name: string | null) => (name === null ? null : String(await readKept(name)))
  const [target, source, origin] = await Promise.all([read(file), read(sourceFile), read(originFile)])
  return {source: source ?? '', target: target ?? '', origin}
}

async function comparePage(
  place: SitePage,
  {source, target}: Texts,
  record: TranslationRecord,
  {dialect, lang}: ComparisonRequest,
): Promise<ComparedPage> {
  const {file, copy, sourceFile, originFile, page} = place
  const tree = keptTree(new VFile({path: copy, value: target}), {dialect})
  const own = tree ? blocksOf(tree, target) : readBlocks(target, dialect, file)
  const now = readBlocks(source, dialect, sourceFile ?? file)
  const files = {sourceFile, targetFile: file, originFile, recorded: record[lang]?.[page]}
  const {basis, origin} = await findOrigin(files, now, own, {dialect})
  const rows = pageDrift(now, own, origin)
  const isKnown = basis !== 'none'
  const compared = {
    drift: isKnown ? figuresOf(rows).drift : null,
    ...rowsOfPage(rows, now, own, isKnown),
    originals: rows.map((row) => (hasOriginal(row, now, own) ? row.source : [])),
  }
  return {...compared, hash: hashOfValue([source, compared]).slice(0, 8)}
}

function hashOfValue(value: unknown): string {
  return hashOf(JSON.stringify(value))
}
