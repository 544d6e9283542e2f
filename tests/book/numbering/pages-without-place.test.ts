// A book that lacks a toc, or the page at which its tocs begin, is told so once, and not at every page and reference.

import {expect, it} from 'vitest'
import {readBook, told} from '../read-book.ts'

const a = '# A\n:label:`sec_a`\n\n$$x$$\n:eqlabel:`eq_x`\n'
const b = '# B\n\nIn :numref:`sec_a` and :eqref:`eq_x`, see :ref:`sec_a`.\n\n![](b.svg)\n:label:`fig_b`\n'
const toc = (entries: string) => `\`\`\`toc\n:numbered:\n\n${entries}\n\`\`\`\n`

const cases: [what: string, files: Record<string, string>, messages: string[]][] = [
  [
    'no toc and a reference to a number',
    {'index.md': '# Book', 'a.md': a, 'b.md': b},
    [
      'b.md:3 page-is-in-toc: no page of the book has a toc, and so none has numbers: this reference and 1 other show none; write a `toc` block with `:numbered:` and the names of the pages on `index.md`',
    ],
  ],
  [
    'no toc and no index page',
    {'a.md': a, 'b.md': '# B\n\nIn :numref:`sec_a`.\n'},
    [
      'b.md:3 page-is-in-toc: no page of the book has a toc, and so none has numbers: this reference shows none; write a `toc` block with `:numbered:` and the names of the pages on `index.md`',
    ],
  ],
  ['no toc and no need of one', {'index.md': '# Book', 'a.md': a, 'b.md': '# B\n\nSee :ref:`sec_a`.\n'}, []],
  [
    'a page alone',
    {'index.md': '# A\n:label:`sec_a`\n\n:numref:`sec_a`'},
    ['index.md:4 reference-has-text: the section `sec_a` (index.md:2) has no number to show'],
  ],
  [
    'no page at which the tocs begin',
    {'part/index.md': `# Part\n\n${toc('a\nb')}`, 'part/a.md': a, 'more/index.md': toc('b'), 'more/b.md': b},
    [
      'more/index.md:1 page-is-in-toc: the book has no page `index.md`, at which its tocs begin: 4 pages have no place in it, and 1 reference shows no number; write one with a `toc` block that names the chapters',
      'part/index.md:7 toc-entry-has-page: no page `part/b.md` for the toc entry `b`, did you mean `more/b`?',
    ],
  ],
  [
    'a book in a folder of the folder',
    {
      'book/index.md': `# Book\n\n${toc('part/index')}`,
      'book/part/index.md': `# P\n\n${toc('b')}`,
      'book/part/b.md': '# B',
    },
    [
      'book/index.md:3 page-is-in-toc: the book has no page `index.md`, at which its tocs begin: 3 pages have no place in it; write one with a `toc` block that names the chapters, or give `book` as the folder of the book',
    ],
  ],
  [
    'a first page without a toc',
    {'index.md': 'Words.\n\n# Book', 'part.md': `# Part\n\n${toc('a')}`, 'a.md': a, 'b.md': b},
    [
      'index.md:3 page-is-in-toc: the book begins here, but no toc does: 3 pages have no place in it, and 1 reference shows no number; write a `toc` block that names the chapters',
    ],
  ],
  [
    'pages that no toc names',
    {'index.md': `# Book\n\n${toc('b')}`, 'a.md': a, 'b.md': b, 'c.md': '# C'},
    [
      'a.md:1 page-is-in-toc: this page is in no toc: it has no numbers and no place in the book; 2 references to it show no number',
      'c.md:1 page-is-in-toc: this page is in no toc: it has no numbers and no place in the book',
    ],
  ],
  [
    'things without a title',
    {'index.md': `# Book\n\n${toc('b')}`, 'b.md': `${b}\nSee :ref:\`fig_b\`.\n`, 'a.md': a},
    [
      'a.md:1 page-is-in-toc: this page is in no toc: it has no numbers and no place in the book; 2 references to it show no number',
      'b.md:8 reference-has-text: the figure `fig_b` (b.md:6) has no title to show',
    ],
  ],
]

it.each(cases)('%s', async (_what, files, messages) => {
  const {messages: found} = await readBook(files)
  expect(told(found).toSorted()).toEqual(messages)
})
