// What lies in the folder of a book and is no page of it.

import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, it, test} from 'vitest'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {findPages, pageGlobs} from '../../../plugins/book/src/config/find-pages.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'

let folder: string
let root: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'd2lbook-foreign-')))
  root = path.join(folder, 'book')
  write('index.md')
})
afterEach(() => rmSync(folder, {recursive: true}))

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.join(root, path.dirname(name)), {recursive: true})
    writeFileSync(path.join(root, name), '# X\n')
  }
}

async function pages(lines = ''): Promise<string[]> {
  const found = await findPages(root, readConfig(`[build]\n${lines}`))
  return found.filter((file) => file !== 'index.md')
}

it.each([
  ['a virtual environment of any name', ['py/pyvenv.cfg', 'py/lib/python3/site-packages/lib/README.md']],
  ['an environment of conda', ['env/conda-meta/history', 'env/share/doc/README.md']],
  ['packages of Node', ['node_modules/a/README.md', 'sub/node_modules/b/README.md']],
  ['packages of Python', ['site-packages/a/LICENSE.md', '__pypackages__/3.12/lib/a/x.md']],
  ['a cache that says so', ['target/CACHEDIR.TAG', 'target/doc/x.md', 'c/CACHEDIR.TAG', 'c/x.md']],
  [
    'results of Sphinx and the like',
    ['_build/html/x.md', 'a/_build/x.md', 'docs/.buildinfo', 'docs/_sources/x.md'],
  ],
  [
    'a site that some tool built',
    ['_site/x.md', 'public/index.html', 'public/sub/x.md', 'site/index.html', 'site/a/x.md'],
  ],
  ['a package that is being built', ['build/lib/pkg/README.md', 'dist/bdist.linux/x.md']],
  [
    'a site or an export of ours, at any depth',
    ['a/b/c/d/content-security-policy.txt', 'a/b/c/d/x.md', 'e/.d2lbook-export', 'e/x.md'],
  ],
  [
    'hidden folders',
    ['.venv/x.md', '.docusaurus/x.md', 'a/.cache/x.md', '.ipynb_checkpoints/x-checkpoint.md'],
  ],
])('%s is left out', async (_, files) => {
  write(...files)
  expect(await pages()).toEqual([])
})

it.each([
  [
    'a chapter that is called like a folder of results',
    ['build/index.md', 'build/cmake.md', 'dist/normal.md', 'out/a/x.md', 'env/x.md', 'venv/x.md'],
  ],
  ['a chapter with an HTML file', ['site/index.html', 'site/plan.md']],
])('%s is read', async (_, files) => {
  write(...files)
  expect(await pages()).toEqual(files.filter((file) => file.endsWith('.md')).toSorted())
})

it('what the book names is read all the same, and nothing else there', async () => {
  write('venv/pyvenv.cfg', 'venv/notes/a.md', 'venv/lib/x.md', 'venv/top.md', '_build/a.md', '.hidden/a.md')
  expect(await pages('notebooks = **/*.md venv/notes/*.md')).toEqual(['venv/notes/a.md'])
  expect(await pages('notebooks = **/*.md venv')).toEqual(['venv/lib/x.md', 'venv/notes/a.md', 'venv/top.md'])
  expect(await pages('notebooks = .hidden/*.md')).toEqual(['.hidden/a.md'])
})

test('globs for other programs say the same, whatever the folders are called', () => {
  write('py [3] (x)/pyvenv.cfg')
  const {exclude} = pageGlobs(root, readConfig(''))
  expect(exclude).toContain('py \\[3\\] \\(x\\)/**')
})

it('links are followed within the book, come to an end, and never lead out', async () => {
  write('a/one.md', 'a/b/two.md')
  mkdirSync(path.join(folder, 'private'))
  writeFileSync(path.join(folder, 'private/letter.md'), '# Letter\n')
  const link = (target: string, name: string) => symlinkSync(target, path.join(root, name))
  link('a', 'same')
  link('a/one.md', 'single.md')
  link('..', 'a/b/up')
  link('.', 'self')
  link('../private', 'others')
  mkdirSync(path.join(folder, 'data'))
  link('../data', 'data')
  link('../private/letter.md', 'letter.md')
  link('nowhere.md', 'dead.md')
  const {messages, facts} = await loadFolder(root)
  const expected = ['a/b/two', 'a/one', 'index', 'same/b/two', 'same/one', 'single']
  expect([...facts.keys()].toSorted()).toEqual(expected)
  expect(
    messages.filter(({rule}) => rule !== 'label-is-used').map(({file, rule}) => `${file} ${rule}`),
  ).toEqual(['letter.md file-is-in-book', 'others file-is-in-book', 'dead.md page-is-readable'])
})

it('settings name no pages outside of the book', async () => {
  writeFileSync(path.join(folder, 'outside.md'), '# X\n')
  for (const pattern of ['../*.md', 'a/../../*.md', `${folder}/*.md`, '../outside.md'])
    expect(await pages(`notebooks = ${pattern}`), pattern).toEqual([])
  expect(await pages('index = ../outside')).toEqual([])
})

it('a page shows and cites what is in the book, or in a folder that its settings name', async () => {
  mkdirSync(path.join(folder, 'shared'))
  for (const name of ['shared/x.svg', 'x.svg', 'x.bib', 'style.csl'])
    writeFileSync(path.join(folder, name), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const page = '# X\n\n![a](../shared/x.svg) ![b](../x.svg) [c](../x.bib)\n\n:bibliography:`../x.bib`\n'
  writeFileSync(path.join(root, 'index.md'), page)
  const told = async (config: string) => {
    writeFileSync(path.join(root, 'config.ini'), config)
    const {messages} = await loadFolder(root)
    return messages.map(
      ({file, place, rule, text}) => `${file}:${place?.slice(0, 2).join(':')} ${rule}: ${text}`,
    )
  }
  const outside = (place: string, name: string) =>
    `${place} file-is-in-book: \`${name}\` lies outside of the book`
  expect(await told('[html]\nhtml_logo = ../x.svg\nfavicon = /etc/hostname\n')).toEqual([
    outside('index.md:5:1', '../x.bib'),
    outside('index.md:3:1', '../shared/x.svg'),
    outside('index.md:3:23', '../x.svg'),
    outside('index.md:3:38', '../x.bib'),
    outside('config.ini:2:1', '../x.svg'),
    outside('config.ini:3:1', '/etc/hostname'),
  ])
  expect(
    await told('[build]\nresources = img ../shared ../x.svg ../x.bib\n[html]\nhtml_logo = ../x.svg\n'),
  ).toEqual([])
  expect(await told('[build]\nresources = ../shared ../x.svg\n[pdf]\nbibfile = ../x.bib\n')).toEqual([
    outside('index.md:3:38', '../x.bib'),
  ])
})

it.runIf(process.env.D2LBOOK_BOOKS)('a book with two environments in it has three pages', async () => {
  const book = path.join(process.env.D2LBOOK_BOOKS!, 'cases/30-venv-in-the-book/book')
  const {facts, messages} = await loadFolder(book)
  expect([...facts.keys()].toSorted()).toEqual(['CONTRIBUTING', 'index', 'page'])
  expect(messages.filter(({file}) => !/^(?:CONTRIBUTING|index|page)\.md$/.test(file))).toEqual([])
})
