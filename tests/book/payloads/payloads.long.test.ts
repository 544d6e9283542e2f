// Every payload at every place of a page, compiled as a site does it, and taken along as Markdown and notebook.

import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toHast} from 'mdast-util-to-hast'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {notebookOf, notebookText} from '../../../plugins/book/src/export/notebook.ts'
import {pagePieces} from '../../../plugins/book/src/export/page-pieces.ts'
import {pageMarkdown} from '../../../plugins/book/src/export/page-markdown.ts'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import type {PageRefs} from '../../../plugins/book/src/index/page-refs.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {plainTextOf} from '../../../plugins/book/src/facts/phrases.ts'
import {openCompiler, type Compiled} from './compile-by-docusaurus.ts'
import {faultsIn} from './faults.ts'
import {addresses, markups, names} from './payloads.ts'
import {addressPlaces, markupPlaces, namePages} from './places.ts'

let compile: (source: string) => Promise<Compiled>

beforeAll(async () => {
  compile = await openCompiler()
})

type Table = Record<string, string>

const pages = (places: Record<string, (payload: string) => string>, payloads: Table) =>
  Object.entries(places).map(([place, write]): [string, Table] => [
    place,
    Object.fromEntries(
      Object.entries(payloads).map(([name, payload]) => [
        name,
        `# A page\n\n${write(payload)}\n\nThe end of the page.\n`,
      ]),
    ),
  ])

const table: [string, Table][] = [
  ...pages(markupPlaces, markups),
  ...pages(addressPlaces, addresses).map(([place, sources]): [string, Table] => [
    `address in ${place}`,
    sources,
  ]),
  ...namePages.map((source, i): [string, Table] => [
    `names ${names[i]}`,
    {page: `${source}\nThe end of the page.\n`},
  ]),
]

describe.each(table)('%s', (_, sources) => {
  test('nothing in a page runs', async () => {
    for (const [name, source] of Object.entries(sources)) {
      const {html, contents, components} = await compile(source)
      expect(faultsIn(html.join('\n'), isOwn), `${name}: ${html.join('\n')}`).toEqual([])
      expect(faultsIn(contents.join('\n')), name).toEqual([])
      for (const {tagName, ...properties} of components) {
        expect(
          Object.keys(properties).filter((key) => /^on|^style$/i.test(key)),
          name,
        ).toEqual([])
        if (tagName === 'admonition') expect(boxes).toContain(properties['type'])
      }
      expect(html.join('').replace(/<[^>]*>/g, ''), name).toContain('The end of the page.')
    }
  })

  test('nothing in what is taken along runs', () => {
    for (const [name, source] of Object.entries(sources)) {
      const {markdown, notebook} = takenAlong(source)
      expect(faultsIn(asHtml(markdown)), `${name}: ${markdown}`).toEqual([])
      for (const cell of notebook.cells)
        if (cell.cell_type === 'markdown')
          expect(faultsIn(asHtml(cell.source.join(''))), `${name}: ${cell.source.join('')}`).toEqual([])
        else
          for (const output of cell.outputs) {
            const data: Record<string, unknown> = 'data' in output ? output.data : {}
            expect(data, name).not.toHaveProperty('application/javascript')
            expect(faultsIn(written(data['text/html'])), name).toEqual([])
            // a drawing is an image, and may have styles of its own
            const drawing = written(data['image/svg+xml'])
            expect(
              faultsIn(drawing).filter((fault) => !/^<(?:style>|svg>|\w+ style=)/.test(fault)),
              name,
            ).toEqual([])
          }
      expect(JSON.parse(notebookText(notebook)), name).toMatchObject({
        metadata: {kernelspec: {name: expect.any(String)}},
      })
    }
  })
})

const boxes = 'secondary info success danger note tip warning important caution'.split(' ')

/** The rules for headings in tabs, which the site writes into the page. */
function isOwn({tagName, properties, children: [first]}: Element): boolean {
  const styles = first?.type === 'element' && first.tagName === 'style' ? first.children[0] : undefined
  return (
    tagName === 'div' &&
    Boolean(properties.hidden) &&
    styles?.type === 'text' &&
    /^(?:html:is\([^<]*\{display:none\}\n?)+$/.test(styles.value)
  )
}

/** Text, or lines of text. */
function written(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('') : typeof value === 'string' ? value : ''
}

function takenAlong(source: string) {
  const refs: PageRefs = {
    page: 'page',
    lang: 'en',
    title: 'A page',
    number: null,
    items: [],
    references: {},
    citations: {},
    bibliographies: [],
    tabs: ['numpy', 'torch'],
  }
  const tree = readPage(new VFile({value: source, path: 'page.md'}), {tabs: refs.tabs})
  const settled = settlePage(tree, refs, {page: null, image: () => undefined, link: () => undefined})
  const pieces = pagePieces(settled, refs.tabs)
  return {
    markdown: pageMarkdown({pieces, tabs: refs.tabs, lang: refs.lang}, null),
    notebook: notebookOf({...refs, title: plainTextOf(refs.title), pieces}, null),
  }
}

/** As a reader of Markdown shows it that knows no formulas and cleans nothing. */
function asHtml(markdown: string): string {
  const tree = toHast(fromMarkdown(markdown), {allowDangerousHtml: true}) as Root
  return toHtml(tree, {allowDangerousHtml: true})
}
