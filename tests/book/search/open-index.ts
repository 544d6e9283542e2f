// A search as in the reader's browser, with the engine itself, over a few texts: the engine runs in Node too, if it is
// given its files.

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {startSearchEngine} from '../../../plugins/book/src/search/write-search-index.ts'
import {escapeHtml} from '../../../plugins/book/src/text/escape-html.ts'
import {joinEngines} from '../../../plugins/theme/src/search/join-engines.ts'
import {openSearch, type Engine, type Search} from '../../../plugins/theme/src/search/open-search.ts'
import {toIndexed} from '../../../plugins/theme/src/search/search-text.ts'
import {strictEngine} from '../../../plugins/theme/src/search/strict-engine.ts'
import {
  openVocabulary,
  wordsOfFile,
  type KnownWord,
  type VocabularyFile,
} from '../../../plugins/theme/src/search/vocabulary.ts'

export interface IndexedTexts extends Search {
  close: () => Promise<void>
}

/** Texts by address, indexed in parts as a very large book is; each text is a page with its address as the title. */
export async function indexTexts(
  parts: readonly Record<string, string>[],
  lang: string,
): Promise<IndexedTexts> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-index-'))
  const folders = parts.map((_, i) => path.join(root, String(i)))
  const pagefind = await startSearchEngine()
  for (const [i, texts] of parts.entries())
    await pagefind.write(
      Object.entries(texts).map(([url, text]) => ({url, content: pageHtml(url, text, lang)})),
      lang,
      folders[i]!,
    )
  await pagefind.close()
  const restore = serveFiles(root)
  const vocabularies = await Promise.all(folders.map(readVocabulary))
  const engines = await Promise.all(folders.map(openEngine))
  const words = {section: 'Section %s', figure: 'Fig. %s', table: 'Table %s', equation: '(%s)'}
  const search = await openSearch({
    engine: async () =>
      joinEngines(engines.map((engine, i) => strictEngine(engine, openVocabulary([vocabularies[i]!])))),
    vocabulary: async () => openVocabulary(vocabularies),
    settings: async () => ({tabs: [], labels: [], parts: parts.length}),
    targets: async () => ({words, pages: [], targets: []}),
  })
  return {
    ...search,
    close: async () => {
      restore()
      await rm(root, {recursive: true, force: true})
    },
  }
}

function pageHtml(url: string, text: string, lang: string): string {
  return `<html lang="${lang}"><body><h1>${url.slice(1)}</h1><p>${escapeHtml(toIndexed(text))}</p></body></html>`
}

async function readVocabulary(folder: string): Promise<KnownWord[]> {
  return wordsOfFile(
    JSON.parse(await readFile(path.join(folder, 'vocabulary.json'), 'utf8')) as VocabularyFile,
  )
}

async function openEngine(folder: string): Promise<Engine> {
  const script = pathToFileURL(path.join(folder, 'pagefind.js')).href
  const {createInstance} = (await import(/* @vite-ignore */ script)) as {
    createInstance: (options: object) => Engine
  }
  return createInstance({basePath: `${folder}/`, baseUrl: '/', excerptLength: 24})
}

/** The engine asks for its files as for pages of a site; gives back what ends it. */
function serveFiles(root: string): () => void {
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const file = (typeof input === 'string' ? input : '').replace(/\?.*$/, '')
    return file.startsWith(root) ? new Response(await readFile(file)) : real(input, init)
  }
  return () => {
    globalThis.fetch = real
  }
}
