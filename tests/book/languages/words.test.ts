// Everything that a page says by itself is said in each of the twelve languages.

import {readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import {describe, expect, test} from 'vitest'
import {actionWords} from '../../../plugins/book/src/words/action-words.ts'
import {noteWords} from '../../../plugins/book/src/words/note-words.ts'
import {wordLanguage, wordLanguages} from '../../../plugins/book/src/words/word-languages.ts'
import {numberWords} from '../../../plugins/book/src/words/number-words.ts'
import {interfaceWords} from '../../../plugins/book/src/words/page-words.ts'
import themeD2lbook from '../../../plugins/theme/src/index.ts'

const themeFolder = path.join(import.meta.dirname, '../../../plugins/theme/src')

/** What the theme says, by the ids under which its components ask for it. */
function themeWords(locale: string): Record<string, string> {
  const context = {i18n: {currentLocale: locale, locales: ['en', locale]}} as unknown as LoadContext
  return themeD2lbook(context, {}).getDefaultCodeTranslationMessages?.() as Record<string, string>
}

function interfaceTexts(lang: string): Record<string, string> {
  const {framework, references, directLink, footnotes, backToPlace} = interfaceWords(lang)
  return {
    framework,
    references,
    directLink: directLink('{title}'),
    footnotes,
    backToPlace: backToPlace('{place}'),
  }
}

const tables: Record<string, (lang: string) => Record<string, string>> = {
  'around numbers': (lang) => ({...numberWords(lang)}),
  'in an article': interfaceTexts,
  'at blocks whose source has changed': (lang) => ({...noteWords(lang)}),
  'on what can be taken away': (lang) => ({...actionWords(lang)}),
  'of the theme': themeWords,
}

/** Words that are the same in some languages: names, loanwords and abbreviations. */
const shared = /^(Section|Fig\.|Table|Equation) %s$|^(Notebook|Markdown|Framework|Original)$/

describe.each(Object.entries(tables))('the words %s', (_, wordsOf) => {
  const english = wordsOf('en')
  const places = (text: string) => (text.match(/\{\w+\}|%s/g) ?? []).toSorted()

  test.each(wordLanguages.filter((lang) => lang !== 'en'))('are there in %s, every one', (lang) => {
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

test.each([
  ['pt-BR', 'pt'],
  ['zh', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['en-GB', 'en'],
  ['xx', 'en'],
])('%s reads the words of %s', (lang, known) => {
  expect(wordLanguage(lang)).toBe(known)
})
