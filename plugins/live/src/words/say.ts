// One face to the interface's texts in every language.
import {filled, formFor} from './fill.ts'
import {languageOf, type Language} from './languages.ts'
import type {WordKey, Words, Text} from './en.ts'
import {loaders} from './tables.ts'

export type {Words} from './en.ts'

/** A text with its places filled. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts of a locale (`vi`, `zh-CN`, `pt-BR`): its own table, else that of its language, else English. */
export async function loadSay(locale: string): Promise<Say> {
  const language = languageOf(locale)
  return sayFrom(await loaders[language](), language)
}

export function sayFrom(words: Words, language: Language): Say {
  return (key, values = {}) => {
    const text: Text = words[key]
    return filled(typeof text === 'string' ? text : formFor(text, Number(values[text.of]), language), values)
  }
}
