// Figures, tables and equations can be linked to, by a mark that stands in the page as it is built.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {readBook} from '../read-book.ts'
import {compilePage, pagePath} from './compile-page.ts'

const source = `# Net
:label:\`sec_net\`

:A table.
:label:\`tab_a\`

| a | b |
|:--|:--|
| 1 | 2 |

![A picture of :numref:\`tab_a\`.](a.svg)
:label:\`fig_a\`

$$a = b$$
:eqlabel:\`eq_a\`

| without | caption |
|:--|:--|
| 1 | 2 |
`
const files = {'index.md': '# Book\n\n```toc\n:numbered:\n\npage\n```\n', 'page.md': source}

let folder: string
let html: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-captions-'))
  const index = await readBook(files, {lang: 'en'})
  const refs = refsOfPage(index, 'page', {permalink: (name) => `/${name}`})
  const data: PageData = {refs, images: {}, messages: [], actions: null}
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  html = await compilePage(source, true, folder)
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test.each([
  ['a table', '.</caption>', 'A table', '#tab_a', 'Table 1.1'],
  ['a figure', '.</figcaption>', '', '#fig_a', 'Fig. 1.1'],
  ['an equation', '', '', '#eq_a', '(1.1)'],
])('%s', (_, end, words, href, name) => {
  const links = html.match(/<a [^>]*aria-label="Direct link to [^>]*>/g) ?? []
  const link = links.find((one) => one.includes(`aria-label="Direct link to ${name}"`))
  expect(link).toContain(`href="${href}"`)
  const before = html.slice(0, html.indexOf(link ?? '?'))
  if (words) expect(before.endsWith(`${words}.`)).toBe(true)
  if (end) expect(html.slice(before.length)).toMatch(/^<a [^>]*><\/a><\/(?:fig)?caption>/)
})

test('what has no name has no link', () => {
  expect(html.match(/hash-link/g)).toHaveLength(2)
})
