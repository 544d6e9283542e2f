// A thing with two labels is found under both: by references, by links, in the page and in what is taken along.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {refsOfPage} from '../../../plugins/book/src/index/book-index.ts'
import {markdownText} from '../../../plugins/book/src/export/markdown-text.ts'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import {refsFilePath} from '../../../plugins/book/src/render/page-data.ts'
import {anchorsOfPage} from '../../../plugins/book/src/index/anchors-of-page.ts'
import {compilePage, pagePath} from '../render/compile-page.ts'
import {readBook} from '../read-book.ts'

const page = `# Page
:label:\`sec_page\`
:label:\`sec_page_too\`

## Part
:label:\`sec_part\`
:label:\`sec_part_too\`
:label:\`sec_page\`

![A picture](a.svg)
:label:\`fig_a\`
:label:\`fig_a_too\`

| a |
|---|
| b |
:label:\`tab_a\`
:label:\`tab_a_too\`

$$x$$
:eqlabel:\`eq_a\`
:eqlabel:\`eq_a_too\`

See :numref:\`sec_page_too\`, :numref:\`sec_part_too\`, :numref:\`fig_a_too\` and :eqref:\`eq_a_too\`.
`

const ids = ['sec_page', 'sec_part', 'fig_a', 'tab_a', 'eq_a'].flatMap((id) => [id, `${id}_too`])

const {pages, ...index} = await readBook({
  'index.md': '# Book\n\n```toc\n:numbered:\n\npage\n```\n',
  'page.md': page,
})
const refs = refsOfPage({pages, ...index}, 'page', {permalink: (name) => `/${name}`})

test('references show the number and lead to the thing', () => {
  const shown = Object.entries(refs.references).map(([mark, {text, url}]) => [mark, text, url])
  expect(shown).toEqual([
    ['numref:sec_page_too', 'Section 1', '/page'],
    ['numref:sec_part_too', 'Section 1.1', '/page#sec_part'],
    ['numref:fig_a_too', 'Fig. 1.1.1', '/page#fig_a'],
    ['eqref:eq_a_too', '(1.1.1)', '/page#eq_a'],
  ])
})

test('links find both names', () => {
  expect([...anchorsOfPage(pages.get('page')!, index.lists)].toSorted()).toEqual(ids.toSorted())
})

test('the page has each of them once', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-labels-'))
  await writeFile(
    refsFilePath(folder, pagePath),
    JSON.stringify({refs, images: {}, messages: [], actions: null}),
  )
  for (const isEarly of [true, false]) {
    const html = await compilePage(page, isEarly, folder)
    const found = [...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!)
    expect(found.toSorted()).toEqual(ids.toSorted())
  }
  await rm(folder, {recursive: true})
})

test('so has the page as Markdown', () => {
  const addresses = {page: null, image: () => undefined, link: () => undefined}
  const settled = settlePage(readPage(new VFile({path: 'page.md', value: page}), {}), refs, addresses)
  const found = [...markdownText(settled.children).matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id!)
  expect(found.toSorted()).toEqual(ids.toSorted())
})
