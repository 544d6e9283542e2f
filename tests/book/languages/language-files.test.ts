// Which file is which page in which language, for the layouts that books have, and what a reader is shown.

import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  effectiveFile,
  languagesOf,
  type LanguageFiles,
} from '../../../plugins/book/src/load/language-files.ts'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {siteLanguages} from '../../../plugins/book/src/cli/language-flags.ts'
import {languageFilesOf} from '../../../plugins/book/src/load/book-languages.ts'
import {stagePages} from '../../../plugins/book/src/languages/staged-pages.ts'
import {readFile, readdir} from 'node:fs/promises'
import {smallBook, type SmallBook} from '../drift/small-book.ts'

let book: SmallBook

beforeEach(async () => {
  book = await smallBook()
})
afterEach(() => book.remove())

/** `page: lang file, lang file` */
function listed({pages}: LanguageFiles): string[] {
  return [...pages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([page, files]) => {
      const list = Object.entries(files).map(([lang, file]) => `${lang} ${path.relative(book.root, file)}`)
      return `${page}: ${list.join(', ')}`
    })
}

describe('the files of a book', () => {
  test('in pairs: X.md and the X_origin.md that config.ini excludes', async () => {
    await book.write(
      'config.ini',
      '[project]\nlang = vi\n[translation]\norigin_lang = en\n[build]\nexclusions = */*_origin.md drafts/*',
    )
    for (const file of ['a/x.md', 'a/x_origin.md', 'a/y_origin.md', 'index.md', 'drafts/z_origin.md'])
      await book.write(file, '# X')
    const files = await languageFilesOf(new BookFolder(book.root), {})
    expect(files.source).toBe('en')
    expect(listed(files)).toEqual([
      'a/x: vi a/x.md, en a/x_origin.md',
      'a/y: en a/y_origin.md',
      'index: vi index.md',
    ])
  })

  test("in Docusaurus' own layout", async () => {
    await book.write('config.ini', '[project]\nlang = en')
    for (const file of ['a/x.md', 'a/y.md', 'i18n/ar/docusaurus-plugin-content-docs/current/a/x.md'])
      await book.write(file, '# X')
    const files = await languageFilesOf(new BookFolder(book.root), {})
    expect(files.source).toBe('en')
    expect(languagesOf(files)).toEqual(['en', 'ar'])
    expect(listed(files)).toEqual([
      'a/x: en a/x.md, ar i18n/ar/docusaurus-plugin-content-docs/current/a/x.md',
      'a/y: en a/y.md',
    ])
  })

  test('in a folder for each language, with the originals that one of them keeps', async () => {
    await book.write('en/a/x.md', '# X')
    await book.write('en/a/new.md', '# New')
    await book.write('vi/a/x.md', '# X')
    await book.write('vi/a/x_origin.md', '# X')
    await book.write('vi/config.ini', '[project]\nlang = vi')
    const files = await languageFilesOf(new BookFolder(path.join(book.root, 'en')), {
      translation: {vi: path.join(book.root, 'vi')},
    })
    expect(files.source).toBe('en')
    expect(listed(files)).toEqual(['a/new: en en/a/new.md', 'a/x: en en/a/x.md, vi vi/a/x.md'])
    expect(files.origins.get('vi')?.get('a/x')).toBe(path.join(book.root, 'vi/a/x_origin.md'))
  })
})

describe('what a reader is shown', () => {
  test.each([
    [{en: 'a', vi: 'b'}, 'vi', {file: 'b', lang: 'vi'}],
    [{en: 'a', fr: 'c'}, 'vi', {file: 'a', lang: 'en'}],
    [{fr: 'c'}, 'vi', {file: 'c', lang: 'fr'}],
    [{}, 'vi', null],
  ])('of %j in %s', (files, lang, shown) => {
    expect(effectiveFile(files as Record<string, string>, lang, 'en')).toEqual(shown)
  })
})

test('pages of one language are staged in one folder, renewed, and taken away with their page', async () => {
  await book.write('config.ini', '[project]\nlang = vi\n[translation]\norigin_lang = en')
  await book.write('a/x.md', 'tiếng Việt')
  await book.write('a/x_origin.md', 'English')
  await book.write('a/y_origin.md', 'only English')
  const folder = path.join(book.root, '.staged')
  const staged = await stagePages(await languageFilesOf(new BookFolder(book.root), {}), 'vi', folder)
  const text = (name: string) => readFile(path.join(folder, name), 'utf8')
  expect([await text('a/x.md'), await text('a/y.md')]).toEqual(['tiếng Việt\n', 'only English\n'])
  expect(staged.byCopy.get(path.join(folder, 'a/y.md'))).toMatchObject({page: 'a/y', lang: 'en'})
  await book.write('a/y.md', 'nay đã dịch')
  await stagePages(await languageFilesOf(new BookFolder(book.root), {}), 'vi', folder)
  expect(await text('a/y.md')).toBe('nay đã dịch\n')
  const files = await languageFilesOf(new BookFolder(book.root), {})
  await stagePages(
    {...files, pages: new Map([...files.pages].filter(([page]) => page === 'a/x'))},
    'vi',
    folder,
  )
  expect(await readdir(path.join(folder, 'a'))).toEqual(['x.md'])
})

test('a site of several languages has those that are asked for, or all', async () => {
  await book.write('config.ini', '[project]\nlang = vi\n[translation]\norigin_lang = en')
  await book.write('a.md', '# A')
  await book.write('a_origin.md', '# A')
  expect(await siteLanguages(new BookFolder(book.root), {})).toBeUndefined()
  expect(await siteLanguages(new BookFolder(book.root), {languages: ['vi', 'en']})).toMatchObject({
    list: ['vi', 'en'],
    source: 'en',
  })
  await expect(siteLanguages(new BookFolder(book.root), {languages: ['en', 'fr']})).rejects.toThrow(
    'no page in fr; it has en, vi',
  )
})
