import {expect, test} from 'vitest'
import {codeTranslations, languages, wordsIn} from '../../plugins/theme/src/words.ts'

test.each([
  ['vi', 'vi'],
  ['vi-VN', 'vi'],
  ['pt-BR', 'pt'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['fi', 'en'],
])('the locale %s reads the words of %s', (locale, language) => {
  expect(wordsIn(locale)).toBe(wordsIn(language))
})

test('every language has words of its own', () => {
  const copy = languages.map((language) => wordsIn(language).copyFailed)
  expect(new Set(copy).size).toBe(languages.length)
})

test('a site finds every word under one prefix', () => {
  for (const id of Object.keys(codeTranslations('ja'))) expect(id).toMatch(/^theme\.d2lbook\.[a-zA-Z]+$/)
})
