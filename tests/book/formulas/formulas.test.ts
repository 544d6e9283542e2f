// Formulas of a small book wherever they are shown: on its pages, in notebooks, in Markdown, in the search.

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {exportBook} from '../../../plugins/book/src/export/export-book.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {renderBook, type RenderedBook} from '../whole-books/render-book.ts'

const book = path.join(import.meta.dirname, 'fixtures/book')
let out: string
let rendered: RenderedBook

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'd2lbook-formulas-'))
  rendered = await renderBook(book)
  await exportBook({book: new BookFolder(book), out: path.join(out, 'md'), formats: ['md'], tabs: null})
  await exportBook({book: new BookFolder(book), out: path.join(out, 'ipynb'), formats: ['ipynb'], tabs: null})
})

afterAll(() => rm(out, {recursive: true, force: true}))

function htmlOf(page: string): string {
  return rendered.pages.find(({file}) => file === `${page}.md`)!.html
}

/** The numbers beside the formulas of a page, as they are seen. */
function numbersOf(html: string): string[] {
  return [...html.matchAll(/class="d2l-equation-number[^>]*>([^<]*)</g)].map(([, number]) => number!)
}

/** The cells of text of a notebook. */
async function notebookText(page: string): Promise<string> {
  const {cells} = JSON.parse(await readFile(path.join(out, `ipynb/${page}.ipynb`), 'utf8')) as {
    cells: {source: string[]}[]
  }
  return cells.map(({source}) => source.join('')).join('\n\n')
}

test('every formula is typeset, and no message is an error', () => {
  for (const {html} of rendered.pages) expect(html).not.toMatch(/d2l-math-error|katex-error|#cc0000/)
  expect(rendered.book.messages.filter(({severity}) => severity === 'error')).toEqual([])
})

describe('one number', () => {
  test('stands beside each formula, and none over it', () => {
    const html = htmlOf('numbers')
    expect(numbersOf(html)).toEqual(['(1.1)', '(1.2)', '(1.3)', '(1.4)', '(∗)', '(1.6)'])
    expect(html).not.toMatch(/eqn-num|class="tag"|tml-eqn/)
  })

  test('is what references say', () => {
    const {references} = refsOfPage(rendered.book.index, 'numbers', {permalink: (page) => `/${page}`})
    const texts = Object.fromEntries(Object.entries(references).map(([name, {text}]) => [name, text]))
    expect(texts).toEqual({
      'eqref:eq:two': '(1.1)',
      'eqref:eq_one': '(1.2)',
      'eqref:eq_star': '(∗)',
      'eqref:eq_last': '(1.6)',
    })
  })

  test('is said by formulas that refer to another', () => {
    expect(htmlOf('numbers')).toContain('u = v \\qquad \\text{by (1.1)}</annotation>')
    expect(htmlOf('numbers')).toContain('a \\overset{\\text{(∗)}}{=} b</annotation>')
  })
})

test.each(['numbers', 'macros'])('%s as Markdown and as a notebook', async (page) => {
  const markdown = await readFile(path.join(out, `md/${page}.md`), 'utf8')
  await expect(markdown).toMatchFileSnapshot(`fixtures/expected/${page}.md`)
  const notebook = await notebookText(page)
  const formulas = (text: string) =>
    [...text.matchAll(/\$\$[^]*?\$\$|\$[^$\n]+\$/g)].map(([formula]) => formula)
  expect(formulas(notebook)).toEqual(formulas(markdown))
  expect(markdown).not.toMatch(
    /newcommand|gdef|DeclareMath|\\(?:E|loss|vect|risk|R)(?![A-Za-z])|begin\{(?:align|gather|equation|eqnarray)\*?\}/,
  )
})

describe('macros', () => {
  test('a block that only defines counts, and is not shown', () => {
    expect(numbersOf(htmlOf('macros'))).toEqual(['(2.2)'])
  })

  test('hold in titles, wherever they are shown', () => {
    expect(rendered.book.index.pages.get('macros')?.title).toEqual(['Macros of ', {math: '\\mathbf{w}'}])
  })
})
