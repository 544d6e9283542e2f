// The languages in which a page has words for everything that it says by itself. Tables of words are checked against
// them: one that lacks a language does not compile.

export const wordLanguages = [
  'en',
  'vi',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'tr',
  'pt',
  'es',
  'de',
  'fr',
  'ar',
] as const

export type WordLanguage = (typeof wordLanguages)[number]

/** `pt-BR` reads Portuguese, `zh-Hant` and `zh-HK` traditional Chinese, and a language without words English. */
export function wordLanguage(lang: string): WordLanguage {
  const {language, script} = new Intl.Locale(lang).maximize()
  const name = language === 'zh' ? (script === 'Hant' ? 'zh-TW' : 'zh-CN') : language
  return wordLanguages.find((known) => known === name) ?? 'en'
}
