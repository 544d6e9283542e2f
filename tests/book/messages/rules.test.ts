// For each rule of the book, the smallest book that breaks it.

import {expect, it} from 'vitest'
import {buildIndex, checkBook} from '../../../plugins/book/src/book-index.ts'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'
import {bookRules, rules, type RuleName} from '../../../plugins/book/src/messages/rules.ts'
import {openOtherBooks} from '../../../plugins/book/src/references/open-other-books.ts'
import {readBook, readPage} from '../read-book.ts'

const figure = '![Cat](cat.svg)\n:label:`fig_cat`\n'
const bib = (entries: string) => ({
  'index.md': '# A\n\n:cite:`k`\n\n:bibliography:`a.bib`\n',
  'a.bib': entries,
})

const books: Partial<Record<RuleName, [files: Record<string, string>, where: string]>> = {
  'reference-has-target': [{'index.md': '# A\n\n:numref:`nothing`\n'}, 'index.md:3'],
  'reference-fits-kind': [{'index.md': `# A\n\n${figure}\n:eqref:\`fig_cat\`\n`}, 'index.md:6'],
  'reference-has-text': [{'index.md': '# A\n:label:`a`\n\n:numref:`a`\n'}, 'index.md:4'],
  'label-is-unique': [{'index.md': '# A\n:label:`a`\n\n## B\n:label:`A`\n'}, 'index.md:5'],
  'label-is-used': [{'index.md': '# A\n:label:`a`\n'}, 'index.md:2'],
  'label-has-number': [{'index.md': '# A\n\n![](cat.svg)\n:label:`a`\n'}, 'index.md:4'],
  'citation-is-in-bibliography': [{'index.md': '# A\n\n:cite:`nokey`\n'}, 'index.md:3'],
  'bibliography-exists': [{'index.md': '# A\n\n:bibliography:`no.bib`\n'}, 'index.md:3'],
  'bibliography-entry-is-whole': [bib('@article{k, title={T}}'), 'a.bib:1'],
  'bibliography-key-is-unique': [bib('@misc{k, title={T}}\n@misc{k, title={U}}'), 'a.bib:2'],
  'toc-entry-has-page': [{'index.md': '# A\n\n```toc\nmissing\n```\n'}, 'index.md:4'],
  'page-is-in-toc': [{'index.md': '# A\n\n```toc\nb\n```\n', 'b.md': '# B\n', 'c.md': '# C\n'}, 'c.md'],
  'page-is-in-one-toc': [{'index.md': '# A\n\n```toc\nb\nb\n```\n', 'b.md': '# B\n'}, 'index.md:5'],
  'page-has-title': [{'index.md': 'Text.\n'}, 'index.md'],
  'image-exists': [{'index.md': '# A\n\n![](no.svg)\n'}, 'index.md:3'],
  'link-has-page': [{'index.md': '# A\n\n[b](b.md)\n'}, 'index.md:3'],
}

/** Rules that are broken outside the pages. */
const others: Partial<Record<RuleName, () => Promise<BookMessage[]>>> = {
  'config-is-sound': async () => collect((report) => readConfig('[build]\nx', 'config.ini', report)),
  'inventory-can-be-read': async () =>
    collect((report) =>
      openOtherBooks({b: {file: 'b.inv', url: 'https://b.org'}}, async () => Buffer.from('x'), report),
    ),
  'translation-has-label': async () => {
    const originals = buildIndex({pages: new Map([['a', readPage('a.md', '# A\n:label:`sec_a`\n')]])}).labels
    const pages = new Map([['a', readPage('a.md', '# Á\n\n:ref:`sec_a`\n')]])
    return buildIndex({pages, index: 'a', originals}).messages
  },
}

async function collect(run: (report: (message: BookMessage) => void) => unknown): Promise<BookMessage[]> {
  const messages: BookMessage[] = []
  await run((message) => messages.push(message))
  return messages
}

it.each(Object.entries(books))('%s is told at its place', async (rule, [files, where]) => {
  const index = await readBook(files)
  const messages = [...index.messages, ...(await checkBook(index, {exists: (file) => file === 'cat.svg'}))]
  const found = messages.filter((message) => message.rule === rule)
  expect(found.map(({file, place}) => (place ? `${file}:${place[0]}` : file))).toEqual([where])
})

it.each(Object.entries(others))('%s is told', async (rule, run) => {
  expect((await run()).map((message) => message.rule)).toEqual([rule])
})

it('every rule has such a book, and says what should hold', () => {
  const told = ['math-can-be-typeset', ...Object.keys({...books, ...others})]
  expect(told.toSorted()).toEqual(Object.keys(bookRules).toSorted())
  for (const {description} of Object.values(rules)) expect(description).toMatch(/^[A-Z`].*\.$/)
})

it('a sound book has nothing to tell', async () => {
  const index = await readBook({
    'index.md': '# A\n\n```toc\n:numbered:\n\nb\n```\n',
    'b.md': `# B\n:label:\`sec_b\`\n\n${figure}\n:numref:\`fig_cat\` and :ref:\`sec_b\` and :cite:\`k\`\n\n:bibliography:\`a.bib\`\n`,
    'a.bib': '@misc{k, title={T}}',
  })
  expect([...index.messages, ...(await checkBook(index, {exists: () => true}))]).toEqual([])
})
