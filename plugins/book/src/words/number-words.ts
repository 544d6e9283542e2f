// "Section 4.1", "Hình 4.1.1": the words around a number, per language.

import {languages, nearestLanguage} from 'd2lbook-live/words'
import {words} from './index.ts'
import type {NumberWords} from './words.ts'

export {withNumber} from 'remark-d2lbook'
export type {NumberWords} from './words.ts'

/** Languages in which books count, and say nothing else yet. */
const more: Readonly<Record<string, NumberWords>> = {
  cs: numbers('Oddíl %s', 'Obr. %s', 'Tabulka %s', 'Rovnice %s'),
  da: numbers('Afsnit %s', 'Fig. %s', 'Tabel %s', 'Ligning %s'),
  el: numbers('Ενότητα %s', 'Σχ. %s', 'Πίνακας %s', 'Εξίσωση %s'),
  fa: numbers('بخش %s', 'شکل %s', 'جدول %s', 'معادله %s'),
  he: numbers('סעיף %s', 'איור %s', 'טבלה %s', 'משוואה %s'),
  hi: numbers('अनुभाग %s', 'चित्र %s', 'सारणी %s', 'समीकरण %s'),
  hu: numbers('%s. szakasz', '%s. ábra', '%s. táblázat', '%s. egyenlet'),
  id: numbers('Bagian %s', 'Gambar %s', 'Tabel %s', 'Persamaan %s'),
  it: numbers('Sezione %s', 'Fig. %s', 'Tabella %s', 'Equazione %s'),
  nl: numbers('Sectie %s', 'Fig. %s', 'Tabel %s', 'Vergelijking %s'),
  pl: numbers('Rozdział %s', 'Rys. %s', 'Tabela %s', 'Równanie %s'),
  ro: numbers('Secțiunea %s', 'Fig. %s', 'Tabelul %s', 'Ecuația %s'),
  ru: numbers('Раздел %s', 'Рис. %s', 'Таблица %s', 'Уравнение %s'),
  sv: numbers('Avsnitt %s', 'Fig. %s', 'Tabell %s', 'Ekvation %s'),
  th: numbers('หัวข้อ %s', 'รูปที่ %s', 'ตารางที่ %s', 'สมการ %s'),
  uk: numbers('Розділ %s', 'Рис. %s', 'Таблиця %s', 'Рівняння %s'),
}

function numbers(section: string, figure: string, table: string, equation: string): NumberWords {
  return {section, figure, table, equation}
}

/** The words of a language (`vi`, `zh-Hant`, `pt_BR`), English where it is not known, with the book's own put over them. */
export function numberWords(lang: string, own: Partial<NumberWords> = {}): NumberWords {
  return {...wordsOf(lang), ...own}
}

function wordsOf(lang: string): NumberWords {
  const language = nearestLanguage(lang, languages)
  if (language) return words[language].numbers
  return more[nearestLanguage(lang, Object.keys(more)) ?? ''] ?? words.en.numbers
}
