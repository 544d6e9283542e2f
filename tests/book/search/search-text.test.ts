import {describe, expect, test} from 'vitest'
import {excerptParts} from '../../../plugins/theme/src/search/excerpt.ts'
import {foldText, fromIndexed, hasAccents, toIndexed} from '../../../plugins/theme/src/search/search-text.ts'

describe('a text for the index', () => {
  test.each([
    ['đạo hàm', 'd\u0335ạo hàm'],
    ['Łódź, Ørsted', 'L\u0335ódź, O\u0338rsted'],
    ['神经网络', '神 经 网 络'],
    ['图4.1.1：多层', '图 4.1.1： 多 层'],
    ['深度(学习)', '深 度 (学 习)'],
    ['用 MLP 模型。', '用 MLP 模 型。'],
    ['ニューラル', 'ニ ュ ー ラ ル'],
    ['plain words', 'plain words'],
  ])('%s is %s', (text, indexed) => {
    expect(toIndexed(text)).toBe(indexed)
  })

  test.each([
    'đạo hàm của hàm số',
    '深度学习与优化。多层感知机，',
    '最も単純な深層ニューラル',
    'Đường dẫn',
    'x 与 y',
  ])('%s comes back as it was', (text) => {
    expect(fromIndexed(toIndexed(text))).toBe(text)
  })

  test('taken apart or whole, a letter is the same', () => {
    expect(toIndexed('ma\u0323ng')).toBe(toIndexed('mạng'))
  })
})

test.each([
  ['mạng', true],
  ['đ', true],
  ['mang', false],
  ['神经', false],
])('accents in %s: %s', (text, answer) => {
  expect(hasAccents(text)).toBe(answer)
})

test('folded, names are compared without accents, case and spaces', () => {
  expect(foldText('  Hình  4.1.1')).toBe('hinh 4.1.1')
  expect(foldText('Đạo Hàm')).toBe('dao ham')
})

describe('an excerpt', () => {
  test('is the text as written, in pieces', () => {
    expect(excerptParts('a &lt;b&gt; <mark>d\u0335ạo</mark> <mark>hàm</mark> c')).toEqual([
      {text: 'a <b> ', isHit: false},
      {text: 'đạo', isHit: true},
      {text: ' ', isHit: false},
      {text: 'hàm', isHit: true},
      {text: ' c', isHit: false},
    ])
  })

  test.each([
    '的 深 度 <mark>神</mark> <mark>经</mark> <mark>网</mark> <mark>络</mark> 。',
    '的 深 度 <mark>神 </mark><mark>经 </mark><mark>网 </mark><mark>络 </mark>。',
  ])('shows Chinese words whole: %s', (html) => {
    expect(excerptParts(html)).toEqual([
      {text: '的深度', isHit: false},
      {text: '神经网络', isHit: true},
      {text: '。', isHit: false},
    ])
  })
})
