// Notes: on a page, in notebooks and in Markdown, wherever they are named.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {notebookOf} from '../../../plugins/book/src/export/notebook.ts'
import {pagePieces} from '../../../plugins/book/src/export/page-pieces.ts'
import {pageMarkdown} from '../../../plugins/book/src/export/page-markdown.ts'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import {refsOfPage, type PageRefs} from '../../../plugins/book/src/index/page-refs.ts'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'
import {readBook} from '../read-book.ts'
import {compilePage, pagePath} from './compile-page.ts'

const source = `# Net[^title]
:label:\`sec_net\`

Said.[^twice] Once more.[^twice]

:A table.[^table]
:label:\`tab_a\`

| a | b[^head] |
|:--|:---------|
| 1 | 2[^cell] |

![A picture.[^figure]](a.svg)
:label:\`fig_a\`

- In a list.[^list]

  [^list]: Of the list.

> In a quote.[^quote]
>
> [^quote]: Of the quote.

:begin_tab:\`numpy\`
In a tab.[^tab]
:end_tab:

:begin_tab:\`torch\`
Not here.
:end_tab:

[^title]: Of the title.
[^twice]: See :numref:\`tab_a\`, :cite:\`Lind.2016\` and $h = 4$.[^inner]

    Second *part*.

    \`\`\`python
    x = 1
    \`\`\`
[^table]: Of the table.
[^head]: Of the head.
[^cell]: Of the cell.
[^figure]: Of the figure.
[^tab]: Of the tab.
[^inner]: Of a note.

:bibliography:\`a.bib\`
`
const files = {
  'index.md': '# Book\n\n```toc\n:numbered:\n\npage\n```\n',
  'page.md': source,
  'a.bib': '@book{Lind.2016, author={Lind, Maja}, title={Leaves}, year={2016}}',
}
const tabs = ['numpy', 'torch']
let folder: string
let refs: PageRefs
let page: Element[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-notes-'))
  const index = await readBook(files, {lang: 'vi'})
  refs = refsOfPage(index, 'page', {permalink: (name) => `/${name}`})
  const data: PageData = {refs, images: {}, messages: [], actions: null}
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  page = elementsOf(fromHtml(await compilePage(source, true, folder), {fragment: true}))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

function elementsOf(tree: Nodes): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => void found.push(node))
  return found
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function withId(id: string): Element {
  const found = page.find(({properties}) => properties['id'] === id)
  if (!found) throw new Error(`nothing has the id ${id}`)
  return found
}

function firstWords(note: Element): string {
  return textOf(note).trim().split(/[.,] /)[0]!
}

/** What a link leads to within the page. */
function targetOf({properties}: Element): Element {
  return withId(String(properties['href']).slice(1))
}

describe('on a page', () => {
  const linksWith = (name: string) => page.filter(({properties}) => properties[name] !== undefined)

  test('each place leads to its note, and each note back to each of its places', () => {
    const places = linksWith('dataFootnoteRef')
    const waysBack = linksWith('dataFootnoteBackref')
    expect(places.map((place) => `${textOf(place)} ${firstWords(targetOf(place))}`)).toEqual([
      '1 Of the title',
      '2 See Bảng 1.1',
      '2 See Bảng 1.1',
      '3 Of the table',
      '4 Of the head',
      '5 Of the cell',
      '6 Of the figure',
      '7 Of the list',
      '8 Of the quote',
      '9 Of the tab',
      '10 Of a note',
    ])
    expect(new Set(waysBack.map(targetOf))).toEqual(new Set(places))
  })

  test('the words are those of its language, and their heading is no section', () => {
    const heading = withId('footnote-label')
    expect(textOf(heading)).toBe('Chú thích')
    expect(heading.properties).toEqual({id: 'footnote-label', className: ['d2l-unseen']})
    const [first, , second] = linksWith('dataFootnoteBackref')
    expect(first!.properties['ariaLabel']).toBe('Quay lại chỗ có chú thích 1')
    expect(second!.properties['ariaLabel']).toBe('Quay lại chỗ có chú thích 2-2')
    expect(
      linksWith('ariaDescribedBy').every(
        ({properties}) => String(properties['ariaDescribedBy']) === 'footnote-label',
      ),
    ).toBe(true)
  })

  test('a note holds what a text holds', () => {
    const note = withId('user-content-fn-twice')
    const inside = elementsOf(note)
    const links = inside.flatMap(({properties}) =>
      properties['href'] === undefined ? [] : [properties['href']],
    )
    expect(links).toContain('/page#tab_a')
    expect(links).toContain('/page#ref-Lind.2016')
    expect(inside.some(({properties}) => String(properties['className']).includes('katex'))).toBe(true)
    expect(inside.filter(({tagName}) => ['p', 'pre', 'em'].includes(tagName)).map(textOf)).toEqual([
      expect.stringMatching(/^See/),
      'Second part.',
      'part',
      expect.stringContaining('x = 1'),
    ])
  })

  test('no title or caption has one elsewhere', () => {
    expect(refs.title).toBe('Net')
    expect(refs.references['numref:tab_a']).toMatchObject({text: 'Bảng 1.1', title: 'A table.'})
  })
})

test.each(['vi', 'en', 'zh-CN', 'ar'])('a page in %s tells its notes in that language', async (lang) => {
  const data = {refs: {...refs, lang}, images: {}, messages: [], actions: null} satisfies PageData
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  const html = await compilePage(source, true, folder)
  expect(html.includes('Footnotes')).toBe(lang === 'en')
  expect(html.includes('Back to reference')).toBe(lang === 'en')
})

describe('taken away', () => {
  const taken = () => {
    const tree = readPage(new VFile({path: 'page.md', value: source}), {tabs})
    const settled = settlePage(tree, refs, {page: null, image: () => undefined, link: () => undefined})
    return {settled, pieces: pagePieces(settled, tabs), tabs, lang: 'vi'}
  }
  const notebook = (tab: string) =>
    notebookOf({page: 'page', title: 'Net', lang: 'vi', pieces: taken().pieces}, tab)
      .cells.map(({source: lines}) => lines.join(''))
      .join('\n\n')

  test('in Markdown the notes stand at the end, in their order, and nowhere else', () => {
    const markdown = pageMarkdown(taken(), null)
    const [text, ...notes] = markdown.split(/^\[\^/m)
    expect(text).toContain('# 1. Net[^title]')
    expect(text).toContain('| 1 | 2[^cell] |')
    expect(text).toContain('- In a list.[^list]\n\n> In a quote.[^quote]\n')
    expect(notes.map((one) => one.split(']')[0])).toEqual(
      'title twice table head cell figure list quote tab inner'.split(' '),
    )
    expect(notes[1]).toContain('\n\n    Second *part*.\n')
  })

  test('in a notebook they are links, and nothing is left of their marks', () => {
    const text = notebook('numpy')
    expect(text).not.toContain('[^')
    expect(text).toContain('# 1. Net<a id="footnote-1-place-1"></a><sup><a href="#footnote-1">1</a></sup>')
    expect(text).toContain(
      '\n\n---\n\n<a id="footnote-1"></a><sup>1</sup> Of the title. [↩](#footnote-1-place-1)\n',
    )
    expect(text).toContain('x = 1\n```\n\n[↩](#footnote-2-place-1) [↩](#footnote-2-place-2)')
    const ids = [...text.matchAll(/id="(footnote-[^"]+)"/g)].map(([, id]) => id)
    const wanted = [...text.matchAll(/#(footnote-[\w-]+)/g)].map(([, id]) => id)
    expect(new Set(ids)).toEqual(new Set(wanted))
    expect(ids).toHaveLength(new Set(ids).size)
  })

  test('a note of one framework is in the notebooks of that', () => {
    expect(notebook('numpy')).toContain('<sup>9</sup> Of the tab.')
    expect(notebook('torch')).not.toContain('Of the tab.')
    expect(notebook('torch')).toContain('<sup>10</sup> Of a note.')
  })

  test('in the search they are text, and no section', () => {
    const html = searchPageHtml({lang: 'vi', tree: taken().settled, chapter: null}, 'numpy', tabs)
    expect(html.match(/<h\d/g)).toEqual(['<h1'])
    expect(html).toContain('Of the list.')
    expect(html).not.toContain('Footnotes')
  })
})
