// The theme's words in the language of a site.

import {languageOf, type ByLanguage} from 'd2lbook-live/words'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {ja} from './ja.ts'
import {ko} from './ko.ts'
import {pt} from './pt.ts'
import {tr} from './tr.ts'
import {vi} from './vi.ts'
import type {Words} from './words.ts'
import {zhCn} from './zh-cn.ts'
import {zhTw} from './zh-tw.ts'

const byLanguage: ByLanguage<Words> = {ar, de, en, es, fr, ja, ko, pt, tr, vi, 'zh-CN': zhCn, 'zh-TW': zhTw}

export function wordsIn(locale: string): Words {
  return byLanguage[languageOf(locale)]
}

/** The words under the ids by which a site may override them. Those around translations are for sites of several languages. */
export function siteWords(
  locale: string,
  {isMultilingual}: {isMultilingual: boolean},
): Record<string, string> {
  const {cells, code, formulas, figures, reading, search, translation} = wordsIn(locale)
  return {
    ...withIds('', code),
    ...withIds('cells.', cells),
    ...withIds('formulas.', formulas),
    ...withIds('figures.', figures),
    ...withIds('reading.', reading),
    ...withIds('search.', search),
    ...(isMultilingual && withIds('translation.', translation)),
  }
}

function withIds(group: string, words: Words[keyof Words]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).map(([word, text]) => [`theme.d2lbook.${group}${word}`, text]),
  )
}
