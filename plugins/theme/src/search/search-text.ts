// What the engine does not do by itself, done to texts and queries alike: it drops accents that Unicode takes
// apart, so letters that Unicode keeps whole are taken apart here; and it parts words at spaces, so every
// Chinese, Japanese, Thai or Khmer character gets some. Runs in the browser and in Node.

const cjkLetter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆'
/** Scripts of South-East Asia: words without spaces, letters with marks behind them. */
const seaScripts = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const seaLetter = `(?!\\p{M})[${seaScripts}]`
const cjkPunctuation = '\\u3000-\\u303f\\uff00-\\uffef'

/** Behind a letter that was as wide as a Chinese one. */
const wide = '\u0337'

/**
 * Letters that Unicode keeps whole, as others and a mark that no language has behind them: `đ` is found by `d`, `ß` by
 * `ss`, and Turkish `ı` by `I`, which other languages make small another way.
 */
const apart: Record<string, string> = {
  đ: 'd\u0335',
  Đ: 'D\u0335',
  ħ: 'h\u0335',
  Ħ: 'H\u0335',
  ł: 'l\u0335',
  Ł: 'L\u0335',
  ø: 'o\u0338',
  Ø: 'O\u0338',
  ı: 'i\u0335',
  İ: 'I\u0335',
  ß: 's\u0335s',
  ẞ: 'S\u0335S',
  æ: 'a\u0335e',
  Æ: 'A\u0335E',
  œ: 'o\u0335e',
  Œ: 'O\u0335E',
  þ: 't\u0335h',
  Þ: 'T\u0335H',
  ð: 'd\u0338',
  Ð: 'D\u0338',
  // the end of a word has a letter of its own, and capitals do not tell it
  ς: 'σ\u0335',
  Σ: 'σ\u0338',
  // Arabic and Persian writers choose among these freely; the last only makes a word wider
  ٱ: 'ا\u0335',
  ى: 'ي\u0335',
  ی: 'ي\u0338',
  ک: 'ك\u0335',
  ة: 'ه\u0335',
  ـ: '\u0336',
  ґ: 'г\u0335',
  Ґ: 'Г\u0335',
  // the engine parts words at the signs of ASCII alone; the mark stays with what stands before
  '’': "\u0353'",
  ʼ: "\u0354'",
  ʻ: "\u0355'",
  '–': '\u0353-',
  '—': '\u0354-',
  '‐': '\u0355-',
  '‑': '\u0356-',
  ...Object.fromEntries(fullWidth()),
}

/** `Ｍ` is `M`, and keeps its width. */
function fullWidth(): [string, string][] {
  const letters = Array.from({length: 0xff5a - 0xff10 + 1}, (_, n) => String.fromCodePoint(0xff10 + n))
  return letters
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => [letter, `${letter.normalize('NFKC')}${wide}`])
}

/** Marks of signs: no accents that somebody has written. */
const signMarks = /[\u0353-\u0356]/g
/** What is not seen, and only says where a word may be broken or which way it runs. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Ligatures and narrow letters of old fonts. */
const oldForms = /[\ufb00-\ufb06\uff66-\uff9f]+/g

const wholeLetters = new RegExp(`[${Object.keys(apart).join('')}]`, 'g')
// the longest first: one may begin like another; most places of a text have no mark near, which is soon seen
const takenApart = new RegExp(
  `(?=[^]?[\u0335-\u0338\u0353-\u0356])(?:${Object.values(apart)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
)
/** A space that was there already, behind a letter whose script has spaces for other things. */
const seaPause = new RegExp(`(?<=[${seaScripts}])\\s+(?=[${seaScripts}])`, 'gu')
const pauseMark = '\u0337'
const markedPause = new RegExp(`(?<=[${seaScripts}])${pauseMark}`, 'gu')
const indexedUnit = new RegExp(`${takenApart.source}|[${seaScripts}]${pauseMark}|[\\s\\S]`, 'gu')
const whole = Object.fromEntries(Object.entries(apart).map(([letter, parts]) => [parts, letter]))

const opening = '\\p{Ps}\\p{Pi}"\''
const closing = '\\p{Pe}\\p{Pf}\\p{Po}"\''
const cjkBorder = new RegExp(
  `(?<=[${cjkLetter}])(?=[^\\s${closing}])|(?<=[^\\s${opening}])(?=[${cjkLetter}])`,
  'gu',
)
const seaBorder = new RegExp(
  `(?<=[^\\s${opening}])(?=${seaLetter})|(?<=[${seaScripts}])(?=[^\\s${closing}\\p{M}${seaScripts}])`,
  'gu',
)
const cjkSign = `[${cjkLetter}${cjkPunctuation}]`
const partedSpace = new RegExp(
  [
    `(?<=${cjkSign}|[A-Za-z0-9]${wide}) (?=${cjkSign}|[A-Za-z0-9]${wide})`,
    `(?<=[${seaScripts}]) (?=[${seaScripts}])`,
  ].join('|'),
  'gu',
)
const seaAnywhere = new RegExp(`[${seaScripts}]`, 'u')
const partedAnywhere = new RegExp(`[${cjkLetter}${seaScripts}]`, 'u')

/** A text as the engine indexes it, a query as it looks for it. */
export function toIndexed(text: string): string {
  return text
    .replace(unseen, '')
    .replace(oldForms, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(wholeLetters, (letter) => apart[letter]!)
    .replace(seaPause, `${pauseMark} `)
    .replace(seaBorder, ' ')
    .replace(cjkBorder, ' ')
}

/** A piece of an indexed text as it was written. */
export function fromIndexed(text: string): string {
  return text
    .replace(takenApart, (parts) => whole[parts]!)
    .replace(partedSpace, '')
    .replace(markedPause, '')
}

/** The letters of an indexed text, each with what `toIndexed` put behind it. */
export function inIndexedUnits(text: string): {start: number; unit: string}[] {
  const spaces = new Set([...text.matchAll(partedSpace)].map(({index}) => index))
  return [...text.matchAll(indexedUnit)].flatMap(({0: unit, index}) =>
    spaces.has(index) ? [] : [{start: index, unit}],
  )
}

/** Whether someone took the trouble to write accents: then hits with just these come first. */
export function hasAccents(text: string): boolean {
  return /\p{Mn}/u.test(toIndexed(text.replaceAll('Σ', 'σ')).replace(signMarks, '').normalize('NFD'))
}

/** Whether words are written without spaces, which the index parts into letters. */
export function isPartedText(text: string): boolean {
  return partedAnywhere.test(text)
}

/** `sea`: a script of South-East Asia, whose words have more letters. */
export function partedScript(text: string): 'cjk' | 'sea' {
  return seaAnywhere.test(text) ? 'sea' : 'cjk'
}

/** Without accents and case, for comparing names: `Hình 4.1` is `hinh 4.1`. */
export function foldText(text: string): string {
  return toIndexed(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Without case, but with accents. */
export function lowerCase(text: string): string {
  return toIndexed(text).replace(signMarks, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
