// Letters that readers write in several ways, asked of the real engine: capitals, accents, letters with strokes, widths.

import {describe, expect, test} from 'vitest'
import {fromIndexed, toIndexed} from '../../../plugins/theme/src/search/search-text.ts'
import {openRealSearch} from './open-real-search.ts'

const turkish = {
  heat: 'ısı transferi',
  city: 'İstanbul büyük bir şehirdir',
  needle: 'iğne deliği',
  light: 'IŞIK HIZI',
}
const turkishQueries: [string, string][] = [
  ['ISI', 'heat'],
  ['ısı', 'heat'],
  ['isi', 'heat'],
  ['Isı', 'heat'],
  ['istanbul', 'city'],
  ['İstanbul', 'city'],
  ['ISTANBUL', 'city'],
  ['İSTANBUL', 'city'],
  ['iğne', 'needle'],
  ['İĞNE', 'needle'],
  ['igne', 'needle'],
  ['ışık hızı', 'light'],
  ['isik hizi', 'light'],
]

/** A language, its pages, and which of them a query finds first. */
const books: [string, Record<string, string>, [string, string][]][] = [
  ['tr', turkish, turkishQueries],
  ['en', turkish, turkishQueries],
  [
    'de',
    {size: 'Die Größe eines Netzes', road: 'Die Straße', measure: 'Ein Maß'},
    [
      ['größe', 'size'],
      ['GRÖSSE', 'size'],
      ['GRÖẞE', 'size'],
      ['grosse', 'size'],
      ['Strasse', 'road'],
      ['STRASSE', 'road'],
      ['Maß', 'measure'],
      ['mass', 'measure'],
    ],
  ],
  [
    'da',
    {island: 'Øen Ærø', food: 'smørrebrød', town: 'århus'},
    [
      ['ærø', 'island'],
      ['aero', 'island'],
      ['ØEN', 'island'],
      ['smorrebrod', 'food'],
      ['Århus', 'town'],
      ['arhus', 'town'],
    ],
  ],
  [
    'pl',
    {boat: 'łódź', gold: 'Złoty'},
    [
      ['lodz', 'boat'],
      ['ŁÓDŹ', 'boat'],
      ['zloty', 'gold'],
    ],
  ],
  ['vi', {derivative: 'Đạo hàm'}, ['dao ham', 'ĐẠO HÀM', 'đạo hàm'].map((query) => [query, 'derivative'])],
  [
    'fr',
    {heart: 'le cœur', naive: 'une hypothèse naïve'},
    [
      ['coeur', 'heart'],
      ['CŒUR', 'heart'],
      ['hypothese', 'naive'],
      ['NAÏVE', 'naive'],
    ],
  ],
  [
    'is',
    {god: 'Þór', ride: 'hann ríður'},
    [
      ['thor', 'god'],
      ['þór', 'god'],
      ['ridur', 'ride'],
    ],
  ],
  [
    'el',
    {word: 'ο λόγος', stone: 'ο Σίσυφος', people: 'του ανθρώπου'},
    [
      ['λογος', 'word'],
      ['ΛΟΓΟΣ', 'word'],
      ['λογοσ', 'word'],
      ['ΣΙΣΥΦΟΣ', 'stone'],
      ['ΑΝΘΡΩΠΟΥ', 'people'],
    ],
  ],
  [
    'ru',
    {tree: 'Ёлка', still: 'это ещё сеть'},
    [
      ['елка', 'tree'],
      ['ЁЛКА', 'tree'],
      ['еще', 'still'],
    ],
  ],
  [
    'ar',
    {book: 'كِتَابٌ', network: 'الشَّبَكَة', name: 'أحمد', school: 'مدرسة', range: 'مـــدى'},
    [
      ['كتاب', 'book'],
      ['كتـاب', 'book'],
      ['الشبكة', 'network'],
      ['الشبكه', 'network'],
      ['احمد', 'name'],
      ['مدرسه', 'school'],
      ['مدي', 'range'],
    ],
  ],
  [
    'fa',
    {learning: 'کتاب یادگیری'},
    [
      ['كتاب', 'learning'],
      ['يادگيري', 'learning'],
    ],
  ],
  [
    'he',
    {peace: 'שָׁלוֹם', study: 'לָמַד'},
    [
      ['שלום', 'peace'],
      ['למד', 'study'],
    ],
  ],
  [
    'zh',
    {model: '使用ＭＬＰ模型１２３', other: '优化算法'},
    [
      ['MLP', 'model'],
      ['ＭＬＰ', 'model'],
      ['123', 'model'],
      ['算法', 'other'],
    ],
  ],
  [
    'th',
    {learning: 'การเรียนรู้ของเครื่องคือการใช้ข้อมูล', network: 'โครงข่ายประสาท เทียม'},
    [
      ['ข้อมูล', 'learning'],
      ['เครื่อง', 'learning'],
      ['การเรียนรู้', 'learning'],
      ['ประสาท', 'network'],
      ['เทียม', 'network'],
    ],
  ],
  [
    'km',
    {learning: 'ការរៀនម៉ាស៊ីនគឺជា', network: 'បណ្តាញ សរសៃប្រសាទ'},
    [
      ['ម៉ាស៊ីន', 'learning'],
      ['បណ្តាញ', 'network'],
      ['ប្រសាទ', 'network'],
    ],
  ],
]

describe.each(books)('in a book in %s', async (lang, pages, queries) => {
  const search = await openRealSearch(lang, pages)

  test.each(queries)('%s is found on the page %s', async (query, page) => {
    const {hits, instead} = await search.find(query, '')
    expect(hits[0]?.url).toBe(`/${page}`)
    expect(instead).toBeUndefined()
    // as the author wrote it, whatever the index makes of it
    expect(pages[page]).toContain(
      hits[0]?.excerpt
        .map(({text}) => text)
        .join('')
        .replace(/\.$/, '')
        .trim(),
    )
  })

  test('texts come back from the index as they were', () => {
    for (const text of Object.values(pages)) expect(fromIndexed(toIndexed(text))).toBe(text.normalize('NFC'))
  })
})
