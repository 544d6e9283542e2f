// One face to the interface's texts in every language.
import type {MessageKey, Messages} from './en.ts'
import {tableFor} from './locale.ts'
import {loaders} from './tables.ts'

export type {Messages} from './en.ts'

/** A text with its places filled. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

export const locales = Object.keys(loaders)

/** Texts of a locale (`vi`, `zh-CN`, `pt-BR`): its own table, else that of its language, else English. */
export async function loadSay(locale: string): Promise<Say> {
  return sayFrom(await tableFor(loaders, locale)())
}

export function sayFrom(messages: Messages): Say {
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return value === undefined ? place : String(value)
    })
}
