import {expect, it} from 'vitest'
import {refsOfPage, type PageRefs} from '../../../plugins/book/src/index/page-refs.ts'
import {readBook, told} from '../read-book.ts'

const files = {
  'index.md': `# The Book

\`\`\`toc
:maxdepth: 1

preface
\`\`\`

\`\`\`toc
:maxdepth: 2
:numbered:

one/index
two
\`\`\`

\`\`\`toc
:hidden:

references
\`\`\`
`,
  'preface.md': '# Preface\n\nAs :cite:`alpha` says, and :citet:`alpha,nokey`.\n',
  'one/index.md': `# Chapter One
:label:\`chap_one\`

\`\`\`toc
sub
Elsewhere <https://a.b/c>
\`\`\`
`,
  'one/sub.md': `# Sub
:label:\`sec_sub\`

## First
### Deep
## Second

See :cite:\`beta\` and again :cite:\`beta\`, see :numref:\`sec_sub\`.

![Cat](../img/cat.svg)
:label:\`fig_cat\`

$$x$$
`,
  'two.md': '# Two\n\n## Cites\n\n:cite:`beta,alpha`\n',
  'references.md': '# References\n\n:bibliography:`refs.bib`\n',
  'refs.bib': `@misc{alpha, author={Ann Alpha}, title={A}, year=2001}
@misc{beta, author={Bob Beta}, title={B}, year=2002}
@misc{gamma, author={Cy Gamma}, title={Never cited}, year=2003}`,
}
const tocs = ({items}: PageRefs) => items.flatMap((item) => (item.kind === 'toc' ? [item.links] : []))
const index = await readBook(files)
const refs = (page: string) =>
  refsOfPage(index, page, {permalink: (name) => `/${name.replace(/\/?index$/, '')}`})

it('lists of pages show headings and pages as deep as they are told', () => {
  const [plain, numbered, hidden] = tocs(refs('index'))
  expect(plain).toEqual([{url: '/preface', number: null, title: 'Preface', children: []}])
  expect(numbered).toEqual([
    {
      url: '/one',
      number: '1',
      title: 'Chapter One',
      children: [
        {url: '/one/sub', number: '1.1', title: 'Sub', children: []},
        {url: 'https://a.b/c', number: null, title: 'Elsewhere', children: []},
      ],
    },
    {
      url: '/two',
      number: '2',
      title: 'Two',
      children: [{url: '/two#cites', number: '2.1', title: 'Cites', children: []}],
    },
  ])
  expect(hidden).toEqual([])
})

it('without a depth they show everything', () => {
  expect(tocs(refs('one/index'))[0]![0]!.children).toEqual([
    {
      url: '/one/sub#first',
      number: '1.1.1',
      title: 'First',
      children: [{url: '/one/sub#deep', number: '1.1.1.1', title: 'Deep', children: []}],
    },
    {url: '/one/sub#second', number: '1.1.2', title: 'Second', children: []},
  ])
})

it('a page knows the ids and numbers of its own things, in document order', () => {
  expect(refs('one/sub')).toMatchObject({
    page: 'one/sub',
    lang: 'en',
    title: 'Sub',
    number: '1.1',
    items: [
      {kind: 'section', id: 'sec_sub', number: '1.1', isFirst: true},
      {kind: 'section', id: 'first', number: '1.1.1'},
      {kind: 'section', id: 'deep', number: '1.1.1.1'},
      {kind: 'section', id: 'second', number: '1.1.2'},
      {kind: 'figure', id: 'fig_cat', number: '1.1.1', word: 'Fig. 1.1.1'},
      {kind: 'equation', id: 'equation-1', number: '1.1.1'},
    ],
    references: {'numref:sec_sub': {text: 'Section 1.1', url: '/one/sub', title: 'Sub'}},
    bibliographies: [],
  })
})

it('citations lead to the page of the bibliography, with the entry for a hover', () => {
  const alpha = {type: 'entry', key: 'alpha', url: '/references#ref-alpha', title: 'Alpha, A. (2001). A.'}
  expect(refs('preface').citations).toEqual({
    'cite:alpha': {
      parts: [
        {type: 'text', html: '('},
        {...alpha, html: 'Alpha, 2001'},
        {type: 'text', html: ')'},
      ],
    },
    'citet:alpha,nokey': {
      parts: [
        {type: 'text', html: 'Alpha ('},
        {...alpha, html: '2001'},
        {type: 'text', html: '), '},
        {type: 'entry', html: 'nokey', key: 'nokey', problem: 'no bibliography has the key `nokey`'},
      ],
    },
  })
})

it('the bibliography lists what is cited, and from where: each section once', () => {
  expect(refs('references').bibliographies).toEqual([
    [
      {
        key: 'alpha',
        id: 'ref-alpha',
        html: 'Alpha, A. (2001). <i>A</i>.',
        citedFrom: [
          {url: '/preface#cite-1', text: 'Preface'},
          {url: '/two#cite-1', text: 'Section 2.1'},
        ],
      },
      {
        key: 'beta',
        id: 'ref-beta',
        html: 'Beta, B. (2002). <i>B</i>.',
        citedFrom: [
          {url: '/one/sub#cite-1', text: 'Section 1.1.2'},
          {url: '/two#cite-1', text: 'Section 2.1'},
        ],
      },
    ],
  ])
})

it('globs, titles and options of a toc are those of Sphinx', async () => {
  const book = await readBook({
    'index.md':
      '# Home\n\n```toc\n:glob:\n:reversed:\n:caption: Parts\n\nb\n*\nself\n```\n\n```toc\n:titlesonly:\n\nOwn name <deep/d>\n$n$ for US$ 5 <https://e.org/>\n```\n',
    'a.md': '# A\n',
    'b.md': '# B\n',
    'c.md': '# C\n',
    'deep/d.md': '# D\n\n## Inner\n',
  })
  expect(told(book.messages)).toEqual([])
  const toc = tocs(refsOfPage(book, 'index', {permalink: (page) => page}))
  expect(toc[0]!.map(({title}) => title)).toEqual(['Home', 'C', 'A', 'B'])
  expect(toc[1]).toEqual([
    {url: 'deep/d', number: null, title: 'Own name', children: []},
    {url: 'https://e.org/', number: null, title: [{math: 'n'}, ' for US$ 5'], children: []},
  ])
  expect(book.order.root!.groups.map(({caption}) => caption)).toEqual(['Parts', undefined])
})

it('refs are plain JSON', () => {
  for (const page of index.pages.keys()) expect(JSON.parse(JSON.stringify(refs(page)))).toEqual(refs(page))
})

it('missing keys are reported where they are cited, with the nearest key', async () => {
  const book = await readBook({...files, 'two.md': '# Two\n\n:cite:`betta`\n'})
  expect(told(book.messages)).toEqual([
    'preface.md:3 citation-is-in-bibliography: no bibliography has the key `nokey`',
    'two.md:3 citation-is-in-bibliography: no bibliography has the key `betta`, did you mean `beta` (refs.bib:2)?',
  ])
})

it('a page that the index does not have is an error of the program', () => {
  expect(() => refs('nothing')).toThrow('refsOfPage: the index has no page nothing')
})
