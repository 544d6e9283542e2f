// The contents beside a page, which Docusaurus makes of its headings.

import {expect, test} from 'vitest'
import {openCompiler} from '../payloads/compile-by-docusaurus.ts'

test('a link in a heading leaves its words in the contents', async () => {
  const compile = await openCompiler()
  const {contents, html} = await compile(
    '# T\n\n## A [`<int>` & co](x.md), [*b*][r] and [50%](50%)\n\n[r]: y.md\n',
  )
  expect(contents).toContain('A &#x3C;int> &#x26; co, b and 50%')
  expect(html.join('')).toContain('<a href="x.md"><code>&#x3C;int></code> &#x26; co</a>')
  expect(html.join('')).toContain('<a href="50%25">50%</a>')
})
