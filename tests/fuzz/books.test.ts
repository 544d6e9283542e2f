// Small books with slips in them: every page is there with its words, its labels and safe HTML, in all that is made of it.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {exportPage} from '../../plugins/book/src/export/export-page.ts'
import {notebookOf, notebookText} from '../../plugins/book/src/export/notebook.ts'
import {pageMarkdown} from '../../plugins/book/src/export/page-markdown.ts'
import {fixPage} from '../../plugins/book/src/fix/fix-book.ts'
import type {LoadedBook} from '../../plugins/book/src/load/loaded-book.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {searchDocuments} from '../../plugins/book/src/search/write-search-index.ts'
import {notebookFaults} from '../support/notebook-schema.ts'
import {classesOf, faultsIn} from '../book/payloads/faults.ts'
import {renderBook, type RenderedBook} from '../book/whole-books/render-book.ts'
import {idsIn} from './ids.ts'
import {mutated} from './mutations.ts'
import {misplaced} from './places.ts'
import {runs} from './runs.ts'
import {ownWord, structuredPage} from './structured-page.ts'

const config = '[project]\ntitle = Fuzz\n\n[build]\ntabs = pytorch, mxnet\n'
const index = '# Fuzz\n:label:`sec_index`\n\n```toc\n:numbered:\n\na\nb\n```\n'
const bib = '@misc{Good.2020,\n  title = {Good},\n  author = {Good, A.},\n  year = {2020}\n}\n'

let root: string
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-fuzz-'))
  mkdirSync(path.join(root, 'img'))
  writeFileSync(path.join(root, 'img/dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(path.join(root, 'good.bib'), bib)
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

async function render(files: Record<string, string>): Promise<RenderedBook> {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text)
  return renderBook(root, {isWhole: true})
}

const pages = fc.tuple(mutated(structuredPage, 3), mutated(structuredPage, 1))

test('a book with slips has all its pages, safe, with their labels', async () => {
  await fc.assert(
    fc.asyncProperty(
      pages,
      mutated(fc.constant(index), 1),
      mutated(fc.constant(config), 1),
      async ([a, b], toc, ini) => {
        const {book, pages: made} = await render({'a.md': a, 'b.md': b, 'index.md': toc, 'config.ini': ini})
        expect(made.map(({file}) => file).toSorted()).toEqual(['a.md', 'b.md', 'index.md'])
        const sources = new Map([
          ...made.map(({file, source}) => [file, source] as const),
          ['config.ini', ini],
          ['good.bib', bib],
        ])
        expect(misplaced(book.messages, sources)).toEqual([])
        for (const {file, whole: html} of made) {
          expect(
            faultsIn(
              html,
              ({tagName, properties}) => tagName === 'style' || classesOf({properties}).includes('katex'),
            ),
            file,
          ).toEqual([])
          expect(html).not.toMatch(/[\0\u{fdd0}-\u{fdef}]/u)
        }
        expectLabels(book, made)
        await expectExports(book)
      },
    ),
    runs(25),
  )
})

function expectLabels(book: LoadedBook, made: RenderedBook['pages']): void {
  const ids = new Map(made.map(({file, whole}) => [file, idsIn(whole)]))
  for (const {id, file} of [...book.index.labels.values()].flat())
    expect(ids.get(file), `${file} ${id}`).toContain(id)
}

async function expectExports(book: LoadedBook): Promise<void> {
  for (const page of book.facts.keys()) {
    const places = {
      permalink: (other: string) => `/${other}`,
      page: null,
      image: (url: string) => url,
      file: (file: string) => file,
    }
    const exported = await exportPage(book, page, places)
    for (const tab of [null, ...exported.tabs]) {
      expect(notebookFaults(notebookText(notebookOf(exported, tab)))).toEqual([])
      expect(pageMarkdown(exported, tab)).not.toMatch(/[\u{fdd0}-\u{fdef}]/u)
    }
    for (const {content} of searchDocuments({...exported, chapter: '<b>'}, `/${page}`, book.config.tabs))
      expect(faultsIn(content)).toEqual([])
  }
}

test('no word is lost untold', async () => {
  await fc.assert(
    fc.asyncProperty(mutated(structuredPage, 2), async (a) => {
      const {book, pages: made} = await render({
        'a.md': a,
        'b.md': '# B\n',
        'index.md': index,
        'config.ini': config,
      })
      const {whole} = made.find(({file}) => file === 'a.md')!
      const text = whole.replaceAll(/<annotation[^]*?<\/annotation>/g, ' ')
      const lost = [...new Set(hiddenLeftOut(a).match(ownWord))].filter((word) => !text.includes(word))
      expect(lost.filter((word) => !isTold(a, word, book.messages))).toEqual([])
    }),
    runs(60),
  )
})

/** A page without what readers are not to see. */
function hiddenLeftOut(source: string): string {
  return source
    .replaceAll(/<!--[^]*?-->/g, ' ')
    .replaceAll(/[[(]~~[^]*?~~[\])]/g, ' ')
    .replaceAll(/<(script|style)\b[^]*?<\/\1>/g, ' ')
}

/** Something is told of a line with the word. */
function isTold(source: string, word: string, messages: readonly BookMessage[]): boolean {
  const lines = source.split(/\r\n|\n|\r/)
  return messages.some(
    ({file, place, severity}) =>
      file === 'a.md' &&
      severity !== 'hint' &&
      place !== null &&
      lines.slice(place[0] - 1, place[2]).some((line) => line.includes(word)),
  )
}

test('a mend changes no word, and a second one changes nothing', () => {
  fc.assert(
    fc.property(mutated(structuredPage, 4), (page) => {
      const once = fixPage(page, {tabs: ['pytorch', 'mxnet']})
      expect(fixPage(once.source, {tabs: ['pytorch', 'mxnet']})).toEqual({source: once.source, edits: 0})
      expect(once.source.match(ownWord)).toEqual(page.match(ownWord))
    }),
    runs(80),
  )
})
