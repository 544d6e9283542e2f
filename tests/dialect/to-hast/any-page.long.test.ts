// Whatever a page looks like: its HTML is what a browser makes of it, and says all that the page says.

import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {defaultHandlers} from 'mdast-util-to-hast'
import type {Nodes} from 'mdast'
import {d2lbookHandlers} from 'remark-d2lbook'
import {describe, expect, test} from 'vitest'

import {runs} from '../../fuzz/runs.ts'
import {pageOfParts} from '../page-of-parts.ts'
import {parseText} from '../parse-text.ts'
import {blocksInParagraphs, elementsOf, emptyBoxes, reread, textsOf} from './html-checks.ts'
import {lostTexts} from './lost-texts.ts'
import {toHtml} from './to-html.ts'

const root = new URL('../fixtures/', import.meta.url)
const pages = readdirSync(root).map((name) => ({
  name,
  source: readFileSync(new URL(`${name}/input.md`, root), 'utf8'),
  mdx: name.includes('mdx'),
}))
const tabs = ['pytorch', 'mxnet', 'jax']

describe.each(pages)('$name', ({source, mdx}) => {
  test('has handlers for all that it holds', () => {
    const known = {...defaultHandlers, ...d2lbookHandlers}
    const types = new Set(nodesOf(parseText(source, {tabs, mdx}).tree).map(({type}) => type))
    const unknown = [...types].filter((type) => !Object.hasOwn(known, type))
    expect(unknown.filter((type) => !mdx || !type.startsWith('mdx'))).toEqual([])
  })

  test('becomes HTML that says all of it', () => {
    const html = toHtml(source, {tabs, mdx})
    expect(lostTexts(parseText(source, {tabs, mdx}).tree, html)).toEqual([])
    // components are those of other handlers
    if (mdx) return
    expect(reread(html)).toBe(html)
    expect(blocksInParagraphs(html)).toEqual([])
    expect(emptyBoxes(html)).toEqual([])
  })
})

test('random pages become HTML that says all of them', () => {
  fc.assert(
    fc.property(pageOfParts, (source) => {
      const html = toHtml(source, {tabs})
      expect(reread(html)).toBe(html)
      expect(blocksInParagraphs(html)).toEqual([])
      expect(lostTexts(parseText(source, {tabs}).tree, html)).toEqual([])
    }),
    runs(300),
  )
})

test('text is never an element', () => {
  const attack = '<script>alert(1)</script>'
  const html = toHtml(
    [
      `:numref:\`${attack}\` :cite:\`${attack}\` :func:\`${attack}\` \`${attack}\` $${attack}$`,
      `$$${attack}$$`,
      `:eqlabel:\`${attack}\``,
      `\`\`\`{.live ${attack}}\n${attack}\n\`\`\``,
      `\`\`\`toc\n${attack} <${attack}>\n\`\`\``,
      `![${attack}](x.png)\n:label:\`${attack}\``,
    ].join('\n\n'),
  )
  expect(elementsOf(html).filter(({tagName}) => tagName === 'script')).toEqual([])
  expect(textsOf(html).split('alert(1)').length).toBeGreaterThan(8)
})

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}
