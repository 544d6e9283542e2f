import {fromHtml} from 'hast-util-from-html'
import {expect, test} from 'vitest'
import {escapeHtml} from '../../../plugins/book/src/text/escape-html.ts'

const texts = ['a & b', '&amp;', '</script>', '" onclick="x', "' onclick='x", '<!--', 'ø 图 😀', '&#x22;']

test.each(texts)('%j comes back from the text of an element and from both kinds of attribute', (text) => {
  const safe = escapeHtml(text)
  expect(fromHtml(`<b title="${safe}" lang='${safe}'>${safe}</b>`, {fragment: true}).children).toMatchObject([
    {properties: {title: text, lang: text}, children: [{type: 'text', value: text}]},
  ])
})
