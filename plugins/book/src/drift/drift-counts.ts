// The figures of a drift: how much of a translation is behind, and how much was never translated.

import {groupOf} from './block-kinds.ts'
import type {DriftRow, DriftState} from './page-drift.ts'

type DriftCounts = Record<DriftState, number>

export interface DriftFigures {
  counts: DriftCounts
  /** Share of the blocks, 0 to 100, that were edited, are new or were deleted since the translation was made. */
  drift: number
  /** Share of the blocks, 0 to 100, that are there in the language of the translation. */
  translated: number
}

/** The translation's own blocks have no source to be behind of: they are not counted. */
export function figuresOf(rows: readonly DriftRow[]): DriftFigures {
  const counts: DriftCounts = {unchanged: 0, edited: 0, new: 0, deleted: 0, untranslated: 0, own: 0}
  for (const {state} of rows) counts[state] += 1
  const {unchanged, edited, new: added, deleted, untranslated} = counts
  const all = unchanged + edited + added + deleted + untranslated
  const missing = added + untranslated
  return {
    counts,
    drift: share(edited + added + deleted, all, 0),
    translated: share(all - deleted - missing, all - deleted, 100),
  }
}

export interface TextDrift {
  /** Texts (headings, paragraphs, lists, formulas, figures, tables) that were translated. */
  texts: number
  /** Those of them that the source no longer has word for word. */
  changed: number
  /** In percent. */
  share: number
}

/** Of the texts that were translated, how many are not the same today. Code changes with frameworks, and is left out. */
export function textDrift(rows: readonly DriftRow[]): TextDrift {
  const texts = rows.filter(({kind, state}) => groupOf(kind) !== 'code' && state !== 'new' && state !== 'own')
  const changed = texts.filter(({state}) => state === 'edited' || state === 'deleted')
  return {texts: texts.length, changed: changed.length, share: share(changed.length, texts.length, 0)}
}

function share(part: number, all: number, ofNothing: number): number {
  return all === 0 ? ofNothing : (100 * part) / all
}
