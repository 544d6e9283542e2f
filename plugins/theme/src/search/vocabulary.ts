// The words of a book, beside the index: the engine takes the beginning of a word that it does not know for the word,
// so whether the book has a word, and which of its words was meant, is looked up here.

import {editDistance} from './edit-distance.ts'
import {foldText, isUnspaced} from './search-text.ts'

/** As it lies beside the engine's files; the build writes it, the reader's browser reads it. */
export interface VocabularyFile {
  /** In order of their folded forms, one a line; each begins with how many letters it shares with the one before. */
  words: string
  /** For each word a digit, which grows with the logarithm of its occurrences; 0 for a rare one of code. */
  counts: string
}

export interface KnownWord {
  written: string
  folded: string
  count: number
}

export interface Vocabulary {
  /** Whether a word of the book is this one or begins so. */
  has: (word: string) => boolean
  /** The word of the book that was most likely meant by one that it has not, or two of them; `null` if none is near. */
  nearest: (word: string) => string | null
}

/** Letters in which a shared beginning is counted: one digit in base 36. */
const mostShared = 35
/** Shorter ones are a slip away from everything. */
const shortest = 4
/** From here on the beginning of a longer word is a guess: it may still be being written. */
const shortestBeginning = 5
/** Two slips are looked for from here on. */
const long = 8

/** Words by how they are written, with their numbers of occurrences, as a file. Of those that fold alike the most frequent stays. */
export function vocabularyFile(counts: ReadonlyMap<string, number>): VocabularyFile {
  const byFold = new Map<string, {written: string; most: number; sum: number}>()
  for (const [written, count] of counts) {
    const folded = foldText(written)
    if (folded === '') continue
    const known = byFold.get(folded)
    if (!known) byFold.set(folded, {written, most: count, sum: count})
    else {
      known.sum += count
      if (count > known.most) Object.assign(known, {written, most: count})
    }
  }
  const sorted = [...byFold].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word)
  return {
    words: sorted.map(({written}, i) => shortened(written, sorted[i - 1]?.written ?? '')).join('\n'),
    counts: sorted.map(({sum}) => digitOf(sum)).join(''),
  }
}

/** The vocabulary of a book of which each part of the index has a list. */
export function openVocabulary(lists: readonly (readonly KnownWord[])[]): Vocabulary {
  return {
    has: (word) => lists.some((list) => hasBeginning(list, foldText(word))),
    nearest: (word) => nearestWord(lists.flat(), foldText(word)) ?? twoWords(lists, foldText(word)),
  }
}

function digitOf(occurrences: number): number {
  return occurrences < 1 ? 0 : Math.min(9, 1 + Math.floor(Math.log(occurrences) / Math.log(3)))
}

function shortened(word: string, before: string): string {
  let shared = 0
  while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1
  return shared.toString(36) + word.slice(shared)
}

/** The words of a file, in order of their folded forms. */
export function wordsOfFile({words, counts}: VocabularyFile): KnownWord[] {
  let before = ''
  if (words === '') return []
  return words.split('\n').map((line, i) => {
    const written = before.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1)
    before = written
    return {written, folded: foldText(written), count: Number(counts[i])}
  })
}

/** @param list in order of the folded forms */
function hasBeginning(list: readonly KnownWord[], folded: string): boolean {
  return list[placeOf(list, folded)]?.folded.startsWith(folded) ?? false
}

/** Of the first word that does not stand before this one. */
function placeOf(list: readonly KnownWord[], folded: string): number {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[middle]!.folded < folded) from = middle + 1
    else to = middle
  }
  return from
}

/** Two words between which the space is missing: those with the longest first one. */
function twoWords(lists: readonly (readonly KnownWord[])[], folded: string): string | null {
  const find = (part: string) => {
    const words = lists.map((list) => list[placeOf(list, part)])
    return words.find((word) => word?.folded === part && word.count > 0)
  }
  for (let place = folded.length - shortest; place >= shortest; place -= 1) {
    const [first, second] = [find(folded.slice(0, place)), find(folded.slice(place))]
    if (first && second) return `${first.written} ${second.written}`
  }
  return null
}

function nearestWord(list: readonly KnownWord[], folded: string): string | null {
  const isPlain = folded.length >= shortest && !/\p{N}/u.test(folded) && !isUnspaced(folded)
  if (!isPlain) return null
  let nearest: KnownWord | null = null
  let least = Infinity
  for (const word of list) {
    // a word that the book has often is meant more often, but no more often than one with a slip less
    const distance = slipsBetween(folded, word.folded) - word.count / 20
    if (distance >= least) continue
    nearest = word
    least = distance
  }
  return nearest?.written ?? null
}

/** `Infinity` where they are too many; a beginning and another first letter are a little more than a whole word. */
function slipsBetween(written: string, word: string): number {
  if (word.length < shortest - 1 || /\p{N}/u.test(word)) return Infinity
  const isSameStart = written[0] === word[0]
  const maximum = written.length >= long && isSameStart ? 2 : 1
  const {whole, beginning} = editDistance(written, word, maximum)
  const begun = written.length >= shortestBeginning && beginning <= 1 ? beginning + 0.2 : Infinity
  return Math.min(whole, begun) + (isSameStart ? 0 : 0.2)
}
