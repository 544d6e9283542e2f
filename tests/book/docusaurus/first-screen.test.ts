import {expect, test} from 'vitest'
import {beginsWithCode} from '../../../plugins/book/src/docusaurus/first-screen.ts'

const far = 'word '.repeat(400)

test.each([
  ['code in the first sentence', '<article><p>Call <code>f</code>.</p></article>', true],
  ['a block of code', '<article class=a><h1>A</h1><pre><code class="hljs">f()</code></pre></article>', true],
  ['code behind a long style', `<article><style>${far}</style><code>f</code></article>`, true],
  ['code far down', `<article><p>${far}</p><code>f</code></article>`, false],
  ['code beside the article alone', '<nav><code>f</code></nav><article><p>Text.</p></article>', false],
  ['no article', '<p>Call <code>f</code>.</p>', false],
])('a page with %s', (_name, html, expected) => {
  expect(beginsWithCode(html)).toBe(expected)
})
