// Whole books, where they are at hand: D2LBOOK_BOOKS is a folder with books/ and oracle/.

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Nodes, Root} from 'mdast'
import {parse, type LabelMark} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'

import {mend} from './mend.ts'
import {showMessages} from './show-messages.ts'
import {lostWords} from './words.ts'

const shared = process.env['D2LBOOK_BOOKS'] ?? ''

interface Oracle {
  pages: string[]
  labels: {label: string; kind: string; page: string}[]
  distrust: {label: string}[]
  equations_per_page: Record<string, number>
}

interface Page {
  name: string
  source: string
  tree: Root
  file: VFile
}

interface Book {
  tabs: string[]
  equations: number
  /** All messages, if they are few and known. */
  faults?: string[]
}

const books: Record<string, Book> = {
  'd2l-en': {
    tabs: ['pytorch', 'mxnet', 'jax', 'tensorflow'],
    equations: 780,
    faults: [
      'index: 5:1-6:25 info rst-is-known: `frontpage.html` is left out: a page shows the HTML that stands in it',
      'chapter_linear-regression/linear-regression-scratch: 328:22-328:63 warning role-is-well-formed: One back-tick on each side is enough for `:numref:` ":numref:``sec_synthetic-regression-data``" => ":numref:`sec_synthetic-regression-data`"',
      'chapter_attention-mechanisms-and-transformers/large-pretraining-transformers: 392:95-392:117 warning role-is-well-formed: A space stands inside the back-ticks of `:cite:` ":cite:` scao2022bloom`" => ":cite:`scao2022bloom`"',
      'chapter_appendix-tools-for-deep-learning/utils: 615:1-696:4 warning tab-is-named-once: 4 lines name the tabs of this cell; the first counts',
      'chapter_appendix-tools-for-deep-learning/d2l: 13:4-13:4 warning tab-is-closed: The tab `pytorch` of line 7 is never closed; it is read up to here "" => "\\n:end_tab:"',
    ],
  },
  'd2l-vi': {tabs: ['mxnet', 'pytorch', 'tensorflow'], equations: 690},
}

const areHere = existsSync(path.join(shared, 'books'))

describe.skipIf(!areHere)('books (skipped unless D2LBOOK_BOOKS is a folder with books/ and oracle/)', () => {
  describe.each(areHere ? Object.entries(books) : [])('%s', (book, {tabs, equations, faults}) => {
    let oracle: Oracle
    let pages: Page[]

    beforeAll(() => {
      oracle = JSON.parse(readFileSync(path.join(shared, 'oracle', `${book}.json`), 'utf8')) as Oracle
      pages = oracle.pages.flatMap((name) => readPage(book, name, tabs))
    })

    test(`has ${equations} equations, page by page as in the original`, () => {
      const counts = pages.map(
        ({name, tree}) => [name, nodesOf(tree).filter(({type}) => type === 'equation').length] as const,
      )
      expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual(oracle.equations_per_page)
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(equations)
    })

    test('has every label of the original, on the same kind of thing', () => {
      const distrusted = new Set(oracle.distrust.map(({label}) => label))
      const trusted = ({label}: {label: string}): boolean => !distrusted.has(label)
      const found = pages.flatMap(({name, tree}) => labelsOf(tree).map((label) => ({...label, page: name})))
      const key = ({label, kind, page}: Oracle['labels'][number]): string =>
        `${page} ${kind} ${label.toLowerCase()}`
      expect(found.filter(trusted).map(key).toSorted()).toEqual(
        oracle.labels.filter(trusted).map(key).toSorted(),
      )
    })

    test('loses no word', () => {
      const lost = pages.flatMap(({name, source, tree}) =>
        lostWords(source, tree).map((word) => `${name}: ${word}`),
      )
      expect(lost).toEqual([])
    })

    test('reads the same once its faults are mended by the edits of their messages', () => {
      for (const {name, source, tree, file} of pages) {
        if (!file.messages.some(({expected}) => expected)) continue
        const mended = new VFile({path: `${name}.md`, value: mend(source, file.messages)})
        expect([name, typesOf(parse(mended, {tabs}))]).toEqual([name, typesOf(tree)])
        expect(mended.messages.filter(({expected}) => expected)).toEqual([])
      }
    })

    test('shows no role as text', () => {
      const texts = pages.flatMap(({name, tree}) =>
        nodesOf(tree).flatMap((node) =>
          node.type === 'text' && /:[a-z_]+:[`\s]/.test(node.value) ? [`${name}: ${node.value}`] : [],
        ),
      )
      expect(texts).toEqual([])
    })

    test.skipIf(!faults)('has no faults but those that it is known for', () => {
      const found = pages.flatMap(({name, file}) =>
        file.messages.length > 0 ? [`${name}: ${showMessages(file)}`] : [],
      )
      expect(found).toEqual(faults)
    })
  })
})

function readPage(book: string, name: string, tabs: string[]): Page[] {
  const place = path.join(shared, 'books', book, `${name}.md`)
  if (!existsSync(place)) return []
  const source = readFileSync(place, 'utf8')
  const file = new VFile({path: `${name}.md`, value: source})
  return [{name, source, tree: parse(file, {tabs}), file}]
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

function typesOf(tree: Root): string[] {
  return nodesOf(tree).map(({type}) => type)
}

function labelsOf(tree: Root): {label: string; kind: string}[] {
  return nodesOf(tree).flatMap((node) => {
    const label: LabelMark | undefined =
      node.type === 'heading' ? node.data?.label : hasLabel(node) ? node.label : undefined
    const kind = {heading: 'section', captionedTable: 'table'}[node.type as string] ?? node.type
    return label ? [{label: label.name, kind}] : []
  })
}

function hasLabel(node: Nodes): node is Nodes & {label?: LabelMark} {
  return node.type === 'figure' || node.type === 'equation' || node.type === 'captionedTable'
}
