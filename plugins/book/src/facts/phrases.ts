// A title or a caption as it travels from its page to wherever it is shown: what is text, formula, code or emphasis is
// said, so that nobody reads its signs once more. JSON-safe.

import {plainFormula} from '../formulas/plain-formula.ts'

/** Elements of HTML that a line of text may hold without being a link or a place. */
export const phraseTags = 'b del em i ins kbd mark s small strong sub sup u var'.split(' ')

/** @typeParam Own what else may stand there, until it is settled */
export type Phrase<Own = never> =
  | string
  | {math: string}
  | {code: string}
  | {tag: string; phrases: readonly Phrase<Own>[]}
  | Own

/** Text alone is a string, with nothing in it that is a mark; `''` is no text. */
export type Phrases<Own = never> = string | readonly Phrase<Own>[]

/** As plain text, formulas in readable letters, all blanks alike: for titles of windows, labels of lists, the search. */
export function plainTextOf(phrases: Phrases): string {
  return textOf(phrases, plainFormula).replace(/\s+/g, ' ')
}

/** As text for programs, formulas as `$TeX$`. */
export function sourceTextOf(phrases: Phrases): string {
  return textOf(phrases, (tex) => `$${tex}$`)
}

function textOf(phrases: Phrases, ofFormula: (tex: string) => string): string {
  if (typeof phrases === 'string') return phrases
  return phrases
    .map((phrase) => {
      if (typeof phrase === 'string') return phrase
      if ('math' in phrase) return ofFormula(phrase.math)
      return 'code' in phrase ? phrase.code : textOf(phrase.phrases, ofFormula)
    })
    .join('')
}

/** The same with all text side by side in one string, without what is empty. */
export function joinPhrases<Own>(phrases: readonly Phrase<Own>[]): Phrases<Own> {
  const joined: Phrase<Own>[] = []
  for (const phrase of phrases) {
    const last = joined.at(-1)
    if (typeof phrase === 'string' && typeof last === 'string') joined[joined.length - 1] = last + phrase
    else if (phrase !== '') joined.push(phrase)
  }
  const [only = '', ...others] = joined
  return others.length === 0 && typeof only === 'string' ? only : joined
}

/** Puts something final in the place of what is not settled. */
export function settlePhrases<Own extends object>(
  phrases: Phrases<Own>,
  isOwn: (phrase: object) => phrase is Own,
  settle: (own: Own) => Phrases,
): Phrases {
  if (typeof phrases === 'string') return phrases
  const settled = phrases.flatMap((phrase): readonly Phrase[] => {
    if (typeof phrase === 'string') return [phrase]
    if (isOwn(phrase)) return listOf(settle(phrase))
    if (!('phrases' in phrase)) return [phrase]
    return [{tag: phrase.tag, phrases: listOf(settlePhrases(phrase.phrases, isOwn, settle))}]
  })
  return joinPhrases(settled)
}

/** The phrases one by one. */
export function listOf<Own>(phrases: Phrases<Own>): readonly Phrase<Own>[] {
  return typeof phrases !== 'string' ? phrases : phrases === '' ? [] : [phrases]
}

/** Its beginning, cut at a word, with `end` behind it where it is cut. */
export function shortenPhrases<Own extends object>(
  phrases: Phrases<Own>,
  length: number,
  end = ' …',
): Phrases<Own> {
  const cut = cutPhrases(listOf(phrases), length, true)
  if (!cut.isCut) return phrases
  const last = cut.phrases.at(-1)
  if (typeof last === 'string') cut.phrases[cut.phrases.length - 1] = last.trimEnd()
  return joinPhrases([...cut.phrases, end])
}

interface Cut<Own> {
  phrases: Phrase<Own>[]
  left: number
  isCut: boolean
}

/** @param isFirst whether nothing stands before, so that a part of a word is better than nothing */
function cutPhrases<Own extends object>(
  phrases: readonly Phrase<Own>[],
  length: number,
  isFirst: boolean,
): Cut<Own> {
  const cut: Cut<Own> = {phrases: [], left: length, isCut: false}
  for (const phrase of phrases) {
    if (typeof phrase === 'object' && 'phrases' in phrase) {
      const inner = cutPhrases(phrase.phrases, cut.left, isFirst && cut.phrases.length === 0)
      Object.assign(cut, {left: inner.left, isCut: inner.isCut})
      if (inner.phrases.length > 0) cut.phrases.push({tag: phrase.tag, phrases: inner.phrases})
    } else {
      cut.isCut = lengthOf(phrase) > cut.left
      if (!cut.isCut) cut.phrases.push(phrase)
      else {
        const start = cutText(phrase, cut.left, isFirst && cut.phrases.length === 0)
        if (start !== '') cut.phrases.push(start)
      }
      cut.left -= lengthOf(phrase)
    }
    if (cut.isCut) return cut
  }
  return cut
}

/** Chinese and Japanese are written without blanks. */
const partOfWord = /\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*$/u

/** Of what is no text nothing is left. */
function cutText(text: Phrase<object>, length: number, isFirst: boolean): string {
  if (typeof text !== 'string') return ''
  const start = text.slice(0, length)
  const whole = start.replace(partOfWord, '')
  return whole === '' && isFirst ? start : whole
}

/** As written; what is not settled counts as a word. */
function lengthOf(phrase: Phrase<object>): number {
  if (typeof phrase === 'string') return phrase.length
  if ('math' in phrase) return phrase.math.length + 2
  return 'code' in phrase ? phrase.code.length : 10
}
