import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {countWords} from '../../../plugins/book/src/facts/collect-facts.ts'
import {phrasesOf, settled} from '../../../plugins/book/src/facts/phrases-of-nodes.ts'
import {sourceTextOf} from '../../../plugins/book/src/facts/phrases.ts'
import {readPage} from '../read-book.ts'

const page = readPage(
  'chapter/mlp.md',
  `# Multilayer *Perceptrons* with $\\ell_1$ :cite:\`a\`
:label:\`sec_mlp\`

A first paragraph that says what the page is about, see :numref:\`fig_mlp\`.

![An MLP, see :eqref:\`eq_x\`.](../img/mlp.svg)
:width:\`300px\`
:label:\`fig_mlp\`

![](plain.png)

Text ![inline](inline.png) and [a link](../other/page.md) and :citet:\`a,b\`.

$$y = x$$
:eqlabel:\`eq_x\`

:A caption
:label:\`tab_x\`

| A | B |
|---|---|
| 1 | 2 |

| bare | table |
|------|-------|
| 1    | 2     |

> ## Quoted

\`\`\`toc
:maxdepth: 1
:numbered:

one
two/index
\`\`\`

\`\`\`{.live mlp hidden=5}
\`\`\`

\`\`\`{.python .input}
#@tab pytorch
1
\`\`\`

:bibliography:\`../d2l.bib\`
`,
  {tabs: ['mxnet', 'pytorch']},
)

describe('the facts of a page', () => {
  it('hold its outline in document order', () => {
    expect(page.outline).toMatchObject([
      {
        kind: 'section',
        depth: 1,
        title: ['Multilayer ', {tag: 'em', phrases: ['Perceptrons']}, ' with ', {math: '\\ell_1'}],
        label: {name: 'sec_mlp', role: 'label'},
        place: [1, 1, expect.any(Number), expect.any(Number)],
      },
      {
        kind: 'figure',
        url: '../img/mlp.svg',
        caption: ['An MLP, see ', {role: 'eqref', label: 'eq_x'}, '.'],
        label: {name: 'fig_mlp', place: [8, 1, 8, 17]},
      },
      {kind: 'figure', url: 'plain.png', caption: null},
      {kind: 'equation', label: {name: 'eq_x', role: 'eqlabel'}},
      {kind: 'table', caption: 'A caption', label: {name: 'tab_x'}},
      {kind: 'table', caption: null, isPlain: true},
      {kind: 'section', depth: 2, title: 'Quoted', isNested: true},
      {kind: 'toc', options: {maxdepth: '1', numbered: ''}, entries: [{path: 'one'}, {path: 'two/index'}]},
    ])
    expect(page.outline[0]).not.toHaveProperty('isNested')
  })

  it('hold what it refers to, with places', () => {
    expect(page).toMatchObject({
      page: 'chapter/mlp',
      file: 'chapter/mlp.md',
      references: [
        {role: 'numref', label: 'fig_mlp', place: [4, 57, 4, 74]},
        {role: 'eqref', label: 'eq_x'},
      ],
      citations: [
        {role: 'cite', keys: ['a']},
        {role: 'citet', keys: ['a', 'b']},
      ],
      bibliographies: [{path: '../d2l.bib'}],
      images: [{url: '../img/mlp.svg'}, {url: 'plain.png'}, {url: 'inline.png'}],
      links: [{url: '../other/page.md'}],
      live: [{component: 'mlp', attributes: {hidden: '5'}}],
      cells: 1,
      description: [
        'A first paragraph that says what the page is about, see ',
        {role: 'numref', label: 'fig_mlp'},
        '.',
      ],
    })
    expect(page.tabs).toContain('pytorch')
    expect(page.words).toBeGreaterThan(20)
  })

  it('go through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })

  it('keep what the dialect reported', () => {
    const odd = readPage('a.md', '# A\n\n:label:`lonely`\n\nText :foo:`bar`.\n')
    expect(odd.messages.map(({rule, place}) => [rule, place?.[0]])).toContainEqual(['role-is-known', 5])
  })
})

it.each([
  ['one two three', 3],
  ["it's a state-of-the-art word", 4],
  ['深度学习 is fun', 6],
  ['Đắm mình vào Học Sâu', 5],
  ['— … !', 0],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

it('pending references are settled by whoever knows them', () => {
  const tree = parse(new VFile({value: 'a *:numref:`x y`*, b'}))
  const phrases = settled(phrasesOf(tree.children), ({role, label}) => [`<${role} `, {code: label}, '>'])
  expect(phrases).toEqual(['a ', {tag: 'em', phrases: ['<numref ', {code: 'x y'}, '>']}, ', b'])
  expect(sourceTextOf(phrases)).toBe('a <numref x y>, b')
})

it('takes no script for words of a title', () => {
  const {outline} = readPage('page.md', '# C <script>run()</script>sharp <b>now</b>\n')
  expect(outline).toMatchObject([{kind: 'section', title: ['C sharp ', {tag: 'b', phrases: ['now']}]}])
})
