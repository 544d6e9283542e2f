// Every table at hand, for servers: they cannot wait while they render.
import {languageOf, type ByLanguage} from './languages.ts'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {en, type Words} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {ja} from './ja.ts'
import {ko} from './ko.ts'
import {pt} from './pt.ts'
import {sayFrom, type Say} from './say.ts'
import {tr} from './tr.ts'
import {vi} from './vi.ts'
import {zhCn} from './zh-cn.ts'
import {zhTw} from './zh-tw.ts'

const tables: ByLanguage<Words> = {
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

/** Texts of a locale, of its language, or English. */
export function sayIn(locale: string): Say {
  const language = languageOf(locale)
  return sayFrom(tables[language], language)
}
