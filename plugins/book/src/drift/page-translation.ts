// What a page in several languages knows of itself: that it is not translated, or what it was translated from.

import type {NoteState} from '../words/note-words.ts'

export type Direction = 'ltr' | 'rtl'

/** The page is shown in another language than the reader's. */
interface Fallback {
  kind: 'fallback'
  /** Language of the text. */
  lang: string
  dir: Direction
  /** Its name in the reader's language. */
  language: string
  /** Absolute address of the page in the language of its text; `null` where the site has none. */
  canonical: string | null
}

/** The page is a translation. */
export interface Translation {
  kind: 'translation'
  /** Language of the source. */
  lang: string
  dir: Direction
  language: string
  /** Percent of the source that has changed since; `null` where that is not known. */
  drift: number | null
  /** Address of the source's blocks as HTML, fetched when a reader asks for them. */
  originals: string
  /** For each block of the page, its row among the originals; -1 without one. */
  rows: number[]
  notes: BlockNote[]
}

/** Something that a reader should know of one block, or of one that is missing. */
export interface BlockNote {
  /** The block that it stands after; -1: at the start. */
  after: number
  state: NoteState
  row: number
  /** The source with its changes, as HTML of our own making. */
  html: string
}

export type PageTranslation = Fallback | Translation

/** What the file at `originals` holds: one string a row, `''` where the translation says it all. */
export interface Originals {
  lang: string
  dir: Direction
  rows: string[]
}

export function directionOf(lang: string): Direction {
  const locale = new Intl.Locale(lang) as Intl.Locale & {
    getTextInfo?: () => {direction?: Direction}
    textInfo?: {direction?: Direction}
  }
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr'
}

/** `Tiếng Anh` for `en` in a Vietnamese site. */
export function languageName(lang: string, reader: string): string {
  return new Intl.DisplayNames([reader], {type: 'language', fallback: 'code'}).of(lang) ?? lang
}
