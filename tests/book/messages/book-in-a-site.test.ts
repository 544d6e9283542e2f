// Addresses of a book that lies in a Docusaurus site: some lead to what the site serves, or to pages that only it knows.

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'

let site: string

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
const files = {
  'docusaurus.config.ts': 'export default {}',
  'package.json': '{}',
  '.env': 'KEY=1',
  'static/img/logo.svg': svg,
  'static/paper.pdf': '%PDF-1.4',
  'docs/index.md': '# Home\n',
  'docs/chapter/page.md': '# Page\n',
}

beforeAll(async () => {
  site = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-site-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(site, name)), {recursive: true})
    await writeFile(path.join(site, name), text)
  }
})

afterAll(() => rm(site, {recursive: true}))

async function toldOf(link: string): Promise<string[]> {
  await writeFile(path.join(site, 'docs/index.md'), `# Home\n\nSee ${link}.\n`)
  const {messages} = await loadFolder(path.join(site, 'docs'))
  return messages
    .filter(({rule}) => /^(?:link|image|file)-/.test(rule))
    .map(({rule, text}) => `${rule}: ${text}`)
}

test.each([
  '![A logo](/img/logo.svg)',
  '![A logo](@site/static/img/logo.svg)',
  '[paper](/paper.pdf)',
  '[paper](@site/static/paper.pdf)',
  '[page](@site/docs/chapter/page.md)',
  '[page](/chapter/page)',
  // pages of the site, which Docusaurus looks for
  '[blog](/blog)',
  '[blog](/blog/first-post#end)',
  '[docs](/docs/chapter/page)',
])('%s leads somewhere', async (link) => {
  expect(await toldOf(link)).toEqual([])
})

test.each([
  ['![A logo](/img/log.svg)', 'image-exists: no image `img/log.svg`, did you mean `img/logo.svg`?'],
  ['![A logo](img/logo.svg)', 'image-exists: no image `img/logo.svg`, did you mean `/img/logo.svg`?'],
  ['[page](/chapter/pag)', 'link-has-page: the link leads to `chapter/pag`, which is not there'],
  ['[blog](blog)', 'link-has-page: the link leads to `blog`, which is not there'],
  ['[key](@site/.env)', 'file-is-in-book: `@site/.env` lies outside of the book'],
])('%s is told', async (link, told) => {
  const [first, ...others] = await toldOf(link)
  expect(first).toContain(told)
  expect(others).toEqual([])
})
