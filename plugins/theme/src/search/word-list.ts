// The words of a book, for queries with a typing error: a text file beside the index, one word a line, those of the
// most pages first. The build writes it; the reader's browser asks for it when a word is nowhere in the index.

import {foldText, isPartedText} from './search-text.ts'

/** As many as a browser reads and compares at once; the rarest of a very large book are left out. */
const maximumWords = 60_000
const shortest = 4
const longest = 40

/** A word as the book writes it, in small letters, and as it is compared. */
export interface ListedWord {
  word: string
  folded: string
}

/** Counts the pages that have a word, and makes the file of them. */
export class WordCount {
  readonly #pages = new Map<string, number>()

  /** @param words of one page, each once */
  add(words: Iterable<string>): void {
    for (const word of words) this.#pages.set(word, (this.#pages.get(word) ?? 0) + 1)
  }

  /** The content of the file. */
  toFile(): string {
    return [...this.#pages]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, maximumWords)
      .map(([word]) => word)
      .join('\n')
  }
}

export function readWordList(file: string): ListedWord[] {
  return file.split('\n').flatMap((word) => (word === '' ? [] : [{word, folded: foldText(word)}]))
}

/** Words of letters alone, in small letters; those of scripts without spaces are none. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []).flatMap((word) =>
    word.length >= shortest && word.length <= longest && !isPartedText(word) ? [word.toLowerCase()] : [],
  )
}
