import {describe, expect, test} from 'vitest'
import {findTargets, isLabel, type SearchTarget} from '../../../plugins/theme/src/search/find-targets.ts'

const vi = {section: 'Mục %s', figure: 'Hình %s', table: 'Bảng %s', equation: 'Phương trình %s'}
const zh = {section: '%s 节', figure: '图 %s', table: '表 %s', equation: '公式 %s'}

type Row = [SearchTarget['kind'], string | null, string | null, string, string]

function target([kind, number, label, title, url]: Row): SearchTarget {
  return {kind, number, label, title, url, pageTitle: '', tabs: null}
}

const rows: Row[] = [
  ['section', '4', 'chap_mlp', 'Mạng đa tầng', '/mlp/'],
  ['section', '4.1', 'sec_mlp', 'Mạng nơ-ron', '/mlp/mlp'],
  ['section', '4.1.1', null, 'Tầng ẩn', '/mlp/mlp#tang-an'],
  ['figure', '4.1.1', 'fig_mlp', 'Một mạng', '/mlp/mlp#fig_mlp'],
  ['figure', '4.1.10', 'fig_mlp_deep', 'Sâu', '/mlp/mlp#fig_mlp_deep'],
  ['table', '4.1.1', 'tab_units', 'Số đơn vị', '/mlp/mlp#tab_units'],
  ['equation', '4.1.1', null, '', '/mlp/mlp#equation-1'],
  ['equation', '4.1.10', 'eq_relu', '', '/mlp/mlp#eq_relu'],
  ['section', '4.2', 'sec_mang', 'Mang ý nghĩa', '/mlp/mang'],
  ['section', 'A.1', null, 'Phụ lục', '/a/one'],
  ['figure', '7.1', 'img_lenet', 'LeNet', '/cnn#img_lenet'],
  ...['/a', '/b', '/c', '/d'].map((page): Row => ['section', null, null, 'Tóm tắt', `${page}#tom-tat`]),
]
const targets = rows.map(target)

const urls = (query: string, words = vi) => findTargets(query, targets, words).map(({url}) => url)

describe('a number', () => {
  test.each([
    ['Hình 4.1.1', '/mlp/mlp#fig_mlp'],
    ['hinh 4.1.1', '/mlp/mlp#fig_mlp'],
    ['Fig. 4.1.10', '/mlp/mlp#fig_mlp_deep'],
    ['figure 4.1.10', '/mlp/mlp#fig_mlp_deep'],
    ['bảng 4.1.1', '/mlp/mlp#tab_units'],
    ['Mục 4.1', '/mlp/mlp'],
    ['chapter 4', '/mlp/'],
    ['(4.1.10)', '/mlp/mlp#eq_relu'],
    ['phương trình 4.1.1', '/mlp/mlp#equation-1'],
    ['a.1', '/a/one'],
  ])('%s is %s', (query, url) => {
    expect(urls(query)[0]).toBe(url)
  })

  test.each([
    ['图4.1.1', '/mlp/mlp#fig_mlp'],
    ['图 4.1.10', '/mlp/mlp#fig_mlp_deep'],
    ['4.1节', '/mlp/mlp'],
    ['表4.1.1', '/mlp/mlp#tab_units'],
  ])('in Chinese, %s is %s', (query, url) => {
    expect(urls(query, zh)[0]).toBe(url)
  })

  test('alone means all that have it, the section first', () => {
    expect(urls('4.1.1')).toEqual([
      '/mlp/mlp#tang-an',
      '/mlp/mlp#fig_mlp',
      '/mlp/mlp#tab_units',
      '/mlp/mlp#equation-1',
    ])
  })

  test('with a word also means what is numbered below it', () => {
    expect(urls('Hình 4.1')).toEqual(['/mlp/mlp#fig_mlp', '/mlp/mlp#fig_mlp_deep'])
  })

  test('within other words is none', () => {
    expect(urls('word2vec')).toEqual([])
    expect(urls('top 10 models')).toEqual([])
  })
})

describe('a label', () => {
  test.each([
    ['fig_mlp', ['/mlp/mlp#fig_mlp', '/mlp/mlp#fig_mlp_deep']],
    ['FIG_MLP_DEEP', ['/mlp/mlp#fig_mlp_deep']],
    [':numref:`tab_units`', ['/mlp/mlp#tab_units']],
    // remembered with the wrong beginning
    ['fig_lenet', ['/cnn#img_lenet']],
  ])('%s is %j', (query, expected) => {
    expect(urls(query)).toEqual(expected)
  })

  test.each([
    ['fig_mlp', true],
    [':ref:`sec_x`', true],
    ['mạng nơ-ron', false],
    ['4.1.1', false],
  ])('%s can only be one: %s', (query, answer) => {
    expect(isLabel(query)).toBe(answer)
  })
})

describe('a title', () => {
  test('with accents is the one with just these', () => {
    expect(urls('mạng')).toEqual(['/mlp/', '/mlp/mlp'])
  })

  test('without accents is any, the whole title before its beginning', () => {
    expect(urls('mang')).toEqual(['/mlp/', '/mlp/mlp', '/mlp/mang'])
    expect(urls('mang y nghia')).toEqual(['/mlp/mang'])
  })

  test('that many sections have says nothing', () => {
    expect(urls('tóm tắt')).toEqual([])
  })
})
