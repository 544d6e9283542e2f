// Small books made after public reports about similar tools, built by the command; each has a CASE.md that says what a
// reader needs. Set D2LBOOK_BOOKS to the folder that holds cases/.

import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {BuiltBook} from './built-book.ts'

const cases = path.join(process.env.D2LBOOK_BOOKS ?? '', 'cases')
const isHere = process.env.D2LBOOK_BOOKS !== undefined && existsSync(cases)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-cases-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function build(name: string, book = 'book'): Promise<BuiltBook> {
  const built = await BuiltBook.of(path.join(cases, name, book), path.join(folder, `${name}-${book}`))
  expect(await built.deadAddresses()).toEqual([])
  return built
}

describe.skipIf(!isHere)('books made after reports (need D2LBOOK_BOOKS)', () => {
  test('01: attributes behind a heading are read, not printed', async () => {
    const book = await build('01-heading-attributes')
    const page = await book.page('nets')
    expect(page.textsOf('h1, h2')).toEqual([
      '1. Small Networks',
      '1.1. Depth and Width',
      'Thanks',
      'Colophon',
      '1.2. What Comes Last',
    ])
    expect(page.all('#sec_depth')).toHaveLength(1)
    expect(page.all('#thanks')).toHaveLength(1)
    expect(page.paragraph(0)).toBe(
      'As Section 1.1 shows, and as “Depth and Width” says, depth is cheap. See also the thanks.',
    )
    expect(page.paragraph(-1)).toBe('Section 1.2 is the section behind two that have no number.')
    expect(page.text('title, article')).not.toMatch(/\{[#.-]/)
    expect(page.sidebar).not.toContain('{')
  })

  test('03: prices in titles are prices everywhere', async () => {
    const book = await build('03-dollars-in-a-title')
    const titles = [
      'Renting a GPU: US$/h and CA$/h',
      'From $5 Boards to $500 Servers',
      'What US$1 and CA$1 buy in hours.',
    ]
    const other = await book.page('other')
    expect(other.paragraph(0)).toBe(
      `${titles.map((title) => `“${title}”`).join(', ')}, and once more Section 1.1.`,
    )
    const index = await book.page('')
    expect(index.text('.d2l-toc')).toContain(titles[0])
    expect(index.sidebar).toContain(titles[0])
    for (const page of [other, index, await book.page('rent')]) expect(page.all('.katex')).toHaveLength(0)
    const targets = JSON.parse(await book.read('search/targets.json')) as {
      targets: [number, string, string, string][]
    }
    expect(targets.targets.slice(0, 3).map(([, , , title]) => title)).toEqual(titles)
    const notebook = await book.markdownOfNotebook('rent')
    expect(notebook).toContain('# 1. Renting a GPU: US\\$/h and CA\\$/h')
    expect(notebook).toContain('From \\$5 Boards to \\$500 Servers')
    expect(await book.markdownOfNotebook('other')).not.toMatch(/(?<!\\)\$/)
    expect(await book.read('llms.txt')).toContain('Renting a GPU: US\\$/h and CA\\$/h')
  })

  test('05: the title of the front matter is the title', async () => {
    const book = await build('05-title-in-front-matter')
    const page = await book.page('vectors')
    expect(page.textsOf('h1, h2')).toEqual(['1. Vectors and Matrices', '1.1. Adding', '1.2. Multiplying'])
    expect(page.text('title')).toMatch(/^1\. Vectors and Matrices \|/)
    expect(page.text('.breadcrumbs__item--active')).toBe('1. Vectors and Matrices')
    const last = await book.page('last')
    expect(last.textsOf('h1')).toEqual(['2. What Remains'])
    expect(last.paragraph(0)).toBe('Section 1.1, Section 1.2, Section 2; the page.')
    expect(last.sidebar).toContain('1. Vectors and Matrices')
    expect((await book.page('')).text('.d2l-toc')).toContain('1. Vectors and Matrices')
  })

  test('06: entries take over the fields of their parents', async () => {
    const book = await build('06-bib-crossref')
    expect(book.output).not.toContain('bibliography-entry-is-whole')
    expect((await book.page('text')).paragraph(0)).toBe(
      'Paper: (Lind and Ferro, 2016). Chapter: Okoro (2019). Its parent alone: (Hall, 2019).',
    )
    const entries = (await book.page('refs')).textsOf('.d2l-entry')
    expect(entries).toHaveLength(3)
    expect(entries).toContainEqual(
      expect.stringContaining(
        'In Proceedings of the Third Meeting on Small Networks (pp. 11–20). Harbour Press.',
      ),
    )
    expect(entries).toContainEqual(
      expect.stringContaining('In R. Hall (Ed.), Learning by the Sea (pp. 77–91). Harbour Press.'),
    )
  })

  test('08: addresses in TeX lead to where they say', async () => {
    const refs = await (await build('08-bib-escaped-doi')).page('refs')
    const links = refs.all('.d2l-entry a').map((link) => [refs.attribute(link, 'href'), refs.textOf(link)])
    const addresses = [
      'https://doi.org/10.5555/roots_2020',
      'https://doi.org/10.5555/978-0-000-00000-0_28',
      'https://example.org/a_b/c%20d.pdf?x=1&y=2',
      'https://example.org/~varga/notes#top',
    ]
    expect(links).toEqual(addresses.map((address) => [address, address]))
  })

  test('11: formulas have one numbering, that of the book', async () => {
    const page = await (await build('11-math-own-numbers')).page('maths')
    expect(page.textsOf('.d2l-equation-number')).toEqual(['(1.1)', '(1.2)', '(1.3)', '(1.4)'])
    expect(page.paragraph(-1)).toBe('(1.1), (1.2), (1.4).')
    expect(page.all('.eqn-num')).toHaveLength(0)
    expect(page.whole).not.toContain('eqn-num')
  })

  test('13: macros of a page hold for the page', async () => {
    const book = await build('13-math-macros-of-a-page')
    expect(book.output).not.toContain('math-can-be-typeset')
    const page = await book.page('maths')
    expect(page.all('.d2l-math-error')).toHaveLength(0)
    expect(page.all('.katex')).toHaveLength(2)
    expect(page.textsOf('.d2l-equation-number')).toEqual(['(1.2)'])
    expect(page.paragraph(-1)).toBe('See (1.2).')
  })

  test('15: a stored drawing is a picture', async () => {
    const book = await build('15-output-svg')
    const page = await book.page('plot')
    const [picture] = page.all('.d2l-output img')
    expect(page.attribute(picture!, 'src')).toMatch(/^data:image\/svg\+xml/)
    expect(page.attribute(picture!, 'alt')).not.toBe('')
    expect(page.whole).not.toContain('Figure size 252x180 with 1 Axes</')
    expect(await book.read('plot.ipynb')).toContain('image/svg+xml')
  })

  test('16: errors, colours and progress bars', async () => {
    const book = await build('16-output-error-and-progress')
    const page = await book.page('out')
    const outputs = page.textsOf('.d2l-output').join('\n')
    expect(outputs).toContain("KeyError: 'rate'")
    expect(outputs).toContain('Traceback (most recent call last)')
    expect(outputs).toContain('epoch 3 loss 0.25')
    expect(outputs).toContain('100%|##########| 3/3 [00:03<00:00]')
    expect(outputs).not.toContain('33%')
    expect(page.whole).not.toMatch(/\[0;31m|\[1m|\[32m/)
    const markdown = await book.read('out.md')
    expect(markdown).toContain("KeyError: 'rate'")
    expect(markdown).not.toMatch(/\[0;31m|33%/)
  })

  test('20: footnotes speak the language of the book', async () => {
    const book = await build('20-footnotes-vi')
    const page = await book.page('chu-thich')
    expect(page.whole).not.toMatch(/Footnotes|Back to reference/)
    const notes = page.text('.footnotes')
    expect(notes).toContain('Xem Bảng 1.1 và (Lind, 2016), với')
    expect(page.all('.footnotes .katex')).toHaveLength(1)
    expect(page.all('.footnotes a[data-footnote-backref]')).toHaveLength(5)
    for (const link of page.all('.footnotes a[data-footnote-backref]'))
      expect(page.attribute(link, 'aria-label')).toMatch(/[^\p{ASCII}]/u)
    expect(page.sidebar).not.toMatch(/Footnotes|Mạng nhỏ\d/)
    expect(page.text('title')).toMatch(/^1\. Mạng nhỏ \|/)
    expect((await book.page('')).text('.d2l-toc')).toBe('1. Mạng nhỏ2. Tài liệu')
  })

  test('21: pictures, films and downloads of raw HTML are there', async () => {
    const book = await build('21-html-img-video-download')
    expect(book.output).toMatch(/chapter\/page\.md:15:\d+ error image-exists: no image `img\/none\.png`/)
    const page = await book.page('chapter/page')
    expect(page.all('article img')).not.toHaveLength(0)
    expect(page.attribute(page.all('article img')[0]!, 'width')).toBe('60%')
    expect(page.all('article video[poster]')).toHaveLength(1)
    expect(page.all('article source[srcset]')).toHaveLength(1)
    expect(await book.markdownOfNotebook('chapter/page')).not.toContain('../img/net.svg')
  })

  test('22: attributes of pictures are read, not printed', async () => {
    const page = await (await build('22-image-attributes')).page('page')
    expect(page.textsOf('figcaption')).toEqual([
      'Fig. 1.1.1 A small net.',
      'Fig. 1.2.1 A wide net.',
      'Fig. 1.2.2 Kramdown’s way.',
      'Fig. 1.2.3 From a word processor.',
    ])
    const widths = page.all('figure img').map((image) => page.attribute(image, 'style') ?? '')
    expect(widths.map((style) => /width:([^;]+)/.exec(style)?.[1])).toEqual([
      '50%',
      '300px',
      '40%',
      expect.stringMatching(/^3\.71\d*in$/),
    ])
    expect(page.all('figure#fig_wide')).toHaveLength(1)
    expect(page.paragraph(-1)).toBe('Fig. 1.1.1, Fig. 1.2.1, Fig. 1.2.2, Fig. 1.2.3.')
    expect(page.text('article')).not.toContain('{')
  })

  test('23: odd names of files', async () => {
    const book = await build('23-odd-file-names')
    expect(book.pages.length).toBe(5)
    for (const name of book.pages) expect((await book.page(name)).all('article h1')).toHaveLength(1)
  })

  test('25: a network that diverges says so', async () => {
    const book = await build('25-live-divergence')
    const page = await book.page('live')
    expect(page.article).not.toMatch(/NaN|Infinity|undefined/)
    expect(page.text('article')).toMatch(/diverged/)
  })

  test('27: pages named like their folder, and a README', async () => {
    const book = await build('27-readme-beside-index')
    expect(book.output).not.toContain('Duplicate routes')
    expect((await book.page('')).textsOf('article h1')).toEqual(['My Book'])
    expect((await book.page('attention')).textsOf('article h1')).toEqual(['1. Attention'])
    expect((await book.page('attention/attention')).textsOf('article h1')).toEqual(['1.1. What Attention Is'])
    expect((await book.page('attention/attention')).paragraph(-1)).toBe('Text. Section 1, Section 1.2.')
  })

  test('28: front matter that is no YAML', async () => {
    const book = await build('28-front-matter-not-yaml')
    expect(book.output).toContain('look.md:2:18')
    expect((await book.page('look')).textsOf('h1')).toEqual(['1. Attention: A First Look'])
    const rule = await (await build('28-front-matter-not-yaml', 'book-rule')).page('rule')
    expect(rule.paragraph(0)).toBe('A page may begin with a line: this one does. Section 1 has words.')
    const note = await build('28-front-matter-not-yaml', 'book-note')
    expect(note.output).toContain('note.md:2:1')
    expect((await note.page('note')).textsOf('h1')).toEqual(['1. A Note'])
  })

  test('30: a virtual environment is no part of the book', async () => {
    const book = await build('30-venv-in-the-book')
    expect(book.output).not.toMatch(/env\//)
    expect(book.pages.filter((name) => /env/.test(name))).toEqual([])
  })

  test('33: a bibliography in Latin-1', async () => {
    const book = await build('33-bib-latin1')
    const {whole} = await book.page('text')
    expect(whole.includes('\ufffd') ? book.output : whole).toMatch(/a\.bib:[14]:|Müller and Garçon, 2009/)
  })

  test('every case has its test', async () => {
    const own = await readFile(import.meta.filename, 'utf8')
    for (const name of globSync('*/', {cwd: cases, onlyDirectories: true, expandDirectories: false}))
      expect(own).toContain(`'${name.replace(/\/$/, '')}'`)
  })
})
