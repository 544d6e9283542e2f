// One face to the interface's texts in every language.
import {filled, formFor} from '../words/fill.ts'
import {languageOf, type Language} from '../words/languages.ts'
import type {MessageKey, Messages, Text} from './en.ts'
import {loaders} from './tables.ts'

export type {Messages} from './en.ts'

/** A text with its places filled. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts of a locale (`vi`, `zh-CN`, `pt-BR`): its own table, else that of its language, else English. */
export async function loadSay(locale: string): Promise<Say> {
  const language = languageOf(locale)
  return sayFrom(await loaders[language](), language)
}

export function sayFrom(messages: Messages, language: Language): Say {
  return (key, values = {}) => {
    const text: Text = messages[key]
    return filled(typeof text === 'string' ? text : formFor(text, Number(values[text.of]), language), values)
  }
}
