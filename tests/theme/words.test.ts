// What the theme says, in each language.

import {languages} from 'd2lbook-live/words'
import {describe, expect, test} from 'vitest'
import {figureWords} from '../../plugins/theme/src/words/figures/index.ts'
import {siteWords, wordsIn} from '../../plugins/theme/src/words/index.ts'

const everything = (locale: string) => siteWords(locale, {isMultilingual: true})
const english = everything('en')
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test('says everything in words of its own, with the places of English', () => {
    const own = everything(language)
    expect(Object.keys(own)).toEqual(Object.keys(english))
    for (const [id, text] of Object.entries(own)) {
      expect([id, places(text)]).toEqual([id, places(english[id] ?? '')])
      if (text !== 'Original') expect([id, text]).not.toEqual([id, english[id]])
    }
  })
})

test.each(languages.filter((language) => language !== 'en'))(
  'plots are described in words of %s',
  (language) => {
    const plain = figureWords('en')
    for (const [name, text] of Object.entries(figureWords(language))) {
      const inEnglish = plain[name as keyof typeof plain]
      expect([name, places(text)]).toEqual([name, places(inEnglish)])
      if (inEnglish.length > 1) expect([name, text]).not.toEqual([name, inEnglish])
    }
  },
)

test.each([
  ['vi-VN', 'vi'],
  ['pt-BR', 'pt'],
  ['zh-Hant', 'zh-TW'],
  ['fi', 'en'],
])('the locale %s reads the words of %s', (locale, language) => {
  expect(wordsIn(locale)).toBe(wordsIn(language))
})

test('a site finds every word under one prefix, and none of translations where it has one language', () => {
  for (const id of Object.keys(english)) expect(id).toMatch(/^theme\.d2lbook(?:\.[a-zA-Z]+){1,2}$/)
  const single = Object.keys(siteWords('ja', {isMultilingual: false}))
  expect(single).toEqual(Object.keys(english).filter((id) => !id.includes('.translation.')))
})
