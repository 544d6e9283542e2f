// What search engines are told of a page: every page says something.

import {expect, test} from 'vitest'
import {pageDescription} from '../../../plugins/book/src/docusaurus/page-description.ts'
import {readBook} from '../read-book.ts'

const files = {
  'index.md': '# A Book\n\n```toc\n:numbered:\n\nnets/index\nglossary\nbare\nempty\n```\n',
  'nets/index.md': '# Networks\n\n```toc\nlayers\nunits\n```\n',
  'nets/layers.md': '# Layers\n\n![A picture](a.png)\n\nA layer has units, as :numref:`sec_units` says.\n',
  'nets/units.md':
    '# Units\n:label:`sec_units`\n\n```python\nx = 1\n```\n\n## One of $n$\n\n## Many\n\n### Few\n',
  'glossary.md': '# Glossary\n\n[A](#a) | [B](#b) [C](#c)\n\n## A\n\n## B\n',
  'bare.md': '# Bare\n\n```python\nx = 1\n```\n',
  'empty.md': '',
  'alone.md': '# A Book\n',
}

test.each([
  ['index', 'A Book: 1. Networks · 2. Glossary · 3. Bare · empty'],
  ['nets/index', '1. Networks: 1.1. Layers · 1.2. Units'],
  ['nets/layers', 'A layer has units, as Section 1.2 says.'],
  ['nets/units', '1.2. Units: One of n · Many · Few'],
  ['glossary', '2. Glossary: A · B'],
  ['bare', '3. Bare: A Book'],
  ['empty', 'empty: A Book'],
  ['alone', 'A Book'],
])('of %s: %s', async (page, description) => {
  expect(pageDescription(await readBook(files), page, 'A Book')).toBe(description)
})

test('a long list is cut between its titles', async () => {
  const sections = Array.from({length: 40}, (_, n) => `## Section ${n}\n`).join('\n')
  const text = pageDescription(await readBook({'index.md': `# Long\n\n${sections}`}), 'index', '')
  expect(text).toMatch(/^Long: Section 0 · .* · Section \d+$/)
  expect(text.length).toBeLessThanOrEqual(163)
})
