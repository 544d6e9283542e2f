// A page shows its title once, whatever heading it begins with: on the page and beside it, in notebooks and the search.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {exportPage, type ExportedPage} from '../../../plugins/book/src/export/export-page.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import type {LoadedBook} from '../../../plugins/book/src/load/loaded-book.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'
import {plainTextOf} from '../../../plugins/book/src/facts/phrases.ts'
import {openCompiler, type Compiled} from '../payloads/compile-by-docusaurus.ts'

interface Page {
  text: string
  title: string
  /** Headings of the page with their levels, the title among them. */
  headings: string[]
  /** What the contents beside it list. @default nothing */
  contents?: string[]
}

const matter = (fields: string, text: string) => `---\n${fields}\n---\n\n${text}`

const pages: Record<string, Page> = {
  'first.md': {text: '# One\n\nText.', title: 'One', headings: ['1 One']},
  'second.md': {
    text: '## Two\n\nText.\n\n## More\n\nText.',
    title: 'Two',
    headings: ['1 Two', '2 More'],
    contents: ['More'],
  },
  'third.md': {
    text: '### Three\n\nText.\n\n#### Four',
    title: 'Three',
    headings: ['1 Three', '4 Four'],
    contents: ['Four'],
  },
  'sixth.md': {text: '###### Six\n\nText.', title: 'Six', headings: ['1 Six']},
  'lined.md': {text: 'Lined\n-----\n\nText.', title: 'Lined', headings: ['1 Lined']},
  'late.md': {text: 'Text.\n\n## Late\n\nText.', title: 'Late', headings: ['1 Late']},
  'both.md': {
    text: '## Before\n\nText.\n\n# After\n\nText.',
    title: 'After',
    headings: ['2 Before', '1 After'],
    contents: ['Before'],
  },
  'twice.md': {text: '# A\n\nText.\n\n# B', title: 'A', headings: ['1 A', '1 B']},
  'labelled.md': {text: '## Two\n:label:`sec_two`\n\nText.', title: 'Two', headings: ['1 Two']},
  'formula.md': {text: '## The $n$ of `x`\n\nText.', title: 'The n of x', headings: ['1 The n of x']},
  'matter.md': {
    text: matter('title: Own', '## Two\n\nText.'),
    title: 'Own',
    headings: ['1 Own', '2 Two'],
    contents: ['Two'],
  },
  'same.md': {text: matter('title: Two', '## Two\n\nText.'), title: 'Two', headings: ['1 Two']},
  'hidden.md': {text: matter('hide_title: true', '## Two\n\nText.'), title: 'Two', headings: ['1 Two']},
  'html.md': {
    text: '<h1>HTML</h1>\n\n## Two\n\nText.',
    title: 'Two',
    headings: ['1 HTML', '2 Two'],
    contents: ['Two'],
  },
}

let root: string
let book: LoadedBook
let compile: (source: string) => Promise<Compiled>

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-headings-'))
  for (const [file, {text}] of Object.entries(pages)) await writeFile(path.join(root, file), `${text}\n`)
  book = await loadFolder(root)
  compile = await openCompiler()
})

afterAll(() => rm(root, {recursive: true}))

/** Level and words of each heading. */
function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, inner]) => `${level} ${wordsOf(inner!)}`,
  )
}

function wordsOf(html: string): string {
  return html
    .replace(/<a [^>]*>.*?<\/a>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u200b', '')
    .trim()
}

const exported = (page: string): Promise<ExportedPage> =>
  exportPage(book, page, {
    permalink: (name) => `/${name}`,
    page: null,
    image: () => undefined,
    file: () => undefined,
  })

describe.each(Object.entries(pages))('%s', (file, {text, title, headings, contents = []}) => {
  const page = path.parse(file).name

  test('is called by its title in lists of pages', () => {
    expect(plainTextOf(book.index.pages.get(page)!.title)).toBe(title)
  })

  test('shows it once, and its contents list the rest', async () => {
    const made = await compile(`${text}\n`)
    if (file !== 'formula.md') expect(headingsOf(made.html.join('\n'))).toEqual(headings)
    else expect(made.html.join('\n').match(/<h1/g)).toHaveLength(1)
    const listed = made.contents.filter((_, i, all) => all[i - 1] === 'value')
    expect(listed.map(wordsOf)).toEqual(contents)
  })

  test('is in notebooks and the search as it is on the page', async () => {
    const {tree} = await exported(page)
    const search = headingsOf(searchPageHtml({lang: 'en', tree, chapter: null}, null, []))
    // text of raw HTML is found as text
    expect(search).toEqual(headings.filter((heading) => heading !== '1 HTML'))
  })
})
