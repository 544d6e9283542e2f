// What the settings at the head of a page mean for the book: its title, its numbers, drafts.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {BookFolder, loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {sourceTextOf} from '../../../plugins/book/src/facts/phrases.ts'
import {told} from '../read-book.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-settings-'))
})

afterAll(() => rm(root, {recursive: true, force: true}))

async function bookOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(root, 'book-'))
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text)
  return folder
}

/** Numbers and titles of all sections. */
async function outline(folder: string): Promise<string[]> {
  const {index} = await loadFolder(folder)
  return [...index.pages.values()].flatMap((page) =>
    targetsOn(page).flatMap(({fact, number, title}) =>
      fact.kind === 'section' ? [`${number ?? '-'} ${sourceTextOf(title)}`] : [],
    ),
  )
}

const toc = '# Front\n\n```toc\n:numbered:\n\none\ntwo\n```\n'

describe('the title', () => {
  test('of the settings is the heading of a page that has none', async () => {
    const folder = await bookOf({
      'index.md': toc,
      'one.md': '---\ntitle: First of $n$\n---\n:label:`sec_one`\n\nText.\n\n## Below\n',
      'two.md': '# Second\n\n:ref:`sec_one`, :numref:`sec_one`.\n',
    })
    expect(await outline(folder)).toEqual(['- Front', '1 First of $n$', '1.1 Below', '2 Second'])
    const {index, messages} = await loadFolder(folder)
    expect(messages).toEqual([])
    expect(index.pages.get('two')!.references.map(({text}) => text)).toEqual([
      ['First of ', {math: 'n'}],
      'Section 1',
    ])
  })

  test.each([
    ['title: A "Second" *page*', '# A Second Page', []],
    ['title: Other', '# Own', ['one.md:2 title-is-single']],
    ['title: Other', '> # Quoted', []],
  ])('%s beside %s', async (settings, text, expected) => {
    const folder = await bookOf({
      'index.md': toc,
      'one.md': `---\n${settings}\n---\n\n${text}\n`,
      'two.md': '# T\n',
    })
    const {messages} = await loadFolder(folder)
    expect(told(messages).map((line) => line.replace(/: .*/, ''))).toEqual(expected)
  })

  test.each([
    ['---\ntitle: From Settings\n---\n\n```python\n# code\n```\n\n## Later\n', 'From Settings'],
    ['---\ntitle: Other\n---\n\n# **Own** `code`\n', 'Own code'],
    ['---\n\n# Between\n\n---\n', 'Between'],
    ['## Only\n', 'Only'],
  ])('of a book that begins with %j', async (source, title) => {
    const folder = await bookOf({'index.md': source})
    expect(await new BookFolder(folder).title()).toBe(title)
  })
})

describe('a draft', () => {
  const files = {
    'index.md': '# Front\n\n```toc\n:numbered:\n\none\ntwo\nthree\n```\n',
    'one.md': '---\ndraft: "yes"\n---\n\n# One\n:label:`sec_one`\n\n:numref:`nowhere`\n',
    'two.md': '# Two\n\n:numref:`sec_one`, [one](one.md), [one](one), [none](none.md)\n',
    'three.md': '---\ndraft: false\n---\n\n# Three\n',
  }

  test('is not counted, and what leads to it is told', async () => {
    const folder = await bookOf(files)
    expect(await outline(folder)).toEqual(['- Front', '1 Two', '2 Three'])
    expect(told((await loadFolder(folder)).messages).toSorted()).toEqual([
      'index.md:6 draft-is-not-named: `one.md` is a draft: this entry is left out',
      'two.md:3 draft-is-not-named: `sec_one` is a label of `one.md`, which is a draft',
      'two.md:3 draft-is-not-named: the link leads to `one.md`, which is a draft',
      'two.md:3 draft-is-not-named: the link leads to `one.md`, which is a draft',
      'two.md:3 link-has-page: the link leads to `none.md`, which is not there, did you mean `one.md`?',
    ])
  })

  test('is not where a book begins', async () => {
    const folder = await bookOf({...files, 'index.md': '---\ndraft: true\n---\n\n# Front\n'})
    const book = new BookFolder(folder)
    expect((await book.firstPage())?.page).toBe('three')
    expect(await book.title()).toBe('Three')
  })

  test('is all there is', async () => {
    const folder = await bookOf({'index.md': '---\ndraft: true\n---\n\n# Front\n'})
    expect((await loadFolder(folder)).index.pages.size).toBe(0)
  })
})

const cases = process.env.D2LBOOK_BOOKS && path.join(process.env.D2LBOOK_BOOKS, 'cases')

describe.skipIf(!cases)('books after public bug reports', () => {
  const folder = (name: string) => path.join(cases!, name)

  test('a title that stands in the settings alone', async () => {
    expect(await outline(folder('05-title-in-front-matter/book'))).toEqual([
      '- Front',
      '1 Vectors and Matrices',
      '1.1 Adding',
      '1.2 Multiplying',
      '2 What Remains',
    ])
  })

  test('settings that are no YAML', async () => {
    const {messages} = await loadFolder(folder('28-front-matter-not-yaml/book'))
    expect(messages.map(({file, place, rule}) => [file, place?.slice(0, 2).join(':'), rule])).toEqual([
      ['look.md', '2:18', 'front-matter-is-yaml'],
      ['look.md', '3:22', 'front-matter-is-yaml'],
    ])
    expect(await outline(folder('28-front-matter-not-yaml/book'))).toContain('1 Attention: A First Look')
  })

  test('words between two lines', async () => {
    const {messages} = await loadFolder(folder('28-front-matter-not-yaml/book-note'))
    expect(messages.map(({file, place, rule}) => [file, place?.[0], rule])).toEqual([
      ['note.md', 2, 'front-matter-is-yaml'],
    ])
    expect(await outline(folder('28-front-matter-not-yaml/book-note'))).toEqual(['- Note', '1 A Note'])
  })

  test('a page that begins with a rule', async () => {
    const {index, messages} = await loadFolder(folder('28-front-matter-not-yaml/book-rule'))
    expect(messages).toEqual([])
    expect(index.pages.get('rule')!.references.map(({text}) => text)).toEqual(['Section 1'])
  })
})
