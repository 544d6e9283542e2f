// Every cell of the books is compiled, where they are at hand: D2LBOOK_BOOKS is a folder with books/.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compileCell} from '../../../plugins/python/src/interpreter/cell.ts'
import {unsupportedIn} from '../../../plugins/python/src/interpreter/unsupported.ts'
import {Raised} from '../../../plugins/python/src/objects/exceptions.ts'
import {prepareSource} from '../../../plugins/python/src/program/index.ts'

const books = join(process.env.D2LBOOK_BOOKS ?? '', 'books')

/** Cells of a book, and how many there are: fewer would mean that they are not found. */
const expected = {'d2l-en': 2747, 'd2l-vi': 4702}

function cellsOf(book: string): {name: string; source: string}[] {
  const pages = readdirSync(join(books, book), {recursive: true, encoding: 'utf8'})
  return pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(join(books, book, page), 'utf8')
      const cells = [...text.matchAll(/^```\{\.python \.input[^\n]*\n([\s\S]*?)^```$/gm)]
      return cells.map(([, source = ''], i) => ({
        name: `${page} cell ${i + 1}`,
        source: prepareSource(source),
      }))
    })
}

function failureOf({name, source}: {name: string; source: string}): string[] {
  try {
    const cell = compileCell(source, name)
    cell.check()
    return unsupportedIn(cell.tree).map(({what, line}) => `${name}, line ${line}: ${what}`)
  } catch (error) {
    if (error instanceof Raised) return [`${name}: ${error.message}`]
    throw error
  }
}

// without the books there is nothing to compile
describe.skipIf(!existsSync(books))('cells of the books', () => {
  test.each(Object.entries(expected))('%s: all %d compile', (book, count) => {
    const cells = cellsOf(book)
    expect(cells).toHaveLength(count)
    expect(cells.flatMap(failureOf)).toEqual([])
  })
})
