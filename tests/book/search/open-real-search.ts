// The search of a small book with its real engine, in Node: what a reader's browser does, without the browser.

import {mkdtemp, copyFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {pageWords, wordList} from '../../../plugins/book/src/search/word-list.ts'
import {startSearchEngine} from '../../../plugins/book/src/search/write-search-index.ts'
import {joinEngines} from '../../../plugins/theme/src/search/join-engines.ts'
import {openSearch, type Engine, type Search} from '../../../plugins/theme/src/search/open-search.ts'
import {toIndexed} from '../../../plugins/theme/src/search/search-text.ts'
import {wholeWords} from '../../../plugins/theme/src/search/whole-words.ts'
import {readWordList} from '../../../plugins/theme/src/search/word-list.ts'
import {serveFolder} from '../../browser/serve-folder.ts'
import {atEndOfFile} from '../../support/at-end-of-file.ts'

/**
 * Indexes pages and opens their search.
 *
 * @param pages texts by the names of their pages, which are their titles too; a list: one for each part of the index
 */
export async function openRealSearch(
  lang: string,
  ...parts: readonly Record<string, string>[]
): Promise<Search> {
  const documents = parts.map((pages) =>
    Object.entries(pages).map(([name, text]) => ({
      url: `/${name}`,
      content: `<html lang="${lang}"><body><h1>${name}</h1><p>${toIndexed(text)}</p></body></html>`,
    })),
  )
  const program = await startSearchEngine()
  const engines: Engine[] = []
  for (const part of documents) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-engine-'))
    atEndOfFile(() => rm(folder, {recursive: true, force: true}))
    await program.write(part, lang, folder)
    engines.push(wholeWords(await openEngine(folder)))
  }
  await program.close()
  const words = {section: 'Section %s', figure: 'Fig. %s', table: 'Table %s', equation: '(%s)'}
  return openSearch({
    engine: async () => joinEngines(engines),
    settings: async () => ({tabs: [], labels: [], parts: parts.length}),
    targets: async () => ({words, pages: [], targets: []}),
    words: async () => readWordList(wordList(documents.flat().map((one) => pageWords([one])))),
  })
}

/** The engine as it lies beside the pages; Node takes it for a module by its name. */
async function openEngine(folder: string): Promise<Engine> {
  const server = await serveFolder(folder)
  atEndOfFile(() => server.close())
  const script = path.join(folder, 'pagefind.mjs')
  await copyFile(path.join(folder, 'pagefind.js'), script)
  const {createInstance} = (await import(/* @vite-ignore */ script)) as {
    createInstance: (options: object) => Engine
  }
  return createInstance({basePath: `${server.url}/`, baseUrl: '/', excerptLength: 24})
}
