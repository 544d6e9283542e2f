// Plots in words, in the language of a page: loaded with the first cell that runs, and where books are built.

import {englishWords, type FigureWords} from 'd2lbook-picture'
import {languageOf, type ByLanguage} from 'd2lbook-live/words'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {ja} from './ja.ts'
import {ko} from './ko.ts'
import {pt} from './pt.ts'
import {tr} from './tr.ts'
import {vi} from './vi.ts'
import {zhCn} from './zh-cn.ts'
import {zhTw} from './zh-tw.ts'
import type {FigureTexts} from './figure-texts.ts'

const byLanguage: ByLanguage<FigureTexts> = {
  ar,
  de,
  en: englishWords,
  es,
  fr,
  ja,
  ko,
  pt,
  tr,
  vi,
  'zh-CN': zhCn,
  'zh-TW': zhTw,
}

export function figureWords(locale: string): FigureWords {
  const {x, y} = englishWords
  return {x, y, ...byLanguage[languageOf(locale)]}
}
