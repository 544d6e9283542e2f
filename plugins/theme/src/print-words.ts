// The words of printing. A new language is one entry here.

import {languageOf} from './words.ts'

interface PrintWords {
  print: string
  /** Prints what every framework shows, not only the chosen one. */
  all: string
}

const words = {
  en: {print: 'Print', all: 'Print all frameworks'},
  vi: {print: 'In', all: 'In mọi thư viện'},
  'zh-CN': {print: '打印', all: '打印所有框架'},
  'zh-TW': {print: '列印', all: '列印所有框架'},
  ja: {print: '印刷', all: 'すべてのフレームワークを印刷'},
  ko: {print: '인쇄', all: '모든 프레임워크 인쇄'},
  tr: {print: 'Yazdır', all: 'Tüm çatıları yazdır'},
  pt: {print: 'Imprimir', all: 'Imprimir todos os frameworks'},
  es: {print: 'Imprimir', all: 'Imprimir todos los frameworks'},
  de: {print: 'Drucken', all: 'Alle Frameworks drucken'},
  fr: {print: 'Imprimer', all: 'Imprimer tous les frameworks'},
  ar: {print: 'طباعة', all: 'طباعة كل أطر العمل'},
} satisfies Record<ReturnType<typeof languageOf>, PrintWords>

/** The words of a locale under the ids by which a site may override them. */
export function printMessages(locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words[languageOf(locale)]).map(([word, text]) => [`theme.d2lbook.print.${word}`, text]),
  )
}
