// A page that passes the parser of raw HTML by looks as if it had gone through it.

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Root as HtmlRoot} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {remarkEarlyHtml, takeEarlyHtml} from '../../../plugins/book/src/render/early-html.ts'
import {compilePage} from './compile-page.ts'

const fixtures = path.resolve(import.meta.dirname, '../../dialect/fixtures')

/** As a browser reads it: `a=""` is `a`, and a line break at the start of `<pre>` is none. */
function asRead(html: string): string {
  return toHtml(fromHtml(html, {fragment: true}))
}

test.each(readdirSync(fixtures))('%s', async (name) => {
  const source = readFileSync(path.join(fixtures, name, 'input.md'), 'utf8')
  const early = await compilePage(source)
  expect(early).not.toBe('')
  expect(asRead(early)).toBe(asRead(await compilePage(source, false)))
})

test.each([
  ['a footnote', 'A word.[^1]\n\n[^1]: A note with $x$.\n'],
  ['texts side by side', '# A page\n\n## A *heading* & more\n\nA \\* star.\n'],
  ['a table', '| a | b |\n|--:|:--|\n| 1 | 2 |\n'],
  ['raw HTML', 'A <b>bold</b> word <!-- and a comment -->.\n'],
  ['a fence in a list', '1. one\n\n   ```python\n   x = 1\n   ```\n\n1. two\n'],
  ['a definition list', 'term\n: meaning\n'],
])('%s', async (_, source) => {
  expect(asRead(await compilePage(source))).toBe(asRead(await compilePage(source, false)))
})

test('what the site says of footnotes and the like holds', () => {
  const note = {type: 'paragraph', children: [{type: 'text', value: 'A note.'}]}
  const tree = {
    type: 'root',
    children: [
      {type: 'paragraph', children: [{type: 'footnoteReference', identifier: '1', label: '1'}]},
      {type: 'footnoteDefinition', identifier: '1', label: '1', children: [note]},
    ],
  }
  const file = new VFile({})
  Object.assign(file.data, {d2lState: {hasRawHtml: false}})
  remarkEarlyHtml({footnoteLabel: 'Chú thích'})(tree as Root, file)
  expect(tree.children).toEqual([])
  const html: HtmlRoot = {type: 'root', children: []}
  takeEarlyHtml(html, file)
  expect(toHtml(html)).toContain('Chú thích</h2>')
})

test('a page with raw HTML goes through its parser', async () => {
  expect(await compilePage('An <b>open element, which the paragraph ends.\n')).toContain('</b></p>')
})
