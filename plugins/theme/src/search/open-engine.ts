// The engine of the search, which lies beside the built pages.

import type {Engine} from './open-search.ts'
import {wholeWords} from './whole-words.ts'

/** Each part has an engine of its own: those of one script share a memory that each takes for its own. */
export async function openEngine(folder: string): Promise<Engine> {
  // the engine lies beside the pages as it is: no bundler may look for it
  const {createInstance} = (await import(/* webpackIgnore: true */ `${folder}pagefind.js`)) as {
    createInstance: (options: object) => Engine & {init: () => Promise<void>}
  }
  const engine = createInstance({basePath: folder, baseUrl: '/', excerptLength: 24})
  // it loads its program and lists now, and not with the first query
  await engine.init()
  return wholeWords(engine)
}
