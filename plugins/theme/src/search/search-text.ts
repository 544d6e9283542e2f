// What the engine does not do by itself, done to texts and queries alike: it drops accents that Unicode takes
// apart, so letters that Unicode keeps whole are taken apart here; and it parts words at spaces, so every
// Chinese or Japanese character gets some. Runs in the browser and in Node.

const cjkLetter = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆'
const cjkPunctuation = '\\u3000-\\u303f\\uff00-\\uffef'

/** Letters with strokes, as letter and stroke: `đ` is found by `d`. */
const strokes: Record<string, string> = {
  đ: 'd\u0335',
  Đ: 'D\u0335',
  ħ: 'h\u0335',
  Ħ: 'H\u0335',
  ł: 'l\u0335',
  Ł: 'L\u0335',
  ø: 'o\u0338',
  Ø: 'O\u0338',
}

const strokedLetters = new RegExp(`[${Object.keys(strokes).join('')}]`, 'g')
const takenApart = new RegExp(Object.values(strokes).join('|'), 'g')
const indexedUnit = new RegExp(`${takenApart.source}|[\\s\\S]`, 'gu')
const whole = Object.fromEntries(Object.entries(strokes).map(([letter, parts]) => [parts, letter]))

const opening = '\\p{Ps}\\p{Pi}"\''
const closing = '\\p{Pe}\\p{Pf}\\p{Po}"\''
const cjkBorder = new RegExp(
  `(?<=[${cjkLetter}])(?=[^\\s${closing}])|(?<=[^\\s${opening}])(?=[${cjkLetter}])`,
  'gu',
)
const cjkSpace = new RegExp(`(?<=[${cjkLetter}${cjkPunctuation}]) (?=[${cjkLetter}${cjkPunctuation}])`, 'gu')
const cjkAnywhere = new RegExp(`[${cjkLetter}]`, 'u')

/** A text as the engine indexes it, a query as it looks for it. */
export function toIndexed(text: string): string {
  return text
    .normalize('NFC')
    .replace(strokedLetters, (letter) => strokes[letter]!)
    .replace(cjkBorder, ' ')
}

/** A piece of an indexed text as it was written. */
export function fromIndexed(text: string): string {
  return text.replace(takenApart, (parts) => whole[parts]!).replace(cjkSpace, '')
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
  return /\p{Mn}/u.test(toIndexed(text).normalize('NFD'))
}

export function hasCjk(text: string): boolean {
  return cjkAnywhere.test(text)
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
  return toIndexed(text).toLowerCase().replace(/\s+/g, ' ').trim()
}
