// One face to the interface's texts in every language.
import {en, type MessageKey, type Messages} from './en.ts'

export type {MessageKey, Messages} from './en.ts'

/** A text with its places filled. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

// languages to come: add a file and a line
const loaders: Record<string, () => Promise<Partial<Messages>>> = {
  en: async () => en,
  vi: async () => (await import('./vi.ts')).vi,
}

export const locales = Object.keys(loaders)

/** Texts of a locale (`vi`, `zh-CN`, `pt-BR`): its own table, else that of its language, else English; key by key. */
export async function loadSay(locale: string): Promise<Say> {
  const language = locale.split('-')[0]!
  const load = loaders[locale] ?? loaders[language] ?? loaders['en']!
  return sayFrom({...en, ...(await load())})
}

export function sayFrom(messages: Messages): Say {
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return value === undefined ? place : String(value)
    })
}

export const sayInEnglish: Say = sayFrom(en)
