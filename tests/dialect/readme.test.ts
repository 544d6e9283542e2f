// The README's examples.

import {expect, test} from 'vitest'
import {printedByExample} from '../support/readme-program.ts'

test('a page becomes HTML with its picture and its formulas', async () => {
  const html = await printedByExample('dialect', 0)
  expect(html).toContain('<a href="#fig_mlp" class="reference">Fig. 1</a>')
  expect(html).toContain('<figure id="fig_mlp">')
  expect(html).toContain('style="width:300px"')
  expect(html).toContain('<span class="katex-display">')
  expect(html).not.toContain('katex-error')
})

test('a page becomes a tree', async () => {
  expect(await printedByExample('dialect', 1)).toBe('heading,paragraph')
})

test('other pages and other languages', async () => {
  expect(await printedByExample('dialect', 2)).toBe(
    '<p>Xem <a href="cnn.html#sec_cnn" class="reference">Mục 7.1</a>.</p>',
  )
})
