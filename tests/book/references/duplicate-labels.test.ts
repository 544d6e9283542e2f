// Labels that are given twice: one message each, but one message for a page, or for many, that repeat others.

import {expect, it} from 'vitest'
import {readBook, told} from '../read-book.ts'

const toc = '# Book\n\n```toc\n:numbered:\n\na\nb\n```\n'
const page = (title: string, ...labels: string[]) =>
  `# ${title}\n\n${labels.map((label, i) => `## ${title} ${i}\n:label:\`${label}\`\n`).join('\n')}`

const advice = 'write what is none of the book to `exclusions` in `[build]` of config.ini'

const cases: [what: string, files: Record<string, string>, messages: string[]][] = [
  [
    'one label of two pages',
    {'a.md': page('A', 'x', 'y'), 'b.md': page('B', 'z', 'x')},
    ['b.md:7 label-is-unique: label `x` is given twice, first in a.md:4'],
  ],
  [
    'one label of pages that have no other',
    {'a.md': page('A', 'x'), 'b.md': page('B', 'x')},
    ['b.md:4 label-is-unique: label `x` is given twice, first in a.md:4'],
  ],
  [
    'ids of two pages, of which references name one',
    {
      'a.md': '# A\n\n## Options {#options}\n\n## Rates {#rates}\n\nSee :ref:`rates`.\n',
      'b.md': '# B\n\n## Options {#options}\n\n## Rates {#rates}\n\n[up](#options)\n',
    },
    ['b.md:5 label-is-unique: label `rates` is given twice, first in a.md:5'],
  ],
  [
    'an id and a label',
    {'a.md': page('A', 'x', 'y'), 'b.md': '# B\n\n## Two {#x}\n'},
    ['b.md:3 label-is-unique: label `x` is given twice, first in a.md:4'],
  ],
  [
    'equations',
    {'a.md': '# A\n\n$$x$$\n:eqlabel:`x`', 'b.md': '# B\n\n$$y$$\n:eqlabel:`x`'},
    ['b.md:4 label-is-unique: label `x` is given twice, first in a.md:4'],
  ],
  [
    'one page twice',
    {'a.md': page('A', 'x'), 'a_backup.md': page('A', 'x')},
    [
      `a_backup.md:4 label-is-unique: this page has its label \`x\` from \`a.md\`, of which it may be a copy; ${advice}`,
    ],
  ],
  [
    'a page in another language beside it',
    {'a.md': page('A', 'x', 'y'), 'a.vi.md': page('Một', 'x', 'y')},
    [
      `a.vi.md:4 label-is-unique: this page has 2 labels, first \`x\`, from \`a.md\`, of which it may be a copy; ${advice}`,
    ],
  ],
  [
    'a page that was taken as the beginning of another',
    {'a.md': page('A', 'x', 'y', 'z'), 'b.md': page('B', 'x', 'y', 'z', 'w')},
    [
      `b.md:4 label-is-unique: this page has 3 labels, first \`x\`, from \`a.md\`, of which it may be a copy; ${advice}`,
    ],
  ],
  [
    'a whole folder twice',
    Object.fromEntries(
      ['', 'old/'].flatMap((folder) =>
        ['c', 'd', 'e', 'f'].map((name) => [`${folder}${name}.md`, page(folder + name, name)]),
      ),
    ),
    [
      `old/c.md:4 label-is-unique: this page has its labels from \`c.md\`, and 3 more pages have theirs from others: they may be copies; ${advice}`,
    ],
  ],
]

it.each(cases)('%s', async (_what, files, messages) => {
  const entries = Object.keys(files)
    .filter((file) => !file.includes('old') && !file.includes('_') && !file.includes('vi'))
    .map((file) => file.replace('.md', ''))
  const {messages: found} = await readBook({'index.md': toc.replace('a\nb', entries.join('\n')), ...files})
  expect(told(found)).toEqual(messages)
})
