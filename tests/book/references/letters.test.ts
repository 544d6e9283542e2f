// Letters with marks are written in two ways, and look the same: a name typed on one system finds what came from another.

import {expect, it} from 'vitest'
import {refsOfPage} from '../../../plugins/book/src/index/book-index.ts'
import {readBook, told} from '../read-book.ts'

const [composed, apart] = ['m\u1EDF', 'mo\u031B\u0309']

it('labels, references and entries of a toc are the same in both', async () => {
  const index = await readBook({
    'index.md': `# Home\n\n\`\`\`toc\n:numbered:\n\n${composed}\n\`\`\`\n`,
    [`${apart}.md`]: `# Open\n:label:\`sec_${apart}\`\n\n## More\n:label:\`sec_more_${apart}\`\n\n:numref:\`sec_${composed}\` and :numref:\`sec_more_${composed}\`\n`,
  })
  expect(told(index.messages)).toEqual([])
  expect(index.order.orphans).toEqual([])
  const {references} = refsOfPage(index, apart, {permalink: () => '/page'})
  expect(Object.values(references).map(({text, url}) => [text, url])).toEqual([
    ['Section 1', '/page'],
    ['Section 1.1', `/page#${encodeURIComponent(`sec_more_${composed}`)}`],
  ])
})
