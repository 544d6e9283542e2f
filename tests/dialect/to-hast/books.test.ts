// Whole books, where they are at hand: D2LBOOK_BOOKS is a folder with books/.

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Nodes} from 'mdast'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'

import {parseText} from '../parse-text.ts'
import {blocksInParagraphs, elementsOf, emptyBoxes, idsOf, reread} from './html-checks.ts'
import {lostTexts} from './lost-texts.ts'
import {toHtml} from './to-html.ts'

const books = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books')
const tabs = ['pytorch', 'mxnet', 'jax', 'tensorflow']

describe.skipIf(!existsSync(books))('books (skipped unless D2LBOOK_BOOKS is a folder with books/)', () => {
  test.each(existsSync(books) ? globSync('*/**/*.md', {cwd: books}).toSorted() : [])('%s', (name) => {
    const source = readFileSync(path.join(books, name), 'utf8')
    const {tree} = parseText(source, {tabs})
    const html = toHtml(source, {tabs})
    expect(reread(html)).toBe(html)
    expect(blocksInParagraphs(html)).toEqual([])
    expect(emptyBoxes(html)).toEqual([])
    expect(lostTexts(tree, html)).toEqual([])
    expect(idsOf(html)).toEqual([...new Set(idsOf(html))])
    const written = nodesOf(tree).filter(({type}) => type === 'figure' || type === 'image')
    const shown = elementsOf(html).filter(
      ({tagName, properties}) => tagName === 'img' && !String(properties.src).startsWith('data:'),
    )
    expect(shown).toHaveLength(written.length)
  })
})

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}
