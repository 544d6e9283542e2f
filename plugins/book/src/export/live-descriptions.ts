// The words of a page's live blocks: those that stand below their pictures on the page.

import type {Root} from 'mdast'
import type {LoadedBook} from '../load/loaded-book.ts'
import {ordinalOf} from '../facts/ordinals.ts'
import {prepareLive} from '../render/live.ts'
import type {LiveDescriptions} from './settle-state.ts'

/** By page: to say what a network has learned it has to learn, once for all editions. */
const described = new WeakMap<LoadedBook, Map<string, Promise<LiveDescriptions>>>()

export function liveDescriptions(
  book: LoadedBook,
  page: string,
  tree: Root,
  lang: string,
): Promise<LiveDescriptions> {
  const ofBook = described.get(book) ?? new Map<string, Promise<LiveDescriptions>>()
  described.set(book, ofBook)
  const descriptions = ofBook.get(page) ?? describe(book, tree, lang)
  ofBook.set(page, descriptions)
  return descriptions
}

async function describe({config}: LoadedBook, tree: Root, lang: string): Promise<LiveDescriptions> {
  const prepared = await prepareLive(tree, lang, config.liveComponents)
  return new Map(
    [...prepared].flatMap(([block, {description}]) => {
      const ordinal = ordinalOf(block)
      return ordinal === undefined ? [] : [[ordinal, description]]
    }),
  )
}
