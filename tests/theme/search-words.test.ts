import {expect, test} from 'vitest'
import {searchMessages} from '../../plugins/theme/src/search-words.ts'

test.each(['en', 'vi', 'zh-CN', 'zh-TW', 'ja', 'ko', 'tr', 'pt', 'es', 'de', 'fr', 'ar'])(
  'what the search says is said in %s',
  (locale) => {
    const english = searchMessages('en')
    const own = searchMessages(locale)
    expect(Object.keys(own)).toEqual(Object.keys(english))
    for (const [id, text] of Object.entries(own)) {
      const places = (words: string) => words.match(/\{\w+\}/g) ?? []
      expect([id, places(text)]).toEqual([id, places(english[id]!)])
      if (locale !== 'en') expect([id, text]).not.toEqual([id, english[id]])
    }
  },
)

test('a region or a script finds its language', () => {
  expect(searchMessages('pt-BR')).toEqual(searchMessages('pt'))
  expect(searchMessages('zh-Hant')).toEqual(searchMessages('zh-TW'))
  expect(searchMessages('xx')).toEqual(searchMessages('en'))
})
