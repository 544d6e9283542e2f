// The cells of whole books are counted as those were whose outputs somebody has recorded.

import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {bookPrograms, programPages} from '../../../plugins/book/src/run/book-programs.ts'

const shared = process.env.D2LBOOK_BOOKS

interface RecordedPage {
  book: string
  page: string
  tab: string
  cells: {index: number}[]
}

async function recorded(book: string): Promise<RecordedPage[]> {
  const folder = path.join(shared!, 'truth')
  const files = (await readdir(folder)).filter((name) => name.startsWith(`${book}--`))
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.flatMap((text) => JSON.parse(text) as RecordedPage[])
}

describe.skipIf(!shared)('whole books (D2LBOOK_BOOKS names their folder)', () => {
  test.each(['d2l-en', 'd2l-vi'])('%s', async (name) => {
    const book = await new BookFolder(path.join(shared!, 'books', name)).load({keepsTrees: true})
    const {programs} = bookPrograms(await programPages(book), book.config)
    const pages = await recorded(name)
    expect(pages.length).toBeGreaterThan(10)
    const counted = pages.map(({page, tab}) => {
      const program = programs.find((one) => one.page === page && one.tab === tab)
      return [page, tab, program?.cells.map(({index}) => index)]
    })
    expect(counted).toEqual(pages.map(({page, tab, cells}) => [page, tab, cells.map(({index}) => index)]))
  })
})
