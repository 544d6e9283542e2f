// The words of a book's pages in the language of a page or of its reader.

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

export const words: ByLanguage<Words> = {
  ar,
  de,
  en,
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

/** The words of a language, English where there are none. */
export function wordsIn(lang: string): Words {
  return words[languageOf(lang)]
}
