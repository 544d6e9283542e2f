import {expect, it} from 'vitest'
import {checkBook} from '../../../plugins/book/src/checks/check-book.ts'
import {deadLinks} from '../../../plugins/book/src/docusaurus/dead-links.ts'
import {readBook} from '../read-book.ts'

it.each([
  ['warn', 'warn', ['gone.md', '#gone', 'b.md#gone']],
  ['throw', 'log', ['#gone', 'b.md#gone']],
  ['log', 'throw', ['gone.md']],
  ['throw', 'throw', []],
] as const)(
  'where dead links %s and dead anchors %s, these are told by the book alone',
  async (links, anchors, dead) => {
    const index = await readBook({
      'a.md': '# A\n\n[a](gone.md) [b](#gone) [c](b.md#gone) [d](b.md)\n',
      'b.md': '# B\n',
    })
    const messages = await checkBook(index, {exists: () => false})
    const {facts} = index.pages.get('a')!
    expect(deadLinks(facts, messages, {onBrokenLinks: links, onBrokenAnchors: anchors})).toEqual(dead)
  },
)
