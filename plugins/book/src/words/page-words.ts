// What the compile step itself writes into a page, with what the texts speak of.

import type {LackWords} from 'docusaurus-theme-d2lbook/outputs/lack-text'
import {wordsIn as themeWordsIn} from 'docusaurus-theme-d2lbook/words'
import {counted, filled, languageOf} from 'd2lbook-live/words'
import {figureWords} from 'docusaurus-theme-d2lbook/words/figures'
import {wordsIn} from './index.ts'
import type {OutputTexts, PageTexts} from './words.ts'

export interface PageWords extends Omit<PageTexts, 'lacks' | 'directLink' | 'backToPlace' | 'more'> {
  lacks: (wanted: string, has: string) => string
  directLink: (title: string) => string
  backToPlace: (place: string) => string
  more: (count: number) => string
  outputs: OutputWords
}

export interface OutputWords extends Omit<OutputTexts, 'lines' | 'interactive'> {
  lines: (count: number) => string
  interactive: (program: string) => string
  /** Why a cell does not run: as the theme says it. */
  lack: LackWords
  /** Says what a plot shows. */
  figure: ReturnType<typeof figureWords>
}

export function pageWords(lang: string): PageWords {
  const {page} = wordsIn(lang)
  return {
    ...page,
    lacks: (wanted, has) => filled(page.lacks, {wanted, has}),
    directLink: (title) => filled(page.directLink, {title}),
    backToPlace: (place) => filled(page.backToPlace, {place}),
    more: (count) => filled(page.more, {count: String(count)}),
    outputs: outputWords(lang),
  }
}

export function outputWords(lang: string): OutputWords {
  const {outputs} = wordsIn(lang)
  return {
    ...outputs,
    lack: themeWordsIn(lang).cells,
    lines: (count) => counted(outputs.lines, count, languageOf(lang)),
    interactive: (program) => filled(outputs.interactive, {program}),
    figure: figureWords(lang),
  }
}
