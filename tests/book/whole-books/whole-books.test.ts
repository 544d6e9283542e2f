// Whole books, compiled page by page as a site does it: no word is lost, no mark is shown, every fault is told and the
// mends are sound. Set D2LBOOK_BOOKS to the folder that holds books/.

import {existsSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {dialectOptions} from '../../../plugins/book/src/config/book-config.ts'
import {isRule} from '../../../plugins/book/src/messages/rules.ts'
import {findings, mendable} from './findings.ts'
import {renderBook, type RenderedBook} from './render-book.ts'
import {lostWords, proseOfHtml} from './words.ts'

const folder = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books')
const hasBooks = process.env['D2LBOOK_BOOKS'] !== undefined && existsSync(folder)

const marks =
  /:(?:numref|ref|eqref|label|eqlabel|cite|citet|citep|begin_tab|end_tab|width|height|bibliography):|[[(]\*\*|\*\*[\])]|[[(]~~|~~[\])]/g

describe.skipIf(!hasBooks).each(Object.keys(findings))('%s (needs D2LBOOK_BOOKS)', (name) => {
  let {book, pages}: RenderedBook = {} as RenderedBook

  beforeAll(async () => {
    ;({book, pages} = await renderBook(path.join(folder, name)))
  }, 900_000)

  it('loses no word', () => {
    const lost = pages.map(({file, mended, html}) => [file, lostWords(mended, html)] as const)
    expect(lost.filter(([, words]) => words.length > 0)).toEqual([])
  })

  it('shows no mark but those that have no value', () => {
    const shown = pages.flatMap(({file, html}) =>
      [...proseOfHtml(html).matchAll(marks)].map(([mark]) => `${file} \`${mark}\``),
    )
    const told = book.messages.filter(({rule}) => rule === 'role-has-a-value')
    expect(shown).toEqual(told.map(({file, text}) => `${file} ${/^`[^`]+`/.exec(text)?.[0]}`))
  })

  it('has the faults that it is known for', () => {
    const counts = new Map<string, {count: number; files: Set<string>}>()
    for (const {rule, file} of book.messages) {
      const found = counts.get(rule) ?? {count: 0, files: new Set()}
      counts.set(rule, {count: found.count + 1, files: found.files.add(file)})
    }
    const found = [...counts].map(([rule, {count, files}]) => [rule, [count, files.size]])
    expect(Object.fromEntries(found)).toEqual(findings[name])
  })

  it('has a rule and a place in its file for each message', () => {
    const sources = new Map(pages.map(({file, source}) => [file, source.split('\n')]))
    for (const {rule, file, place} of book.messages) {
      expect(isRule(rule)).toBe(true)
      const lines = sources.get(file)
      if (!lines || !place) continue
      const [line, column, endLine, endColumn] = place
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
      expect(endColumn).toBeLessThanOrEqual(lines[endLine - 1]!.length + 1)
    }
  })

  it('is mended by --fix of all that can be mended', () => {
    const options = dialectOptions(book.config)
    const left = pages.flatMap(({file, source, mended}) => {
      if (mended === source) return []
      const vfile = new VFile({path: file, value: mended})
      parse(vfile, options)
      return vfile.messages.filter(({ruleId}) => mendable.includes(ruleId ?? '')).map(String)
    })
    expect(left).toEqual([])
  })
})

it('a lost word is noticed, a moved one is not', () => {
  const source = '# Title\n\nOne [two](three) `four` $x_5$ :numref:`six`.\n\n```python\nseven\n```\n'
  const html =
    '<p>One <a href="three">two</a> <code>four</code></p><annotation>x_5</annotation><h1>Title</h1>'
  expect(lostWords(source, html)).toEqual([])
  expect(lostWords(source, html.replace('two', ''))).toEqual(['two'])
  expect(lostWords(`${source}One more.\n`, html)).toEqual(['One', 'more'])
})
