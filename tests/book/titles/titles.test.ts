// One book of titles that are hard to carry, and what becomes of each in every place that shows it.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {pageLabel, sidebarItems} from '../../../plugins/book/src/docusaurus/sidebar.ts'
import {exportPage, type ExportedPage} from '../../../plugins/book/src/export/export-page.ts'
import {llmsText} from '../../../plugins/book/src/export/llms-text.ts'
import {notebookOf} from '../../../plugins/book/src/export/notebook.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import type {LoadedBook} from '../../../plugins/book/src/load/loaded-book.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {bookInventory} from '../../../plugins/book/src/inventories/book-inventory.ts'
import {readObjectsInv, writeObjectsInv} from '../../../plugins/book/src/inventories/objects-inv.ts'
import {openOtherBooks} from '../../../plugins/book/src/inventories/open-other-books.ts'
import {refsFilePath, type PageData} from '../../../plugins/book/src/render/page-data.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'
import {targetsFile} from '../../../plugins/book/src/search/search-targets.ts'
import {escapeHtml} from '../../../plugins/book/src/text/escape-html.ts'
import {toIndexed} from '../../../plugins/theme/src/search/search-text.ts'
import {openCompiler} from '../payloads/compile-by-docusaurus.ts'
import {compilePage, pagePath} from '../render/compile-page.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

interface Title {
  /** As an author writes it. */
  written: string
  /** In lists of pages, titles of windows and the search. */
  plain: string
  /** On pages, a formula as `<math>TeX</math>`. */
  html?: string
  /** Where Markdown and notebooks name it. */
  markdown?: string
  /** Over its own text in a notebook, which says all of it. */
  heading?: string
}

const titles: Title[] = [
  {
    written: 'Renting a GPU: US\\$/h and CA\\$/h',
    plain: 'Renting a GPU: US$/h and CA$/h',
    markdown: 'Renting a GPU: US\\$/h and CA\\$/h',
  },
  {
    written: 'From $5 Boards to $500 Servers',
    plain: 'From $5 Boards to $500 Servers',
    markdown: 'From \\$5 Boards to \\$500 Servers',
  },
  {written: 'US\\$ 5 and \\$ 9', plain: 'US$ 5 and $ 9', markdown: 'US\\$ 5 and \\$ 9'},
  {written: '5$ Are Too Much', plain: '5$ Are Too Much', markdown: '5\\$ Are Too Much'},
  {
    written: 'Reading .csv Files, and .ipynb Ones',
    plain: 'Reading .csv Files, and .ipynb Ones',
  },
  {
    written: 'Reading `.csv` Files',
    plain: 'Reading .csv Files',
    html: 'Reading <code>.csv</code> Files',
    markdown: 'Reading `.csv` Files',
  },
  {
    written: '`$HOME` and ``a ` b``',
    plain: '$HOME and a ` b',
    html: '<code>$HOME</code> and <code>a ` b</code>',
    markdown: '`$HOME` and ``a ` b``',
  },
  {
    written: 'The $\\ell_1$ Norm of $\\mathbf{x}$',
    plain: 'The l1 Norm of x',
    html: 'The <math>\\ell_1</math> Norm of <math>\\mathbf{x}</math>',
    markdown: 'The $\\ell_1$ Norm of $\\mathbf{x}$',
  },
  {
    written: '*Very* **Deep** ~~Shallow~~ Nets',
    plain: 'Very Deep Shallow Nets',
    html: '<em>Very</em> <strong>Deep</strong> <del>Shallow</del> Nets',
    markdown: '*Very* **Deep** ~~Shallow~~ Nets',
  },
  {
    written: 'Water, H<sub>2</sub>O, and x^2^',
    plain: 'Water, H2O, and x2',
    html: 'Water, H<sub>2</sub>O, and x<sup>2</sup>',
    markdown: 'Water, H<sub>2</sub>O, and x<sup>2</sup>',
  },
  {written: 'C# and F#', plain: 'C# and F#', heading: 'C# and F\\#'},
  {written: 'A & B', plain: 'A & B', html: 'A &#x26; B'},
  {
    written: 'Lists of `<T>` and \\<T>',
    plain: 'Lists of <T> and <T>',
    html: 'Lists of <code>&#x3C;T></code> and &#x3C;T>',
    markdown: 'Lists of `<T>` and &lt;T>',
  },
  {written: '"Quotes" and \'Others\'', plain: '“Quotes” and ‘Others’'},
  {written: 'snake_case_name', plain: 'snake_case_name'},
  {written: '2 \\* 3 \\* 4', plain: '2 * 3 * 4', markdown: '2 \\* 3 \\* 4'},
  {written: 'The Interval \\[0, 1)', plain: 'The Interval [0, 1)', markdown: 'The Interval \\[0, 1)'},
  {
    written: 'All 100&nbsp;% of 第1章\u3000次',
    plain: 'All 100 % of 第1章 次',
    html: 'All 100\u00a0% of 第1章\u3000次',
    markdown: 'All 100\u00a0% of 第1章\u3000次',
  },
  {written: 'Left \u2067ימין\u2069 Left', plain: 'Left \u2067ימין\u2069 Left'},
  {written: 'Why? And How !', plain: 'Why? And How !'},
  {
    written: 'After :cite:`Lind.2016`, Leaves (:citet:`Lind.2016`) and :cite:`Lind.2016` .',
    plain: 'After, Leaves and.',
    heading:
      'After ([Lind, 2016](/list#ref-Lind.2016)), Leaves (Lind ([2016](/list#ref-Lind.2016))) and ([Lind, 2016](/list#ref-Lind.2016)) .',
  },
  {
    written: 'Named[^1], and more [^1]',
    plain: 'Named, and more',
    heading:
      'Named<a id="footnote-1-place-1"></a><sup><a href="#footnote-1">1</a></sup>, and more <a id="footnote-1-place-2"></a><sup><a href="#footnote-1">1</a></sup>',
  },
  {
    written: 'As in :numref:`sec_0`, *:ref:`sec_0`* and :ref:`sec_7`',
    plain: 'As in Section 1, Renting a GPU: US$/h and CA$/h and The l1 Norm of x',
    html: 'As in Section 1, <em>Renting a GPU: US$/h and CA$/h</em> and The <math>\\ell_1</math> Norm of <math>\\mathbf{x}</math>',
    markdown: 'As in Section 1, *Renting a GPU: US\\$/h and CA\\$/h* and The $\\ell_1$ Norm of $\\mathbf{x}$',
    heading:
      'As in [Section 1](/p0), *[Renting a GPU: US\\$/h and CA\\$/h](/p0)* and [The $\\ell_1$ Norm of $\\mathbf{x}$](/p7)',
  },
  {
    written: 'A ![Green *Leaf*](leaf.svg) and <img src="leaf.svg" alt="Red"> One',
    plain: 'A Green Leaf and Red One',
    heading: 'A ![Green Leaf](leaf.svg) and <img src="leaf.svg" alt="Red"> One',
  },
  {written: 'First<br>Second<br/>Third', plain: 'First Second Third', heading: 'First<br>Second<br>Third'},
  {
    written: 'Press <kbd>F1</kbd>, <a id="here"></a>not <script>run()</script><b>now</b>',
    plain: 'Press F1, not now',
    html: 'Press <kbd>F1</kbd>, not <b>now</b>',
    markdown: 'Press <kbd>F1</kbd>, not **now**',
    heading: 'Press <kbd>F1</kbd>, <a id="here"></a>not <b>now</b>',
  },
  {
    written: 'A [Linked `Word`](index.md) Here',
    plain: 'A Linked Word Here',
    html: 'A Linked <code>Word</code> Here',
    markdown: 'A Linked `Word` Here',
    heading: 'A [Linked `Word`](/index) Here',
  },
  {
    written: 'Fire 🔥 and &amp;#36; :smile:',
    plain: 'Fire 🔥 and &#36; :smile:',
    html: 'Fire 🔥 and &#x26;#36; :smile:',
    markdown: 'Fire 🔥 and \\&#36; :smile:',
  },
  {
    written: '深度学习，第 $n$ 步',
    plain: '深度学习，第 n 步',
    html: '深度学习，第 <math>n</math> 步',
    markdown: '深度学习，第 $n$ 步',
  },
  {written: 'Titre : suite ; fin', plain: 'Titre : suite ; fin'},
  {
    written: 'The Layer :class:`Dense` of :func:`net`',
    plain: 'The Layer Dense of net()',
    html: 'The Layer <code>Dense</code> of <code>net()</code>',
    markdown: 'The Layer `Dense` of `net()`',
  },
]

const titleLabels = titles.map((_, i) => `sec_${i}`)
const note = '\n\n[^1]: A note.\n'
const files: Record<string, string> = {
  'leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  'a.bib': '@book{Lind.2016, author={Lind, Maja}, title={Leaves}, year={2016}}',
  'index.md': `# Titles\n\n\`\`\`toc\n:numbered:\n\n${titles.map((_, i) => `p${i}`).join('\n')}\nlist\n\`\`\`\n`,
  'list.md': `# List\n\n${titleLabels.map((label) => `- :ref:\`${label}\``).join('\n')}\n\n:bibliography:\`a.bib\`\n`,
  ...Object.fromEntries(titles.map(({written}, i) => [`p${i}.md`, pageOf(written, i)])),
}

/** The same as title, section and caption, which holds no picture. */
function pageOf(written: string, i: number): string {
  const caption = written.replace(/!\[(.*?)\]\(.*?\)/, '$1')
  return `# ${written}\n:label:\`sec_${i}\`\n\n## ${written}\n:label:\`sub_${i}\`\n\n![${caption}](leaf.svg)\n:label:\`fig_${i}\`\n${written.includes('[^1]') ? note : ''}`
}

const permalink = (page: string) => `/${page}`
let folder: string
let book: LoadedBook
let exported: ExportedPage[]
/** The links of the page that names all titles, and of the toc. */
let shown: Record<'list' | 'index', string[]>
/** Beside each page. */
let contents: string[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-titles-'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  book = await loadFolder(folder)
  const places = {permalink, page: null, image: () => undefined, file: () => undefined}
  exported = await Promise.all(
    [...titles.map((_, i) => `p${i}`), 'list'].map((page) => exportPage(book, page, places)),
  )
  shown = {list: await linksOf('list'), index: await linksOf('index')}
  const compile = await openCompiler(folder)
  contents = []
  for (const i of titles.keys()) {
    await writeRefs(`p${i}`)
    contents.push(withTex((await compile(files[`p${i}.md`]!)).contents[1]!))
  }
}, 60_000)

afterAll(() => rm(folder, {recursive: true, force: true}))

async function writeRefs(page: string): Promise<void> {
  const data: PageData = {
    refs: refsOfPage(book.index, page, {permalink}),
    images: {},
    messages: [],
    actions: null,
  }
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
}

async function linksOf(page: string): Promise<string[]> {
  await writeRefs(page)
  const links: string[] = []
  visit(
    fromHtml(await compilePage(files[`${page}.md`]!, true, folder), {fragment: true}),
    'element',
    (node) => {
      const href = String(node.properties['href'])
      if (node.tagName === 'a' && /^\/p\d+$/.test(href)) links.push(withTex(toHtml(node.children)))
    },
  )
  return links
}

function asIndexed(text: string): string {
  return escapeHtml(toIndexed(text))
}

/** A formula as the TeX that it was made from. */
function withTex(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  visit(tree, 'element', (node) => {
    if (String(node.properties['className']) !== 'd2l-math') return
    let tex: Element['children'] = []
    visit(node, 'element', (inner) => {
      if (inner.tagName === 'annotation') tex = inner.children
    })
    Object.assign(node, {tagName: 'math', properties: {}, children: tex})
  })
  return toHtml(tree)
}

describe.each(titles.map((title, i) => ({...title, i})))('$written', (title) => {
  const {plain, i} = title
  const markdown = title.markdown ?? plain
  const asHtml = title.html ?? plain
  const number = i + 1

  test('in lists of pages and in titles of windows', () => {
    expect(pageLabel(book.index, `p${i}`)).toBe(`${number}. ${plain}`)
    const items = sidebarItems(book.index, (page) => ({id: page}))
    expect(items[number]).toMatchObject({id: `p${i}`, label: `${number}. ${plain}`})
  })

  test('on pages: toc, reference, contents', () => {
    expect(shown.index[i]).toBe(`<span class="d2l-number">${number}.</span> ${asHtml}`)
    expect(shown.list[i]).toBe(asHtml)
    expect(contents[i]).toBe(`${number}.1. ${asHtml}`)
  })

  test('in the search', () => {
    const {targets, pages} = targetsFile({index: book.index, site: {permalink}, pages: [`p${i}`]})
    expect(pages).toEqual([[`/p${i}`, `${number}. ${plain}`]])
    expect(targets.map(([, , , text]) => text)).toEqual([plain, plain, plain])
    const html = searchPageHtml({lang: 'en', tree: exported[i]!.tree, chapter: null}, null, [])
    const [heading, section] = [...html.matchAll(/<h\d[^>]*>([^]*?)<\/h\d>/g)].map(([, text]) => text)
    expect([heading, section]).toEqual([`${number}. ${plain}`, `${number}.1. ${plain}`].map(asIndexed))
  })

  test('in notebooks and Markdown', () => {
    const {cells} = notebookOf(exported.at(-1)!, null)
    const lines = cells.flatMap(({source}) => source.join('').split('\n'))
    expect(lines.filter((line) => line.startsWith('- '))[i]).toBe(`- [${markdown}](/p${i})`)
    const llms = llmsText({index: book.index, title: '', pages: [`p${i}`], link: permalink})
    expect(llms).toContain(`- [${number}. ${markdown}](/p${i})\n`)
    expect(exported[i]!.title).toBe(plain)
    const [first] = notebookOf(exported[i]!, null).cells
    expect(first!.source[0]).toBe(`# ${number}. ${title.heading ?? markdown}`)
  })

  test('in inventories', async () => {
    const inventory = bookInventory(book.index, {permalink})
    const asJson = JSON.stringify(inventory)
    const others = await openOtherBooks(
      {it: {file: 'it.json', url: 'https://it.org/'}},
      async () => Buffer.from(asJson),
      (message) => expect(message).toBeUndefined(),
    )
    expect(others.find(`fig_${i}`, 'ref')?.title).toEqual(targetsOn(book.index.pages.get(`p${i}`)!)[2]?.title)
    const packed = writeObjectsInv(inventory, {project: 'p', version: '1', base: '/'})
    const entries = readObjectsInv(packed, 'it', 'https://it.org/')
    expect(entries.find(({label}) => label === `sec_${i}`)?.title).toBe(plain)
  })
})

test('a figure is described by its caption, or by the words that its author gives', async () => {
  const altOf = async (figure: string) =>
    /alt="([^"]*)"/.exec(await compilePage(`# T\n\n${figure}\n\n[^1]: Note.\n`))![1]
  expect(await altOf('![The $\\ell_1$ *norm* :cite:`k`, in `x`[^1].](a.svg)')).toBe('The l1 norm, in x.')
  expect(await altOf('![The $\\ell_1$ norm[^1].](a.svg){alt="Two curves, $x$"}')).toBe('Two curves, $x$')
})
