// "Section 4.1", "Hình 4.1.1": the words around a number, per language.

export {withNumber} from 'remark-d2lbook'

export interface NumberWords {
  /** `%s` stands for the number. */
  section: string
  figure: string
  table: string
  equation: string
}

const byLanguage: Record<string, NumberWords> = {
  ar: words('القسم %s', 'شكل %s', 'جدول %s', 'معادلة %s'),
  cs: words('Oddíl %s', 'Obr. %s', 'Tabulka %s', 'Rovnice %s'),
  da: words('Afsnit %s', 'Fig. %s', 'Tabel %s', 'Ligning %s'),
  de: words('Abschnitt %s', 'Abb. %s', 'Tab. %s', 'Gleichung %s'),
  el: words('Ενότητα %s', 'Σχ. %s', 'Πίνακας %s', 'Εξίσωση %s'),
  en: words('Section %s', 'Fig. %s', 'Table %s', 'Equation %s'),
  es: words('Sección %s', 'Figura %s', 'Tabla %s', 'Ecuación %s'),
  fa: words('بخش %s', 'شکل %s', 'جدول %s', 'معادله %s'),
  fr: words('Section %s', 'Fig. %s', 'Tableau %s', 'Équation %s'),
  he: words('סעיף %s', 'איור %s', 'טבלה %s', 'משוואה %s'),
  hi: words('अनुभाग %s', 'चित्र %s', 'सारणी %s', 'समीकरण %s'),
  hu: words('%s. szakasz', '%s. ábra', '%s. táblázat', '%s. egyenlet'),
  id: words('Bagian %s', 'Gambar %s', 'Tabel %s', 'Persamaan %s'),
  it: words('Sezione %s', 'Fig. %s', 'Tabella %s', 'Equazione %s'),
  ja: words('%s 節', '図 %s', '表 %s', '式 %s'),
  ko: words('%s절', '그림 %s', '표 %s', '식 %s'),
  nl: words('Sectie %s', 'Fig. %s', 'Tabel %s', 'Vergelijking %s'),
  pl: words('Rozdział %s', 'Rys. %s', 'Tabela %s', 'Równanie %s'),
  pt: words('Seção %s', 'Fig. %s', 'Tabela %s', 'Equação %s'),
  ro: words('Secțiunea %s', 'Fig. %s', 'Tabelul %s', 'Ecuația %s'),
  ru: words('Раздел %s', 'Рис. %s', 'Таблица %s', 'Уравнение %s'),
  sv: words('Avsnitt %s', 'Fig. %s', 'Tabell %s', 'Ekvation %s'),
  th: words('หัวข้อ %s', 'รูปที่ %s', 'ตารางที่ %s', 'สมการ %s'),
  tr: words('Bölüm %s', 'Şekil %s', 'Tablo %s', 'Denklem %s'),
  uk: words('Розділ %s', 'Рис. %s', 'Таблиця %s', 'Рівняння %s'),
  vi: words('Mục %s', 'Hình %s', 'Bảng %s', 'Phương trình %s'),
  'zh-cn': words('%s 节', '图 %s', '表 %s', '公式 %s'),
  'zh-tw': words('%s 節', '圖 %s', '表 %s', '公式 %s'),
}

function words(section: string, figure: string, table: string, equation: string): NumberWords {
  return {section, figure, table, equation}
}

/** The words of a language (`vi`, `zh-Hant`, `pt_BR`), English where it is not known, with the book's own put over them. */
export function numberWords(lang: string, own: Partial<NumberWords> = {}): NumberWords {
  return {...wordsOf(known(lang)), ...own}
}

function wordsOf(lang: string): NumberWords {
  return (Object.hasOwn(byLanguage, lang) ? byLanguage[lang] : undefined) ?? byLanguage['en']!
}

function known(lang: string): string {
  const name = lang.toLowerCase().replaceAll('_', '-')
  const base = name.split('-')[0]!
  if (base === 'zh') return /hant|tw|hk|mo/.test(name) ? 'zh-tw' : 'zh-cn'
  return Object.hasOwn(byLanguage, name) ? name : base
}
