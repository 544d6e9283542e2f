// A book with several bibliographies, read from disk: what holds for all of them together, and what becomes of entries
// on pages, in exports and in texts.

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {bookInventory} from '../../../plugins/book/src/inventories/book-inventory.ts'
import {exportBook} from '../../../plugins/book/src/export/export-book.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {renderBook, type RenderedBook} from '../whole-books/render-book.ts'

const files: Record<string, string | Buffer> = {
  'config.ini': '[pdf]\nbibfile = strings.bib papers.bib proceedings.bib\n',
  'index.md': '# Book\n\n```toc\n:numbered:\n\ntext\nrefs\n```\n',
  'text.md': `# Text

One: :cite:\`Lind.2020\`. Other: :citet:\`Lind.2020b\`. Both: :cite:\`Lind.2020b,Lind.2020\`. Undated: :cite:\`Hall\`.

In German: :cite:\`Mueller.2009\`. Of a norm: :cite:\`Norm\`.
`,
  'refs.md': '# References\n\n:bibliography:`papers.bib`\n\n:bibliography:`proceedings.bib`\n',
  'strings.bib':
    '@string{MSN = {Meeting on Small Networks}}\n@preamble{"\\newcommand{\\hull}{Hull, \\emph{UK}}"}\n',
  'papers.bib': String.raw`
@inproceedings{Lind.2020, author={Lind, Maja}, title={Costs of $O(n^2)$ and "more"}, crossref={PROC}, pages={1--9}}
@article{Lind.2020b, author={Lind, Maja}, title={Another}, journal=msn # { Notes, \hull}, year=2020}
@misc{Norm, title={The $\ell_2 < 1$ norm}, year=2001}
@misc{Hall, author={Hall, Robin}, title={Undated}, note={\url{https://example.org/\~{}hall}}}
`,
  'proceedings.bib': Buffer.from(
    `% Encoding: Cp1252
@proceedings{proc, title = "Third " # MSN, editor={Varga, Eszter}, publisher={Harbour Press}, year=2020}
@article{Mueller.2009, author={Müller, Jörg}, title={Über Netze}, journal={Stichproben}, year=2009}
`,
    'latin1',
  ),
}

let folder: string
let rendered: RenderedBook

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'd2lbook-sources-'))
  for (const [file, content] of Object.entries(files)) await writeFile(path.join(folder, file), content)
  rendered = await renderBook(folder)
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const htmlOf = (file: string) => rendered.pages.find((page) => page.file === file)!.html

it('names its works in the text as in the list, with letters where two look alike', () => {
  const {citations, bibliography} = bookInventory(rendered.book.index)
  expect(citations.map(({text}) => text)).toEqual([
    '(Lind, 2020b)',
    'Lind (2020a)',
    '(Lind, 2020a, Lind, 2020b)',
    '(Hall, n.d.)',
    '(Müller, 2009)',
    '(The l2 < 1 norm, 2001)',
  ])
  expect(bibliography.map(({key, text}) => `${key}: ${text}`)).toEqual([
    'Norm: The l2 < 1 norm. (2001).',
    'Hall: Hall, R. (n.d.). Undated. https://example.org/~hall',
    'Lind.2020b: Lind, M. (2020a). Another. Meeting on Small Networks Notes, Hull, UK.',
    'Lind.2020: Lind, M. (2020b). Costs of O(n2) and “more.” In Third Meeting on Small Networks (pp. 1–9). Harbour Press.',
    'Mueller.2009: Müller, J. (2009). Über Netze. Stichproben.',
  ])
})

it('tells of the encoding alone', () => {
  expect(rendered.book.messages.map(({file, place, text}) => `${file}:${place?.[0]} ${text}`)).toEqual([
    'proceedings.bib:3 this bibliography is not in UTF-8; it is read as Cp1252, as its line 1 says',
  ])
})

it('sets formulas of titles on its pages, and shows them in letters on hover', () => {
  const list = htmlOf('refs.md')
  expect(list).toContain('<annotation encoding="application/x-tex">O(n^2)</annotation>')
  expect(list).toContain('<annotation encoding="application/x-tex">\\ell_2 &lt; 1</annotation>')
  expect(list).not.toContain('data-formula')
  const text = htmlOf('text.md')
  expect(text).toMatch(/<em>The <span class="d2l-math"><span class="katex">/)
  expect(text).toContain('title="Lind, M. (2020b). Costs of O(n2) and “more.”')
  expect(text).not.toContain('data-formula')
  const refs = refsOfPage(rendered.book.index, 'text', {permalink: (page) => page})
  expect(JSON.stringify(refs.citations)).not.toMatch(/[\uE000-\uF8FF]/)
})

it('writes formulas of titles as such into Markdown and notebooks', async () => {
  const out = path.join(folder, 'out')
  await exportBook({book: new BookFolder(folder), out, formats: ['md', 'ipynb'], tabs: null})
  const list = await readFile(path.join(out, 'refs.md'), 'utf8')
  expect(list).toContain('Costs of $O(n^2)$ and “more.”')
  expect(list).toContain('*The $\\ell_2 < 1$ norm*')
  const text = await readFile(path.join(out, 'text.md'), 'utf8')
  expect(text.replaceAll(/\]\([^)]*\)|\[/g, '')).toContain('Both: (Lind, 2020a, Lind, 2020b)')
  const notebook = JSON.parse(await readFile(path.join(out, 'refs.ipynb'), 'utf8'))
  expect(JSON.stringify(notebook)).toContain('Costs of $O(n^2)$')
})
