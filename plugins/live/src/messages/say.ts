// One face to the interface's texts in every language.
import {filled} from '../words/fill.ts'
import {languageOf} from '../words/languages.ts'
import type {MessageKey, Messages} from './en.ts'
import {loaders} from './tables.ts'

export type {Messages} from './en.ts'

/** A text with its places filled. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts of a locale (`vi`, `zh-CN`, `pt-BR`): its own table, else that of its language, else English. */
export async function loadSay(locale: string): Promise<Say> {
  return sayFrom(await loaders[languageOf(locale)]())
}

export function sayFrom(messages: Messages): Say {
  return (key, values = {}) => filled(messages[key], values)
}
