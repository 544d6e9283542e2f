// Everything that a page says by itself is said in each language.

import {readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import {describe, expect, test} from 'vitest'
import {languages} from 'd2lbook-live/words'
import {wordsIn} from '../../../plugins/book/src/words/index.ts'
import {numberWords} from '../../../plugins/book/src/words/number-words.ts'
import {pageWords} from '../../../plugins/book/src/words/page-words.ts'
import themeD2lbook from '../../../plugins/theme/src/index.ts'

const themeFolder = path.join(import.meta.dirname, '../../../plugins/theme/src')

/** What the theme says, by the ids under which its components ask for it. */
function themeWords(locale: string): Record<string, string> {
  const context = {i18n: {currentLocale: locale, locales: ['en', locale]}} as unknown as LoadContext
  return themeD2lbook(context, {}).getDefaultCodeTranslationMessages?.() as Record<string, string>
}

function outputTexts(lang: string): Record<string, string> {
  const {output, lines, interactive} = wordsIn(lang).outputs
  return {output, lines: lines.other, interactive}
}

const tables: Record<string, (lang: string) => Record<string, string>> = {
  'around numbers': (lang) => ({...numberWords(lang)}),
  'in an article': (lang) => ({...wordsIn(lang).page}),
  'of outputs': outputTexts,
  'at blocks whose source has changed': (lang) => ({...wordsIn(lang).notes}),
  'on what can be taken away': (lang) => ({...wordsIn(lang).actions}),
  'of the theme': themeWords,
}

/** Words that are the same in some languages: names, loanwords and abbreviations. */
const shared = /^(Section|Fig\.|Table|Equation) %s$|^(Notebook|Markdown|Framework|Original)$/

describe.each(Object.entries(tables))('the words %s', (_, wordsOf) => {
  const english = wordsOf('en')
  const places = (text: string) => (text.match(/\{\w+\}|%s/g) ?? []).toSorted()

  test.each(languages.filter((lang) => lang !== 'en'))('are there in %s, every one', (lang) => {
    const own = wordsOf(lang)
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted())
    for (const [name, text] of Object.entries(own)) {
      expect(text.trim(), name).not.toBe('')
      expect(places(text), name).toEqual(places(english[name]!))
      if (!shared.test(text)) expect(text, name).not.toBe(english[name])
    }
  })
})

test('the components of the theme ask for no other words, and for all of these', () => {
  const sources = readdirSync(themeFolder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const asked = sources.flatMap((name) =>
    [...readFileSync(path.join(themeFolder, name), 'utf8').matchAll(/'(theme\.d2lbook\.[\w.]+)'/g)].map(
      ([, id]) => id!,
    ),
  )
  // printed by the style sheet, which gets it from the head of the page
  const printed = ['theme.d2lbook.output']
  expect([...new Set([...asked, ...printed])].toSorted()).toEqual(Object.keys(themeWords('en')).toSorted())
})

test('components hold no text of their own', () => {
  const components = path.join(themeFolder, 'theme')
  for (const name of readdirSync(components, {recursive: true, encoding: 'utf8'}))
    if (name.endsWith('.tsx')) {
      // what the classic theme has words for is asked of it, in English
      const asked = /<Translate id="theme\.(?!d2lbook)[^>]*>[^<]*<\/Translate>/g
      const source = readFileSync(path.join(components, name), 'utf8').replaceAll(asked, '')
      // names of keys are the same everywhere
      const texts = [
        ...source.matchAll(/>\s*([A-Za-z][^<>{}=;()]*?)\s*<\/|(?:aria-label|title|placeholder)="([^"]+)"/g),
      ]
        .map(([, text, attribute]) => text ?? attribute)
        .filter((text) => text !== 'Ctrl K')
      expect(texts, name).toEqual([])
    }
})

test('no style sheet of the theme prints words', () => {
  const folder = path.join(themeFolder, 'css')
  for (const name of readdirSync(folder)) {
    const printed = [...readFileSync(path.join(folder, name), 'utf8').matchAll(/content:\s*(['"])(.*?)\1/g)]
    expect(
      printed.filter(([, , text]) => /\p{L}/u.test(text!)).map(([rule]) => rule),
      name,
    ).toEqual([])
  }
})

test('a number of lines is said in the forms of its language', () => {
  const said = (lang: string, counts: number[]) => counts.map(pageWords(lang).outputs.lines)
  expect(said('en', [1, 41, 1200])).toEqual([
    '1 line of output',
    '41 lines of output',
    '1,200 lines of output',
  ])
  expect(said('pt-BR', [1, 2])).toEqual(['1 linha de saída', '2 linhas de saída'])
  expect(said('ar', [2, 7, 41, 100])).toEqual([
    'سطران من الناتج',
    '7 أسطر من الناتج',
    '41 سطرًا من الناتج',
    '100 سطر من الناتج',
  ])
  expect(said('vi', [1, 41])).toEqual(['1 dòng kết quả', '41 dòng kết quả'])
})

test('what a text speaks of is put into its places', () => {
  const {lacks, directLink, backToPlace, outputs} = pageWords('en')
  expect(lacks('JAX', 'PyTorch')).toBe('This page has no version for JAX. It is written for PyTorch.')
  expect(directLink('{has} $& braces')).toBe('Direct link to {has} $& braces')
  expect(backToPlace('1-2')).toBe('Back to reference 1-2')
  expect(outputs.interactive('plotly')).toContain('(plotly)')
})
