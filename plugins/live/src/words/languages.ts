// The languages that the interface speaks, and in which of them a reader is spoken to. Whatever has words of its own, here
// or in a room above, takes both from this file: a table that lacks a language does not compile.

export const languages = [
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

export type Language = (typeof languages)[number]

/** The words of each language, or what is wanted of them. */
export type ByLanguage<T> = Readonly<Record<Language, T>>

/** `pt-BR` reads Portuguese, `zh-Hant` and `zh-HK` traditional Chinese, and a language without words English. */
export function languageOf(locale: string): Language {
  return nearestLanguage(locale, languages) ?? 'en'
}

/**
 * The one of `known` that a reader of `locale` reads: itself, else her language in her script, else her language.
 *
 * @param locale as in BCP 47, or with `_`
 */
export function nearestLanguage<Known extends string>(
  locale: string,
  known: readonly Known[],
): Known | undefined {
  const {language, script} = readLocale(locale) ?? {}
  const own = known.filter((name) => name.split('-')[0] === language)
  return (
    known.find((name) => name === locale) ?? own.find((name) => readLocale(name)?.script === script) ?? own[0]
  )
}

/** With the script that is usual there; `undefined` for what is no locale. */
function readLocale(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize()
  } catch {
    return undefined
  }
}
