// Which word of the book is meant by one that is not in it.

import {distance} from 'fastest-levenshtein'
import {foldText} from './search-text.ts'
import type {ListedWord} from './word-list.ts'

/**
 * The words of the book that this one stands for: itself where it is the beginning of one, one that is written almost so,
 * two that were written together. `null`: it is like none.
 *
 * @param list those of the most pages first
 */
export function meantWord(word: string, list: readonly ListedWord[]): string | null {
  const text = foldText(word)
  const most = tolerance(text)
  if (most === 0) return null
  return (
    begunWord(text, list) ??
    alikeWord(text, list, most) ??
    joinedWords(text, list) ??
    misbegunWord(text, list)
  )
}

/** Letters that may be wrong: a short word soon is another one. */
function tolerance(text: string): number {
  if (text.length < 4) return 0
  return text.length < 6 ? 1 : 2
}

function begunWord(text: string, list: readonly ListedWord[]): string | null {
  return list.find(({folded}) => folded.startsWith(text))?.word ?? null
}

/** The nearest; among several, one with the same first letter, then that of the most pages. */
function alikeWord(text: string, list: readonly ListedWord[], most: number): string | null {
  let best: string | null = null
  let lowest = Infinity
  for (const {word, folded} of list) {
    if (Math.abs(folded.length - text.length) > most) continue
    const errors = errorsBetween(text, folded, most)
    if (errors > most) continue
    const cost = errors + (folded[0] === text[0] ? 0 : 0.5)
    if (cost < lowest) [best, lowest] = [word, cost]
  }
  return best
}

/** Letters to add, leave out or replace, and neighbours to swap: one pair of them, which counts as one error. */
function errorsBetween(text: string, other: string, most: number): number {
  const errors = distance(text, other)
  // a swapped pair counts as two there
  if (errors < 2 || errors > most + 1) return errors
  const swapped = neighboursSwapped(text).map((each) => distance(each, other) + 1)
  return Math.min(errors, ...swapped)
}

function neighboursSwapped(text: string): string[] {
  return Array.from(
    {length: text.length - 1},
    (_, n) => text.slice(0, n) + text.charAt(n + 1) + text.charAt(n) + text.slice(n + 2),
  )
}

/** `machinelearning` */
function joinedWords(text: string, list: readonly ListedWord[]): string | null {
  if (text.length < 8) return null
  const words = new Map(list.map(({word, folded}) => [folded, word]))
  for (let cut = 4; cut <= text.length - 4; cut++) {
    const [first, second] = [words.get(text.slice(0, cut)), words.get(text.slice(cut))]
    if (first !== undefined && second !== undefined) return `${first} ${second}`
  }
  return null
}

/** `backpropog`: the beginning of a word, with an error. */
function misbegunWord(text: string, list: readonly ListedWord[]): string | null {
  if (text.length < 6) return null
  const isBegun = ({folded}: ListedWord) =>
    folded.length > text.length && errorsBetween(text, folded.slice(0, text.length), 1) <= 1
  return list.find(isBegun)?.word ?? null
}
