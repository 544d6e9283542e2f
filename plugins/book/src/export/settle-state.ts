// What the parts of the settling walk share.

import type {Definition, Html, RootContent} from 'mdast'
import type {TargetRefs, PageRefs} from '../index/page-refs.ts'
import {safeLink, safePicture} from '../text/safe-url.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The title as lists of pages have it. */
    plain?: string
  }
  interface ListData {
    /** A list that stands for a part of the book, not for what the author wrote. */
    part?: 'toc' | 'bibliography'
  }
}

/** Where a page's own addresses lead from the place where its text will lie. */
export interface PageAddresses {
  /** The page on the site, for what only works there; `null` where there is no site. */
  page: string | null
  /** A picture, by address as written; `undefined` leaves it. */
  image: (url: string) => string | undefined
  /** A link, by address as written; `undefined` leaves it. */
  link: (url: string) => string | undefined
}

/** The words of the live blocks of a page, by their ordinals; a block that cannot be read has none. */
export type LiveDescriptions = ReadonlyMap<number, string>

/** What is known while one page is walked. */
export interface SettleState {
  refs: PageRefs
  addresses: PageAddresses
  definitions: ReadonlyMap<string, Definition>
  /** What the pictures of live blocks show, in words. */
  descriptions: LiveDescriptions
  all: (nodes: readonly RootContent[]) => RootContent[]
}

/** A place that links within the same text lead to. */
export function anchorOf(id: string | undefined): Html[] {
  return id ? [{type: 'html', value: `<a id="${id.replace(/[&"<>]/g, '')}"></a>`}] : []
}

/** The places of a labelled thing: one for each of its labels. */
export function anchorsOf(target: TargetRefs | undefined): Html[] {
  return target ? [target.id, ...(target.moreIds ?? [])].flatMap(anchorOf) : []
}

export function isAnchor(node: RootContent): boolean {
  return node.type === 'html' && /^<a id="[^"]*"><\/a>$/.test(node.value)
}

export function imageAddress(url: string, state: SettleState): string {
  return withoutBrackets(safePicture(state.addresses.image(url) ?? url))
}

/** Where a link may lead. */
export function linkAddress(url: string): string {
  return withoutBrackets(safeLink(url))
}

/** In an address that a reader of Markdown does not take for one, they would be those of a tag. */
function withoutBrackets(url: string): string {
  return url.replaceAll('<', '%3C').replaceAll('>', '%3E')
}
