// The contents beside a page, which Docusaurus makes from its headings.

import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'
import {beforeAll, expect, test} from 'vitest'
import {openCompiler, type Compiled} from '../payloads/compile-by-docusaurus.ts'

let compile: (source: string) => Promise<Compiled>
beforeAll(async () => {
  compile = await openCompiler()
})

/** What an entry shows, a formula as its TeX. */
function shown(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  visit(tree, 'element', (node) => {
    if (node.properties.className?.toString() === 'd2l-math')
      node.children = [{type: 'text', value: texOf(node)}]
  })
  return toHtml(tree)
}

function texOf(formula: Element): string {
  let tex = ''
  visit(formula, 'element', (node) => {
    const [text] = node.children
    if (node.tagName === 'annotation' && text?.type === 'text') tex = text.value
  })
  return tex
}

test.each([
  ['## Plain *words* and `code`', 'Plain <em>words</em> and <code>code</code>'],
  ['## The norm $\\ell_1$', 'The norm <span class="d2l-math">\\ell_1</span>'],
  [
    '## $x$ in [a link](https://e.org) and **bold**',
    '<span class="d2l-math">x</span> in a link and <strong>bold</strong>',
  ],
  ['## A <script>run()</script> of $y$', 'A of <span class="d2l-math">y</span>'],
  ['## A <sub>b</sub>', 'A <sub>b</sub>'],
])('%s', async (heading, expected) => {
  const {contents} = await compile(`# Page\n\n${heading}\n\nText.\n`)
  expect(shown(contents[1]!)).toBe(expected)
})

test('a link in a heading leaves its words in the contents', async () => {
  const {contents, html} = await compile(
    '# T\n\n## A [`<int>` & co](x.md), [*b*][r] and [50%](50%)\n\n[r]: y.md\n',
  )
  expect(contents).toContain('A <code>&lt;int&gt;</code> &amp; co, <em>b</em> and 50%')
  expect(html.join('')).toContain('<a href="x.md"><code>&#x3C;int></code> &#x26; co</a>')
  expect(html.join('')).toContain('<a href="50%25">50%</a>')
})
