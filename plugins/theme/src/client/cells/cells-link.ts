// Links to a page with its cells as a reader has them: made, copied, opened.

import {tabQueryKey} from '../../head-tags.ts'
import type {CellWords} from '../../words/words.ts'
import {chosenTab} from '../tabs.ts'
import {
  applyState,
  decodeState,
  encodeState,
  LinkError,
  linkKey,
  stateOf,
  type LinkedCell,
} from './link-state.ts'

/** Letters that programs pass on whole. */
const longest = 2000

/** @returns what to tell the reader */
export async function copyLink(
  page: Document,
  cells: readonly LinkedCell[],
  seed: number | undefined,
  words: Pick<CellWords, 'linkCopied' | 'linkLong' | 'linkShown'>,
): Promise<string> {
  const tab = chosenTab(page)
  const state = stateOf(cells, {...(tab && {tab}), ...(seed !== undefined && {seed})})
  const address = new URL(page.location.href)
  // the state says it; what live blocks have put there stays
  address.searchParams.delete(tabQueryKey)
  address.hash = await encodeState(state)
  const {href} = address
  try {
    await navigator.clipboard.writeText(href)
  } catch {
    // without permission, or over plain http
    writeAddress(page, href)
    return words.linkShown
  }
  return href.length > longest ? words.linkLong.replace('{length}', String(href.length)) : words.linkCopied
}

export interface OpenedLink {
  tab?: string
  seed?: number
  /** By the places of cells on the page. */
  texts: ReadonlyMap<number, string>
  /** How much of the link has no place on the page any more. */
  lost: number
}

/**
 * @param cells the author's texts
 * @returns `undefined` where it cannot be read
 */
export async function openLink(fragment: string, cells: readonly string[]): Promise<OpenedLink | undefined> {
  try {
    const state = await decodeState(fragment)
    return {...state, ...applyState(state, cells)}
  } catch (error) {
    if (error instanceof LinkError) return undefined
    throw error
  }
}

/** The address is that of the page alone. */
export function forgetLink(page: Document): void {
  const address = new URL(page.location.href)
  if (!address.hash.startsWith(`#${linkKey}=`)) return
  address.hash = ''
  writeAddress(page, address.href)
}

function writeAddress({defaultView: view}: Document, href: string): void {
  view?.history.replaceState(view.history.state, '', href)
}
