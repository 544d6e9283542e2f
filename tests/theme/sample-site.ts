// A small static site around the sample article, with the theme's real styles, head tags and client module.
// Only Docusaurus itself is absent: two lines at the end of each page stand for what it calls.

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {HtmlTagObject, LoadContext} from '@docusaurus/types'
import {build, type Plugin} from 'esbuild'
import type {ClientSettings} from '../../plugins/theme/src/client/settings.ts'
import themeD2lbook from '../../plugins/theme/src/index.ts'
import {workerAddress} from '../browser/worker-address.ts'
import {sampleArticle, tabs} from './sample-article.ts'

const theme = join(import.meta.dirname, '../../plugins/theme/src')
const pythonWorker = join(import.meta.dirname, '../../plugins/python/src/worker/entry.ts')

/** What the classic theme and a site without colours of its own bring along. */
const frameStyles = `@import 'infima/dist/css/default/default.css';
@import './css/palette.css';`

const pageStart = `import clientModule from ${JSON.stringify(join(theme, 'client/index.ts'))}
import {tellStaticPart} from ${JSON.stringify(join(theme, 'client/static-part.ts'))}
document.querySelectorAll('.d2l-static').forEach(tellStaticPart)
const update = () => clientModule.onRouteDidUpdate({location, previousLocation: null})
addEventListener('popstate', update)
update()`

const start: Plugin = {
  name: 'start',
  setup(bundle) {
    bundle.onResolve({filter: /^page-start$/}, ({path}) => ({path, namespace: 'start'}))
    bundle.onLoad({filter: /.*/, namespace: 'start'}, () => ({
      contents: pageStart,
      resolveDir: theme,
      loader: 'ts',
    }))
  },
}

/** In a built site this is Docusaurus' own module; the default messages are all that a test needs. */
const translations: Plugin = {
  name: 'translations',
  setup(bundle) {
    bundle.onResolve({filter: /^@docusaurus\/Translate$/}, ({path}) => ({path, namespace: 'translations'}))
    bundle.onLoad({filter: /.*/, namespace: 'translations'}, () => ({
      contents: 'export const translate = ({message}) => message',
    }))
  },
}

export interface SampleOptions {
  /** What the theme takes as the site's tabs. */
  tabs?: string[]
  locale?: string
  /** @default 'light' */
  colours?: 'light' | 'dark'
  /** Another article than the sample. */
  article?: string
  /** Of the server. */
  headers?: Record<string, string>
  /** More pages: their articles by file name. */
  others?: Record<string, string>
}

/** Write `index.html` and what it loads into `folder`. */
export async function writeSampleSite(folder: string, options: SampleOptions = {}): Promise<void> {
  await mkdir(folder, {recursive: true})
  await build({
    entryPoints: {site: 'page-start', worker: pythonWorker},
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    loader: {'.woff2': 'file', '.woff': 'empty', '.ttf': 'empty'},
    define: {D2LBOOK_CLIENT: JSON.stringify(settingsIn(options.locale)), D2LBOOK_WORDS: '{}'},
    plugins: [start, translations, workerAddress],
    logLevel: 'error',
  })
  await build({
    stdin: {contents: frameStyles, resolveDir: theme, loader: 'css'},
    outfile: join(folder, 'frame.css'),
    bundle: true,
    logLevel: 'error',
  })
  const pages = {'index.html': options.article ?? sampleArticle(), ...options.others}
  for (const [file, article] of Object.entries(pages)) {
    await writeFile(join(folder, file), samplePage(article, options))
  }
}

/** What scripts are told of a site of one language. */
function settingsIn(locale = 'en'): ClientSettings {
  return {
    kind: 'docusaurus',
    base: '/',
    locale,
    colours: 'light',
    followsSystem: false,
    autoCollapse: false,
    isMultilingual: false,
    storage: {type: 'localStorage', namespace: ''},
  }
}

function samplePage(article: string, options: SampleOptions): string {
  const locale = options.locale ?? 'en'
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" class="plugin-id-default docs-version-current" data-theme="${options.colours ?? 'light'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sample article</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/frame.css"><link rel="stylesheet" href="/site.css">${headTags(options, locale)}</head>
<body><main class="container padding-vert--lg"><article><div class="theme-doc-markdown markdown"><div class="markdown d2l-static">${article}</div></div></article></main>
<script type="module" src="/site.js"></script></body></html>`
}

function headTags(options: SampleOptions, locale: string): string {
  const context = {i18n: {currentLocale: locale}} as LoadContext
  const tags = themeD2lbook(context, {tabs: options.tabs ?? tabs}).injectHtmlTags?.({
    content: undefined,
  }).headTags
  return (tags as HtmlTagObject[])
    .map(({tagName, innerHTML}) => `<${tagName}>${innerHTML}</${tagName}>`)
    .join('\n')
}
