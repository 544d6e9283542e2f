import {expect, test} from 'vitest'
import {translationLanguages, translationMessages} from '../../plugins/theme/src/translation-words.ts'

test.each(['en', 'vi', 'zh-CN', 'zh-TW', 'ja', 'ko', 'tr', 'pt', 'es', 'de', 'fr', 'ar'])(
  'what a page says of its translation is said in %s',
  (locale) => {
    const english = translationMessages('en')
    const own = translationMessages(locale)
    expect(Object.keys(own)).toEqual(Object.keys(english))
    for (const [id, text] of Object.entries(own)) {
      const places = (words: string) => words.match(/\{\w+\}/g) ?? []
      expect(places(text), id).toEqual(places(english[id]!))
      if (locale !== 'en' && !/^Original$/.test(text)) expect(text, id).not.toBe(english[id])
    }
  },
)

test('a region or a script finds its language', () => {
  expect(translationMessages('pt-BR')).toEqual(translationMessages('pt'))
  expect(translationMessages('zh-Hant')).toEqual(translationMessages('zh-TW'))
  expect(translationMessages('xx')).toEqual(translationMessages('en'))
  expect(translationLanguages.length).toBe(12)
})
