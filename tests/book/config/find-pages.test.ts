import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {findPages} from '../../../plugins/book/src/config/find-pages.ts'

let root: string
const files = [
  'index.md',
  'README.md',
  'a/one.md',
  'a/one_origin.md',
  'a/lone_origin.md',
  'a/two.md',
  'a/deep/three.md',
  'a/deep/three_en.md',
  'contrib/x.md',
  'contrib/more/y.md',
  '_build/eval/one.md',
  '.hidden/z.md',
  'img/figure.svg',
]

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pages-'))
  for (const file of files) {
    mkdirSync(path.join(root, path.dirname(file)), {recursive: true})
    writeFileSync(path.join(root, file), '# X\n')
  }
})

afterAll(() => rmSync(root, {recursive: true}))

it.each([
  [
    'all pages by default',
    '',
    [
      'README.md',
      'a/deep/three.md',
      'a/deep/three_en.md',
      'a/lone_origin.md',
      'a/one.md',
      'a/one_origin.md',
      'a/two.md',
      'contrib/more/y.md',
      'contrib/x.md',
      'index.md',
    ],
  ],
  [
    'the depth that the globs name',
    'notebooks = *.md */*.md',
    ['README.md', 'a/lone_origin.md', 'a/one.md', 'a/one_origin.md', 'a/two.md', 'contrib/x.md', 'index.md'],
  ],
  [
    'not what is excluded',
    'exclusions = README.md contrib/*md **/*_en.md */*_origin.md',
    ['a/deep/three.md', 'a/one.md', 'a/two.md', 'contrib/more/y.md', 'index.md'],
  ],
  [
    'not what pages were translated from',
    'exclusions = contrib\n[translation]\norigin_lang = en',
    [
      'README.md',
      'a/deep/three.md',
      'a/deep/three_en.md',
      'a/lone_origin.md',
      'a/one.md',
      'a/two.md',
      'index.md',
    ],
  ],
  [
    'it where the book names it',
    'notebooks = a/*_origin.md\n[translation]\norigin_repo = d2l-ai/d2l-en',
    ['a/lone_origin.md', 'a/one_origin.md', 'index.md'],
  ],
  ['not an excluded folder', 'exclusions = contrib a/', ['README.md', 'index.md']],
  ['a folder', 'notebooks = a/deep/*.md', ['a/deep/three.md', 'a/deep/three_en.md', 'index.md']],
])('finds %s', async (_, lines, pages) => {
  expect(await findPages(root, readConfig(`[build]\n${lines}`))).toEqual(pages)
})
