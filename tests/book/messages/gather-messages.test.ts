// What is told of many places for one reason is told once, wherever messages are listed.

import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {formatJson} from '../../../plugins/book/src/messages/format-json.ts'
import {gatherMessages} from '../../../plugins/book/src/messages/gather-messages.ts'
import {messageAt} from '../../../plugins/book/src/messages/message.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true}))))

const manyPages = (source: string, count: number) =>
  Array.from({length: count}, (_, i): [string, string] => [`p${i + 10}.md`, source])

const more = (count: number) => `(and ${count} more like this, which \`--format json\` lists)`

const cases: [what: string, pages: [string, string][], messages: string[]][] = [
  [
    'pages that begin with a heading of another level',
    manyPages('## Title', 12),
    [
      `p10.md:1 title-is-of-first-level: this page has no heading of the first level; \`Title\` stands for its title ${more(11)}`,
    ],
  ],
  [
    'pages without a heading',
    manyPages('Words.', 12),
    [`p10.md:1 page-has-title: this page has no heading ${more(11)}`],
  ],
  [
    'few of them',
    manyPages('Words.', 2),
    [
      'p10.md:1 page-has-title: this page has no heading',
      'p11.md:1 page-has-title: this page has no heading',
    ],
  ],
  [
    'one dead link on many pages',
    manyPages('# T\n\n[x](gone.md) and [y](lost.md#a)', 11),
    [
      `p10.md:3 link-has-page: the link leads to \`gone.md\`, which is not there ${more(10)}`,
      `p10.md:3 link-has-page: the link leads to \`lost.md\`, which is not there ${more(10)}`,
    ],
  ],
  [
    'one label, one key',
    [...manyPages('# T\n\n:ref:`gone` and :cite:`Gone`', 11), ['refs.md', '# R\n\n:bibliography:`a.bib`']],
    [
      `p10.md:3 citation-is-in-bibliography: no bibliography has the key \`Gone\` ${more(10)}`,
      `p10.md:3 reference-has-target: unknown label \`gone\` ${more(10)}`,
    ],
  ],
  [
    'pictures of a folder that is not there',
    manyPages('# T\n\n![One](img/a.svg)\n\n![Two](img/b.svg)', 6),
    [`p10.md:3 image-exists: no image \`img/a.svg\`, as there is no folder \`img\` ${more(11)}`],
  ],
  [
    'different faults',
    Array.from({length: 11}, (_, i): [string, string] => [`p${i + 10}.md`, `# T\n\n[x](gone${i}.md)`]),
    Array.from(
      {length: 11},
      (_, i) => `p${i + 10}.md:3 link-has-page: the link leads to \`gone${i}.md\`, which is not there`,
    ),
  ],
]

it.each(cases)('%s', async (_what, pages, expected) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-gather-'))
  folders.push(folder)
  await mkdir(folder, {recursive: true})
  const bib = '@book{A, title = {A}, author = {B, C}, year = {2000}, publisher = {D}}\n'
  for (const [file, source] of [...pages, ['a.bib', bib]]) await writeFile(path.join(folder, file!), source!)
  const {messages} = await loadFolder(folder)
  const told = gatherMessages(messages)
    .filter(({rule}) => rule !== 'bibliography-entry-is-whole')
    .map(({file, place, rule, text}) => `${file}:${place?.[0] ?? '-'} ${rule}: ${text}`)
  expect(told.toSorted()).toEqual(expected)
})

it('keeps the other places for programs', () => {
  const all = Array.from({length: 11}, (_, i) =>
    messageAt('page-has-title', `p${i + 10}.md`, [1, 1, 1, 1], 'no heading', {cause: 'x'}),
  )
  const [told, ...others] = JSON.parse(formatJson(gatherMessages(all)))
  expect(others).toEqual([])
  expect(told).not.toHaveProperty('cause')
  expect(told.related.map(({file}: {file: string}) => file)).toEqual(all.slice(1).map(({file}) => file))
})
