// The index, the page, its Markdown and its notebook count alike: whatever is added to a page, and wherever it stands,
// they say the same number of everything else.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {array, asyncProperty, assert, constantFrom, integer, record} from 'fast-check'
import {VFile} from 'vfile'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {notebookOf} from '../../../plugins/book/src/export/notebook.ts'
import {pagePieces} from '../../../plugins/book/src/export/page-pieces.ts'
import {pageMarkdown} from '../../../plugins/book/src/export/page-markdown.ts'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {buildIndex, targetsOn, type BookIndex} from '../../../plugins/book/src/index/book-index.ts'
import {refsOfPage, type PageRefs} from '../../../plugins/book/src/index/page-refs.ts'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {compilePage, pagePath} from '../render/compile-page.ts'
import {bookOf} from '../page-of-facts.ts'
import {readPage as pageFacts} from '../read-book.ts'

/** Something that counts, with words of its own by which it is found again. */
const things = {
  section: (i: number) => `## word${i}.\n:label:\`sec_${i}\``,
  deepSection: (i: number) => `### word${i}.\n:label:\`sec_${i}\``,
  figure: (i: number) => `![word${i}.](x.svg)\n:label:\`fig_${i}\``,
  table: (i: number) => `:word${i}.\n:label:\`tab_${i}\`\n\n| a |\n|---|\n| b |`,
  equation: (i: number) => `$$x_{${i}}$$\n:eqlabel:\`eq_${i}\``,
  bareFigure: () => '![](bare.svg)',
  plainTable: () => '| plain |\n|-------|\n| cells |',
  bareEquation: () => '$$y$$',
}

/** Where it may stand. */
const places = {
  page: (block: string) => block,
  quote: (block: string) => block.replaceAll(/^/gm, '> '),
  item: (block: string) => `- ${block.replaceAll('\n', '\n  ')}`,
  note: (block: string, i: number) => `Word.[^${i}]\n\n[^${i}]:\n${block.replaceAll(/^/gm, '    ')}`,
  tab: (block: string) => `:begin_tab:\`torch\`\n${block}\n:end_tab:`,
  details: (block: string) => `<details>\n\n${block}\n\n</details>`,
  // a page shows nothing of it
  template: (block: string) => `<template>\n\n${block}\n\n</template>`,
}

const piece = record({
  thing: constantFrom(...Object.values(things)),
  place: constantFrom(...Object.values(places)),
})

const dialect = {tabs: ['numpy', 'torch']}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-count-'))
})
afterAll(() => rm(folder, {recursive: true}))

it('says one number of each thing, whatever is added to a page', async () => {
  const page = record({
    pieces: array(piece, {minLength: 1, maxLength: 7}),
    added: piece,
    at: integer({min: 0, max: 7}),
  })
  await assert(
    asyncProperty(page, async ({pieces, added, at}) => {
      const written = pieces.map(({thing, place}, i) => place(thing(i), i))
      const number = pieces.length
      written.splice(at, 0, added.place(added.thing(number), number))
      await expectOneCount(`# Page\n\n${written.join('\n\n')}\n`)
    }),
    {numRuns: 60},
  )
})

async function expectOneCount(source: string): Promise<void> {
  const pages = [
    pageFacts('index.md', '# Book\n\n```toc\n:numbered:\n\npage\n```\n'),
    pageFacts('page.md', source, dialect),
  ]
  const index = buildIndex({pages: bookOf(...pages)})
  const refs = refsOfPage(index, 'page', {permalink: (name) => `/${name}`})
  const html = await htmlOf(source, refs)
  const {markdown, notebook} = takenAlong(source, refs)
  for (const [name, number] of numbersOfIndex(index)) {
    const [kind = '', i = ''] = name.split('_')
    if (html.includes(`id="${name}"`)) expect([name, numberInHtml(html, i, kind)]).toEqual([name, number])
    for (const text of [markdown, notebook])
      if (text.includes(`id="${name}"`))
        expect([name, numberInMarkdown(text, i, kind)]).toEqual([name, number])
  }
}

/** Of what has a label, by it. */
function numbersOfIndex({pages}: BookIndex): Map<string, string | null> {
  const page = pages.get('page')
  return new Map(
    targetsOn(page ?? {items: []}).flatMap(({fact, number}) =>
      fact.label ? [[fact.label.name, number]] : [],
    ),
  )
}

function numberInHtml(html: string, i: string, kind: string): string | null {
  const number =
    kind === 'eq'
      ? new RegExp(`href="#eq_${i}"[^>]*>\\(([\\d.]+)\\)`)
      : new RegExp(`<span class="d2l-number">(?:Fig\\. |Table )?([\\d.]+?)\\.?</span> word${i}\\.`)
  return number.exec(html)?.[1] ?? null
}

function numberInMarkdown(text: string, i: string, kind: string): string | null {
  const number =
    kind === 'eq'
      ? new RegExp(`x_\\{${i}\\} \\\\tag\\{([\\d.]+)\\}`)
      : kind === 'sec'
        ? new RegExp(`# ([\\d.]+)\\. word${i}\\.`)
        : new RegExp(`\\*\\*(?:Fig\\.|Table) ([\\d.]+)\\*\\* word${i}\\.`)
  return number.exec(text)?.[1] ?? null
}

async function htmlOf(source: string, refs: PageRefs): Promise<string> {
  const data: PageData = {refs, images: {}, messages: [], actions: null}
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  return compilePage(source, false, folder)
}

function takenAlong(source: string, refs: PageRefs): {markdown: string; notebook: string} {
  const tree = readPage(new VFile({path: 'page.md', value: source}), dialect)
  const settled = settlePage(tree, refs, {page: null, image: () => undefined, link: () => undefined})
  const pieces = pagePieces(settled, refs.tabs)
  const {cells} = notebookOf(
    {page: 'page', title: 'Page', lang: 'en', pieces},
    refs.tabs.length > 0 ? 'torch' : null,
  )
  return {
    markdown: pageMarkdown({pieces, tabs: refs.tabs, lang: 'en'}, null),
    notebook: cells.map((cell) => cell.source.join('')).join('\n\n'),
  }
}
