// The pages of a site seen as translations: which are shown in another language, and which have an original to show.

import type {LoadContext} from '@docusaurus/types'
import type {Originals} from 'docusaurus-theme-d2lbook/page-parts'
import type {DialectOptions} from 'remark-d2lbook'
import {readKept} from '../files/kept-files.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {refsOfPage} from '../index/page-refs.ts'
import type {PageData} from '../render/page-data.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import type {OriginalFiles} from './original-files.ts'
import type {ComparedPage, PageComparisons} from './page-comparisons.ts'
import {directionOf, languageName, type PageTranslation} from '../drift/page-translation.ts'
import type {SitePage, SitePages} from './site-pages.ts'
import {sourceHtml} from './source-html.ts'

export interface TranslatedVersion {
  context: LoadContext
  pages: SitePages
  site: SiteAddresses
  /** `null` while the source itself is built. */
  comparisons: PageComparisons | null
  /** The book in its source language. */
  source: LoadedBook
  sourceLang: string
  dialect: DialectOptions
  files: OriginalFiles
  imagesOf(urls: string[], place: {page: string; file: string}): Promise<PageData['images']>
}

/** `undefined` for a page in its own language, or one that has no source. */
export async function translationOf(
  place: SitePage,
  version: TranslatedVersion,
): Promise<PageTranslation | undefined> {
  const {lang: reader, source} = version.pages
  if (reader === undefined || source === undefined || place.lang === undefined) return undefined
  if (place.lang !== reader) return fallback(place.lang, place.page, reader, version)
  const {sourceFile} = place
  if (!version.comparisons || sourceFile === null) return undefined
  const translated = {...place, sourceFile}
  const compared = await version.comparisons.compare(place)
  const address = version.site.permalink(place.page).slice(version.context.baseUrl.length)
  return {
    kind: 'translation',
    lang: source,
    dir: directionOf(source),
    language: languageName(source, reader),
    drift: compared.drift,
    originals: version.files.add(address, compared.hash, () => makeOriginals(translated, compared, version)),
    rows: compared.rows,
    notes: compared.notes,
  }
}

function fallback(
  lang: string,
  page: string,
  reader: string,
  {context, site}: TranslatedVersion,
): PageTranslation {
  const {i18n, baseUrl, siteConfig} = context
  const there = i18n.locales.includes(lang) ? i18n.localeConfigs[lang] : undefined
  const canonical = there
    ? `${there.url ?? siteConfig.url}${there.baseUrl}${site.permalink(page).slice(baseUrl.length)}`
    : null
  return {kind: 'fallback', lang, dir: directionOf(lang), language: languageName(lang, reader), canonical}
}

/** Renders the source of a page, and sorts its blocks by the rows of the translation. */
async function makeOriginals(
  place: SitePage & {sourceFile: string},
  {originals}: ComparedPage,
  version: TranslatedVersion,
): Promise<Originals> {
  const {source, sourceLang: lang, site, dialect, context} = version
  const facts = source.facts.get(place.page)
  if (!facts) throw new Error(`the source has no page ${place.page}`)
  const {sourceFile: file} = place
  const data: PageData = {
    refs: refsOfPage(source.index, place.page, {permalink: (page) => site.permalink(page)}),
    images: await version.imagesOf(
      facts.images.map(({url}) => url),
      {page: place.page, file},
    ),
    messages: [],
    actions: null,
  }
  const blocks = sourceHtml(String(await readKept(file)), file, data, {
    dialect,
    baseUrl: context.baseUrl,
    lang,
  })
  return {
    lang,
    dir: directionOf(lang),
    rows: originals.map((row) => row.map((i) => blocks[i] ?? '').join('')),
  }
}
