// One list for the book, lists for chapters, lists for pages: every citation leads to the nearest, and back.

import {describe, expect, it} from 'vitest'
import {refsOfPage, type BookIndex} from '../../../plugins/book/src/index/book-index.ts'
import {readBook} from '../read-book.ts'

const bib = (...keys: string[]) =>
  keys.map((key) => `@misc{${key}, author={${key}}, title={T}, year=1}\n`).join('')
const list = '\n:bibliography:`all.bib`\n'
const site = {permalink: (page: string) => page}

/** `one: a, b`: the keys of each list of a page; `one#a, two#a`: where the citations of a page lead. */
function show(book: BookIndex) {
  const pages = [...book.pages.keys()].map((page) => refsOfPage(book, page, site))
  const lists = pages.flatMap(({page, bibliographies}) =>
    bibliographies.map((entries) => `${page}: ${entries.map(({key}) => key).join(', ')}`),
  )
  const links = pages.flatMap(({page, citations}) =>
    Object.values(citations).flatMap(({parts}) =>
      parts.flatMap((part) => (part.type === 'entry' ? [`${page} -> ${part.url ?? '?'}`] : [])),
    ),
  )
  const back = pages.flatMap(({page, bibliographies}) =>
    bibliographies.flat().flatMap(({id, citedFrom}) => citedFrom.map(({url}) => `${page}#${id} -> ${url}`)),
  )
  return {lists, links, back}
}

const toc = (...entries: string[]) => `\n\`\`\`toc\n:numbered:\n\n${entries.join('\n')}\n\`\`\`\n`

describe('a list', () => {
  it('of the book has all that is cited', async () => {
    const book = await readBook({
      'index.md': `# Book\n${toc('one', 'two', 'refs')}`,
      'one.md': '# One\n\n:cite:`b`\n',
      'two.md': '# Two\n\n:cite:`a,b`\n',
      'refs.md': `# References\n${list}`,
      'all.bib': bib('a', 'b', 'c'),
    })
    expect(show(book)).toEqual({
      lists: ['refs: a, b'],
      links: ['one -> refs#ref-b', 'two -> refs#ref-a', 'two -> refs#ref-b'],
      back: ['refs#ref-a -> two#cite-1', 'refs#ref-b -> one#cite-1', 'refs#ref-b -> two#cite-1'],
    })
  })

  it('of a page has what the page cites, that of a chapter what its pages cite, and the book has the rest', async () => {
    const book = await readBook({
      'index.md': `# Book\n${toc('one', 'two/index', 'three', 'refs')}`,
      'one.md': `# One\n\n:cite:\`b\`\n${list}`,
      'two/index.md': `# Two\n${toc('first', 'summary')}`,
      'two/first.md': '# First\n\n:cite:`b,c`\n',
      'two/summary.md': '# Summary\n\n:bibliography:`../all.bib`\n',
      'three.md': '# Three\n\n:cite:`a,b`\n',
      'refs.md': `# References\n${list}`,
      'all.bib': bib('a', 'b', 'c'),
    })
    const {lists, links, back} = show(book)
    expect(lists).toEqual(['one: b', 'two/summary: b, c', 'refs: a, b'])
    expect(links).toEqual([
      'one -> one#ref-b',
      'two/first -> two/summary#ref-b',
      'two/first -> two/summary#ref-c',
      'three -> refs#ref-a',
      'three -> refs#ref-b',
    ])
    expect(back).toContain('two/summary#ref-b -> two/first#cite-1')
    expect(back).not.toContain('refs#ref-b -> one#cite-1')
  })

  it('of one of several files has what is in the file, though another file has it too', async () => {
    const book = await readBook({
      'index.md': `# Book\n${toc('one', 'two')}`,
      'one.md': '# One\n\n:cite:`a,b,c`\n\n:bibliography:`first.bib`\n\n:bibliography:`second.bib`\n',
      'two.md': '# Two\n\n:cite:`b,a`\n\n:bibliography:`second.bib`\n',
      'first.bib': bib('a', 'b'),
      'second.bib': bib('b', 'c'),
    })
    expect(show(book).lists).toEqual(['one: a, b', 'one: c', 'two: b'])
    expect(show(book).links.slice(3)).toEqual(['two -> one#ref-a', 'two -> two#ref-b'])
  })

  it('of reStructuredText is a list: of several files, of all, with what nobody cites', async () => {
    const book = await readBook({
      'index.md': `# Book\n${toc('one', 'all', 'every')}`,
      'one.md':
        '# One\n\n:cite:`b,c`\n\n```eval_rst\n.. bibliography:: first.bib second.bib\n   :style: apa\n```\n',
      'all.md':
        '# All\n\n1. In a list\n\n   ```eval_rst\n   .. bibliography:: second.bib\n      :all:\n   ```\n',
      'every.md':
        '```eval_rst\n.. only:: html\n\n   Every\n   =====\n\n   .. bibliography::\n```\n\n:cite:`a`\n',
      'first.bib': bib('a', 'b'),
      'second.bib': bib('c', 'd'),
    })
    expect(show(book).lists).toEqual(['one: b', 'one: c', 'all: c, d', 'every: a'])
    expect(show(book).links).toEqual(['one -> one#ref-b', 'one -> one#ref-c', 'every -> every#ref-a'])
    expect(book.pages.get('every')?.title).toBe('Every')
    expect(book.messages).toEqual([])
  })
})
