// Thousands of levels of everything: no step of any command fails, and no word is lost.

import {beforeAll, expect, test} from 'vitest'

import {openCompiler, type Compiled} from '../payloads/compile-by-docusaurus.ts'
import {deepPages} from './deep-pages.ts'
import {usePage} from './use-page.ts'

let compile: (source: string) => Promise<Compiled>

beforeAll(async () => {
  compile = await openCompiler()
})

test.each(deepPages)('%s', async (_what, text) => {
  const source = `${text.startsWith('---') ? '' : '# Title\n\n'}${text}\n\nThe end.\n`
  const {rules, mended, markdown, notebook, search} = usePage(source)
  expect(rules).not.toContain('page-is-readable')
  for (const made of [mended, markdown, JSON.stringify(notebook)]) expect(made).toContain('deep')
  expect(search).toContain('The end.')
  expect(JSON.stringify(await compile(source))).toContain('deep')
})
