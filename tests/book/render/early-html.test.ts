// A page that passes the parser of raw HTML by looks as if it had gone through it.

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {compilePage} from './compile-page.ts'

const fixtures = path.resolve(import.meta.dirname, '../../dialect/fixtures')

/** As a browser reads it: `a=""` is `a`, and a line break at the start of `<pre>` is none. */
function asRead(html: string): string {
  return toHtml(fromHtml(html, {fragment: true}))
}

test.each(readdirSync(fixtures))('%s', async (name) => {
  const source = readFileSync(path.join(fixtures, name, 'input.md'), 'utf8')
  const early = await compilePage(source)
  expect(early).not.toBe('')
  expect(asRead(early)).toBe(asRead(await compilePage(source, false)))
})

test.each([
  ['a footnote', 'A word.[^1]\n\n[^1]: A note with $x$.\n'],
  ['texts side by side', '# A page\n\n## A *heading* & more\n\nA \\* star.\n'],
  ['a table', '| a | b |\n|--:|:--|\n| 1 | 2 |\n'],
  ['raw HTML', 'A <b>bold</b> word <!-- and a comment -->.\n'],
  ['a fence in a list', '1. one\n\n   ```python\n   x = 1\n   ```\n\n1. two\n'],
  ['a definition list', 'term\n: meaning\n'],
])('%s', async (_, source) => {
  expect(asRead(await compilePage(source))).toBe(asRead(await compilePage(source, false)))
})

test('a page with raw HTML goes through its parser', async () => {
  expect(await compilePage('An <b>open element, which the paragraph ends.\n')).toContain('</b></p>')
})
