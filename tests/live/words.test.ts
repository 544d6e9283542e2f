// In which language a reader is spoken to, and what texts say of numbers.
import {describe, expect, test} from 'vitest'
import {
  counted,
  filled,
  languageOf,
  languages,
  nearestLanguage,
  type Counted,
} from '../../plugins/live/src/words/index.ts'

test.each([
  ['vi', 'vi'],
  ['vi-VN', 'vi'],
  ['pt-BR', 'pt'],
  ['pt_BR', 'pt'],
  ['en-GB', 'en'],
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hans-HK', 'zh-CN'],
  ['ZH-hant-hk', 'zh-TW'],
  ['fi', 'en'],
  ['tlh', 'en'],
  ['xx', 'en'],
  ['no locale', 'en'],
  ['', 'en'],
])('a reader of %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test('every language is read by its own readers', () => {
  expect(languages.map(languageOf)).toEqual(languages)
})

test.each([
  ['zh-HK', ['zh-CN', 'fr'], 'zh-CN'],
  ['sr-Latn', ['sr-Cyrl', 'sr-Latn-ME'], 'sr-Latn-ME'],
  ['sr', ['sr-Latn', 'sr-Cyrl'], 'sr-Cyrl'],
  ['da', ['de'], undefined],
])('of other lists, too: %s of %j is %s', (locale, known, nearest) => {
  expect(nearestLanguage(locale, known)).toBe(nearest)
})

test('places are filled; one without a value stays', () => {
  expect(filled('{a} and {b}, {a}', {a: 1, b: '$&'})).toBe('1 and $&, 1')
  expect(filled('{a} {toString}', {})).toBe('{a} {toString}')
})

describe('texts with a number', () => {
  const pages = {one: '{count} page', other: '{count} pages'}
  const arabic = {zero: '0', one: '1', two: '2', few: '{count} few', many: '{count} many', other: '{count}'}

  test.each<[Counted, number, string, string]>([
    [pages, 1, 'en', '1 page'],
    [pages, 0, 'en', '0 pages'],
    [pages, 12_345, 'en', '12,345 pages'],
    [pages, 12_345, 'de', '12.345 pages'],
    [{other: '{count} 页'}, 1, 'zh-CN', '1 页'],
    [arabic, 2, 'ar', '2'],
    [arabic, 7, 'ar', '7 few'],
    [arabic, 42, 'ar', '42 many'],
    [arabic, 100, 'ar', '100'],
    [{other: '{count} x'}, 1, 'en', '1 x'],
  ])('%j with %d in %s', (forms, count, language, text) => {
    expect(counted(forms, count, language)).toBe(text)
  })
})
