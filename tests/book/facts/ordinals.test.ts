// What counts on a page, and that a node keeps its ordinal.

import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Heading, Root} from 'mdast'
import {parse} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {settlePage} from '../../../plugins/book/src/export/settle-page.ts'
import {markdownText} from '../../../plugins/book/src/export/markdown-text.ts'
import {collectFacts} from '../../../plugins/book/src/facts/collect-facts.ts'
import {ordinalOf} from '../../../plugins/book/src/facts/ordinals.ts'
import {PageTrees} from '../../../plugins/book/src/facts/page-trees.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {buildIndex, refsOfPage} from '../../../plugins/book/src/index/book-index.ts'
import {bookOf} from '../page-of-facts.ts'

const source = `# One

$$a$$ and :cite:\`x\`

:A table.
:label:\`tab_a\`

| a |
|---|
| b |

| plain |
|-------|
| :citet:\`y\` |

> ![A figure.](a.svg)

\`\`\`toc
two
\`\`\`

:bibliography:\`a.bib\`

## Two

:bibliography:\`b.bib\`
`
const file = () => new VFile({path: 'page.md', value: source})

function ordinalsOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    const ordinal = ordinalOf(node)
    if (ordinal !== undefined) found.push(`${node.type} ${ordinal}`)
  })
  return found
}

const expected = [
  'heading 0',
  'equation 1',
  'citation 0',
  'captionedTable 2',
  'table 3',
  'citation 1',
  'figure 4',
  'toc 5',
  'bibliography 0',
  'heading 6',
  'bibliography 1',
]

test('what counts has its place in the facts of its page', () => {
  const tree = readPage(file(), {})
  expect(ordinalsOf(tree)).toEqual(expected)
  const {outline, citations, bibliographies} = collectFacts(tree, 'page.md')
  expect(outline.map(({kind}) => kind)).toEqual([
    'section',
    'equation',
    'table',
    'table',
    'figure',
    'toc',
    'section',
  ])
  expect(citations.map(({keys}) => keys)).toEqual([['x'], ['y']])
  expect(bibliographies.map(({path: named}) => named)).toEqual(['a.bib', 'b.bib'])
})

test('a tree that is kept on the disk keeps them', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-trees-'))
  const trees = new PageTrees(folder, null)
  trees.keep('page', source, readPage(file(), {}))
  await trees.save()
  const found = await new PageTrees(folder, null).find('page', source)
  await rm(folder, {recursive: true})
  expect(found && ordinalsOf(found)).toEqual(expected)
})

test('facts are not collected from a tree that nobody has counted', () => {
  expect(() => collectFacts(parse(file()), 'page.md')).toThrow('was not read by readPage')
})

test('what a plugin of the site adds has no number, and takes none from others', () => {
  const tree = readPage(file(), {})
  const index = buildIndex({pages: bookOf(collectFacts(tree, 'index.md')), index: 'index'})
  const refs = refsOfPage(index, 'index', {permalink: (page) => page})
  const added: Heading = {type: 'heading', depth: 2, children: [{type: 'text', value: 'Added'}]}
  tree.children.unshift(added)
  const settled = settlePage(tree, refs, {page: null, image: () => undefined, link: () => undefined})
  const text = markdownText(settled.children)
  expect(text).toContain('\\tag{1}')
  expect(text).toContain('**Fig. 1** A figure.')
  expect(text).toContain('**Table 1** A table.')
})
