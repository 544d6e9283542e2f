// The words of a page's live blocks: those that stand below their pictures on the page.

import type {Root} from 'mdast'
import type {LoadedBook} from '../load/loaded-book.ts'
import {liveBlocksOf, prepareLive} from '../render/live.ts'
import type {LiveDescriptions} from './settle-state.ts'

/** By page, in the order of its blocks: to say what a network has learned it has to learn, once for all editions. */
const known = new WeakMap<LoadedBook, Map<string, Promise<string[]>>>()

export async function liveDescriptions(
  book: LoadedBook,
  page: string,
  tree: Root,
  lang: string,
): Promise<LiveDescriptions> {
  const blocks = liveBlocksOf(tree)
  if (blocks.length === 0) return new Map()
  const ofBook = known.get(book) ?? new Map<string, Promise<string[]>>()
  known.set(book, ofBook)
  const texts = ofBook.get(page) ?? describe(book, tree, lang)
  ofBook.set(page, texts)
  return new Map((await texts).map((text, index) => [blocks[index]!, text]))
}

async function describe({config}: LoadedBook, tree: Root, lang: string): Promise<string[]> {
  const prepared = await prepareLive(tree, lang, config.liveComponents)
  return liveBlocksOf(tree).map((block) => prepared.get(block)?.description ?? '')
}
