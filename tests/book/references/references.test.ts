import {describe, expect, it} from 'vitest'
import {buildIndex, refsOfPage, type IndexInput} from '../../../plugins/book/src/index/book-index.ts'
import type {OutlineFact, ReferenceFact, TargetFact} from '../../../plugins/book/src/facts/page-facts.ts'
import {numberWords} from '../../../plugins/book/src/words/number-words.ts'
import {otherBooks} from '../../../plugins/book/src/references/other-books.ts'
import {bookOf, facts, heading} from '../page-of-facts.ts'

const place: TargetFact['place'] = [7, 1, 7, 20]
const label = (name: string) => ({label: {name, role: 'label' as const, place}})
const index = facts('index', [
  heading('Book', 1),
  {kind: 'toc', options: {}, entries: [{path: 'preface', place}], place},
  {
    kind: 'toc',
    options: {numbered: ''},
    entries: [
      {path: 'mlp/index', place},
      {path: 'two', place},
    ],
    place,
  },
])
const preface = facts('preface', [heading('Preface', 1, 'chap_preface'), heading('Code', 2, 'sec_code')])
const two = facts('two', [
  heading('Two', 1, 'chap_two'),
  {kind: 'equation', place, ...label('eq_loss')},
  heading('Twice', 2, 'sec_twice'),
])
const mlp: OutlineFact[] = [
  heading('Multilayer Perceptrons', 1, 'sec_mlp'),
  {kind: 'figure', url: 'a.svg', caption: ['A net with ', {math: 'h'}, ' units'], place, ...label('fig_mlp')},
  {kind: 'figure', url: 'b.svg', caption: null, place, ...label('fig_bare')},
  {kind: 'table', caption: 'Numbers', place, ...label('tab_n')},
  heading('Deeper', 2, 'subsec_deeper'),
  {kind: 'equation', place, ...label('eq_loss')},
  {kind: 'equation', place, ...label('eq_Loss')},
  heading('Twice', 2, 'sec_twice'),
]

function resolve(marks: string[], input: Partial<IndexInput> = {}) {
  const references = marks.map((mark, i): ReferenceFact => {
    const role = (['numref', 'eqref', 'ref'] as const).find((known) => mark.startsWith(`${known}:`))!
    return {role, label: mark.slice(role.length + 1), place: [20 + i, 5, 20 + i, 30]}
  })
  const built = buildIndex({
    pages: bookOf(index, preface, facts('mlp/index', mlp, {references}), two),
    ...input,
  })
  const refs = refsOfPage(built, 'mlp/index', {permalink: (page) => `/book/${page}`})
  return {
    refs,
    told: built.messages.map(({rule, file, place: at, text}) => `${file}:${at?.[0]} ${rule}: ${text}`),
  }
}

describe('a reference', () => {
  it.each([
    ['numref:sec_mlp', {text: 'Section 1', url: '/book/mlp/index', title: 'Multilayer Perceptrons'}],
    ['numref:SEC_MLP', {text: 'Section 1', url: '/book/mlp/index', title: 'Multilayer Perceptrons'}],
    ['numref:subsec_deeper', {text: 'Section 1.1', url: '/book/mlp/index#subsec_deeper', title: 'Deeper'}],
    ['numref:fig_mlp', {text: 'Fig. 1.1', url: '/book/mlp/index#fig_mlp', title: 'A net with h units'}],
    ['numref:tab_n', {text: 'Table 1.1', url: '/book/mlp/index#tab_n', title: 'Numbers'}],
    ['numref:chap_two', {text: 'Section 2', url: '/book/two', title: 'Two'}],
    ['ref:sec_mlp', {text: 'Multilayer Perceptrons', url: '/book/mlp/index'}],
    ['ref:sec_code', {text: 'Code', url: '/book/preface#sec_code'}],
    ['ref:fig_mlp', {text: ['A net with ', {math: 'h'}, ' units'], url: '/book/mlp/index#fig_mlp'}],
    ['eqref:eq_loss', {text: '(1.1.1)', url: '/book/mlp/index#eq_loss'}],
    ['eqref:eq_Loss', {text: '(1.1.2)', url: '/book/mlp/index#eq_Loss'}],
  ])('%s shows and leads where it should', (mark, expected) => {
    expect(resolve([mark]).refs.references[mark]).toEqual(expected)
  })

  it.each([
    ['two', {text: 'Section 2.1', url: '/book/two#sec_twice'}],
    ['preface', {text: 'Section 1.2', url: '/book/mlp/index#sec_twice'}],
  ])('on page %s means the target there before the first of the book', (page, expected) => {
    const references = [{role: 'numref' as const, label: 'sec_twice', place}]
    const own = [preface, two].map((other) => (other.page === page ? {...other, references} : other))
    const built = buildIndex({pages: bookOf(index, facts('mlp/index', mlp), ...own)})
    const refs = refsOfPage(built, page, {permalink: (name) => `/book/${name}`})
    expect(refs.references['numref:sec_twice']).toMatchObject(expected)
  })

  it.each([
    [
      'numref:eq_loss',
      '(1.1.1)',
      'reference-fits-kind: `:numref:` names the equation `eq_loss`, `:eqref:` is meant',
    ],
    [
      'ref:eq_loss',
      '(1.1.1)',
      'reference-fits-kind: `:ref:` names the equation `eq_loss`, `:eqref:` is meant',
    ],
    [
      'eqref:sec_mlp',
      'Section 1',
      'reference-fits-kind: `:eqref:` names the section `sec_mlp`, `:numref:` is meant',
    ],
    [
      'numref:sec_code',
      'Code',
      'reference-has-text: the section `sec_code` (preface.md:1) has no number to show',
    ],
    [
      'numref:fig_bare',
      'fig_bare',
      'reference-has-text: the figure `fig_bare` (mlp/index.md:7) has no number to show',
    ],
    [
      'numref:fig_mpl',
      'fig_mpl',
      'reference-has-target: unknown label `fig_mpl`, did you mean `fig_mlp` (mlp/index.md:7)?',
    ],
    ['eqref:quite_another', 'quite_another', 'reference-has-target: unknown label `quite_another`'],
  ])('%s is shown as well as can be, and reported', (mark, text, message) => {
    const {refs, told} = resolve([mark])
    expect(refs.references[mark]!.text).toBe(text)
    expect(told.filter((line) => line.includes('reference'))).toEqual([`mlp/index.md:20 ${message}`])
  })

  it('tells the reader what is wrong only where something is lost', () => {
    const {refs} = resolve(['numref:eq_loss', 'numref:nothing', 'numref:sec_code'])
    expect(refs.references['numref:eq_loss']).not.toHaveProperty('problem')
    expect(refs.references['numref:nothing']).toEqual({text: 'nothing', problem: 'unknown label `nothing`'})
    expect(refs.references['numref:sec_code']).toHaveProperty('problem')
  })

  it('reaches the labels of other books after those of its own', () => {
    const others = otherBooks(
      new Map([
        [
          'maths',
          [
            {
              kind: 'section' as const,
              label: 'sec_sets',
              number: '3.2',
              title: 'Sets',
              url: 'https://m.org/sets',
              book: 'Maths',
            },
            {
              kind: 'section' as const,
              label: 'sec_mlp',
              number: '9',
              title: 'Theirs',
              url: 'https://m.org/mlp',
              book: 'Maths',
            },
          ],
        ],
      ]),
    )
    const {refs, told} = resolve(
      ['numref:sec_sets', 'ref:sec_sets', 'numref:sec_mlp', 'numref:maths/sec_mlp'],
      {others},
    )
    expect(refs.references).toMatchObject({
      'numref:sec_sets': {text: 'Section 3.2', url: 'https://m.org/sets'},
      'ref:sec_sets': {text: 'Sets'},
      'numref:sec_mlp': {text: 'Section 1'},
      'numref:maths/sec_mlp': {text: 'Section 9', url: 'https://m.org/mlp'},
    })
    expect(told.filter((line) => line.includes('has-target'))).toEqual([])
  })
})

it('labels given twice are reported at the second, with the first', () => {
  const built = buildIndex({pages: bookOf(index, preface, facts('mlp/index', mlp), two)})
  expect(built.messages.map(({rule, file, text, related}) => [rule, file, text, related?.[0]?.file])).toEqual(
    [
      [
        'label-is-unique',
        'two.md',
        'label `eq_loss` is given twice, first in mlp/index.md:7',
        'mlp/index.md',
      ],
      [
        'label-is-unique',
        'two.md',
        'label `sec_twice` is given twice, first in mlp/index.md:1',
        'mlp/index.md',
      ],
    ],
  )
})

it('versions of a thing in different tabs may share a label, and the first is meant', () => {
  const version = (tabs: string[]): OutlineFact => ({kind: 'equation', place, tabs, ...label('eq_y')})
  const page = facts(
    'index',
    [heading('Home', 1), version(['mxnet']), version(['pytorch', 'jax']), version(['jax'])],
    {
      references: [{role: 'eqref', label: 'eq_y', place}],
    },
  )
  const built = buildIndex({pages: bookOf(page)})
  expect(built.messages.map(({rule}) => rule)).toEqual(['label-is-unique'])
  const {references, items} = refsOfPage(built, 'index', {permalink: (name) => name})
  expect(references['eqref:eq_y']).toEqual({text: '(1)', url: 'index#eq_y'})
  expect(items.slice(1)).toMatchObject([{id: 'eq_y'}, {id: 'eq_y-1'}, {id: 'eq_y-2'}])
})

it('references inside titles and captions are settled', () => {
  const page = facts('a', [
    heading(['After ', {role: 'numref', label: 'fig_x'}], 1, 'sec_a'),
    {kind: 'figure', url: 'x', caption: ['See ', {role: 'eqref', label: 'no'}], place, ...label('fig_x')},
  ])
  const built = buildIndex({
    pages: bookOf(
      facts('index', [{kind: 'toc', options: {numbered: ''}, entries: [{path: 'a', place}], place}]),
      page,
    ),
  })
  expect(built.pages.get('a')).toMatchObject({
    title: 'After Fig. 1.1',
    items: [{title: 'After Fig. 1.1'}, {title: 'See no'}],
  })
})

describe('the words around a number', () => {
  it.each([
    ['vi', 'Mục %s', 'Hình %s'],
    ['en-GB', 'Section %s', 'Fig. %s'],
    ['zh_Hant', '%s 節', '圖 %s'],
    ['zh', '%s 节', '图 %s'],
    ['pt-BR', 'Seção %s', 'Fig. %s'],
    ['tlh', 'Section %s', 'Fig. %s'],
  ])('of %s', (lang, section, figure) => {
    expect(numberWords(lang)).toMatchObject({section, figure})
  })

  it('are those of the book where it has its own', () => {
    const {refs} = resolve(['numref:fig_mlp', 'numref:sec_mlp'], {lang: 'vi', words: {figure: 'Ảnh số %s'}})
    expect(refs.references).toMatchObject({
      'numref:fig_mlp': {text: 'Ảnh số 1.1'},
      'numref:sec_mlp': {text: 'Mục 1'},
    })
    expect(refs.items.filter(({kind}) => kind === 'figure')).toEqual([
      {kind: 'figure', id: 'fig_mlp', number: '1.1', word: 'Ảnh số 1.1'},
      {kind: 'figure', id: 'fig_bare', number: null},
    ])
  })
})
