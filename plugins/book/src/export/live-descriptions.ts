// The words of a page's live blocks: those that stand below their pictures on the page.

import type {Root} from 'mdast'
import type {LoadedBook} from '../load/loaded-book.ts'
import {liveBlocksOf, prepareLive} from '../render/live.ts'
import type {LiveDescriptions} from './settle-state.ts'

/** By page, in the order of its blocks: to say what a network has learned it has to learn, once for all editions. */
const described = new WeakMap<LoadedBook, Map<string, Promise<string[]>>>()

export async function liveDescriptions(
  book: LoadedBook,
  page: string,
  tree: Root,
  lang: string,
): Promise<LiveDescriptions> {
  const blocks = liveBlocksOf(tree)
  if (blocks.length === 0) return new Map()
  const ofBook = described.get(book) ?? new Map<string, Promise<string[]>>()
  described.set(book, ofBook)
  const texts = ofBook.get(page) ?? describe(book, tree, lang)
  ofBook.set(page, texts)
  const known = await texts
  return new Map(blocks.map((block, index) => [block, known[index] ?? '']))
}

async function describe({config}: LoadedBook, tree: Root, lang: string): Promise<string[]> {
  const prepared = await prepareLive(tree, lang, config.liveComponents)
  return liveBlocksOf(tree).map((block) => prepared.get(block)?.description ?? '')
}
