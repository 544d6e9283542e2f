import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {collapseStaticRuns} from '../../../plugins/book/src/render/static-runs.ts'

function collapse(html: string, baseUrl = '/') {
  const tree = fromHtml(html, {fragment: true})
  return {page: collapseStaticRuns(tree, baseUrl), tree}
}

/** Names of what is left at the top of the tree. */
function names(tree: Root): string[] {
  return tree.children.map((node) =>
    'tagName' in node ? node.tagName : 'name' in node ? String(node.name) : node.type,
  )
}

test('a page without components becomes one string', () => {
  const {page, tree} = collapse('<h2 id="a">A</h2>\n<p>text <em>so</em></p>')
  expect(page?.html).toEqual(['<h2 id="a">A</h2>\n<p>text <em>so</em></p>'])
  expect(names(tree)).toEqual(['D2lStaticHtml'])
})

test('a component divides the page into the strings around it', () => {
  const {page, tree} = collapse('<p>before</p><admonition><p>inside</p></admonition><p>after</p>')
  expect(page?.html).toEqual(['<p>before</p>', '<p>inside</p>', '<p>after</p>'])
  expect(names(tree)).toEqual(['D2lStaticHtml', 'admonition', 'D2lStaticHtml'])
})

test('a paragraph with something unknown in it stays whole', () => {
  const {page, tree} = collapse('<p>see <x-chart></x-chart> here</p>')
  expect(page).toBeNull()
  expect(names(tree)).toEqual(['p'])
})

test('ids and internal links are told to the link checker, external links are not', () => {
  const {page} = collapse(
    '<p id="x"><a href="/b#y">b</a> <a href="https://e.org">e</a> <a href="#x">x</a></p>',
  )
  expect(page?.ids).toEqual(['x'])
  expect(page?.links).toEqual(['/b#y'])
  expect(page?.html[0]).toContain('<a href="https://e.org" target="_blank" rel="noopener noreferrer">')
})

test('links that are known to be dead are not told again', () => {
  const tree = fromHtml('<p><a href="gone">a</a> <a href="/b#x y">b</a> <a href="here">c</a></p>', {
    fragment: true,
  })
  const page = collapseStaticRuns(tree, '/', new Set(['gone', '/b#x%20y']))
  expect(page?.links).toEqual(['here'])
  expect(page?.html[0]).toContain('<a href="gone">')
})

test('the base address is put before an absolute address, once', () => {
  const {page} = collapse('<p><a href="/b">b</a> <a href="/base/c">c</a></p>', '/base/')
  expect(page?.links).toEqual(['/base/b', '/base/c'])
})
