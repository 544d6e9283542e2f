// A drift for people at a terminal: a line a page, and on request every change word by word.

import type {BookDrift, PageDrift} from './book-drift.ts'
import {oneLine} from '../text/one-line.ts'
import {painter, type Paint, type Style} from '../text/paint.ts'
import {printable} from '../text/printable.ts'
import {isTold} from './format-drift-json.ts'
import type {DriftRow, DriftState} from './page-drift.ts'
import {shortenSame, wordDiff} from './word-diff.ts'
import {counted} from '../text/counted.ts'
import {nameOfKind} from './block-kinds.ts'

export interface DriftPrettyOptions {
  isColoured: boolean
  /** Show the changes, not only their number. */
  withChanges: boolean
  relative: (file: string | null) => string | null
}

const colours: Record<DriftState, Style> = {
  unchanged: 'dim',
  edited: 'yellow',
  new: 'green',
  deleted: 'red',
  untranslated: 'cyan',
  own: 'dim',
}

const told = ['edited', 'new', 'deleted', 'untranslated'] as const

const bases = {
  record: 'what was translated is known from translation.json',
  origin: 'what was translated is known from the originals beside the pages',
  git: 'what was translated is known from git',
  none: 'what was translated is not known: the two languages are compared',
}

export function formatDriftPretty(drift: BookDrift, options: DriftPrettyOptions): string {
  const paint = painter(options.isColoured)
  const pages = drift.pages.filter((page) => page.rows.some(isTold))
  const width = Math.max(0, ...pages.map(({page}) => page.length))
  const lines = pages.flatMap((page) => [
    `${printable(page.page).padEnd(width)}  ${percent(page)}  ${summary(page, paint)}`,
    ...(options.withChanges && page.state === 'translated'
      ? page.rows.filter(isTold).flatMap((row) => rowLines(row, page, options, paint))
      : []),
  ])
  return [...lines, ...(lines.length > 0 ? [''] : []), ...totals(drift)].join('\n')
}

function percent({state, drift}: PageDrift): string {
  return state === 'untranslated' ? '   –' : `${Math.ceil(drift).toString().padStart(3)}%`
}

function summary({state, counts, movedTo, rows}: PageDrift, paint: Paint): string {
  if (state === 'untranslated') return paint('not translated', colours.untranslated)
  if (state === 'deleted') return paint('no longer in the source', colours.deleted)
  const parts = told.flatMap((name) =>
    counts[name] > 0 ? [paint(`${counts[name]} ${name}`, colours[name])] : [],
  )
  const differing = rows.filter(({differences}) => differences.length > 0).length
  if (differing > 0) parts.push(`${differing} with other labels, formulas or code`)
  if (movedTo !== undefined) parts.push(`now ${movedTo}`)
  return parts.join(', ')
}

function rowLines(row: DriftRow, page: PageDrift, {relative}: DriftPrettyOptions, paint: Paint): string[] {
  const line = page.targetLines[row.target[0] ?? -1]
  const sourceLine = page.sourceLines[row.source[0] ?? -1]
  const place =
    line === undefined ? `${relative(page.sourceFile)}:${sourceLine}` : `${relative(page.targetFile)}:${line}`
  const head = `  ${paint(printable(place), 'dim')} ${paint(row.state, colours[row.state])} ${nameOfKind(row.kind)}`
  const differences = row.differences.map(
    ({kind, missing, added}) =>
      `    ${kind}: ${[...missing.map((invariant) => `-${excerpt(invariant)}`), ...added.map((invariant) => `+${excerpt(invariant)}`)].join('  ')}`,
  )
  return [head, ...changeLines(row, paint), ...differences]
}

function changeLines({state, was, now}: DriftRow, paint: Paint): string[] {
  if (state === 'unchanged') return []
  if (state !== 'edited' || was === null) return [`    ${excerpt(now || (was ?? ''))}`]
  const text = shortenSame(wordDiff(was, now)).map(({kind, text: words}) => {
    const shown = printable(words.replace(/\s*\n\s*/g, ' '))
    if (kind === 'same') return shown
    return kind === 'removed' ? paint(`[-${shown}-]`, 'red') : paint(`{+${shown}+}`, 'green')
  })
  return [`    ${text.join('')}`]
}

function excerpt(text: string, length = 160): string {
  const even = printable(oneLine(text).trim())
  return even.length > length ? `${even.slice(0, length)} …` : even
}

function totals({lang, source, pages, counts, drift, translated, texts}: BookDrift): string[] {
  const blocks = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const found = (['record', 'origin', 'git', 'none'] as const).flatMap((basis) => {
    const n = pages.filter((page) => page.basis === basis && page.state === 'translated').length
    return n > 0 ? [`  ${counted(n, 'page')}: ${bases[basis]}`] : []
  })
  return [
    `${source} to ${lang}: ${counted(pages.length, 'page')}, ${counted(blocks, 'block')}: ${told.map((name) => `${counts[name]} ${name}`).join(', ')}, ${counts.unchanged} unchanged`,
    `  ${drift.toFixed(1)}% behind the source, ${translated.toFixed(1)}% translated`,
    ...(texts.texts > 0
      ? [
          `  of ${counted(texts.texts, 'translated text')} on pages that stayed in place, ${texts.changed} (${texts.share.toFixed(1)}%) no longer in the source in the same words`,
        ]
      : []),
    ...found,
  ]
}
