// Exported Markdown keeps live blocks: whatever their attributes hold, reading the fence again gives the same block.

import fc from 'fast-check'
import type {BlockContent, Root, RootContent} from 'mdast'
import {liveFence, parse, type Live} from 'remark-d2lbook'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {markdownText} from '../../plugins/book/src/export/markdown-text.ts'
import {settleLive} from '../../plugins/book/src/export/settle-live.ts'
import type {SettleState} from '../../plugins/book/src/export/settle-state.ts'
import {runs} from './runs.ts'

const piece = fc.oneof(
  fc.constantFrom(...`"'\\{}[]()<>=.#$&;\`~*_!|:%-+,/ \t\n\r`.split('')),
  fc.constantFrom('\\"', "\\'", '\\\\', '&amp;', '&#10;', '&quot;', '\\alpha', '```', '~~~', '%%tab', ':numref:`x`'),
  fc.constantFrom('$net.step', '$alpha', '$x$', '#@tab', '}}', '{.live}', '<b>', '<!--', '-->', 'é', '漢', '\u{1F600}', '\u00A0'),
  fc.stringMatching(/^[a-zA-Z0-9]{1,5}$/),
) // oxfmt-ignore
const value = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join(''))
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-zA-Z0-9_-]{0,6}$/),
  fc.constantFrom('id', 'title', '.dotted', '#hash', 'a b', 'x=y', '"', '}', 'a&b', '__proto__'),
)
const attributes = fc
  .uniqueArray(fc.tuple(name, value), {maxLength: 4, selector: ([key]) => key})
  .map((entries) => Object.fromEntries(entries))
const block = fc.record({
  component: fc.constantFrom('mlp', 'slider', 'no-such', ''),
  attributes,
  value: fc.constantFrom('', 'a,b\nc', '```\nfence\n```', '  two', 'tan(2*$alpha)'),
})

describe('a live block in exported Markdown', () => {
  test.each(['page', 'quote', 'list'] as const)('is read again as it was, in a %s', (place) => {
    fc.assert(
      fc.property(block, (written) => {
        const text = exported({type: 'live', ...written}, place)
        expect(blocksOf(text), text).toEqual([written])
      }),
      runs(300),
    )
  })

  test('stays the same when the page is exported again', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('"', "'", ''), (title, quote) => {
        const [first] = blocksOf(`\`\`\`{.live mlp title=${quote}${title.replaceAll(/[\r\n`]/g, ' ')}${quote}}\n\`\`\`\n`)
        if (!first) return
        const text = exported({type: 'live', ...first}, 'page')
        expect(blocksOf(text), text).toEqual([first])
      }),
      runs(300),
    ) // oxfmt-ignore
  })
})

test.each([
  [{title: 'The exclusive or'}, '{.live mlp title="The exclusive or"}'],
  [{title: 'Say "or"', hidden: '4,2'}, `{.live mlp title='Say "or"' hidden=4,2}`],
  [{title: `Rosenblatt's "or"`}, String.raw`{.live mlp title="Rosenblatt's \"or\""}`],
  [{title: String.raw`\alpha \{`, rate: '$eta', running: ''}, String.raw`{.live mlp title="\alpha \\{" rate=$eta running}`],
  [{title: 'two\nlines'}, '{.live mlp title="two&#10;lines"}'],
] as const)('%j is written as people write it', (given, fence) => {
  expect(liveFence({component: 'mlp', attributes: given})).toBe(fence)
}) // oxfmt-ignore

function exported(node: Live, place: 'page' | 'quote' | 'list'): string {
  const addresses = {page: null, image: () => undefined, link: () => undefined}
  const settled = settleLive(node, {addresses, descriptions: new Map()} as unknown as SettleState)
  return markdownText([inPlace(settled as BlockContent[], place)].flat())
}

function inPlace(nodes: BlockContent[], place: 'page' | 'quote' | 'list'): RootContent[] {
  if (place === 'page') return nodes
  if (place === 'quote') return [{type: 'blockquote', children: nodes}]
  return [{type: 'list', ordered: false, children: [{type: 'listItem', children: nodes}]}]
}

function blocksOf(text: string): Omit<Live, 'type'>[] {
  const tree: Root = parse(new VFile({value: text}))
  const found: Omit<Live, 'type'>[] = []
  visit(tree, 'live', ({component, attributes: read, value: source}) => {
    found.push({component, attributes: {...read}, value: source})
  })
  return found
}
