// Pages damaged in the ways of real books: each is built with all its words, and in `start` shows its faults where they are.
// `expected` has what a reader sees of each page, with the messages between the lines.

import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toText} from 'hast-util-to-text'
import {visit} from 'unist-util-visit'
import {beforeAll, expect, it} from 'vitest'
import {renderBook, type RenderedBook} from '../render-book.ts'
import {lostWords} from '../words.ts'

const folder = path.join(import.meta.dirname, 'fixtures')
const toc = readFileSync(path.join(folder, 'index.md'), 'utf8')
const names = [...toc.matchAll(/^[a-z-]+$/gm)].map(([name]) => name)

let {book, pages}: RenderedBook = {} as RenderedBook

beforeAll(async () => {
  ;({book, pages} = await renderBook(folder, {hasMessages: true}))
})

it.each(names)('%s keeps its words and tells its faults where they are', async (name) => {
  const file = `${name}.md`
  const {source, html} = pages.find((page) => page.file === file)!
  expect(lostWords(withSoundLines(source), html)).toEqual([])
  await expect(asText(html)).toMatchFileSnapshot(path.join(import.meta.dirname, 'expected', `${name}.txt`))
  const told = book.messages.filter((message) => message.file === file && message.severity !== 'hint')
  expect(html.match(/<aside class="d2l-message"/g) ?? []).toHaveLength(told.length)
})

/** Without what is no text: the line of a fence, closing tags, the value of a damaged role, environments, labels of TeX. */
function withSoundLines(source: string): string {
  return source
    .replaceAll(/^\uFEFF|\r/g, '')
    .replaceAll(/^(?:```)?\{.*$/gm, '')
    .replaceAll('</section>', '')
    .replaceAll(/\\(?:begin|end)\{(?:equation|align)\}|\\label\{[^}]*\}/g, '')
    .replaceAll(':numref: `', ':numref:`')
    .replaceAll(/\\(?:textbf|cite)\{([^}]*)\}/g, '$1')
}

/** As in a browser without styles; of a formula its TeX. */
function asText(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  visit(tree, 'element', (node) => {
    const {className, dataSeverity} = node.properties
    const isFormula = Array.isArray(className) && className.includes('katex')
    if (isFormula) node.children = [{type: 'text', value: texOf(node)}]
    if (node.tagName === 'aside') node.children.unshift({type: 'text', value: `← ${String(dataSeverity)} `})
  })
  return `${toText(tree).replaceAll(/\n{2,}/g, '\n')}\n`
}

function texOf(node: Element): string {
  let tex = ''
  visit(node, 'element', (child) => {
    if (child.tagName === 'annotation') tex = toText(child).trim()
  })
  return tex
}
