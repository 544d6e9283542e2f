import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'

import {parseText} from './parse-text.ts'
import {showPlace} from './show-tree.ts'

const page = [
  '# [**Title**]',
  ':label:`chap_x`',
  '',
  'Text: $a$, $$',
  'b = 1',
  '',
  '$$ and :numref:`sec_y` *here*.',
  '',
  '1. ```{.python .input}',
  '   x = 1',
  '   ```',
  '2.\titem with `tab`',
  '',
  '![A $c$ caption.](c.svg)',
  '',
].join('\n')

/** Nodes by what they are, with the text at their offsets. */
function placesOf(text: string): [string, string, string][] {
  const places: [string, string, string][] = []
  const visit = (node: Nodes): void => {
    const {start, end} = node.position!
    places.push([node.type, showPlace(node.position!), text.slice(start.offset, end.offset)])
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseText(text).tree)
  return places
}

test('every node has the place at which it stands in the source', () => {
  expect(placesOf(page).slice(1)).toEqual([
    ['heading', '1:1-1:11', '# [**Title'],
    ['text', '1:6-1:11', 'Title'],
    ['paragraph', '4:1-4:11', 'Text: $a$,'],
    ['text', '4:1-4:7', 'Text: '],
    ['inlineMath', '4:7-4:10', '$a$'],
    ['text', '4:10-4:11', ','],
    ['equation', '4:12-7:3', '$$\nb = 1\n\n$$'],
    ['paragraph', '7:4-7:31', 'and :numref:`sec_y` *here*.'],
    ['text', '7:4-7:8', 'and '],
    ['reference', '7:8-7:23', ':numref:`sec_y`'],
    ['text', '7:23-7:24', ' '],
    ['emphasis', '7:24-7:30', '*here*'],
    ['text', '7:25-7:29', 'here'],
    ['text', '7:30-7:31', '.'],
    ['list', '9:1-12:19', '1. ```{.python .input}\n   x = 1\n   ```\n2.\titem with `tab`'],
    ['listItem', '9:1-11:7', '1. ```{.python .input}\n   x = 1\n   ```'],
    ['cell', '9:4-11:7', '```{.python .input}\n   x = 1\n   ```'],
    ['listItem', '12:1-12:19', '2.\titem with `tab`'],
    ['paragraph', '12:4-12:19', 'item with `tab`'],
    ['text', '12:4-12:14', 'item with '],
    ['inlineCode', '12:14-12:19', '`tab`'],
    ['figure', '14:1-14:25', '![A $c$ caption.](c.svg)'],
    ['text', '14:3-14:5', 'A '],
    ['inlineMath', '14:5-14:8', '$c$'],
    ['text', '14:8-14:17', ' caption.'],
  ])
})

describe.each([
  ['Windows line endings', (text: string) => text.replaceAll('\n', '\r\n')],
  ['old Macintosh line endings', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
])('under %s', (_name, change) => {
  test('lines and columns are the same', () => {
    const places = (text: string): string[][] => placesOf(text).map(([type, place]) => [type, place])
    expect(places(change(page)).slice(1)).toEqual(places(page).slice(1))
  })

  test('offsets are those of the text as it is', () => {
    const text = change(page)
    for (const [type, , actual] of placesOf(text)) {
      if (type === 'reference') expect(actual).toBe(':numref:`sec_y`')
      if (type === 'inlineMath') expect(actual).toMatch(/^\$.\$$/)
      if (type === 'equation') expect(actual).toMatch(/^\$\$[^]*\$\$$/)
    }
  })
})

test('a message has the place of what it is about, also behind equations and code', () => {
  const {file} = parseText('$$\na\n$$\n\n```\nb\n```\n\nAs : numref:`x` shows.\n')
  expect(file.messages.map(({line, column}) => [line, column])).toEqual([[9, 4]])
})
