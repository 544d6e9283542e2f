// Where the drift of a whole book gets its knowledge from: a record, the originals beside the pages, git.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {run} from '../../../plugins/book/src/cli/run.ts'
import {bookDrift, type BookDrift} from '../../../plugins/book/src/drift/book-drift.ts'
import type {DriftBasis} from '../../../plugins/book/src/drift/drift-options.ts'
import {readRecord} from '../../../plugins/book/src/drift/record.ts'
import {languageFilesOf} from '../../../plugins/book/src/load/book-languages.ts'
import {hasGit, smallBook, type SmallBook} from './small-book.ts'

let book: SmallBook

beforeEach(async () => {
  book = await smallBook()
})
afterEach(() => book.remove())

const source = [
  '# Layers\n:label:`sec_layers`',
  'A layer maps its inputs to its outputs.',
  'Without a bias every line passes through the origin of the plane.',
]
const target = [
  '# Tầng\n:label:`sec_layers`',
  'Một tầng ánh xạ đầu vào thành đầu ra.',
  'Không có hệ số chệch thì mọi đường thẳng đều đi qua gốc tọa độ.',
]
const edited = 'Without a bias each line passes through the origin.'
const inVi = 'i18n/vi/docusaurus-plugin-content-docs/current/page.md'

async function drift(basis?: DriftBasis, today?: ReadonlyMap<string, string>): Promise<BookDrift> {
  const files = await languageFilesOf(new BookFolder(book.root), {})
  return bookDrift({files, lang: 'vi', dialect: {}, record: await readRecord(book.root), basis, today})
}

async function states(basis?: DriftBasis): Promise<string[]> {
  const {pages} = await drift(basis)
  return pages.flatMap((page) => [page.basis, ...page.rows.map(({state}) => state)])
}

describe('translation.json', () => {
  beforeEach(async () => {
    await book.write('page.md', ...source)
    await book.write(inVi, ...target)
  })

  test('says what was up to date when it was written', async () => {
    expect(await run(['drift', book.root, '--record'])).toBe(0)
    expect(await states()).toEqual(['record', 'unchanged', 'unchanged', 'unchanged'])
    await book.write('page.md', ...source.with(2, edited), 'A new one about weights.')
    expect(await states()).toEqual(['record', 'unchanged', 'unchanged', 'edited', 'new'])
    await book.write('page.md', ...source.slice(0, 2))
    expect(await states()).toEqual(['record', 'unchanged', 'unchanged', 'deleted'])
  })

  test('outlives small repairs of the translation', async () => {
    await run(['drift', book.root, '--record'])
    await book.write(inVi, ...target.with(1, 'Một tầng biến đầu vào thành đầu ra.'))
    await book.write('page.md', ...source.with(1, 'A layer maps inputs to outputs.'))
    expect(await states()).toEqual(['record', 'unchanged', 'edited', 'unchanged'])
  })

  test.skipIf(!hasGit)('gives the old text for a word diff where git has it (needs git)', async () => {
    book.git('init', '-q')
    book.git('add', '.')
    book.git('commit', '-q', '-m', 'one')
    await run(['drift', book.root, '--record'])
    await book.write('page.md', ...source.with(2, edited))
    expect((await drift()).pages[0]!.rows[2]).toMatchObject({state: 'edited', was: source[2], now: edited})
  })

  test('has a line a block, and is refused when it is broken', async () => {
    await run(['drift', book.root, '--record'])
    const text = await readFile(path.join(book.root, 'translation.json'), 'utf8')
    expect(text.split('\n').filter((line) => line.includes('"paragraph"'))).toHaveLength(2)
    await book.write('translation.json', text.slice(0, 40))
    await expect(readRecord(book.root)).rejects.toThrow(/translation\.json is no JSON/)
  })

  test('of single pages leaves the others as they are', async () => {
    await book.write('other.md', ...source)
    await book.write(inVi.replace('page', 'other'), ...target)
    await run(['drift', book.root, '--record'])
    await book.write('page.md', ...source.with(2, edited))
    await book.write('other.md', ...source.with(2, edited))
    await run(['drift', book.root, '--record', '--page', 'other'])
    const {pages} = await drift()
    expect(pages.map(({page, counts}) => [page, counts.edited])).toEqual([
      ['other', 0],
      ['page', 1],
    ])
  })
})

describe('git', () => {
  test.skipIf(!hasGit)('knows for each paragraph what it was made from (needs git)', async () => {
    book.git('init', '-q')
    await book.write('page.md', ...source)
    await book.write(inVi, ...target)
    book.git('add', '.')
    book.git('commit', '-q', '-m', 'translate')
    await book.write('page.md', source[0]!, 'A layer maps inputs to outputs.', edited)
    book.git('commit', '-q', '-a', '-m', 'edit two paragraphs')
    expect(await states()).toEqual(['git', 'unchanged', 'edited', 'edited'])
    await book.write(inVi, ...target.with(2, 'Không có hệ số chệch, đường thẳng nào cũng đi qua gốc.'))
    book.git('commit', '-q', '-a', '-m', 'translate one of them again')
    expect(await states()).toEqual(['git', 'unchanged', 'edited', 'unchanged'])
    expect((await drift()).pages[0]!.rows[1]).toMatchObject({
      was: source[1],
      now: 'A layer maps inputs to outputs.',
    })
  })

  test('is not asked where it knows nothing', async () => {
    await book.write('page.md', ...source)
    await book.write(inVi, ...target)
    expect(await states()).toEqual(['none', 'unchanged', 'unchanged', 'unchanged'])
  })
})

describe('originals beside the pages', () => {
  beforeEach(async () => {
    await book.write(
      'config.ini',
      '[project]\nlang = vi\n[translation]\norigin_lang = en\n[build]\nexclusions = today',
    )
    await book.write('a/page_origin.md', ...source)
    await book.write('a/page.md', ...target)
  })

  test('are the source, and nothing is behind', async () => {
    expect(await states()).toEqual(['origin', 'unchanged', 'unchanged', 'unchanged'])
    expect((await drift()).drift).toBe(0)
  })

  test('are compared with the source of today in another folder, renamed pages included', async () => {
    await book.write('today/b/page.md', ...source.with(2, edited))
    await book.write('today/more.md', '# More', 'A page that is not translated.')
    const pages = ['b/page', 'more'].map((page) => [page, path.join(book.root, `today/${page}.md`)] as const)
    const found = await drift(undefined, new Map(pages))
    expect(found.pages.map(({page, movedTo, state}) => [page, movedTo, state])).toEqual([
      ['a/page', 'b/page', 'translated'],
      ['more', undefined, 'untranslated'],
    ])
    expect(found.pages[0]!.rows.map(({state}) => state)).toEqual(['unchanged', 'unchanged', 'edited'])
    expect(found.drift).toBeCloseTo(20)
    expect(found.translated).toBeCloseTo(60)
  })

  test('a page that the source has lost is deleted, one that only the translation has is its own', async () => {
    await book.write('glossary.md', '# Bảng thuật ngữ')
    const {pages} = await drift(undefined, new Map())
    expect(pages.map(({page, state}) => [page, state])).toEqual([
      ['a/page', 'deleted'],
      ['glossary', 'own'],
    ])
  })
})
