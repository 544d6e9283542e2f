// The drift of a real translation: against what it was made from, and against the source of a later year.

import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {bookDrift} from '../../../plugins/book/src/drift/book-drift.ts'
import {languageFilesOf} from '../../../plugins/book/src/load/book-languages.ts'

const books = process.env.D2LBOOK_BOOKS

describe.skipIf(!books)('d2l-vi (D2LBOOK_BOOKS)', () => {
  const root = path.join(books ?? '', 'books/d2l-vi')

  async function drift(today?: ReadonlyMap<string, string>) {
    const book = new BookFolder(root)
    const [{dialect}, files] = await Promise.all([book.configured(), languageFilesOf(book, {})])
    return bookDrift({files, lang: 'vi', dialect, record: {}, today})
  }

  test('has not drifted from its own originals, but for a lost label', async () => {
    const {drift: behind, counts, pages} = await drift()
    expect(behind).toBe(0)
    expect(pages.filter(({state}) => state === 'translated')).toHaveLength(165)
    expect(counts.unchanged).toBeGreaterThan(7000)
    expect(counts.untranslated).toBeLessThan(300)
    const lost = pages.flatMap(({rows}) =>
      rows.flatMap(({differences}) =>
        differences.flatMap(({kind, missing}) => (kind === 'labels' ? missing : [])),
      ),
    )
    expect(lost).toEqual(['eq_cor_def'])
  })

  test('is behind the English book of today by some 37 % of its texts', async () => {
    const folder = path.join(books ?? '', 'books/d2l-en')
    const {pageFiles: files} = await new BookFolder(folder).configured()
    const today = new Map(files.map((file) => [file.replace(/\.md$/, ''), path.join(folder, file)]))
    const {texts, pages} = await drift(today)
    expect(texts.texts).toBeGreaterThan(5000)
    expect(texts.share).toBeGreaterThan(35)
    expect(texts.share).toBeLessThan(40)
    expect(pages.filter(({movedTo}) => movedTo !== undefined).length).toBeGreaterThan(10)
  })
})
