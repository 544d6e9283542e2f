/** Of a table by locale, the entry of `zh-Hant-HK`, `pt-BR`, `vi`: its own, else its language's, else English. */
export function tableFor<T>(tables: Readonly<Record<string, T>>, locale: string): T {
  const [language = 'en', ...rest] = locale.split('-')
  const isTraditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part.toLowerCase()))
  const names = [locale, ...(language === 'zh' ? [isTraditional ? 'zh-TW' : 'zh-CN'] : []), language, 'en']
  const name = names.find((each) => Object.hasOwn(tables, each))!
  return tables[name]!
}
