// Letters that readers write in another way than the author: the engine itself answers.

import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {openRealSearch} from './open-real-search.ts'

/** What the author has written, and what readers look for it by. */
const table: [name: string, written: string, queries: string[]][] = [
  ['Turkish dotless i', 'Gövdenin ısı kapasitesi', ['ısı', 'ISI', 'isi', 'Isı', 'ısı kapasitesi']],
  ['Turkish dotted capital', 'Köprüler İstanbul boyunca', ['istanbul', 'İstanbul', 'İSTANBUL', 'ISTANBUL']],
  ['Turkish small letters', 'Bütün ilişkiler burada', ['İLİŞKİLER', 'ilişkiler', 'iliskiler', 'ILISKILER']],
  ['Turkish capitals', 'BAĞLANTI YAPISI tablosu', ['bağlantı yapısı', 'baglanti', 'YAPISI', 'yapisi']],
  ['English in capitals', 'An INDEX of IDEAS', ['index', 'Index', 'INDEX', 'ideas']],
  ['German sharp s', 'Auf der Straße ist es heiß', ['Straße', 'strasse', 'STRASSE', 'STRAẞE', 'heiss']],
  ['German umlauts', 'Größere Übungen', ['größere', 'grossere', 'übungen', 'Ubungen']],
  ['Danish and Norwegian', 'Rødgrød på Ærø', ['rødgrød', 'rodgrod', 'RØDGRØD', 'ærø', 'aero', 'pa']],
  ['Icelandic', 'Þjóðvegur við Eyjafjörð', ['þjóðvegur', 'thjodvegur', 'eyjafjord']],
  ['Polish', 'Łódź żółta', ['łódź', 'lodz', 'ŁÓDŹ', 'zolta']],
  ['Croatian', 'Đakovo i dječji vrtić', ['đakovo', 'dakovo', 'djecji', 'vrtic']],
  [
    'French',
    'L’apprentissage des œuvres où ça naît',
    ['apprentissage', "l'apprentissage", 'l’apprentissage', 'oeuvres', 'nait'],
  ],
  ['Catalan', 'La col·lecció completa', ['col·lecció', 'colleccio']],
  ['Vietnamese', 'Đường dẫn nhỏ', ['đường', 'duong', 'ĐƯỜNG DẪN', 'duong dan']],
  ['Greek', 'Ο λόγος και οι Άνθρωποι', ['λόγος', 'λογος', 'ΛΟΓΟΣ', 'λογοσ', 'ανθρωποι', 'ΆΝΘΡΩΠΟΙ']],
  ['Cyrillic', 'Ещё тёплый ёж', ['ещё', 'еще', 'ЕЩЁ', 'теплый']],
  ['Ukrainian', 'Великий ґанок і п’ять', ['ґанок', 'ганок', "п'ять", 'пʼять']],
  ['Arabic vowels', 'الْعَرَبِيَّةُ لغة', ['العربية', 'العربيه']],
  ['Arabic alef', 'أهداف إلى الآن', ['اهداف', 'أهداف', 'الى', 'إلى', 'الان']],
  ['Arabic stretched', 'تعلّـــم الآلة', ['تعلم', 'تعلّم', 'الاله']],
  ['Persian', 'کتاب یادگیری', ['کتاب', 'كتاب', 'یادگیری', 'يادگيري']],
  ['Hebrew', 'שָׁלוֹם עולם', ['שלום', 'שָׁלוֹם']],
  [
    'full-width letters',
    'ＰｙＴｏｒｃｈを２０２０年に使う',
    ['PyTorch', 'pytorch', 'ＰＹＴＯＲＣＨ', '2020'],
  ],
  ['soft hyphens', 'back\u00ADpropa\u00ADgation here', ['backpropagation', 'back\u00ADpropagation']],
  ['spaces without width', 'zero\u200Bwidth text', ['zerowidth']],
  ['spaces that do not break', 'Fig.\u00A0seven\u202Feight', ['seven eight', 'seven\u00A0eight']],
  ['ligatures', 'ﬁne ﬂow of eﬃciency', ['fine', 'flow', 'efficiency', 'ﬁne']],
  [
    'dashes',
    'an encoder–decoder—model with state‑space',
    ['encoder', 'decoder', 'model', 'encoder-decoder', 'encoder–decoder', 'state-space', 'space'],
  ],
  ['apostrophes', 'don’t trust Bayes’ rule', ["don't", 'don’t', 'dont', "bayes'", 'bayes']],
  ['letters taken apart', 'resume\u0301 e\u0301te\u0301', ['résumé', 'resume', 'été']],
  ['Korean', '신경망은 깊은 학습이다', ['신경망', '학습']],
]

describe.each(['en', 'tr', 'de', 'vi'])('in a book in %s', async (lang) => {
  const search = await openRealSearch(
    lang,
    Object.fromEntries(table.map(([name, written]) => [name.replaceAll(' ', '-'), written])),
  )

  test.each(table)('%s: %s is found by %j', async (name, written, queries) => {
    const page = `/${name.replaceAll(' ', '-')}`
    for (const query of queries) {
      const {hits, instead} = await search.find(query, '')
      expect([query, instead]).toEqual([query, undefined])
      expect([query, hits.map(({url}) => url)]).toEqual([query, expect.arrayContaining([page])])
      const excerpt = hits.find(({url}) => url === page)!.excerpt
      expect([query, excerpt.some(({isHit}) => isHit)]).toEqual([query, true])
      expect(excerpt.map(({text}) => text).join('')).toContain(asShown(written))
    }
  })
})

/** A text in an excerpt: spaces are spaces, and what nobody sees is gone. */
function asShown(written: string): string {
  const letters = written
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
  return letters.normalize('NFC').replace(/\s+/g, ' ')
}

describe('in a browser of a Turkish reader', async () => {
  const search = await openRealSearch('en', {one: 'An INDEX of ideas', two: 'Gövdenin ısı kapasitesi'})

  beforeAll(() => {
    vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(function (this: string) {
      return this.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase()
    })
  })

  afterAll(() => void vi.restoreAllMocks())

  test.each([
    ['INDEX', '/one'],
    ['Ideas', '/one'],
    ['ISI', '/two'],
    ['KAPASİTESİ', '/two'],
  ])('%s is found on %s', async (query, url) => {
    expect('I'.toLocaleLowerCase()).toBe('ı')
    expect((await search.find(query, '')).hits.map((hit) => hit.url)).toEqual([url])
  })
})
