// Inventories of other books come from elsewhere: each is read, or told to be none.

import {deflateSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {openOtherBooks} from '../../plugins/book/src/inventories/open-other-books.ts'
import {isSafeLink} from '../../plugins/book/src/text/safe-url.ts'
import {anyText, linesOf, mutated} from './mutations.ts'
import {runs} from './runs.ts'

const labels = ['sec_a', 'toString', '__proto__', 'a b', 'É', '']
const addresses = [
  'chapter/a.html#sec_a',
  'a.html#$',
  '$',
  '',
  '//x',
  'javascript:x',
  'http://[',
  '%',
  '\\',
  'https://d2l.ai/x',
  '?#',
]
const line = fc
  .tuple(
    fc.constantFrom(...labels),
    fc.constantFrom('std:label', 'math:equation', 'std:doc', 'py:function', 'x', ''),
    fc.constantFrom('-1', '1', 'x', ''),
    fc.constantFrom(...addresses),
    fc.constantFrom('-', 'A title', '<b>', '', '$x$', '\u0007'),
  )
  .map((parts) => parts.join(' '))
const head = fc.constantFrom(
  '# Sphinx inventory version 2\n# Project: x\n# Version: 1\n# zlib\n',
  '# Sphinx inventory version 1\n# Project: x\n',
  '# Sphinx inventory version 2\n',
)
const ofSphinx = fc
  .tuple(
    mutated(head, 1),
    linesOf(line, 8),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 2}),
    fc.boolean(),
  )
  .map(([start, lines, flips, isPacked]) => {
    const body = isPacked ? deflateSync(`${lines}\n`) : Buffer.from(lines)
    for (const [place, byte] of flips)
      if (body.length > 0 && place % 3 === 0) body[place % body.length] = byte
    return Buffer.concat([Buffer.from(start), body])
  })
const record = fc.record(
  {
    label: fc.oneof(fc.constantFrom(...labels), fc.jsonValue()),
    kind: fc.constantFrom('section', 'figure', 'toString', 3, null),
    number: fc.oneof(fc.constantFrom('1.2', null), fc.jsonValue()),
    title: fc.oneof(fc.constantFrom('A', '<script>'), fc.jsonValue()),
    page: fc.oneof(fc.constantFrom('a/b', '../x'), fc.jsonValue()),
    id: fc.oneof(fc.constantFrom('x', '\ud800', '"'), fc.jsonValue()),
    url: fc.oneof(fc.constantFrom(...addresses), fc.jsonValue()),
  },
  {requiredKeys: []},
)
const ofOurs = fc
  .oneof(
    mutated(
      fc.array(record, {maxLength: 5}).map((all) => JSON.stringify({labels: all})),
      2,
    ),
    fc.json(),
  )
  .map((text) => Buffer.from(text))
const bytes = fc.uint8Array({maxLength: 200}).map((all) => Buffer.from(all))
const files = fc.oneof(
  ofSphinx,
  ofOurs,
  bytes,
  anyText.map((text) => Buffer.from(text)),
)

test('any file is an inventory, or is told', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom('https://d2l.ai', 'https://d2l.ai/x/'), async (file, url) => {
      const messages: BookMessage[] = []
      const books = await openOtherBooks(
        {other: {file: 'o.inv', url}},
        async () => file,
        (message) => messages.push(message),
      )
      expect(messages.map(({rule}) => rule)).toEqual(messages.map(() => 'inventory-can-be-read'))
      for (const label of labels) {
        const target = books.find(label, 'ref')
        if (!target) continue
        expect(isSafeLink(target.url) && URL.canParse(target.url)).toBe(true)
        expect(typeof target.title).toBe('string')
        expect(target.title).not.toMatch(/\p{Cc}/u)
      }
    }),
    runs(500),
  )
})
