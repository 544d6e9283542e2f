// What the engine does not do by itself, done to texts and queries alike: it drops accents that Unicode takes
// apart, so letters that Unicode keeps whole are taken apart here; and it parts words at spaces, so every
// Chinese or Japanese character gets some. Runs in the browser and in Node.

const cjkLetter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆'
const cjkPunctuation = '\\u3000-\\u303f\\uff00-\\uffef'

/** Letters with strokes and the like, as a letter and a mark: `đ` is found by `d`, `straße` by `strasse`. */
const accented = pairsOf(`
  đ d\u0335 Đ D\u0335 ħ h\u0335 Ħ H\u0335 ł l\u0335 Ł L\u0335 ø o\u0338 Ø O\u0338 ŧ t\u0335 Ŧ T\u0335 ŋ n\u0335 Ŋ N\u0335
  ß s\u0335s ẞ S\u0335S æ a\u0335e Æ A\u0335E œ o\u0335e Œ O\u0335E ı i\u0335 ð d\u0336 Ð D\u0336 þ t\u0336h Þ T\u0336h`)

/**
 * Forms of one letter or sign, as that and a mark which nobody has written: they tell no hits apart. The engine parts
 * words at the signs of ASCII alone; there the mark stays with what stands before.
 */
const alike = pairsOf(`
  ς σ\u0353 ٱ ا\u0353 ی ي\u0353 ى ي\u0354 ک ك\u0353 ة ه\u0353 ґ г\u0353 Ґ Г\u0353
  ’ \u0353' ʼ \u0354' ʻ \u0355' – \u0353- — \u0354- ‐ \u0355- ‑ \u0356-`)

const fullWidth = Array.from({length: 0x5e}, (_, n) => 0xff01 + n).filter((code) =>
  /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)),
)
for (const code of fullWidth)
  alike[String.fromCodePoint(code)] = `${String.fromCodePoint(code - 0xfee0)}\u0359`

const parts: Record<string, string> = {...accented, ...alike}
/** Marks that both bring: a text without any is whole. */
const marks = /[\u0335\u0336\u0338\u0353-\u0356\u0359]/
/** Marks that only `alike` brings. */
const unwritten = /[\u0353-\u0356\u0359]/g
const wholeLetters = new RegExp(`[${Object.keys(parts).join('')}]`, 'g')
const takenApart = new RegExp(Object.values(parts).join('|'), 'g')
const indexedUnit = new RegExp(`${takenApart.source}|[\\s\\S]`, 'gu')
const whole = Object.fromEntries(Object.entries(parts).map(([letter, apart]) => [apart, letter]))

/** What is not seen, and a stroke that only makes an Arabic word longer. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g
/** Ligatures and narrow letters of old fonts. */
const oldForms = /[\ufb00-\ufb06\uff65-\uff9f]+/g

const opening = '\\p{Ps}\\p{Pi}"\''
const closing = '\\p{Pe}\\p{Pf}\\p{Po}"\''
const cjkBorder = new RegExp(
  `(?<=[${cjkLetter}])(?=[^\\s${closing}])|(?<=[^\\s${opening}])(?=[${cjkLetter}])`,
  'gu',
)
const cjkSpace = new RegExp(`(?<=[${cjkLetter}${cjkPunctuation}]) (?=[${cjkLetter}${cjkPunctuation}])`, 'gu')
const cjkAnywhere = new RegExp(`[${cjkLetter}]`, 'u')

/** `đ d Đ D` as entries. */
function pairsOf(list: string): Record<string, string> {
  const letters = list.trim().split(/\s+/)
  return Object.fromEntries(letters.flatMap((letter, i) => (i % 2 ? [] : [[letter, letters[i + 1]!]])))
}

/** A text as the engine indexes it, a query as it looks for it. */
export function toIndexed(text: string): string {
  return text
    .replace(unseen, '')
    .replace(oldForms, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(wholeLetters, (letter) => parts[letter]!)
    .replace(cjkBorder, ' ')
}

/** A piece of an indexed text as it was written. */
export function fromIndexed(text: string): string {
  const letters = marks.test(text) ? text.replace(takenApart, (apart) => whole[apart]!) : text
  return hasCjk(letters) ? letters.replace(cjkSpace, '') : letters
}

/** The letters of an indexed text, each with what `toIndexed` put behind it. */
export function inIndexedUnits(text: string): {start: number; unit: string}[] {
  const spaces = new Set([...text.matchAll(cjkSpace)].map(({index}) => index))
  return [...text.matchAll(indexedUnit)].flatMap(({0: unit, index}) =>
    spaces.has(index) ? [] : [{start: index, unit}],
  )
}

/** Whether someone took the trouble to write accents: then hits with just these come first. */
export function hasAccents(text: string): boolean {
  return /\p{Mn}/u.test(toIndexed(text).replace(unwritten, '').normalize('NFD'))
}

export function hasCjk(text: string): boolean {
  return cjkAnywhere.test(text)
}

/** Whether words of a text have no spaces between them: every letter is one for the engine. */
export function isUnspaced(text: string): boolean {
  return cjkAnywhere.test(text)
}

/** A word as the engine knows it, without signs. */
export function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}_]+/gu, '')
}

/** What a word with signs is made of. */
export function partsOf(word: string): string[] {
  return word.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
}

const isPlainWord = /^[a-z\d]*$/i

/** Without accents and case, for comparing names: `Hình 4.1` is `hinh 4.1`. */
export function foldText(text: string): string {
  if (isPlainWord.test(text)) return text.toLowerCase()
  return lowerCase(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
}

/** Without case, but with accents. */
export function lowerCase(text: string): string {
  // small letters first: that of `Σ` depends on its place
  return toIndexed(text.toLowerCase()).replace(unwritten, '').replace(/\s+/g, ' ').trim()
}
