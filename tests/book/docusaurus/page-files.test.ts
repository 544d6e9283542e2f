import {expect, test} from 'vitest'
import {isMarked, withFiles} from '../../../plugins/book/src/docusaurus/page-files.ts'

const script = (name: string) => `<script src=${name} defer></script>`
const own = script('/book/assets/js/islands.4.js')
const elsewhere = script('https://example.org/assets/js/main.js')
const sheet = '<link rel="stylesheet" href="/book/assets/css/styles.1.css" />'
const page =
  `<!doctype html><html lang=en class="docs-wrapper"><head><script>first()</script>${sheet}` +
  `${script('/book/assets/js/runtime~main.1.js')}${script('/book/assets/js/main.2.js')}${elsewhere}</head></html>`

test('a page has its own scripts, and those that are not of the site', () => {
  const expected = `<!doctype html><html lang=en class="docs-wrapper"><head><script>first()</script>${sheet}${elsewhere}${own}</head></html>`
  expect(withFiles(page, own)).toBe(expected)
  expect(withFiles(page, own, '<link a><link b>')).toBe(expected.replace(sheet, '<link a><link b>'))
})

test.each([
  ['data-d2l-client="islands"', true],
  ['data-d2l-client=islands', true],
  ['data-d2l-client=""', false],
])('a page with %s', (attribute, expected) => {
  expect(isMarked(page.replace('<html', `<html ${attribute}`))).toBe(expected)
  expect(isMarked(page.replace('</html>', `<body ${attribute}>${attribute}</body></html>`))).toBe(false)
})
