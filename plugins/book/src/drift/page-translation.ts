// What a page in several languages knows of itself: that it is not translated, or what it was translated from.

import type {Direction, FallbackNote, OriginalNote} from 'docusaurus-theme-d2lbook/page-parts'
import type {NoteState} from '../words/words.ts'

/** The page is a translation: what is shown of that, and what is noted in its text. */
export interface Translation extends OriginalNote {
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

export type PageTranslation = FallbackNote | Translation

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
