import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {BookFiles} from '../../../plugins/book/src/files/book-files.ts'
import {BookFolder, loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {headerLinks} from '../../../plugins/book/src/site/header-links.ts'

let root: string
const config = [
  '[html]',
  'header_links =',
  '               ###_OTHER_VERSION_###, https://a.b, fas fa-book,',
  '               PDF, ###_BASE_###/book.pdf, fas fa-file-pdf,',
  '               GitHub, https://github.com/a/b, fab fa-github,',
  '# a comment',
  '               Slides, slides.pdf,',
  '               Port, http://localhost:PORT,',
  '               Nowhere',
  '',
  '               Page, /ch/one.html#sec_x',
  '               Folder, ch/',
  '               Slug, two.md',
  '               Home, /',
  '               Gone, ch/none.html',
  '               Lost, none.pdf',
  '               Hidden, .secret/a.pdf',
  '               Outside, ../a.pdf',
  '               Draft, draft.md',
].join('\n')

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-header-'))
  for (const [name, text] of [
    ['config.ini', config],
    ['index.md', '# Home\n\n```toc\nch/index\nch/one\ntwo\n```\n'],
    ['ch/index.md', '# Chapter\n\nx\n'],
    ['ch/one.md', '# One\n\nx\n'],
    ['two.md', '---\nslug: /second\n---\n# Two\n\nx\n'],
    ['draft.md', '---\ndraft: true\n---\n# Draft\n\nx\n'],
    ['slides.pdf', '%PDF'],
    ['.secret/a.pdf', '%PDF'],
  ] as const) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
})

afterAll(() => rmSync(root, {recursive: true}))

it('links of `header_links` lead to pages, to files, and elsewhere', async () => {
  const links = await headerLinks({
    book: new BookFolder(root),
    files: new BookFiles({root}),
    home: 'index',
    publish: async (file) => `/files/${path.basename(file)}`,
  })
  expect(links).toEqual([
    {label: 'GitHub', href: 'https://github.com/a/b'},
    {label: 'Slides', href: '/files/slides.pdf'},
    {label: 'Page', to: '/ch/one#sec_x'},
    {label: 'Folder', to: '/ch/'},
    {label: 'Slug', to: '/second'},
    {label: 'Home', to: '/'},
  ])
})

it('those that lead to nothing are told at their lines', async () => {
  const {messages} = await loadFolder(root)
  const told = messages.flatMap(({file, place, text}) =>
    file === 'config.ini' ? [`${place?.[0]}: ${text.replace(/^the header link /, '')}`] : [],
  )
  const nothing = 'which is no page and no file of the book; it is left out'
  expect(told).toEqual([
    '9: `Nowhere` has no address',
    '8: `Port` leads to `http://localhost:PORT`; an address begins with `https://`, or is one of the site',
    '2: the icon `fas fa-file-pdf` of `header_links` is not shown: links have their names alone',
    `15: \`Gone\` leads to \`ch/none.html\`, ${nothing}`,
    `16: \`Lost\` leads to \`none.pdf\`, ${nothing}`,
    `17: \`Hidden\` leads to \`.secret/a.pdf\`, ${nothing}`,
    `18: \`Outside\` leads to \`../a.pdf\`, ${nothing}`,
    `19: \`Draft\` leads to \`draft.md\`, ${nothing}`,
  ])
})
